// From paste to highlights. Prints what it measured; the limits are those of a slow machine, so that only a real loss fails.

import { expect, test } from './support/test.js';
import { analyzed, open, paste } from './support/desk.js';
import { words } from './support/words.js';

const SENTENCES = [
  'Zoé Talmont, maire de Vareuil, a annoncé mardi 24 mars 2026 l’achat de 12 autobus pour 3,5 millions d’euros.',
  'Environ 400 voyageurs par jour attendent ces véhicules depuis trois ans, selon la société Talmont Transports.',
  'Le conseil régional du Haut-Vernois versera 20 % de la somme d’ici à la fin de l’année.',
];

/** About a thousand words, no two paragraphs alike. */
const THOUSAND_WORDS = Array.from(
  { length: 19 },
  (_, i) => `${SENTENCES.join(' ')} Le lot ${i + 1} compte ${i * 7} sièges.`,
).join('\n');

test('a thousand words', async ({ page }) => {
  await open(page);
  await paste(page, 'Une première analyse met tout en route.');
  await analyzed(page);
  const times = [];
  for (let i = 0; i < 20; i += 1) {
    times.push(
      await page.evaluate(
        async ({ text, articles }) => {
          const shown = () =>
            document.querySelectorAll('#articles li').length === articles &&
            document.querySelector('#articles li:last-child .meta.done') &&
            CSS.highlights.get('person')?.size;
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/plain', text);
          const began = performance.now();
          document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
          while (!shown()) await new Promise((resolve) => requestAnimationFrame(resolve));
          return performance.now() - began;
        },
        { text: `${THOUSAND_WORDS}\nEssai ${i}.`, articles: i + 2 },
      ),
    );
  }
  times.sort((a, b) => a - b);
  const [median = 0, p95 = 0] = [times[10], times[18]];
  console.log(`1,000 words from paste to highlights: median ${Math.round(median)} ms, p95 ${Math.round(p95)} ms`);
  expect(median).toBeLessThan(2_000);
});

test('two articles of a megabyte are compared while the page answers', async ({ page }) => {
  test.slow();
  await open(page);
  const all = words(2_000_000);
  for (const half of [0, 1]) {
    await page.evaluate(
      (text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      all.slice(half * 1_000_000, (half + 1) * 1_000_000),
    );
    await page.waitForFunction((count) => document.querySelectorAll('#articles .meta.done').length === count, half + 1);
  }
  // The lists of the articles are drawn: what is measured is the comparison alone.
  await page.waitForTimeout(3_000);
  const found = await page.evaluate(async () => {
    /** @type {number[]} */
    const tasks = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const began = performance.now();
    /** @type {HTMLElement} */ (document.querySelector('#tab-compare')).click();
    let told = '';
    let frames = 0;
    while (!document.querySelector('table.comparison')) {
      await frame();
      frames += 1;
      if (!told) /** @type {HTMLElement | null} */ (document.querySelector('.compare .sources button'))?.focus();
      told ||= document.querySelector('.compare [role=status]')?.textContent ?? '';
    }
    const time = performance.now() - began;
    await new Promise((resolve) => setTimeout(resolve, 500));
    const end = document.querySelector('.compare [role=status]')?.textContent;
    const focused = document.activeElement === document.querySelector('.compare .sources button');
    return { time, told, end, focused, frames, longest: Math.max(0, ...tasks) };
  });
  console.log(`two articles of 1 MB compared: ${Math.round(found.time)} ms, longest task ${Math.round(found.longest)} ms`);
  expect(found.told).toBe('Comparaison en cours…');
  expect(found.end).toBe('Comparaison prête.');
  expect(found.focused).toBe(true);
  expect(found.frames).toBeGreaterThan(10);
  expect(found.longest).toBeLessThan(250);
  expect(found.time).toBeLessThan(15_000);
});
