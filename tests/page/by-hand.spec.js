// What the reader marks and values by hand: figures and quotes that the page missed, or read otherwise.

import {
  ARTICLE,
  analyzed,
  clickWords,
  downloaded,
  downloadedBytes,
  giveFile,
  highlighted,
  markBar as bar,
  markQuote,
  open,
  paste,
  selectWords,
} from './support/desk.js';
import { unzip } from './support/unzip.js';
import { expect, test } from './support/test.js';

/** @import { Page } from '@playwright/test' */

const TEXT = `Un chantier sans fin à Vareuil

Le chantier emploie une belle brochette d’ouvriers et coûte 3,5 millions d’euros. Plus tard, une belle brochette de grues. Les riverains, eux, parlent d’un gouffre. « Nous tiendrons », a déclaré Karim Benali. Karim Benali affirme que le pont coûtera 3,5 millions d’euros. Zoé Talmont, maire de Vareuil, écoute.`;

const VAGUE = 'une belle brochette';

test.beforeEach(async ({ page }) => {
  await open(page);
  await paste(page, TEXT);
  await analyzed(page);
});

/**
 * @param {Page} page
 * @param {string} words
 * @param {'ici' | 'dans cet article' | 'toujours'} scope
 */
async function markFigure(page, words, scope) {
  await selectWords(page, words);
  await bar(page).getByRole('radio', { name: scope, exact: true }).check();
  await bar(page).getByRole('button', { name: 'chiffre' }).click();
}

/**
 * Marks vague words as some number.
 * @param {Page} page
 * @param {'ici' | 'dans cet article' | 'toujours'} scope
 */
async function markVague(page, scope) {
  await markFigure(page, VAGUE, scope);
  await bar(page).getByLabel('Valeur', { exact: true }).fill('40');
  await bar(page).getByRole('button', { name: 'Marquer' }).click();
  await expect(page.locator('#card-title')).toHaveText(VAGUE);
}

/**
 * @param {Page} page
 * @param {string} format
 */
async function exported(page, format) {
  if ((await page.locator('dialog').count()) === 0) await page.click('#export-button');
  await page.locator(`input[name=format][value=${format}]`).check();
  const { text } = await downloaded(page, () => page.getByRole('button', { name: 'Enregistrer' }).click());
  return text;
}

/** @param {Page} page @param {'figure' | 'quote'} layer */
function count(page, layer) {
  return page.locator(`#legend [data-layer=${layer}] .count`);
}

test('selected words are a figure with the value that the core reads in them', async ({ page }) => {
  await clickWords(page, '3,5 millions');
  await page.locator('.correct').getByRole('radio', { name: 'dans cet article' }).check();
  await page.getByRole('button', { name: 'Ce n’est pas un chiffre' }).click();
  await expect(count(page, 'figure')).toHaveText('0');
  await markFigure(page, '3,5 millions d’euros', 'dans cet article');
  await expect(page.locator('#card .value')).toHaveText('3\u202F500\u202F000\u00A0€');
  await expect(page.locator('#card')).toContainText('marqué par vous');
  expect(await highlighted(page, 'figure')).toEqual(['3,5 millions d’euros', '3,5 millions d’euros']);
  // Who says it, and who is named beside it, as for any figure.
  await page.locator('#card .mentions button, #card .mention').first().waitFor();
  await page.keyboard.press('Escape');
  await page.click('#tab-figures');
  await expect(page.locator('table.figures tbody tr').nth(1)).toContainText('selon Karim Benali');
});

test('where nothing is read the reader says what words come to, and can take it back', async ({ page }) => {
  await expect(count(page, 'figure')).toHaveText('2');
  await markFigure(page, VAGUE, 'dans cet article');
  const value = bar(page).getByLabel('Valeur', { exact: true });
  await value.fill('beaucoup');
  await bar(page).getByRole('button', { name: 'Marquer' }).click();
  await expect(bar(page).getByRole('alert')).toContainText('Il faut un nombre');
  await bar(page).getByLabel('Borne').selectOption('between');
  await value.fill('30');
  await bar(page).getByLabel('Valeur la plus haute').fill('40');
  await bar(page).getByLabel('environ').check();
  await bar(page).getByRole('button', { name: 'Marquer' }).click();
  await expect(page.locator('#card .value')).toHaveText('≈\u202F30 – 40');
  await expect(page.locator('#corrected')).toContainText('est marqué\u00A0: ≈\u202F30 – 40');
  await expect(count(page, 'figure')).toHaveText('4');
  await page.keyboard.press('u');
  await expect(count(page, 'figure')).toHaveText('2');
  await page.keyboard.press('Shift+U');
  await expect(count(page, 'figure')).toHaveText('4');
  // Cancelled, nothing is marked.
  await markFigure(page, 'gouffre', 'ici');
  await bar(page).getByRole('button', { name: 'Annuler' }).click();
  await expect(bar(page)).toBeHidden();
  await expect(count(page, 'figure')).toHaveText('4');
});

test('a figure marked here is marked nowhere else', async ({ page }) => {
  await markVague(page, 'ici');
  await expect(count(page, 'figure')).toHaveText('3');
});

test('a figure comes to something else, here or in the whole article', async ({ page }) => {
  const values = page.locator('table.figures .value');
  await clickWords(page, '3,5 millions');
  const card = page.locator('.correct');
  await card.getByRole('radio', { name: 'ici' }).check();
  await card.getByLabel('Valeur', { exact: true }).fill('3 600 000');
  await card.getByLabel('Unité').fill('$');
  await card.getByRole('button', { name: 'Changer' }).click();
  await expect(page.locator('#card .value')).toHaveText('3\u202F600\u202F000\u00A0$US');
  await expect(page.locator('#card')).toContainText('marqué par vous');
  await card.getByRole('radio', { name: 'dans cet article' }).check();
  await card.getByLabel('Sorte de chiffre').selectOption('percent');
  await card.getByLabel('Valeur', { exact: true }).fill('3,5');
  await card.getByRole('button', { name: 'Changer' }).click();
  await page.keyboard.press('Escape');
  await page.click('#tab-figures');
  await expect(values).toHaveText(['3,5\u202F%', '3,5\u202F%']);
  await page.keyboard.press('u');
  await expect(values).toHaveText(['3\u202F600\u202F000\u00A0$US', '3\u202F500\u202F000\u00A0€']);
  await page.keyboard.press('u');
  await expect(values).toHaveText(['3\u202F500\u202F000\u00A0€', '3\u202F500\u202F000\u00A0€']);
});

test('a figure becomes a date', async ({ page }) => {
  await markVague(page, 'ici');
  const card = page.locator('.correct');
  await card.getByLabel('Sorte de chiffre').selectOption('date');
  await card.getByLabel('Du', { exact: true }).fill('2024-02-01');
  await card.getByLabel('Au, si').fill('2024-02-29');
  await card.getByRole('button', { name: 'Changer' }).click();
  await expect(page.locator('#card .value')).toHaveText('février 2024');
  expect(await highlighted(page, 'date')).toEqual([VAGUE]);
});

test('a value for always goes into the rules file, words of one article do not', async ({ page }) => {
  await markVague(page, 'toujours');
  await markQuote(page, 'un gouffre', 'Zoé Talmont');
  await paste(page, `Encore ${VAGUE} de camions au lac.`);
  await analyzed(page);
  expect(await highlighted(page, 'figure')).toEqual([VAGUE]);
  await page.click('#session-button');
  const { name, text } = await downloaded(page, () => page.getByRole('button', { name: 'Enregistrer mes règles' }).click());
  const { corrections } = JSON.parse(text);
  expect(corrections).toEqual([
    {
      action: 'quantify',
      form: VAGUE,
      scope: 'always',
      value: { kind: 'count', approx: false, min: 40, max: 40, min_incl: true, max_incl: true },
    },
  ]);
  await page.keyboard.press('u');
  await open(page);
  await page.click('#session-button');
  await giveFile(page, 'Charger des règles', { name, content: text });
  await expect(page.locator('.notice', { hasText: '1 règle chargée' })).toBeVisible();
  await paste(page, TEXT);
  await analyzed(page);
  expect(await highlighted(page, 'figure')).toHaveLength(4);
});

for (const content of [
  '{"corrections": [{"action": "quantify", "form": "a", "scope": "always", "value": {"kind": "count", "approx": false, "min": "1", "max": 1, "min_incl": true, "max_incl": true}}]}',
  '{"corrections": [{"action": "revalue", "form": "a", "scope": "always", "value": {"kind": "date", "approx": false, "from": "demain", "to": null}}]}',
  '{"corrections": [{"action": "quote", "form": "a", "scope": "here", "kind": "direct", "speaker": null}]}',
]) {
  test(`a rules file with what is no rule is refused: ${content.slice(30, 90)}`, async ({ page }) => {
    await page.click('#session-button');
    await giveFile(page, 'Charger des règles', { name: 'x.json', content });
    await expect(page.getByRole('dialog').locator('.notice')).toContainText('n’est pas un fichier de règles');
  });
}

test('selected words are a quote of somebody named in the article', async ({ page }) => {
  await expect(count(page, 'quote')).toHaveText('2');
  await markQuote(page, 'parlent d’un gouffre', 'Zoé Talmont');
  await expect(page.locator('#card-title')).toHaveText('Zoé Talmont');
  await expect(page.locator('#card .kind')).toContainText('rapporté');
  await expect(page.locator('#card')).toContainText('marqué par vous');
  await expect(count(page, 'quote')).toHaveText('3');
  await expect(page.locator('#quote-bars .bar[aria-label^="Zoé Talmont"]')).toHaveCount(1);
  await page.keyboard.press('u');
  await expect(count(page, 'quote')).toHaveText('2');
  await page.keyboard.press('Shift+U');
  await expect(count(page, 'quote')).toHaveText('3');
  // Quotation marks beside the words tell that they are somebody's own, and are none of them.
  await markQuote(page, '« Nous tiendrons »', '');
  await expect(page.locator('#card-title')).toHaveText('Sans auteur nommé');
  await expect(page.locator('#card .kind')).toContainText('mot pour mot');
  await expect(page.locator('#card blockquote')).toHaveText('«\u00A0Nous tiendrons\u00A0»');
  // It took the place of the one that stood there.
  await expect(count(page, 'quote')).toHaveText('3');
});

test('a quote is none, or another’s, here or for all that they say', async ({ page }) => {
  await page.click('#tab-quotes');
  const rows = page.locator('table.quotes tbody tr');
  await rows.first().click();
  const card = page.locator('.correct');
  await card.getByRole('radio', { name: 'dans cet article' }).check();
  await card.getByLabel('Qui parle').fill('Le chef de chantier');
  await card.getByRole('button', { name: 'Attribuer' }).click();
  await expect(page.locator('#card-title')).toHaveText('Le chef de chantier');
  await expect(page.locator('#card')).toContainText('2 citations');
  await card.getByRole('radio', { name: 'ici' }).check();
  await card.getByLabel('Qui parle').fill('Zoé Talmont');
  await card.getByRole('button', { name: 'Attribuer' }).click();
  await expect(page.locator('#card-title')).toHaveText('Zoé Talmont');
  await page.getByRole('button', { name: 'Fiche de Zoé Talmont' }).click();
  await expect(page.locator('#card .kind')).toHaveText('personne');
  await page.keyboard.press('Escape');
  await expect(rows.locator('td')).toHaveText([/Zoé Talmont/, /Le chef de chantier/]);
  await rows.first().click();
  await page.getByRole('button', { name: 'Ce n’est pas une citation' }).click();
  await expect(rows).toHaveCount(1);
  await page.keyboard.press('u');
  await expect(rows.locator('td')).toHaveText([/Zoé Talmont/, /Le chef de chantier/]);
  await page.keyboard.press('u');
  await page.keyboard.press('u');
  await expect(rows.locator('td')).toHaveText([/Karim Benali/, /Karim Benali/]);
});

test('what the reader marked is in every export, and said to be the reader’s', async ({ page }) => {
  test.slow();
  await markVague(page, 'ici');
  await markQuote(page, 'parlent d’un gouffre', 'Zoé Talmont');
  const start = TEXT.indexOf(VAGUE);

  const figures = (await exported(page, 'figures')).split('\r\n');
  const hand = figures[0]?.split(';').indexOf('par le lecteur') ?? -1;
  expect(figures.slice(1, 3).map((line) => line.split(';')[hand])).toEqual(['oui', '']);
  const quotes = await exported(page, 'quotes');
  expect(quotes).toMatch(/parlent d’un gouffre;rapporté;Zoé Talmont;Zoé Talmont;sûr;oui/);

  const json = JSON.parse(await exported(page, 'json'));
  expect(json.figures[0]).toMatchObject({ start, text: VAGUE, kind: 'count', min: 40, max: 40, why: 'user' });
  expect(json.figures[0].reading.en).toBe('40');
  const said = json.quotes.find((/** @type {{ why?: string }} */ { why }) => why === 'user');
  expect(json.text.slice(said.start, said.end)).toBe('parlent d’un gouffre');
  expect(json.entities[said.speaker.entity].name).toBe('Zoé Talmont');
  expect(json.text.slice(said.speaker.start, said.speaker.end)).toBe('Zoé Talmont');

  const { items } = JSON.parse(await exported(page, 'annotation')).first;
  const mine = items.filter((/** @type {any} */ { creator }) => creator.type === 'Person');
  expect(mine.map((/** @type {any} */ { body }) => body.value)).toEqual(['figure', 'quote']);
  expect(mine[0].body['rdf:value']).toBe('40');
  expect(mine[1].body['rdfs:label']).toBe('Zoé Talmont');
  expect(mine[1].target.selector[0].exact).toBe('parlent d’un gouffre');

  await page.locator('input[name=format][value=brat]').check();
  const { name, bytes } = await downloadedBytes(page, () => page.getByRole('button', { name: 'Enregistrer' }).click());
  expect(name).toMatch(/-brat\.zip$/);
  const folder = unzip(bytes);
  const [stem = ''] = Object.keys(folder).flatMap((file) => /^(.*)\.ann$/.exec(file)?.slice(1) ?? []);
  expect(folder[`${stem}.txt`]).toBe(TEXT);
  expect(folder['annotation.conf']).toContain('ByHand');
  const brat = folder[`${stem}.ann`] ?? '';
  const [, line] = new RegExp(`^(T\\d+)\\tfigure \\d+ \\d+\\t${VAGUE}$`, 'm').exec(brat) ?? [];
  expect(brat).toMatch(new RegExp(`^#\\d+\\tAnnotatorNotes ${line}\\t40$`, 'm'));
  const [, quote] = /^(T\d+)\tquote \d+ \d+\tparlent d’un gouffre$/m.exec(brat) ?? [];
  expect(brat).toMatch(new RegExp(`^#\\d+\\tAnnotatorNotes ${quote}\\tZoé Talmont$`, 'm'));
  expect(brat.match(/^A\d+\tByHand T\d+$/gm)?.map((it) => it.split(' ')[1])).toEqual([line, quote]);

  const html = await exported(page, 'html');
  expect(html).toMatch(/<mark class="(?:keyword )?quote by-hand"[^>]*>[^<]*gouffre<\/mark><sub> (?:mot-clé, )?citation\u00A0: Zoé Talmont, marqué par vous<\/sub>/);
  expect(html).toMatch(new RegExp(`<mark class="figure by-hand" title="chiffre\u00A0: 40, marqué par vous" data-kind="count" data-min="40" data-max="40">${VAGUE}</mark><sub> chiffre\u00A0: 40, marqué par vous</sub>`));
  const markdown = await exported(page, 'markdown');
  expect(markdown).toMatch(/gouffre(?:\*\*)? \[(?:mot-clé, )?citation\u00A0: Zoé Talmont, marqué par vous\]/);
  expect(markdown).toContain(`**${VAGUE}** [chiffre\u00A0: 40, marqué par vous]`);
});

test('a session file brings them back', async ({ page }) => {
  await markVague(page, 'dans cet article');
  await markQuote(page, 'parlent d’un gouffre', 'Une voisine');
  await page.click('#session-button');
  const { text } = await downloaded(page, () => page.getByRole('button', { name: 'Enregistrer la session' }).click());
  await open(page);
  await page.click('#session-button');
  await giveFile(page, 'Ouvrir une session', { name: 's.json', content: text });
  await analyzed(page);
  await expect(count(page, 'figure')).toHaveText('4');
  await page.click('#tab-quotes');
  await expect(page.locator('table.quotes tbody')).toContainText('Une voisine');
  await page.keyboard.press('u');
  await expect(page.locator('table.quotes tbody')).not.toContainText('Une voisine');
});

test('a figure and a quote are marked by the keyboard alone', async ({ page }) => {
  await paste(page, 'Bref\n\nUne brochette passe. Marie Duval parle.');
  await analyzed(page);
  await page.locator('#text').focus();
  for (const key of ['s', 's', 's']) await page.keyboard.press(key);
  await expect(bar(page)).toBeVisible();
  expect(await page.evaluate(() => String(getSelection()))).toBe('brochette');
  await page.keyboard.press('Enter');
  const button = (/** @type {string} */ name) => bar(page).getByRole('button', { name });
  for (let i = 0; i < 5; i += 1) await page.keyboard.press('Tab');
  await expect(button('chiffre')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(bar(page).getByLabel('Sorte de chiffre')).toBeFocused();
  for (let i = 0; i < 2; i += 1) await page.keyboard.press('Tab');
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await expect(page.locator('#card .value')).toHaveText('7');
  await expect(page.locator('#text')).toBeFocused();
  await page.keyboard.press('t');
  await expect(page.locator('.correct').getByLabel('Sorte de chiffre')).toBeFocused();
  for (let i = 0; i < 2; i += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('8');
  await page.keyboard.press('Enter');
  await expect(page.locator('#card .value')).toHaveText('8');
  await page.keyboard.press('Escape');
  await page.locator('#text').focus();

  // On: the next word, one more, and who says them.
  for (const key of ['s', 's', 'Shift+S']) await page.keyboard.press(key);
  expect(await page.evaluate(() => String(getSelection()))).toBe('passe. Marie');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeHidden();
  for (const key of ['s', 's', 'Shift+S', 'Enter']) await page.keyboard.press(key);
  for (let i = 0; i < 6; i += 1) await page.keyboard.press('Tab');
  await expect(button('citation')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(bar(page).getByLabel('Qui parle')).toBeFocused();
  await page.keyboard.type('Marie Duval');
  await page.keyboard.press('Enter');
  await expect(page.locator('#card-title')).toHaveText('Marie Duval');
  // The card of the quote can be reached and changed without a pointer, too.
  await page.keyboard.press('t');
  await expect(page.locator('.correct').getByLabel('Qui parle')).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Le vent');
  await page.keyboard.press('Enter');
  await expect(page.locator('#card-title')).toHaveText('Le vent');
  await page.keyboard.press('x');
  await expect(count(page, 'quote')).toHaveText('0');
});

for (const width of [320, 390]) {
  test(`marking by hand has room at ${width} pixels`, async ({ page, axe }) => {
    await page.setViewportSize({ width, height: 700 });
    await markFigure(page, VAGUE, 'ici');
    await bar(page).getByLabel('Borne').selectOption('between');
    const inside = async () => {
      const box = await bar(page).boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= width && box.y >= 0).toBe(true);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      for (const control of await bar(page).locator('button, input, select').all()) {
        if (!(await control.isVisible())) continue;
        const own = await control.boundingBox();
        expect(own && own.x >= 0 && own.x + own.width <= width + 0.5).toBe(true);
      }
    };
    await inside();
    expect(await axe()).toEqual([]);
    await bar(page).getByRole('button', { name: 'Annuler' }).click();
    await selectWords(page, VAGUE);
    await inside();
    await bar(page).getByRole('button', { name: 'citation' }).click();
    await inside();
    expect(await axe()).toEqual([]);
  });
}

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test.describe(`${colorScheme}`, () => {
    test.use({ colorScheme });
    test('no accessibility violation while something is marked or changed by hand', async ({ page, axe }) => {
      const wait = (/** @type {string} */ there) => expect(page.locator(there).first()).toBeVisible();
      await selectWords(page, VAGUE);
      await wait('#mark-as button');
      expect(await axe(), 'selected words').toEqual([]);
      await bar(page).getByRole('button', { name: 'chiffre' }).click();
      await wait('#mark-as .number');
      await bar(page).getByRole('button', { name: 'Marquer' }).click();
      await wait('#mark-as .wrong:not(:empty)');
      expect(await axe(), 'a value that is none').toEqual([]);
      await page.keyboard.press('Escape');
      await selectWords(page, 'parlent d’un gouffre');
      await bar(page).getByRole('button', { name: 'citation' }).click();
      await wait('#mark-as .speaker:focus');
      expect(await axe(), 'a quote').toEqual([]);
      await bar(page).getByRole('button', { name: 'Marquer' }).click();
      await wait('#card blockquote');
      expect(await axe(), 'the card of a quote').toEqual([]);
    });
  });
}

/**
 * Keeps the core from reading these words for a while.
 * @param {Page} page
 * @param {string} words
 * @param {number} milliseconds
 */
async function delay(page, words, milliseconds) {
  await page.evaluate(
    ({ words, milliseconds }) => {
      const send = Worker.prototype.postMessage;
      Worker.prototype.postMessage = function (/** @type {any} */ message) {
        if (message.text === words) setTimeout(() => send.call(this, message), milliseconds);
        else send.call(this, message);
      };
    },
    { words, milliseconds },
  );
}

test('what the core reads late marks nothing that is marked as something else meanwhile', async ({ page }) => {
  const words = 'coûtera 3,5 millions d’euros';
  await delay(page, words, 1_500);
  await expect(count(page, 'figure')).toHaveText('2');
  await markFigure(page, words, 'ici');
  await expect(bar(page)).toHaveAttribute('aria-busy', 'true');
  await bar(page).getByRole('button', { name: 'citation' }).click();
  await expect(bar(page)).not.toHaveAttribute('aria-busy');
  await page.waitForTimeout(2_500);
  await expect(bar(page).getByLabel('Qui parle')).toBeVisible();
  await expect(count(page, 'figure')).toHaveText('2');
});

test('a wait for the core is shown until it answers', async ({ page }) => {
  await delay(page, VAGUE, 1_500);
  await markFigure(page, VAGUE, 'ici');
  await expect(bar(page).locator('.spinner')).toBeVisible();
  await expect(bar(page)).toHaveAttribute('aria-busy', 'true');
  await expect(bar(page).getByLabel('Valeur', { exact: true })).toBeVisible();
  await expect(bar(page)).not.toHaveAttribute('aria-busy');
  await expect(bar(page).locator('.spinner')).toHaveCount(0);
});

test('a scope chosen for names is kept while the card of a quote is looked at', async ({ page }) => {
  const always = page.locator('.correct').getByRole('radio', { name: 'toujours' });
  await clickWords(page, 'Zoé Talmont');
  await always.check();
  await page.locator('#quote-bars .bar').first().click();
  await expect(page.locator('#card blockquote')).toBeVisible();
  await expect(always).toHaveCount(0);
  await clickWords(page, 'Zoé Talmont');
  await expect(always).toBeChecked();
});

test('a choice that reaches far is said, and made anew each time', async ({ page }) => {
  const card = page.locator('.correct');
  await clickWords(page, 'Zoé Talmont');
  await card.getByRole('radio', { name: 'toujours' }).check();
  await page.click('#reject');
  await expect(page.locator('#corrected')).toContainText('Vaut pour tous les articles.');
  await page.keyboard.press('Control+z');
  await clickWords(page, 'Zoé Talmont');
  await expect(card.getByRole('radio', { name: 'dans cet article' })).toBeChecked();

  await page.click('#tab-quotes');
  await page.locator('table.quotes tbody tr').first().click();
  await expect(card.getByRole('radio', { name: 'ici' })).toBeChecked();
  await card.getByRole('radio', { name: 'dans cet article' }).check();
  await card.getByLabel('Qui parle').fill('Le chef de chantier');
  await card.getByRole('button', { name: 'Attribuer' }).click();
  await expect(page.locator('#corrected')).toContainText('Vaut pour tout ce que dit « Karim Benali » dans l’article.');
});

test('a unit that no file could bring back is refused', async ({ page }) => {
  await markFigure(page, VAGUE, 'ici');
  await bar(page).getByLabel('Sorte de chiffre').selectOption('measure');
  await bar(page).getByLabel('Valeur', { exact: true }).fill('40');
  await bar(page).getByLabel('Unité').fill('k'.repeat(41));
  await bar(page).getByRole('button', { name: 'Marquer' }).click();
  await expect(bar(page).getByRole('alert')).toContainText('Il faut un nombre');
  await bar(page).getByLabel('Unité').fill('k'.repeat(40));
  await bar(page).getByRole('button', { name: 'Marquer' }).click();
  await expect(page.locator('#card-title')).toHaveText(VAGUE);
});

test('a number that was written stays when the kind of figure changes', async ({ page }) => {
  await markFigure(page, VAGUE, 'ici');
  const kind = bar(page).getByLabel('Sorte de chiffre');
  const value = bar(page).getByLabel('Valeur', { exact: true });
  await value.fill('40');
  for (const other of ['percent', 'date', 'money']) await kind.selectOption(other);
  await expect(value).toHaveValue('40');
  await bar(page).getByRole('button', { name: 'Marquer' }).click();
  await expect(page.locator('#card .value')).toHaveText('40\u00A0€');
});

test('figures of an English article are told in its own units', async ({ page }) => {
  await paste(
    page,
    'The bridge of Vareuil\n\nThe new bridge is three times as long as the old one, and it was built in a hurry. The mayor said that the town would have to pay manifold for it.',
  );
  await analyzed(page);
  const unit = page.locator('#card').getByLabel('Unité');
  await clickWords(page, 'three times');
  await expect(page.locator('#card .value')).toHaveText('3\u00A0fois');
  await expect(unit.locator('option')).toHaveText(['sans unité', 'fois']);
  await markFigure(page, 'manifold', 'ici');
  await bar(page).getByLabel('Valeur', { exact: true }).fill('6');
  await bar(page).getByLabel('Unité').selectOption('fois');
  await bar(page).getByRole('button', { name: 'Marquer' }).click();
  await expect(page.locator('#card .value')).toHaveText('6\u00A0fois');
  await expect(unit).toHaveValue('times');
});

test('with caps lock on the keyboard begins a selection, and extends it', async ({ page }) => {
  await page.locator('#text').focus();
  for (const words of ['Un', 'Un chantier']) {
    await page.keyboard.press('Shift+S');
    expect(await page.evaluate(() => String(getSelection()))).toBe(words);
  }
});

test('an article that is left takes the form with it', async ({ page }) => {
  await markFigure(page, VAGUE, 'ici');
  await expect(bar(page).getByLabel('Valeur', { exact: true })).toBeVisible();
  await paste(page, ARTICLE);
  await expect(bar(page)).toBeHidden();
});
