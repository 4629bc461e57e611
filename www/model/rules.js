// A rules file: corrections made "always", own terms and patterns, to hand to a colleague. It may come from anywhere, so
// every field is checked.

import { figureValueFrom } from "./figure-value.js";
import { KINDS } from "./layers.js";

/**
 * @import { Correction, State, Term } from "../types.js"
 * @typedef {{ version: 1, corrections: Correction[], terms: readonly Term[] }} Rules
 */

/** What each action needs beside its form and its scope. */
/** @type {Record<Correction["action"], (fields: Record<string, unknown>) => boolean>} */
const NEEDS = {
  reject: ({ type }) => isOneOf(["entity", "figure", "keyword", "quote"], type),
  retag: ({ kind }) => isKind(kind),
  merge: ({ into }) => typeof into === "string",
  mark: ({ kind }) => isKind(kind),
  split: ({ from }) => typeof from === "string",
  resize: isExtent,
  locate: ({ place }) => place === null || isPlace(place),
  quantify: ({ value }) => figureValueFrom(value) !== null,
  revalue: ({ value }) => figureValueFrom(value) !== null,
  // Words that somebody said are said in one article: there is no rule in them.
  quote: ({ kind, speaker, scope }) => isOneOf(WAYS, kind) && isSayer(speaker) && scope === "here",
  requote: (fields) => isExtent(fields) && isOneOf(WAYS, fields["kind"]) && fields["scope"] === "here",
  attribute: ({ from, speaker, scope }) => isSayer(from) && isSayer(speaker) && scope !== "always",
};

/** How an article gives what somebody said. */
const WAYS = ["direct", "indirect"];

/** @param {Record<string, unknown>} fields */
function isExtent({ to, lead }) {
  return typeof to === "string" && to !== "" && Number.isInteger(lead);
}

/**
 * @param {readonly unknown[]} known
 * @param {unknown} value
 */
function isOneOf(known, value) {
  return known.includes(value);
}

/** @param {unknown} speaker */
function isSayer(speaker) {
  return speaker === null || (typeof speaker === "string" && speaker.trim() !== "");
}

/** @type {readonly unknown[]} */
const SIZES = ["village", "town", "city", "metropolis", "region", "country"];

/** @param {unknown} value */
function isPlace(value) {
  const { country, latitude, longitude, size } = /** @type {Record<string, unknown>} */ (value ?? {});
  const degrees = (/** @type {unknown} */ angle, /** @type {number} */ most) =>
    typeof angle === "number" && Math.abs(angle) <= most;
  return (
    typeof country === "string" && /^[A-Z]{2}$/.test(country) && degrees(latitude, 90) && degrees(longitude, 180) && SIZES.includes(size)
  );
}

/**
 * @param {unknown} value
 * @returns {value is Correction}
 */
export function isCorrection(value) {
  const fields = /** @type {Record<string, unknown>} */ (value ?? {});
  const { action, form, scope, start, end } = fields;
  return (
    typeof form === "string" &&
    form !== "" &&
    [start, end].every((offset) => offset === undefined || (Number.isInteger(offset) && Number(offset) >= 0)) &&
    typeof action === "string" &&
    Object.hasOwn(NEEDS, action) &&
    NEEDS[/** @type {Correction["action"]} */ (action)](fields) &&
    isOneOf(["here", "article", "always"], scope) &&
    (fields["type"] !== "quote" || scope === "here")
  );
}

/**
 * A correction, where something is one.
 * @param {unknown} value
 * @returns {Correction | null}
 */
export function correctionFrom(value) {
  if (!isCorrection(value)) return null;
  const told = "value" in value ? figureValueFrom(value.value) : null;
  return told ? /** @type {Correction} */ ({ ...value, value: told }) : value;
}

/**
 * @param {unknown} value
 * @returns {value is Term}
 */
export function isTerm(value) {
  const { form, pattern, kind } = /** @type {Record<string, unknown>} */ (value ?? {});
  return typeof form === "string" && typeof pattern === "boolean" && isKind(kind);
}

/**
 * The rules to hand on.
 * @param {Pick<State, "corrections" | "terms">} state
 * @returns {Rules}
 */
export function rulesOf({ corrections, terms }) {
  return { version: 1, corrections: corrections.filter(({ scope }) => scope === "always").map(portable), terms };
}

/**
 * The rules in a file, or null where it is something else.
 * @param {unknown} value
 * @returns {Rules | null}
 */
export function rulesFrom(value) {
  const { corrections, terms = [] } = /** @type {Partial<Record<string, unknown>>} */ (value ?? {});
  if (!Array.isArray(corrections) || !Array.isArray(terms)) return null;
  const rules = corrections.flatMap((correction) => correctionFrom({ ...correction, scope: "always" }) ?? []);
  if (rules.length < corrections.length || !terms.every(isTerm)) return null;
  return {
    version: 1,
    corrections: rules.map(portable),
    terms: terms.map(({ form, pattern, kind }) => ({ form, pattern, kind })),
  };
}

/**
 * A correction without the article it was made in.
 * @param {Correction} correction
 */
function portable({ article: _, start: __, end: ___, ...correction }) {
  return correction;
}

/** @param {unknown} kind */
function isKind(kind) {
  return KINDS.some((known) => known === kind);
}
