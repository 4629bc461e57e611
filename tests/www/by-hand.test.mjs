// Figures and quotes that the reader marks, and what they come to.

import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { corrected } from '../../www/model/corrections.js';
import { figureOf, figureValueFrom, numberFrom, restated } from '../../www/model/figure-value.js';
import { sayerOf } from '../../www/model/quote-corrections.js';
import { voices } from '../../www/model/quotes.js';
import { sessionFrom } from '../../www/model/session-file.js';
import { correctionFrom, isCorrection, rulesFrom, rulesOf } from '../../www/model/rules.js';
import { unquoted, withoutSpaces } from '../../www/model/selection.js';
import { targets } from '../../www/view/quote-bars.js';
import { analysis as sample } from './sample.mjs';

/** @import { Analysis, Correction, FigureValue } from '../../www/types.js' */

/** @type {FigureValue} */
const FORTY = { kind: 'count', approx: false, min: 40, max: 40, min_incl: true, max_incl: true };

const TEXT = 'Une douzaine passe. Ada Brunel en voit une douzaine, puis une douzaine et demie. « Oui », dit-elle.';

/** @param {string} words @param {number} [from] */
function at(words, from = 0) {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
}

/** @type {Analysis} */
const analysis = {
  ...sample,
  sentences: [at('Une douzaine passe.'), at('Ada Brunel en voit une douzaine, puis une douzaine et demie.'), at('« Oui », dit-elle.')],
  keywords: [],
  entities: [
    {
      name: 'Ada Brunel',
      kind: 'person',
      aliases: [],
      certainty: 'sure',
      mentions: [{ ...at('Ada Brunel'), certainty: 'sure', why: 'model' }],
    },
  ],
  figures: [figureOf({ ...at('une douzaine et demie'), text: 'une douzaine et demie' }, { ...FORTY, min: 18, max: 18 })].map(
    ({ why: _, ...figure }) => figure,
  ),
  quotes: [{ ...at('Oui'), kind: 'direct', speaker: { ...at('elle'), entity: 0, certainty: 'probable' } }],
};

/** @param {...Correction} corrections */
function after(...corrections) {
  return corrected(
    TEXT,
    analysis,
    corrections.map((correction) => ({ article: 'a', ...correction })),
    'a',
  );
}

test('words marked everywhere are figures wherever they are no part of a longer one', () => {
  const form = 'une douzaine';
  const { figures } = after({ action: 'quantify', form, value: FORTY, scope: 'article', ...at(form) });
  assert.deepEqual(
    figures.map(({ text, start }) => [text, start]),
    [
      [form, at(form).start],
      ['une douzaine et demie', at('une douzaine et demie').start],
    ],
  );
  assert.deepEqual(figures[0]?.names, [0]);
  assert.equal(figures[0]?.why, 'user');
  assert.equal(figures[1]?.why, undefined);
});

test('the words selected are a figure even within a longer one, which gives way', () => {
  const place = at('douzaine et');
  const { figures } = after({ action: 'quantify', form: 'douzaine et', value: FORTY, scope: 'here', ...place });
  assert.deepEqual(
    figures.map(({ start, end }) => ({ start, end })),
    [place],
  );
});

test('a correction made in another text marks nothing in this one', () => {
  const elsewhere = { scope: /** @type {const} */ ('here'), start: 3, end: 9 };
  const { figures, quotes } = after(
    { action: 'quantify', form: 'treize', value: FORTY, ...elsewhere },
    { action: 'quote', form: 'treize', kind: 'direct', speaker: null, ...elsewhere },
    { action: 'attribute', form: 'treize', from: 'Ada Brunel', speaker: 'X', ...elsewhere },
  );
  assert.deepEqual(figures, analysis.figures);
  assert.deepEqual(quotes, analysis.quotes);
});

test('a figure keeps its place and what it counts when it comes to something else', () => {
  const text = 'une douzaine et demie';
  const before = { ...analysis.figures[0], what: 'chats', what_start: 1, what_end: 2 };
  const [figure] = corrected(
    TEXT,
    { ...analysis, figures: [/** @type {any} */ (before)] },
    [{ action: 'revalue', form: text, value: { kind: 'time', approx: true, value: '18:30' }, scope: 'always' }],
    'a',
  ).figures;
  assert.deepEqual(figure && { ...figure, reading: figure.reading.fr }, {
    ...at(text),
    text,
    what: 'chats',
    what_start: 1,
    what_end: 2,
    names: [0],
    reading: '≈ 18:30',
    why: 'user',
    kind: 'time',
    approx: true,
    value: '18:30',
  });
});

test('what is known of a value is what it is the whole of', () => {
  const place = { ...at('Oui'), text: 'Oui' };
  /** @param {string | null} from @param {string | null} to */
  const precision = (from, to) => {
    const figure = figureOf(place, { kind: 'date', approx: false, from, to });
    return figure.kind === 'date' && figure.precision;
  };
  assert.equal(precision('2024-02-01', '2024-02-29'), 'month');
  assert.equal(precision('2023-02-01', '2023-02-27'), 'part');
  assert.equal(precision('2023-01-01', '2023-12-31'), 'year');
  assert.equal(precision('2023-01-01', '2023-01-01'), 'day');
  assert.equal(precision(null, '2023-01-01'), 'part');
  const span = figureOf(place, { ...FORTY, kind: 'duration', min: 1, max: 3, unit: 'hour' });
  assert.equal(span.kind === 'duration' && span.seconds, 7_200);
  assert.equal(precision('-0499-01-01', '-0499-12-31'), 'year');
  assert.equal(precision('0099-02-01', '0099-02-28'), 'month');
  for (const figure of sample.figures) assert.ok(figureValueFrom(figure), figure.text);
});

test('a value from a file is checked in every field', () => {
  const right = [
    FORTY,
    { ...FORTY, max: null, unit: 'km' },
    { kind: 'date', approx: false, from: '-0499-01-01', to: '-0400-12-31' },
    { kind: 'date', approx: false, from: '2024-03-05', to: null, relation: 'since' },
    { kind: 'time', approx: false, value: '09:00', min: '09:00', max: '17:00', tz: 'GMT' },
    { ...FORTY, kind: 'duration', unit: 'month', from: '2024-01-01', to: '2024-03-31' },
  ];
  for (const value of right) assert.deepEqual(figureValueFrom(value), value);
  assert.deepEqual(figureValueFrom({ ...FORTY, names: 5, start: -5, end: 1e9 }), FORTY);
  for (const wrong of [
    null,
    {},
    { ...FORTY, kind: 'entity' },
    { ...FORTY, min: '40' },
    { ...FORTY, min: Infinity },
    { ...FORTY, min: null, max: null },
    { ...FORTY, min: 3, max: 2 },
    { ...FORTY, min_incl: 1 },
    { ...FORTY, unit: 3 },
    { ...FORTY, unit: 'k'.repeat(41) },
    { ...FORTY, approx: undefined },
    { kind: 'date', approx: false, from: null, to: null },
    { kind: 'date', approx: false, from: '2024-13-01', to: null },
    { kind: 'date', approx: false, from: '2023-02-29', to: null },
    { kind: 'date', approx: false, from: '2024-02-02', to: '2024-02-01' },
    { kind: 'date', approx: false, from: ['2024-02-02'], to: null },
    { kind: 'time', approx: false, value: '25:00' },
    { kind: 'time', approx: false, value: ['12:30'] },
  ])
    assert.equal(figureValueFrom(wrong), null, JSON.stringify(wrong));
  const hostile = { action: 'quantify', form: '12', scope: 'always', value: { ...FORTY, names: 5 } };
  assert.deepEqual(correctionFrom(hostile), { ...hostile, value: FORTY });
  const strange = figureOf({ ...at('Oui'), text: 'Oui' }, { ...FORTY, kind: 'duration', unit: 'constructor' });
  assert.equal(strange.kind === 'duration' && strange.seconds, null);
});

test('what nobody is asked for stays where only the doubt changes', () => {
  const nine = /** @type {const} */ ({ kind: 'time', approx: false, value: '09:00', min: '09:00', max: '17:00' });
  assert.deepEqual(restated(nine, { kind: 'time', approx: true, value: '09:00' }), { ...nine, approx: true });
  assert.deepEqual(restated(nine, { kind: 'time', approx: false, value: '10:00' }), { kind: 'time', approx: false, value: '10:00' });
  assert.deepEqual(restated(null, nine), nine);
});

test('of a session what is none is left out and counted', () => {
  const article = { id: 'a', text: 'Oui.', title: 'Oui', referenceDate: '', language: 'fr', dateOrigin: 'today' };
  const corrections = [{ action: 'quantify', form: 'Oui', scope: 'here', value: FORTY }, { action: 'quantify', form: 'Oui', scope: 'here', value: 3 }];
  const session = sessionFrom({ version: 1, active: 'a', articles: [article, { id: 3 }], corrections, terms: [] });
  assert.deepEqual(session, { version: 1, active: 'a', articles: [article], corrections: corrections.slice(0, 1), terms: [], unread: 2 });
  assert.equal(sessionFrom({ version: 1, articles: [{ id: 3 }], corrections: [] }), null);
  assert.equal(sessionFrom({ version: 1, articles: [], corrections: {} }), null);
});

test('numbers are read as a language writes them', () => {
  for (const [text, language, number] of /** @type {const} */ ([
    ['3 500,5', 'fr', 3500.5],
    ['3\u202F500', 'fr', 3500],
    ['3,500.5', 'en', 3500.5],
    ['3,500', 'fr', 3.5],
    ['−12', 'fr', -12],
    ['3,5 millions', 'fr', null],
    ['', 'en', null],
    ['1.2.3', 'en', null],
    ['9'.repeat(400), 'en', null],
  ]))
    assert.equal(numberFrom(text, language), number, text);
});

test('a quote has the speaker that the reader names, by every name that they have', () => {
  const words = at('en voit une douzaine');
  const form = TEXT.slice(words.start, words.end);
  const made = after(
    { action: 'quote', form, kind: 'indirect', speaker: 'Ada', scope: 'here', ...words },
    { action: 'attribute', form: 'Oui', from: 'Ada Brunel', speaker: null, scope: 'here', ...at('Oui') },
    { action: 'resize', form: 'Ada Brunel', to: 'Ada', lead: 0, scope: 'article' },
  );
  assert.deepEqual(made.quotes, [
    { ...words, kind: 'indirect', why: 'user', speaker: { ...at('Ada'), certainty: 'sure', entity: 0 } },
    { ...at('Oui'), kind: 'direct', why: 'user' },
  ]);
});

test('who is called as nobody in the article keeps the words of the reader', () => {
  const { quotes } = after({ action: 'attribute', form: 'Oui', from: 'Ada Brunel', speaker: 'La foule', scope: 'article', ...at('Oui') });
  const { start } = at('Oui');
  assert.deepEqual(quotes[0]?.speaker, { start, end: start, certainty: 'sure', name: 'La foule' });
});

/**
 * An article in which each of these people says a word, the names among them being people.
 * @param {string[]} speakers
 * @param {string[]} names
 */
function spoken(speakers, names) {
  let text = '';
  /** @type {Analysis['quotes']} */
  const quotes = speakers.map((words) => {
    const start = text.length;
    const end = start + words.length;
    text += `${words} : « oui ». `;
    const entity = names.indexOf(words);
    const speaker = { start, end, certainty: /** @type {const} */ ('sure'), ...(entity !== -1 && { entity }) };
    return { start: end + 5, end: end + 8, kind: 'direct', speaker };
  });
  const entities = names.map((name) => {
    const start = text.indexOf(name);
    const mentions = [{ start, end: start + name.length, certainty: /** @type {const} */ ('sure'), why: 'model' }];
    return { name, kind: /** @type {const} */ ('person'), aliases: [], certainty: /** @type {const} */ ('sure'), mentions };
  });
  const said = { ...analysis, sentences: [], keywords: [], figures: [], entities, quotes };
  /** @param {...Correction} corrections */
  const speakersAfter = (...corrections) => {
    const { quotes, entities } = corrected(text, said, corrections.map((one) => ({ article: 'a', ...one })), 'a');
    return quotes.map((quote) => sayerOf(text, quote, entities));
  };
  /** @param {number} index @param {string} from @returns {Correction} */
  const toVoisine = (index, from) => {
    const { start = 0, end = 0 } = quotes[index] ?? {};
    return { action: 'attribute', form: 'oui', from, speaker: 'Une voisine', scope: 'article', start, end };
  };
  return { text, said, speakersAfter, toVoisine };
}

test('all that somebody says is another’s, though their name was rejected, merged or taken by a mark', () => {
  const { speakersAfter, toVoisine } = spoken(['Jean Dupont', 'Luc Roy', 'Jean Dupont'], ['Jean Dupont', 'Luc Roy', 'Ève Roy']);
  const moved = ['Une voisine', 'Luc Roy', 'Une voisine'];
  const form = 'Jean Dupont';
  const attribute = toVoisine(2, form);
  assert.deepEqual(speakersAfter({ action: 'reject', type: 'entity', form, scope: 'article' }, attribute), moved);
  assert.deepEqual(speakersAfter({ action: 'mark', form, kind: 'organization', scope: 'article' }, attribute), moved);
  const merged = speakersAfter({ action: 'merge', form: 'Luc Roy', into: form, scope: 'article' }, attribute);
  assert.deepEqual(merged, ['Une voisine', 'Une voisine', 'Une voisine']);
  // Where no quote stands at the place any more, the name tells who is meant.
  assert.deepEqual(speakersAfter({ ...attribute, start: 1, end: 2 }), moved);
});

test('all that a voice says is another’s, however the article calls them', () => {
  const { said, text, speakersAfter, toVoisine } = spoken(['Le maire', 'le maire', 'un élu', 'le maire de Vareuil'], []);
  const [voice] = voices(text, said);
  assert.equal(voice?.quotes.length, 3);
  const moved = ['Une voisine', 'Une voisine', 'un élu', 'Une voisine'];
  assert.deepEqual(speakersAfter(toVoisine(0, 'Le maire')), moved);
  assert.deepEqual(speakersAfter(toVoisine(3, 'le maire de Vareuil')), moved);
});

test('a name keeps its quotes and figures when it is merged with another', () => {
  const luc = { ...analysis.entities[0], name: 'Luc', mentions: [{ ...at('elle'), certainty: 'sure', why: 'model' }] };
  const figures = analysis.figures.map((figure) => ({ ...figure, names: [0, 1] }));
  const two = /** @type {Analysis} */ ({ ...analysis, entities: [...analysis.entities, luc], figures });
  /** @type {Correction} */
  const merge = { action: 'merge', form: 'Ada Brunel', into: 'Luc', scope: 'article', article: 'a' };
  const { entities, quotes, figures: told } = corrected(TEXT, two, [merge], 'a');
  assert.deepEqual(entities.map(({ name }) => name), ['Luc']);
  assert.equal(quotes[0]?.speaker?.entity, 0);
  assert.deepEqual(told[0]?.names, [0]);
});

test('who says many things is looked for in the text once', () => {
  const { said, text, toVoisine } = spoken(Array.from({ length: 50 }, () => 'Luc'), []);
  const all = { ...toVoisine(0, 'Luc'), article: 'a' };
  const search = mock.method(String.prototype, 'indexOf');
  const { quotes } = corrected(text, said, [all], 'a');
  const searches = search.mock.calls.filter(({ arguments: [words] }) => words === 'Une voisine').length;
  search.mock.restore();
  assert.ok(quotes.every(({ speaker }) => speaker?.name === 'Une voisine'));
  assert.ok(searches < 5, `${searches} searches`);
});

test('of the places of a speaker the nearest to the quote is told', () => {
  const { said, text } = spoken(Array.from({ length: 9 }, () => 'Luc'), []);
  /** @type {Correction[]} */
  const each = said.quotes.map(({ start, end }) => ({ action: 'attribute', form: 'oui', from: 'Luc', speaker: 'Luc', scope: 'here', article: 'a', start, end }));
  const { quotes } = corrected(text, said, each, 'a');
  // « Luc : « oui ». Luc » : the one behind is four signs away, the one before five.
  const starts = said.quotes.map(({ speaker }, i) => said.quotes[i + 1]?.speaker?.start ?? speaker?.start);
  assert.deepEqual(quotes.map(({ speaker }) => speaker?.start), starts);
});

test('a quote may stand within another, and one that would be cut in two gives way', () => {
  const outer = at('en voit une douzaine, puis');
  const quote = (/** @type {string} */ words) => {
    const place = at(words);
    return /** @type {const} */ ({ action: 'quote', form: words, kind: 'indirect', speaker: null, scope: 'here', ...place });
  };
  const kept = (/** @type {Correction[]} */ ...made) => after(...made).quotes.map(({ start, end }) => TEXT.slice(start, end));
  const whole = quote(TEXT.slice(outer.start, outer.end));
  assert.deepEqual(kept(whole, quote('voit une')), ['en voit une douzaine, puis', 'voit une', 'Oui']);
  assert.deepEqual(kept(quote('voit une'), whole), ['en voit une douzaine, puis', 'voit une', 'Oui']);
  assert.deepEqual(kept(whole, quote('puis une')), ['puis une', 'Oui']);
  assert.deepEqual(kept(whole, { ...whole, kind: 'direct' }), ['en voit une douzaine, puis', 'Oui']);
});

test('a quote is made longer and given otherwise, and keeps its speaker', () => {
  const place = at('Oui');
  const longer = { action: /** @type {const} */ ('requote'), form: 'Oui', to: '« Oui', lead: 2, scope: /** @type {const} */ ('here'), ...place };
  const { quotes, entities } = after({ ...longer, kind: 'indirect' });
  assert.deepEqual(quotes, [{ ...analysis.quotes[0], start: place.start - 2, kind: 'indirect', why: 'user' }]);
  assert.equal(quotes[0] && sayerOf(TEXT, quotes[0], entities), 'Ada Brunel');
  // Where other words stand nothing happens.
  for (const wrong of [{ to: 'Non' }, { lead: 1 }, { lead: 999 }, { form: 'Non' }, { start: 1, end: 4 }])
    assert.deepEqual(after({ ...longer, kind: 'direct', ...wrong }).quotes, analysis.quotes);
  const next = at('dit-elle');
  const both = after(
    { action: 'quote', form: 'dit-elle', kind: 'indirect', speaker: null, scope: 'here', ...next },
    { ...longer, form: 'Oui', to: 'dit-elle', lead: place.start - next.start, kind: 'direct' },
  );
  assert.deepEqual(both.quotes.map(({ start, end }) => ({ start, end })), [next]);
  // One that it would cross gives way.
  const crossing = after(
    { action: 'quote', form: 'dit-elle', kind: 'indirect', speaker: null, scope: 'here', ...next },
    { ...longer, to: 'Oui », dit', lead: 0, kind: 'direct' },
  );
  assert.deepEqual(crossing.quotes.map(({ start, end }) => TEXT.slice(start, end)), ['Oui », dit']);
});

test('who speaks goes on speaking whatever the name is now, here and everywhere', () => {
  const { said, text } = spoken(['Orage', 'Luc', 'Orage'], ['Orage', 'Luc']);
  const mentions = [said.quotes[0], said.quotes[2]].map((quote) => ({ start: quote?.speaker?.start ?? 0, end: quote?.speaker?.end ?? 0, certainty: /** @type {const} */ ('sure'), why: 'model' }));
  const known = { ...said, entities: said.entities.map((entity) => (entity.name === 'Orage' ? { ...entity, mentions } : entity)) };
  /** @param {...Correction} corrections */
  const kinds = (...corrections) => {
    const { quotes, entities } = corrected(text, known, corrections.map((one) => ({ article: 'a', ...one })), 'a');
    return quotes.map(({ speaker }) => entities[speaker?.entity ?? -1]?.kind);
  };
  const [first, last] = mentions;
  const retag = { action: /** @type {const} */ ('retag'), form: 'Orage', kind: /** @type {const} */ ('organization') };
  assert.deepEqual(kinds({ ...retag, scope: 'here', ...first }), ['organization', 'person', 'person']);
  assert.deepEqual(kinds({ ...retag, scope: 'here', ...first }, { ...retag, scope: 'here', ...last }), ['organization', 'person', 'organization']);
  assert.deepEqual(kinds({ ...retag, scope: 'article', ...first }), ['organization', 'person', 'organization']);
  assert.deepEqual(kinds({ ...retag, action: 'mark', scope: 'article', ...first }), ['organization', 'person', 'organization']);
  const split = { action: /** @type {const} */ ('split'), form: 'Orage', from: 'Orage', scope: /** @type {const} */ ('here'), ...first };
  assert.deepEqual(kinds(split, { ...retag, scope: 'here', ...first }), ['organization', 'person', 'person']);
});

test('by whatever words a name is meant, its quotes and figures stay when its one mention is retagged', () => {
  const place = at('Ada Brunel');
  const figures = analysis.figures.map((figure) => ({ ...figure, names: [0] }));
  /** @type {Correction} */
  const retag = { action: 'retag', form: 'Ada Brunel', kind: 'organization', scope: 'here', article: 'a', ...place };
  const made = corrected(TEXT, { ...analysis, figures }, [retag], 'a');
  assert.deepEqual(made.entities.map(({ kind }) => kind), ['organization']);
  // « elle » says it.
  assert.equal(made.quotes[0]?.speaker?.entity, 0);
  assert.deepEqual(made.figures[0]?.names, [0]);
});

test('rules have values, and no words of one article', () => {
  const said = { form: 'Oui', article: 'a', ...at('Oui') };
  /** @type {Correction[]} */
  const corrections = [
    { action: 'quantify', form: 'une douzaine', value: FORTY, scope: 'always', article: 'a', start: 1, end: 2 },
    { action: 'attribute', from: null, speaker: 'X', scope: 'article', ...said },
    { action: 'quote', kind: 'direct', speaker: null, scope: 'here', ...said },
    { action: 'reject', type: 'quote', scope: 'here', ...said },
    { action: 'requote', to: '« Oui', lead: 2, kind: 'direct', scope: 'here', ...said },
  ];
  assert.ok(corrections.every(isCorrection));
  const rules = rulesOf({ corrections, terms: [] });
  assert.deepEqual(rules.corrections, [{ action: 'quantify', form: 'une douzaine', value: FORTY, scope: 'always' }]);
  assert.deepEqual(rulesFrom(JSON.parse(JSON.stringify(rules))), rules);
  for (const correction of corrections.slice(1)) assert.equal(rulesFrom({ corrections: [correction] }), null);
  for (const wrong of [{ speaker: ' ' }, { form: '' }, { start: '3' }, { end: -1 }, { start: 1.5 }])
    assert.ok(!isCorrection({ ...corrections[1], ...wrong }), JSON.stringify(wrong));
  for (const wrong of [{ to: '' }, { lead: 0.5 }, { kind: 'sung' }, { scope: 'article' }])
    assert.ok(!isCorrection({ ...corrections.at(-1), ...wrong }), JSON.stringify(wrong));
});

test('what is selected is meant without spaces and quotation marks', () => {
  assert.deepEqual(withoutSpaces(' a b ', { start: 0, end: 5 }), { start: 1, end: 4 });
  assert.deepEqual(withoutSpaces('   ', { start: 0, end: 3 }), { start: 3, end: 3 });
  const text = 'Il dit « oui, bien sûr » puis “no” ; elle rit.';
  /** @param {string} words */
  const meant = (words) => {
    const start = text.indexOf(words);
    const range = unquoted(text, { start, end: start + words.length });
    return [text.slice(range.start, range.end), range.kind];
  };
  assert.deepEqual(meant('« oui, bien sûr »'), ['oui, bien sûr', 'direct']);
  assert.deepEqual(meant('oui, bien sûr'), ['oui, bien sûr', 'direct']);
  assert.deepEqual(meant('“no”'), ['no', 'direct']);
  assert.deepEqual(meant('elle rit'), ['elle rit', 'indirect']);
});

test('what is pressed of a low bar is higher than the bar, and begins where no other ends', () => {
  const spans = [
    { top: 0, bottom: 19 },
    { top: 19, bottom: 60 },
    { top: 70, bottom: 90 },
    { top: 91, bottom: 101 },
  ];
  const rooms = targets(spans);
  const places = spans.map(({ top, bottom }, i) => [top - (rooms[i]?.above ?? 0), bottom + (rooms[i]?.below ?? 0)]);
  assert.deepEqual(places[0], [-5, 19]);
  assert.deepEqual(places[1], [19, 60]);
  places.slice(1).forEach(([top = 0], i) => assert.ok(top >= (places[i]?.[1] ?? 0)));
  for (const i of [0, 2, 3]) assert.ok((places[i]?.[1] ?? 0) - (places[i]?.[0] ?? 0) >= 24, String(i));
});
