// Where the articles take place: their locations by where they lie, and those of which that is for the reader to say.

import { nameKey } from "../fold.js";

/**
 * @import { Analysis, Article, Place } from "../../types.js"
 * @typedef {Omit<Place, "evidence">} Site
 * @typedef {{ article: Article, analysis: Analysis }} Source `analysis` as corrected
 * @typedef {{ article: number, entity: number, mentions: number }} Where index of the source and of its entity
 */

/**
 * A place that is mentioned.
 * @typedef {object} Located
 * @property {string} key
 * @property {string} name as the first article has it
 * @property {Site} site
 * @property {boolean} sure whether the name means nothing else, or the reader said so
 * @property {number} namesakes how many places have the name, this one among them
 * @property {number} mentions in all articles
 * @property {Where[]} where
 */

/**
 * A name that several places have.
 * @typedef {object} Choice
 * @property {string} key
 * @property {string} name
 * @property {Site[]} candidates likeliest first
 * @property {Site | null | undefined} chosen null where it lies at none of them; undefined before the choice
 * @property {number} mentions
 * @property {Where[]} where
 */

/**
 * The places of some articles, those mentioned most first; names of several places with the likeliest, and the
 * choices that the reader has.
 * @param {readonly Source[]} sources
 * @returns {{ located: Located[], choices: Choice[], unknown: string[] }} `unknown` has names without a place
 */
export function placesOf(sources) {
  /** @type {Map<string, Located>} */
  const located = new Map();
  /** @type {Map<string, Choice>} */
  const choices = new Map();
  /** @type {Map<string, string>} */
  const unknown = new Map();
  for (const [index, { article, analysis }] of sources.entries()) {
    const found = candidatesByForm(article.analysis);
    for (const [entity, it] of analysis.entities.entries()) {
      if (it.kind !== "location") continue;
      const where = { article: index, entity, mentions: it.mentions.length };
      const candidates = found.get(nameKey(it.name)) ?? [];
      const [site] = it.places ?? [];
      const open = candidates.length > 1;
      const sure = it.places?.length === 1;
      if (open) {
        const chosen = sure && site ? plain(site) : it.places?.length === 0 ? null : undefined;
        join(choices, `${nameKey(it.name)} ${chosen === undefined}`, where, () => ({ name: it.name, candidates, chosen }));
      }
      if (site) {
        const key = sure ? siteKey(site) : `${nameKey(it.name)} ?`;
        join(located, key, where, () => ({
          name: it.name,
          site: plain(site),
          sure,
          namesakes: Math.max(1, candidates.length),
        }));
      } else if (!open) unknown.set(nameKey(it.name), it.name);
    }
  }
  return { located: byMentions(located), choices: byMentions(choices), unknown: [...unknown.values()] };
}

/**
 * The candidates of the core, which a choice does not take away.
 * @param {Analysis | undefined} analysis
 */
function candidatesByForm(analysis) {
  /** @type {Map<string, Site[]>} */
  const found = new Map();
  for (const { name, aliases, places = [] } of analysis?.entities ?? [])
    if (places.length > 1) for (const form of [...aliases, name]) found.set(nameKey(form), places.map(plain));
  return found;
}

/**
 * Adds a mention to the group of its key, which it begins where there is none.
 * @template {{ key: string, mentions: number, where: Where[] }} Group
 * @param {Map<string, Group>} groups
 * @param {string} key
 * @param {Where} where
 * @param {() => Omit<Group, "key" | "mentions" | "where">} make
 */
function join(groups, key, where, make) {
  const group = groups.get(key) ?? /** @type {Group} */ (/** @type {unknown} */ ({ ...make(), key, mentions: 0, where: [] }));
  group.mentions += where.mentions;
  group.where.push(where);
  groups.set(key, group);
}

/**
 * @template {{ mentions: number }} Group
 * @param {Map<string, Group>} groups
 * @returns {Group[]} the sort is stable: of two mentioned as often, the one that comes first
 */
function byMentions(groups) {
  return [...groups.values()].sort((a, b) => b.mentions - a.mentions);
}

/**
 * Tells places apart.
 * @param {Site} site
 */
export function siteKey({ country, latitude, longitude, size }) {
  return [country, latitude, longitude, size].join(" ");
}

/**
 * A place as a correction keeps it.
 * @param {Site} place
 * @returns {Site}
 */
export function plain({ country, latitude, longitude, size }) {
  return { country, latitude, longitude, size };
}
