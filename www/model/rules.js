// A rules file: corrections made "always", to hand to a colleague. It may come from anywhere, so every field is checked.

import { KINDS } from "./layers.js";

/** @import { Correction } from "../types.js" */

/** What each action needs beside its form and its scope. */
/** @type {Record<Correction["action"], (fields: Record<string, unknown>) => boolean>} */
const NEEDS = {
  reject: ({ type }) => ["entity", "figure", "keyword"].includes(String(type)),
  retag: ({ kind }) => isKind(kind),
  merge: ({ into }) => typeof into === "string",
  mark: ({ kind }) => isKind(kind),
  split: ({ from }) => typeof from === "string",
  resize: ({ to, lead }) => typeof to === "string" && to !== "" && Number.isInteger(lead),
};

/**
 * @param {unknown} value
 * @returns {value is Correction}
 */
export function isCorrection(value) {
  const fields = /** @type {Record<string, unknown>} */ (value ?? {});
  const { action, form, scope } = fields;
  return (
    typeof form === "string" &&
    typeof action === "string" &&
    Object.hasOwn(NEEDS, action) &&
    NEEDS[/** @type {Correction["action"]} */ (action)](fields) &&
    ["here", "article", "always"].includes(String(scope))
  );
}

/**
 * A correction without the article it was made in.
 * @param {Correction} correction
 */
export function portable({ article: _, start: __, end: ___, ...correction }) {
  return correction;
}

/** @param {unknown} kind */
export function isKind(kind) {
  return KINDS.some((known) => known === kind);
}
