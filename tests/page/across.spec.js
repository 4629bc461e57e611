// Several articles side by side, and their dates in order.

import { readFile } from 'node:fs/promises';
import { expect, test } from './support/test.js';
import { analyzed, downloaded, downloadedBytes, open, paste } from './support/desk.js';
import { unzip } from './support/unzip.js';

/** @import { Page } from '@playwright/test' */

const FIRST = 'À Lyon, 12 autobus neufs\n\nLe maire de Lyon a acheté lundi 12 autobus pour 3,5 millions d’euros.';
const SECOND = 'Lyon : 15 autobus livrés\n\nLes 15 autobus de Lyon ont coûté 3,5 millions d’euros, dit le maire de Lyon.';

/** @param {Page} page */
async function openBoth(page) {
  await open(page);
  for (const text of [FIRST, SECOND]) {
    await paste(page, text);
    await analyzed(page);
  }
}

test('one article has nothing to be compared with', async ({ page }) => {
  await open(page);
  await paste(page, FIRST);
  await analyzed(page);
  await expect(page.getByRole('tab', { name: 'Comparer' })).toHaveCount(0);
});

test('differing figures come first; one leads to its place in its article', async ({ page, axe }) => {
  await openBoth(page);
  await page.getByRole('tab', { name: 'Comparer' }).click();
  const differing = page.locator('.compare .differs');
  await expect(differing.locator('.what')).toContainText('autobus');
  await expect(differing.locator('.values strong')).toHaveText(['12', '15']);
  await expect(page.locator('.compare .same .values strong').first()).toHaveText('3 500 000 €');
  expect(await axe()).toEqual([]);

  await expect(page.locator('#articles li.active')).toContainText('15 autobus');
  await differing.getByRole('button', { name: /12/ }).click();
  await expect(page.locator('#articles li.active')).toContainText('12 autobus');
  await expect(page.locator('#card')).toContainText('12');
});

test('figures compared are a table: filtered by words and by finding, sorted by gap', async ({ page }) => {
  await open(page);
  for (const text of [
    'Lyon achète\n\nLe maire de Lyon a acheté 12 autobus et 40 vélos. La ville de Lyon recrute 20 jardiniers.',
    'Lyon équipe ses rues\n\nÀ Lyon, le maire a acheté 15 autobus et 80 vélos. La ville de Lyon recrute 20 jardiniers cette année.',
  ]) {
    await paste(page, text);
    await analyzed(page);
  }
  await page.getByRole('tab', { name: 'Comparer' }).click();
  const table = page.getByRole('table', { name: 'Chiffres comparés' });
  const names = table.locator('tbody .what');
  await expect(names).toHaveText([/autobus/, /vélos/, /jardiniers/]);
  await expect(table.locator('tbody td.number')).toHaveText([/25/, /100/, '']);
  await table.getByRole('button', { name: 'Écart' }).click();
  await expect(names).toHaveText([/vélos/, /autobus/, /jardiniers/]);
  await page.getByRole('searchbox', { name: 'Filtrer les chiffres comparés' }).fill('jardiniers');
  await expect(names).toHaveText([/jardiniers/]);
  await page.getByRole('searchbox', { name: 'Filtrer les chiffres comparés' }).fill('');
  await page.getByRole('group', { name: 'Constat' }).getByRole('button', { name: /Identiques/ }).click();
  await expect(names).toHaveText([/jardiniers/]);
});

test('names stand in a table, with their mentions in each article', async ({ page }) => {
  await openBoth(page);
  await page.getByRole('tab', { name: 'Comparer' }).click();
  const row = page.locator('.compare .shared tbody tr').filter({ hasText: 'Lyon' });
  await expect(row.getByRole('button')).toHaveCount(2);
});

test('with one article taken away there is nothing left to compare', async ({ page }) => {
  await openBoth(page);
  await page.getByRole('tab', { name: 'Comparer' }).click();
  await expect(page.locator('.compare .differs')).toHaveCount(1);
  await page.locator('#articles .remove').first().click();
  await expect(page.getByRole('tab', { name: 'Comparer' })).toHaveCount(0);
  await expect(page.getByRole('tab', { name: 'Aperçu' })).toHaveAttribute('aria-selected', 'true');
});

test('the table is saved as CSV', async ({ page }) => {
  await openBoth(page);
  await page.getByRole('tab', { name: 'Comparer' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Enregistrer en CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('comparaison.csv');
  const text = await readFile(await file.path(), 'utf8');
  const rows = text.replace('\uFEFF', '').trim().split('\r\n');
  expect(rows[0]).toBe(
    'groupe;constat;raison possible;sujet;écart;unité de l’écart;article;date de l’article;valeur;objet;texte;phrase',
  );
  const differing = rows.filter((row) => row.includes('Chiffres qui diffèrent'));
  expect(differing.map((row) => row.split(';')[8])).toEqual(expect.arrayContaining(['12', '15']));
});

test('annotations of all articles are shown and copied as they are saved, each file under its name', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openBoth(page);
  await page.click('#export-button');
  await page.locator('input[name=format][value=brat]').check();
  const preview = page.locator('dialog .preview');
  const names = async () => [...(await preview.inputValue()).matchAll(/^==> (.*) <==$/gm)].map(([, name]) => name);
  await expect.poll(names).toEqual([expect.stringMatching(/^lyon-15-.*\.ann$/), expect.stringMatching(/^lyon-15-.*\.txt$/), 'annotation.conf']);
  await page.getByRole('checkbox', { name: 'Tous les articles' }).check();
  await expect.poll(async () => (await names()).length).toBe(5);
  await page.getByRole('button', { name: 'Copier' }).click();
  await expect(page.locator('dialog .copied')).not.toHaveText('');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const { name, bytes } = await downloadedBytes(page, () => page.getByRole('button', { name: 'Enregistrer' }).click());
  expect(name).toMatch(/-brat\.zip$/);
  for (const [file, text] of Object.entries(unzip(bytes))) expect(copied).toContain(`==> ${file} <==\n${text.trimEnd()}\n`);
});

test('the timeline has the dates of both articles in order, by sight and by keyboard', async ({ page, axe }) => {
  await open(page);
  for (const text of ['Lyon, 3 mars 2026. Le pont de Lyon ferme le 12 mars 2026.', 'Le pont de Lyon date de 1932, et ferme le 5 mars 2026.']) {
    await paste(page, text);
    await analyzed(page);
  }
  await page.getByRole('tab', { name: 'Chronologie' }).click();
  await expect(page.locator('.timeline .moments strong')).toHaveText([/1932/, /3 mars 2026/, /5 mars 2026/, /12 mars 2026/]);
  const shown = () => page.locator('.timeline svg .tick text').allTextContents();
  const near = await shown();
  await page.getByRole('button', { name: 'Tout', exact: true }).click();
  expect(await shown()).not.toEqual(near);
  expect(await axe()).toEqual([]);
  const filter = page.getByRole('searchbox', { name: 'Filtrer les dates' });
  await filter.fill('12 mars');
  await expect(page.locator('.timeline .moments strong')).toHaveText([/12 mars 2026/]);
  await filter.fill('');
  const date = page.getByRole('table', { name: 'Dates' }).getByRole('button', { name: 'Date', exact: true });
  await date.click();
  await date.click();
  await expect(page.locator('.timeline .moments strong')).toHaveText([/12 mars 2026/, /5 mars 2026/, /3 mars 2026/, /1932/]);
  await date.click();
  await page.locator('.timeline .moments button').last().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#articles li.active')).toContainText('Lyon, 3 mars 2026');
  await expect(page.locator('#card')).toContainText('12 mars 2026');
});

test('the timeline opens with all dates where they can be told apart, and else says how many lie beyond', async ({ page }) => {
  await open(page);
  await paste(page, 'Le pont de Lyon\n\nLe pont de Lyon ferme le 5 mars 2026. Une étude date du 1er mars 2026. Il rouvrira le 8 mars 2026.');
  await analyzed(page);
  await page.getByRole('tab', { name: 'Chronologie' }).click();
  const marks = page.locator('.timeline svg rect');
  await expect(marks).toHaveCount(3);
  const beyond = page.locator('.timeline .beyond button');
  await expect(beyond).toHaveCount(0);
  await paste(page, 'Le pont de Lyon\n\nLe pont de Lyon date de 1932. Il ferme le 5, le 6 et le 7 mars 2026, puis le 9 mars 2026.');
  await analyzed(page);
  await page.getByRole('tab', { name: 'Chronologie' }).click();
  await expect(beyond).toHaveText(['‹\u00A01\u00A0date antérieure']);
  const dates = await page.locator('.timeline .moments strong').count();
  await expect(marks).toHaveCount(dates - 1);
  await beyond.focus();
  await page.keyboard.press('Enter');
  await expect(marks).toHaveCount(dates);
  // The button is gone; the keyboard goes on beside the drawing.
  await expect(beyond).toHaveCount(0);
  await expect(page.locator('.timeline .zoom button').first()).toBeFocused();
  // No mark and no label lies outside of the drawing.
  const outside = await page.locator('.timeline svg').evaluate((drawing) => {
    const frame = drawing.getBoundingClientRect();
    return [...drawing.querySelectorAll('rect, text')].filter((it) => {
      const { left, right } = it.getBoundingClientRect();
      return left < frame.left - 1 || right > frame.right + 1;
    }).length;
  });
  expect(outside).toBe(0);
});

test('what sets each article apart leads to its keyword', async ({ page, axe }) => {
  await openBoth(page);
  await page.getByRole('tab', { name: 'Comparer' }).click();
  const apart = page.locator('.distinct li');
  await expect(apart).toHaveCount(2);
  const word = apart.first().getByRole('button').first();
  const text = (await word.textContent()) ?? '';
  expect(text).not.toBe('');
  expect(await axe()).toEqual([]);
  await word.click();
  await expect(page.locator('#card-title')).toHaveText(text);
  await expect(page.locator('#card .kind')).toHaveText(/mot-clé/i);
});

test('the timeline is saved as a drawing that needs no style sheet', async ({ page }) => {
  await openBoth(page);
  await page.getByRole('tab', { name: 'Chronologie' }).click();
  const { name, text } = await downloaded(page, () => page.getByRole('button', { name: 'Dessin (SVG)' }).click());
  expect(name).toMatch(/\.svg$/);
  expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg [^>]*width="\d+"/);
  expect(text).not.toMatch(/class=|var\(--/);
  const shapes = text.match(/<(?:rect|line|text) [^>]*>/g) ?? [];
  expect(shapes.length).toBeGreaterThan(4);
  expect(shapes.filter((shape) => !/fill="[^"]+"/.test(shape))).toEqual([]);
  // An XML parser of its own reads it: that of an empty page.
  const other = await page.context().newPage();
  const root = await other.evaluate((source) => {
    const xml = new DOMParser().parseFromString(source, 'image/svg+xml');
    return `${xml.documentElement.namespaceURI} ${xml.documentElement.localName} ${xml.querySelectorAll('parsererror').length}`;
  }, text);
  expect(root).toBe('http://www.w3.org/2000/svg svg 0');
});

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' });

  test('the timeline is saved as a picture, light and at twice its size', async ({ page }) => {
    await openBoth(page);
    await page.getByRole('tab', { name: 'Chronologie' }).click();
    const drawing = page.locator('.timeline svg');
    const shown = (await drawing.boundingBox()) ?? { width: 0, height: 0 };
    const { name, bytes } = await downloadedBytes(page, () => page.getByRole('button', { name: 'Image (PNG)' }).click());
    expect(name).toBe('chronologie.png');
    expect([...bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    const { width, height, corner, colours } = await pixels(page, bytes);
    expect([width, height]).toEqual([Math.round(shown.width * 2), Math.round(shown.height * 2)]);
    expect(Math.min(...corner)).toBeGreaterThan(220);
    // Ground, lines, letters and marks: a picture of nothing has one colour.
    expect(colours).toBeGreaterThan(5);
    await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'light');
  });
});

/**
 * What a picture shows, by the decoder of the browser.
 * @param {Page} page
 * @param {Buffer} bytes
 */
async function pixels(page, bytes) {
  const other = await page.context().newPage();
  return other.evaluate(async (data) => {
    const bitmap = await createImageBitmap(new Blob([new Uint8Array(data)], { type: 'image/png' }));
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const all = context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
    const seen = new Set();
    for (let at = 0; at < all.length; at += 4) seen.add(all.slice(at, at + 4).join());
    return { width, height, corner: [...all.slice(0, 3)], colours: seen.size };
  }, [...bytes]);
}

test('what a copy has in common is folded, and opened when it is asked for', async ({ page, axe }) => {
  const shared = 'Le maire de Lyon a acheté lundi 12 autobus pour 3,5 millions d’euros, selon le conseil municipal de la ville.';
  await open(page);
  for (const text of [`Des autobus pour Lyon\n\n${shared} Ils rouleront en avril.`, `Lyon achète\n\n${shared} Les voyageurs attendront.`]) {
    await paste(page, text);
    await analyzed(page);
  }
  await page.getByRole('tab', { name: 'Comparer' }).click();
  const passage = page.locator('.compare .common details');
  await expect(passage).toHaveCount(1);
  await expect(passage.locator('blockquote')).toBeHidden();
  await passage.locator('summary').click();
  await expect(passage.locator('blockquote')).toHaveText(shared);
  // Figures of a copied sentence confirm nothing.
  await expect(page.locator('.compare .copied summary')).toContainText('2');
  expect(await axe()).toEqual([]);
  await passage.getByRole('button', { name: 'Voir dans l’article 1' }).click();
  await expect(page.locator('#articles li.active')).toContainText('Des autobus pour Lyon');
});
