// Languages, themes, sizes, and what assistive technology meets in each state.

import { analyzed, clickWords, open } from './support/desk.js';
import { expect, test } from './support/test.js';

/** @import { Page } from '@playwright/test' */

/** @param {Page} page */
async function example(page) {
  await open(page);
  await page.click('#example');
  await analyzed(page);
}

/** States that a reader passes through; each begins with the example analysed. */
const STATES = /** @type {Record<string, (page: Page) => Promise<void>>} */ ({
  overview: async () => {},
  names: async (page) => page.click('#tab-names'),
  figures: async (page) => page.click('#tab-figures'),
  keywords: async (page) => page.click('#tab-keywords'),
  'card of a name': async (page) => {
    await page.click('#tab-names');
    await page.locator('table.names tbody tr').first().click();
  },
  'card of a figure': async (page) => {
    await page.click('#tab-figures');
    await page.locator('table.figures tbody tr').first().click();
  },
  export: async (page) => page.keyboard.press('e'),
  help: async (page) => page.keyboard.press('?'),
  session: async (page) => page.click('#session-button'),
  'marked mode': async (page) => page.click('#marked-mode'),
  editing: async (page) => page.click('#edit'),
});

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
        for (const [name, enter] of Object.entries(STATES)) {
          await example(page);
          await enter(page);
          expect(await axe(), name).toEqual([]);
        }
      });
    });
  }
}

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test.describe(`dialogs loaded when they are opened, ${colorScheme}`, () => {
    test.use({ colorScheme });
    test('no accessibility violation', async ({ page, axe }) => {
      await example(page);
      await page.click('#terms-button');
      await page.locator('.terms .form').fill('(');
      await page.locator('.terms').getByRole('checkbox').check();
      await expect(page.locator('.terms .outcome')).toHaveText(/n’est pas valide/);
      expect(await axe(), 'own terms').toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await page.getByRole('button', { name: /scores mesurés/ }).click();
      await expect(page.locator('.scores')).toBeVisible();
      expect(await axe(), 'limits').toEqual([]);
    });
  });
}

test('no accessibility violation on a phone', async ({ page, axe }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await example(page);
  expect(await axe()).toEqual([]);
  await page.locator('#bottom-bar button').nth(2).click();
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
});

test('on paper there is the article and nothing else', async ({ page }) => {
  await example(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#text')).toBeVisible();
  for (const id of ['side', 'panel', 'status', 'strip']) await expect(page.locator(`#${id}`)).toBeHidden();
});

test('in forced colours every mark, layer and control keeps a sign that is no colour of ours', async ({ page, axe }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await example(page);
  await page.click('#marked-mode');
  const signs = await page.evaluate(() =>
    ['person', 'figure', 'date'].map((layer) => {
      const mark = document.querySelector(`#text mark.${layer}`);
      const { textDecorationLine, borderBottomStyle, outlineStyle, fontWeight, backgroundColor } = getComputedStyle(
        /** @type {Element} */ (mark),
      );
      const ground = getComputedStyle(document.body).backgroundColor;
      return (
        textDecorationLine !== 'none' ||
        borderBottomStyle !== 'none' ||
        outlineStyle !== 'none' ||
        Number(fontWeight) > 400 ||
        backgroundColor !== ground
      );
    }),
  );
  expect(signs).toEqual([true, true, true]);
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
