// What a web page says of itself: title, date, source, author, from its meta elements and its JSON-LD.

import { dayIn } from "./day.js";
import { collapse } from "./text.js";

/** Types of schema.org that are articles. */
const ARTICLE = /Article|Posting|Report|Review/;

/** Names of the meta elements that say when the page was published, the surest first. */
const DATES = [
  "article:published_time",
  "datePublished",
  "date",
  "DC.date",
  "DC.date.issued",
  "dcterms.date",
  "pubdate",
  "publish-date",
  "sailthru.date",
  "parsely-pub-date",
  "cXenseParse:recs:publishtime",
];

/**
 * @param {Document} page
 * @returns {{ title: string, date: string | null, source: string, author: string }}
 */
export function metadataOf(page) {
  const named = metaElements(page);
  const said = articleData(page);
  const heading = collapse((page.querySelector("article h1, main h1") ?? page.querySelector("h1"))?.textContent ?? "");
  const stated = [
    ...DATES.map((name) => named.get(name.toLowerCase()) ?? ""),
    text(said["datePublished"]),
    page.querySelector("article time[datetime], main time[datetime]")?.getAttribute("datetime") ?? "",
  ];
  return {
    title: named.get("og:title") || text(said["headline"]) || heading || page.title.trim(),
    date: stated.map((moment) => dayIn(moment)).find((day) => day !== null) ?? null,
    source: named.get("og:site_name") || nameOf(said["publisher"]) || named.get("application-name") || "",
    author: nameOf(said["author"]) || named.get("author") || named.get("article:author") || "",
  };
}

/** @param {Document} page */
function metaElements(page) {
  /** @type {Map<string, string>} */
  const named = new Map();
  for (const element of page.querySelectorAll("meta[content]")) {
    const name = element.getAttribute("property") ?? element.getAttribute("name") ?? element.getAttribute("itemprop");
    const value = collapse(element.getAttribute("content") ?? "");
    if (name && value && !named.has(name.toLowerCase())) named.set(name.toLowerCase(), value);
  }
  return named;
}

/**
 * The article that the page's JSON-LD tells of.
 * @param {Document} page
 * @returns {Record<string, unknown>}
 */
function articleData(page) {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const data = JSON.parse(script.textContent ?? "");
      const things = Array.isArray(data) ? data : (data?.["@graph"] ?? [data]);
      const article = [things].flat().find((thing) => ARTICLE.test(String(thing?.["@type"])));
      if (article) return article;
    } catch {
      // Many sites write broken JSON-LD; the page says the rest in other ways.
    }
  }
  return {};
}

/** @param {unknown} value */
function text(value) {
  return typeof value === "string" ? collapse(value) : "";
}

/**
 * The names of persons or organisations.
 * @param {unknown} value
 */
function nameOf(value) {
  const names = [value].flat().map((one) => text(one) || text(/** @type {{ name?: unknown } | null} */ (one)?.name));
  return names.filter(Boolean).join(", ");
}
