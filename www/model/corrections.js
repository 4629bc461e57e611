// What the reader corrected, applied to what the core found. The core's result is never changed: undoing a correction
// is leaving it out.

import { quantified, revalued, withNames } from "./figure-corrections.js";
import { occurrences } from "./occurrences.js";
import { attributed, withQuote, withSpeakers } from "./quote-corrections.js";
import { firstEndingAfter } from "./ranges.js";

/**
 * @import { Analysis, Article, Correction, Entity, EntityKind, Figure, MarkType, TextRange } from "../types.js"
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
  for (const { places, name, kind } of terms ? namesOf(text, terms) : []) draft.mark(places, name, kind);
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

/**
 * @typedef {Entity & { origins: readonly number[] }} DraftEntity `origins` are the indexes that the core gave it, and those
 * merged with it; none if the reader made it
 * @typedef {Entity["mentions"][number]} Mention
 */

/** An analysis being corrected. */
class Draft {
  #text;
  #analysis;
  /** @type {DraftEntity[]} */
  #entities;
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
    this.#entities = analysis.entities.map((entity, origin) => ({ ...entity, origins: [origin] }));
    this.#figures = analysis.figures;
    this.#keywords = analysis.keywords;
    this.#quotes = analysis.quotes;
  }

  /** @param {Correction} correction */
  apply(correction) {
    if (correction.action === "reject") this.#reject(correction);
    if (correction.action === "retag") this.#retag(correction);
    if (correction.action === "merge") this.#merge(correction);
    if (correction.action === "split") this.#split(correction);
    if (correction.action === "resize") this.#resize(correction);
    if (correction.action === "mark") this.#mark(correction);
    if (correction.action === "locate") this.#locate(correction);
    if (correction.action === "quantify") this.#figures = quantified(this.#text, this.#figures, correction);
    if (correction.action === "revalue") this.#figures = revalued(this.#figures, correction, meantBy(correction));
    if (correction.action === "quote") this.#quotes = withQuote(this.#text, this.#quotes, correction);
    if (correction.action === "attribute")
      this.#quotes = attributed(this.#text, this.#quotes, correction, () => this.finish());
  }

  /** @returns {Analysis} */
  finish() {
    const entities = this.#entities.filter((entity) => entity.mentions.length > 0);
    entities.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
    const moved = new Map(entities.flatMap(({ origins }, index) => origins.map((origin) => [origin, index])));
    const figures = this.#figures.map((figure) => {
      // Two that were merged are one.
      const names = [...new Set(figure.names.flatMap((name) => moved.get(name) ?? []))];
      return /** @type {Figure} */ ({ ...figure, names });
    });
    const quotes = this.#quotes.map((quote) => {
      if (quote.speaker?.entity === undefined) return quote;
      const { entity, ...speaker } = quote.speaker;
      const now = moved.get(entity);
      return { ...quote, speaker: now === undefined ? speaker : { ...speaker, entity: now } };
    });
    const named = entities.map(({ origins: _, ...entity }) => entity);
    return {
      ...this.#analysis,
      entities: named,
      figures: withNames(figures, named, this.#analysis.sentences),
      quotes: withSpeakers(this.#text, quotes, named),
      keywords: this.#keywords,
    };
  }

  /** @param {Correction & { action: "reject" }} correction */
  #reject(correction) {
    const { type, form, scope } = correction;
    const meant = meantBy(correction);
    if (type === "figure") this.#figures = this.#figures.filter((figure) => figure.text !== form || !meant(figure));
    if (type === "keyword") {
      this.#keywords = this.#keywords
        .map((keyword) =>
          keyword.text === form ? { ...keyword, mentions: keyword.mentions.filter((range) => !meant(range)) } : keyword,
        )
        .filter((keyword) => keyword.mentions.length > 0);
    }
    if (type === "quote") this.#quotes = this.#quotes.filter((quote) => this.#slice(quote) !== form || !meant(quote));
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
  #retag(correction) {
    const { form, kind, scope } = correction;
    if (scope === "here") {
      const found = this.#take(meantBy(correction));
      this.#add(found, { name: this.#nameOf(found) ?? form, kind, certainty: "sure", aliases: [] });
      return;
    }
    this.#entities = this.#entities.map((entity) => (hasForm(entity, form) ? { ...entity, kind } : entity));
  }

  /** @param {Correction & { action: "merge" }} correction */
  #merge(correction) {
    const { form, into, scope } = correction;
    const target = this.#entities.find((entity) => entity.name === into);
    const source = this.#entities.find((entity) => entity.name === form);
    if (!target || !source || target === source) return;
    if (scope === "here") this.#add(this.#take(meantBy(correction)), target);
    else this.#join(source, target);
  }

  /** @param {Correction & { action: "split" }} correction */
  #split(correction) {
    const { form, from } = correction;
    const meant = meantBy(correction);
    const source = this.#entities.find((entity) => entity.name === from);
    /** @param {Mention} mention */
    const leaves = (mention) => meant(mention) && this.#slice(mention) === form;
    if (!source || source.mentions.every(leaves)) return;
    const mentions = source.mentions.filter(leaves);
    if (mentions.length === 0) return;
    source.mentions = source.mentions.filter((mention) => !leaves(mention));
    source.aliases = source.aliases.filter((alias) => alias !== form);
    // What is left has the name of its own forms, when the one that left was its name.
    if (source.name === form) source.name = this.#nameOf(source.mentions) ?? form;
    this.#entities.push({ ...source, name: form, aliases: [], mentions, origins: [] });
  }

  /** @param {Correction & { action: "resize" }} correction */
  #resize(correction) {
    const { form, to, lead } = correction;
    const meant = meantBy(correction);
    for (const entity of this.#entities) {
      const resized = entity.mentions.map((mention) => {
        const start = mention.start - lead;
        const fits = this.#slice(mention) === form && this.#text.startsWith(to, start) && start >= 0;
        return fits && meant(mention) ? { ...mention, start, end: start + to.length, why: "user" } : mention;
      });
      const changed = resized.filter((mention, i) => mention !== entity.mentions[i]);
      if (changed.length === 0) continue;
      this.#clear(changed, entity);
      entity.mentions = resized.filter((mention) => changed.includes(mention) || !changed.some(overlaps(mention)));
      const left = entity.mentions.some((mention) => this.#slice(mention) === form);
      const forms = [entity.name, ...entity.aliases].map((other) => (other === form && !left ? to : other));
      if (!forms.includes(to)) forms.push(to);
      [entity.name = to, ...entity.aliases] = new Set(forms);
      const same = this.#entities.find(
        (other) => other !== entity && other.name === entity.name && other.kind === entity.kind,
      );
      if (same) this.#join(entity, same);
    }
  }

  /** @param {Correction & { action: "mark" }} correction */
  #mark({ form, kind, scope, start, end }) {
    const places = scope === "here" ? [{ start: start ?? 0, end: end ?? 0 }] : occurrences(this.#text, form);
    this.mark(places, form, kind);
  }

  /** @param {Correction & { action: "locate" }} correction */
  #locate({ form, place }) {
    const places = place ? [{ ...place, evidence: 0 }] : [];
    this.#entities = this.#entities.map((entity) =>
      entity.kind === "location" && hasForm(entity, form) ? { ...entity, places } : entity,
    );
  }

  /**
   * Marks places as one entity of the reader's own; what else was marked there gives way.
   * @param {TextRange[]} places in text order
   * @param {string} name
   * @param {EntityKind} kind
   */
  mark(places, name, kind) {
    if (places.length === 0) return;
    this.#clear(places, null);
    const mentions = places.map(({ start, end }) => ({
      start,
      end,
      certainty: /** @type {const} */ ("sure"),
      why: "user",
    }));
    const known = this.#entities.find((entity) => entity.kind === kind && hasForm(entity, name));
    this.#add(mentions, known ?? { name, kind, certainty: "sure", aliases: [] });
  }

  /**
   * Takes mentions away from all entities.
   * @param {(mention: Mention) => boolean} wanted
   * @returns {Mention[]}
   */
  #take(wanted) {
    const taken = this.#entities.flatMap(({ mentions }) => mentions.filter(wanted));
    for (const entity of this.#entities) entity.mentions = entity.mentions.filter((mention) => !wanted(mention));
    return taken;
  }

  /**
   * Gives mentions to an entity, or to the one that has its name and kind.
   * @param {Mention[]} mentions
   * @param {Omit<Entity, "mentions">} entity
   */
  #add(mentions, entity) {
    if (mentions.length === 0) return;
    const known = this.#entities.find(({ name, kind }) => name === entity.name && kind === entity.kind);
    if (!known) {
      this.#entities.push({ ...entity, mentions, origins: [] });
      return;
    }
    known.mentions = [...known.mentions, ...mentions].sort((a, b) => a.start - b.start);
    const forms = mentions.map((mention) => this.#slice(mention));
    known.aliases = [...new Set([...known.aliases, ...forms])].filter((form) => form !== known.name);
  }

  /**
   * @param {DraftEntity} source
   * @param {DraftEntity} target
   */
  #join(source, target) {
    target.mentions = [...target.mentions, ...source.mentions].sort((a, b) => a.start - b.start);
    target.aliases = [...new Set([...target.aliases, source.name, ...source.aliases])].filter(
      (alias) => alias !== target.name,
    );
    target.origins = [...target.origins, ...source.origins];
    source.mentions = [];
    source.origins = [];
  }

  /**
   * Takes away the mentions that overlap one of these places.
   * @param {readonly TextRange[]} places in text order, none overlapping
   * @param {DraftEntity | null} but the entity that keeps its own
   */
  #clear(places, but) {
    /** @param {TextRange} mention */
    const free = ({ start, end }) => (places[firstEndingAfter(places, start)]?.start ?? Infinity) >= end;
    for (const entity of this.#entities) if (entity !== but) entity.mentions = entity.mentions.filter(free);
  }

  /**
   * The longest form among mentions.
   * @param {Mention[]} mentions
   */
  #nameOf(mentions) {
    return mentions.map((mention) => this.#slice(mention)).sort((a, b) => b.length - a.length)[0];
  }

  /** @param {TextRange} range */
  #slice({ start, end }) {
    return this.#text.slice(start, end);
  }
}

/**
 * Whether a correction speaks of a place: one made "here" of its own place alone.
 * @param {Correction} correction
 * @returns {(range: TextRange) => boolean}
 */
function meantBy({ scope, start, end }) {
  return (range) => scope !== "here" || (range.start === start && range.end === end);
}

/**
 * @param {TextRange} range
 * @returns {(other: TextRange) => boolean}
 */
function overlaps({ start, end }) {
  return (other) => other.start < end && start < other.end;
}

/**
 * @param {Entity} entity
 * @param {string} form
 */
function hasForm(entity, form) {
  return entity.name === form || entity.aliases.includes(form);
}
