// The part of a card that corrects: not a name, another type, the same as another name.

import { h } from "../dom.js";
import { t } from "../i18n/index.js";
import { formOf } from "../model/corrections.js";
import { marksOf } from "../model/derived.js";
import { KINDS } from "../model/layers.js";

/**
 * @import { Context } from "./card.js"
 * @import { Desk } from "../desk.js"
 * @import { Analysis, Article, EntityKind, Layer, Scope } from "../types.js"
 */

/**
 * @param {Context} context
 * @param {Layer} layer
 */
export function corrections({ article, analysis, subject, state, desk }, layer) {
  const form = formOf(analysis, subject);
  const mark = marksOf(analysis).all[state.current ?? -1];
  const place = { article: article.id, start: mark?.start, end: mark?.end };
  /** @param {Scope} scope */
  const reject = (scope) => {
    const here =
      scope === "here" && mark && subject.type === "entity" ? article.text.slice(mark.start, mark.end) : form;
    desk.correct({ action: "reject", type: subject.type, form: scope === "here" ? here : form, scope, ...place });
  };
  const entity = subject.type === "entity";
  return h(
    "section",
    { class: "correct" },
    h("h3", {}, t("card.correct")),
    h(
      "div",
      { class: "buttons", role: "group", "aria-label": t(entity ? "correct.notName" : "correct.reject") },
      h("span", { class: "label" }, t(entity ? "correct.notName" : "correct.reject")),
      mark &&
        subject.type !== "figure" &&
        h("button", { type: "button", class: "small", onclick: () => reject("here") }, t("scope.here")),
      h(
        "button",
        {
          type: "button",
          class: "small",
          id: "reject",
          onclick: () => reject(subject.type === "figure" ? "here" : "article"),
        },
        t(subject.type === "figure" ? "scope.here" : "scope.article"),
      ),
      h("button", { type: "button", class: "small", onclick: () => reject("always") }, t("scope.always")),
    ),
    entity && retag(form, /** @type {EntityKind} */ (layer), article, desk),
    entity && merge(form, analysis, article, desk),
  );
}

/**
 * @param {string} form
 * @param {EntityKind} kind
 * @param {Article} article
 * @param {Desk} desk
 */
function retag(form, kind, article, desk) {
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
      scope: "article",
      article: article.id,
    }),
  );
}

/**
 * @param {string} form
 * @param {Analysis} analysis
 * @param {Article} article
 * @param {Desk} desk
 */
function merge(form, analysis, article, desk) {
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
    desk.correct({ action: "merge", form, into, scope: "article", article: article.id }),
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
