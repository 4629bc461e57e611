// Markup, pasted or from a file, to the text of an article. The markup is parsed inertly and only its text is kept.

import { inertDocument } from "../core/trust.js";
import { isBlank } from "./text.js";

/** @typedef {{ title: string, text: string, date: string | null, cut: string[] }} Page `cut` names the kinds of parts left out */

/** Elements that begin a line of their own. */
const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL".split(
    " ",
  ),
);

/** Elements whose text is nobody's reading. */
const SILENT =
  "script, style, noembed, noscript, template, svg, math, iframe, object, embed, head, select, button, input, textarea, [hidden], [aria-hidden=true]";

/** Parts of a web page around its article. */
const AROUND =
  "nav, header, footer, aside, form, menu, [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search]";

/** An article element holds at least this share of the page's text, or the whole page is taken. */
const MIN_ARTICLE_SHARE = 0.25;

/**
 * The article of a web page.
 * @param {string} markup
 * @returns {Page}
 */
export function articleOfPage(markup) {
  const page = inertDocument(markup);
  const heading = textOf(page.querySelector("h1"));
  const title = meta(page, "og:title") || heading || page.title.trim();
  const date = publicationDate(page);
  const cut = strip(page.body, AROUND) ? ["around"] : [];
  const text = bodyText(mainPart(page));
  return { title, text: withTitle(heading || title, text), date, cut };
}

/**
 * Text of pasted rich text, one line a block.
 * @param {string} markup
 * @returns {string}
 */
export function textOfFragment(markup) {
  return bodyText(inertDocument(markup).body);
}

/** @param {Document} page */
function mainPart(page) {
  const whole = page.body.textContent?.length ?? 0;
  const parts = [...page.querySelectorAll("article, main, [role=main]")];
  const longest = parts.sort((a, b) => length(b) - length(a))[0];
  return longest && length(longest) >= whole * MIN_ARTICLE_SHARE ? longest : page.body;
}

/** @param {Element} element */
function length(element) {
  return element.textContent?.length ?? 0;
}

/** @param {Element | null} element */
function textOf(element) {
  return element ? collapse(element.textContent ?? "") : "";
}

/**
 * @param {string} title
 * @param {string} text
 */
function withTitle(title, text) {
  return !title || text.slice(0, 2 * title.length + 200).includes(title) ? text : `${title}\n\n${text}`;
}

/**
 * Takes out what fits the selector; says whether any of it had text.
 * @param {Element} root
 * @param {string} selector
 */
function strip(root, selector) {
  let text = false;
  for (const element of root.querySelectorAll(selector)) {
    // The header of the article itself holds its title.
    if (element.matches("header") && element.closest("article")) continue;
    text ||= !isBlank(element.textContent ?? "");
    element.remove();
  }
  return text;
}

/** @param {Element} root */
function bodyText(root) {
  strip(root, SILENT);
  /** @type {string[]} */
  const lines = [];
  let line = "";
  const end = () => {
    const text = collapse(line);
    if (text) lines.push(text);
    line = "";
  };
  /** @param {Node} node */
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) line += node.nodeValue;
    if (!(node instanceof Element) && node.nodeType !== Node.ELEMENT_NODE) return;
    const { nodeName } = node;
    if (nodeName === "BR" || BLOCKS.has(nodeName)) end();
    if (nodeName === "LI") line = "- ";
    // Documents may be nested deeper than the stack is: beyond a limit the text is taken as it is.
    node.childNodes.forEach(walk);
    if (BLOCKS.has(nodeName)) end();
  };
  walk(root);
  end();
  return lines.filter((text) => text !== "-").join("\n");
}

/**
 * White space of markup is one space; no-break spaces are the author's.
 * @param {string} text
 */
function collapse(text) {
  return text.replace(/[ \t\n\r\f]+/g, " ").trim();
}

/** @param {Document} page */
function publicationDate(page) {
  const stated =
    meta(page, "article:published_time") ||
    meta(page, "date") ||
    meta(page, "DC.date") ||
    page.querySelector("article time[datetime], main time[datetime]")?.getAttribute("datetime") ||
    "";
  return /^\d{4}-\d\d-\d\d/.exec(stated)?.[0] ?? null;
}

/**
 * @param {Document} page
 * @param {string} name
 */
function meta(page, name) {
  const found = [...page.querySelectorAll("meta[property], meta[name]")].find(
    (element) => element.getAttribute("property") === name || element.getAttribute("name") === name,
  );
  return found?.getAttribute("content")?.trim() ?? "";
}
