// The page after its first visit, with the server away; a newer version; what other programs share with it.

import { expect, test } from './support/test.js';
import { ARTICLE, analyzed, drop, highlightCounts, lines, open, paste } from './support/desk.js';
import { pdf } from './support/files.js';
import { SUB_PATH } from './support/test.js';

/** @import { Page } from '@playwright/test' */

test.use({ serviceWorkers: 'allow' });

/**
 * Waits until the service worker has its copy and answers for the page.
 * @param {Page} page
 */
async function kept(page) {
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 30_000 })
    .toBe(true);
}

for (const subPath of ['/', SUB_PATH])
  test.describe(`at ${subPath}`, () => {
    test.use({ subPath });
    test('everything works with the server stopped', async ({ page, site }) => {
      await open(page);
      await kept(page);
      const before = site.requests.length;
      site.stop();
      await page.reload();
      await paste(page, ARTICLE);
      await analyzed(page);
      expect((await highlightCounts(page))['person']).toBeGreaterThan(0);
      // What no visit has loaded before: the other language, and the PDF reader.
      await paste(
        page,
        'The mayor of Vareuil, Zoe Talmont, said on Tuesday that the city would buy 12 buses for 3.5 million euros.',
      );
      await analyzed(page);
      await expect(page.locator('#status-text')).not.toContainText('règles seules');
      await drop(page, [{ name: 'a.pdf', content: pdf([[{ x: 50, y: 50, text: 'Zoé Talmont habite Vareuil.' }]]) }]);
      await expect(page.locator('#articles .title')).toHaveCount(3);
      expect(await lines(page)).toEqual(['Zoé Talmont habite Vareuil.']);
      // The browser itself asks for a newer service worker, in vain.
      expect(site.requests.slice(before).filter(({ path }) => !path.endsWith('/sw.js'))).toEqual([]);
    });
  });

test('once it is kept, nothing is asked for while an article is read', async ({ page, site, stranger }) => {
  await open(page);
  await kept(page);
  const before = site.requests.length;
  await paste(page, ARTICLE);
  await analyzed(page);
  await drop(page, [{ name: 'a.pdf', content: pdf([[{ x: 50, y: 50, text: 'Zoé Talmont habite Vareuil.' }]]) }]);
  await expect(page.locator('#articles .title')).toHaveCount(2);
  expect(site.requests.slice(before)).toEqual([]);
  expect(stranger.hits).toEqual([]);
  expect(site.requests.every(({ method }) => method === 'GET')).toBe(true);
});

test('a newer version is offered, and takes over with the articles', async ({ page, site }) => {
  await open(page);
  await kept(page);
  await paste(page, ARTICLE);
  await analyzed(page);
  // One byte of the list is another.
  site.changes.set('pkg/precache.js', { body: (text) => text.replace(/VERSION = "..../, 'VERSION = "newer') });
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect(page.locator('#update')).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('#update')).toContainText('Une nouvelle version');
  await expect(page.locator('#text')).toContainText('Zoé Talmont');
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Mettre à jour' }).click()]);
  await analyzed(page);
  await expect(page.locator('#text')).toContainText('Zoé Talmont');
  const names = await page.evaluate(() => caches.keys());
  expect(names).toHaveLength(1);
  expect(names[0]).toMatch(/ newer/);
  // Nothing of the articles stays behind.
  await page.reload();
  await expect(page.locator('#compose-text')).toBeVisible();
});

test.describe('sharing', () => {
  // The page that shares here is loaded anew at once.
  test.use({ tolerated: [/ERR_ABORTED/] });

  test('what another program shares is taken, and goes nowhere', async ({ page, site }) => {
    await open(page);
    await kept(page);
    const before = site.requests.length;
    // As the browser does for the share_target of the manifest; the policy keeps the page itself from sending forms.
    await page.evaluate(async () => {
      const form = new FormData();
      form.append('title', 'Un titre');
      form.append('text', 'Zoé Talmont habite Vareuil.');
      form.append('files', new File(['Un fichier de Vareuil.'], 'été.txt'));
      await fetch('share', { method: 'POST', body: form, redirect: 'manual' });
      location.hash = 'shared';
      location.reload();
    });
    await expect(page.locator('#articles .title')).toHaveText(['Un titre', 'Un fichier de Vareuil.']);
    expect(new URL(page.url()).hash).toBe('');
    expect(site.requests.slice(before)).toEqual([]);
    expect(await page.evaluate(async () => (await caches.keys()).filter((name) => name.endsWith('shared')))).toEqual(
      [],
    );
  });
});

test('the manifest names files that are there', async ({ page, site }) => {
  await open(page);
  const manifest = await (await page.request.get(`${site.url}manifest.webmanifest`)).json();
  for (const { src, sizes, type } of manifest.icons) {
    const response = await page.request.get(new URL(src, site.url).href);
    expect(response.status()).toBe(200);
    expect(response.headers()['content-type']).toBe(type);
    if (type === 'image/png') expect((await response.body()).readUInt32BE(16)).toBe(Number.parseInt(sizes, 10));
  }
  expect(manifest.start_url).toBe('./');
});
