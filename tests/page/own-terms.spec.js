// The reader's own list in the page: lines added, refused, found, handed on.

import { ARTICLE, analyzed, clickWords, colleague, downloaded, highlighted, kept, open, paste } from './support/desk.js';
import { expect, test } from './support/test.js';

/** @import { Page } from '@playwright/test' */

/**
 * Fills the last line of the open dialog.
 * @param {Page} page
 * @param {{ form: string, kind: string, pattern?: boolean }} line
 */
async function fillLine(page, { form, kind, pattern = false }) {
  const line = page.locator('.terms li').last();
  await line.locator('select').selectOption(kind);
  await line.getByRole('checkbox').setChecked(pattern);
  await line.locator('.form').fill(form);
}

test.beforeEach(async ({ page }) => {
  await open(page);
  await paste(page, ARTICLE);
  await analyzed(page);
  await page.click('#terms-button');
  await expect(page.locator('.terms .form')).toBeFocused();
});

test('a term and a pattern become names, a broken pattern says so at its field', async ({ page }) => {
  await fillLine(page, { form: 'autobus', kind: 'product' });
  await expect(page.locator('.terms .outcome').first()).toHaveText(/^\d\sfois dans cet article$/);
  await page.getByRole('button', { name: 'Ajouter une ligne' }).click();
  await fillLine(page, { form: '12 (', kind: 'event', pattern: true });
  await expect(page.locator('.terms .outcome').last()).toHaveText(/n’est pas valide.*il manque une parenthèse fermante\.$/);
  await expect(page.locator('.terms .form').last()).toHaveAttribute('aria-invalid', 'true');
  await page.locator('.terms .form').last().fill('1\\d autobus');
  await expect(page.locator('.terms .form').last()).toHaveAttribute('aria-invalid', 'false');
  await expect(page.locator('.terms .outcome').last()).toHaveText(/^[1-9]\d*\sfois/);
  await page.keyboard.press('Escape');
  expect(await highlighted(page, 'event')).toContain('12 autobus');
  expect(await highlighted(page, 'product')).toContain('autobus');

  // The next article knows them too, and a correction comes after them.
  await paste(page, 'Les autobus de Vareuil sont neufs. Douze autobus roulent.');
  await analyzed(page);
  await expect.poll(() => highlighted(page, 'product')).toEqual(['autobus', 'autobus']);
  await clickWords(page, 'autobus');
  await expect(page.locator('#card')).toContainText('marqué par vous');
  await page.getByRole('button', { name: 'Ce n’est pas un nom' }).click();
  expect(await highlighted(page, 'product')).toEqual([]);
});

test('a pasted list is a line each; a line removed is forgotten', async ({ page }) => {
  await page.locator('.terms .form').evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'autobus\n\nvoyageurs\r\nFrance');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(page.locator('.terms li')).toHaveCount(3);
  await expect.poll(() => highlighted(page, 'organization')).toEqual(expect.arrayContaining(['autobus', 'voyageurs']));
  await page.getByRole('button', { name: 'Retirer la ligne 1' }).click();
  await expect.poll(() => highlighted(page, 'organization')).not.toContain('autobus');
});

test('a rules file hands the list to a colleague', async ({ page, browser, baseURL }) => {
  await fillLine(page, { form: 'voyageurs', kind: 'event' });
  const { text } = await downloaded(page, () =>
    page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click(),
  );
  expect(JSON.parse(text)).toEqual({
    version: 1,
    corrections: [],
    terms: [{ form: 'voyageurs', pattern: false, kind: 'event' }],
  });

  const other = await colleague(browser, baseURL, { name: 'r.json', content: text });
  await expect(other.locator('.notice')).toContainText('1 règle chargée');
  await expect.poll(() => highlighted(other, 'event')).toContain('voyageurs');
  await other.context().close();
});

test('the list is kept with the session, when the reader chose so', async ({ page }) => {
  await fillLine(page, { form: 'voyageurs', kind: 'event' });
  await expect.poll(() => highlighted(page, 'event')).toContain('voyageurs');
  await page.keyboard.press('Escape');
  await page.click('#session-button');
  await page.getByLabel('Se souvenir sur cet appareil').check();
  await page.keyboard.press('Escape');
  await expect.poll(() => kept(page)).toContain('"form":"voyageurs"');
  await page.reload();
  await analyzed(page);
  await expect.poll(() => highlighted(page, 'event')).toContain('voyageurs');
});
