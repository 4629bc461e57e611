// Passages that were left out, and how they come back.

/** @import { Article, Aside } from "../types.js" */

/**
 * The text of an article with some of its asides back in their places, and the asides that remain.
 * @param {Pick<Article, "text" | "asides">} article
 * @param {readonly Aside[]} taken
 * @returns {Pick<Article, "text" | "asides">}
 */
export function withAsides({ text, asides = [] }, taken) {
  const lines = text.split("\n");
  const back = asides.filter((aside) => taken.includes(aside));
  // From the last to the first, so that the places before stay what they are.
  for (const { line, text: passage } of [...back].reverse()) lines.splice(line, 0, ...passage.split("\n"));
  const rest = asides
    .filter((aside) => !taken.includes(aside))
    .map((aside) => ({ ...aside, line: aside.line + linesBefore(back, aside, asides) }));
  return { text: lines.join("\n"), asides: rest.length > 0 ? rest : undefined };
}

/**
 * How many lines came back before an aside.
 * @param {readonly Aside[]} back
 * @param {Aside} aside
 * @param {readonly Aside[]} order
 */
function linesBefore(back, aside, order) {
  const before = back.filter(
    (other) => other.line < aside.line || (other.line === aside.line && order.indexOf(other) < order.indexOf(aside)),
  );
  return before.reduce((sum, { text }) => sum + text.split("\n").length, 0);
}
