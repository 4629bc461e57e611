// What happened when: an axis that can be zoomed, and the same dates as a table.

import { h, svg } from "../dom.js";
import { csv } from "../export/csv.js";
import { timelineRows } from "../export/timeline.js";
import { t } from "../i18n/index.js";
import { remember } from "../memory.js";
import { comparable } from "../model/comparable.js";
import { dayNumber, densest, extent, ticks, timeline } from "../model/timeline.js";
import { valueText } from "../model/values.js";
import { articleList } from "./article-list.js";
import { badge } from "./badge.js";
import { inContext } from "./context.js";
import { drawingButtons } from "./save-drawing.js";
import { save } from "./save.js";
import { Table } from "./table.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Figure, Language, State } from "../types.js"
 * @import { Compared } from "../model/comparable.js"
 * @import { Moment } from "../model/timeline.js"
 * @typedef {{ moment: Moment, source: Compared, figure: Figure, several: boolean, language: Language, choose: (moment: Moment) => void }} Row
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

/** @type {import("./table.js").TableOptions<Row>} */
const MOMENTS = {
  name: "moments",
  key: ({ moment, source }) => `moment-${source.article.id}-${moment.figure}`,
  words: ({ moment, source, figure, language }) =>
    `${valueText(figure, language)}\n${source.article.text.slice(moment.sentence.start, moment.sentence.end)}`,
  choose: ({ moment, choose }) => choose(moment),
  columns: [
    {
      key: "when",
      order: ({ moment }) => dayNumber(moment.from),
      cell: ({ moment, figure, several, language }) => [
        h("strong", {}, valueText(figure, language)),
        several && badge(moment.article),
      ],
    },
    {
      key: "sentence",
      order: ({ moment, source }) => source.article.text.slice(moment.sentence.start, moment.sentence.end),
      cell: ({ moment, source, figure }) => inContext(source.article.text, figure, moment.sentence),
    },
  ],
};

const table = remember(() => new Table(MOMENTS));

/**
 * @param {State} state
 * @param {Desk} desk
 */
export function render(state, desk) {
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
    table().render(rows(moments, sources, state.language, choose)),
    h(
      "div",
      { class: "buttons" },
      h("button", { type: "button", onclick: () => saveTable(sources, moments, state.language) }, t("timeline.save")),
      drawingButtons(".timeline", "timeline.file"),
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
  // The table has the same dates for the keyboard.
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
 * @returns {Row[]}
 */
function rows(moments, sources, language, choose) {
  return moments.flatMap((moment) => {
    const source = sources[moment.article];
    const figure = source?.analysis.figures[moment.figure];
    return source && figure ? [{ moment, source, figure, several: sources.length > 1, language, choose }] : [];
  });
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
