// The reader corrects, takes back, keeps and carries away.

import {
  ARTICLE,
  analyzed,
  clickWords,
  colleague,
  downloaded,
  giveFile,
  highlightCounts,
  highlighted,
  open,
  paste,
  selectWords,
} from './support/desk.js';
import { expect, test } from './support/test.js';

/** @import { Page } from '@playwright/test' */

/**
 * Says that the thing of the card is none.
 * @param {Page} page
 * @param {'ici' | 'dans cet article' | 'toujours'} scope
 */
async function reject(page, scope) {
  await reach(page, scope);
  await page.getByRole('button', { name: 'Ce n’est pas un nom' }).click();
}

/**
 * Chooses how far the next correction reaches.
 * @param {Page} page
 * @param {string} scope
 */
async function reach(page, scope) {
  await page.locator('.correct').getByRole('radio', { name: scope, exact: true }).check();
}

test.beforeEach(async ({ page }) => {
  await open(page);
  await paste(page, ARTICLE);
  await analyzed(page);
});

test('a name rejected everywhere is gone, and comes back by undo', async ({ page }) => {
  const before = await highlightCounts(page);
  await clickWords(page, 'Zoé Talmont');
  await reject(page, 'dans cet article');
  expect((await highlightCounts(page))['person']).toBeLessThan(before['person'] ?? 0);
  expect(await highlighted(page, 'person')).not.toContain('Zoé Talmont');
  await page.keyboard.press('u');
  expect(await highlightCounts(page)).toEqual(before);
  await page.keyboard.press('Shift+U');
  expect(await highlighted(page, 'person')).not.toContain('Zoé Talmont');
});

test('the focus stays on a row far down a list that is drawn anew', async ({ page }) => {
  await page.click('#add');
  await paste(page, `${ARTICLE}\n\n${'Zoé Talmont a compté 12 bateaux. '.repeat(40)}`);
  await analyzed(page);
  await clickWords(page, 'Zoé Talmont');
  await reject(page, 'dans cet article');
  await page.click('#tab-figures');
  const row = page.locator('[data-focus="figure-39"]');
  await row.focus();
  await row.evaluate((it) => it.setAttribute('data-old', ''));
  await page.keyboard.press('u');
  await expect(row).not.toHaveAttribute('data-old');
  await expect(row).toBeFocused();
});

test('what a correction did is said, with the way back beside it', async ({ page }) => {
  await clickWords(page, 'Zoé Talmont');
  await reject(page, 'dans cet article');
  const note = page.locator('#corrected');
  await expect(note).toContainText('«\u00A0Zoé Talmont\u00A0» n’est plus relevé.');
  await note.getByRole('button', { name: 'Annuler' }).click();
  await expect(note).toBeHidden();
  expect(await highlighted(page, 'person')).toContain('Zoé Talmont');
  await page.keyboard.press('Shift+U');
  await expect(note).toContainText('n’est plus relevé');
});

test('a name rejected here stays elsewhere', async ({ page }) => {
  const before = await highlighted(page, 'person');
  await clickWords(page, 'Zoé Talmont');
  await reject(page, 'ici');
  expect(await highlighted(page, 'person')).toHaveLength(before.length - 1);
});

test('a name changes its type', async ({ page }) => {
  await clickWords(page, 'Zoé Talmont');
  await page.keyboard.press('t');
  await page.locator('#retag').selectOption('organization');
  await page.getByRole('button', { name: 'Changer' }).click();
  await expect(page.locator('#card .kind')).toHaveText('organisation');
  expect(await highlighted(page, 'organization')).toContain('Zoé Talmont');
});

test('merged names keep all their mentions', async ({ page }) => {
  await page.click('#tab-names');
  const rows = page.locator('table.names tbody tr');
  await expect(rows.nth(1)).toBeVisible();
  const count = await rows.count();
  const total = async () =>
    (await rows.locator('td.number').allTextContents()).reduce((sum, text) => sum + Number(text), 0);
  const mentions = await total();
  await rows.first().click();
  await page.locator('#merge').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Réunir' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(rows).toHaveCount(count - 1);
  expect(await total()).toBe(mentions);
});

test('a mention is made shorter, longer, and taken back by undo', async ({ page }) => {
  const before = await highlighted(page, 'person');
  await clickWords(page, 'Zoé Talmont');
  await page.getByRole('button', { name: 'Laisser le premier mot' }).click();
  await expect(page.locator('#card-title')).toHaveText('Talmont');
  expect(await highlighted(page, 'person')).not.toContain('Zoé Talmont');
  await page.getByRole('button', { name: 'Prendre le mot d’avant' }).click();
  await expect(page.locator('#card-title')).toHaveText('Zoé Talmont');
  expect(await highlighted(page, 'person')).toEqual(before);
  await page.keyboard.press('u');
  expect(await highlighted(page, 'person')).not.toContain('Zoé Talmont');
  await page.keyboard.press('u');
  expect(await highlighted(page, 'person')).toEqual(before);
});

test('one mention becomes another name', async ({ page }) => {
  await page.click('#tab-names');
  const rows = page.locator('table.names tbody tr');
  const count = await rows.count();
  await clickWords(page, 'Zoé Talmont');
  const mentions = await page.locator('#card .mention').count();
  await page.getByRole('button', { name: /^Séparer/ }).click();
  await expect(page.locator('#card .mention')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(rows).toHaveCount(count + 1);
  const numbers = await rows.filter({ hasText: 'Zoé Talmont' }).locator('td.number').allTextContents();
  expect(numbers.reduce((sum, text) => sum + Number(text), 0)).toBe(mentions);
});

test('a type can be changed here alone', async ({ page }) => {
  const before = await highlighted(page, 'person');
  await clickWords(page, 'Zoé Talmont');
  await reach(page, 'ici');
  await page.locator('#retag').selectOption('product');
  await page.getByRole('button', { name: 'Changer' }).click();
  await expect(page.locator('#card .kind')).toHaveText('œuvre ou produit');
  expect(await highlighted(page, 'product')).toEqual(['Zoé Talmont']);
  expect(await highlighted(page, 'person')).toHaveLength(before.length - 1);
});

test('selected text is marked by hand', async ({ page }) => {
  await selectWords(page, 'voyageurs');
  await page.getByRole('toolbar').getByRole('button', { name: 'événement' }).click();
  expect(await highlighted(page, 'event')).toEqual(['voyageurs']);
  await expect(page.getByRole('toolbar')).toBeHidden();
});

test('always: other articles too, and a rules file for a colleague', async ({ page, browser, baseURL }) => {
  await clickWords(page, 'Zoé Talmont');
  await reject(page, 'toujours');
  await paste(page, 'Zoé Talmont est revenue. Zoé Talmont habite Vareuil.');
  await analyzed(page);
  expect(await highlighted(page, 'person')).not.toContain('Zoé Talmont');

  await page.click('#session-button');
  const { name, text } = await downloaded(page, () =>
    page.getByRole('button', { name: 'Enregistrer mes règles' }).click(),
  );
  expect(name).toBe('regles-depeche.json');
  expect(JSON.parse(text).corrections).toHaveLength(1);

  const other = await colleague(browser, baseURL, { name, content: text });
  await expect(other.locator('.notice')).toContainText('1 règle chargée');
  expect(await highlighted(other, 'person')).not.toContain('Zoé Talmont');
  await other.context().close();
});

for (const content of [
  '{"version": 1, "corrections": [{"action": "run", "form": 3}]}',
  '{"version": 1, "corrections": [{"action": "retag", "form": "a", "kind": "__proto__", "scope": "always"}]}',
  '{"version": 1, "corrections": [], "terms": [{"form": "a", "pattern": true, "kind": {}}]}',
  'no JSON',
  '[]',
  'null',
  '{"__proto__": {"corrections": []}}',
]) {
  test(`a rules file of another make is refused: ${content}`, async ({ page }) => {
    await page.click('#session-button');
    await giveFile(page, 'Charger des règles', { name: 'x.json', content });
    // In the dialog: behind it nobody would see or hear the message.
    await expect(page.getByRole('dialog').locator('.notice')).toContainText('« x.json » n’est pas un fichier de règles');
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog')).toHaveCount(0);
    await expect(page.locator('#notices .notice')).toBeVisible();
  });
}

test('a session file brings everything back', async ({ page }) => {
  await clickWords(page, 'Zoé Talmont');
  await reject(page, 'dans cet article');
  const counts = await highlightCounts(page);
  await page.click('#session-button');
  const { text } = await downloaded(page, () => page.getByRole('button', { name: 'Enregistrer la session' }).click());
  await open(page);
  await page.click('#session-button');
  await giveFile(page, 'Ouvrir une session', { name: 's.json', content: text });
  await analyzed(page);
  expect(await highlightCounts(page)).toEqual(counts);
});

test('a session that is opened joins what is open', async ({ page }) => {
  await clickWords(page, 'Zoé Talmont');
  await reject(page, 'dans cet article');
  await page.click('#session-button');
  const { text } = await downloaded(page, () => page.getByRole('button', { name: 'Enregistrer la session' }).click());
  await page.getByRole('button', { name: 'Tout effacer' }).click();
  await page.getByRole('button', { name: /^Effacer/ }).click();

  await paste(page, 'Le lac de Vareuil est gelé.');
  await analyzed(page);
  const openSession = async () => {
    await page.click('#session-button');
    await giveFile(page, 'Ouvrir une session', { name: 's.json', content: text });
  };
  await openSession();
  await analyzed(page);
  await expect(page.locator('#articles li')).toHaveCount(2);
  await expect(page.locator('#text')).toContainText('Zoé Talmont');
  expect(await highlighted(page, 'person')).not.toContain('Zoé Talmont');
  // Opened once more, it brings nothing twice.
  await openSession();
  await expect(page.locator('#articles li')).toHaveCount(2);
  await page.keyboard.press('u');
  expect(await highlighted(page, 'person')).toContain('Zoé Talmont');
});

test('every export is offered, shown and saved', async ({ page }) => {
  await page.keyboard.press('e');
  const formats = page.locator('input[name=format]');
  for (const format of await formats.all()) {
    await format.check();
    await expect(page.locator('.preview')).not.toHaveValue('');
    const { name, text } = await downloaded(page, () => page.getByRole('button', { name: 'Enregistrer' }).click());
    expect(name).toMatch(/^le-maire-de-vareuil-annonce-12-autobus-neufs-\w+\.(csv|json|html|md|zip)$/);
    expect(text.length).toBeGreaterThan(20);
  }
});
