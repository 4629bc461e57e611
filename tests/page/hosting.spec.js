// Servers as they are: with the wrong types, with a strict policy.

import { readFile } from 'node:fs/promises';
import { expect, test } from './support/test.js';
import { ARTICLE, analyzed, drop, highlightCounts, lines, open, paste } from './support/desk.js';
import { pdf } from './support/files.js';

for (const type of ['application/octet-stream', 'text/plain', 'text/html'])
  test(`wasm and models as ${type}`, async ({ page, site }) => {
    for (const name of ['pkg/depeche_bg.wasm', 'pkg/fr.bin', 'pkg/en.bin', 'pkg/places.tsv'])
      site.changes.set(name, { type });
    await open(page);
    await paste(page, ARTICLE);
    await analyzed(page);
    expect((await highlightCounts(page))['person']).toBeGreaterThan(0);
    await expect(page.locator('#status-text')).not.toContainText('règles seules');
  });

/** The headers of the file for hosts that read one. */
async function strictHeaders() {
  const text = await readFile(new URL('../../www/_headers', import.meta.url), 'utf8');
  return Object.fromEntries([...text.matchAll(/^ {2}([\w-]+): (.*)$/gm)].map(([, name, value]) => [name, value]));
}

test.describe('with the headers of _headers', () => {
  test.use({ serviceWorkers: 'allow' });
  test('everything works, the PDF reader and the service worker too', async ({ page, site, context }) => {
    Object.assign(site.headers, await strictHeaders());
    expect(Object.keys(site.headers)).toContain('Content-Security-Policy');
    await open(page);
    await expect
      .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 30_000 })
      .toBe(true);
    await paste(page, ARTICLE);
    await analyzed(page);
    await drop(page, [{ name: 'a.pdf', content: pdf([[{ x: 50, y: 50, text: 'Zoé Talmont habite Vareuil.' }]]) }]);
    await expect(page.locator('#articles li')).toHaveCount(2);
    expect(await lines(page)).toEqual(['Zoé Talmont habite Vareuil.']);
    await context.setOffline(true);
    await page.reload();
    await paste(page, ARTICLE);
    await analyzed(page);
  });
});

test('nginx is told the same as other hosts', async () => {
  const nginx = await readFile(new URL('../../docs/nginx.conf', import.meta.url), 'utf8');
  for (const [name, value] of Object.entries(await strictHeaders()))
    expect(nginx).toContain(`add_header ${name} "${value}" always;`);
});

test('the policy of the header is that of the page, and more', async () => {
  const html = await readFile(new URL('../../www/index.html', import.meta.url), 'utf8');
  const own = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
  const strict = (await strictHeaders())['Content-Security-Policy'] ?? '';
  for (const rule of own.split('; ')) expect(strict.split('; ')).toContain(rule);
  expect(strict).toContain("frame-ancestors 'none'");
});
