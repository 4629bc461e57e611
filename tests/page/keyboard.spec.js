// A newcomer who has a keyboard and nothing else: from the pasted text to the saved table, and everywhere between.

import { ARTICLE, analyzed, downloaded, highlighted, open, paste } from './support/desk.js';
import { expect, test } from './support/test.js';

/** @import { Page } from '@playwright/test' */

/** Presses a key until the focus is where it is wanted; fails where it never comes. */
async function pressUntil(/** @type {Page} */ page, /** @type {string} */ key, /** @type {string} */ wanted) {
  for (let i = 0; i < 60; i += 1) {
    if (await page.evaluate((selector) => document.activeElement?.matches(selector), wanted)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never leads to ${wanted}`);
}

test('a card that goes gives the focus back to its list', async ({ page }) => {
  await open(page);
  await paste(page, ARTICLE);
  await analyzed(page);
  await page.click('#tab-names');
  const row = page.locator('table.names button.row', { hasText: 'Zoé Talmont' });
  await row.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Retour à la liste' }).focus();
  await page.keyboard.press('Enter');
  await expect(row).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Ce n’est pas un nom' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#tabpanel')).toBeVisible();
  expect(await page.evaluate(() => document.activeElement?.closest('#tabpanel') !== null)).toBe(true);
});

test('paste, walk, correct, undo, look through the tabs, save a table', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await page.evaluate((text) => navigator.clipboard.writeText(text), ARTICLE);
  await expect(page.locator('#compose-text')).toBeFocused();
  await page.keyboard.press('Control+v');
  await analyzed(page);
  await expect(page.locator('#text')).toBeFocused();

  // To the second name, into its card.
  await page.keyboard.press('0');
  await page.keyboard.press('1');
  await page.keyboard.press('j');
  expect(await highlighted(page, 'current')).toEqual(['Zoé Talmont']);
  await page.keyboard.press('Enter');
  await expect(page.locator('#card-title')).toBeFocused();

  // It is no name, everywhere in the article; then it is one again.
  await pressUntil(page, 'Tab', '#reject');
  await page.keyboard.press('Enter');
  await expect(page.locator('#legend [data-layer=person] .count')).toHaveText('0');
  await page.keyboard.press('u');
  await expect(page.locator('#legend [data-layer=person] .count')).toHaveText('2');

  // Through all tabs with the arrows; each list can be entered by Tab.
  await page.keyboard.press('Escape');
  await page.keyboard.press('F6');
  await expect(page.locator('#tab-overview')).toBeFocused();
  for (const [tab, there] of /** @type {const} */ ([
    ['names', 'table.names'],
    ['figures', 'table.figures'],
    ['keywords', 'table.keywords'],
    ['quotes', '#tabpanel .empty, #tabpanel .quotes'],
    ['timeline', '.timeline'],
    ['map', '.places'],
    ['network', '.network'],
  ])) {
    await page.keyboard.press('ArrowRight');
    await expect(page.locator(`#tab-${tab}`)).toBeFocused();
    await expect(page.locator(`#tab-${tab}`)).toHaveAttribute('aria-selected', 'true');
    await expect(page.locator(there).first()).toBeVisible();
  }
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('#tab-overview')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('table.figures')).toBeVisible();

  // A row of the table opens its card, Escape comes back to the text.
  await pressUntil(page, 'Tab', 'table.figures button.row');
  await page.keyboard.press('Enter');
  await expect(page.locator('#card-title')).toHaveText('12');
  await page.keyboard.press('Escape');
  await expect(page.locator('#text')).toBeFocused();

  // The figures as a table.
  await page.keyboard.press('e');
  await expect(page.getByRole('dialog')).toBeVisible();
  await pressUntil(page, 'Tab', 'input[name=format]');
  await pressUntil(page, 'ArrowDown', 'input[value=figures]');
  await pressUntil(page, 'Tab', 'dialog .preview-side button:not(.primary)');
  const { name, text } = await downloaded(page, () => page.keyboard.press('Enter'));
  expect(name).toMatch(/\.csv$/);
  expect(text).toContain(';3500000;3500000;');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('#text')).toBeFocused();
});

test('a dialog has the focus until it is closed, and gives it back', async ({ page }) => {
  await open(page);
  await page.keyboard.insertText(ARTICLE);
  await page.keyboard.press('Control+Enter');
  await analyzed(page);
  await expect(page.locator('#text')).toBeFocused();
  for (const close of [() => page.keyboard.press('Escape'), () => page.mouse.click(4, 400)]) {
    await page.keyboard.press('e');
    await expect(page.locator('main')).toHaveJSProperty('inert', true);
    for (let i = 0; i < 30; i += 1) {
      await page.keyboard.press('Tab');
      const outside = await page.evaluate(() => {
        const { activeElement, body } = document;
        return activeElement !== body && !activeElement?.closest('dialog');
      });
      expect(outside).toBe(false);
    }
    await close();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.locator('main')).toHaveJSProperty('inert', false);
    await expect(page.locator('#text')).toBeFocused();
  }
});

test('the focus can always be seen', async ({ page }) => {
  await open(page);
  await page.keyboard.insertText(ARTICLE);
  await page.keyboard.press('Control+Enter');
  await analyzed(page);
  const seen = new Set();
  for (let i = 0; i < 80; i += 1) {
    await page.keyboard.press('Tab');
    const { where, shown } = await page.evaluate(() => {
      const it = /** @type {HTMLElement} */ (document.activeElement);
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(it);
      const box = it.getBoundingClientRect();
      // The text has a line at its top instead, which is there with the focus alone.
      const line = it.id === 'text' && getComputedStyle(it, '::before').content !== 'none';
      const there = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
      return {
        where: it.id || it.dataset['focus'] || it.className || it.tagName,
        shown: it === document.body || (there && (line || (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none')),
      };
    });
    expect(shown, where).toBe(true);
    seen.add(where);
  }
  expect(seen.size).toBeGreaterThan(30);
});
