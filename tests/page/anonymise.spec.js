// Articles under pseudonyms, and the way back.

import { expect, test } from './support/test.js';
import { analyzed, downloaded, open, paste } from './support/desk.js';

const TEXT = `Le maire de Vareuil reçoit

Zoé Talmont, maire de Vareuil, a reçu Karim Benali mardi. « Nous paierons », a dit Zoé Talmont à Karim Benali, en présence de Brunehilde.`;

test.beforeEach(async ({ page }) => {
  await open(page);
  await paste(page, TEXT);
  await analyzed(page);
  await page.locator('#anonymise-button').click();
  await expect(page.locator('.pseudonyms mark').first()).toBeVisible();
});

test('names give way to pseudonyms, which the reader chooses', async ({ page, axe }) => {
  const preview = page.locator('.pseudonyms');
  await expect(preview).toContainText('Personne 1, maire de');
  await expect(preview).not.toContainText('Talmont');
  expect(await axe()).toEqual([]);
  await page.getByRole('radio', { name: /initiales/ }).check();
  await expect(preview).toContainText('K. B.');
  await page.getByRole('checkbox', { name: 'Personnes' }).uncheck();
  await expect(preview).toContainText('Zoé Talmont');
});

test('a word that was not found is ticked and hidden', async ({ page }) => {
  const preview = page.locator('.pseudonyms');
  const kept = page.locator('.left li').filter({ hasText: 'Vareuil' });
  await expect(preview).toContainText('Vareuil');
  await kept.getByRole('checkbox').first().check();
  await expect(preview).not.toContainText('Vareuil');
  await page.locator('.left').getByRole('checkbox', { name: 'Vareuil' }).uncheck();
  await expect(preview).toContainText('Vareuil');
});

test('the text and the key that were saved give back the original, byte for byte', async ({ page }) => {
  const files = /** @type {import('@playwright/test').Download[]} */ ([]);
  page.on('download', (download) => files.push(download));
  await page.getByRole('button', { name: 'Enregistrer le texte et la clé' }).click();
  await expect.poll(() => files.length).toBe(2);
  const paths = await Promise.all(files.map((file) => file.path()));
  expect(files.map((file) => file.suggestedFilename())).toEqual(['texte-pseudonymes-1.txt', 'cle-pseudonymes.json']);

  await page.getByText('Rendre les noms à un texte').click();
  const give = page.getByRole('button', { name: 'Enregistrer l’original' });
  await expect(give).toBeDisabled();
  await page.locator('.way-back input[type=file]').setInputFiles(paths[0] ?? '');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Ouvrir la clé' }).click()]);
  await chooser.setFiles(paths[1] ?? '');
  await expect(give).toBeEnabled();
  const original = await downloaded(page, () => give.click());
  expect(original.text).toBe(TEXT);
  await expect(page.locator('.way-back [role=status]')).toContainText('à l’octet près');
});

test('corrections are respected: what is no name stays', async ({ page }) => {
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Noms' }).click();
  await page.locator('#tabpanel').getByRole('button', { name: 'Karim Benali' }).click();
  await page.keyboard.press('x');
  await page.locator('#anonymise-button').click();
  await expect(page.locator('.pseudonyms')).toContainText('Karim Benali');
  await expect(page.locator('.left')).toContainText('Benali');
});

test('another file is refused as a key', async ({ page }) => {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Reprendre une clé' }).click()]);
  await chooser.setFiles({ name: 'liste.json', mimeType: 'application/json', buffer: Buffer.from('[1]') });
  await page.keyboard.press('Escape');
  await expect(page.locator('#notices')).toContainText('liste.json');
});
