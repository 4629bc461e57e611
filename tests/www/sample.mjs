// A small analysis written by hand, with an emoji before everything so that UTF-16 units and code points differ.

export const TEXT =
  '🌧️ Zoé Talmont perd 3,5 millions d’euros\nLa =SOMME(A1) de « Talmont; Cie » & <script>alert(1)</script>.\nTalmont attend mardi.';

/** @param {string} words @param {number} [from] */
function at(words, from = 0) {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
}

/** @type {import('../../www/types.js').Analysis} */
export const analysis = {
  language: 'fr',
  supported: true,
  entities_by: 'rules',
  reference: { date: '2026-03-23', source: 'given' },
  rules: 'fr',
  title: { start: 0, end: TEXT.indexOf('\n') },
  paragraphs: [],
  sentences: [],
  key_sentences: [],
  keywords: [{ text: 'millions', score: 0.8125, mentions: [at('millions')], reasons: [] }],
  entities: [
    {
      name: 'Zoé Talmont',
      kind: 'person',
      aliases: ['Talmont'],
      certainty: 'sure',
      mentions: [
        { ...at('Zoé Talmont'), certainty: 'sure', why: 'cue:first_name' },
        { ...at('Talmont', TEXT.lastIndexOf('\n')), certainty: 'sure', why: 'same:surname' },
      ],
    },
    {
      name: 'Talmont; Cie',
      kind: 'organization',
      aliases: [],
      certainty: 'check',
      mentions: [{ ...at('Talmont; Cie'), certainty: 'check', why: 'cue:capitals' }],
    },
    {
      name: '=SOMME(A1)',
      kind: 'product',
      aliases: [],
      certainty: 'check',
      mentions: [{ ...at('=SOMME(A1)'), certainty: 'check', why: 'cue:capitals' }],
    },
  ],
  figures: [
    {
      ...at('3,5 millions d’euros'),
      text: '3,5 millions d’euros',
      kind: 'money',
      approx: false,
      names: [0],
      reading: { fr: '3 500 000 EUR', en: '3,500,000 EUR' },
      min: 3_500_000,
      max: 3_500_000,
      min_incl: true,
      max_incl: true,
      unit: 'EUR',
    },
    {
      ...at('mardi'),
      text: 'mardi',
      kind: 'date',
      approx: false,
      names: [0],
      reading: { fr: '24 mars 2026', en: '24 March 2026' },
      from: '2026-03-24',
      to: '2026-03-24',
      precision: 'day',
      relative: true,
      relation: 'none',
      weekday: 2,
    },
  ],
  quotes: [],
};

/** @type {import('../../www/types.js').Article} */
export const article = {
  id: 'a',
  text: TEXT,
  title: 'Zoé Talmont',
  language: 'auto',
  referenceDate: '2026-03-23',
  dateOrigin: 'user',
  status: 'done',
  analysis,
};
