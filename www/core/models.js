// What the core is given beside the text: the trained models, one a language, fetched when a text in that language is
// first analysed (the build lists those it has), and the table of places.

import { asset, modelLanguages } from "./asset.js";

/** @type {Map<string, Promise<Uint8Array | null>>} */
const fetched = new Map();

/**
 * The bytes of the model of a language; null where there is none, or where it cannot be fetched now.
 * @param {string} language
 * @returns {Promise<Uint8Array | null>}
 */
export function loadModel(language) {
  let model = fetched.get(language);
  if (!model) {
    model = fetchModel(language).catch(() => {
      // Perhaps the network is away: the next text asks again.
      fetched.delete(language);
      return null;
    });
    fetched.set(language, model);
  }
  return model;
}

/** @param {string} language */
async function fetchModel(language) {
  if (!(await modelLanguages()).includes(language)) return null;
  return new Uint8Array(await (await asset(`pkg/${language}.bin`)).arrayBuffer());
}

/** @type {Promise<Uint8Array | null> | null} */
let places = null;

/**
 * The table of places; null where it cannot be fetched now: names then have no place, and nothing else is lost.
 * @returns {Promise<Uint8Array | null>}
 */
export function loadPlaces() {
  places ??= fetchPlaces().catch(() => {
    places = null;
    return null;
  });
  return places;
}

async function fetchPlaces() {
  return new Uint8Array(await (await asset("pkg/places.tsv")).arrayBuffer());
}
