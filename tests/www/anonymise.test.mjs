// Texts under pseudonyms, and back again.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anonymised } from '../../www/model/anonymise/index.js';
import { initials, letters } from '../../www/model/anonymise/pseudonyms.js';
import { checksum, keyFrom, replaced, restored } from '../../www/model/anonymise/replace.js';

/** @import { Analysis, Article, EntityKind } from '../../www/types.js' */

/**
 * An article whose names stand where their forms stand.
 * @param {string} text
 * @param {[kind: EntityKind, name: string, ...aliases: string[]][]} names
 */
function source(text, names) {
  const entities = names.map(([kind, name, ...aliases]) => {
    // The name first, so that it takes its surname with it.
    const pattern = [name, ...aliases].sort((a, b) => b.length - a.length).join('|');
    const mentions = [...text.matchAll(new RegExp(pattern, 'g'))].map(({ 0: form, index }) => ({ start: index, end: index + form.length }));
    return { kind, name, aliases, certainty: 'sure', mentions };
  });
  const analysis = /** @type {Analysis} */ (/** @type {unknown} */ ({ entities }));
  return { article: /** @type {Article} */ ({ text }), analysis };
}

const word = (/** @type {string} */ kind, /** @type {string} */ mark) =>
  `${{ person: 'Personne', organization: 'Organisation', location: 'Lieu', word: 'Mot' }[kind] ?? 'Nom'} ${mark}`;

/** @type {Parameters<typeof anonymised>[1]} */
const CHOICE = { kinds: new Set(['person', 'organization']), style: 'number', words: new Set(), before: [] };

const FIRST = source('🌧️ Zoé Talmont parle.\nTalmont dit que la Société Merle, à Lyon, paie d’Avril à Zoé Talmont. L’ARC suit.\n', [
  ['person', 'Zoé Talmont', 'Talmont'],
  ['organization', 'Société Merle'],
  ['organization', 'ARC'],
  ['location', 'Lyon'],
]);
const SECOND = source('Karim Roux a vu Talmont, puis Zoé Talmont. Le contrat d’Agathe Merle court.', [
  ['person', 'Karim Roux'],
  ['person', 'Zoé Talmont', 'Talmont'],
  ['person', 'Agathe Merle'],
]);

test('one name, one pseudonym, in every form and every article', () => {
  const { articles } = anonymised([FIRST, SECOND], CHOICE, word);
  assert.deepEqual(
    articles.map(({ text }) => text),
    [
      '🌧️ Personne 1 parle.\nPersonne 1 dit que l’Organisation A, à Lyon, paie d’Avril à Personne 1. L’Organisation B suit.\n',
      'Personne 2 a vu Personne 1, puis Personne 1. Le contrat de Personne 3 court.',
    ],
  );
});

test('the key gives back every byte, from a file written as JSON', () => {
  for (const style of /** @type {const} */ (['number', 'initials'])) {
    const { articles, key } = anonymised([FIRST, SECOND], { ...CHOICE, style, words: new Set(['Lyon', 'Avril']) }, word);
    const read = keyFrom(JSON.parse(JSON.stringify(key))) ?? assert.fail();
    for (const [i, { article }] of [FIRST, SECOND].entries()) {
      const hidden = articles[i]?.text ?? '';
      assert.doesNotMatch(hidden, /Talmont|Roux|Lyon|Avril/);
      assert.deepEqual(restored(hidden, read), { text: article.text, exact: true });
      assert.deepEqual(restored(hidden.replaceAll('\n', '\r\n'), read), { text: article.text, exact: true });
    }
  }
});

test('French words are elided before a vowel and whole before a consonant', () => {
  const linked = (/** @type {string} */ before, /** @type {string} */ pseudonym) => {
    const text = `${before}Nom.`;
    const { text: out, replacements } = replaced(text, [{ start: before.length, end: text.length - 1, pseudonym }]);
    assert.equal(restored(out, { version: 1, names: [], articles: [{ check: checksum(out), replacements }] }).text, text);
    return out;
  };
  assert.equal(linked('L’', 'Personne 1'), 'Le Personne 1.');
  assert.equal(linked('lorsqu’', 'Personne 1'), 'lorsque Personne 1.');
  assert.equal(linked('aujourd’', 'Personne 1'), 'aujourd’Personne 1.');
  assert.equal(linked('chef du ', 'Organisation A'), 'chef de l’Organisation A.');
  assert.equal(linked('Au ', 'Organisation A'), 'À l’Organisation A.');
  assert.equal(linked('que ', 'Organisation A'), 'qu’Organisation A.');
  assert.equal(linked('l’', 'Organisation A'), 'l’Organisation A.');
  assert.equal(linked('grande ', 'Organisation A'), 'grande Organisation A.');
});

test('random texts and ranges come back whole', () => {
  let seed = 7;
  const random = (/** @type {number} */ below) => (seed = (seed * 1103515245 + 12345) % 2 ** 31) % below;
  const signs = [...'aé’ \nd’L🌧️\u0301Z«'];
  for (let round = 0; round < 500; round += 1) {
    const text = Array.from({ length: random(60) }, () => signs[random(signs.length)]).join('');
    const hidden = Array.from({ length: random(8) }, () => {
      const start = random(text.length + 1);
      return { start, end: Math.min(text.length, start + 1 + random(6)), pseudonym: `P${random(3)}` };
    }).filter(({ start, end }) => end > start);
    const { text: out, replacements } = replaced(text, hidden);
    const key = { version: /** @type {const} */ (1), names: [], articles: [{ check: checksum(out), replacements }] };
    assert.deepEqual(restored(out, key), { text, exact: true }, JSON.stringify([text, hidden]));
  }
});

test('a text changed since gets full names, and is not called the original', () => {
  const { articles, key } = anonymised([FIRST, SECOND], CHOICE, word);
  const changed = `Relu. ${articles[1]?.text}`;
  assert.deepEqual(restored(changed, key), {
    text: 'Relu. Karim Roux a vu Zoé Talmont, puis Zoé Talmont. Le contrat de Agathe Merle court.',
    exact: false,
  });
  const digit = String(articles[1]?.text).replace(/\.$/, '!');
  assert.equal(restored(digit, key).exact, false);
  const many = { version: /** @type {const} */ (1), articles: [], names: [1, 12].map((i) => ({ pseudonym: `Personne ${i}`, kind: /** @type {const} */ ('person'), forms: [`N${i}`] })) };
  assert.equal(restored('Personne 12, Personne 1, Personne 123', many).text, 'N12, N1, Personne 123');
});

test('a key that is continued keeps all its names; a surname alone brings back nobody', () => {
  const before = [{ pseudonym: 'Personne 1', kind: /** @type {const} */ ('person'), forms: ['Jean Martin', 'Martin'] }];
  const other = source('Paul Martin parle. Martin part.', [['person', 'Paul Martin', 'Martin']]);
  const { articles, key } = anonymised([other], { ...CHOICE, before }, word);
  assert.equal(articles[0]?.text, 'Personne 2 parle. Personne 2 part.');
  assert.deepEqual(
    key.names.map(({ pseudonym, forms: [name] }) => [pseudonym, name]),
    [
      ['Personne 2', 'Paul Martin'],
      ['Personne 1', 'Jean Martin'],
    ],
  );
});

test('two people of one surname stay two; the surname alone joins neither', () => {
  const family = source('Awa Sorel et Luc Sorel. Awa Sorel part.', [
    ['person', 'Awa Sorel', 'Sorel'],
    ['person', 'Luc Sorel', 'Sorel'],
  ]);
  family.analysis.entities.forEach((entity, i) => (entity.mentions = entity.mentions.filter(({ start }) => (start === 13) === (i === 1))));
  const alone = source('Sorel revient.', [['person', 'Sorel']]);
  assert.deepEqual(
    anonymised([family, alone], CHOICE, word).articles.map(({ text }) => text),
    ['Personne 1 et Personne 2. Personne 1 part.', 'Personne 3 revient.'],
  );
  // Nor is it somebody else in each article.
  assert.deepEqual(
    anonymised([family, alone, alone], CHOICE, word).articles.map(({ text }) => text),
    ['Personne 1 et Personne 2. Personne 1 part.', 'Personne 3 revient.', 'Personne 3 revient.'],
  );
});

test('a pseudonym never stands in a text already', () => {
  const taken = source('La Personne 1 du dossier est Zoé Talmont.', [['person', 'Zoé Talmont']]);
  assert.equal(anonymised([taken], CHOICE, word).articles[0]?.text, 'La Personne 1 du dossier est Personne 2.');
});

test('names of an earlier key keep their pseudonyms', () => {
  const { key } = anonymised([FIRST, SECOND], CHOICE, word);
  const later = source('Agathe Merle et Nina Vidal.', [
    ['person', 'Agathe Merle'],
    ['person', 'Nina Vidal'],
  ]);
  assert.equal(anonymised([later], { ...CHOICE, before: key.names }, word).articles[0]?.text, 'Personne 3 et Personne 4.');
});

test('what may still tell: parts of names first, then addresses, capitals, names that stay, beginnings', () => {
  const text = 'Zoé Talmont écrit à z.talmont@exemple.fr. Le fils Talmont habite Lyon avec Bérénice. Hier encore. Le chat dort, le chien aussi.';
  const plain = source(text, [['person', 'Zoé Talmont'], ['location', 'Lyon']]);
  const { articles } = anonymised([plain], CHOICE, word);
  assert.deepEqual(
    articles[0]?.left.map(({ reason, form }) => [reason, form]),
    [
      ['part', 'Talmont'],
      ['address', 'z.talmont@exemple.fr'],
      ['capital', 'Bérénice'],
      ['kept', 'Lyon'],
      ['start', 'Hier'],
    ],
  );
  // A part of one name takes its pseudonym, another word gets one of its own.
  const again = anonymised([plain], { ...CHOICE, words: new Set(['Talmont', 'Bérénice']) }, word);
  assert.match(again.articles[0]?.text ?? '', /^Personne 1 écrit .* Le fils Personne 1 habite Lyon avec Mot 1\./);
});

test('a name is spoken for by its kind: what is not chosen stays', () => {
  const { articles, key } = anonymised([FIRST], { ...CHOICE, kinds: new Set(['location']) }, word);
  assert.match(articles[0]?.text ?? '', /Zoé Talmont .*/);
  assert.deepEqual(key.names, [{ pseudonym: 'Lieu 1', kind: 'location', forms: ['Lyon'] }]);
});

test('letters and initials', () => {
  assert.deepEqual([1, 26, 27, 52, 703].map(letters), ['A', 'Z', 'AA', 'AZ', 'AAA']);
  assert.equal(initials('Karim de La Tour'), 'K. L. T.');
  assert.equal(initials('bell hooks'), 'B. H.');
});

test('a key may come from anywhere', () => {
  for (const value of [null, [], { version: 2, names: [], articles: [] }, { version: 1, names: [{}], articles: [] }, { version: 1, names: [], articles: [{ check: 1, replacements: [[0, 1, 2]] }] }])
    assert.equal(keyFrom(value), null, JSON.stringify(value));
  const hostile = { version: /** @type {const} */ (1), names: [{ pseudonym: '(', kind: /** @type {const} */ ('word'), forms: ['x'] }], articles: [{ check: 2, replacements: [/** @type {[number, string, string]} */ ([-5, 'a', 'b'])] }] };
  assert.equal(restored('(a', hostile).exact, false);
});
