// Languages, themes, sizes, and what assistive technology meets in each state.

import { analyzed, clickWords, drop, lines, open, paste } from './support/desk.js';
import { expect, test } from './support/test.js';

/** @import { Page } from '@playwright/test' */

/** @param {Page} page */
async function example(page) {
  await open(page);
  await page.click('#example');
  await analyzed(page);
}

/** The places of the example are invented: an article more has some that are on maps, and goes behind the others. */
async function addPlaces(/** @type {Page} */ page) {
  await paste(page, 'Un convoi de Lyon à Bamako\n\nLe convoi va de Lyon à Bamako. Un autre part de Valence pour Paris.');
  await analyzed(page);
  await page.locator('#articles .article').first().click();
}

/**
 * States that a reader passes through, one after the other: what leads there, and what is there then.
 * @type {[name: string, enter: (page: Page) => Promise<void>, there: string][]}
 */
const STATES = [
  ['overview', (page) => page.click('#tab-overview'), '.overview section'],
  ['names', (page) => page.click('#tab-names'), 'table.names'],
  ['card of a name', (page) => page.locator('table.names tbody tr').first().click(), '#card-title'],
  ['figures', (page) => page.click('#tab-figures'), 'table.figures'],
  ['card of a figure', (page) => page.locator('table.figures tbody tr').first().click(), '#card-title'],
  ['keywords', (page) => page.click('#tab-keywords'), 'table.keywords'],
  ['card of a keyword', (page) => page.locator('table.keywords tbody tr').first().click(), '#card-title'],
  ['quotes', (page) => page.click('#tab-quotes'), '#tabpanel .quotes'],
  ['card of a quote', (page) => page.locator('table.quotes tbody tr').first().click(), '#card-title'],
  ['timeline', (page) => page.click('#tab-timeline'), '.timeline svg'],
  ['map', (page) => page.click('#tab-map'), '.map .land'],
  ['choice among places', (page) => page.locator('.ambiguous select').first().focus(), '.ambiguous select:focus'],
  ['network', (page) => page.click('#tab-network'), '.graph svg'],
  ['compare', (page) => page.click('#tab-compare'), '.compare .differs'],
  ['search', (page) => page.locator('#search').fill('vent'), '#search-count:not(:empty)'],
  ['export', (page) => page.click('#export-button'), 'dialog .preview'],
  ['help', (page) => page.click('#help-button'), 'dialog .keys'],
  ['limits', (page) => page.locator('dialog p .linklike').click(), 'dialog .scores'],
  ['session', (page) => page.click('#session-button'), 'dialog .danger'],
  ['anonymise', (page) => page.click('#anonymise-button'), '.pseudonyms mark'],
  ['own terms', (page) => page.click('#terms-button'), 'dialog .terms'],
  ['about', (page) => page.locator('#about summary').first().click(), '#about .fields'],
  ['marked mode', (page) => page.click('#marked-mode'), '#text mark'],
  ['editing', (page) => page.click('#edit'), '.editing #compose-text'],
];

for (const locale of ['fr-FR', 'en-GB']) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    test.describe(`${locale}, ${colorScheme}`, () => {
      test.use({ locale, colorScheme });

      test('no accessibility violation when empty', async ({ page, axe }) => {
        await open(page);
        expect(await axe()).toEqual([]);
      });

      test('no accessibility violation in any state', async ({ page, axe }) => {
        test.slow();
        await example(page);
        await addPlaces(page);
        for (const [name, enter, there] of STATES) {
          // A dialog lies over what leads to the next state, unless that is in it.
          if (name !== 'limits' && (await page.locator('dialog').count())) await page.keyboard.press('Escape');
          await enter(page);
          await expect(page.locator(there).first(), name).toBeVisible();
          expect(await axe(), name).toEqual([]);
        }
      });
    });
  }
}

test('no accessibility violation where a term is no pattern', async ({ page, axe }) => {
  await example(page);
  await page.click('#terms-button');
  await page.locator('.terms .form').fill('(');
  await page.locator('.terms').getByRole('checkbox').check();
  await expect(page.locator('.terms .outcome')).toHaveText(/n’est pas valide/);
  expect(await axe()).toEqual([]);
});

test('no accessibility violation on a phone', async ({ page, axe }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await example(page);
  expect(await axe()).toEqual([]);
  await page.locator('#bottom-bar button').nth(2).click();
  await expect(page.locator('table.names')).toBeVisible();
  expect(await axe()).toEqual([]);
  await page.locator('#bottom-bar button', { hasText: 'Citations' }).click();
  await expect(page.locator('#tabpanel .quotes')).toBeVisible();
  expect(await axe()).toEqual([]);
});

test('the language changes without losing anything', async ({ page }) => {
  await example(page);
  await page.click('#tab-figures');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await page.getByRole('button', { name: 'EN, English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('#tab-figures')).toHaveText(/^Figures/);
  await expect(page.locator('#tab-figures')).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('#articles li')).toHaveCount(2);
  // No word of the other language is left in the frame.
  await expect(page.locator('body')).not.toContainText('Surlignages');
  await expect(page.getByRole('button', { name: 'Export' })).toBeVisible();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test.describe('in English', () => {
  test.use({ locale: 'en-US' });
  test('the page speaks English and opens the English example first', async ({ page }) => {
    await example(page);
    await expect(page.locator('#articles li.active .title')).toHaveText(/^Storm/);
    await expect(page.locator('#legend')).toContainText('People');
  });
});

test('the theme can be chosen', async ({ page }) => {
  await open(page);
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  await page.locator('#theme').selectOption('dark');
  await expect.poll(background).not.toBe(light);
  await page.reload();
  await expect.poll(background).not.toBe(light);
});

for (const width of [320, 390, 768, 1024]) {
  test(`no sideways scrolling at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 720 });
    await open(page);
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBe(0);
    await page.click('#example');
    await analyzed(page);
    expect(await overflow()).toBe(0);
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
  test('a tapped mark shows its card in a sheet, which closes again', async ({ page }) => {
    await example(page);
    await clickWords(page, 'Hélène Castagnier');
    await expect(page.locator('#panel')).toHaveClass(/open/);
    await expect(page.locator('#card-title')).toHaveText('Hélène Castagnier');
    await page.click('#sheet-close');
    await expect(page.locator('#panel')).not.toHaveClass(/open/);
    await page.locator('#bottom-bar button', { hasText: 'Chiffres' }).click();
    await expect(page.locator('table.figures')).toBeVisible();
  });

  test('a mark tapped low on the screen stays in sight above the sheet', async ({ page }) => {
    await open(page);
    await paste(page, `Un titre\n\n${'Une ligne de plus, sans rien à y marquer.\n\n'.repeat(9)}Zoé Talmont habite ici.`);
    await analyzed(page);
    await clickWords(page, 'Zoé Talmont');
    await expect(page.locator('#panel')).toHaveClass(/open/);
    const gap = () =>
      page.evaluate(() => {
        const [range] = /** @type {Iterable<StaticRange>} */ (CSS.highlights.get('current') ?? []);
        const live = document.createRange();
        if (!range) return -1;
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        const panel = /** @type {HTMLElement} */ (document.getElementById('panel'));
        return panel.getBoundingClientRect().top - live.getBoundingClientRect().bottom;
      });
    // The sheet rises while the text moves.
    const near = async () => (await gap()) > 0 && (await gap()) < 300;
    await expect.poll(near).toBe(true);
  });

  for (const width of [360, 320])
    test(`every tab is in the bar alone, which scrolls to the one shown, ${width} pixels wide`, async ({ page, axe }) => {
      await page.setViewportSize({ width, height: 740 });
      await example(page);
      const tabs = ['Texte', 'Aperçu', 'Noms', 'Chiffres', 'Mots-clés', 'Citations', 'Chronologie', 'Carte', 'Réseau', 'Comparer'];
      const bar = page.locator('#bottom-bar button');
      await expect(bar).toHaveText(tabs);
      const compare = bar.filter({ hasText: 'Comparer' });
      await compare.click();
      await expect(page.locator('.compare .differs').first()).toBeVisible();
      await expect(compare).toHaveAttribute('aria-pressed', 'true');
      await expect(compare).toBeInViewport({ ratio: 1 });
      // Of the tabs of wide screens the sheet has its title alone.
      const shown = await page.locator('#tabs button').evaluateAll((all) => all.filter((it) => it.getBoundingClientRect().width > 1).map((it) => it.textContent));
      expect(shown).toEqual(['Comparer']);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await axe()).toEqual([]);
      await bar.first().click();
      await expect(page.locator('#panel')).toBeHidden();
      await expect(bar.first()).toBeInViewport({ ratio: 1 });
    });
});

test.describe('enlarged to twice its size', () => {
  test.use({ viewport: { width: 720, height: 450 } });
  test('the article has half of the window, and the panel is a sheet', async ({ page, axe }) => {
    await example(page);
    await expect(page.locator('#panel')).toBeHidden();
    const reader = await page.locator('#reader').boundingBox();
    expect(reader?.height).toBeGreaterThan(200);
    await page.locator('#bottom-bar button', { hasText: 'Chiffres' }).click();
    await expect(page.locator('table.figures')).toBeVisible();
    expect(await axe()).toEqual([]);
  });
});

/** What the page does when it is about to be printed, and the look that it has then. */
async function onPaper(/** @type {Page} */ page) {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
}

async function offPaper(/** @type {Page} */ page) {
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
}

test('on paper a comparison follows its article, without controls, in black on white', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await example(page);
  await addPlaces(page);
  for (const [tab, there] of /** @type {const} */ ([
    ['timeline', '.timeline svg'],
    ['map', '.map svg'],
    ['network', 'table.pairs'],
    ['compare', '.compare .differs'],
  ])) {
    await page.click(`#tab-${tab}`);
    await expect(page.locator(there).first()).toBeVisible();
    await onPaper(page);
    await expect(page.locator('#paper article')).toBeVisible();
    await expect(page.locator(there).first()).toBeVisible();
    for (const control of ['#tabs', '.filter', '.zoom', '#tabpanel .buttons'])
      for (const one of await page.locator(control).all()) await expect(one).toBeHidden();
    expect(await page.locator('#tabpanel').evaluate((it) => getComputedStyle(it).color)).toBe('rgb(0, 0, 0)');
    await offPaper(page);
  }
});

test('on paper there is the article with what was found in it, and nothing else', async ({ page }) => {
  await example(page);
  await page.click('#tab-quotes');
  await onPaper(page);
  await expect(page.locator('#paper article')).toBeVisible();
  for (const id of ['side', 'panel', 'reader', 'status', 'strip']) await expect(page.locator(`#${id}`)).toBeHidden();
  await offPaper(page);
  await expect(page.locator('#paper')).toHaveCount(0);
  await expect(page.locator('#text')).toBeVisible();
});

for (const [locale, words] of /** @type {const} */ ([
  ['fr-FR', { date: 'Daté du 26 mars 2026', kinds: 'Personnes', value: '18 500 000 €', said: 'poteau par poteau » Malik Desroches', tick: 'Vérifié', rows: 'Chiffres' }],
  ['en-GB', { date: 'Dated Mar 27, 2026', kinds: 'People', value: '£4,300,000', said: 'half the valley,” Malik Desroches', tick: 'Checked', rows: 'Figures' }],
])) {
  test.describe(`printed, ${locale}`, () => {
    test.use({ locale });
    test('the article says whence it is, what its signs mean, what figures come to and who speaks', async ({ page }) => {
      await example(page);
      const pdf = await page.pdf({ format: 'A4' });
      // Read by the page's own reader of PDF, as a text like any other.
      await drop(page, [{ name: 'imprime.pdf', content: pdf, type: 'application/pdf' }]);
      await expect(page.locator('#articles li')).toHaveCount(3);
      const printed = (await lines(page)).join(' ').replace(/[\s\u00A0\u202F]+/g, ' ');
      for (const wanted of Object.values(words)) expect(printed).toContain(wanted);
      // What is hidden stays so: neither the words of the panel nor those of the legend at the side.
      expect(printed).not.toMatch(/Mes termes|My terms/);
    });
  });
}

test('on paper each kind has a line of its own, and each figure its number', async ({ page }) => {
  await example(page);
  await onPaper(page);
  const looks = await page.locator('#paper .legend mark').evaluateAll((marks) =>
    marks.map((it) => {
      const { textDecorationLine, textDecorationStyle } = getComputedStyle(it);
      return `${textDecorationLine} ${textDecorationStyle}`;
    }),
  );
  expect(looks.length).toBeGreaterThan(5);
  expect(new Set(looks).size).toBe(looks.length);
  expect(looks).not.toContain('none solid');
  const numbers = await page.locator('#paper article sup').allTextContents();
  expect(numbers).toEqual(numbers.map((_, i) => String(i + 1)));
  expect(await page.locator('#paper tbody td:first-child').allTextContents()).toEqual(numbers);
});

test('on paper a keyword within a name is marked where names are switched off', async ({ page }) => {
  await example(page);
  const keywords = page.locator('#paper article mark.keyword');
  await onPaper(page);
  const beside = await keywords.count();
  await offPaper(page);
  for (const layer of ['person', 'organization', 'location', 'event', 'product', 'figure', 'date'])
    for (const one of await page.locator(`#legend [data-layer=${layer}][aria-pressed=true]`).all()) await one.click();
  await onPaper(page);
  expect(await keywords.count()).toBeGreaterThan(beside);
  await expect(page.locator('#paper article mark:not(.keyword)')).toHaveCount(0);
});

test('on paper, an article that is still being written is not replaced by other words', async ({ page }) => {
  await example(page);
  await page.click('#add');
  await onPaper(page);
  await expect(page.locator('#paper')).toHaveText('');
  await expect(page.locator('#text')).toBeHidden();
});

test('in forced colours every mark, layer and control keeps a sign that is no colour of ours', async ({ page, axe }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await example(page);
  const kinds = ['person', 'organization', 'location', 'event', 'product', 'figure', 'date', 'keyword'];
  const looks = await page.evaluate(
    (names) =>
      names.map((name) => {
        const style = getComputedStyle(/** @type {Element} */ (document.querySelector('#text .line')), `::highlight(${name})`);
        return [style.textDecorationLine, style.textDecorationStyle, style.textUnderlineOffset].join(' ');
      }),
    kinds,
  );
  expect(new Set(looks).size, looks.join(', ')).toBe(kinds.length);
  expect(looks.filter((look) => look.startsWith('none'))).toEqual([]);
  // The same in the legend.
  const swatches = await page.locator('#legend .swatch').evaluateAll((all) =>
    all.map((it) => {
      const { textDecorationLine, textDecorationStyle, borderLeftStyle } = getComputedStyle(it);
      return [textDecorationLine, textDecorationStyle, borderLeftStyle].join(' ');
    }),
  );
  expect(new Set(swatches).size, swatches.join(', ')).toBe(9);
  await page.click('#marked-mode');
  const signs = await page.evaluate(() =>
    ['person', 'organization', 'location', 'figure', 'date'].map((layer) => {
      const { textDecorationLine, textDecorationStyle } = getComputedStyle(
        /** @type {Element} */ (document.querySelector(`#text mark.${layer}`)),
      );
      return `${textDecorationLine} ${textDecorationStyle}`;
    }),
  );
  expect(new Set(signs).size, signs.join(', ')).toBe(signs.length);
  expect(await axe()).toEqual([]);
});

test('with reduced motion nothing moves by itself, and far places are shown at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1280, height: 500 });
  await example(page);
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { animationName, transitionDuration } = getComputedStyle(element);
        return animationName !== 'none' || transitionDuration.split(', ').some((time) => time !== '0s');
      })
      .map(({ tagName, id }) => `${tagName} ${id}`),
  );
  expect(moving).toEqual([]);
  const first = await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const places = () => `${document.getElementById('reader')?.scrollTop} ${scrollY}`;
    const strip = /** @type {HTMLElement} */ (document.getElementById('strip'));
    const box = strip.getBoundingClientRect();
    const before = places();
    strip.dispatchEvent(new MouseEvent('click', { clientX: box.left + 2, clientY: box.bottom - 4, bubbles: true }));
    await frame();
    const once = places();
    await frame();
    await frame();
    return { moved: before !== once, stays: once === places() };
  });
  expect(first).toEqual({ moved: true, stays: true });
});
