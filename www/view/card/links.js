// What stands by the thing of a card: figures by a name, names by a figure, other layers under the same mark.

import { h } from "../../dom.js";
import { t } from "../../i18n/index.js";
import { formOf } from "../../model/corrections.js";
import { marksOf } from "../../model/derived.js";
import { layerOfFigure } from "../../model/layers.js";
import { valueText } from "../../model/values.js";
import { dot } from "../lists.js";

/**
 * @import { Context } from "./card.js"
 * @import { Figure, Layer, TextRange } from "../../types.js"
 * @typedef {{ label: string, layer: Layer, note: string, open: () => void }} Link
 */

/** Links listed; nobody reads more in a card. */
const MOST = 12;

/**
 * Figures that stand by this name, or names that stand by this figure.
 * @param {Context} context
 */
export function linked({ analysis, subject, state, desk }) {
  if (subject.type === "entity") {
    return links("card.figures", figuresWhere({ analysis, state, desk }, ({ names }) => names[0] === subject.index));
  }
  const names = subject.type === "figure" ? (analysis.figures[subject.index]?.names ?? []) : [];
  const found = names.flatMap((index) => {
    const entity = analysis.entities[index];
    const open = () => desk.select({ type: "entity", index });
    return entity ? [{ open, label: entity.name, layer: entity.kind, note: "" }] : [];
  });
  return links("card.names", found);
}

/**
 * The other layers under the same mark.
 * @param {Context} context
 */
export function also({ analysis, subject, state, desk }) {
  const marks = marksOf(analysis);
  const mark = marks.all[state.current ?? -1];
  if (!mark) return false;
  const others = marks
    .within(mark.start, mark.end)
    .filter((other) => other.type !== subject.type || other.index !== subject.index);
  return links(
    "card.also",
    others.map((other) => ({
      open: () => desk.select(other, other),
      label: formOf(analysis, other),
      layer: other.layer,
      note: t(`layer.${other.layer}.one`),
    })),
  );
}

/**
 * The figures that a quote tells.
 * @param {Omit<Context, "subject">} context
 * @param {TextRange} quote
 */
export function told(context, quote) {
  return links("card.told", figuresWhere(context, ({ start, end }) => start >= quote.start && end <= quote.end));
}

/**
 * @param {Pick<Context, "analysis" | "state" | "desk">} context
 * @param {(figure: Figure) => boolean} wanted
 * @returns {Link[]}
 */
function figuresWhere({ analysis, state, desk }, wanted) {
  return analysis.figures.flatMap((figure, index) => {
    if (!wanted(figure)) return [];
    const note = [valueText(figure, state.language), figure.what].filter(Boolean).join(" · ");
    return [{ open: () => desk.select({ type: "figure", index }), label: figure.text, layer: layerOfFigure(figure), note }];
  });
}

/**
 * @param {string} title
 * @param {Link[]} found
 */
function links(title, found) {
  if (found.length === 0) return false;
  return h(
    "section",
    {},
    h("h3", {}, t(title)),
    h(
      "ul",
      { class: "linked" },
      found
        .slice(0, MOST)
        .map(({ label, layer, note, open }) =>
          h(
            "li",
            {},
            h(
              "button",
              { type: "button", class: "link", onclick: open },
              dot(layer),
              h("span", { class: "main" }, label, note && h("span", { class: "sub" }, note)),
            ),
          ),
        ),
    ),
  );
}
