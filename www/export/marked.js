// The text with its marks and quotes written into it: HTML with `<mark>`, Markdown.

import { t } from "../i18n/index.js";
import { SWITCHES } from "../model/layers.js";
import { sayerOf } from "../model/quote-corrections.js";
import { readable, segments } from "../view/marked.js";

/**
 * @import { Analysis, Article, Layer, Switch, TextRange } from "../types.js"
 * @import { Marks } from "../model/marks.js"
 * @typedef {TextRange & { layer: Switch, label: string }} Span what is marked, and what is written after it
 */

/** The look of each layer in an exported page, which stands alone. */
const STYLE = `body{font:1.1rem/1.8 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
mark{color:inherit;background:none}sub{font:0.6em sans-serif;color:#555}
.person{background:#ffe08a}.organization{background:#bfe3ff}.location{background:#c9f2c7}.event,.product{background:#e6d4ff}
.quote{font-style:italic}.figure{border-bottom:2px solid #b00020}.date{border-bottom:2px dashed #0b5394}.keyword{border-bottom:2px dotted #3d6b00}`;

/** The same for a piece of text that goes into another document: each mark carries its look. */
/** @type {Record<Layer, string>} */
const LOOK = {
  person: "background-color:#ffe08a",
  organization: "background-color:#bfe3ff",
  location: "background-color:#c9f2c7",
  event: "background-color:#e6d4ff",
  product: "background-color:#e6d4ff",
  figure: "border-bottom:2px solid #b00020",
  date: "border-bottom:2px dashed #0b5394",
  keyword: "border-bottom:2px dotted #3d6b00",
};

/**
 * A part of the text as HTML that can be pasted elsewhere.
 * @param {string} text
 * @param {{ start: number, end: number }} range
 * @param {Marks} marks
 * @param {Record<Layer, boolean>} layers the layers to mark
 */
export function markedFragment(text, range, marks, layers) {
  /** @param {string} words @param {Switch[]} here */
  const write = (words, here) =>
    `<span style="color:#1b1b1b;${here.map((layer) => LOOK[/** @type {Layer} */ (layer)]).join(";")}" title="${here.map((layer) => escapeHtml(t(`layer.${layer}.one`))).join(", ")}">${words}</span>`;
  return lines(text.slice(range.start, range.end))
    .map(({ start, end }) => ({ start: start + range.start, end: end + range.start }))
    .map((line) => `<p>${content(text, line, spansOf(marks, line, layers), write, escapeHtml)}</p>`)
    .join("\n");
}

/**
 * A complete HTML page.
 * @param {Article} article
 * @param {Analysis} analysis
 * @param {Marks} marks
 * @param {Record<Switch, boolean>} layers the layers to mark
 */
export function markedHtml(article, analysis, marks, layers) {
  const quotes = quotesOf(article.text, analysis, layers);
  const paragraphs = lines(article.text).map((line) => {
    const spans = [...quotes(line), ...spansOf(marks, line, layers)];
    return `<p>${content(article.text, line, spans, htmlMark, escapeHtml)}</p>`;
  });
  const head = `<meta charset="utf-8"><title>${escapeHtml(article.title)}</title><style>${STYLE}</style>`;
  return `<!doctype html>\n<html lang="${escapeHtml(analysis.language)}"><head>${head}</head><body>\n${paragraphs.join("\n")}\n</body></html>\n`;
}

/**
 * Markdown: marks in bold, each with its type named in words; a quote has who speaks after it.
 * @param {Article} article
 * @param {Analysis} analysis
 * @param {Marks} marks
 * @param {Record<Switch, boolean>} layers the layers to mark
 */
export function markedMarkdown(article, analysis, marks, layers) {
  const quotes = quotesOf(article.text, analysis, layers);
  return `${lines(article.text)
    .map((line) => {
      const spans = [...quotes(line), ...spansOf(marks, line, layers)];
      return content(article.text, line, spans, markdownMark, escapeMarkdown);
    })
    .join("\n\n")}\n`;
}

/**
 * The marks of a line.
 * @param {Marks} marks
 * @param {TextRange} line
 * @param {Record<Layer, boolean>} layers
 * @returns {Span[]}
 */
function spansOf(marks, { start, end }, layers) {
  return readable(marks.within(start, end).filter(({ layer }) => layers[layer])).map((mark) => ({
    start: mark.start,
    end: mark.end,
    layer: mark.layer,
    label: t(`layer.${mark.layer}.one`),
  }));
}

/**
 * The quotes of a line, asked for in text order.
 * @param {string} text
 * @param {Analysis} analysis
 * @param {Record<Switch, boolean>} layers
 * @returns {(line: TextRange) => Span[]}
 */
function quotesOf(text, { quotes, entities }, layers) {
  const all = layers.quote ? quotes : [];
  let first = 0;
  return ({ start, end }) => {
    while ((all[first]?.end ?? Infinity) <= start) first += 1;
    const spans = [];
    for (let i = first; (all[i]?.start ?? Infinity) < end; i += 1) {
      const quote = all[i];
      if (!quote) break;
      // One within another may have ended before.
      if (quote.end <= start) continue;
      const sayer = sayerOf(text, quote, entities);
      const label = [t("layer.quote.one"), sayer].filter(Boolean).join("\u00A0: ");
      spans.push({ start: quote.start, end: quote.end, layer: /** @type {const} */ ("quote"), label });
    }
    return spans;
  };
}

/**
 * @param {string} text
 * @returns {{ start: number, end: number }[]}
 */
function lines(text) {
  const found = [];
  for (const match of text.matchAll(/[^\n]+/g))
    if (match[0].trim()) found.push({ start: match.index, end: match.index + match[0].length });
  return found;
}

/**
 * @param {string} text
 * @param {TextRange} line
 * @param {Span[]} spans that touch it
 * @param {(text: string, layers: Switch[], labels: string[]) => string} write
 * @param {(text: string) => string} escape
 */
function content(text, line, spans, write, escape) {
  return segments(line, spans)
    .map((segment) => {
      const escaped = escape(text.slice(segment.start, segment.end));
      if (segment.marks.length === 0) return escaped;
      const ending = segment.marks.filter(({ end }) => end === segment.end);
      // Two quotes may end together, of two speakers.
      const labels = unique(ending).flatMap((layer) => ending.filter((span) => span.layer === layer).map(({ label }) => label));
      return write(escaped, unique(segment.marks), [...new Set(labels)].map(escape));
    })
    .join("");
}

/** @param {Span[]} spans */
function unique(spans) {
  return SWITCHES.filter((layer) => spans.some((span) => span.layer === layer));
}

/**
 * @param {string} text
 * @param {Switch[]} layers
 * @param {string[]} labels
 */
function htmlMark(text, layers, labels) {
  return `<mark class="${layers.join(" ")}">${text}</mark>${labels.length > 0 ? `<sub> ${labels.join(", ")}</sub>` : ""}`;
}

/**
 * @param {string} text
 * @param {Switch[]} layers
 * @param {string[]} labels
 */
function markdownMark(text, layers, labels) {
  // A whole quote in bold would drown what is marked in it.
  const marked = layers.some((layer) => layer !== "quote") ? `**${text}**` : text;
  return `${marked}${labels.length > 0 ? ` [${labels.join(", ")}]` : ""}`;
}

/** @param {string} text */
function escapeHtml(text) {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** @param {string} text */
function escapeMarkdown(text) {
  return text.replace(/[\\`*_[\]<>#|~]/g, "\\$&");
}
