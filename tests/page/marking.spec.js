// What is selected is what is marked; quotes within quotes; what a quote's card changes.

import { analyzed, clickWords, downloaded, giveFile, highlighted, markBar, markQuote, open, paste, selectWords } from './support/desk.js';
import { expect, test } from './support/test.js';

/** @import { Page } from '@playwright/test' */

const TEXT = `La digue de Bellerive en débat

« La préfète m’a dit que la digue tiendrait dix ans et je la crois », a déclaré Karim Benali. Puis Karim Benali a quitté la salle. Les pêcheurs redoutent une crue plus forte que celle de l’hiver dernier.`;

const OUTER = 'La préfète m’a dit que la digue tiendrait dix ans et je la crois';
const INNER = 'la digue tiendrait dix ans';

test.beforeEach(async ({ page }) => {
  await open(page);
  await paste(page, TEXT);
  await analyzed(page);
});

/** @param {Page} page */
function quotes(page) {
  return page.locator('table.quotes tbody tr');
}

/**
 * Opens the card of the quote that has these words.
 * @param {Page} page
 * @param {string} words
 */
async function openQuote(page, words) {
  await page.click('#tab-quotes');
  await quotes(page).filter({ hasText: words }).first().click();
  await expect(page.locator('#card blockquote')).toBeVisible();
}

/**
 * Selects with the mouse, from the first of these words to the last.
 * @param {Page} page
 * @param {string} words
 */
async function drag(page, words) {
  const { from, to } = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(/** @type {Node} */ (document.getElementById('text')), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = (node.nodeValue ?? '').indexOf(wanted);
      if (start === -1) continue;
      const box = (/** @type {number} */ at) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect();
      };
      const [first, last] = [box(start), box(start + wanted.length - 1)];
      return { from: { x: first.left + 0.5, y: first.top + 9 }, to: { x: last.right - 0.5, y: last.top + 9 } };
    }
    throw new Error(`no ${wanted} in the text`);
  }, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
  expect(await page.evaluate(() => String(getSelection()))).toBe(words);
}

test('a quote marked within another leaves that one, in the margin, in the list and in exports', async ({ page }) => {
  await markQuote(page, INNER, 'La préfète');
  await page.click('#tab-quotes');
  await expect(quotes(page)).toHaveCount(2);
  await expect(quotes(page).nth(0)).toContainText('Karim Benali');
  await expect(quotes(page).nth(1)).toContainText('la préfète');
  await expect(page.locator('#quote-bars .bar[aria-label^="Karim Benali"]').first()).toBeVisible();
  await expect(page.locator('#quote-bars .bar[aria-label^="la préfète"]')).toBeVisible();
  await page.click('#export-button');
  const exported = async (/** @type {string} */ format) => {
    await page.locator(`input[name=format][value=${format}]`).check();
    return (await downloaded(page, () => page.getByRole('button', { name: 'Enregistrer' }).click())).text;
  };
  const markdown = await exported('markdown');
  expect(markdown).toContain('citation\u00A0: La préfète, marqué par vous]');
  expect(markdown).toContain('citation\u00A0: Karim Benali]');
  expect(markdown).toContain('**quitté la salle**');
  expect(JSON.parse(await exported('json')).quotes).toHaveLength(2);
  await page.keyboard.press('Escape');
  // One that begins before it and ends within it takes its place, and says so beforehand.
  await selectWords(page, 'dix ans et je la crois », a déclaré');
  await markBar(page).getByRole('button', { name: 'citation' }).click();
  await expect(markBar(page)).toContainText('Prend la place de');
  await markBar(page).getByRole('button', { name: 'Annuler' }).click();
  await page.keyboard.press('Control+z');
  await expect(quotes(page)).toHaveCount(1);
  await expect(quotes(page)).toContainText('Karim Benali');
});

test('the card of a quote changes how it is given and where it ends, with undo and redo, and a session keeps it', async ({ page }) => {
  await openQuote(page, OUTER);
  await expect(page.locator('#card .kind')).toContainText('mot pour mot');
  await page.getByRole('button', { name: 'Ce sont des paroles rapportées' }).click();
  await expect(page.locator('#card .kind')).toContainText('rapporté');
  await expect(page.locator('#card-title')).toHaveText('Karim Benali');
  await expect(page.locator('#corrected')).toContainText('rapporté');
  await page.getByRole('button', { name: 'Laisser le dernier mot' }).click();
  await page.getByRole('button', { name: 'Laisser le premier mot' }).click();
  await expect(page.locator('#card blockquote')).toHaveText('préfète m’a dit que la digue tiendrait dix ans et je la');
  expect(await highlighted(page, 'mentions')).toEqual(['préfète m’a dit que la digue tiendrait dix ans et je la']);
  // Focus stays on the button that was pressed.
  await expect(page.getByRole('button', { name: 'Laisser le premier mot' })).toBeFocused();
  await page.click('#session-button');
  const { text: session } = await downloaded(page, () => page.getByRole('button', { name: 'Enregistrer la session' }).click());
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.click('#tab-quotes');
  await expect(quotes(page).locator('.said')).toHaveText([`«\u00A0${OUTER}\u00A0»`]);
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('Control+Shift+z');
  await expect(quotes(page).locator('.said')).toHaveText(['préfète m’a dit que la digue tiendrait dix ans et je la']);

  await open(page);
  await page.click('#session-button');
  await giveFile(page, 'Ouvrir une session', { name: 's.json', content: session });
  await analyzed(page);
  await page.click('#tab-quotes');
  await expect(quotes(page).locator('.said')).toHaveText(['préfète m’a dit que la digue tiendrait dix ans et je la']);
  await expect(quotes(page)).toContainText('Karim Benali');
});

test('a quote is made shorter by the keyboard alone', async ({ page }) => {
  await page.click('#tab-quotes');
  await quotes(page).first().locator('button').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#card blockquote')).toBeVisible();
  await page.locator('#text').focus();
  await page.keyboard.press('b');
  await expect(page.getByRole('button', { name: 'Prendre le mot d’avant' })).toBeFocused();
  for (let i = 0; i < 2; i += 1) await page.keyboard.press('Tab');
  for (let i = 0; i < 4; i += 1) await page.keyboard.press('Enter');
  await expect(page.locator('#card blockquote')).toHaveText('«\u00A0La préfète m’a dit que la digue tiendrait dix ans\u00A0»');
});

for (const scope of ['ici', 'dans cet article']) {
  test(`a name that becomes an organization ${scope === 'ici' ? 'here' : 'everywhere'} keeps what it says`, async ({ page }) => {
    await clickWords(page, 'Karim Benali');
    const card = page.locator('.correct');
    await card.getByRole('radio', { name: scope, exact: true }).check();
    await page.locator('#retag').selectOption('organization');
    await card.getByRole('button', { name: 'Changer' }).click();
    await expect(page.locator('#card .kind')).toHaveText('organisation');
    await openQuote(page, OUTER);
    await page.getByRole('button', { name: 'Fiche de Karim Benali' }).click();
    await expect(page.locator('#card .kind')).toHaveText('organisation');
    // Of all that is listed under names it is the one that says something.
    await page.keyboard.press('Escape');
    await page.click('#tab-quotes');
    await expect(page.locator('.voices button')).toHaveText(['Karim Benali']);
  });
}

test('other words that are selected are those marked, by mouse and by keyboard', async ({ page }) => {
  await drag(page, 'Les pêcheurs');
  await expect(markBar(page)).toBeVisible();
  await drag(page, 'une crue');
  await markBar(page).getByRole('button', { name: 'événement' }).click();
  expect(await highlighted(page, 'event')).toEqual(['une crue']);

  // A form that asks about words goes when others are selected.
  await drag(page, 'a quitté la salle');
  await markBar(page).getByRole('button', { name: 'citation' }).click();
  await expect(markBar(page).getByLabel('Qui parle')).toBeFocused();
  await drag(page, 'Les pêcheurs');
  await expect(markBar(page).getByLabel('Qui parle')).toHaveCount(0);
  expect(await highlighted(page, 'mentions')).toEqual([]);
  await markBar(page).getByRole('button', { name: 'citation' }).click();
  await markBar(page).getByRole('button', { name: 'Marquer' }).click();
  await expect(page.locator('#card blockquote')).toHaveText('Les pêcheurs');

  await selectWords(page, 'la salle');
  await markBar(page).getByRole('button', { name: 'chiffre' }).click();
  await expect(markBar(page).getByLabel('Valeur', { exact: true })).toBeVisible();
  // Out of the form to its button, and on in the text from there.
  await markBar(page).getByLabel('Valeur', { exact: true }).focus();
  await page.keyboard.press('Tab');
  await page.locator('#text').focus();
  for (const key of ['s', 's']) await page.keyboard.press(key);
  await expect(markBar(page).getByLabel('Valeur', { exact: true })).toHaveCount(0);
  await markBar(page).getByRole('button', { name: 'produit' }).click();
  expect(await highlighted(page, 'product')).toEqual(['salle']);
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 780 } });
  test('other words that are selected are those marked', async ({ page }) => {
    // A long press selects as this does, and leaves the selection when a button is tapped.
    await selectWords(page, 'Les pêcheurs');
    await markBar(page).getByRole('button', { name: 'citation' }).tap();
    await expect(markBar(page).getByLabel('Qui parle')).toBeVisible();
    await selectWords(page, 'une crue');
    await expect(markBar(page).getByLabel('Qui parle')).toHaveCount(0);
    await markBar(page).getByRole('button', { name: 'événement' }).tap();
    expect(await highlighted(page, 'event')).toEqual(['une crue']);
    await expect(markBar(page)).toBeHidden();
  });

  test('the last words of an article can be seen above the bar, and a correction is told over the sheet', async ({ page }) => {
    await paste(page, `${TEXT}\n\n${'La crue a passé le pont et la route. '.repeat(30)}Le maire se tait.`);
    await analyzed(page);
    const last = page.locator('#text .line').last();
    await last.evaluate((line) => line.scrollIntoView({ block: 'end' }));
    await selectWords(page, 'Le maire se tait');
    const gap = async () => {
      const words = await page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().bottom ?? Infinity);
      return ((await markBar(page).boundingBox())?.y ?? 0) - words;
    };
    await expect.poll(gap).toBeGreaterThan(0);
    await markBar(page).getByRole('button', { name: 'citation' }).tap();
    await markBar(page).getByRole('button', { name: 'Marquer' }).tap();
    await expect(page.locator('#card blockquote')).toBeVisible();
    const note = page.locator('#corrected');
    await expect(note).toContainText('La citation est marquée');
    await note.getByRole('button', { name: 'Annuler' }).tap();
    await expect(page.locator('#legend [data-layer=quote] .count')).toHaveText('1');
  });
});
