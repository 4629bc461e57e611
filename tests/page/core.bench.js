// The core as WebAssembly in Chromium, for `cargo xtask bench`, which reads the line of JSON that this prints.

import { fileURLToPath } from 'node:url';
import { golden } from '../../benches/wasm/golden.mjs';
import { FIRST, RUNS, median, repeated } from '../../benches/wasm/measure.mjs';
import { BLANK, test } from './support/test.js';

/** The modules that the browser loads as well. */
const SHARED = ['measure.mjs', 'varied.mjs'];

test('the core', async ({ browser, page, site }) => {
  test.setTimeout(1_800_000);
  const articles = { fr: await golden('fr'), en: await golden('en') };
  const first = repeated(articles.fr, FIRST);
  const times = [];
  for (let run = 0; run < RUNS; run += 1) {
    // Each has a cache of its own.
    const context = await browser.newContext();
    const fresh = await context.newPage();
    await fresh.goto(site.url + BLANK);
    // What the browser does when a page is opened is no part of it, nor is the process that it gets ready for the next one.
    await fresh.waitForTimeout(500);
    times.push(
      // As the page does it: the model is fetched when the wasm is there, while the core starts and is tried.
      await fresh.evaluate(async (text) => {
        const began = performance.now();
        const ours = (/** @type {string} */ name) => import(new URL(name, location.href).href);
        const wasm = WebAssembly.compileStreaming(fetch('./pkg/depeche_bg.wasm'));
        /** @type {[typeof import('../../www/pkg/depeche.js'), typeof import('../../www/core/warm-up.js')]} */
        const [core, { WARM_UP }] = await Promise.all([ours('./pkg/depeche.js'), ours('./core/warm-up.js')]);
        const module_or_path = await wasm;
        const pack = fetch('./pkg/fr.bin').then((response) => response.arrayBuffer());
        await core.default({ module_or_path });
        const analyzer = new core.Analyzer();
        analyzer.analyze(WARM_UP, { language: 'fr' });
        analyzer.loadModel(new Uint8Array(await pack));
        analyzer.analyze(text, { language: 'fr' });
        return performance.now() - began;
      }, first),
    );
    await context.close();
  }
  for (const name of SHARED) {
    const path = fileURLToPath(new URL(`../../benches/wasm/${name}`, import.meta.url));
    await page.route(`**/${name}`, (route) => route.fulfill({ path, contentType: 'text/javascript' }));
  }
  await page.goto(BLANK);
  const found = await page.evaluate(async (articles) => {
    /** @type {typeof import('../../www/pkg/depeche.js')} */
    const core = await import(new URL('./pkg/depeche.js', location.href).href);
    /** @type {typeof import('../../benches/wasm/measure.mjs')} */
    const { measure } = await import(new URL('./measure.mjs', location.href).href);
    const { memory } = await core.default();
    const analyzer = new core.Analyzer();
    for (const language of ['fr', 'en'])
      analyzer.loadModel(new Uint8Array(await (await fetch(`./pkg/${language}.bin`)).arrayBuffer()));
    return measure(analyzer, memory, articles, () => performance.now());
  }, articles);
  console.log(JSON.stringify({ first: median(times), ...found }));
});
