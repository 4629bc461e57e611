// Long work: progress, cancel, a newer text first, a start after a crash.

import { expect, test } from './support/test.js';
import { ARTICLE, analyzed, drop, highlightCounts, open, paste } from './support/desk.js';

/** @import { Page } from '@playwright/test' */

const LONG = 'Zoé Talmont, maire de Vareuil, a vendu 12 autobus pour 3,5 millions d’euros mardi.\n'.repeat(36_000);

/**
 * Pastes the long text and waits for its progress, in the page itself: to look at so much text from outside takes longer
 * than its analysis.
 * @param {Page} page
 * @param {{ then: 'cancel' | 'paste', text: string }} next
 * @returns {Promise<{ first: string, progress: string, kept: boolean }>} what became of it
 */
function duringLongWork(page, next) {
  return page.evaluate(
    async ({ long, then, text }) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const put = (/** @type {string} */ content) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', content);
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      };
      const progress = /** @type {HTMLElement} */ (document.getElementById('progress'));
      put(long);
      while (progress.hidden) await frame();
      if (then === 'cancel') progress.querySelector('button')?.click();
      else put(text);
      while (!document.querySelector(then === 'cancel' ? '#articles .stopped' : '#articles li:last-child .meta.done'))
        await frame();
      // The far parts of a long text are laid out bit by bit.
      const whole = long.replaceAll('\n', '').length;
      const until = performance.now() + 20_000;
      const kept = () => document.getElementById('text')?.textContent?.length === whole;
      while (then === 'cancel' && !kept() && performance.now() < until) await frame();
      return { first: document.querySelector('#articles .meta')?.className ?? '', progress: progress.innerText, kept: kept() };
    },
    { long: LONG, ...next },
  );
}

test('long work shows its progress and can be stopped', async ({ page }) => {
  await open(page);
  const { progress, kept } = await duringLongWork(page, { then: 'cancel', text: '' });
  expect(kept).toBe(true);
  expect(progress).toContain('Analyse arrêtée. Le texte est intact.');
  await paste(page, ARTICLE);
  await analyzed(page);
  expect((await highlightCounts(page))['person']).toBeGreaterThan(0);
});

test('a text pasted during an analysis comes first; the other is not lost', async ({ page }) => {
  await open(page);
  const { first } = await duringLongWork(page, { then: 'paste', text: ARTICLE });
  expect(first).toContain('working');
  expect((await highlightCounts(page))['person']).toBeGreaterThan(0);
  await page
    .locator('#articles li')
    .first()
    .getByRole('button', { name: /^Retirer/ })
    .click();
  await expect(page.locator('#articles li')).toHaveCount(1);
});

/**
 * Has the core trap over texts that hold a word, so many times in all.
 * @param {Page} page
 * @param {{ word: string, times: number }} traps
 */
async function letTrap(page, traps) {
  await page.addInitScript(({ word, times }) => {
    const { Worker: Real } = globalThis;
    let left = times;
    globalThis.Worker = class extends Real {
      /** @override @param {{ type?: string, id?: number, text?: string }} message */
      postMessage(message) {
        if (message.type !== 'analyze' || left === 0 || !message.text?.includes(word)) return super.postMessage(message);
        left -= 1;
        const data = { type: 'failed', id: message.id, trap: true, message: 'unreachable' };
        this.dispatchEvent(new MessageEvent('message', { data }));
      }
    };
  }, traps);
}

test('a text over which a worker crashes is analysed by another', async ({ page }) => {
  await letTrap(page, { word: 'Vareuil', times: 1 });
  await open(page);
  await paste(page, ARTICLE);
  await analyzed(page);
  expect((await highlightCounts(page))['person']).toBeGreaterThan(0);
});

test('a text that comes before the core is analysed when that is there', async ({ page }) => {
  let release = () => {};
  const held = new Promise((resolve) => (release = () => resolve(undefined)));
  await page.route('**/depeche_bg.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./');
  await expect(page.locator('#compose-text')).toBeFocused();
  await paste(page, ARTICLE);
  await expect(page.locator('#text')).toContainText('Zoé Talmont');
  release();
  await analyzed(page);
});

test('a text over which every worker crashes is left alone; it stays, and the next is analysed', async ({ page }) => {
  await letTrap(page, { word: 'Vareuil', times: 2 });
  await open(page);
  await paste(page, ARTICLE);
  await expect(page.locator('#progress')).toContainText('s’est interrompue. Le texte est intact');
  await expect(page.locator('#text')).toContainText('Zoé Talmont');
  await page.locator('#progress').getByRole('button', { name: 'Analyser' }).click();
  await analyzed(page);
  expect((await highlightCounts(page))['person']).toBeGreaterThan(0);
});

test.describe('without WebAssembly', () => {
  test('the page says so and keeps the text', async ({ page }) => {
    await page.addInitScript(() => {
      WebAssembly.compileStreaming = () => Promise.reject(new Error('refused'));
    });
    await page.goto('./');
    await paste(page, ARTICLE);
    await expect(page.locator('#progress')).toContainText('Le moteur d’analyse n’a pas pu démarrer');
    await expect(page.locator('#text')).toContainText('Zoé Talmont');
  });
});

/** About two pages each, so that a collection of them is worth more than one worker. */
const ARTICLES = Array.from({ length: 200 }, (_, i) => {
  const body = `Zoé Talmont a vendu ${i + 2} autobus à Vareuil pour 3,5 millions d’euros.\n`.repeat(150);
  return { name: `${i}.txt`, content: `Article ${i}\n${body}` };
});

test.describe('a collection, on a machine with five processors', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'hardwareConcurrency', { get: () => 5 });
      const { Worker: Real } = globalThis;
      /** @type {Worker[]} */
      const workers = [];
      Object.assign(globalThis, { workers });
      globalThis.Worker = class extends Real {
        /** @param {string | URL} url @param {WorkerOptions} [options] */
        constructor(url, options) {
          super(url, options);
          workers.push(this);
        }
      };
    });
    await open(page);
  });

  const started = (/** @type {Page} */ page) => page.evaluate(() => Reflect.get(globalThis, 'workers').length);

  test('is shared among a few workers; each article has its own result, in order', async ({ page }) => {
    await paste(page, ARTICLE);
    await analyzed(page);
    expect(await started(page)).toBe(1);
    await drop(page, ARTICLES);
    await expect(page.locator('#articles .meta.done')).toHaveCount(201, { timeout: 50_000 });
    const workers = await started(page);
    expect(workers).toBeGreaterThan(1);
    expect(workers).toBeLessThanOrEqual(4);
    expect(await page.locator('#articles .title').allTextContents()).toEqual([
      'Le maire de Vareuil annonce 12 autobus neufs',
      ...ARTICLES.map((_, i) => `Article ${i}`),
    ]);
    for (const i of [0, 7, 199]) {
      await page.locator('#articles .article').nth(i + 1).click();
      await page.click('#tab-figures');
      await expect(page.locator('table.figures .value').first()).toHaveText(i === 0 ? '2' : String(i + 2));
    }
  });

  test('a worker that crashes is replaced, and its article analysed again; what is taken away is given up', async ({ page }) => {
    await drop(page, ARTICLES.slice(0, 80));
    await expect.poll(() => started(page)).toBeGreaterThan(1);
    await page.evaluate(() => {
      for (const worker of Reflect.get(globalThis, 'workers').slice(0, 2)) worker.dispatchEvent(new ErrorEvent('error', { cancelable: true }));
    });
    await page.locator('#articles li').last().getByRole('button', { name: /^Retirer/ }).click();
    await expect(page.locator('#articles .meta.done')).toHaveCount(79, { timeout: 50_000 });
    expect(await page.locator('#articles .meta:not(.done)').count()).toBe(0);
  });
});
