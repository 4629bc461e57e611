// Who appears with whom.

import { parseXml } from '../www/xml.mjs';
import { expect, test } from './support/test.js';
import { analyzed, downloaded, highlighted, open, paste } from './support/desk.js';

const TEXT = `Le maire reçoit

Zoé Talmont a reçu Karim Benali mardi. Zoé Talmont et Karim Benali ont parlé à Lyon de la Société Merle.

Karim Benali est parti. Nina Vidal est restée.`;

test.beforeEach(async ({ page }) => {
  await open(page);
  await paste(page, TEXT);
  await analyzed(page);
  await page.getByRole('tab', { name: 'Réseau' }).click();
  await expect(page.locator('.graph svg')).toBeVisible();
});

test('pairs stand in a table, the strongest first, and lead to their sentence', async ({ page, axe }) => {
  const rows = page.locator('.network tbody tr');
  await expect(rows.first()).toContainText('Zoé Talmont');
  await expect(rows.first()).toContainText('Karim Benali');
  await expect(rows.first().locator('td.number')).toHaveText('2');
  expect(await axe()).toEqual([]);
  await rows.first().getByRole('button').click();
  expect((await highlighted(page, 'mentions')).join('')).toContain('Zoé Talmont a reçu Karim Benali mardi');
});

test('paragraphs and places, when the reader asks for them', async ({ page }) => {
  const rows = page.locator('.network tbody tr');
  await expect(rows.filter({ hasText: 'Nina Vidal' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Même paragraphe' }).click();
  await expect(page.getByRole('button', { name: 'Même paragraphe' })).toBeFocused();
  await expect(rows.filter({ hasText: 'Nina Vidal' })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'Lyon' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Lieux aussi' }).click();
  await expect(rows.filter({ hasText: 'Lyon' })).not.toHaveCount(0);
});

test('by keyboard from name to name, and to the card', async ({ page }) => {
  await page.locator('.graph .frame').focus();
  await page.keyboard.press('ArrowRight');
  const caption = page.locator('.graph .caption');
  await expect(caption).toContainText('avec');
  const name = ((await caption.textContent()) ?? '').split(' · ')[0] ?? '';
  await page.keyboard.press('Enter');
  await expect(page.locator('#card-title')).toHaveText(name);
});

test('a click on a sign opens the card', async ({ page }) => {
  await page.locator('.graph .node').first().click();
  await expect(page.locator('#card-title')).toHaveText(/Talmont|Benali/);
});

test('names lie apart from each other; one without room is shown with its sign', async ({ page }) => {
  const first = ['Zoé', 'Karim', 'Nina', 'Paul', 'Léa', 'Omar', 'Anna', 'Yann'];
  const last = ['Talmont', 'Benali', 'Vidal', 'Castelroux', 'Montgolfier', 'Desprairies', 'Villeneuve', 'Bourguignon'];
  const people = first.flatMap((one, i) => [0, 3, 5].map((step) => `${one} ${last[(i + step) % last.length]}`));
  const meetings = people.map((one, i) => `${one} a vu ${people[(i + 1) % people.length]} et ${people[(i + 5) % people.length]}.`);
  await paste(page, `La fête\n\n${meetings.join('\n\n')}`);
  await analyzed(page);
  await page.getByRole('button', { name: 'Cet article' }).click();
  await expect(page.locator('.graph .node')).not.toHaveCount(2);
  const overlapping = await page.locator('.graph text:not(.spare)').evaluateAll((all) => {
    const boxes = all.map((it) => /** @type {SVGGraphicsElement} */ (it).getBBox());
    return boxes.filter((a, i) =>
      boxes.some((b, j) => i < j && a.x < b.x + b.width - 1 && b.x < a.x + a.width - 1 && a.y + 2 < b.y + b.height - 2 && b.y + 2 < a.y + a.height - 2),
    ).length;
  });
  expect(overlapping).toBe(0);
  const spare = page.locator('.graph text.spare');
  expect(await spare.count()).toBeGreaterThan(0);
  await expect(spare.first()).toBeHidden();
  const name = (await spare.first().textContent()) ?? '';
  await page.locator('.graph .frame').focus();
  const shown = () => page.locator('.graph text.shown').allTextContents();
  for (let i = 0; i < people.length && !(await shown()).includes(name); i += 1) await page.keyboard.press('ArrowRight');
  await expect(spare.filter({ hasText: name }).first()).toBeVisible();
});

test('saved as GraphML and as CSV', async ({ page }) => {
  const graph = await downloaded(page, () => page.getByRole('button', { name: 'GraphML' }).click());
  expect(graph.name).toBe('reseau.graphml');
  const labels = parseXml(graph.text).all('node').map((node) => node.all('data')[0]?.text);
  expect(labels).toEqual(expect.arrayContaining(['Zoé Talmont', 'Karim Benali']));
  const table = await downloaded(page, () => page.getByRole('button', { name: 'Enregistrer en CSV' }).click());
  expect(table.text.split('\r\n')[1]).toContain('Zoé Talmont a reçu Karim Benali mardi.');
});
