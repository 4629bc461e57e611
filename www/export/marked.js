// The text with its marks written into it: HTML with `<mark>`, Markdown.

import { t } from "../i18n/index.js";
import { LAYERS } from "../model/layers.js";
import { readable, segments } from "../view/marked.js";

/**
 * @import { Analysis, Article, Layer } from "../types.js"
 * @import { Marks } from "../model/marks.js"
 */

/** The look of each layer in an exported page, which stands alone. */
const STYLE = `body{font:1.1rem/1.8 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
mark{color:inherit;background:none}sub{font:0.6em sans-serif;color:#555}
.person{background:#ffe08a}.organization{background:#bfe3ff}.location{background:#c9f2c7}.event,.product{background:#e6d4ff}
.figure{border-bottom:2px solid #b00020}.date{border-bottom:2px dashed #0b5394}.keyword{border-bottom:2px dotted #3d6b00}`;

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
  /** @param {string} words @param {Layer[]} here */
  const write = (words, here) =>
    `<span style="color:#1b1b1b;${here.map((layer) => LOOK[layer]).join(";")}" title="${here.map((layer) => escapeHtml(t(`layer.${layer}.one`))).join(", ")}">${words}</span>`;
  return lines(text.slice(range.start, range.end))
    .map(({ start, end }) => ({ start: start + range.start, end: end + range.start }))
    .map((line) => `<p>${content(text, line, marks, layers, write, escapeHtml)}</p>`)
    .join("\n");
}

/**
 * A complete HTML page.
 * @param {Article} article
 * @param {Analysis} analysis
 * @param {Marks} marks
 * @param {Record<Layer, boolean>} layers the layers to mark
 */
export function markedHtml(article, analysis, marks, layers) {
  const paragraphs = lines(article.text).map(
    (line) => `<p>${content(article.text, line, marks, layers, htmlMark, escapeHtml)}</p>`,
  );
  const head = `<meta charset="utf-8"><title>${escapeHtml(article.title)}</title><style>${STYLE}</style>`;
  return `<!doctype html>\n<html lang="${escapeHtml(analysis.language)}"><head>${head}</head><body>\n${paragraphs.join("\n")}\n</body></html>\n`;
}

/**
 * Markdown: names in bold, figures and dates in italics, each with its type once named in words.
 * @param {Article} article
 * @param {Marks} marks
 * @param {Record<Layer, boolean>} layers the layers to mark
 */
export function markedMarkdown(article, marks, layers) {
  return `${lines(article.text)
    .map((line) => content(article.text, line, marks, layers, markdownMark, escapeMarkdown))
    .join("\n\n")}\n`;
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
 * @param {{ start: number, end: number }} line
 * @param {Marks} marks
 * @param {Record<Layer, boolean>} layers
 * @param {(text: string, layers: Layer[], ending: Layer[]) => string} write
 * @param {(text: string) => string} escape
 */
function content(text, line, marks, layers, write, escape) {
  const here = readable(marks.within(line.start, line.end).filter(({ layer }) => layers[layer]));
  return segments(line, here)
    .map((segment) => {
      const escaped = escape(text.slice(segment.start, segment.end));
      if (segment.marks.length === 0) return escaped;
      const ending = segment.marks.filter(({ end }) => end === segment.end).map(({ layer }) => layer);
      return write(escaped, unique(segment.marks.map(({ layer }) => layer)), unique(ending));
    })
    .join("");
}

/** @param {Layer[]} layers */
function unique(layers) {
  return LAYERS.filter((layer) => layers.includes(layer));
}

/**
 * @param {string} text
 * @param {Layer[]} layers
 * @param {Layer[]} ending
 */
function htmlMark(text, layers, ending) {
  const words = ending.map((layer) => escapeHtml(t(`layer.${layer}.one`))).join(", ");
  return `<mark class="${layers.join(" ")}">${text}</mark>${words && `<sub> ${words}</sub>`}`;
}

/**
 * @param {string} text
 * @param {Layer[]} _layers
 * @param {Layer[]} ending
 */
function markdownMark(text, _layers, ending) {
  return `**${text}**${ending.length > 0 ? ` [${ending.map((layer) => t(`layer.${layer}.one`)).join(", ")}]` : ""}`;
}

/** @param {string} text */
function escapeHtml(text) {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** @param {string} text */
function escapeMarkdown(text) {
  return text.replace(/[\\`*_[\]<>#|~]/g, "\\$&");
}
