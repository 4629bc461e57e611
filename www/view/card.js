// The card of one name, figure or keyword: what it is, where it stands, why it was marked, what can be corrected.

import { h } from "../dom.js";
import { t, known } from "../i18n/index.js";
import { icon } from "../icons.js";
import { marksOf } from "../model/derived.js";
import { formOf } from "../model/corrections.js";
import { layerOfFigure } from "../model/layers.js";
import { dayText, valueText } from "../model/values.js";
import { corrections } from "./correct.js";
import { dot } from "./lists.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Analysis, Article, Figure, Layer, Mark, State, Subject } from "../types.js"
 * @typedef {{ article: Article, analysis: Analysis, subject: Subject, state: State, desk: Desk }} Context
 */

/** Signs of context on each side of a mention. */
const CONTEXT = 40;

/** Mentions listed before "show all". */
const MENTIONS = 12;

/** @param {Context} context */
export function card(context) {
  const { subject, analysis, desk } = context;
  const marks = marksOf(analysis).of(subject);
  const layer = layerOf(analysis, subject);
  const title = formOf(analysis, subject);
  return h(
    "article",
    { class: "subject", "aria-labelledby": "card-title" },
    h(
      "button",
      { type: "button", class: "quiet back", "data-focus": "back", onclick: () => desk.select(null) },
      icon("back"),
      t("card.back"),
    ),
    h(
      "header",
      {},
      h("p", { class: "kind" }, dot(layer), kindText(context)),
      h("h2", { id: "card-title", tabIndex: -1 }, title),
      h("p", { class: "said" }, valueOrForms(context)),
    ),
    facts(context),
    linked(context),
    mentions(context, marks),
    also(context),
    corrections(context, layer),
  );
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
 * What is known of a figure, and why a thing was marked.
 * @param {Context} context
 */
function facts({ analysis, subject, state, article }) {
  /** @type {[string, string][]} */
  const rows = [];
  if (subject.type === "figure") {
    const figure = analysis.figures[subject.index];
    if (figure) rows.push(...figureFacts(figure, article, state));
  }
  if (subject.type === "entity") {
    const { mentions, certainty } = analysis.entities[subject.index] ?? { mentions: [] };
    rows.push([t("card.why"), [...new Set(mentions.map(({ why }) => reason(why)))].join(" · ")]);
    if (certainty) rows.push([t("card.certainty"), t(`certainty.${certainty}`)]);
  }
  if (subject.type === "keyword") {
    const reasons = analysis.keywords[subject.index]?.reasons ?? [];
    if (reasons.length > 0) rows.push([t("card.why"), reasons.map(reason).join(" · ")]);
  }
  return (
    rows.length > 0 &&
    h(
      "dl",
      {},
      rows.map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value))),
    )
  );
}

/**
 * @param {Figure} figure
 * @param {Article} article
 * @param {State} state
 * @returns {[string, string][]}
 */
function figureFacts(figure, article, { language }) {
  /** @type {[string, string][]} */
  const rows = [];
  if (figure.what) rows.push([t("card.what"), figure.what]);
  if (figure.approx) rows.push([t("card.precision"), t("card.approx")]);
  const span = figure.kind === "date" ? figure : figure.kind === "time" ? undefined : figure.resolved;
  if (span && article.referenceDate && (span.relative || span !== figure))
    rows.push([t("card.computed"), t("card.reference", { date: dayText(article.referenceDate, language) })]);
  if (figure.kind === "date" && figure.conflict) rows.push([t("card.check"), t("card.conflict")]);
  if ("ambiguous" in figure && figure.ambiguous) rows.push([t("card.check"), t("card.ambiguous")]);
  if ("implied" in figure && figure.implied) rows.push([t("card.check"), t("card.implied")]);
  return rows;
}

/**
 * A reason in words: those of the code, or those of its family, which stands before the colon.
 * @param {string} code
 */
function reason(code) {
  const key = `why.${code}`;
  return t(known(key) ? key : `why.${code.split(":")[0]}`);
}

/**
 * Figures that stand by this name, or names that stand by this figure.
 * @param {Context} context
 */
function linked({ analysis, subject, state, desk }) {
  /** @type {{ subject: Subject, label: string, layer: Layer, note: string }[]} */
  let found = [];
  if (subject.type === "entity") {
    found = analysis.figures.flatMap((figure, index) =>
      figure.names[0] === subject.index
        ? [
            {
              subject: { type: "figure", index },
              label: figure.text,
              layer: layerOfFigure(figure),
              note: figure.what ?? valueText(figure, state.language),
            },
          ]
        : [],
    );
  }
  if (subject.type === "figure") {
    const names = analysis.figures[subject.index]?.names ?? [];
    found = names.flatMap((index) => {
      const entity = analysis.entities[index];
      return entity ? [{ subject: { type: "entity", index }, label: entity.name, layer: entity.kind, note: "" }] : [];
    });
  }
  if (found.length === 0) return false;
  return h(
    "section",
    {},
    h("h3", {}, t(subject.type === "entity" ? "card.figures" : "card.names")),
    h(
      "ul",
      { class: "linked" },
      found
        .slice(0, MENTIONS)
        .map(({ subject: other, label, layer, note }) =>
          h(
            "li",
            {},
            h(
              "button",
              { type: "button", class: "link", onclick: () => desk.select(other) },
              dot(layer),
              h("span", { class: "main" }, label, note && h("span", { class: "sub" }, note)),
            ),
          ),
        ),
    ),
  );
}

/**
 * @param {Context} context
 * @param {Mark[]} marks
 */
function mentions(context, marks) {
  const { article, desk, state, analysis } = context;
  const all = marksOf(analysis).all;
  const list = h("ol", { class: "mentions" });
  /** @param {number} most */
  const show = (most) =>
    list.replaceChildren(
      ...marks.slice(0, most).map((mark) =>
        h(
          "li",
          {},
          h(
            "button",
            {
              type: "button",
              class: "mention",
              "data-focus": `mention-${mark.mention}`,
              "aria-current": all[state.current ?? -1] === mark ? "true" : null,
              onclick: () => desk.select(mark, mark),
            },
            ...inContext(article.text, mark),
          ),
        ),
      ),
    );
  show(MENTIONS);
  const at = marks.findIndex((mark) => mark === all[state.current ?? -1]);
  if (at >= MENTIONS) show(marks.length);
  const more =
    marks.length > MENTIONS &&
    at < MENTIONS &&
    h(
      "button",
      {
        type: "button",
        class: "quiet more",
        onclick: (/** @type {Event} */ event) => {
          show(marks.length);
          /** @type {HTMLElement} */ (event.target).remove();
        },
      },
      t("card.more", { count: marks.length }),
    );
  return h(
    "section",
    {},
    h(
      "div",
      { class: "heading" },
      h("h3", {}, t("card.mentions", { count: marks.length })),
      marks.length > 1 &&
        h(
          "span",
          { class: "steps" },
          step(-1, "card.previous", desk),
          h("span", { class: "at" }, `${at + 1}\u202F/\u202F${marks.length}`),
          step(1, "card.next", desk),
        ),
    ),
    list,
    more,
  );
}

/**
 * @param {1 | -1} direction
 * @param {string} label
 * @param {Desk} desk
 */
function step(direction, label, desk) {
  return h(
    "button",
    {
      type: "button",
      class: "quiet square",
      "data-focus": label,
      "aria-label": t(label),
      title: t(label),
      onclick: () => desk.walkMentions(direction),
    },
    icon(direction === 1 ? "next" : "previous"),
  );
}

/**
 * @param {string} text
 * @param {{ start: number, end: number }} range
 */
export function inContext(text, { start, end }) {
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(text.length, end + CONTEXT);
  const before = text.slice(from, start).replace(/^[\uDC00-\uDFFF]/, "");
  const after = text.slice(end, to).replace(/[\uD800-\uDBFF]$/, "");
  const left = before.split("\n").at(-1) ?? "";
  const right = after.split("\n")[0] ?? "";
  return [
    from > 0 && left === before ? "…" : "",
    left,
    h("b", {}, text.slice(start, end)),
    right,
    to < text.length && right === after ? "…" : "",
  ];
}

/**
 * The other layers under the same mark.
 * @param {Context} context
 */
function also({ analysis, subject, state, desk }) {
  const marks = marksOf(analysis);
  const mark = marks.all[state.current ?? -1];
  if (!mark) return false;
  const others = marks
    .within(mark.start, mark.end)
    .filter((other) => other.type !== subject.type || other.index !== subject.index);
  if (others.length === 0) return false;
  return h(
    "section",
    {},
    h("h3", {}, t("card.also")),
    h(
      "ul",
      { class: "linked" },
      others.map((other) =>
        h(
          "li",
          {},
          h(
            "button",
            { type: "button", class: "link", onclick: () => desk.select(other, other) },
            dot(other.layer),
            h(
              "span",
              { class: "main" },
              formOf(analysis, other),
              h("span", { class: "sub" }, t(`layer.${other.layer}.one`)),
            ),
          ),
        ),
      ),
    ),
  );
}

/**
 * @param {Analysis} analysis
 * @param {Subject} subject
 * @returns {Layer}
 */
function layerOf(analysis, { type, index }) {
  if (type === "keyword") return "keyword";
  if (type === "entity") return analysis.entities[index]?.kind ?? "person";
  const figure = analysis.figures[index];
  return figure ? layerOfFigure(figure) : "figure";
}
