// Who said what.

import { expect, test } from './support/test.js';
import { analyzed, highlighted, open, paste } from './support/desk.js';

const TEXT = `Le pont fermera

« Le pont fermera dès lundi », a déclaré Karim Benali, directeur des routes. Selon la police, des milliers de voitures feront un détour. Karim Benali affirme que les travaux coûteront 2 millions d’euros.`;

test.beforeEach(async ({ page }) => {
  await open(page);
  await paste(page, TEXT);
  await analyzed(page);
});

test('quotes stand with who said them, and lead to their card and their place', async ({ page, axe }) => {
  await page.getByRole('tab', { name: 'Citations' }).click();
  await expect(page.locator('.voices li').first()).toContainText('Karim Benali');
  const rows = page.locator('table.quotes tbody tr');
  await expect(rows).toHaveCount(3);
  await expect(rows.first().locator('.said')).toHaveText(/Le pont fermera dès lundi/);
  await expect(rows.nth(1)).toContainText('la police');
  expect(await axe()).toEqual([]);
  await rows.first().click();
  await expect(page.locator('#card-title')).toHaveText('Karim Benali');
  await expect(page.locator('#card')).toContainText('a déclaré');
  expect((await highlighted(page, 'mentions')).join('')).toContain('Le pont fermera dès lundi');
});

test('quotes can be filtered by words and by who speaks, and sorted', async ({ page }) => {
  await page.getByRole('tab', { name: 'Citations' }).click();
  const rows = page.locator('table.quotes tbody tr');
  const filter = page.getByRole('searchbox', { name: 'Filtrer les citations' });
  await filter.fill('benali');
  await expect(rows).toHaveCount(2);
  await filter.fill('détour');
  await expect(rows).toHaveCount(1);
  await filter.fill('');
  await page.getByRole('button', { name: 'Qui parle' }).click();
  await expect(page.locator('table.quotes th[aria-sort=ascending]')).toHaveCount(1);
  await expect(rows.last()).toContainText('la police');
  await page.getByRole('button', { name: 'Qui parle' }).click();
  await expect(rows.first()).toContainText('la police');
});

test('the name of a speaker leads to its card', async ({ page }) => {
  await page.getByRole('tab', { name: 'Citations' }).click();
  await page.locator('.voices button').first().click();
  await expect(page.locator('#card-title')).toHaveText('Karim Benali');
  await expect(page.locator('#card .kind')).toHaveText('personne');
});

test('bars beside the text have the initials of who speaks, and can be switched off', async ({ page, axe }) => {
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

for (const width of [1280, 390]) {
  test(`what is pressed beside the text is as large as a finger needs at ${width} pixels, and the text stays`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const bars = page.locator('#quote-bars .bar');
    await expect(bars).toHaveCount(3);
    const left = (await page.locator('#text .line').last().boundingBox())?.x;
    const first = await bars.first().boundingBox();
    expect(first?.width).toBeGreaterThanOrEqual(24);
    expect(first?.height).toBeGreaterThanOrEqual(24);
    expect(first?.x).toBeGreaterThanOrEqual(0);
    await page.locator('#legend [data-layer=quote]').click();
    await expect(bars).toHaveCount(0);
    expect((await page.locator('#text .line').last().boundingBox())?.x).toBe(left);
  });
}
