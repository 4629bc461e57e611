// What the reader corrected, applied to what the core found. The core's result is never changed: undoing a correction
// is leaving it out.

/** @import { Analysis, Correction, Entity, Figure, Subject } from "../types.js" */

/**
 * The analysis as corrected.
 * @param {string} text
 * @param {Analysis} analysis
 * @param {readonly Correction[]} corrections in the order in which they were made
 * @param {string} article id of the article
 * @returns {Analysis}
 */
export function corrected(text, analysis, corrections, article) {
  const own = corrections.filter((correction) => correction.scope === "always" || correction.article === article);
  if (own.length === 0) return analysis;
  const draft = new Draft(text, analysis);
  for (const correction of own) draft.apply(correction);
  return draft.finish();
}

/**
 * What a correction calls this thing.
 * @param {Analysis} analysis
 * @param {Subject} subject
 * @returns {string}
 */
export function formOf(analysis, { type, index }) {
  if (type === "entity") return analysis.entities[index]?.name ?? "";
  return (type === "figure" ? analysis.figures : analysis.keywords)[index]?.text ?? "";
}

/** @typedef {Entity & { origin: number | null }} DraftEntity `origin` is the index the core gave it */

/** An analysis being corrected. */
class Draft {
  #text;
  #analysis;
  /** @type {DraftEntity[]} */
  #entities;
  #figures;
  #keywords;

  /**
   * @param {string} text
   * @param {Analysis} analysis
   */
  constructor(text, analysis) {
    this.#text = text;
    this.#analysis = analysis;
    this.#entities = analysis.entities.map((entity, origin) => ({ ...entity, origin }));
    this.#figures = analysis.figures;
    this.#keywords = analysis.keywords;
  }

  /** @param {Correction} correction */
  apply(correction) {
    if (correction.action === "reject") this.#reject(correction);
    if (correction.action === "retag") this.#retag(correction);
    if (correction.action === "merge") this.#merge(correction.form, correction.into);
    if (correction.action === "mark") this.#mark(correction);
  }

  /** @returns {Analysis} */
  finish() {
    const entities = this.#entities.filter((entity) => entity.mentions.length > 0);
    entities.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
    const moved = new Map(entities.map(({ origin }, index) => [origin, index]));
    const figures = this.#figures.map(
      (figure) => /** @type {Figure} */ ({ ...figure, names: figure.names.flatMap((name) => moved.get(name) ?? []) }),
    );
    return {
      ...this.#analysis,
      entities: entities.map(({ origin: _, ...entity }) => entity),
      figures,
      keywords: this.#keywords,
    };
  }

  /** @param {Correction & { action: "reject" }} correction */
  #reject({ type, form, scope, start, end }) {
    /** @param {{ start: number, end: number }} range */
    const meant = (range) => scope !== "here" || (range.start === start && range.end === end);
    if (type === "figure") this.#figures = this.#figures.filter((figure) => figure.text !== form || !meant(figure));
    if (type === "keyword") {
      this.#keywords = this.#keywords
        .map((keyword) =>
          keyword.text === form ? { ...keyword, mentions: keyword.mentions.filter((range) => !meant(range)) } : keyword,
        )
        .filter((keyword) => keyword.mentions.length > 0);
    }
    if (type !== "entity") return;
    this.#entities = this.#entities.map((entity) => {
      const whole = entity.name === form;
      const mentions = entity.mentions.filter(
        (mention) => !meant(mention) || !(whole || this.#slice(mention) === form),
      );
      const aliases = whole ? entity.aliases : entity.aliases.filter((alias) => alias !== form || scope === "here");
      return { ...entity, mentions, aliases };
    });
  }

  /** @param {Correction & { action: "retag" }} correction */
  #retag({ form, kind }) {
    this.#entities = this.#entities.map((entity) => (hasForm(entity, form) ? { ...entity, kind } : entity));
  }

  /**
   * @param {string} form
   * @param {string} into
   */
  #merge(form, into) {
    const target = this.#entities.find((entity) => entity.name === into);
    const source = this.#entities.find((entity) => entity.name === form);
    if (!target || !source || target === source) return;
    target.mentions = [...target.mentions, ...source.mentions].sort((a, b) => a.start - b.start);
    target.aliases = [...new Set([...target.aliases, source.name, ...source.aliases])].filter(
      (alias) => alias !== target.name,
    );
    source.mentions = [];
  }

  /** @param {Correction & { action: "mark" }} correction */
  #mark({ form, kind, scope, start, end }) {
    const places = scope === "here" ? [{ start: start ?? 0, end: end ?? 0 }] : occurrences(this.#text, form);
    if (places.length === 0) return;
    /** @param {{ start: number, end: number }} mention */
    const free = (mention) => !places.some((place) => place.start < mention.end && mention.start < place.end);
    this.#entities = this.#entities.map((entity) => ({ ...entity, mentions: entity.mentions.filter(free) }));
    const mentions = places.map((place) => ({ ...place, certainty: /** @type {const} */ ("sure"), why: "user" }));
    const known = this.#entities.find((entity) => entity.kind === kind && hasForm(entity, form));
    if (known) known.mentions = [...known.mentions, ...mentions].sort((a, b) => a.start - b.start);
    else this.#entities.push({ name: form, kind, certainty: "sure", aliases: [], mentions, origin: null });
  }

  /** @param {{ start: number, end: number }} range */
  #slice({ start, end }) {
    return this.#text.slice(start, end);
  }
}

/**
 * @param {Entity} entity
 * @param {string} form
 */
function hasForm(entity, form) {
  return entity.name === form || entity.aliases.includes(form);
}

/**
 * Where `form` stands in the text as whole words.
 * @param {string} text
 * @param {string} form
 * @returns {{ start: number, end: number }[]}
 */
export function occurrences(text, form) {
  /** @type {{ start: number, end: number }[]} */
  const found = [];
  if (!form) return found;
  for (let start = text.indexOf(form); start !== -1; start = text.indexOf(form, start + form.length)) {
    const end = start + form.length;
    const joined =
      /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) ||
      /^[\p{L}\p{N}]/u.test(text.slice(end, end + 2));
    if (!joined) found.push({ start, end });
  }
  return found;
}
