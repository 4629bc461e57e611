// How fast the page answers: `cargo xtask bench-page`. Prints rows of a table in Markdown: what, measured, budget; what is over
// its budget is in bold.

import { analyzed, open } from './support/desk.js';
import { test } from './support/test.js';
import { words } from './support/words.js';

/** @import { Page } from '@playwright/test' */

/** How much slower than this machine a reader's processor is taken to be, for what a reader does all the time. */
const SLOW_DOWN = 4;

/** A thousand French words, in UTF-16 units. */
const THOUSAND_WORDS = 6_000;

/**
 * @param {string} what
 * @param {number} value
 * @param {number} budget
 * @param {string} [unit]
 */
function report(what, value, budget, unit = ' ms') {
  const shown = (/** @type {number} */ number) =>
    unit === ' ms' ? Math.round(number).toLocaleString('en') : String(Number(number.toFixed(3)));
  const measured = `${shown(value)}${unit}`;
  const allowed = Number.isFinite(budget) ? `${shown(budget)}${unit}` : '';
  console.log(`| ${what} | ${value > budget ? `**${measured}**` : measured} | ${allowed} |`);
}

/** @param {Page} page @param {number} rate */
async function slowDown(page, rate) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return session;
}

/** Puts what the measurements need into the page. */
async function prepare(/** @type {Page} */ page) {
  await page.evaluate(() => {
    /** @type {number[]} */
    const tasks = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    /** @param {() => unknown} so */
    const until = async (so) => {
      while (!so()) await frame();
    };
    const paste = (/** @type {string} */ text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    };
    // Called in a frame: settled when that frame has been painted.
    const painted = () => new Promise((resolve) => setTimeout(resolve));
    // From the click to the end of the frame that shows its outcome.
    const click = async (/** @type {string} */ selector) => {
      const began = performance.now();
      /** @type {HTMLElement} */ (document.querySelector(selector)).click();
      await frame();
      await painted();
      return performance.now() - began;
    };
    Object.assign(globalThis, { bench: { tasks, frame, until, painted, paste, click, text: '' } });
  });
}

/** @typedef {{ tasks: number[], frame: () => Promise<void>, until: (so: () => unknown) => Promise<void>, painted: () => Promise<void>, paste: (text: string) => void, click: (selector: string) => Promise<number>, text: string }} Bench */

/**
 * Hands a long text to the page beforehand: unpacking it would count as work of the page.
 * @param {Page} page
 * @param {string} text
 */
async function hand(page, text) {
  const CHUNK = 500_000;
  for (let from = 0; from < text.length; from += CHUNK)
    await page.evaluate((part) => {
      Reflect.get(globalThis, 'bench').text += part;
    }, text.slice(from, from + CHUNK));
  await page.waitForTimeout(1_000);
}

test('loading', async ({ page }) => {
  const session = await slowDown(page, SLOW_DOWN);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1_600 * 1_024) / 8,
    uploadThroughput: (750 * 1_024) / 8,
  });
  await page.addInitScript(() => {
    /** @type {{ paint: number, shift: number, delays: number[] }} */
    const seen = { paint: 0, shift: 0, delays: [] };
    Object.assign(globalThis, { seen });
    const observe = (/** @type {string} */ type, /** @type {(entry: any) => void} */ take) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe(
        /** @type {any} */ ({ type, buffered: true, durationThreshold: 16 }),
      );
    observe('largest-contentful-paint', ({ startTime }) => (seen.paint = startTime));
    observe('layout-shift', ({ value, hadRecentInput }) => (seen.shift += hadRecentInput ? 0 : value));
    observe('event', ({ duration, interactionId }) => interactionId && seen.delays.push(duration));
  });
  await page.goto('./', { timeout: 120_000 });
  await page.waitForFunction(() => !/…$/.test(document.querySelector('#status-text')?.textContent ?? '…'), undefined, {
    timeout: 120_000,
  });
  const seen = () => page.evaluate(() => Reflect.get(globalThis, 'seen'));
  const { paint } = await seen();
  report('largest paint; files without compression, 1.6 Mbit/s, 150 ms of delay, processor 4 times as slow', paint, 1_500);
  let slowest = { what: '', delay: 0 };
  let count = 0;
  const interact = async (/** @type {string} */ what, /** @type {() => Promise<unknown>} */ act) => {
    await act();
    // Until the browser has told how long it took.
    await page.waitForTimeout(200);
    const delays = await page.evaluate(() => Reflect.get(globalThis, 'seen').delays.splice(0));
    const delay = Math.max(0, ...delays);
    if (delay > slowest.delay) slowest = { what, delay };
    count += 1;
  };
  await interact('example', () => page.click('#example'));
  await analyzed(page);
  for (const tab of ['names', 'figures', 'keywords', 'overview'])
    await interact(`tab ${tab}`, () => page.click(`#tab-${tab}`));
  for (const key of ['j', 'j', 'n', '1', '1', '0', '0', 'e', 'Escape', '?', 'Escape'])
    await interact(`key ${key}`, () => page.keyboard.press(key));
  await interact('a name in its table', async () => {
    await page.click('#tab-names');
    await page.locator('table.names button.row').first().click();
  });
  await interact('not a name', () => page.click('#reject'));
  await interact('search', () => page.locator('#search').pressSequentially('pont'));
  const { shift } = await seen();
  report(`slowest of ${count} interactions, processor 4 times as slow: ${slowest.what}`, slowest.delay, 100);
  report('layout shift', shift, 0.02, '');
});

/** Pause between two articles, in milliseconds: nobody pastes the next one before the lists of the last are there. */
const REST_MS = 500;

test('a thousand words', async ({ page }) => {
  await open(page);
  await prepare(page);
  await slowDown(page, SLOW_DOWN);
  let pasted = 0;
  const paste = () => {
    pasted += 1;
    return page.evaluate(
      async ({ text, count }) => {
        const { until, painted, paste } = /** @type {Bench} */ (Reflect.get(globalThis, 'bench'));
        const began = performance.now();
        paste(text);
        await until(
          () =>
            document.querySelectorAll('#articles li').length === count &&
            document.querySelector('#articles li:last-child .meta.done') &&
            CSS.highlights.get('person')?.size,
        );
        await painted();
        return performance.now() - began;
      },
      { text: `${words(THOUSAND_WORDS)} Essai ${pasted}.`, count: pasted },
    );
  };
  const paste20 = async (/** @type {number} */ rest) => {
    const times = [];
    for (let i = 0; i < 20; i += 1) {
      await page.waitForTimeout(rest);
      times.push(await paste());
    }
    return times.sort((a, b) => a - b);
  };
  // The first one also starts what is started once.
  const first = await paste();
  const rested = await paste20(REST_MS);
  const hurried = await paste20(0);
  report('1,000 words from paste to highlights painted, processor 4 times as slow: first', first, 1_000);
  report('the same, median of the next 20', rested[9] ?? 0, 100);
  report('the same, 95 of 100', rested[18] ?? 0, 100);
  report('each pasted while the lists of the one before are still drawn: median', hurried[9] ?? 0, Infinity);
  report('the same, 95 of 100', hurried[18] ?? 0, Infinity);
});

/** Tabs, and what each shows when it is there. */
const TABS = {
  names: 'table.names',
  figures: 'table.figures',
  keywords: 'table.keywords',
  quotes: '.quotes, .empty',
  timeline: '.timeline',
  map: '.map .land',
  network: '.graph svg',
  compare: '.compare',
};

const TOWNS = ['Lyon', 'Bamako', 'Dakar', 'Lille', 'Nantes', 'Rouen', 'Mopti', 'Abidjan', 'Accra', 'Nairobi', 'Oslo', 'Prague'];

test('50 articles', async ({ page }) => {
  test.setTimeout(300_000);
  await open(page);
  await prepare(page);
  const all = words(50 * THOUSAND_WORDS);
  const texts = Array.from({ length: 50 }, (_, i) => {
    const towns = `Le convoi va de ${TOWNS[i % 12]} à ${TOWNS[(i * 5 + 1) % 12]}.`;
    return `Article ${i}\n\n${towns} ${all.slice(i * THOUSAND_WORDS, (i + 1) * THOUSAND_WORDS)}`;
  });
  const found = await page.evaluate(
    async ({ articles, tabs }) => {
      const { until, frame } = /** @type {Bench} */ (Reflect.get(globalThis, 'bench'));
      const dataTransfer = new DataTransfer();
      articles.forEach((text, i) => dataTransfer.items.add(new File([text], `${i}.txt`)));
      let began = performance.now();
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      await until(() => document.querySelectorAll('#articles .meta.done').length === articles.length);
      const analysed = performance.now() - began;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      /** @type {[string, number][]} */
      const times = [];
      for (const [tab, shown] of Object.entries(tabs)) {
        began = performance.now();
        /** @type {HTMLElement} */ (document.querySelector(`#tab-${tab}`)).click();
        await until(() => document.querySelector(`#tabpanel :is(${shown})`));
        await frame();
        times.push([tab, performance.now() - began]);
      }
      return { analysed, times };
    },
    { articles: texts, tabs: TABS },
  );
  report('50 articles of 1,000 words, dropped together: all analysed', found.analysed, 5_000);
  for (const [tab, time] of found.times) report(`50 articles: the tab ${tab}, first shown`, time, 2_000);
});

test('two articles of 1 MB', async ({ page }) => {
  await open(page);
  await prepare(page);
  const both = words(2_000_000);
  for (const half of [0, 1]) {
    await page.evaluate(() => Object.assign(Reflect.get(globalThis, 'bench'), { text: '' }));
    await hand(page, both.slice(half * 1_000_000, (half + 1) * 1_000_000));
    await page.evaluate(async (count) => {
      const { until, paste, text } = /** @type {Bench} */ (Reflect.get(globalThis, 'bench'));
      paste(text);
      await until(() => document.querySelectorAll('#articles .meta.done').length === count);
      await new Promise((resolve) => setTimeout(resolve, 3_000));
    }, half + 1);
  }
  const found = await page.evaluate(async () => {
    const { tasks, until, frame } = /** @type {Bench} */ (Reflect.get(globalThis, 'bench'));
    tasks.length = 0;
    const began = performance.now();
    /** @type {HTMLElement} */ (document.querySelector('#tab-compare')).click();
    await until(() => document.querySelector('table.comparison'));
    await frame();
    const time = performance.now() - began;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    return { time, task: Math.max(0, ...tasks) };
  });
  report('two articles of 1 MB compared', found.time, 2_000);
  report('the same: longest task of the main thread; 0: none above 50 ms', found.task, 50);
});

for (const [size, budgets] of /** @type {const} */ ([
  [1_000_000, { first: 300, all: 2_000, toggle: 50, task: 50 }],
  [10_000_000, { first: 300, all: Infinity, toggle: 50, task: 200 }],
])) {
  test(`${size / 1e6} MB`, async ({ page }) => {
    await open(page);
    await prepare(page);
    await hand(page, words(size));
    const found = await page.evaluate(async () => {
      const { tasks, until, paste, click, text } = /** @type {Bench} */ (Reflect.get(globalThis, 'bench'));
      tasks.length = 0;
      const began = performance.now();
      const since = () => performance.now() - began;
      paste(text);
      await until(() => document.querySelector('#text .line')?.textContent === text.slice(0, text.indexOf('\n')));
      const first = since();
      await until(() => document.querySelector('#progress:not([hidden]) button, #articles .active .meta.done'));
      const progress = document.querySelector('#articles .active .meta.done') ? 0 : since();
      await until(() => document.querySelector('#articles .active .meta.done'));
      const all = since();
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      const task = Math.max(0, ...tasks);
      const toggles = [];
      for (let i = 0; i < 10; i += 1) {
        toggles.push(await click('#legend [data-layer=location]'));
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      toggles.sort((a, b) => a - b);
      // Cancelling: the same text again, stopped as soon as it can be.
      paste(text);
      await until(() => document.querySelector('#progress:not([hidden]) button'));
      const cancel = await click('#progress button');
      const stopped = Boolean(document.querySelector('#articles .active .meta.stopped'));
      return { first, progress, all, task, toggle: toggles[5] ?? 0, cancel: stopped ? cancel : Infinity };
    });
    const of = (/** @type {string} */ what) => `${size / 1e6} MB: ${what}`;
    report(of('first text'), found.first, budgets.first);
    if (found.progress) report(of('progress shown'), found.progress, 600);
    report(of('all results'), found.all, budgets.all);
    report(of('longest task of the main thread; 0: none above 50 ms'), found.task, budgets.task);
    report(of('a layer switched, median of 10'), found.toggle, budgets.toggle);
    report(of('cancelled'), found.cancel, 100);
  });
}
