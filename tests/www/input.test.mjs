// Bytes and pasted text become the text that every offset refers to.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode, guessEncoding } from '../../www/input/decode.js';
import { firstLine, isBlank, stored } from '../../www/input/text.js';

const WORDS = 'À l’été, Noël coûte 12 € à Évian.';

test('the stored text is composed, with plain line ends and no lone surrogate', () => {
  assert.equal(stored('e\u0301te\u0301\r\nfin\rde\u2028jeu\n\n'), 'été\nfin\nde\njeu');
  assert.equal(stored('a\uD800b'), 'a\uFFFDb');
  assert.equal(stored('\uFEFF12\u202F000\u00A0€'), '12\u202F000\u00A0€');
  assert.equal(stored(stored(WORDS)), stored(WORDS));
});

test('encodings are told apart', () => {
  const latin = Uint8Array.from(WORDS, (sign) => ({ '’': 0x92, '€': 0x80 })[sign] ?? sign.charCodeAt(0));
  const utf8 = new TextEncoder().encode(WORDS);
  const wide = Uint8Array.from([...WORDS].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]));
  const swapped = wide.map((_, i) => wide[i ^ 1] ?? 0);
  for (const [bytes, encoding] of /** @type {const} */ ([
    [latin, 'windows-1252'],
    [utf8, 'utf-8'],
    [Uint8Array.of(0xff, 0xfe, ...wide), 'utf-16le'],
    [wide, 'utf-16le'],
    [swapped, 'utf-16be'],
  ])) {
    assert.equal(guessEncoding(bytes), encoding);
    // Node 20 reads windows-1252 as Latin-1; the tests in the browser look at its quotes and euro signs.
    if (encoding !== 'windows-1252') assert.equal(decode(bytes, encoding), WORDS);
  }
});

test('what is no text is said to be none', () => {
  assert.equal(guessEncoding(Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256)), null);
  assert.equal(guessEncoding(new Uint8Array(500)), null);
});

test('a text with a stray control character is still a text', () => {
  assert.equal(guessEncoding(new TextEncoder().encode(`${WORDS.repeat(9)}\0${WORDS}`)), 'utf-8');
});

test('the title is the first line, cut at a word', () => {
  assert.equal(firstLine('\n\n# Un titre\nsuite'), 'Un titre');
  const long = firstLine(`${'mot '.repeat(40)}`);
  assert.ok(long.length <= 91 && long.endsWith('mot…'));
  assert.equal(firstLine('😀'.repeat(400)).isWellFormed(), true);
});

test('blank is blank', () => {
  for (const text of ['', ' \n\t', '\u00A0\u200B\u00AD\uFEFF']) assert.equal(isBlank(text), true);
  assert.equal(isBlank('.'), false);
});
