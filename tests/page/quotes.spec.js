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

test('bars beside the text have the initials of who speaks, and can be switched off', async ({ page, axe }) => {
  await open(page);
  await paste(page, TEXT);
  await analyzed(page);
  const bars = page.locator('#quote-bars .bar');
  await expect(bars).toHaveCount(3);
  await expect(bars.first()).toHaveAccessibleName('Karim Benali, mot pour mot');
  await expect(bars.first().locator('.voice')).toHaveAttribute('data-letters', 'KB');
  // Beside its line: the bar overlaps the line in height, and stands left of it.
  const [bar, line] = await Promise.all([bars.first().boundingBox(), page.locator('#text .line', { hasText: 'dès lundi' }).boundingBox()]);
  expect(bar && line && bar.y >= line.y - 4 && bar.y < line.y + line.height && bar.x + bar.width <= line.x + 1).toBe(true);
  // Nothing lies over another.
  const boxes = await bars.evaluateAll((all) => all.map((it) => [it.getBoundingClientRect().top, it.getBoundingClientRect().bottom]));
  boxes.slice(1).forEach(([top = 0], i) => expect(top).toBeGreaterThanOrEqual((boxes[i]?.[1] ?? 0) - 0.5));
  expect(await axe()).toEqual([]);
  const toggle = page.locator('#legend [data-layer=quote]');
  await expect(toggle).toContainText('3');
  await toggle.click();
  await expect(bars).toHaveCount(0);
  await page.locator('#text').focus();
  await page.keyboard.press('9');
  await expect(bars).toHaveCount(3);
  await bars.first().click();
  await expect(page.locator('#card-title')).toHaveText('Karim Benali');
  await expect(page.locator('#card')).toContainText('2 citations');
});
