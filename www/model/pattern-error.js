// What is wrong with a regular expression, in the reader's language. The expression is read by the crate `regex`, which says it
// in English and gives no code: its messages are told apart by how they begin.

import { t } from "../i18n/index.js";

/** @type {readonly [begins: string, key: string][]} the first that fits */
const MESSAGES = [
  ["unclosed group", "terms.syntax.group"],
  ["unopened group", "terms.syntax.opening"],
  ["unclosed character class", "terms.syntax.class"],
  ["invalid character class range", "terms.syntax.range"],
  ["invalid range boundary", "terms.syntax.range"],
  ["repetition operator missing", "terms.syntax.nothing"],
  ["repetition quantifier", "terms.syntax.count"],
  ["invalid repetition", "terms.syntax.count"],
  ["unclosed counted repetition", "terms.syntax.count"],
  ["decimal literal", "terms.syntax.count"],
  ["incomplete escape", "terms.syntax.escape"],
  ["unrecognized escape", "terms.syntax.escape"],
  ["invalid escape", "terms.syntax.escape"],
  ["hexadecimal", "terms.syntax.escape"],
  ["invalid hexadecimal", "terms.syntax.escape"],
  ["look-around", "terms.syntax.look"],
  ["backreferences", "terms.syntax.back"],
  ["Unicode property", "terms.syntax.property"],
  ["invalid Unicode", "terms.syntax.property"],
  ["exceed", "terms.syntax.deep"],
  ["unclosed capture group name", "terms.syntax.name"],
  ["empty capture group name", "terms.syntax.name"],
  ["invalid capture group", "terms.syntax.name"],
  ["duplicate capture group", "terms.syntax.name"],
];

/**
 * @param {string} message of the crate
 * @returns {string} in the language of the page; the message itself where it is none of those that readers meet
 */
export function patternError(message) {
  const [, key] = MESSAGES.find(([begins]) => message.startsWith(begins)) ?? [];
  return key ? t(key) : message;
}
