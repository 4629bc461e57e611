// The part of a card that corrects: not a name, another type, the same as another name, another name, other bounds; of a
// figure another value.

import { h } from "../../dom.js";
import { t } from "../../i18n/index.js";
import { formOf } from "../../model/corrections.js";
import { marksOf } from "../../model/derived.js";
import { figureValueFrom, restated } from "../../model/figure-value.js";
import { KINDS } from "../../model/layers.js";
import { figureForm } from "../figure-form.js";
import { chosenScope, scopeChoice } from "../scope.js";
import { bounds } from "./bounds.js";

/**
 * @import { Context } from "./card.js"
 * @import { Entity, EntityKind, Layer, Mark } from "../../types.js"
 */

/**
 * @param {Context} context
 * @param {Layer} layer
 */
export function corrections(context, layer) {
  const { article, analysis, subject, state } = context;
  const mark = marksOf(analysis).all[state.current ?? -1];
  const here = { article: article.id, start: mark?.start, end: mark?.end };
  const form = formOf(analysis, subject);
  const entity = subject.type === "entity" ? analysis.entities[subject.index] : undefined;
  const reject = () => {
    const scope = chosenScope();
    // Of a name with several forms the one that stands here is meant.
    const written = scope === "here" && entity && mark ? article.text.slice(mark.start, mark.end) : form;
    context.desk.correct({ action: "reject", type: subject.type, form: written, scope, ...here });
  };
  return h(
    "section",
    { class: "correct" },
    h("h3", {}, t("card.correct")),
    scopeChoice("card-scope"),
    h(
      "div",
      { class: "buttons" },
      h(
        "button",
        { type: "button", class: "small", id: "reject", onclick: reject },
        t(`correct.not.${subject.type}`),
      ),
      entity && mark && split(context, entity, mark, here),
    ),
    entity && retag(context, form, /** @type {EntityKind} */ (layer), here),
    entity && merge(context, form, here),
    entity && mark && extent(context, mark, here),
    subject.type === "figure" && revalue(context, here),
  );
}

/**
 * @param {Context} context
 * @param {Place} here
 */
function revalue({ analysis, subject, state, desk }, here) {
  const figure = analysis.figures[subject.index];
  if (!figure) return false;
  const before = figureValueFrom(figure);
  const languages = { reader: state.language, article: analysis.rules };
  const form = figureForm(before, languages, "correct.retag.do", (said) => {
    const value = restated(before, said);
    // Which day « mardi » is, another article says otherwise.
    const scope = value.kind === "date" && chosenScope() === "always" ? "article" : chosenScope();
    desk.correct({ action: "revalue", form: figure.text, value, scope, ...here });
  });
  const kind = form.querySelector("select");
  if (kind) kind.id = "retag";
  const label = t("correct.value");
  return h("div", { class: "revalue", role: "group", "aria-label": label }, h("span", { class: "label" }, label), form);
}

/** @typedef {{ article: string, start: number | undefined, end: number | undefined }} Place where a correction is made */

/**
 * @param {Context} context
 * @param {Entity} entity
 * @param {Mark} mark
 * @param {Place} here
 */
function split({ article, desk }, entity, mark, here) {
  if (entity.mentions.length < 2) return false;
  const form = article.text.slice(mark.start, mark.end);
  // Where every mention is written so, only this one can be another.
  const same = entity.mentions.every(({ start, end }) => article.text.slice(start, end) === form);
  const scope = () => (same ? "here" : chosenScope());
  return h(
    "button",
    {
      type: "button",
      class: "small",
      title: t("correct.split.hint", { name: entity.name }),
      onclick: () => desk.correct({ action: "split", form, from: entity.name, scope: scope(), ...here }),
    },
    t("correct.split", { form }),
  );
}

/**
 * @param {Context} context
 * @param {string} form
 * @param {EntityKind} kind
 * @param {Place} here
 */
function retag({ desk }, form, kind, here) {
  const select = h(
    "select",
    { id: "retag" },
    KINDS.map((other) => h("option", { value: other }, t(`layer.${other}.one`))),
  );
  select.value = kind;
  return field("correct.retag", "correct.retag.do", select, (chosen) =>
    desk.correct({
      action: "retag",
      form,
      kind: /** @type {EntityKind} */ (chosen),
      scope: chosenScope(),
      ...here,
    }),
  );
}

/**
 * @param {Context} context
 * @param {string} form
 * @param {Place} here
 */
function merge({ analysis, desk }, form, here) {
  const others = analysis.entities
    .map(({ name }) => name)
    .filter((name) => name !== form)
    .sort(new Intl.Collator().compare);
  if (others.length === 0) return false;
  const select = h(
    "select",
    { id: "merge" },
    h("option", { value: "" }, t("correct.choose")),
    [...new Set(others)].map((name) => h("option", { value: name }, name)),
  );
  return field("correct.merge", "correct.merge.do", select, (into) =>
    desk.correct({ action: "merge", form, into, scope: chosenScope(), ...here }),
  );
}

/**
 * A choice and the button that carries it out: with the keyboard a select changes at every arrow.
 * @param {string} label
 * @param {string} action
 * @param {HTMLSelectElement} select
 * @param {(value: string) => void} act
 */
function field(label, action, select, act) {
  return h(
    "form",
    {
      class: "field",
      onsubmit: (/** @type {Event} */ event) => {
        event.preventDefault();
        if (select.value) act(select.value);
      },
    },
    h("label", { class: "label", for: select.id }, t(label)),
    select,
    h("button", { type: "submit", class: "small" }, t(action)),
  );
}

/**
 * Where the mention begins and ends.
 * @param {Context} context
 * @param {Mark} mark
 * @param {Place} here
 */
function extent({ article: { text }, desk }, mark, here) {
  const form = text.slice(mark.start, mark.end);
  return bounds(text, mark, ({ start, end }) =>
    desk.correct({
      action: "resize",
      form,
      to: text.slice(start, end),
      lead: mark.start - start,
      scope: chosenScope(),
      ...here,
    }),
  );
}
