// Web pages: the article in them, and around it what is put aside.
//
// A block is prose when it is long enough or ends as a sentence does, and is not mostly links. The article is the smallest
// element with most of the prose of the page; from the main heading before it on, what is not prose of the article is put
// aside. After Kohlschütter, Fankhauser and Nejdl, "Boilerplate Detection using Shallow Text Features" (2010), and the
// scoring of Readability, by which prose counts for the elements around it.

import { inertDocument } from "../core/trust.js";
import { Lines } from "./lines.js";
import { blocksOf } from "./markup.js";
import { metadataOf } from "./metadata.js";
import { collapse, isBlank } from "./text.js";

/**
 * @import { Aside, AsideKind } from "../types.js"
 * @import { Block } from "./markup.js"
 */

/** @typedef {{ title: string, text: string, date: string | null, source: string, author: string, asides: Aside[] }} Page */

/** Parts of a web page around its article, or set into it. */
const AROUND =
  "nav, footer, aside, menu, form, [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search], [role=dialog]";

/** Words in the class or id of what is set around an article, in the conventions of the templates of French and English sites. */
const AROUND_NAME =
  /(^|[-_ ])(ads?|advert\w*|banner|breadcrumbs?|comments?|commentaires?|cookies?|consent|disclaimer|footer|fil-?ariane|login|menu|modal|nav|navigation|newsletter|outbrain|paywall|popup|promo\w*|publicite|pub|recommend\w*|related|share|sharing|partage|sidebar|social|sponsor\w*|subscribe|abonnement|taboola|tags|toolbar|widget|read-?(also|more)|lire-?aussi)([-_ ]|$)/i;

/** So much of the classes of an element is looked at, in UTF-16 units. */
const LONGEST_NAMES = 500;

/** A block shorter than this is prose only if it ends like a sentence, in signs. */
const LONG_BLOCK = 80;

/** Above this share of links a block leads elsewhere. */
const MAX_LINKED = 0.5;

/** The article is the smallest element with this share of the page's prose. Higher: more around it; lower: parts are lost. */
const ARTICLE_SHARE = 0.75;

/**
 * The article of a web page.
 * @param {Document} page parsed inertly
 * @returns {Page}
 */
export function articleOfPage(page) {
  const { title, date, source, author } = metadataOf(page);
  const blocks = blocksOf(page.body);
  const heading = page.querySelector("article h1, main h1") ?? page.querySelector("h1");
  /** @type {Map<Element, boolean>} */
  const frames = new Map();
  const root = articleRoot(blocks, page.body, frames);
  const from = heading && precedes(heading, root) ? blocks.findIndex(({ element }) => heading.contains(element)) : -1;
  const lines = new Lines();
  blocks.forEach((block, i) => {
    const kind = setAside(block, { root, heading, afterHeading: from >= 0 && i >= from, frames });
    if (kind) lines.putAside(kind, block.text);
    else lines.add(block.text);
  });
  const { text, asides } = lines;
  // A page that is nothing but a menu, as far as can be told: then the menu is what there is to read.
  if (isBlank(text))
    return { title, date, source, author, text: blocks.map((block) => block.text).join("\n"), asides: [] };
  return { ...titled(collapse(heading?.textContent ?? "") || title, text, asides), title, date, source, author };
}

/**
 * The text of pasted rich text, one line a block. What is pasted was chosen by hand, so only the plain parts of a page's
 * frame are put aside.
 * @param {string} markup
 * @returns {{ text: string, asides: Aside[] }}
 */
export function textOfFragment(markup) {
  const { body } = inertDocument(markup);
  const frame = body.querySelector(AROUND);
  const lines = new Lines();
  for (const { text, element } of blocksOf(body)) {
    if (frame && element.closest(AROUND)) lines.putAside("around", text);
    else lines.add(text);
  }
  return isBlank(lines.text)
    ? {
        text: blocksOf(body)
          .map(({ text }) => text)
          .join("\n"),
        asides: [],
      }
    : lines;
}

/**
 * @param {Block[]} blocks
 * @param {HTMLElement} body
 * @param {Map<Element, boolean>} frames
 */
function articleRoot(blocks, body, frames) {
  /** @type {Map<Element, number>} */
  const prose = new Map();
  let all = 0;
  for (const block of blocks) {
    if (!isProse(block) || isAround(block.element, body, frames)) continue;
    all += block.text.length;
    for (let at = /** @type {Element | null} */ (block.element); at; at = at.parentElement)
      prose.set(at, (prose.get(at) ?? 0) + block.text.length);
  }
  let root = body;
  for (;;) {
    const next = [...root.children].find((child) => (prose.get(child) ?? 0) >= Math.max(1, all * ARTICLE_SHARE));
    // A paragraph alone is no article: what belongs to it may be beside it.
    if (!next || ["p", "li", "blockquote", "td"].includes(next.localName)) return root;
    root = /** @type {HTMLElement} */ (next);
  }
}

/** @param {Block} block */
function isProse({ text, linked }) {
  const prose = text.length >= LONG_BLOCK || /[.!?…»”"]$/.test(text);
  return prose && linked <= text.length * MAX_LINKED;
}

/**
 * Whether an element, or one around it up to `within`, is part of the frame of a page.
 * @param {Element} element
 * @param {Element} within
 * @param {Map<Element, boolean>} known what was found of single elements: their names may be long
 */
function isAround(element, within, known) {
  for (let at = /** @type {Element | null} */ (element); at && at !== within; at = at.parentElement) {
    const frame = known.get(at) ?? isFrame(at);
    known.set(at, frame);
    if (frame) return true;
  }
  return false;
}

/** @param {Element} element */
function isFrame(element) {
  const names = `${element.id} ${element.getAttribute("class") ?? ""}`.slice(0, LONGEST_NAMES);
  // What holds the main heading is no frame, whatever it is called: whole pages are forms.
  return (element.matches(AROUND) || AROUND_NAME.test(names)) && !element.querySelector("h1");
}

/**
 * What a block is put aside as; null when it is kept.
 * @param {Block} block
 * @param {{ root: Element, heading: Element | null, afterHeading: boolean, frames: Map<Element, boolean> }} where
 * @returns {AsideKind | null}
 */
function setAside({ text, linked, element }, { root, heading, afterHeading, frames }) {
  if (heading?.contains(element)) return null;
  const inside = root.contains(element);
  if (!inside && !(afterHeading && precedes(element, root))) return "around";
  if (isAround(element, inside ? root : root.ownerDocument.body, frames)) return inside ? "inset" : "around";
  return linked > text.length * MAX_LINKED && linked > 1 ? "links" : null;
}

/** @param {Element} element @param {Element} other */
function precedes(element, other) {
  return Boolean(element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
}

/**
 * Puts the title before a text that does not begin with it.
 * @param {string} title
 * @param {string} text
 * @param {Aside[]} asides
 */
function titled(title, text, asides) {
  if (!title || text.slice(0, 2 * title.length + 200).includes(title)) return { text, asides };
  return { text: `${title}\n\n${text}`, asides: asides.map((aside) => ({ ...aside, line: aside.line + 2 })) };
}
