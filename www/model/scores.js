// How well the core does, as measured: F1 in percent, on texts of which it had seen none, unless said otherwise.
//
// Names    models/README.md: `cargo xtask train entities DIR --language LANGUAGE --clusters TABLE --split tune` (English:
//          `dev`), exact span and kind. Near: Wikinews held out of training. Far: French of a later year, English of another source (Wikigold).
// Figures  `cargo xtask eval DIR`, kind and value; dates and times of day apart from all other figures. Near: news on which the rules were
// Dates    tuned. Far: test cases of other recognizers (figures: Duckling; dates: Recognizers-Text), the share that passes.
// Quotes   docs/quotes.md, range and speaker. Near: in French Wikinews held out, in English Wikinews at hand when the rules were made.
// Keywords models/README.md: `cargo xtask train keywords DIR`, the ten best, cross-validated. Near: Wikinews in French,
//          500N-KPCrowd in English. Far: abstracts (Inspec), English only.

/** @typedef {{ near: number, far: number | null }} Score texts like those it was made with, and other texts */

/** @type {readonly { what: string, fr: Score, en: Score }[]} `what` is a key of the page's words */
export const SCORES = [
  { what: "layer.person", fr: { near: 95.5, far: 92.3 }, en: { near: 94.8, far: 85.7 } },
  { what: "layer.location", fr: { near: 89.3, far: 88.1 }, en: { near: 91.6, far: 77.4 } },
  { what: "layer.organization", fr: { near: 79.5, far: 72.4 }, en: { near: 80.6, far: 54.5 } },
  { what: "layer.figure", fr: { near: 97.2, far: 90.2 }, en: { near: 97.0, far: 82.5 } },
  { what: "layer.date", fr: { near: 98.9, far: 57.6 }, en: { near: 97.7, far: 64.4 } },
  { what: "layer.quote", fr: { near: 77.0, far: null }, en: { near: 81.5, far: null } },
  { what: "layer.keyword", fr: { near: 46.3, far: null }, en: { near: 22.2, far: 35.5 } },
];
