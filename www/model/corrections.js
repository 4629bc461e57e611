// What the reader corrected, applied to what the core found. The core's result is never changed: undoing a correction
// is leaving it out.

import { DraftEntities, meantBy } from "./entity-corrections.js";
import { quantified, revalued, withNames } from "./figure-corrections.js";
import { attributed, requoted, withQuote, withSpeakers } from "./quote-corrections.js";

/**
 * @import { Analysis, Article, Correction, EntityKind, Figure, MarkType, TextRange } from "../types.js"
 * @import { DraftQuote } from "./quote-corrections.js"
 */

/**
 * The analysis as corrected.
 * @param {string} text
 * @param {Analysis} analysis
 * @param {readonly Correction[]} corrections in the order in which they were made
 * @param {string} article id of the article
 * @param {Article["own"]} [terms] where the reader's own terms stand; corrections come after them
 * @returns {Analysis}
 */
export function corrected(text, analysis, corrections, article, terms) {
  const own = corrections.filter((correction) => correction.scope === "always" || correction.article === article);
  if (own.length === 0 && !terms?.matches.length) return analysis;
  const draft = new Draft(text, analysis);
  for (const { places, name, kind } of terms ? namesOf(text, terms) : []) draft.entities.mark(places, name, kind);
  for (const correction of own) draft.apply(correction);
  return draft.finish();
}

/**
 * The names that own terms make: a term is one name however it is written, of a pattern each form is a name of its own.
 * @param {string} text
 * @param {NonNullable<Article["own"]>} own
 */
function namesOf(text, { terms, matches }) {
  /** @type {Map<string, { places: TextRange[], name: string, kind: EntityKind }>} */
  const names = new Map();
  for (const { term, start, end } of matches) {
    const known = terms[term];
    if (!known) continue;
    const name = known.pattern ? text.slice(start, end) : known.form;
    const key = `${known.kind} ${name}`;
    const group = names.get(key) ?? { places: [], name, kind: known.kind };
    group.places.push({ start, end });
    names.set(key, group);
  }
  return names.values();
}

/**
 * What a correction calls this thing.
 * @param {Analysis} analysis
 * @param {{ type: MarkType, index: number }} subject
 * @returns {string}
 */
export function formOf(analysis, { type, index }) {
  if (type === "entity") return analysis.entities[index]?.name ?? "";
  return (type === "figure" ? analysis.figures : analysis.keywords)[index]?.text ?? "";
}

/** An analysis being corrected. */
class Draft {
  #text;
  #analysis;
  /** @readonly */
  entities;
  /** @type {Figure[]} */
  #figures;
  #keywords;
  /** @type {DraftQuote[]} */
  #quotes;

  /**
   * @param {string} text
   * @param {Analysis} analysis
   */
  constructor(text, analysis) {
    this.#text = text;
    this.#analysis = analysis;
    this.entities = new DraftEntities(text, analysis.entities);
    this.#figures = analysis.figures;
    this.#keywords = analysis.keywords;
    this.#quotes = analysis.quotes;
  }

  /** @param {Correction} correction */
  apply(correction) {
    const text = this.#text;
    switch (correction.action) {
      case "reject":
        return this.#reject(correction);
      case "retag":
        return this.entities.retag(correction);
      case "merge":
        return this.entities.merge(correction);
      case "split":
        return this.entities.split(correction);
      case "resize":
        return this.entities.resize(correction);
      case "mark":
        return this.entities.markAs(correction);
      case "locate":
        return this.entities.locate(correction);
      case "quantify":
        return void (this.#figures = quantified(text, this.#figures, correction));
      case "revalue":
        return void (this.#figures = revalued(this.#figures, correction, meantBy(correction)));
      case "quote":
        return void (this.#quotes = withQuote(text, this.#quotes, correction));
      case "requote":
        return void (this.#quotes = requoted(text, this.#quotes, correction));
      case "attribute":
        return void (this.#quotes = attributed(text, this.#quotes, correction, () => this.finish()));
    }
  }

  /** @returns {Analysis} */
  finish() {
    const { entities, moved, speaker: sayer } = this.entities.finish();
    const figures = this.#figures.map((figure) => {
      // Two that were merged are one.
      const names = [...new Set(figure.names.flatMap((name) => moved(name) ?? []))];
      return /** @type {Figure} */ ({ ...figure, names });
    });
    const quotes = this.#quotes.map((quote) => {
      if (quote.speaker?.entity === undefined) return quote;
      const { entity, ...speaker } = quote.speaker;
      const now = sayer(entity, speaker);
      return { ...quote, speaker: now === undefined ? speaker : { ...speaker, entity: now } };
    });
    return {
      ...this.#analysis,
      entities,
      figures: withNames(figures, entities, this.#analysis.sentences),
      quotes: withSpeakers(this.#text, quotes, entities),
      keywords: this.#keywords,
    };
  }

  /** @param {Correction & { action: "reject" }} correction */
  #reject(correction) {
    const { type, form } = correction;
    const meant = meantBy(correction);
    if (type === "entity") this.entities.reject(correction);
    if (type === "figure") this.#figures = this.#figures.filter((figure) => figure.text !== form || !meant(figure));
    if (type === "quote") this.#quotes = this.#quotes.filter((quote) => this.#slice(quote) !== form || !meant(quote));
    if (type !== "keyword") return;
    this.#keywords = this.#keywords
      .map((keyword) =>
        keyword.text === form ? { ...keyword, mentions: keyword.mentions.filter((range) => !meant(range)) } : keyword,
      )
      .filter((keyword) => keyword.mentions.length > 0);
  }

  /** @param {TextRange} range */
  #slice({ start, end }) {
    return this.#text.slice(start, end);
  }
}
