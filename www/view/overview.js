// Who, where, when, how much, what about: the article at a glance.

import { h } from "../dom.js";
import { t } from "../i18n/index.js";
import { activeArticle } from "../model/derived.js";
import { sortValue, valueText } from "../model/values.js";
import { dot } from "./lists.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Analysis, EntityKind, Figure, State, Subject } from "../types.js"
 */

/** An article of so few sentences is read as quickly as a choice of them. */
const FEW_SENTENCES = 6;

/** Entries under each heading; the tabs have the rest. */
const MOST = 6;

/** Kinds of figures that say how much, the one that a reader asks for first weighing most; the others say when or in which order. */
const WEIGHT = /** @type {Partial<Record<Figure["kind"], number>>} */ ({
  money: 4,
  percent: 3,
  count: 2,
  measure: 2,
  duration: 1,
});

/** So many figures of a kind come before those of other kinds. */
const OF_A_KIND = 3;

/**
 * @param {Analysis} analysis
 * @param {State} state
 * @param {Desk} desk
 */
export function overview(analysis, state, desk) {
  const sections = [
    gist(analysis, state, desk),
    names("who", analysis, ["person", "organization"], desk),
    names("where", analysis, ["location"], desk),
    names("what", analysis, ["event", "product"], desk),
    dates(analysis, state, desk),
    amounts(analysis, state, desk),
    about(analysis, desk),
  ].filter((section) => section !== null);
  return h(
    "div",
    { class: "overview" },
    sections.length > 0 ? sections : h("p", { class: "empty" }, t("overview.nothing")),
  );
}

/**
 * The sentences that sum the article up, where it has more than a few.
 * @param {Analysis} analysis
 * @param {State} state
 * @param {Desk} desk
 */
function gist({ key_sentences, sentences }, state, desk) {
  const text = activeArticle(state)?.text ?? "";
  if (sentences.length <= FEW_SENTENCES) return null;
  const entries = key_sentences.map((range) =>
    h(
      "button",
      { type: "button", class: "link sentence", "data-focus": `gist-${range.start}`, onclick: () => desk.goTo(range) },
      text.slice(range.start, range.end).trim(),
    ),
  );
  return section("gist", entries);
}

/**
 * @param {string} heading
 * @param {HTMLElement[]} entries
 * @param {string} [kind] class of the list
 */
function section(heading, entries, kind = "") {
  if (entries.length === 0) return null;
  return h(
    "section",
    {},
    h("h3", {}, t(`overview.${heading}`)),
    h(
      "ul",
      { class: kind },
      entries.map((entry) => h("li", {}, entry)),
    ),
  );
}

/**
 * @param {string} heading
 * @param {Analysis} analysis
 * @param {EntityKind[]} kinds
 * @param {Desk} desk
 */
function names(heading, { entities }, kinds, desk) {
  const found = entities
    .map((entity, index) => ({ entity, index }))
    .filter(({ entity }) => kinds.includes(entity.kind));
  // The sort is stable: of two named as often the one named first comes first.
  found.sort((a, b) => b.entity.mentions.length - a.entity.mentions.length);
  const entries = found
    .slice(0, MOST)
    .map(({ entity, index }) =>
      link(
        { type: "entity", index },
        desk,
        dot(entity.kind),
        h("span", { class: "main" }, entity.name),
        h(
          "span",
          { class: "count", title: t("overview.mentions", { count: entity.mentions.length }) },
          String(entity.mentions.length),
        ),
      ),
    );
  return section(heading, entries);
}

/**
 * @param {Analysis} analysis
 * @param {State} state
 * @param {Desk} desk
 */
function dates(analysis, { language }, desk) {
  /** @type {Map<string, { figure: Figure, index: number }>} */
  const distinct = new Map();
  for (const entry of numbered(analysis.figures)) {
    if (distinct.size === MOST) break;
    if (entry.figure.kind !== "date" || !(entry.figure.from || entry.figure.to)) continue;
    const value = valueText(entry.figure, language);
    if (!distinct.has(value)) distinct.set(value, entry);
  }
  const inOrder = [...distinct].sort(([, a], [, b]) => (sortValue(a.figure) ?? 0) - (sortValue(b.figure) ?? 0));
  const entries = inOrder.map(([value, { figure, index }]) =>
    link(
      { type: "figure", index },
      desk,
      dot("date"),
      h("span", { class: "main" }, value, value !== figure.text && h("span", { class: "sub" }, quoted(figure.text))),
    ),
  );
  return section("when", entries, "timeline");
}

/**
 * @param {Analysis} analysis
 * @param {State} state
 * @param {Desk} desk
 */
function amounts(analysis, { language }, desk) {
  const entries = telling(analysis.figures, language).map(({ figure, index, value }) =>
    link(
      { type: "figure", index },
      desk,
      h(
        "span",
        { class: "main" },
        h("strong", {}, value),
        h("span", { class: "sub" }, figure.what || quoted(figure.text)),
      ),
    ),
  );
  return section("howMuch", entries, "amounts");
}

/**
 * The figures that say most about how much, no value twice: money first, and something of every kind.
 * @param {Figure[]} figures
 * @param {State["language"]} language
 */
function telling(figures, language) {
  const interest = (/** @type {Figure} */ { kind, what }) => (WEIGHT[kind] ?? 0) + (what ? 1 : 0);
  // The sort is stable: of two as telling the one said first comes first.
  const ranked = numbered(figures)
    .filter(({ figure }) => figure.kind in WEIGHT)
    .sort((a, b) => interest(b.figure) - interest(a.figure));
  /** @type {{ figure: Figure, index: number, value: string }[]} */
  const first = [];
  /** @type {typeof first} those that come after the first, being too many of their kind */
  const others = [];
  /** @type {Set<string>} */
  const seen = new Set();
  for (const entry of ranked) {
    if (first.length === MOST) break;
    const { kind } = entry.figure;
    const isOther = first.filter(({ figure }) => figure.kind === kind).length === OF_A_KIND;
    // A value is slow to write and a long text has thousands: none is written that there is no place for.
    if (isOther && first.length + others.length >= MOST) continue;
    const value = valueText(entry.figure, language);
    if (seen.has(value)) continue;
    seen.add(value);
    (isOther ? others : first).push({ ...entry, value });
  }
  return [...first, ...others].slice(0, MOST);
}

/**
 * @param {Analysis} analysis
 * @param {Desk} desk
 */
function about({ keywords }, desk) {
  const entries = keywords
    .slice(0, 2 * MOST)
    .map((keyword, index) => link({ type: "keyword", index }, desk, keyword.text));
  return section("about", entries, "tags");
}

/** @param {Figure[]} figures */
function numbered(figures) {
  return figures.map((figure, index) => ({ figure, index }));
}

/**
 * @param {Subject} subject
 * @param {Desk} desk
 * @param {...import("../dom.js").Child} content
 */
function link(subject, desk, ...content) {
  return h(
    "button",
    {
      type: "button",
      class: "link",
      "data-focus": `${subject.type}-${subject.index}`,
      onclick: () => desk.select(subject),
    },
    ...content,
  );
}

/** @param {string} text */
function quoted(text) {
  return t("quoted", { text });
}
