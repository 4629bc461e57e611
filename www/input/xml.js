// XML of documents, parsed inertly: nothing is loaded, entities of a document type are refused.

import { inertXml } from "../core/trust.js";

/**
 * The root of an XML text; null where it is not well-formed or declares entities, which can grow without end.
 * @param {string | null} text
 * @returns {Element | null}
 */
export function xmlRoot(text) {
  if (text === null || /<!ENTITY/i.test(text)) return null;
  const parsed = inertXml(text.replace(/^\uFEFF/, ""));
  return parsed.getElementsByTagName("parsererror").length > 0 ? null : parsed.documentElement;
}

/**
 * The first element below `root` of that local name, whatever its prefix.
 * @param {Element | null} root
 * @param {string} name
 */
export function first(root, name) {
  return root?.getElementsByTagNameNS("*", name)[0] ?? null;
}

/**
 * All elements below `root` of that local name.
 * @param {Element | null} root
 * @param {string} name
 * @returns {Element[]}
 */
export function all(root, name) {
  return root ? [...root.getElementsByTagNameNS("*", name)] : [];
}

/**
 * The text of the first element of that name.
 * @param {Element | null} root
 * @param {string} name
 */
export function textIn(root, name) {
  return first(root, name)?.textContent?.trim() ?? "";
}

/**
 * An attribute by its local name: writers choose their own prefixes.
 * @param {Element | null} element
 * @param {string} name
 */
export function attribute(element, name) {
  if (!element) return null;
  for (const { localName, value } of element.attributes) if (localName === name) return value;
  return null;
}
