// The card of one name, figure or keyword: what it is, where it stands, why it was marked, what can be corrected.

import { h } from "../../dom.js";
import { t } from "../../i18n/index.js";
import { icon } from "../../icons.js";
import { formOf } from "../../model/corrections.js";
import { marksOf } from "../../model/derived.js";
import { layerOfFigure } from "../../model/layers.js";
import { valueText } from "../../model/values.js";
import { dot } from "../lists.js";
import { corrections } from "./correct.js";
import { facts } from "./facts.js";
import { also, linked } from "./links.js";
import { mentions } from "./mentions.js";
import { quoteCard } from "./quote.js";

/**
 * @import { Desk } from "../../desk.js"
 * @import { Analysis, Article, Layer, MarkType, State, Subject } from "../../types.js"
 * @typedef {{ type: MarkType, index: number }} Marked what has marks in the text
 * @typedef {{ article: Article, analysis: Analysis, subject: Marked, state: State, desk: Desk }} Context
 */

/** @param {Omit<Context, "subject"> & { subject: Subject }} context */
export function card({ subject, ...context }) {
  const content =
    subject.type === "quote"
      ? quoteCard(context, subject.index)
      : markedCard({ ...context, subject: { type: subject.type, index: subject.index } });
  const back = h(
    "button",
    { type: "button", class: "quiet back", "data-focus": "back", onclick: () => context.desk.select(null) },
    icon("back"),
    t("card.back"),
  );
  return h("article", { class: "subject", "aria-labelledby": "card-title" }, back, ...content);
}

/**
 * @param {Context} context
 * @returns {import("../../dom.js").Child[]}
 */
function markedCard(context) {
  const { subject, analysis } = context;
  const layer = layerOf(analysis, subject);
  return [
    h(
      "header",
      {},
      h("p", { class: "kind" }, dot(layer), kindText(context)),
      h("h2", { id: "card-title", tabIndex: -1 }, formOf(analysis, subject)),
      h("p", { class: "said" }, valueOrForms(context)),
    ),
    facts(context),
    linked(context),
    mentions(context, marksOf(analysis).of(subject)),
    also(context),
    corrections(context, layer),
  ];
}

/** @param {Context} context */
function kindText({ analysis, subject }) {
  if (subject.type === "figure") return t(`figure.${analysis.figures[subject.index]?.kind}`);
  if (subject.type === "keyword") return t("layer.keyword.one");
  return t(`layer.${analysis.entities[subject.index]?.kind}.one`);
}

/** @param {Context} context */
function valueOrForms({ analysis, subject, state }) {
  const figure = subject.type === "figure" && analysis.figures[subject.index];
  if (figure) return h("strong", { class: "value" }, valueText(figure, state.language));
  const aliases = (subject.type === "entity" && analysis.entities[subject.index]?.aliases) || [];
  return (
    aliases.length > 0 && t("card.aliases", { forms: aliases.map((form) => t("quoted", { text: form })).join(", ") })
  );
}

/**
 * @param {Analysis} analysis
 * @param {Marked} subject
 * @returns {Layer}
 */
function layerOf(analysis, { type, index }) {
  if (type === "keyword") return "keyword";
  if (type === "entity") return analysis.entities[index]?.kind ?? "person";
  const figure = analysis.figures[index];
  return figure ? layerOfFigure(figure) : "figure";
}
