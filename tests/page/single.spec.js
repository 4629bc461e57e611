// The page as one file, opened from the disk.

import { fileURLToPath, pathToFileURL } from 'node:url';
import { readFile, stat } from 'node:fs/promises';
import { expect, test } from './support/test.js';
import { ARTICLE, analyzed, drop, highlightCounts, lines, paste } from './support/desk.js';
import { docx, p } from './support/files.js';

const FILE = fileURLToPath(new URL('../../dist/depeche.html', import.meta.url));

test.beforeEach(async ({ page }) => {
  await page.goto(pathToFileURL(FILE).href);
  await expect(page.locator('#status-text')).not.toHaveText(/…$/);
});

test.describe('from a file', () => {
  // The fixture holds every address but the server's for foreign; the file itself is one.
  test.use({ tolerated: [/^request to another origin: file:[^ ]*depeche\.html$/] });

  test('it reads, analyses and exports', async ({ page, site, stranger }) => {
    await paste(page, ARTICLE);
    await analyzed(page);
    const counts = await highlightCounts(page);
    for (const layer of ['person', 'location', 'figure', 'date', 'keyword'])
      expect(counts[layer], layer).toBeGreaterThan(0);
    await expect(page.locator('#status-text')).not.toContainText('règles seules');
    await paste(
      page,
      'The mayor of Vareuil, Zoe Talmont, said on Tuesday that the city would buy 12 buses for 3.5 million euros.',
    );
    await analyzed(page);
    await expect(page.locator('#status-text')).not.toContainText('rules alone');
    await drop(page, [{ name: 'a.docx', content: docx(p('Zoé Talmont habite Vareuil.')) }]);
    await expect(page.locator('#articles li')).toHaveCount(3);
    expect(await lines(page)).toEqual(['Zoé Talmont habite Vareuil.']);
    await page.keyboard.press('e');
    await expect(page.locator('.preview')).toHaveValue(/Talmont/);
    expect(site.requests).toEqual([]);
    expect(stranger.hits).toEqual([]);
  });

  test('what it cannot read it refuses by name', async ({ page }) => {
    await drop(page, [{ name: 'a.pdf', content: [...Buffer.from('%PDF-1.4\n')] }]);
    await expect(page.locator('.notice')).toContainText('en un seul fichier n’a pas de lecteur de PDF');
  });

  test('it may ask nobody for anything', async ({ page }) => {
    const policy = await page.locator('meta[http-equiv]').getAttribute('content');
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toMatch(/'unsafe-|https?:|\*/);
    expect((await stat(FILE)).size).toBeLessThanOrEqual(3_500_000);
  });

  test('the licences of others go with it', async () => {
    const html = await readFile(FILE, 'utf8');
    expect(html).toMatch(/<!--\nDépêche contains the work of others[^]*\nwasm-bindgen [\d.]+: MIT[^]*-->\s*<\/html>\s*$/);
  });

  test.describe('its policy binds', () => {
    test.use({ tolerated: [/Content Security Policy|another origin|failed request|Refused/] });
    test('the page', async ({ page, stranger }) => {
      const outcome = await page.evaluate(
        (url) =>
          fetch(url).then(
            () => 'loaded',
            () => 'refused',
          ),
        stranger.url,
      );
      expect(outcome).toBe('refused');
      expect(stranger.hits).toEqual([]);
    });
  });
});
