// The main path in Firefox: a text, files, nothing asked for, and the page as one file.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { siteServer } from '../page/support/server.js';
import { docx, p, pdf } from '../page/support/files.js';
import { Firefox } from './marionette.mjs';

const WWW = fileURLToPath(new URL('../../www', import.meta.url));
const SINGLE = fileURLToPath(new URL('../../dist/depeche.html', import.meta.url));
const ARTICLE =
  'Zoé Talmont, maire de Vareuil, a annoncé mardi 24 mars 2026 l’achat de 12 autobus pour 3,5 millions d’euros en France.';

const site = siteServer(WWW);
/** @type {Firefox} */
let firefox;

before(async () => {
  await site.start();
  firefox = await Firefox.start(process.env['DEPECHE_FIREFOX'] ?? 'firefox');
});

after(async () => {
  await firefox?.stop();
  await site.stop();
});

const READY = `return !document.getElementById('status-text').textContent.endsWith('…')`;
const DONE = `return document.querySelector('#articles li.active .meta.done') !== null`;
const COUNTS = `return Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, ranges.size]))`;

/**
 * Into the empty box: Firefox lets no script make a paste.
 * @param {string} text
 */
async function analyze(text) {
  await firefox.evaluate(`document.getElementById('compose-text').value = ${JSON.stringify(text)};
    document.getElementById('analyze').click()`);
  await firefox.until(DONE);
}

/** @param {string} name @param {Buffer} content */
async function drop(name, content) {
  await firefox.evaluate(`const bytes = Uint8Array.from(atob('${content.toString('base64')}'), (sign) => sign.charCodeAt(0));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([bytes], '${name}'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))`);
  await firefox.until(`return document.querySelector('#about-facts summary')?.textContent.includes('${name}')`);
  await firefox.until(DONE);
  return firefox.evaluate(`return [...document.querySelectorAll('#text .line')].map((line) => line.textContent)`);
}

/** @param {Record<string, number>} counts */
function marked(counts) {
  for (const layer of ['person', 'location', 'figure', 'date', 'keyword'])
    assert.ok((counts[layer] ?? 0) > 0, `${layer} in ${JSON.stringify(counts)}`);
}

test('an article is analysed and marked, and nothing is asked for', async () => {
  await firefox.open(site.url);
  await firefox.until(READY);
  // The copy for later is made behind the page.
  await firefox.until('return navigator.serviceWorker.controller !== null');
  const asked = site.hits.length;
  await analyze(ARTICLE);
  marked(await firefox.evaluate(COUNTS));
  assert.deepEqual(site.hits.slice(asked), []);
});

test('a Word document and a PDF are read', async () => {
  assert.deepEqual(await drop('a.docx', docx(p('Zoé Talmont habite Vareuil.'))), ['Zoé Talmont habite Vareuil.']);
  const file = pdf([[{ x: 50, y: 50, text: 'Zoé Talmont part de Vareuil.' }]]);
  assert.deepEqual(await drop('b.pdf', file), ['Zoé Talmont part de Vareuil.']);
});

test('the page as one file works from the disk', { skip: !existsSync(SINGLE) }, async () => {
  await firefox.open(pathToFileURL(SINGLE).href);
  await firefox.until(READY);
  await analyze(ARTICLE);
  marked(await firefox.evaluate(COUNTS));
});
