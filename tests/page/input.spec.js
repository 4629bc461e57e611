// The ways in, and what comes in that is no article.

import { expect, test } from './support/test.js';
import { ARTICLE, analyzed, downloadedBytes, drop, highlightCounts, lines, open, paste } from './support/desk.js';
import { unzip } from './support/unzip.js';

test.beforeEach(async ({ page }) => {
  await open(page);
});

/** After whatever came before, the page still does its work. */
test.afterEach(async ({ page }) => {
  await paste(page, ARTICLE);
  await analyzed(page);
  expect((await highlightCounts(page))['person']).toBeGreaterThan(0);
});

test('typing and the button', async ({ page }) => {
  await page.fill('#compose-text', 'Zoé Talmont habite Vareuil.');
  await page.click('#analyze');
  await analyzed(page);
  await expect(page.locator('#text')).toHaveText('Zoé Talmont habite Vareuil.');
});

test('pasting into the empty box analyses at once', async ({ page }) => {
  await paste(page, ARTICLE, { into: '#compose-text' });
  await analyzed(page);
  await expect(page.locator('#articles .title')).toHaveText('Le maire de Vareuil annonce 12 autobus neufs');
});

test('rich text gives its blocks', async ({ page }) => {
  const html =
    '<h1>Le titre</h1><p>Un <b>premier</b> alinéa<br>coupé.</p><ul><li>un point</li></ul><script>window.ran = true</script><img src=x onerror="window.ran = true">';
  await paste(page, 'Le titre Un premier alinéa coupé. un point', { html });
  await analyzed(page);
  expect(await page.locator('#text .line').allTextContents()).toEqual([
    'Le titre',
    'Un premier alinéa',
    'coupé.',
    '- un point',
  ]);
  expect(await page.evaluate(() => Reflect.has(window, 'ran'))).toBe(false);
});

test('the example is two articles, the first in the language of the page', async ({ page }) => {
  await page.click('#example');
  await analyzed(page);
  await expect(page.locator('#articles li')).toHaveCount(2);
  await expect(page.locator('#articles .meta.done')).toHaveCount(2);
  await expect(page.locator('#articles li.active .title')).toContainText('tempête');
  await expect(page.locator('#articles li:last-child .meta')).toContainText('EN');
  await page.locator('#articles li:last-child .article').click();
  expect((await highlightCounts(page))['figure']).toBeGreaterThan(3);
});

test('several files are dropped; each refusal has a name and a reason', async ({ page }) => {
  const binary = Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256);
  await drop(page, [
    { name: 'un.txt', content: ARTICLE },
    { name: 'photo.jpg', content: binary },
    { name: 'faux.txt', content: binary },
    { name: 'vide.txt', content: '' },
    { name: 'deux.md', content: '# Deuxième\n\nMalik Desroches dirige 300 agents.' },
  ]);
  await analyzed(page);
  await expect(page.locator('#articles .title')).toHaveText([
    'Le maire de Vareuil annonce 12 autobus neufs',
    'Deuxième',
  ]);
  const notices = page.locator('.notice');
  await expect(notices).toHaveCount(3);
  await expect(notices.nth(0)).toContainText('« photo.jpg » est un fichier JPG');
  await expect(notices.nth(1)).toContainText('« faux.txt » n’est pas un fichier texte');
  await expect(notices.nth(2)).toContainText('« vide.txt » ne contient pas de texte');
  await notices.nth(0).getByRole('button').click();
  await expect(notices).toHaveCount(2);
});

test('files are opened by the button', async ({ page }) => {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click('#open-files')]);
  await chooser.setFiles([{ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from(ARTICLE) }]);
  await analyzed(page);
});

test('a file that cannot be read is named', async ({ page }) => {
  await page.evaluate(() => {
    const file = new File(['x'], 'parti.txt');
    file.slice = () => {
      throw new DOMException('gone', 'NotFoundError');
    };
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(file);
    Object.defineProperty(dataTransfer, 'files', { value: [file] });
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await expect(page.locator('.notice')).toContainText('« parti.txt » n’a pas pu être lu');
});

test('a web page gives its article, title and date, and says what it left out', async ({ page }) => {
  const content = `<!doctype html><title>Site</title><meta property="og:title" content="Le pont ferme">
    <meta property="article:published_time" content="2026-03-24T08:00:00Z">
    <nav>Accueil Sports</nav><article><h1>Le pont ferme</h1><p>Le pont de Vareuil ferme demain.</p></article><footer>Mentions légales</footer>`;
  await drop(page, [{ name: 'page.html', content }]);
  await analyzed(page);
  expect(await page.locator('#text .line').allTextContents()).toEqual([
    'Le pont ferme',
    'Le pont de Vareuil ferme demain.',
  ]);
  await expect(page.locator('#reference-date')).toHaveValue('2026-03-24');
  await expect(page.locator('.asides summary')).toHaveText('2\u00A0passages laissés de côté');
});

test('another encoding is decoded, shown, and can be changed', async ({ page }) => {
  const text = 'L’été à Noël coûte 12 €.';
  const bytes = Array.from(text, (sign) => ({ '’': 0x92, '€': 0x80 })[sign] ?? sign.charCodeAt(0));
  await drop(page, [{ name: 'latin.txt', content: bytes }]);
  await analyzed(page);
  await expect(page.locator('#text')).toHaveText(text);
  await expect(page.locator('#encoding')).toHaveValue('windows-1252');
  await page.locator('#encoding').selectOption('macintosh');
  await expect(page.locator('#text')).not.toHaveText(text);
  await page.locator('#encoding').selectOption('windows-1252');
  await expect(page.locator('#text')).toHaveText(text);
});

for (const [name, text] of /** @type {const} */ ([
  ['nothing', ''],
  ['white space', ' \n\t \u00A0'],
])) {
  test(`pasting ${name} is told`, async ({ page }) => {
    await paste(page, text);
    await expect(page.locator('.notice')).toContainText('Ce texte est vide');
    await expect(page.locator('#compose-text')).toBeVisible();
  });
}

/** Texts that are strange but texts. */
const STRANGE = /** @type {const} */ ([
  ['one sign', 'a', 'a'],
  ['lone surrogates', 'a\uD800b \uDC00', 'a\uFFFDb \uFFFD'],
  ['NUL', 'Zoé\0Talmont', 'Zoé\0Talmont'],
  ['right to left', 'قال محمد إن ٣٠٠ شخص وصلوا', 'قال محمد إن ٣٠٠ شخص وصلوا'],
  ['decomposed letters', 'e\u0301te\u0301', 'été'],
  ['emoji and CRLF', '👩‍🚒 Zoé Talmont\r\n12 €', '👩‍🚒 Zoé Talmont12 €'],
]);
for (const [name, text, shown] of STRANGE) {
  test(`${name}: an analysis`, async ({ page }) => {
    // Through the box: a clipboard of a real machine may change such text before the page sees it.
    await page.locator('#compose-text').evaluate((box, value) => {
      /** @type {HTMLTextAreaElement} */ (box).value = value;
    }, text);
    await page.click('#analyze');
    await analyzed(page);
    expect(await page.locator('#text').textContent()).toBe(shown);
  });
}

test('one line of a megabyte', async ({ page }) => {
  await paste(page, 'Zoé Talmont a vendu 12 autobus à Vareuil. '.repeat(24_000));
  await analyzed(page);
  expect(await page.evaluate(() => document.getElementById('text')?.textContent?.length)).toBe(42 * 24_000 - 1);
  expect(Object.values(await highlightCounts(page)).some((count) => count > 0)).toBe(true);
});

test('five megabytes', async ({ page }) => {
  test.setTimeout(180_000);
  const paragraph = 'Zoé Talmont, maire de Vareuil, a vendu 12 autobus pour 3,5 millions d’euros mardi.\n';
  await paste(page, paragraph.repeat(Math.ceil(5_000_000 / paragraph.length)));
  await expect(page.locator('#articles li.active .meta.done')).toBeVisible({ timeout: 150_000 });
  expect((await highlightCounts(page))['person']).toBeGreaterThan(0);
  await page.locator('#reader').evaluate((reader) => (reader.scrollTop = reader.scrollHeight));
  await expect.poll(async () => (await highlightCounts(page))['person']).toBeGreaterThan(0);
});

test.describe('a text that is too long to be read in one go', () => {
  const PARAGRAPH = 'Zoé Talmont, maire de Vareuil, a vendu 12 autobus.\n';

  test.beforeEach(async ({ page, site }) => {
    // A limit that a test can pass in a moment.
    site.changes.set('model/split.js', { body: (text) => text.replace(/LONG = [\d_]+/, 'LONG = 1_000') });
    await open(page);
    await paste(page, PARAGRAPH.repeat(50));
  });

  test('is split when the reader says so, with nothing lost', async ({ page, axe }) => {
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    expect(await axe()).toEqual([]);
    await dialog.getByRole('button', { name: 'Découper en 3 articles' }).click();
    await expect(page.locator('#articles .meta.done')).toHaveCount(3);
    const parts = [];
    for (const article of await page.locator('#articles .article').all()) {
      await article.click();
      parts.push(...(await lines(page)));
    }
    expect(parts).toEqual(Array(50).fill(PARAGRAPH.trim()));
  });

  test('is read whole when the reader says so; closing the dialog opens nothing', async ({ page }) => {
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.locator('#articles li')).toHaveCount(0);
    await paste(page, PARAGRAPH.repeat(50));
    await page.getByRole('dialog').getByRole('button', { name: /d’un seul tenant/ }).click();
    await expect(page.locator('#articles .meta.done')).toHaveCount(1);
  });
});

test('emoji and CRLF come out whole in every export, and its places are those of the text', async ({ page }) => {
  await open(page);
  await paste(page, '👩‍🚒 Zoé Talmont 🌧️ vend 12 autobus\r\n\r\n🇫🇷 Zoé Talmont, maire de Vareuil, attend 3,5 millions d’euros.\r\n');
  await analyzed(page);
  await page.keyboard.press('e');
  /** @type {Record<string, string>} */
  const files = {};
  for (const format of await page.locator('input[name=format]').all()) {
    await format.check();
    const key = (await format.getAttribute('value')) ?? '';
    const { name, bytes } = await downloadedBytes(page, () => page.getByRole('button', { name: 'Enregistrer' }).click());
    const folder = name.endsWith('.zip') ? unzip(bytes) : {};
    files[key] = Object.entries(folder).find(([file]) => file.endsWith('.ann'))?.[1] ?? bytes.toString('utf8');
    expect(files[key]?.isWellFormed(), key).toBe(true);
    expect(files[key], key).not.toContain('\uFFFD');
  }
  const { text, entities } = JSON.parse(files['json'] ?? '');
  expect(text).not.toContain('\r');
  const [name] = entities.filter((/** @type {{ name: string }} */ entity) => entity.name === 'Zoé Talmont');
  for (const { start, end } of name.mentions) expect(text.slice(start, end)).toBe('Zoé Talmont');
  const points = [...text];
  for (const line of (files['brat'] ?? '').split('\n').filter((entry) => entry.startsWith('T'))) {
    const [, place = '', words] = line.split('\t');
    const [start, end] = place.split(' ').slice(1).map(Number);
    expect(points.slice(start, end).join('').replaceAll('\n', ' ')).toBe(words);
  }
  for (const key of ['html', 'markdown']) expect(files[key]).toContain('👩‍🚒');
  const annotations = JSON.parse(files['annotation'] ?? '');
  expect(JSON.stringify(annotations)).toContain('"exact":"Zoé Talmont"');
});
