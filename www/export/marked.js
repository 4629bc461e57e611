// The text with its marks and quotes written into it: HTML with `<mark>`, Markdown.

import { t } from "../i18n/index.js";
import { formOf } from "../model/corrections.js";
import { SWITCHES } from "../model/layers.js";
import { sayerOf } from "../model/quote-corrections.js";
import { touching } from "../model/ranges.js";
import { spanOf, valueText } from "../model/values.js";
import { readable, segments } from "../view/marked.js";

/**
 * @import { Analysis, Article, Figure, Language, Layer, Mark, Switch, TextRange } from "../types.js"
 * @import { Marks } from "../model/marks.js"
 * @typedef {TextRange & { layer: Switch, label: string, byHand: boolean, data: Record<string, string | number> }} Span what is
 *   marked, what is written after it, whether the reader marked it, and what programs can read of it
 * @typedef {{ analysis: Analysis, marks: Marks, layers: Record<Switch, boolean>, language: Language }} Shown `layers` are those to
 *   mark, `language` is that of the values
 */

/** The look of each layer in an exported page, which stands alone. */
const STYLE = `body{font:1.1rem/1.8 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
mark{color:inherit;background:none}sub{font:0.6em sans-serif;color:#555}
.person{background:#ffe08a}.organization{background:#bfe3ff}.location{background:#c9f2c7}.event,.product{background:#e6d4ff}
.quote{font-style:italic}.figure{border-bottom:2px solid #b00020}.date{border-bottom:2px dashed #0b5394}.keyword{border-bottom:2px dotted #3d6b00}
.by-hand{outline:1px dotted #555}`;

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
 * @param {TextRange} range
 * @param {Shown} shown
 */
export function markedFragment(text, range, shown) {
  /** @param {string} words @param {Span[]} here */
  const write = (words, here) =>
    `<span style="color:#1b1b1b;${layersOf(here).map((layer) => LOOK[/** @type {Layer} */ (layer)]).join(";")}"${titleOf(here)}>${words}</span>`;
  return lines(text.slice(range.start, range.end))
    .map(({ start, end }) => ({ start: start + range.start, end: end + range.start }))
    .map((line) => `<p>${content(text, line, spansOf(shown, line), write, escapeHtml)}</p>`)
    .join("\n");
}

/**
 * A complete HTML page. Each mark has what it stands for as its title, and for programs as data: the name by its number in the
 * analysis, the bounds of a figure.
 * @param {Article} article
 * @param {Shown} shown
 */
export function markedHtml(article, shown) {
  const quotes = quotesOf(article.text, shown);
  const paragraphs = lines(article.text).map((line) => {
    const spans = [...quotes(line), ...spansOf(shown, line)];
    return `<p>${content(article.text, line, spans, htmlMark, escapeHtml)}</p>`;
  });
  const head = `<meta charset="utf-8"><title>${escapeHtml(article.title)}</title><style>${STYLE}</style>`;
  return `<!doctype html>\n<html lang="${escapeHtml(shown.analysis.language)}"><head>${head}</head><body>\n${paragraphs.join("\n")}\n</body></html>\n`;
}

/**
 * Markdown: marks in bold, each with its type and value in words; a quote has who speaks after it.
 * @param {Article} article
 * @param {Shown} shown
 */
export function markedMarkdown(article, shown) {
  const quotes = quotesOf(article.text, shown);
  const paragraphs = lines(article.text).map((line) => {
    const marked = content(article.text, line, [...quotes(line), ...spansOf(shown, line)], markdownMark, escapeMarkdown);
    // Where one mark goes on in the next the words stay bold; asterisks of the text are escaped.
    return marked.replaceAll("****", "");
  });
  return `${paragraphs.join("\n\n")}\n`;
}

/**
 * The marks of a line.
 * @param {Shown} shown
 * @param {TextRange} line
 * @returns {Span[]}
 */
function spansOf({ analysis, marks, layers, language }, { start, end }) {
  return readable(marks.within(start, end).filter(({ layer }) => layers[layer])).map((mark) => {
    const figure = mark.type === "figure" ? analysis.figures[mark.index] : undefined;
    const mention = mark.type === "entity" ? analysis.entities[mark.index]?.mentions[mark.mention] : undefined;
    const byHand = (mention ?? figure)?.why === "user";
    const meaning = figure ? valueText(figure, language) : formOf(analysis, mark);
    return { start: mark.start, end: mark.end, layer: mark.layer, label: labelOf(mark.layer, meaning, byHand), byHand, data: dataOf(mark, figure) };
  });
}

/**
 * « chiffre : 3 500 000 €, marqué par vous »
 * @param {Switch} layer
 * @param {string | null} meaning
 * @param {boolean} byHand
 */
function labelOf(layer, meaning, byHand) {
  const kind = t(`layer.${layer}.one`);
  const said = meaning && layer !== "keyword" ? `${kind}\u00A0: ${meaning}` : kind;
  return byHand ? `${said}, ${t("why.user")}` : said;
}

/**
 * @param {Mark} mark
 * @param {Figure} [figure]
 * @returns {Span["data"]}
 */
function dataOf({ type, index }, figure) {
  if (type === "entity") return { entity: index };
  if (!figure) return {};
  const span = spanOf(figure);
  const bounds =
    figure.kind === "date"
      ? {}
      : figure.kind === "time"
        ? { min: figure.min ?? figure.value, max: figure.max ?? figure.value }
        : { min: figure.min, max: figure.max, unit: figure.unit };
  const all = { kind: figure.kind, ...bounds, from: span?.from, to: span?.to };
  return /** @type {Span["data"]} */ (Object.fromEntries(Object.entries(all).filter(([, value]) => value != null)));
}

/**
 * The quotes of a line, asked for in text order.
 * @param {string} text
 * @param {Shown} shown
 * @returns {(line: TextRange) => Span[]}
 */
function quotesOf(text, { analysis: { quotes, entities }, layers }) {
  const all = (layers.quote ? quotes : []).map((quote) => {
    const [{ start, end }, byHand] = [quote, quote.why === "user"];
    return { start, end, layer: /** @type {const} */ ("quote"), label: labelOf("quote", sayerOf(text, quote, entities), byHand), byHand, data: {} };
  });
  return touching(all);
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
 * @param {(text: string, here: Span[], labels: string[]) => string} write
 * @param {(text: string) => string} escape
 */
function content(text, line, spans, write, escape) {
  return segments(line, spans)
    .map((segment) => {
      const words = text.slice(segment.start, segment.end);
      if (segment.marks.length === 0) return escape(words);
      const ending = segment.marks.filter(({ end }) => end === segment.end);
      const labels = new Set(inOrder(ending).map((span) => escape(written(span, text))));
      return write(escape(words), segment.marks, [...labels]);
    })
    .join("");
}

/**
 * What is written after a mark: a meaning that the words have themselves is not said again.
 * @param {Span} span
 * @param {string} text
 */
function written({ start, end, layer, label }, text) {
  const kind = t(`layer.${layer}.one`);
  return label.replace(`${kind}\u00A0: ${text.slice(start, end)}`, kind);
}

/**
 * In the order of the legend; two quotes of two speakers may be of one layer.
 * @param {Span[]} spans
 */
function inOrder(spans) {
  return SWITCHES.flatMap((layer) => spans.filter((span) => span.layer === layer));
}

/** @param {Span[]} spans */
function layersOf(spans) {
  return [...new Set(inOrder(spans).map(({ layer }) => layer))];
}

/** @param {Span[]} spans */
function titleOf(spans) {
  const labels = new Set(inOrder(spans).map(({ label }) => escapeHtml(label)));
  return ` title="${[...labels].join(" · ")}"`;
}

/**
 * @param {string} text
 * @param {Span[]} here
 * @param {string[]} labels
 */
function htmlMark(text, here, labels) {
  const data = Object.entries(Object.assign({}, ...inOrder(here).map(({ data: own }) => own)));
  const attributes = data.map(([name, value]) => ` data-${name}="${escapeHtml(String(value))}"`).join("");
  const classes = [...layersOf(here), ...(here.some(({ byHand }) => byHand) ? ["by-hand"] : [])].join(" ");
  return `<mark class="${classes}"${titleOf(here)}${attributes}>${text}</mark>${labels.length > 0 ? `<sub> ${labels.join(", ")}</sub>` : ""}`;
}

/**
 * @param {string} text
 * @param {Span[]} here
 * @param {string[]} labels
 */
function markdownMark(text, here, labels) {
  // A whole quote in bold would drown what is marked in it.
  const marked = here.some(({ layer }) => layer !== "quote") ? `**${text}**` : text;
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
