// Who appears with whom: names that stand in one sentence or in one paragraph, in one or in several articles.

import { groupsOf } from "../groups.js";
import { firstEndingAfter } from "../ranges.js";

/**
 * @import { EntityKind, TextRange } from "../../types.js"
 * @import { Source } from "../groups.js"
 * @typedef {"sentence" | "paragraph"} Window
 */

/**
 * @typedef {object} Node
 * @property {string} name
 * @property {EntityKind} kind
 * @property {number} mentions
 * @property {number} strength sum of its links
 * @property {{ article: number, start: number }[]} where its first mention in each article
 */

/**
 * Two names that stand together.
 * @typedef {object} Link
 * @property {number} a index of the node named first
 * @property {number} b
 * @property {number} weight windows in which both stand
 * @property {{ article: number, start: number, end: number }} where the first such window
 */

/** @typedef {{ nodes: Node[], links: Link[], left: number }} Graph `left` is how many names with a link were left out */

/** Names shown at most: more are a tangle. The strongest are kept. */
export const MOST_NODES = 60;

/**
 * The names that appear with others, the strongest first, and their links, the heaviest first.
 * @param {readonly Source[]} sources
 * @param {Window} window
 * @param {ReadonlySet<EntityKind>} kinds
 * @returns {Graph}
 */
export function network(sources, window, kinds) {
  const groups = groupsOf(sources).filter(({ kind }) => kinds.has(kind));
  /** @type {Map<number, { article: number, range: TextRange, members: Set<number> }>} */
  const windows = new Map();
  const bounds = sources.map(({ analysis }) => (window === "sentence" ? analysis.sentences : analysis.paragraphs));
  const offsets = bounds.reduce((sums, { length }) => [...sums, (sums.at(-1) ?? 0) + length], [0]);
  for (const [group, { mentions }] of groups.entries()) {
    for (const { article, ranges } of mentions) {
      for (const { start } of ranges) {
        const at = holding(bounds[article] ?? [], start);
        const range = bounds[article]?.[at];
        if (!range) continue;
        const key = (offsets[article] ?? 0) + at;
        const known = windows.get(key) ?? { article, range, members: new Set() };
        known.members.add(group);
        windows.set(key, known);
      }
    }
  }
  const all = [...strengthsOf(windows)].sort(([a, x], [b, y]) => y - x || a - b);
  const kept = all.slice(0, MOST_NODES);
  const places = new Map(kept.map(([group], place) => [group, place]));
  const nodes = kept.flatMap(([at, strength]) => {
    const group = groups[at];
    if (!group) return [];
    const { name, kind, mentions } = group;
    const count = mentions.reduce((sum, { ranges: own }) => sum + own.length, 0);
    const where = mentions.map(({ article, ranges: [range] }) => ({ article, start: range?.start ?? 0 }));
    return [{ name, kind, mentions: count, strength, where }];
  });
  const links = linksOf(windows, places);
  return { nodes, links, left: all.length - kept.length };
}

/**
 * What the links of each group come to, before any link is made: with a hundred names in one paragraph there are thousands.
 * @param {Map<number, { members: Set<number> }>} windows
 * @returns {Map<number, number>} of the groups that have links
 */
function strengthsOf(windows) {
  /** @type {Map<number, number>} */
  const strengths = new Map();
  for (const { members } of windows.values()) {
    if (members.size < 2) continue;
    for (const group of members) strengths.set(group, (strengths.get(group) ?? 0) + members.size - 1);
  }
  return strengths;
}

/**
 * The links between the groups that are shown.
 * @param {Map<number, { article: number, range: TextRange, members: Set<number> }>} windows
 * @param {Map<number, number>} places of those groups among the nodes
 * @returns {Link[]} the heaviest first
 */
function linksOf(windows, places) {
  /** @type {Map<number, Link>} */
  const links = new Map();
  // In text order, so that the first window of a link is the first in the articles.
  for (const [, { article, range, members }] of [...windows].sort(([x], [y]) => x - y)) {
    const shown = [...members].flatMap((group) => places.get(group) ?? []).sort((x, y) => x - y);
    for (const [i, a] of shown.entries()) {
      for (const b of shown.slice(i + 1)) {
        const key = a * MOST_NODES + b;
        const known = links.get(key);
        if (known) known.weight += 1;
        else links.set(key, { a, b, weight: 1, where: { article, start: range.start, end: range.end } });
      }
    }
  }
  return [...links.values()].sort((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b);
}

/**
 * Index of the range that holds an offset, or -1.
 * @param {readonly TextRange[]} ranges in text order
 * @param {number} offset
 */
function holding(ranges, offset) {
  const low = firstEndingAfter(ranges, offset);
  return (ranges[low]?.start ?? Infinity) <= offset ? low : -1;
}
