// How well the core does, as measured: F1 in percent, on texts of which it had seen none, unless said otherwise.
//
// Names    models/README.md: `cargo xtask train entities DIR --language LANGUAGE --clusters TABLE --split dev`, exact span
//          and kind. Near: Wikinews held out of training. Far: French of a later year, English of another source (Wikigold).
// Figures  `cargo xtask eval DIR`, kind and value. Near: news on which the rules were tuned. Far: test cases of another
//          recognizer (Duckling), the share that passes.
// Keywords models/README.md: `cargo xtask train keywords DIR`, the ten best, cross-validated. Near: Wikinews in French,
//          500N-KPCrowd in English. Far: abstracts (Inspec), English only.

/** @typedef {{ near: number, far: number | null }} Score texts like those it was made with, and other texts */

/** @type {readonly { what: string, fr: Score, en: Score }[]} `what` is a key of the page's words */
export const SCORES = [
  { what: "layer.person", fr: { near: 95.0, far: 87.3 }, en: { near: 90.5, far: 80.7 } },
  { what: "layer.location", fr: { near: 90.5, far: 89.5 }, en: { near: 81.2, far: 73.1 } },
  { what: "layer.organization", fr: { near: 75.7, far: 59.8 }, en: { near: 70.6, far: 53.1 } },
  { what: "limits.figures", fr: { near: 97.8, far: 90.2 }, en: { near: 96.7, far: 82.1 } },
  { what: "layer.keyword", fr: { near: 44.7, far: null }, en: { near: 22.4, far: 35.9 } },
];
