// Names that the reader rejects, retags, merges, splits, resizes and marks. Whoever spoke under a name goes on speaking, whatever
// the name is now.

import { occurrences } from "./occurrences.js";
import { firstEndingAfter } from "./ranges.js";

/**
 * @import { Correction, Entity, EntityKind, TextRange } from "../types.js"
 * @typedef {Entity["mentions"][number]} Mention
 * @typedef {Entity & { origins: readonly number[] }} DraftEntity `origins` are what it is known by: the index that the core gave
 *   it, or a number beyond them where the reader made it, with those of the entities that it took in
 * @typedef {{ mentions: Mention[], origins: number[] }} Taken mentions taken away, and what those were known by that have none left
 */

/** The names of an article being corrected. */
export class DraftEntities {
  #text;
  /** @type {readonly Entity[]} as the core found them */
  #found;
  /** @type {DraftEntity[]} */
  #entities;
  /** What the next entity that the reader makes is known by. */
  #next;
  /** @type {Map<number, number>} where mentions begin that were given to another entity, and what that is known by */
  #given = new Map();

  /**
   * @param {string} text
   * @param {readonly Entity[]} found
   */
  constructor(text, found) {
    this.#text = text;
    this.#found = found;
    this.#entities = found.map((entity, origin) => ({ ...entity, origins: [origin] }));
    this.#next = found.length;
  }

  /**
   * The names as they are now, in text order, and the way to them from those that the core found.
   * @returns {{ entities: Entity[], moved: (origin: number) => number | undefined, speaker: (origin: number, words: TextRange) => number | undefined }}
   *   `moved` gives the index that an entity has now; `speaker` the same for one that these words name
   */
  finish() {
    const named = this.#entities.filter((entity) => entity.mentions.length > 0);
    named.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
    const indexes = new Map(named.flatMap(({ origins }, index) => origins.map((origin) => [origin, index])));
    return {
      entities: named.map(({ origins: _, ...entity }) => entity),
      moved: (origin) => indexes.get(origin),
      speaker: (origin, words) => {
        const mentions = this.#found[origin]?.mentions ?? [];
        const mention = mentions[firstEndingAfter(mentions, words.start)];
        const given = mention && mention.start < words.end ? this.#given.get(mention.start) : undefined;
        return indexes.get(given ?? origin);
      },
    };
  }

  /** @param {Correction & { action: "reject" }} correction */
  reject(correction) {
    const { form, scope } = correction;
    const meant = meantBy(correction);
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
  retag(correction) {
    const { form, kind, scope } = correction;
    if (scope === "here") {
      const taken = this.#take(meantBy(correction));
      this.#add(taken.mentions, { name: this.#nameOf(taken.mentions) ?? form, kind, certainty: "sure", aliases: [] }, taken);
      return;
    }
    this.#entities = this.#entities.map((entity) => (hasForm(entity, form) ? { ...entity, kind } : entity));
  }

  /** @param {Correction & { action: "merge" }} correction */
  merge(correction) {
    const { form, into, scope } = correction;
    const target = this.#entities.find((entity) => entity.name === into);
    const source = this.#entities.find((entity) => entity.name === form);
    if (!target || !source || target === source) return;
    if (scope !== "here") return this.#join(source, target);
    const taken = this.#take(meantBy(correction));
    this.#add(taken.mentions, target, taken);
  }

  /** @param {Correction & { action: "split" }} correction */
  split(correction) {
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
    const own = { ...source, name: form, aliases: [], mentions, origins: [] };
    this.#entities.push(own);
    this.#receive(own, { mentions, origins: [] });
  }

  /** @param {Correction & { action: "resize" }} correction */
  resize(correction) {
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
      this.#receive(entity, this.#clear(changed, entity));
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
  markAs({ form, kind, scope, start, end }) {
    const places = scope === "here" ? [{ start: start ?? 0, end: end ?? 0 }] : occurrences(this.#text, form);
    this.mark(places, form, kind);
  }

  /** @param {Correction & { action: "locate" }} correction */
  locate({ form, place }) {
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
    const taken = this.#clear(places, null);
    const mentions = places.map(({ start, end }) => ({
      start,
      end,
      certainty: /** @type {const} */ ("sure"),
      why: "user",
    }));
    const known = this.#entities.find((entity) => entity.kind === kind && hasForm(entity, name));
    this.#add(mentions, known ?? { name, kind, certainty: "sure", aliases: [] }, taken);
  }

  /**
   * Takes mentions away from all entities but one.
   * @param {(mention: Mention) => boolean} wanted
   * @param {DraftEntity | null} [but]
   * @returns {Taken}
   */
  #take(wanted, but = null) {
    /** @type {Taken} */
    const taken = { mentions: [], origins: [] };
    for (const entity of this.#entities) {
      if (entity === but) continue;
      const gone = entity.mentions.filter(wanted);
      if (gone.length === 0) continue;
      taken.mentions.push(...gone);
      entity.mentions = entity.mentions.filter((mention) => !wanted(mention));
      if (entity.mentions.length > 0) continue;
      taken.origins.push(...entity.origins);
      entity.origins = [];
    }
    return taken;
  }

  /**
   * Gives mentions to an entity, or to the one that has its name and kind.
   * @param {Mention[]} mentions
   * @param {Omit<Entity, "mentions">} entity
   * @param {Taken} taken what had these places before: who spoke there is now this entity
   */
  #add(mentions, entity, taken) {
    if (mentions.length === 0) return;
    const known = this.#entities.find(({ name, kind }) => name === entity.name && kind === entity.kind);
    if (!known) {
      const own = { ...entity, mentions, origins: [] };
      this.#entities.push(own);
      return this.#receive(own, taken);
    }
    this.#receive(known, taken);
    known.mentions = [...known.mentions, ...mentions].sort((a, b) => a.start - b.start);
    const forms = mentions.map((mention) => this.#slice(mention));
    known.aliases = [...new Set([...known.aliases, ...forms])].filter((form) => form !== known.name);
  }

  /**
   * Notes that an entity is what others were: in those places, and everywhere where they have none left.
   * @param {DraftEntity} entity
   * @param {Taken} taken
   */
  #receive(entity, taken) {
    const [origin = this.#next++] = entity.origins;
    entity.origins = [...new Set([origin, ...entity.origins, ...taken.origins])];
    for (const { start } of taken.mentions) this.#given.set(start, origin);
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
    const covered = ({ start, end }) => (places[firstEndingAfter(places, start)]?.start ?? Infinity) < end;
    return this.#take(covered, but);
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
export function meantBy({ scope, start, end }) {
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
