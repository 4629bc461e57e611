// Nothing leaves: measured at the servers, not read from the code.

import { ARTICLE, LAYERS, analyzed, drop, highlightCounts, kept, open, paste } from './support/desk.js';
import { SUB_PATH, expect, test } from './support/test.js';

test('from paste to export the server is asked for nothing', async ({ page, site, stranger }) => {
  await open(page);
  const before = site.requests.length;
  await paste(page, ARTICLE);
  await analyzed(page);
  await page.click('#tab-names');
  await page.locator('table.names tbody tr').first().click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('e');
  await page.getByRole('radio', { name: 'Analyse (JSON)' }).check();
  await expect(page.locator('.preview')).toHaveValue(/Talmont/);
  expect(site.requests.slice(before)).toEqual([]);
  expect(stranger.hits).toEqual([]);
  await expect(page.locator('#requests')).toHaveText(/^0\srequête/);
});

test('loading asks for files of the site alone, without a query', async ({ page, site }) => {
  await open(page);
  expect(site.requests.length).toBeGreaterThan(5);
  for (const { method, path } of site.requests) {
    expect(method).toBe('GET');
    expect(path).toMatch(/^\/[\w./-]*$/);
  }
});

test.describe('under a path', () => {
  test.use({ subPath: SUB_PATH });
  test('the page works as at the root', async ({ page, site }) => {
    await open(page);
    await paste(page, ARTICLE);
    await analyzed(page);
    expect((await highlightCounts(page))['person']).toBeGreaterThan(0);
    expect(site.requests.every(({ path }) => path.startsWith(SUB_PATH))).toBe(true);
  });
});

test.describe('the policy binds', () => {
  test.use({ tolerated: [/Content Security Policy|another origin|failed request|Trusted|TrustedHTML/] });

  test('the page', async ({ page, stranger }) => {
    await open(page);
    const outcome = await page.evaluate(async (url) => {
      const image = new Promise((resolve) => {
        const element = new Image();
        element.onload = () => resolve('loaded');
        element.onerror = () => resolve('refused');
        element.src = `${url}image`;
      });
      const fetched = fetch(`${url}fetch`).then(
        () => 'loaded',
        () => 'refused',
      );
      navigator.sendBeacon(`${url}beacon`, 'text');
      return Promise.all([image, fetched]);
    }, stranger.url);
    expect(outcome).toEqual(['refused', 'refused']);
    expect(stranger.hits).toEqual([]);
  });

  test('its worker', async ({ page, stranger }) => {
    // The same start as that of the core, with a script of the site that tries to get out.
    await page.route('**/core/worker.js', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: `fetch(${JSON.stringify(stranger.url)}).then(() => postMessage({ type: "escaped" }), () => postMessage({ type: "held" }));`,
      }),
    );
    await page.addInitScript(() => {
      const { Worker: Real } = globalThis;
      globalThis.Worker = class extends Real {
        /** @param {string | URL} url @param {WorkerOptions} [options] */
        constructor(url, options) {
          super(url, options);
          this.addEventListener('message', ({ data }) => Reflect.set(globalThis, 'heard', data.type));
        }
      };
    });
    await page.goto('./');
    await expect.poll(() => page.evaluate(() => Reflect.get(globalThis, 'heard'))).toBe('held');
    expect(stranger.hits).toEqual([]);
  });

  test('markup: nothing turns text into elements', async ({ page }) => {
    await open(page);
    const outcome = await page.evaluate(() => {
      try {
        document.body.innerHTML = '<p>text</p>';
        return 'done';
      } catch (error) {
        return String(error);
      }
    });
    expect(outcome).toContain('TrustedHTML');
  });
});

/** Text that would run, load or call if any of it were taken for markup, an address or a formula. */
const HOSTILE = (/** @type {string} */ url) => [
  `<script>parent.hit = 1; fetch('${url}script')</script>`,
  `<img src="${url}img" onerror="hit = 1"><img srcset="${url}srcset 1x">`,
  `<svg onload="hit = 1"><image href="${url}svg" /></svg>`,
  `<link rel="stylesheet" href="${url}css"><style>@import "${url}import"; p { background: url(${url}background) }</style>`,
  `<meta http-equiv="refresh" content="0; url=${url}refresh"><base href="${url}">`,
  `<iframe src="${url}frame"></iframe><object data="${url}object"></object><video src="${url}video" poster="${url}poster"></video>`,
  `<form action="${url}form"><input autofocus onfocus="hit = 1"></form><a href="javascript:hit=1" ping="${url}ping">x</a>`,
  `"><body onload=hit=1>'-hit-'\${hit}{{hit}}`,
];

test('hostile text, markup, titles and file names stay text', async ({ page, site, stranger }) => {
  await open(page);
  const before = site.requests.length;
  for (const hostile of HOSTILE(stranger.url)) {
    await paste(page, hostile);
    await paste(page, 'texte', { html: `<h1>Titre</h1><p>Texte</p>${hostile}` });
    await drop(page, [
      { name: `${hostile.replaceAll('/', '')}.txt`, content: `${hostile}\nZoé Talmont` },
      {
        name: 'page.html',
        content: `<title>${hostile}</title><article><h1>${hostile}</h1><p>Zoé Talmont</p>${hostile}</article>`,
      },
      { name: `${hostile.replaceAll('/', '')}.bin`, content: Array.from({ length: 99 }, () => 0) },
    ]);
  }
  // All of it has been analysed and shown, and an image asked for after it all has come: so would have one asked for before.
  await expect(page.locator('#articles .meta:not(.done)')).toHaveCount(0);
  await page.evaluate(async () => {
    const sentinel = new Image();
    sentinel.src = 'icon.svg';
    await sentinel.decode();
  });
  expect(await page.evaluate(() => Reflect.has(window, 'hit'))).toBe(false);
  expect(stranger.hits).toEqual([]);
  // The model of the other language may be asked for, and the worker may have been started anew; nothing else.
  const known = /^\/(pkg\/\w+\.(bin|js)|core\/[\w-]+\.js|icon\.svg)$/;
  expect(site.requests.slice(before).filter(({ path }) => !known.test(path))).toEqual([]);
});

test('nothing of an article is kept unless the reader chose it', async ({ page }) => {
  // What is written to the store, in order; without the reader's choice the session is deleted after each change.
  await page.addInitScript(() => {
    /** @type {string[]} */
    const writes = [];
    Object.assign(globalThis, { writes });
    for (const method of /** @type {const} */ (['put', 'delete'])) {
      const real = IDBObjectStore.prototype[method];
      /** @this {IDBObjectStore} @param {any[]} values */
      IDBObjectStore.prototype[method] = function (...values) {
        writes.push(method);
        return Reflect.apply(real, this, values);
      };
    }
  });
  const writes = () => page.evaluate(() => /** @type {string[]} */ (Reflect.get(globalThis, 'writes')).join());
  await open(page);
  await paste(page, ARTICLE);
  await analyzed(page);
  await page.evaluate(() => Reflect.get(globalThis, 'writes').splice(0));
  await expect.poll(writes).toBe('delete');
  expect(await kept(page)).not.toContain('Talmont');

  await page.click('#session-button');
  await page.getByLabel('Se souvenir sur cet appareil').check();
  await page.keyboard.press('Escape');
  await expect.poll(() => kept(page)).toContain('Talmont');
  await page.reload();
  await analyzed(page);
  await expect(page.locator('#text')).toContainText('Zoé Talmont');
  expect(Object.keys(await highlightCounts(page))).toEqual(LAYERS);

  await page.locator('#search').fill('Talmont');
  await page.click('#tab-names');
  await page.locator('#tabpanel .filter').fill('Zoé');
  await page.click('#session-button');
  await page.getByRole('button', { name: 'Tout effacer' }).click();
  await page.getByRole('button', { name: /^Effacer/ }).click();
  await expect(page.locator('#compose-text')).toBeVisible();
  await expect.poll(() => kept(page)).not.toContain('Talmont');
  // Neither what was looked for, nor what a list was filtered by.
  await expect(page.locator('#search')).toHaveValue('');
  await paste(page, ARTICLE);
  await analyzed(page);
  await expect(page.locator('#search-count')).toHaveText('');
  await page.click('#tab-names');
  await expect(page.locator('#tabpanel .filter')).toHaveValue('');
});
