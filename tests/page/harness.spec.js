// What the other specs stand on.

import { readFile } from 'node:fs/promises';
import { BLANK, SUB_PATH, expect, test } from './support/test.js';

test('the site is served at the root and below a path, and requests are written down', async ({ request, site }) => {
  for (const path of ['/', SUB_PATH]) {
    const response = await request.get(new URL(`.${path}pkg/depeche_bg.wasm`, site.url).href);
    expect(response.status()).toBe(200);
    expect(response.headers()['content-type']).toBe('application/wasm');
  }
  expect(site.requests.map((hit) => hit.path)).toEqual(['/pkg/depeche_bg.wasm', `${SUB_PATH}pkg/depeche_bg.wasm`]);
});

test('nothing outside the site is served', async ({ request, site }) => {
  for (const path of ['nothing', '%2e%2e/Cargo.toml', '..%2fCargo.toml', 'sous/chemin/%2e%2e/Cargo.toml']) {
    expect((await request.get(`${site.url}${path}`)).status(), path).toBe(404);
  }
});

test.describe('the stranger', () => {
  test.use({ tolerated: [/another origin/] });

  test('is another origin and counts its visits', async ({ page, site, stranger, problems }) => {
    await page.goto(`${site.url}${BLANK}`);
    expect(stranger.hits).toEqual([]);
    const answer = await page.evaluate(async (url) => (await fetch(url)).text(), `${stranger.url}out`);
    expect(answer).toBe('caught');
    expect(stranger.hits.map((hit) => hit.path)).toEqual(['/out']);
    expect(problems).toEqual([`request to another origin: ${stranger.url}out`]);
  });

  test('counts visits from a worker too', async ({ page, site, stranger, problems }) => {
    await page.goto(`${site.url}${BLANK}`);
    await page.evaluate(async (url) => {
      const source = `fetch(${JSON.stringify(url)}).then(() => postMessage('done'))`;
      const worker = new Worker(URL.createObjectURL(new Blob([source])));
      await new Promise((resolve) => worker.addEventListener('message', resolve));
    }, `${stranger.url}worker`);
    expect(stranger.hits.map((hit) => hit.path)).toEqual(['/worker']);
    expect(problems).toHaveLength(1);
  });
});

test.describe('problems', () => {
  test.use({ tolerated: [/./] });

  test('are uncaught errors, console errors and warnings, and failed requests', async ({ page, site, problems }) => {
    await page.goto(`${site.url}${BLANK}`);
    await page.evaluate(async () => {
      console.log('no problem');
      console.warn('a warning');
      console.error('an error');
      setTimeout(() => {
        throw new Error('nobody catches this');
      });
      await fetch('http://example.invalid/').catch(() => {});
    });
    await expect.poll(() => problems.join('\n')).toContain('nobody catches this');
    const text = problems.join('\n');
    expect(text).toContain('warning: a warning');
    expect(text).toContain('error: an error');
    expect(text).toContain('failed request: http://example.invalid/');
    expect(text).not.toContain('no problem');
  });
});

test("README's example runs in the page", async ({ page, site }) => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  const example = /```js\n(.*?)```/s.exec(readme)?.[1];
  expect(example).toBeDefined();
  /** @type {string[]} */
  const lines = [];
  page.on('console', (message) => lines.push(message.text()));
  await page.goto(`${site.url}${BLANK}`);
  await page.addScriptTag({ type: 'module', content: example });
  await expect.poll(() => lines.join('\n')).toContain('count plus de 200');
  expect(lines.join('\n')).toContain('person Yann Le Goff');
});

test('accessibility violations are found', async ({ page, site, axe }) => {
  await page.goto(`${site.url}${BLANK}`);
  expect(await axe()).not.toEqual([]);
  await page.setContent('<!doctype html><html lang="fr"><title>Vide</title><main><h1>Vide</h1></main></html>');
  expect(await axe()).toEqual([]);
});
