// The core as a script meets it: plain objects, offsets in UTF-16 units, and no text that makes it fail.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, test } from 'node:test';
import { Analyzer, initSync } from '../../www/pkg/depeche.js';

/** @import { Analysis, AnalyzeOptions, TextRange } from '../../www/pkg/depeche.js' */

const ARTICLE = [
  'Saint-Malo rouvre son bassin 🛟',
  '',
  'Le maire de Saint-Malo, Yann Le Goff, a rouvert lundi 4 mars 2024 le bassin « Jacques-Cartier », fermé depuis deux ans.',
  'Les travaux ont coûté 3,5 millions d’euros, soit 12 % de plus que prévu. La Région Bretagne en a payé la moitié.',
  'Plus de 200 bateaux 🛶🛶 y sont attendus en juillet, selon Yann Le Goff.',
].join('\r\n');

/** @param {string} name */
const file = (name) => readFile(new URL(`../../www/pkg/${name}`, import.meta.url));

/** @type {Analyzer} */
let analyzer;

/** @type {Uint8Array} */
let french;

before(async () => {
  initSync({ module: await file('depeche_bg.wasm') });
  french = await file('fr.bin');
  analyzer = new Analyzer();
  analyzer.loadModel(french);
});

/**
 * Every range of an analysis.
 * @param {Analysis} analysis
 * @returns {TextRange[]}
 */
function ranges({ title, paragraphs, sentences, keywords, entities, figures }) {
  const mentions = [...keywords, ...entities].flatMap((one) => one.mentions);
  return [...(title ? [title] : []), ...paragraphs, ...sentences, ...mentions, ...figures];
}

/**
 * Fails unless every range can be sliced and every list that is promised in text order is.
 * @param {string} text
 * @param {Analysis} analysis
 */
function assertSound(text, analysis) {
  for (const { start, end } of ranges(analysis)) {
    assert.ok(0 <= start && start <= end && end <= text.length, `${start}..${end} of ${text.length}`);
    for (const edge of [start, end]) {
      const inside = /[\ud800-\udbff]/.test(text[edge - 1] ?? '') && /[\udc00-\udfff]/.test(text[edge] ?? '');
      assert.ok(!inside, `${edge} parts a surrogate pair`);
    }
  }
  const { paragraphs, sentences, keywords, entities, figures } = analysis;
  for (const list of [paragraphs, sentences, figures, ...entities.map((entity) => entity.mentions)]) {
    list.forEach((range, i) => assert.ok((list[i - 1]?.end ?? 0) <= range.start, 'out of order, or overlapping'));
  }
  // A phrase may overlap itself: « La Paz La Paz La ».
  for (const { mentions } of keywords) {
    mentions.forEach((range, i) => assert.ok((mentions[i - 1]?.start ?? -1) < range.start, 'out of order'));
  }
  for (const figure of figures) {
    assert.equal(text.slice(figure.start, figure.end), figure.text);
    if (figure.what !== undefined) assert.equal(text.slice(figure.what_start, figure.what_end), figure.what);
    for (const index of figure.names) assert.ok(index < entities.length);
  }
}

/**
 * The result of `run`, which must not take longer than a slow machine needs; what grows with the square of a text does.
 * Counted is the time of the processor, so that other programs do not matter.
 * @template T
 * @param {() => T} run
 */
function inTime(run) {
  const LIMIT = 3_000;
  const start = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(start);
  const time = Math.round((user + system) / 1_000);
  assert.ok(time < LIMIT, `took ${time} ms, the limit is ${LIMIT}`);
  return result;
}

describe('an article', () => {
  test('gives keywords, entities and figures whose slices are the mentions, after emoji and CRLF', () => {
    const analysis = analyzer.analyze(ARTICLE);
    assertSound(ARTICLE, analysis);
    assert.equal(analysis.language, 'fr');
    assert.ok(analysis.keywords.length > 0);
    const mayor = analysis.entities.find((entity) => entity.name === 'Yann Le Goff');
    assert.equal(mayor?.kind, 'person');
    assert.deepEqual(mayor.mentions.map(({ start, end }) => ARTICLE.slice(start, end)), ['Yann Le Goff', 'Yann Le Goff']);
    const boats = analysis.figures.find((figure) => figure.what === 'bateaux');
    assert.equal(boats?.text, 'Plus de 200');
    assert.equal(boats.kind === 'count' && boats.min, 200);
    assert.equal(boats.kind === 'count' && boats.max, null);
  });

  test('gives plain data: what JSON and a worker carry unchanged', () => {
    const analysis = analyzer.analyze(ARTICLE);
    assert.deepEqual(JSON.parse(JSON.stringify(analysis)), analysis);
    assert.deepEqual(structuredClone(analysis), analysis);
  });

  test('gives the same again, from another analyzer too', () => {
    const first = analyzer.analyze(ARTICLE);
    assert.deepEqual(analyzer.analyze(ARTICLE), first);
    const other = new Analyzer();
    other.loadModel(french);
    assert.deepEqual(other.analyze(ARTICLE), first);
    other.free();
  });

  test('keeps its figures where they are when a paragraph is added', () => {
    const before = analyzer.analyze(ARTICLE).figures;
    const after = analyzer.analyze(`${ARTICLE}\r\nLe port compte 40 agents.`).figures;
    const places = after.slice(0, before.length).map(({ start, end }) => [start, end]);
    assert.deepEqual(places, before.map(({ start, end }) => [start, end]));
    assert.ok(after.length > before.length);
  });
});

describe('a model', () => {
  test('is said to be missing, and the rules go on', () => {
    const bare = new Analyzer();
    const analysis = bare.analyze(ARTICLE);
    assertSound(ARTICLE, analysis);
    assert.equal(analysis.entities_by, 'rules');
    assert.deepEqual(analysis.figures.map(({ text }) => text), analyzer.analyze(ARTICLE).figures.map(({ text }) => text));
    assert.ok(analysis.keywords.length > 0);
    bare.free();
  });

  test('that is cut or changed is refused, and the core stays as it was', () => {
    const bare = new Analyzer();
    const before = bare.analyze(ARTICLE);
    for (const length of [0, 10, 30, 60_000, 400_000, french.length - 1])
      assert.throws(() => bare.loadModel(french.slice(0, length)), /cut or changed|is cut|not a model file/, String(length));
    for (const at of [16, 50, 60_000, 400_000, french.length - 9]) {
      const changed = french.slice();
      changed[at] = (changed[at] ?? 0) ^ 4;
      assert.throws(() => bare.loadModel(changed), Error, String(at));
    }
    assert.deepEqual(bare.analyze(ARTICLE), before);
    bare.free();
  });
});

describe('options', () => {
  test('choose the language and limit the keywords', () => {
    const analysis = analyzer.analyze(ARTICLE, { language: 'en', max_keywords: 1 });
    assert.equal(analysis.rules, 'en');
    assert.equal(analysis.keywords.length, 1);
    assert.equal(analyzer.analyze(ARTICLE, { max_keywords: 0 }).keywords.length, 0);
  });

  test('resolve relative dates against the reference date', () => {
    const { figures } = analyzer.analyze('Le vote a eu lieu hier.', { reference_date: '2024-03-01' });
    assert.deepEqual(figures.map((figure) => figure.kind === 'date' && [figure.from, figure.to]), [['2024-02-29', '2024-02-29']]);
  });

  test('that are absent, null or empty are no options', () => {
    const plain = analyzer.analyze(ARTICLE);
    assert.deepEqual(analyzer.analyze(ARTICLE, undefined), plain);
    assert.deepEqual(analyzer.analyze(ARTICLE, {}), plain);
    assert.deepEqual(analyzer.analyze(ARTICLE, null), plain);
  });

  test('that are not valid throw an Error which names them', () => {
    /** @type {[object, RegExp][]} */
    const cases = [
      [{ language: 'klingon' }, /klingon/],
      [{ reference_date: '2024-02-30' }, /2024-02-30/],
      [{ reference_date: 'hier' }, /hier/],
      [{ langage: 'fr' }, /langage/],
      [{ max_keywords: -1 }, /-1/],
      [{ max_keywords: 'ten' }, /ten/],
    ];
    for (const [options, message] of cases) {
      assert.throws(() => analyzer.analyze(ARTICLE, /** @type {AnalyzeOptions} */ (options)), (error) => {
        assert.ok(error instanceof Error);
        assert.match(error.message, message);
        return true;
      });
    }
    assertSound(ARTICLE, analyzer.analyze(ARTICLE));
  });

  test('tell of each stage in order, and survive a listener that throws', () => {
    /** @type {string[]} */
    const stages = [];
    const analysis = analyzer.analyze(ARTICLE, {}, (stage) => {
      stages.push(stage);
      throw new Error('the listener failed');
    });
    assert.deepEqual(stages, ['segment', 'figures', 'entities', 'keywords']);
    assert.deepEqual(analysis, analyzer.analyze(ARTICLE));
  });
});

describe('bad text', () => {
  /** @type {[string, string][]} */
  const texts = [
    ['nothing', ''],
    ['white space', ' \t\r\n\u00a0\u202f\u2003\r\n '],
    ['one sign', '7'],
    ['one letter', 'É'],
    ['a lone high surrogate', `Le 4 mars \ud83d a vu 12 bateaux.`],
    ['a lone low surrogate at the edges', `\udc00 12 bateaux \udc00`],
    ['NUL and control signs', '12\u0000 euros \u0001\u001b[31m 3\u0000km \u007f'],
    ['right to left', 'اجتمع 12 وزيرا يوم 4 مارس 2024 في الرباط.'],
    ['Chinese', '2024年3月4日，12名部长在北京举行会议。'],
    ['a byte order mark and soft hyphens', '\ufeffLe Con\u00adseil a vo\u00adté 12 mil\u00adlions d’eu\u00adros.'],
    ['combining marks', 'E\u0301lise De\u0301saulniers a paye\u0301 3 500 e\u0301cus.'],
    ['a heap of combining marks', `Z${'\u0301'.repeat(5_000)} 12 km`],
    ['emoji of several parts', '👩‍👩‍👧‍👦 12 👨🏽‍🚒 à 🇫🇷 3,5 % 🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['every sign of Latin-1 three times', Array.from({ length: 768 }, (_, i) => String.fromCharCode(i % 256)).join('')],
    ['noise', noise(20_000)],
    ['digits without end', '9'.repeat(100_000)],
    ['groups of digits without end', '123 456,'.repeat(20_000)],
    ['numbers in words without end', 'cent mille '.repeat(10_000)],
    ['capitals without end', 'Jean-Pierre de La '.repeat(10_000)],
    ['quotes that are never closed', '« “ '.repeat(10_000)],
    ['full stops', '. '.repeat(50_000)],
  ];
  for (const [name, text] of texts) {
    test(`${name} gives a sound analysis`, () => {
      assertSound(text, inTime(() => analyzer.analyze(text)));
      assertSound(text, inTime(() => analyzer.analyze(text, { language: 'en', reference_date: '2024-03-04' })));
    });
  }

  test('and the analyzer works afterwards', () => {
    assert.ok(analyzer.analyze(ARTICLE).figures.length > 0);
  });
});

describe('time', () => {
  /** @type {[string, (size: number) => string][]} */
  const shapes = [
    ['articles one after the other', (size) => `${ARTICLE}\n\n`.repeat(size / ARTICLE.length)],
    ['one line without a full stop', (size) => 'le port de Brest et 12 bateaux, '.repeat(size / 32)],
    ['one word', (size) => 'a'.repeat(size)],
    ['one name', (size) => 'M. Roy '.repeat(size / 7)],
    ['one acronym', (size) => '(RTL) '.repeat(size / 6)],
    ['one number', (size) => '1 '.repeat(size / 2)],
    ['one date', (size) => 'le 4 mars, '.repeat(size / 11)],
  ];
  for (const [name, shape] of shapes) {
    test(`1 MB of ${name} is analysed in time`, () => {
      const text = shape(1_000_000);
      const analysis = inTime(() => analyzer.analyze(text));
      assertSound(text, analysis);
    });
  }
});

/**
 * Signs of all planes, the same every time.
 * @param {number} length
 */
function noise(length) {
  let state = 1;
  let text = '';
  while (text.length < length) {
    state = (state * 48_271) % 2_147_483_647;
    text += String.fromCodePoint(state % (state % 3 ? 0x300 : 0x11_0000));
  }
  return text;
}
