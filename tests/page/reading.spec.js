// Reading one article: highlights, lists, cards, the pointer and the keyboard.

import { expect, test } from './support/test.js';
import {
  ARTICLE,
  analyzed,
  clickWords,
  highlightCounts,
  highlighted,
  legendCounts,
  open,
  paste,
} from './support/desk.js';

test.beforeEach(async ({ page }) => {
  await open(page);
  await paste(page, ARTICLE);
  await analyzed(page);
});

test('highlights are there, and as many as the legend and the lists say', async ({ page }) => {
  const counts = await highlightCounts(page);
  expect(await legendCounts(page)).toEqual(counts);
  expect(counts['person']).toBeGreaterThan(0);
  expect(counts['figure']).toBeGreaterThan(1);
  expect(counts['keyword']).toBeGreaterThan(0);

  await page.click('#tab-names');
  const mentions = await page.locator('table.names tbody td.number').allTextContents();
  const names = ['person', 'organization', 'location', 'event', 'product'].reduce(
    (sum, layer) => sum + (counts[layer] ?? 0),
    0,
  );
  expect(mentions.reduce((sum, count) => sum + Number(count), 0)).toBe(names);

  await page.click('#tab-figures');
  expect(await page.locator('table.figures tbody tr').count()).toBe((counts['figure'] ?? 0) + (counts['date'] ?? 0));
});

test('the text is shown as it was pasted, untouched by the highlights', async ({ page }) => {
  const lines = await page.locator('#text .line').allTextContents();
  expect(lines).toEqual(ARTICLE.split('\n').filter(Boolean));
  expect(await page.locator('#text mark').count()).toBe(0);
});

test('a click on a name shows its card and lights up its mentions', async ({ page }) => {
  await clickWords(page, 'Zoé Talmont');
  await expect(page.locator('#card-title')).toHaveText('Zoé Talmont');
  await expect(page.locator('#card .kind')).toHaveText('personne');
  const mentions = await highlighted(page, 'mentions');
  expect(mentions.length).toBeGreaterThan(1);
  expect(mentions).toContain('Zoé Talmont');
  expect(await highlighted(page, 'current')).toEqual(['Zoé Talmont']);
  await expect(page.locator('#card .mentions .mention')).toHaveCount(mentions.length);
});

test('a click beside every mark closes the card', async ({ page }) => {
  await clickWords(page, 'Zoé Talmont');
  await expect(page.locator('#card')).toBeVisible();
  await clickWords(page, 'a annoncé');
  await expect(page.locator('#card')).toBeHidden();
});

test('the pointer over a mark shows that it can be clicked', async ({ page }) => {
  await clickWords(page, 'Zoé Talmont', 'move');
  await expect.poll(() => highlighted(page, 'hover')).toEqual(['Zoé Talmont']);
  await expect(page.locator('#text')).toHaveClass(/over/);
});

test('a row of a list leads to its place in the text', async ({ page }) => {
  await page.click('#tab-figures');
  await page.locator('table.figures tbody tr', { hasText: '3,5 millions' }).click();
  await expect(page.locator('#card .said')).toHaveText(/3\s500\s000/);
  expect((await highlighted(page, 'current')).join('')).toContain('3,5 millions');
});

test('two layers on the same words are told apart by the card', async ({ page }) => {
  await page.locator('#legend [data-layer=keyword]').click();
  await page.locator('#legend [data-layer=keyword]').click();
  const keywords = await highlighted(page, 'keyword');
  const names = [
    ...(await highlighted(page, 'person')),
    ...(await highlighted(page, 'organization')),
    ...(await highlighted(page, 'location')),
  ];
  const both = names.find((name) => keywords.includes(name));
  expect(both).toBeTruthy();
  await clickWords(page, both ?? '');
  const also = page.locator('#card section', { hasText: 'Au même endroit' });
  await expect(also.locator('.link')).not.toHaveCount(0);
  await also.locator('.link').first().click();
  await expect(page.locator('#card .kind')).toHaveText('mot-clé');
});

test('the legend switches layers, Alt+click isolates one', async ({ page }) => {
  const before = await highlightCounts(page);
  const people = page.locator('#legend [data-layer=person]');
  await people.click();
  await expect(people).toHaveAttribute('aria-pressed', 'false');
  expect(await highlightCounts(page)).toEqual({ ...before, person: 0 });
  await people.click();
  expect(await highlightCounts(page)).toEqual(before);
  await people.click({ modifiers: ['Alt'] });
  const only = Object.entries(await highlightCounts(page)).filter(([, count]) => count > 0);
  expect(only).toEqual([['person', before['person']]]);
  await people.click({ modifiers: ['Alt'] });
  expect(await highlightCounts(page)).toEqual(before);
});

test('what is counted is said: mentions in the legend, names and mentions when an article is there', async ({ page }) => {
  await expect(page.locator('.legend-title')).toContainText('mentions');
  const counts = await legendCounts(page);
  const names = ['person', 'organization', 'location', 'event', 'product'];
  const mentions = names.reduce((sum, layer) => sum + (counts[layer] ?? 0), 0);
  const said = page.locator('#announcer');
  await expect(said).toContainText(`noms (${mentions} mentions), ${counts['figure']} chiffres, ${counts['date']} dates et heures`);
  await expect(said).toContainText(`mots-clés (${counts['keyword']} mentions)`);
  await page.click('#tab-names');
  await expect(said).toContainText(`: ${await page.locator('table.names tbody tr').count()} noms`);
});

test('lists are filtered and sorted', async ({ page }) => {
  await page.click('#tab-figures');
  await page.getByLabel('Filtrer les chiffres').fill('nulle part');
  await expect(page.locator('table.figures tbody tr')).toHaveCount(0);
  await page.getByLabel('Filtrer les chiffres').fill('3 500 000');
  await expect(page.locator('table.figures tbody tr')).toHaveCount(1);
  await page.getByLabel('Filtrer les chiffres').fill('');
  await page.getByRole('button', { name: 'Valeur' }).click();
  await expect(page.locator('th[aria-sort=descending]')).toHaveText(/Valeur/);
  const values = page.locator('table.figures .value');
  // Money, quantities, shares, dates: not mixed by the number alone.
  await expect(values).toHaveText([/^3\s500\s000\s€$/, '12', '12', /^20\s%$/, /mars 2026/]);
  await page.getByRole('button', { name: 'Valeur' }).click();
  await expect(values).toHaveText([/mars 2026/, /^20\s%$/, '12', '12', /^3\s500\s000\s€$/]);
});

test('search finds words, all mentions of a name, and values', async ({ page }) => {
  await page.locator('#search').fill('zoe');
  await expect
    .poll(async () => (await highlighted(page, 'found')).filter((form) => form === 'Zoé Talmont').length)
    .toBe(2);
  await expect(page.locator('#search-count')).toHaveText(/résultat/);
  await page.keyboard.press('Enter');
  await expect(page.locator('#search-count')).toHaveText(/^1 sur/);
  await page.locator('#search').fill('3 500 000');
  await expect.poll(async () => (await highlighted(page, 'found')).join('')).toContain('3,5 millions');
});

test('the reference date moves relative dates', async ({ page }) => {
  await paste(page, 'Le conseil se réunit demain à Vareuil.');
  await analyzed(page);
  await page.locator('#reference-date').fill('2024-02-28');
  await page.click('#tab-figures');
  await expect(page.locator('table.figures tbody')).toContainText('29 février 2024');
  await page.locator('table.figures tbody tr', { hasText: 'demain' }).click();
  await expect(page.locator('#card')).toContainText('à partir du 28 févr. 2024');
});

test('the overview says how much: money before all, something of every kind, nothing twice', async ({ page }) => {
  await paste(
    page,
    'Le plan coûte 45 millions d’euros, dont 12 millions d’euros la première année, 9 millions la deuxième et 8 millions la troisième. Le groupe emploie 1 240 salariés, 17 agents et 3 directeurs dans 4 usines et 6 dépôts. Les ventes reculent de 18 %. Le plan de 45 millions d’euros est contesté.',
  );
  await analyzed(page);
  const values = await page.locator('.amounts strong').allTextContents();
  expect(values.map((value) => value.replace(/\s/g, ' '))).toEqual([
    '45 000 000 €',
    '12 000 000 €',
    '9 000 000 €',
    '1 240',
    '17',
    '3',
  ]);
});

test('an article is dated by its dateline, until the reader says otherwise', async ({ page }) => {
  await paste(page, 'Le pont rouvre\n\nVAREUIL, 3 mars 2024 (Agence) – Le pont a rouvert hier.');
  await analyzed(page);
  await expect(page.locator('#reference-date')).toHaveValue('2024-03-03');
  await expect(page.locator('#date-origin')).toHaveText('d’après le texte');
  await page.click('#tab-figures');
  await expect(page.locator('table.figures tbody')).toContainText('2 mars 2024');

  // Without the dateline it is today, by default.
  await page.getByRole('button', { name: 'Modifier' }).click();
  await page.locator('#compose-text').fill('Le pont a rouvert hier.');
  await page.click('#analyze');
  await analyzed(page);
  await expect(page.locator('#date-origin')).toHaveText('aujourd’hui, par défaut');

  await page.locator('#reference-date').fill('2023-05-02');
  await expect(page.locator('table.figures tbody')).toContainText('1er mai 2023');
  await expect(page.locator('#date-origin')).toHaveText('');
});

test('an article without a date is read near its weekdays, and the card says that it is a guess', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-22T12:00:00'));
  await paste(page, 'Le pont de Vareuil a fermé jeudi 5 décembre. Il avait été contrôlé la semaine dernière.');
  await analyzed(page);
  await expect(page.locator('#reference-date')).toHaveValue('2024-12-05');
  await expect(page.locator('#date-origin')).toHaveText(/déduit des jours de la semaine/);
  await page.click('#tab-figures');
  await page.locator('table.figures tbody tr', { hasText: 'jeudi 5 décembre' }).click();
  await expect(page.locator('#card')).toContainText('5 décembre 2024');
  await expect(page.locator('#card')).toContainText('l’article ne dit pas de quel jour il est');

  await page.locator('#reference-date').fill('2019-12-06');
  await expect(page.locator('table.figures tbody')).toContainText('5 décembre 2019');
  await page.locator('table.figures tbody tr', { hasText: 'jeudi 5 décembre' }).click();
  await expect(page.locator('#card')).not.toContainText('ne dit pas de quel jour');
});

test('the language can be chosen', async ({ page }) => {
  await expect(page.locator('#article-language')).toContainText('français (détecté)');
  await page.locator('#article-language').selectOption('en');
  await analyzed(page);
  await expect(page.locator('#articles .meta')).toContainText('EN');
});

test('the text can be changed', async ({ page }) => {
  await page.click('#edit');
  await expect(page.locator('#compose-text')).toHaveValue(ARTICLE);
  await page.fill('#compose-text', 'Le pont de Vareuil a coûté 7 millions d’euros.');
  await page.keyboard.press('Control+Enter');
  await analyzed(page);
  await expect(page.locator('#text')).toHaveText('Le pont de Vareuil a coûté 7 millions d’euros.');
  await expect(page.locator('#articles li')).toHaveCount(1);
});

test('marked mode writes the marks and their types into the document', async ({ page }) => {
  await page.click('#marked-mode');
  await expect(page.locator('#text mark.person').first()).toHaveText(/^Zoé Talmont\s\[.*personne/);
  expect(await highlightCounts(page)).toEqual(
    Object.fromEntries(Object.keys(await highlightCounts(page)).map((layer) => [layer, 0])),
  );
  await clickWords(page, 'Zoé Talmont');
  await expect(page.locator('#card-title')).toHaveText('Zoé Talmont');
});

test('without highlights in the browser the marks are elements over the same text', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(CSS, 'highlights');
  });
  await open(page);
  await paste(page, ARTICLE);
  await analyzed(page);
  expect(await page.locator('#text .line').allTextContents()).toEqual(ARTICLE.split('\n').filter(Boolean));
  await page.locator('#legend [data-layer=keyword]').click();
  await expect(page.locator('#text mark.person').first()).toHaveText('Zoé Talmont');
  await clickWords(page, 'Zoé Talmont');
  await expect(page.locator('#card-title')).toHaveText('Zoé Talmont');
});

test('a copied selection carries its marks, and the plain text as it stands', async ({ page }) => {
  const copied = await page.evaluate(() => {
    const root = /** @type {HTMLElement} */ (document.getElementById('text'));
    document.getSelection()?.selectAllChildren(root);
    const clipboardData = new DataTransfer();
    root.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
    return { plain: clipboardData.getData('text/plain'), rich: clipboardData.getData('text/html') };
  });
  expect(copied.plain).toBe(ARTICLE);
  expect(copied.rich).toContain('title="personne\u00A0: Zoé Talmont">Zoé Talmont</span>');
});

test('a sentence of the overview leads to its place', async ({ page }) => {
  await paste(page, `${ARTICLE}\n${Array.from({ length: 8 }, (_, i) => `La ligne ${i + 2} roule vers Vareuil.`).join(' ')}`);
  await analyzed(page);
  const sentence = page.locator('.overview .sentence').first();
  const text = await sentence.innerText();
  await sentence.click();
  expect((await highlighted(page, 'mentions')).join('')).toContain(text.slice(0, 30));
});

test.describe('by keyboard alone', () => {
  test('walk the marks, open a card, walk its mentions, come back', async ({ page }) => {
    await page.keyboard.press('j');
    const first = await highlighted(page, 'current');
    await page.keyboard.press('j');
    const second = await highlighted(page, 'current');
    expect(second).not.toEqual(first);
    await page.keyboard.press('k');
    expect(await highlighted(page, 'current')).toEqual(first);

    // Only people are walked once they are alone.
    await page.keyboard.press('0');
    await page.keyboard.press('1');
    await page.keyboard.press('j');
    expect(await highlighted(page, 'current')).toEqual(['Zoé Talmont']);
    await expect(page.locator('#announcer')).toHaveText(/^personne\s: Zoé Talmont, mention 1 sur/);
    await page.keyboard.press('Enter');
    await expect(page.locator('#card-title')).toBeFocused();
    await page.keyboard.press('n');
    await expect(page.locator('#announcer')).toHaveText(/mention 2 sur/);
    await page.keyboard.press('Escape');
    await expect(page.locator('#card')).toBeHidden();
    await expect(page.locator('#text')).toBeFocused();
  });

  test('F6 goes through the columns, / to the search, ? to the help', async ({ page }) => {
    await expect(page.locator('#text')).toBeFocused();
    await page.keyboard.press('F6');
    await expect(page.locator('#tab-overview')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('#tab-names')).toBeFocused();
    await page.keyboard.press('F6');
    await expect(page.locator('#articles .article')).toBeFocused();
    await page.keyboard.press('F6');
    await expect(page.locator('#text')).toBeFocused();
    await page.keyboard.press('Shift+F6');
    await expect(page.locator('#articles .article')).toBeFocused();
    await page.keyboard.press('/');
    await expect(page.locator('#search')).toBeFocused();
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('single keys can be switched off, and stay off', async ({ page }) => {
    await page.keyboard.press('?');
    await page.getByLabel('Raccourcis d’une touche').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    expect(await highlighted(page, 'current')).toEqual([]);
    await page.reload();
    await paste(page, ARTICLE);
    await analyzed(page);
    await page.keyboard.press('j');
    expect(await highlighted(page, 'current')).toEqual([]);
  });

  test('from the empty page to a copied table', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.reload();
    await expect(page.locator('#compose-text')).toBeFocused();
    await page.keyboard.insertText(ARTICLE);
    await page.keyboard.press('Control+Enter');
    await analyzed(page);
    await page.keyboard.press('e');
    await page.getByRole('radio', { name: 'Chiffres (CSV)' }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Copier' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.copied')).toHaveText('Copié.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(';3500000;3500000;');
  });
});

test('the help leads to the licences of what others wrote', async ({ page }) => {
  await paste(page, ARTICLE);
  await page.click('#help-button');
  const link = page.getByRole('link', { name: 'Ce que d’autres ont écrit' });
  const response = await page.request.get(await link.evaluate((/** @type {HTMLAnchorElement} */ { href }) => href));
  expect(await response.text()).toContain('Permission is hereby granted');
});

test('a view begins at its top, and a list is found again as it was left', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 420 });
  await page.click('#tab-figures');
  const panel = page.locator('#panel');
  const scrolled = () => panel.evaluate(({ scrollTop }) => scrollTop);
  await page.locator('table.figures tbody tr').last().scrollIntoViewIfNeeded();
  const left = await scrolled();
  expect(left).toBeGreaterThan(0);
  await page.locator('table.figures tbody tr').last().click();
  await expect(page.locator('#card-title')).toBeInViewport();
  await page.locator('#card .back').click();
  await expect(page.locator('table.figures')).toBeVisible();
  expect(await scrolled()).toBe(left);
  await page.click('#tab-names');
  await expect(page.locator('table.names')).toBeVisible();
  expect(await scrolled()).toBe(0);
});
