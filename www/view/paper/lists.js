// Below a printed article: what its signs mean, each figure with its value and a box to tick, names, voices, keywords.

import { h } from "../../dom.js";
import { t } from "../../i18n/index.js";
import { KINDS, LAYERS, layerOfFigure } from "../../model/layers.js";
import { sayers, voices } from "../../model/quotes.js";
import { valueText } from "../../model/values.js";

/** @import { Found } from "./text.js" */

/** Figures and names listed: those of a book go into a file. */
const MOST = 500;

/**
 * What is marked, and how.
 * @param {Found} found
 */
export function legend({ analysis, marks, state }) {
  const counts = marks.counts();
  const items = LAYERS.filter((layer) => state.layers[layer] && counts[layer] > 0).map((layer) =>
    h("li", {}, h("mark", { class: layer }, t(`layer.${layer}`)), h("small", {}, ` ${counts[layer]}`)),
  );
  const quotes = state.layers.quote && analysis.quotes.length > 0;
  const sample = [h("span", { class: "opens" }), t("layer.quote"), h("span", { class: "sayer" }, t("column.speaker"))];
  return h("ul", { class: "legend" }, items, quotes && h("li", {}, sample, h("small", {}, ` ${analysis.quotes.length}`)));
}

/**
 * @param {Found} found
 * @returns {HTMLElement[]}
 */
export function lists(found) {
  const all = [figures(found), names(found), speech(found), keywords(found)].flatMap((list) => list ?? []);
  return all.length > 0 ? [...all, h("p", { class: "note" }, t("paper.how"))] : [];
}

/** @param {Found} found */
function figures({ article, analysis, state }) {
  const says = sayers(article.text, analysis);
  const rows = analysis.figures.flatMap((figure, index) => {
    if (!state.layers[layerOfFigure(figure)]) return [];
    const about = [t(`figure.${figure.kind}`), figure.what, figure.why && t("why.user")].filter(Boolean).join(", ");
    return [{ cells: [String(index + 1), figure.text, valueText(figure, state.language), about, says[index] ?? ""] }];
  });
  if (rows.length === 0) return null;
  const columns = ["paper.number", "column.figure", "column.value", "column.kind", "card.by", "paper.checked"];
  return h(
    "section",
    {},
    h("h3", {}, t("table.figures")),
    h(
      "table",
      {},
      h("thead", {}, h("tr", {}, columns.map((column) => h("th", { scope: "col" }, t(column))))),
      h(
        "tbody",
        {},
        rows.slice(0, MOST).map(({ cells }) => h("tr", {}, cells.map((cell) => h("td", {}, cell)), h("td", {}, h("span", { class: "box" })))),
      ),
    ),
    left(rows.length),
  );
}

/** @param {Found} found */
function names({ analysis: { entities }, state }) {
  const shown = entities.filter(({ kind }) => state.layers[kind]);
  const listed = new Set(shown.slice(0, MOST));
  const kinds = KINDS.map((kind) => ({ kind, own: entities.filter((entity) => entity.kind === kind && listed.has(entity)) }));
  if (shown.length === 0) return null;
  return h(
    "section",
    {},
    h("h3", {}, t("table.names")),
    h(
      "dl",
      {},
      kinds
        .filter(({ own }) => own.length > 0)
        .map(({ kind, own }) =>
          h(
            "div",
            {},
            h("dt", {}, h("mark", { class: kind }, t(`layer.${kind}`))),
            own.map(({ name, aliases, mentions }) => {
              const facts = [
                aliases.length > 0 && t("card.aliases", { forms: aliases.join(", ") }),
                t("card.mentions", { count: mentions.length }),
                mentions.some(({ why }) => why === "user") && t("why.user"),
              ];
              return h("dd", {}, name, h("small", {}, ` ${facts.filter(Boolean).join(", ")}`));
            }),
          ),
        ),
    ),
    left(shown.length),
  );
}

/** @param {Found} found */
function speech({ article, analysis, state }) {
  const all = state.layers.quote ? voices(article.text, analysis) : [];
  if (all.length === 0) return null;
  return h(
    "section",
    {},
    h("h3", {}, t("quotes.voices")),
    h(
      "dl",
      {},
      all.slice(0, MOST).map(({ name, words, quotes }) => {
        const hand = quotes.some(({ quote }) => quote.why === "user") && t("why.user");
        const facts = [t("card.quotes", { count: quotes.length }), t("quotes.words", { count: words }), hand];
        return h("dd", {}, name, h("small", {}, ` ${facts.filter(Boolean).join(", ")}`));
      }),
    ),
    left(all.length),
  );
}

/** @param {Found} found */
function keywords({ analysis, state }) {
  if (!state.layers.keyword || analysis.keywords.length === 0) return null;
  return h("section", {}, h("h3", {}, t("table.keywords")), h("p", {}, analysis.keywords.map(({ text }) => text).join(" · ")));
}

/** @param {number} count */
function left(count) {
  return count > MOST && h("p", { class: "note" }, t("paper.left", { count: count - MOST }));
}
