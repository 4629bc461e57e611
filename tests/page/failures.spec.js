// What the page meets when the machine gives out: no model, no memory, no room to keep anything, a tab that is unloaded.
// Each time it says so, keeps the text and goes on.

import { readFile } from 'node:fs/promises';
import { expect, test } from './support/test.js';
import { ARTICLE, analyzed, highlightCounts, highlighted, kept, open, paste } from './support/desk.js';

/** @import { Page } from '@playwright/test' */

test.describe('a model that cannot be had', () => {
  test.use({ tolerated: [/404/] });

  test('the rules do the work, and the page says so', async ({ page }) => {
    await page.route('**/pkg/fr.bin', (route) => route.fulfill({ status: 404, body: 'no such file' }));
    await open(page);
    await paste(page, ARTICLE);
    await analyzed(page);
    await expect(page.locator('#status-text')).toContainText('noms par les règles seules');
    // On a phone the bottom line has no room for it.
    await page.setViewportSize({ width: 390, height: 780 });
    await expect(page.locator('#notes')).toBeInViewport();
    await expect(page.locator('#notes')).toContainText('règles seules');
    expect(await highlighted(page, 'person')).toContain('Zoé Talmont');

    // The network is back: the text has it when it is read again, and the next one.
    await page.unroute('**/pkg/fr.bin');
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await expect(page.locator('#notes')).toBeEmpty();
    await expect(page.locator('#status-text')).not.toContainText('règles seules');
    await paste(page, `${ARTICLE} Le pont de Vareuil rouvrira.`);
    await analyzed(page);
    await expect(page.locator('#status-text')).not.toContainText('règles seules');
  });
});

test.describe('a damaged model', () => {
  test.use({ tolerated: [/^warning: fr: /] });

  for (const [what, damage] of /** @type {[string, (bytes: Buffer) => Buffer][]} */ ([
    ['cut short', (bytes) => bytes.subarray(0, bytes.length >> 1)],
    ['with a byte changed', (bytes) => Buffer.concat([bytes.subarray(0, 100_000), Buffer.from([1, 2]), bytes.subarray(100_002)])],
    ['another file', () => Buffer.from('<!doctype html><title>Page introuvable</title>')],
  ]))
    test(`${what}: the rules do the work, and the page says so`, async ({ page }) => {
      const bytes = damage(await readFile(new URL('../../www/pkg/fr.bin', import.meta.url)));
      await page.route('**/pkg/fr.bin', (route) => route.fulfill({ body: bytes }));
      await open(page);
      await paste(page, ARTICLE);
      await analyzed(page);
      await expect(page.locator('#status-text')).toContainText('noms par les règles seules');
      expect(await highlighted(page, 'person')).toContain('Zoé Talmont');
    });
});

/** Pages of 64 kB: enough for the core with a model and a short article, too few for one of some megabytes. */
const FEW_PAGES = 480;

test('memory that the core is refused costs the analysis of that text alone', async ({ page }) => {
  const wasm = limited(await readFile(new URL('../../www/pkg/depeche_bg.wasm', import.meta.url)), FEW_PAGES);
  await page.route('**/depeche_bg.wasm', (route) => route.fulfill({ body: wasm, contentType: 'application/wasm' }));
  await open(page);
  await paste(page, ARTICLE);
  await analyzed(page);

  await paste(page, `Un long article\n\n${`${ARTICLE}\n\n`.repeat(12_000)}`);
  await expect(page.locator('#progress')).toContainText('s’est interrompue. Le texte est intact', { timeout: 50_000 });
  await expect(page.locator('#text')).toContainText('Zoé Talmont');

  await paste(page, `Un autre\n\n${ARTICLE}`);
  await analyzed(page);
  expect((await highlightCounts(page))['person']).toBeGreaterThan(0);
});

/**
 * The module with a memory that grows to so many pages at most.
 * @param {Buffer} wasm
 * @param {number} pages
 */
function limited(wasm, pages) {
  const MEMORY = 5;
  // A section is its number, its length and that many bytes; the header before the first takes 8.
  for (let at = 8; at < wasm.length; ) {
    const [length, start] = leb(wasm, at + 1);
    if (wasm[at] === MEMORY) {
      // One memory, without a limit: count, flags, first pages.
      const [first, end] = leb(wasm, start + 2);
      expect([wasm[start], wasm[start + 1], end]).toEqual([1, 0, start + length]);
      expect(first).toBeLessThan(pages);
      const body = [1, 1, ...encoded(first), ...encoded(pages)];
      return Buffer.concat([wasm.subarray(0, at), Buffer.from([MEMORY, body.length, ...body]), wasm.subarray(end)]);
    }
    at = start + length;
  }
  throw new Error('no memory section');
}

/**
 * Reads a number of WebAssembly, 7 bits a byte.
 * @param {Buffer} bytes
 * @param {number} at
 * @returns {[number, number]} the number, and where the next thing begins
 */
function leb(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++] ?? 0;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return [value, at];
  }
}

/** @param {number} value */
function encoded(value) {
  return [(value & 0x7f) | 0x80, value >> 7];
}

/**
 * Has the session kept on this device.
 * @param {Page} page
 */
async function remember(page) {
  await page.click('#session-button');
  await page.getByLabel('Se souvenir sur cet appareil').check();
  await page.keyboard.press('Escape');
}

test('without room to keep the session the page says so once, and the articles stay', async ({ page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  });
  await open(page);
  await paste(page, ARTICLE);
  await analyzed(page);
  await remember(page);
  const notice = page.getByText('La session n’a pas pu être enregistrée sur cet appareil');
  await expect(notice).toBeVisible();
  await paste(page, `Un autre\n\n${ARTICLE}`);
  await analyzed(page);
  await page.waitForTimeout(1_500);
  await expect(notice).toHaveCount(1);
  await expect(page.locator('#articles li')).toHaveCount(2);
});

test.describe('the tab', () => {
  test('says what became of articles that nobody asked to keep', async ({ page }) => {
    await open(page);
    await paste(page, ARTICLE);
    await analyzed(page);
    await page.reload();
    await expect(page.getByText('n’ont pas été gardés')).toBeVisible();
    await expect(page.locator('#compose-text')).toBeVisible();
    expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('Talmont');
    expect(await kept(page)).not.toContain('Talmont');
    await expect(page.locator('#status-text')).not.toHaveText(/…$/);
    await page.reload();
    await expect(page.locator('#status-text')).not.toHaveText(/…$/);
    await expect(page.getByText('n’ont pas été gardés')).toHaveCount(0);
  });

  test('comes back as it was where the session is kept, even if it goes in the moment of a change', async ({ page }) => {
    await open(page);
    await paste(page, ARTICLE);
    await analyzed(page);
    await remember(page);
    await expect.poll(() => kept(page)).toContain('Talmont');
    await paste(page, 'Le lac de Vareuil est gelé.');
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { get: () => true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    });
    await expect.poll(() => kept(page), { intervals: [20] }).toContain('gelé');
    await page.reload();
    await analyzed(page);
    await expect(page.locator('#articles li')).toHaveCount(2);
    await expect(page.getByText('n’ont pas été gardés')).toHaveCount(0);
  });

  test('asks before it closes over corrections, not over articles that were only read', async ({ page }) => {
    await open(page);
    await paste(page, ARTICLE);
    await analyzed(page);
    expect(await leaves(page)).toBe(true);

    await page.click('#tab-names');
    await page.locator('#tabpanel tbody tr', { hasText: 'Zoé Talmont' }).first().click();
    await page.keyboard.press('x');
    expect(await leaves(page)).toBe(false);

    // A session file holds them.
    await page.click('#session-button');
    await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Enregistrer la session' }).click()]);
    await page.keyboard.press('Escape');
    expect(await leaves(page)).toBe(true);

    await page.keyboard.press('u');
    expect(await leaves(page)).toBe(true);
  });

  test('asks before it closes over a text that was written here', async ({ page }) => {
    await open(page);
    expect(await leaves(page)).toBe(true);
    await page.locator('#compose-text').pressSequentially('Le lac de Vareuil.');
    expect(await leaves(page)).toBe(false);
    await page.click('#analyze');
    await analyzed(page);
    expect(await leaves(page)).toBe(false);
    await page.click('#session-button');
    await page.getByLabel('Se souvenir sur cet appareil').check();
    await expect.poll(() => leaves(page)).toBe(true);
    // What stands in the box is no part of a session.
    await page.keyboard.press('Escape');
    await page.click('#add');
    await page.locator('#compose-text').pressSequentially('Le lac');
    expect(await leaves(page)).toBe(false);
  });
});

/**
 * Whether the page lets itself be closed without a question.
 * @param {Page} page
 */
function leaves(page) {
  return page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true })));
}
