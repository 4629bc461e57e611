// The mentions of a thing in their context, each leading to its place in the text.

import { h } from "../../dom.js";
import { t } from "../../i18n/index.js";
import { icon } from "../../icons.js";
import { marksOf } from "../../model/derived.js";
import { rangeAround } from "../../model/ranges.js";
import { inContext } from "../context.js";
import { reason } from "./facts.js";

/**
 * @import { Desk } from "../../desk.js"
 * @import { Context } from "./card.js"
 * @import { Mark, TextRange } from "../../types.js"
 */

/** Longest sentence that a figure is shown in; of a longer one the surroundings are shown. */
const SENTENCE = 600;

/** Mentions listed before "show all". */
const MENTIONS = 12;

/**
 * @param {Context} context
 * @param {Mark[]} marks
 */
export function mentions(context, marks) {
  const { desk, state, analysis } = context;
  const at = marks.indexOf(/** @type {Mark} */ (marksOf(analysis).all[state.current ?? -1]));
  const list = h("ol", { class: "mentions" });
  /** @param {number} most */
  const show = (most) => list.replaceChildren(...marks.slice(0, most).map((mark, i) => item(context, mark, i === at)));
  show(at >= MENTIONS ? marks.length : MENTIONS);
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
 * @param {Context} context
 * @param {Mark} mark
 * @param {boolean} current
 */
function item({ article, analysis, desk }, mark, current) {
  const sentence = mark.type === "figure" ? sentenceOf(analysis.sentences, mark) : null;
  const entity = mark.type === "entity" ? analysis.entities[mark.index] : undefined;
  const several = new Set(entity?.mentions.map(({ why }) => why)).size > 1;
  const why = several && entity?.mentions[mark.mention]?.why;
  return h(
    "li",
    {},
    h(
      "button",
      {
        type: "button",
        class: "mention",
        "data-focus": `mention-${mark.mention}`,
        "aria-current": current ? "true" : null,
        onclick: () => desk.select(mark, mark),
      },
      ...inContext(article.text, mark, sentence),
      why && h("span", { class: "sub" }, reason(why)),
    ),
  );
}

/**
 * The sentence around a figure, which says of what and by whom it is told.
 * @param {TextRange[]} sentences in text order
 * @param {TextRange} range
 */
function sentenceOf(sentences, range) {
  const sentence = rangeAround(sentences, range);
  return sentence && sentence.end - sentence.start <= SENTENCE ? sentence : null;
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
