// Who said what.

import { expect, test } from './support/test.js';
import { analyzed, highlighted, open, paste } from './support/desk.js';

const TEXT = `Le pont fermera

« Le pont fermera dès lundi », a déclaré Karim Benali, directeur des routes. Selon la police, des milliers de voitures feront un détour. Karim Benali affirme que les travaux coûteront 2 millions d’euros.`;

test('quotes stand under who said them, and lead to their place', async ({ page, axe }) => {
  await open(page);
  await paste(page, TEXT);
  await analyzed(page);
  await page.getByRole('tab', { name: 'Citations' }).click();
  const first = page.locator('.quotes section').first();
  await expect(first.locator('h3')).toContainText('Karim Benali');
  await expect(first.locator('.said')).toHaveText([/Le pont fermera dès lundi/, /les travaux coûteront/]);
  await expect(page.locator('.quotes section').nth(1)).toContainText('police');
  expect(await axe()).toEqual([]);
  await first.locator('li button').first().click();
  expect((await highlighted(page, 'mentions')).join('')).toContain('Le pont fermera dès lundi');
});

test('the name of a speaker leads to its card', async ({ page }) => {
  await open(page);
  await paste(page, TEXT);
  await analyzed(page);
  await page.getByRole('tab', { name: 'Citations' }).click();
  await page.locator('.quotes h3 button').first().click();
  await expect(page.locator('#card-title')).toHaveText('Karim Benali');
});
