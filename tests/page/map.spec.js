// Places on a map: chosen, walked through, saved.

import { parseXml } from '../www/xml.mjs';
import { expect, test } from './support/test.js';
import { analyzed, downloaded, open, paste } from './support/desk.js';

/** @import { Page } from '@playwright/test' */

const FIRST = 'Un convoi pour Tombouctou\n\nLe convoi a quitté Bamako pour Tombouctou. Le Mali attend un autre convoi de Paris à Bamako.';
const SECOND = 'Le convoi arrive\n\nLe convoi parti de Bamako est arrivé à Dakar mardi.';

/** @param {Page} page */
async function openMap(page, texts = [FIRST]) {
  await open(page);
  for (const text of texts) {
    await paste(page, text);
    await analyzed(page);
  }
  await page.getByRole('tab', { name: 'Carte' }).click();
  await expect(page.locator('.map .land')).toBeAttached();
}

test('places stand on the map and in the table, and lead to their card', async ({ page, axe }) => {
  await openMap(page);
  await expect(page.locator('.map circle')).not.toHaveCount(0);
  await expect(page.locator('.map text', { hasText: 'Tombouctou' })).toBeAttached();
  // A country is tinted, and marked in its middle rather than at its capital.
  await expect(page.locator('.map .country')).toHaveCount(1);
  await expect(page.locator('.places tbody tr').filter({ hasText: 'Tombouctou' })).toContainText('Mali');
  expect(await axe()).toEqual([]);
  await page.locator('.map circle', { has: page.locator('title', { hasText: 'Tombouctou' }) }).click();
  await expect(page.locator('#card-title')).toHaveText('Tombouctou');
});

test('by keyboard: from place to place, to the card, further away and about', async ({ page }) => {
  await openMap(page);
  const frame = page.locator('.map .frame');
  await frame.focus();
  const land = () => page.locator('.map .land').getAttribute('d');
  const before = await land();
  await page.keyboard.press('-');
  const further = await land();
  expect(further).not.toBe(before);
  await page.keyboard.press('ArrowRight');
  expect(await land()).not.toBe(further);
  await page.keyboard.press('Home');
  expect(await land()).toBe(before);
  await page.keyboard.press('PageDown');
  const caption = (await page.locator('.map .caption').textContent()) ?? '';
  expect(caption).toContain('mention');
  await page.keyboard.press('Enter');
  await expect(page.locator('#card-title')).toHaveText(caption.split(' · ')[0] ?? '');
});

test('a name that several places have is dashed until the reader chooses; the choice can be undone', async ({ page }) => {
  await openMap(page);
  const paris = page.locator('.ambiguous label').filter({ hasText: 'Paris' });
  await page.getByRole('button', { name: 'Monde' }).click();
  await expect(page.locator('.map circle.open')).toHaveCount(1);
  await paris.locator('select').selectOption({ index: 1 });
  await expect(page.locator('.map circle.open')).toHaveCount(0);
  const row = page.locator('.places tbody tr').filter({ hasText: 'Paris' });
  await expect(row).not.toContainText('à préciser');
  await paris.locator('select').selectOption('aucun de ceux-là');
  await expect(row).toHaveCount(0);
  await page.locator('#undo').click();
  await page.locator('#undo').click();
  await expect(row).toContainText('à préciser');
});

test('one article or all of them', async ({ page }) => {
  await openMap(page, [FIRST, SECOND]);
  const rows = page.locator('.places tbody tr');
  await expect(rows.filter({ hasText: 'Bamako' })).toContainText('3');
  await page.getByRole('button', { name: 'Cet article' }).click();
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: 'Bamako' })).toContainText('1');
  await page.getByRole('button', { name: 'Tous les articles' }).click();
  await expect(rows.filter({ hasText: 'Tombouctou' })).toHaveCount(1);
});

test('saved as GeoJSON and as KML', async ({ page }) => {
  await openMap(page);
  const json = await downloaded(page, () => page.getByRole('button', { name: 'GeoJSON' }).click());
  expect(json.name).toBe('lieux.geojson');
  const names = JSON.parse(json.text).features.map((/** @type {{ properties: { name: string } }} */ { properties }) => properties.name);
  expect(names).toEqual(expect.arrayContaining(['Bamako', 'Tombouctou', 'Mali']));
  const kml = await downloaded(page, () => page.getByRole('button', { name: 'KML' }).click());
  expect(parseXml(kml.text).all('Placemark').map((mark) => mark.all('name')[0]?.text)).toEqual(names);
});

test('places of one name and one country are told apart, the one meant first', async ({ page }) => {
  await open(page);
  await paste(page, 'Lawmakers meet\n\nLawmakers met in Springfield, Illinois, to discuss the budget. Chicago wants more money.');
  await analyzed(page);
  await page.getByRole('tab', { name: 'Carte' }).click();
  const choice = page.locator('.ambiguous label', { hasText: 'Springfield' });
  await expect(choice).toBeVisible();
  const options = await choice.locator('option').allTextContents();
  const cities = options.filter((text) => text.includes('États-Unis'));
  expect(cities.length).toBeGreaterThan(1);
  expect(new Set(cities).size).toBe(cities.length);
  expect(cities[0]).toContain('(39.80, -89.64)');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('the map has the width of the sheet and nothing scrolls sideways', async ({ page }) => {
    await open(page);
    await paste(page, FIRST);
    await analyzed(page);
    await page.locator('#bottom-bar button', { hasText: 'Carte' }).click();
    const box = await page.locator('.map svg').boundingBox();
    expect(box?.width).toBeGreaterThan(300);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  test('two fingers take it further away, and what lies between them stays there', async ({ page }) => {
    await open(page);
    await paste(page, FIRST);
    await analyzed(page);
    await page.locator('#bottom-bar button', { hasText: 'Carte' }).click();
    await expect(page.locator('.map .land')).toBeAttached();
    await page.locator('.map svg').scrollIntoViewIfNeeded();
    const spot = async (/** @type {string} */ name) => {
      const circle = page.locator('.map circle', { has: page.locator('title', { hasText: name }) });
      const { x, y, width, height } = (await circle.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      return { x: x + width / 2, y: y + height / 2 };
    };
    const distance = async () => {
      const [from, to] = [await spot('Bamako'), await spot('Tombouctou')];
      return Math.hypot(from.x - to.x, from.y - to.y);
    };
    const [before, { x, y }] = [await distance(), await spot('Bamako')];
    const session = await page.context().newCDPSession(page);
    const touch = (/** @type {'touchStart' | 'touchMove' | 'touchEnd'} */ type, /** @type {number} */ apart) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: x - apart, y, id: 1 }, { x: x + apart, y, id: 2 }],
      });
    await touch('touchStart', 40);
    for (const apart of [36, 32, 28, 24, 20]) await touch('touchMove', apart);
    await touch('touchEnd', 0);
    await expect.poll(async () => (await distance()) / before).toBeCloseTo(0.5, 1);
    const after = await spot('Bamako');
    expect(Math.hypot(after.x - x, after.y - y)).toBeLessThan(6);
    await expect(page.locator('#card')).toBeHidden();
  });
});
