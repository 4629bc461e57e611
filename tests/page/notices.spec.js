// Messages: how they are read, closed, and when they leave by themselves.

import { ARTICLE, analyzed, clickWords, drop, giveFile, open, paste } from './support/desk.js';
import { expect, test } from './support/test.js';

/** @import { Page } from '@playwright/test' */

const BAD = { name: 'photo.jpg', content: [0xff, 0xd8, 0xff, 0xe0, 0] };

/** @param {Page} page */
function notices(page) {
  return page.locator('#notices .notice');
}

test('messages are closed by their button, all at once, or by Escape, the last one first', async ({ page, axe }) => {
  await open(page);
  await paste(page, ARTICLE);
  await analyzed(page);
  await drop(page, [BAD, { name: 'vide.txt', content: '' }, { name: 'faux.txt', content: [0, 1, 2, 0, 255, 254, 0, 0] }]);
  await expect(notices(page)).toHaveCount(3);
  expect(await axe()).toEqual([]);
  await notices(page).first().getByRole('button', { name: 'Fermer ce message' }).click();
  await expect(notices(page)).toHaveCount(2);
  await expect(notices(page).first().getByRole('button')).toBeFocused();
  // A card that is open comes first, and the messages stay.
  await clickWords(page, 'Zoé Talmont');
  await page.keyboard.press('Escape');
  await expect(page.locator('#card')).toBeHidden();
  await expect(notices(page)).toHaveCount(2);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(notices(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(notices(page)).toHaveCount(0);
  await drop(page, [BAD, { name: 'vide.txt', content: '' }]);
  await page.getByRole('button', { name: 'Fermer tous les messages' }).click();
  await expect(notices(page)).toHaveCount(0);
  await expect(page.locator('#text')).toBeFocused();
});

test('a message of a file leaves when others are opened, and is said anew when it comes again', async ({ page }) => {
  await open(page);
  await drop(page, [{ name: 'vide.txt', content: '' }]);
  await expect(notices(page)).toHaveCount(1);
  await drop(page, [{ name: 'vide.txt', content: '' }]);
  await expect(notices(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(notices(page)).toHaveCount(0);
  await drop(page, [{ name: 'vide.txt', content: '' }]);
  await expect(notices(page)).toHaveCount(1);
  await paste(page, ARTICLE);
  await analyzed(page);
  await expect(notices(page)).toHaveCount(0);
  await page.click('#session-button');
  await giveFile(page, 'Charger des règles', { name: 'x.json', content: '[]' });
  await expect(page.getByRole('dialog').locator('.notice')).toHaveCount(1);
  await giveFile(page, 'Charger des règles', { name: 'y.json', content: '{"corrections": [], "terms": []}' });
  await expect(notices(page)).toHaveCount(1);
  await expect(notices(page)).toContainText('chargée');
});

test('that nothing can be kept is said until it can', async ({ page }) => {
  await page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype;
    Object.assign(globalThis, { full: true });
    IDBObjectStore.prototype.put = function (...given) {
      if (/** @type {any} */ (globalThis).full) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      return put.apply(this, given);
    };
  });
  await open(page);
  await paste(page, ARTICLE);
  await analyzed(page);
  await page.click('#session-button');
  await page.getByLabel('Se souvenir sur cet appareil').check();
  await page.keyboard.press('Escape');
  await expect(notices(page)).toHaveCount(1);
  await page.evaluate(() => Object.assign(globalThis, { full: false }));
  await clickWords(page, 'Zoé Talmont');
  await page.click('#reject');
  await expect(notices(page)).toHaveCount(0);
});

test('what was done leaves by itself, what could not be done stays', async ({ page }) => {
  await page.clock.install();
  await open(page);
  await page.click('#session-button');
  await giveFile(page, 'Charger des règles', { name: 'x.json', content: '{"corrections": [], "terms": [{"form": "grue", "pattern": false, "kind": "product"}]}' });
  await expect(notices(page)).toHaveText(/1.règle chargée/);
  await drop(page, [BAD]);
  await expect(notices(page)).toHaveCount(2);
  await page.clock.runFor(7_000);
  await expect(notices(page)).toHaveCount(2);
  await page.clock.runFor(2_000);
  await expect(notices(page)).toHaveText(/photo\.jpg/);
  await page.clock.runFor(60_000);
  await expect(notices(page)).toHaveCount(1);
});

test('each message is put before a screen reader once, whatever comes and goes beside it', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    const said = /** @type {string[]} */ ([]);
    Object.assign(globalThis, { said });
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) said.push(node.textContent ?? '');
    }).observe(/** @type {Node} */ (document.getElementById('notices')), { childList: true });
  });
  await drop(page, [{ name: 'a.txt', content: '' }, BAD, { name: 'b.txt', content: [0, 1, 2, 0, 255, 254, 0, 0] }]);
  await expect(notices(page)).toHaveCount(3);
  await notices(page).nth(1).getByRole('button').click();
  await expect(notices(page)).toHaveCount(2);
  const said = await page.evaluate(() => /** @type {any} */ (globalThis).said.filter((/** @type {string} */ words) => words.includes('«')));
  expect(said).toHaveLength(3);
  expect(await page.locator('#notices').getAttribute('aria-live')).toBe('assertive');
});

test('on a phone several messages can be read, and none lies over the text', async ({ page, axe }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await open(page);
  await paste(page, ARTICLE);
  await analyzed(page);
  const long = 'Un nom de fichier comme en donnent les agences '.repeat(3);
  await drop(page, [
    { name: `${long}.txt`, content: '' },
    { name: `${long}.jpg`, content: BAD.content },
    { name: `${long} 2.txt`, content: [0, 1, 2, 0, 255, 254, 0, 0] },
  ]);
  await expect(notices(page)).toHaveCount(3);
  const box = async (/** @type {string} */ selector) => {
    const found = await page.locator(selector).boundingBox();
    if (!found) throw new Error(`${selector} is not shown`);
    return { top: found.y, bottom: found.y + found.height, width: found.width };
  };
  const [messages, reader] = [await box('#notices'), await box('main')];
  expect(messages.bottom).toBeLessThanOrEqual(reader.top + 0.5);
  expect(messages.bottom - messages.top).toBeLessThanOrEqual(640 * 0.4 + 1);
  expect(reader.bottom - reader.top).toBeGreaterThan(640 * 0.3);
  expect(messages.width).toBeLessThanOrEqual(360);
  for (let i = 0; i < 3; i += 1) {
    const close = notices(page).nth(i).getByRole('button');
    await close.scrollIntoViewIfNeeded();
    const target = await close.boundingBox();
    expect(target && target.width >= 24 && target.height >= 24 && target.x + target.width <= 360).toBe(true);
  }
  expect(await axe()).toEqual([]);
});

test('how far the reading of files is stands above the article, with the messages', async ({ page }) => {
  await open(page);
  await paste(page, ARTICLE);
  await analyzed(page);
  await drop(page, [{ name: 'a.txt', content: '' }]);
  await expect(notices(page)).toHaveCount(1);
  // Shown in one go: the page hides them when there is nothing to tell.
  const { main, bottoms } = await page.evaluate(() => {
    const boxes = ['notices', 'reading', 'update'].map((id) => {
      const element = /** @type {HTMLElement} */ (document.getElementById(id));
      element.hidden = false;
      return element;
    });
    return {
      main: document.querySelector('main')?.getBoundingClientRect().top ?? 0,
      bottoms: boxes.map((element) => element.getBoundingClientRect().bottom),
    };
  });
  for (const bottom of bottoms) expect(bottom).toBeLessThanOrEqual(main + 0.5);
});
