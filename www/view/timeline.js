// What happened when: an axis that can be zoomed, and the same dates as a list.

import { h, svg } from "../dom.js";
import { csv } from "../export/csv.js";
import { timelineRows } from "../export/timeline.js";
import { t } from "../i18n/index.js";
import { comparable } from "../model/comparable.js";
import { dayNumber, densest, extent, ticks, timeline } from "../model/timeline.js";
import { valueText } from "../model/values.js";
import { articleList } from "./article-list.js";
import { badge } from "./badge.js";
import { svgButton } from "./save-svg.js";
import { save } from "./save.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Language, State } from "../types.js"
 * @import { Compared } from "../model/comparable.js"
 * @import { Moment } from "../model/timeline.js"
 */

/** Measures of the drawing, in its own units. */
const WIDTH = 340;
const LANE = 18;
const AXIS = 22;
const RADIUS = 4.5;

/** Half of the longest label, « janv. 26 » or « 24 mars ». */
const HALF_LABEL = 26;

/** Lines with a date beside the axis. */
const TICKS = 5;

/** How much closer or further one step of the zoom is. */
const ZOOM = 2;

/** Days that the closest zoom shows. */
const CLOSEST = 3;

/** Moments listed before "show all". */
const LISTED = 200;

/**
 * @param {State} state
 * @param {Desk} desk
 */
export function timelineView(state, desk) {
  const sources = comparable(state);
  const moments = timeline(sources.map(({ article, analysis }) => ({ text: article.text, analysis })));
  if (moments.length === 0) return h("p", { class: "empty" }, t("timeline.none"));
  const choose = (/** @type {Moment} */ { article: index, figure }) => {
    const id = sources[index]?.article.id;
    if (id) desk.open(id);
    desk.select({ type: "figure", index: figure });
  };
  return h(
    "div",
    { class: "timeline" },
    sources.length > 1 && articleList(sources, state, desk),
    axis(moments, sources.length, state.language, choose),
    list(moments, sources, state.language, choose),
    h(
      "div",
      { class: "buttons" },
      h("button", { type: "button", onclick: () => saveTable(sources, moments, state.language) }, t("timeline.save")),
      svgButton(".timeline", "timeline.file"),
    ),
  );
}

/**
 * @param {Moment[]} moments
 * @param {number} lanes one an article
 * @param {Language} language
 * @param {(moment: Moment) => void} choose
 */
function axis(moments, lanes, language, choose) {
  const all = extent(moments);
  let [first, last] = densest(moments);
  const drawing = h("div", { class: "axis" });
  const draw = () =>
    drawing.replaceChildren(
      svg(
        "svg",
        { viewBox: `0 0 ${WIDTH} ${lanes * LANE + AXIS}`, role: "img", "aria-label": t("timeline.axis") },
        ...lines(first, last, lanes, language),
        ...moments.flatMap((moment) => mark(moment, first, last, choose) ?? []),
      ),
    );
  /** @param {number} factor @param {number} [shift] in widths of what is shown */
  const change = (factor, shift = 0) => {
    const middle = (first + last) / 2 + shift * (last - first);
    const half = Math.max(((last - first) * factor) / 2, CLOSEST / 2);
    [first, last] = [middle - half, middle + half];
    draw();
  };
  const button = (/** @type {string} */ sign, /** @type {string} */ key, /** @type {() => void} */ onclick) =>
    h("button", { type: "button", "aria-label": t(key), title: t(key), onclick }, sign);
  draw();
  return h(
    "div",
    {},
    drawing,
    h(
      "div",
      { class: "zoom", role: "group", "aria-label": t("timeline.zoom") },
      button("←", "timeline.earlier", () => change(1, -0.5)),
      button("−", "timeline.out", () => change(ZOOM)),
      button("+", "timeline.in", () => change(1 / ZOOM)),
      button("→", "timeline.later", () => change(1, 0.5)),
      h(
        "button",
        {
          type: "button",
          onclick: () => {
            [first, last] = all;
            draw();
          },
        },
        t("timeline.all"),
      ),
    ),
  );
}

/**
 * @param {number} first
 * @param {number} last
 * @param {number} lanes
 * @param {Language} language
 */
function lines(first, last, lanes, language) {
  const bottom = lanes * LANE;
  return ticks(first, last, TICKS).map(({ day, unit }) => {
    const x = place(day, first, last);
    return svg(
      "g",
      { class: "tick" },
      svg("line", { x1: x, x2: x, y1: 0, y2: bottom + 4 }),
      svg("text", { x, y: bottom + 16, "text-anchor": anchor(x) }, document.createTextNode(label(day, unit, language))),
    );
  });
}

/**
 * Which part of a label stands below its line: none is cut off at the edge of the drawing.
 * @param {number} x
 */
function anchor(x) {
  if (x < HALF_LABEL) return "start";
  return x > WIDTH - HALF_LABEL ? "end" : "middle";
}

/**
 * @param {Moment} moment
 * @param {number} first
 * @param {number} last
 * @param {(moment: Moment) => void} choose
 */
function mark(moment, first, last, choose) {
  const from = place(dayNumber(moment.from), first, last);
  const to = place(dayNumber(moment.to), first, last);
  if (to < -RADIUS || from > WIDTH + RADIUS) return null;
  const y = moment.article * LANE + LANE / 2;
  const width = Math.max(to - from, 0) + 2 * RADIUS;
  const rect = svg("rect", {
    class: moment.from === moment.to ? "day" : "span",
    x: from - RADIUS,
    y: y - RADIUS,
    width,
    height: 2 * RADIUS,
    rx: RADIUS,
  });
  // The list has the same dates for the keyboard.
  rect.addEventListener("click", () => choose(moment));
  return rect;
}

/**
 * @param {number} day
 * @param {number} first
 * @param {number} last
 */
function place(day, first, last) {
  return ((day - first) / (last - first)) * WIDTH;
}

/**
 * @param {number} day
 * @param {"day" | "month" | "year"} unit
 * @param {Language} language
 */
function label(day, unit, language) {
  /** @type {Intl.DateTimeFormatOptions} */
  const form =
    unit === "day"
      ? { day: "numeric", month: "short" }
      : unit === "month"
        ? { month: "short", year: "2-digit" }
        : { year: "numeric" };
  return new Intl.DateTimeFormat(language, { ...form, timeZone: "UTC" }).format(new Date(day * 86_400_000));
}

/**
 * @param {Moment[]} moments
 * @param {Compared[]} sources
 * @param {Language} language
 * @param {(moment: Moment) => void} choose
 */
function list(moments, sources, language, choose) {
  const entry = (/** @type {Moment} */ moment) => {
    const source = sources[moment.article];
    const figure = source?.analysis.figures[moment.figure];
    if (!source || !figure) return null;
    const { text } = source.article;
    return h(
      "li",
      {},
      h(
        "button",
        {
          type: "button",
          class: "link",
          "data-focus": `moment-${source.article.id}-${moment.figure}`,
          onclick: () => choose(moment),
        },
        h(
          "span",
          { class: "main" },
          h("strong", {}, valueText(figure, language)),
          h(
            "span",
            { class: "sub" },
            text.slice(moment.sentence.start, figure.start),
            h("mark", {}, text.slice(figure.start, figure.end)),
            text.slice(figure.end, moment.sentence.end),
          ),
        ),
        sources.length > 1 && badge(moment.article),
      ),
    );
  };
  const entries = h("ol", { class: "moments" }, moments.slice(0, LISTED).map(entry));
  if (moments.length <= LISTED) return entries;
  const more = h(
    "button",
    {
      type: "button",
      class: "more",
      onclick: () => {
        for (const moment of moments.slice(LISTED)) {
          const item = entry(moment);
          if (item) entries.append(item);
        }
        more.remove();
      },
    },
    t("timeline.more", { count: moments.length }),
  );
  return h("div", {}, entries, more);
}

/**
 * @param {Compared[]} sources
 * @param {Moment[]} moments
 * @param {Language} language
 */
function saveTable(sources, moments, language) {
  const content = csv(timelineRows(sources, moments), language === "fr" ? ";" : ",");
  save(`${t("timeline.file")}.csv`, content, "text/csv");
}
