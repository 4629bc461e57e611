// The reading desk, as the specs handle it.

import { readFile } from 'node:fs/promises';
import { expect } from './test.js';

/** @import { Browser, Page } from '@playwright/test' */

/** The layers by their names in `CSS.highlights`. */
export const LAYERS = ['person', 'organization', 'location', 'event', 'product', 'figure', 'date', 'keyword'];

/** A short article with something for most layers; places and people are made up. */
export const ARTICLE = `Le maire de Vareuil annonce 12 autobus neufs

Zoé Talmont, maire de Vareuil, a annoncé mardi 24 mars 2026 l’achat de 12 autobus pour 3,5 millions d’euros. La société Talmont Transports livrera les autobus en France. Zoé Talmont attend 20 % de voyageurs en plus.`;

/** What is pasted is shown within so long, analysed or not, in milliseconds: somewhat more than `USUALLY_ANALYSED_MS` of the desk. */
const SHOWN_MS = 80;

/**
 * Opens the empty desk and waits until it answers.
 * @param {Page} page
 * @param {string} [path]
 */
export async function open(page, path = './') {
  await page.goto(path);
  await expect(page.locator('#status-text')).not.toHaveText(/…$/);
}

/**
 * Pastes as a reader would, without the clipboard of this machine.
 * @param {Page} page
 * @param {string} text
 * @param {{ html?: string, into?: string }} [how]
 */
export async function paste(page, text, { html = '', into = 'body' } = {}) {
  await page.locator(into).evaluate(
    (target, data) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', data.text);
      if (data.html) clipboardData.setData('text/html', data.html);
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      // Until then the page may still show the article before.
      return new Promise((resolve) => setTimeout(resolve, data.shown));
    },
    { text, html, shown: SHOWN_MS },
  );
}

/**
 * Drops files on the window.
 * @param {Page} page
 * @param {{ name: string, content: string | number[] | Buffer, type?: string }[]} files bytes as numbers
 */
export async function drop(page, files) {
  const sent = files.map((file) => ({
    ...file,
    content: Buffer.isBuffer(file.content) ? { base64: file.content.toString('base64') } : file.content,
  }));
  await page.evaluate((list) => {
    const dataTransfer = new DataTransfer();
    for (const { name, content, type = '' } of list) {
      const binary = typeof content === 'object' && 'base64' in content ? atob(content.base64) : null;
      const part =
        typeof content === 'string'
          ? content
          : binary !== null
            ? Uint8Array.from(binary, (sign) => sign.charCodeAt(0))
            : Uint8Array.from(/** @type {number[]} */ (content));
      dataTransfer.items.add(new File([part], name, { type }));
    }
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, sent);
}

/**
 * Waits until the active article is analysed.
 * @param {Page} page
 */
export async function analyzed(page) {
  await expect(page.locator('#articles li.active .meta.done')).toBeAttached({ timeout: 50_000 });
}

/**
 * How many ranges each layer has in `CSS.highlights`.
 * @param {Page} page
 * @returns {Promise<Record<string, number>>}
 */
export function highlightCounts(page) {
  return page.evaluate(
    (layers) => Object.fromEntries(layers.map((layer) => [layer, CSS.highlights.get(layer)?.size ?? 0])),
    LAYERS,
  );
}

/**
 * The counts that the legend shows.
 * @param {Page} page
 * @returns {Promise<Record<string, number>>}
 */
export function legendCounts(page) {
  return page.evaluate(
    (layers) =>
      Object.fromEntries(
        layers.map((layer) => [
          layer,
          Number(document.querySelector(`#legend [data-layer=${layer}] .count`)?.textContent),
        ]),
      ),
    LAYERS,
  );
}

/**
 * The words under a highlight, in text order.
 * @param {Page} page
 * @param {string} name
 * @returns {Promise<string[]>}
 */
export function highlighted(page, name) {
  return page.evaluate((highlight) => {
    const ranges = /** @type {StaticRange[]} */ ([...(CSS.highlights.get(highlight) ?? [])]);
    return ranges.map(({ startContainer, startOffset, endOffset }) =>
      (startContainer.nodeValue ?? '').slice(startOffset, endOffset),
    );
  }, name);
}

/**
 * Clicks in the middle of the first place where the words stand in the text.
 * @param {Page} page
 * @param {string} words
 * @param {'click' | 'move'} [action]
 */
export async function clickWords(page, words, action = 'click') {
  const point = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      /** @type {Node} */ (document.getElementById('text')),
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = (node.nodeValue ?? '').indexOf(wanted);
      if (start === -1) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const [box] = range.getClientRects();
      if (box) return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }
    throw new Error(`no ${wanted} in the text`);
  }, words);
  if (action === 'click') await page.mouse.click(point.x, point.y);
  else await page.mouse.move(point.x, point.y);
}

/**
 * Selects words as the mouse would.
 * @param {Page} page
 * @param {string} words
 */
export async function selectWords(page, words) {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      /** @type {Node} */ (document.getElementById('text')),
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = (node.nodeValue ?? '').indexOf(wanted);
      if (start === -1) continue;
      document.getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
      return;
    }
    throw new Error(`no ${wanted} in the text`);
  }, words);
}

/**
 * The bar that says what selected words can be marked as.
 * @param {Page} page
 */
export function markBar(page) {
  return page.getByRole('toolbar', { name: 'Marquer la sélection' });
}

/**
 * Marks words as somebody's.
 * @param {Page} page
 * @param {string} words
 * @param {string} speaker
 */
export async function markQuote(page, words, speaker) {
  await selectWords(page, words);
  await markBar(page).getByRole('button', { name: 'citation' }).click();
  await markBar(page).getByLabel('Qui parle').fill(speaker);
  await markBar(page).getByRole('button', { name: 'Marquer' }).click();
}

/**
 * What the download that `act` starts holds.
 * @param {Page} page
 * @param {() => Promise<void>} act
 */
export async function downloaded(page, act) {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/**
 * A file that is no text.
 * @param {Page} page
 * @param {() => Promise<void>} act
 */
export async function downloadedBytes(page, act) {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/**
 * All that the page keeps on this device, as text.
 * @param {Page} page
 */
export function kept(page) {
  return page.evaluate(async () => {
    const databases = await Promise.all(
      (await indexedDB.databases()).map(
        ({ name = '' }) =>
          new Promise((resolve) => {
            const opening = indexedDB.open(name);
            opening.onsuccess = () => {
              const all = opening.result.transaction('kept').objectStore('kept').getAll();
              all.onsuccess = () => {
                opening.result.close();
                resolve(all.result);
              };
            };
          }),
      ),
    );
    return JSON.stringify([databases, { ...localStorage }]);
  });
}

/**
 * The lines of the text shown.
 * @param {Page} page
 */
export function lines(page) {
  return page.locator('#text .line').allTextContents();
}

/**
 * Gives a file to a button that opens a file dialogue.
 * @param {Page} page
 * @param {string} button
 * @param {{ name: string, content: string }} file
 */
export async function giveFile(page, button, { name, content }) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).click(),
  ]);
  await chooser.setFiles([{ name, mimeType: 'application/json', buffer: Buffer.from(content) }]);
}

/**
 * The desk of somebody else, who reads the article too and was given a rules file.
 * @param {Browser} browser
 * @param {string | undefined} baseURL
 * @param {{ name: string, content: string }} rules
 */
export async function colleague(browser, baseURL, rules) {
  const page = await (await browser.newContext({ locale: 'fr-FR', baseURL })).newPage();
  await open(page);
  await paste(page, ARTICLE);
  await analyzed(page);
  await page.click('#session-button');
  await giveFile(page, 'Charger des règles', rules);
  return page;
}

/**
 * Waits until the page has nothing left to do: what it drew may still have caused events.
 * @param {Page} page
 */
export function idle(page) {
  return page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(() => resolve(undefined)))),
  );
}
