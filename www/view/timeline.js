// What happened when: an axis that can be zoomed, and the same dates as a table.

import { h, svg } from "../dom.js";
import { csv } from "../export/csv.js";
import { timelineRows } from "../export/timeline.js";
import { t } from "../i18n/index.js";
import { remember } from "../memory.js";
import { comparable } from "../model/comparable.js";
import { dayNumber, densest, extent, ticks, timeline } from "../model/timeline.js";
import { dayText, valueText } from "../model/values.js";
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

/** Measures of the drawing, in its own units: about the pixels that the panel has. */
const WIDTH = 340;
const AXIS = 22;

/** Height of the lane of an article; of many articles lower ones, so that all are as high as `ALL_LANES` at most. */
const LANE = 18;
const ALL_LANES = 270;

/** Room for the numbers of the articles, where lanes are high enough for them. */
const NUMBERS = 18;
const LEAST_NUMBERED = 12;

/** Half of the height of a mark, and as a part of a low lane. */
const RADIUS = 4.5;
const PART = 0.4;

/** All of the axis is shown first where it is at most so many times as long as where most dates lie: all can be told apart then. */
const ALL_AT_ONCE = 4;

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
 * How the drawing is laid out, and which days it shows.
 * @typedef {{ lanes: number, lane: number, left: number, first: number, last: number }} Frame
 */

/**
 * @param {Moment[]} moments
 * @param {number} lanes one an article
 * @param {Language} language
 * @param {(moment: Moment) => void} choose
 */
function axis(moments, lanes, language, choose) {
  const all = extent(moments);
  const dense = densest(moments);
  const lane = Math.min(LANE, ALL_LANES / lanes);
  let [first, last] = all[1] - all[0] <= ALL_AT_ONCE * (dense[1] - dense[0]) ? all : dense;
  const beyond = h("div", { class: "beyond" });
  const drawing = h("div", { class: "axis" });
  const draw = () => {
    const frame = { lanes, lane, left: lanes > 1 && lane >= LEAST_NUMBERED ? NUMBERS : 0, first, last };
    drawing.replaceChildren(
      svg(
        "svg",
        { viewBox: `0 0 ${WIDTH} ${lanes * lane + AXIS}`, role: "img", "aria-label": t("timeline.axis") },
        ...lines(frame, language),
        ...moments.flatMap((moment) => mark(moment, frame, language, choose) ?? []),
      ),
    );
    const before = moments.filter(({ to }) => dayNumber(to) < first);
    const after = moments.filter(({ from }) => dayNumber(from) > last);
    beyond.replaceChildren(
      side(before.length, "timeline.before", () => reach(all[0], last)),
      side(after.length, "timeline.after", () => reach(first, all[1])),
    );
  };
  /** Shows what lay beyond an end. The button that led there is gone then: the keyboard goes on where days are chosen. */
  const reach = (/** @type {number} */ from, /** @type {number} */ to) => {
    show(from, to);
    zoom.querySelector("button")?.focus({ preventScroll: true });
  };
  const show = (/** @type {number} */ from, /** @type {number} */ to) => {
    [first, last] = [from, to];
    draw();
  };
  /** @param {number} factor @param {number} [shift] in widths of what is shown */
  const change = (factor, shift = 0) => {
    const middle = (first + last) / 2 + shift * (last - first);
    const half = Math.max(((last - first) * factor) / 2, CLOSEST / 2);
    show(middle - half, middle + half);
  };
  const button = (/** @type {string} */ sign, /** @type {string} */ key, /** @type {() => void} */ onclick) =>
    h("button", { type: "button", "aria-label": t(key), title: t(key), onclick }, sign);
  const zoom = h(
    "div",
    { class: "zoom", role: "group", "aria-label": t("timeline.zoom") },
    button("←", "timeline.earlier", () => change(1, -0.5)),
    button("−", "timeline.out", () => change(ZOOM)),
    button("+", "timeline.in", () => change(1 / ZOOM)),
    button("→", "timeline.later", () => change(1, 0.5)),
    h("button", { type: "button", onclick: () => show(...all) }, t("timeline.all")),
  );
  draw();
  return h("div", {}, beyond, drawing, zoom);
}

/**
 * How many dates lie beyond one end, and the way to them.
 * @param {number} count
 * @param {string} key
 * @param {() => void} onclick
 */
function side(count, key, onclick) {
  return count > 0 ? h("button", { type: "button", class: "linklike", onclick }, t(key, { count })) : h("span");
}

/**
 * @param {Frame} frame
 * @param {Language} language
 */
function lines(frame, language) {
  const { lanes, lane, left, first, last } = frame;
  const bottom = lanes * lane;
  const numbers = left === 0 ? [] : Array.from({ length: lanes }, (_, i) => i);
  return [
    ...numbers.map((i) => svg("text", { class: "number", x: 0, y: (i + 0.5) * lane + 4 }, document.createTextNode(String(i + 1)))),
    ...ticks(first, last, TICKS).map(({ day, unit }) => {
      const x = place(day, frame);
      return svg(
        "g",
        { class: "tick" },
        svg("line", { x1: x, x2: x, y1: 0, y2: bottom + 4 }),
        svg("text", { x, y: bottom + 16, "text-anchor": anchor(x, left) }, document.createTextNode(label(day, unit, language))),
      );
    }),
  ];
}

/**
 * Which part of a label stands below its line: none is cut off at the edge of the drawing.
 * @param {number} x
 * @param {number} left
 */
function anchor(x, left) {
  if (x - left < HALF_LABEL) return "start";
  return x > WIDTH - HALF_LABEL ? "end" : "middle";
}

/**
 * @param {Moment} moment
 * @param {Frame} frame
 * @param {Language} language
 * @param {(moment: Moment) => void} choose
 */
function mark(moment, frame, language, choose) {
  const { lane, left, first, last } = frame;
  const [start, end] = [dayNumber(moment.from), dayNumber(moment.to)];
  if (end < first || start > last) return null;
  const radius = Math.min(RADIUS, lane * PART);
  // Of a span that begins or ends beyond, the part is shown that lies within.
  const from = Math.max(place(start, frame), left);
  const to = Math.min(place(end, frame), WIDTH);
  const rect = svg(
    "rect",
    {
      class: moment.from === moment.to ? "day" : "span",
      x: Math.min(Math.max(from - radius, left), WIDTH - 2 * radius),
      y: (moment.article + 0.5) * lane - radius,
      width: Math.max(to - from, 0) + 2 * radius,
      height: 2 * radius,
      rx: radius,
    },
    svg("title", {}, document.createTextNode([...new Set([moment.from, moment.to])].map((day) => dayText(day, language)).join(" – "))),
  );
  // The table has the same dates for the keyboard.
  rect.addEventListener("click", () => choose(moment));
  return rect;
}

/**
 * @param {number} day
 * @param {Frame} frame
 */
function place(day, { left, first, last }) {
  return left + ((day - first) / (last - first)) * (WIDTH - left);
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
