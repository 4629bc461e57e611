// Long work: progress, cancel, a newer text first, a start after a crash.

import { expect, test } from './support/test.js';
import { ARTICLE, analyzed, highlightCounts, open, paste } from './support/desk.js';

const LONG = 'Zoé Talmont, maire de Vareuil, a vendu 12 autobus pour 3,5 millions d’euros mardi.\n'.repeat(36_000);

test('long work shows its progress and can be stopped and taken up again', async ({ page }) => {
  await open(page);
  await paste(page, LONG);
  await expect(page.locator('#text')).toContainText('Zoé Talmont');
  await expect(page.locator('#progress')).toBeVisible();
  await page.locator('#progress').getByRole('button', { name: 'Annuler' }).click();
  await expect(page.locator('#progress')).toContainText('Analyse arrêtée. Le texte est intact.');
  await paste(page, ARTICLE);
  await analyzed(page);
  expect((await highlightCounts(page))['person']).toBeGreaterThan(0);
});

test('a text pasted during an analysis comes first; the other is not lost', async ({ page }) => {
  await open(page);
  await paste(page, LONG);
  await expect(page.locator('#progress')).toBeVisible();
  await paste(page, ARTICLE);
  await analyzed(page);
  await expect(page.locator('#articles li').first().locator('.meta')).not.toHaveClass(/done/);
  await page.locator('#articles li').first().getByRole('button', { name: /^Retirer/ }).click();
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
          this.dispatchEvent(new MessageEvent('message', { data: { type: 'failed', id: message.id, trap: true, message: 'unreachable' } }));
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
    for (let i = 0; i < 200; i += 1) dataTransfer.items.add(new File([`Article ${i}\nZoé Talmont a vendu ${i} autobus à Vareuil.`], `${i}.txt`));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await expect(page.locator('#articles .meta.done')).toHaveCount(200, { timeout: 50_000 });
});
