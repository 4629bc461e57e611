// Long work: progress, cancel, a newer text first, a start after a crash.

import { expect, test } from './support/test.js';
import { ARTICLE, analyzed, highlightCounts, open, paste } from './support/desk.js';

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

test('after a trap in the core the next text is analysed', async ({ page }) => {
  await page.addInitScript(() => {
    const { Worker: Real } = globalThis;
    let first = true;
    globalThis.Worker = class extends Real {
      /** @override @param {{ type?: string, id?: number }} message */
      postMessage(message) {
        if (first && message.type === 'analyze') {
          first = false;
          this.dispatchEvent(
            new MessageEvent('message', {
              data: { type: 'failed', id: message.id, trap: true, message: 'unreachable' },
            }),
          );
        } else super.postMessage(message);
      }
    };
  });
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

test('two hundred articles', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    for (let i = 0; i < 200; i += 1)
      dataTransfer.items.add(new File([`Article ${i}\nZoé Talmont a vendu ${i} autobus à Vareuil.`], `${i}.txt`));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await expect(page.locator('#articles .meta.done')).toHaveCount(200, { timeout: 50_000 });
});
