// Exports of the press databases Europresse and Factiva: one HTML file with many articles.

import { dayIn } from "./day.js";
import { addMarkup } from "./markup.js";
import { Lines } from "./lines.js";
import { collapse } from "./text.js";

/**
 * @import { Aside } from "../types.js"
 * @typedef {{ title: string, text: string, date: string | null, source: string, author: string, asides: Aside[] }} PressArticle
 */

/** Codes of Factiva's fields. */
const FACTIVA = { title: "HD", author: "BY", date: "PD", source: "SN", lead: "LP", text: "TD" };

/** « 1 234 mots », "1,234 words": a line of Factiva's head. */
const WORD_COUNT = /^[\d\s.,\u00A0\u202F]+\s(mots|words)$/i;

/**
 * The articles of an export; none for any other page.
 * @param {Document} page
 * @returns {PressArticle[]}
 */
export function pressArticles(page) {
  const europresse = [...page.querySelectorAll("article")].filter((article) =>
    article.querySelector(".DocPublicationName"),
  );
  if (europresse.length > 0) return europresse.map(fromEuropresse);
  return [...page.querySelectorAll("div.article")].filter(isFactiva).map(fromFactiva);
}

/**
 * @param {Element} article
 * @returns {PressArticle}
 */
function fromEuropresse(article) {
  const title = textOf(article, "[class*=titreArticle]");
  const publication = article.querySelector(".DocPublicationName");
  // « Le Journal, no. 1234 »: the number is not the name.
  const source = collapse(publication?.textContent ?? "")
    .replace(/,? (no|n°)\.? ?\d.*$/i, "")
    .replace(/ - .*$/, "");
  const header = textOf(article, ".DocHeader");
  const number = textOf(article, "[class*=lblNodoc], [class*=DocNumber]");
  const body = article.querySelector(".DocText") ?? article.querySelector("section") ?? article;
  const lines = new Lines();
  addMarkup(lines, body);
  return {
    ...withTitle(title, lines.text),
    date:
      dayIn(header) ??
      dayIn(/·(\d{8})·/.exec(number)?.[1] ?? "") ??
      dayIn(collapse(article.querySelector("header")?.textContent ?? "")),
    source,
    author: textOf(article, ".docAuthors, [class*=docAuthors]"),
    asides: [],
  };
}

/** @param {Element} article */
function isFactiva(article) {
  return /(^|\s)[a-z]{2}Article(\s|$)/.test(article.className) || fields(article).has(FACTIVA.title);
}

/**
 * @param {Element} article
 * @returns {PressArticle}
 */
function fromFactiva(article) {
  const coded = fields(article);
  return coded.has(FACTIVA.title) ? fromFields(coded) : fromLines(article);
}

/**
 * The form with a code before each field.
 * @param {Map<string, Element>} coded
 */
function fromFields(coded) {
  const line = (/** @type {string} */ code) => collapse(coded.get(code)?.textContent ?? "");
  const lines = new Lines();
  for (const code of [FACTIVA.lead, FACTIVA.text]) {
    const cell = coded.get(code);
    if (cell) addMarkup(lines, cell);
  }
  return {
    ...withTitle(line(FACTIVA.title), lines.text),
    date: dayIn(line(FACTIVA.date)),
    source: line(FACTIVA.source),
    author: line(FACTIVA.author).replace(/^(par|by) /i, ""),
    asides: [],
  };
}

/**
 * The form for reading: title, author, count of words, date, perhaps a time, source and its code, language, rights; then
 * the paragraphs.
 * @param {Element} article
 */
function fromLines(article) {
  const title = textOf(article, "#hd, [class$=Headline]");
  const head = [...article.children]
    .filter(({ localName, id }) => localName === "div" && id !== "hd")
    .map((line) => collapse(line.textContent ?? ""))
    .filter(Boolean);
  const dated = head.findIndex((line) => line.length < 40 && dayIn(line) !== null);
  const counted = head.findIndex((line) => WORD_COUNT.test(line));
  const source = head.slice(dated + 1).find((line) => !/^\d{1,2}:\d\d/.test(line)) ?? "";
  const lines = new Lines();
  for (const paragraph of article.querySelectorAll("p")) addMarkup(lines, paragraph);
  return {
    ...withTitle(title, lines.text),
    date: dayIn(head[dated] ?? ""),
    source: dated >= 0 ? source : "",
    author: counted > 0 ? (head[counted - 1] ?? "").replace(/^(par|by) /i, "") : "",
    asides: [],
  };
}

/**
 * The cells of a table of fields, by the code before each.
 * @param {Element} article
 */
function fields(article) {
  /** @type {Map<string, Element>} */
  const found = new Map();
  for (const row of article.querySelectorAll("tr")) {
    const [code, value] = row.children;
    const name = collapse(code?.textContent ?? "");
    if (value && /^[A-Z]{2,3}$/.test(name) && !found.has(name)) found.set(name, value);
  }
  return found;
}

/**
 * @param {string} title
 * @param {string} text
 */
function withTitle(title, text) {
  return { title, text: title && !text.startsWith(title) ? `${title}\n\n${text}` : text };
}

/** @param {Element} root @param {string} selector */
function textOf(root, selector) {
  return collapse(root.querySelector(selector)?.textContent ?? "");
}
