// Everything that comes from outside stays text, wherever it comes in and wherever it goes out.

import { expect, test } from './support/test.js';
import { analyzed, downloaded, drop, giveFile, idle, open, paste } from './support/desk.js';
import { docx, epub, odt, p, pdf, word } from './support/files.js';
import { FORMULAS, hostileTexts } from './support/hostile.js';

/** @import { Page } from '@playwright/test' */

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    /** @type {string[]} */
    const hits = [];
    const hit = () => hits.push('run');
    Object.assign(globalThis, { hits, hit, alert: hit, prompt: hit, confirm: hit, print: hit });
    addEventListener('securitypolicyviolation', (event) => hits.push(`${event.violatedDirective} ${event.blockedURI}`));
  });
  await open(page);
});

/** Nothing ran, nothing was refused, nobody else was asked. */
test.afterEach(async ({ page, stranger }) => {
  await idle(page);
  expect(await page.evaluate(() => Reflect.get(globalThis, 'hits'))).toEqual([]);
  expect(stranger.hits).toEqual([]);
});

/** @param {string} text as a file may be called */
function fileName(text) {
  return text.replaceAll('/', '∕').replaceAll('\0', '').slice(0, 200);
}

/**
 * Gives a file to a button of the session dialog.
 * @param {Page} page
 * @param {string} button
 * @param {unknown} value
 */
async function load(page, button, value) {
  await page.click('#session-button');
  await giveFile(page, button, { name: 'x.json', content: JSON.stringify(value) });
}

test('as texts and names of files', async ({ page, stranger }) => {
  expect(new Set(hostileTexts(stranger.url)).size).toBeGreaterThanOrEqual(150);
  // With NUL in it a short text is none.
  const texts = hostileTexts(stranger.url).filter((text) => !text.includes('\0'));
  await drop(
    page,
    texts.map((text) => ({ name: `${fileName(text)}.txt`, content: `${text}\nZoé Talmont habite Vareuil.` })),
  );
  await expect(page.locator('#articles .meta.done')).toHaveCount(texts.length, { timeout: 50_000 });
  await drop(
    page,
    texts.slice(0, 30).map((text) => ({ name: `${fileName(text)}.bin`, content: Array.from({ length: 99 }, () => 0) })),
  );
  await expect(page.locator('.notice')).toHaveCount(1);
  for (let i = 0; i < texts.length; i += 40) await page.locator('#articles .article').nth(i).click();
});

test('as titles, sources and text of web pages', async ({ page, stranger }) => {
  const escaped = (/** @type {string} */ text) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const pages = hostileTexts(stranger.url).flatMap((text, i) => [
    {
      name: `a${i}.html`,
      content: `<meta property="og:title" content="${escaped(text)}"><meta property="og:site_name" content="${escaped(text)}"><article><h1>${text}</h1><p>Zoé Talmont habite Vareuil.</p>${text}</article>`,
    },
    {
      name: `b${i}.html`,
      content: `<title>${escaped(text)}</title><nav>${escaped(text)}</nav><article><p>${escaped(text)} Zoé Talmont habite Vareuil depuis dix ans.</p></article>`,
    },
  ]);
  await drop(page, pages);
  await expect.poll(() => page.locator('#articles li').count(), { timeout: 30_000 }).toBeGreaterThan(300);
  await expect(page.locator('#reading')).toBeHidden({ timeout: 30_000 });
  await expect.poll(() => page.locator('#articles .meta:not(.done)').count(), { timeout: 50_000 }).toBe(0);
});

test('as pasted rich text', async ({ page, stranger }) => {
  for (const text of hostileTexts(stranger.url).slice(0, 120))
    await paste(page, 'texte', { html: `<h1>Titre</h1><p>Texte</p>${text}` });
  await expect.poll(() => page.locator('#articles li').count()).toBeGreaterThan(100);
});

test('as documents', async ({ page, stranger }) => {
  const { url } = stranger;
  const linked = `<w:p><w:hyperlink><w:r><w:t>lien</w:t></w:r></w:hyperlink><w:r><w:instrText>INCLUDEPICTURE "${url}field"</w:instrText><w:t> et texte</w:t></w:r></w:p>`;
  const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="image" Target="${url}docx" TargetMode="External"/></Relationships>`;
  const uri = `/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 600 800] /A << /S /URI /URI (${url}pdf) >> >>] /AA << /O << /S /JavaScript /JS (app.launchURL\\("${url}js"\\)) >> >>`;
  const book = epub([
    `<p>Livre.</p><img src="${url}epub"/><link rel="stylesheet" href="${url}epub.css"/><script>hit()</script>`,
  ]);
  const action = pdf([[{ x: 50, y: 50, text: 'Zoé Talmont habite Vareuil.' }]])
    .toString('latin1')
    .replace('/Type /Catalog', `/Type /Catalog /OpenAction << /S /URI /URI (${url}open) >>`);
  await drop(page, [
    {
      name: 'a.docx',
      content: docx(linked, {
        'word/_rels/document.xml.rels': relations,
        'word/comments.xml': word(
          'comments',
          `<w:comment w:id="1" w:author="&lt;img src=x onerror=hit()&gt;">${p('x')}</w:comment>`,
        ),
      }),
    },
    { name: 'b.docx', content: docx(`<?xml-stylesheet href="${url}xsl" type="text/xsl"?>${p('Texte.')}`) },
    {
      name: 'c.odt',
      content: odt(
        `<text:p>Texte<draw:image xmlns:draw="urn:x" xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="${url}odt"/></text:p>`,
      ),
    },
    { name: 'd.epub', content: book },
    { name: 'e.pdf', content: Buffer.from(action.replace('/Contents 6 0 R', `/Contents 6 0 R ${uri}`), 'latin1') },
    {
      name: 'f.eml',
      content: `From: a@example.org\nSubject: s\nDate: 3 Jan 2026 10:00:00 +0000\nContent-Type: text/html\n\n<p>Texte.</p><img src="${url}eml" onerror=hit()>`,
    },
    { name: 'g.rtf', content: `{\\rtf1 Texte {\\field{\\*\\fldinst INCLUDEPICTURE "${url}rtf"}{\\fldrslt x}}\\par}` },
  ]);
  await expect(page.locator('#articles .title')).toHaveCount(7, { timeout: 30_000 });
  await expect(page.locator('.notice')).toHaveCount(0);
});

test('as a session and its corrections', async ({ page, stranger }) => {
  const texts = hostileTexts(stranger.url);
  const articles = texts.map((text, i) => ({
    id: `x${i}`,
    text: `${text}\nZoé Talmont habite Vareuil. ${text}`,
    title: text,
    language: 'auto',
    referenceDate: '2026-03-24',
    dateOrigin: 'document',
    file: text,
    source: text,
    author: text,
    encoding: text,
    asides: [{ kind: text, text, line: i % 2 === 0 ? 0 : 1e9 }],
    remarks: [{ key: text, values: { name: text } }],
    status: 'waiting',
  }));
  const corrections = texts.map((form, i) => ({
    action: 'mark',
    form,
    kind: 'person',
    scope: 'article',
    article: `x${i}`,
  }));
  await load(page, 'Ouvrir une session', { version: 1, articles, corrections, active: 'x0' });
  await expect(page.locator('#articles li')).toHaveCount(texts.length);
  for (let i = 0; i < texts.length; i += 40) {
    await page.locator('#articles .article').nth(i).click();
    await analyzed(page);
    await page.click('#tab-names');
  }
});

test('as a rules file: corrections, terms and patterns', async ({ page, stranger }) => {
  const texts = hostileTexts(stranger.url);
  const corrections = texts.flatMap((form) => [
    { action: 'mark', form, kind: 'person', scope: 'always' },
    { action: 'reject', type: 'entity', form, scope: 'always' },
    { action: 'merge', form, into: texts[0], scope: 'always' },
  ]);
  const terms = texts.flatMap((form) => [
    { form, pattern: false, kind: 'organization' },
    { form, pattern: true, kind: 'product' },
  ]);
  await paste(page, `Zoé Talmont habite Vareuil.\n${texts.slice(0, 20).join('\n')}`);
  await analyzed(page);
  await load(page, 'Charger des règles', { version: 1, corrections, terms });
  await expect(page.locator('.notice')).toContainText('chargées');
  await page.click('#terms-button');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.click('#tab-names');
  await expect(page.locator('#tabpanel table')).toBeVisible();
});

test('sessions that are no sessions are refused', async ({ page }) => {
  for (const value of [
    { version: 1, articles: [{ id: 1, text: {}, title: [], referenceDate: null }], corrections: [] },
    {
      version: 1,
      articles: [
        { id: 'a', text: 't', title: 't', referenceDate: '', language: 'auto', dateOrigin: 'today', asides: {} },
      ],
      corrections: [],
    },
    {
      version: 1,
      articles: [
        { id: 'a', text: 't', title: 't', referenceDate: '', language: 'auto', dateOrigin: 'today', remarks: [null] },
      ],
      corrections: [],
    },
    {
      version: 1,
      articles: [{ id: 'a', text: 't', title: 't', referenceDate: '<b>', language: 'auto', dateOrigin: 'today' }],
      corrections: [],
    },
    { version: 1, articles: [null], corrections: [] },
    { version: 1, articles: [], corrections: [null] },
    [],
    null,
  ]) {
    await load(page, 'Ouvrir une session', value);
    await expect(page.locator('.notice')).toContainText('n’est pas une session');
    await page.keyboard.press('Escape');
    await page.locator('.notice button').first().click();
    await expect(page.locator('.notice')).toHaveCount(0);
  }
});

test('as names of people, in every table and export', async ({ page, stranger, context }) => {
  const texts = [...FORMULAS(stranger.url), ...hostileTexts(stranger.url).slice(0, 60)].map((text) =>
    text.replace(/[\r\n\t\0]/g, ' ').trim(),
  );
  const text = texts.map((name) => `Hier, ${name} a parlé.`).join('\n');
  const article = {
    id: 'x',
    text,
    title: '=1+1',
    language: 'fr',
    referenceDate: '2026-03-24',
    dateOrigin: 'user',
    status: 'waiting',
  };
  const corrections = texts.map((form) => ({ action: 'mark', form, kind: 'person', scope: 'always' }));
  await load(page, 'Ouvrir une session', { version: 1, articles: [article], corrections, active: 'x' });
  await analyzed(page);
  await page.click('#tab-names');
  await page.locator('table.names tbody tr').first().click();
  await page.keyboard.press('Escape');
  await page.click('#export-button');
  for (const name of ['Noms (CSV)', 'Chiffres (CSV)', 'Mots-clés (CSV)']) {
    await page.getByRole('radio', { name }).check();
    const { text: table } = await downloaded(page, () => page.getByRole('button', { name: 'Enregistrer' }).click());
    for (const cell of cells(table)) if (!/^-?[\d.,]+$/.test(cell)) expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/);
  }
  await page.getByRole('radio', { name: 'Texte marqué (HTML)' }).check();
  const { text: html } = await downloaded(page, () => page.getByRole('button', { name: 'Enregistrer' }).click());
  // Opened by somebody else, without any policy.
  const other = await context.newPage();
  await other.addInitScript(() =>
    Object.assign(globalThis, { hits: [], hit: () => Reflect.get(globalThis, 'hits').push('run') }),
  );
  await other.setContent(html);
  await idle(other);
  expect(await other.evaluate(() => Reflect.get(globalThis, 'hits') ?? [])).toEqual([]);
  expect(await other.locator('script, img, iframe, object, embed, link, form, svg').count()).toBe(0);
});

/**
 * The cells of a table with semicolons.
 * @param {string} table
 */
function cells(table) {
  return [...table.replace(/^\uFEFF/, '').matchAll(/(?:^|[;\n])(?:"((?:[^"]|"")*)"|([^;\r\n]*))/g)].map(
    ([, quoted, plain]) => (quoted ?? plain ?? '').replaceAll('""', '"'),
  );
}
