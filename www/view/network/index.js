// Who appears with whom: a table of the pairs, then the same as a drawing.

import { h } from "../../dom.js";
import { csv } from "../../export/csv.js";
import { graphMl, networkRows } from "../../export/network.js";
import { t } from "../../i18n/index.js";
import { remember } from "../../memory.js";
import { comparable } from "../../model/comparable.js";
import { MOST_NODES, network } from "../../model/network/graph.js";
import { ARTICLES, choiceChips, redraw } from "../choice-chips.js";
import { dot } from "../lists.js";
import { drawingButtons } from "../save-drawing.js";
import { save } from "../save.js";
import { Table } from "../table.js";
import { networkDrawing } from "./drawing.js";

/**
 * @import { Desk } from "../../desk.js"
 * @import { EntityKind, State } from "../../types.js"
 * @import { Compared } from "../../model/comparable.js"
 * @import { Graph, Link, Node, Window } from "../../model/network/graph.js"
 * @typedef {{ link: Link, from: Node, to: Node, choose: (link: Link) => void }} Row
 */

/** @type {[value: Window, key: string][]} */
const WINDOWS = [
  ["sentence", "network.sentence"],
  ["paragraph", "network.paragraph"],
];

/** @type {[value: boolean, key: string][]} */
const KINDS = [
  [false, "network.people"],
  [true, "network.places"],
];

/** What the reader chose last; it stays while the analysis changes. */
const view = remember(
  () => /** @type {{ all: boolean, window: Window, places: boolean }} */ ({ all: true, window: "sentence", places: false }),
);

/** @type {import("../table.js").TableOptions<Row>} */
const PAIRS = {
  name: "pairs",
  key: ({ link }) => `pair-${link.a}-${link.b}`,
  words: ({ from, to }) => `${from.name}\n${to.name}`,
  choose: ({ link, choose }) => choose(link),
  columns: [
    { key: "name", order: ({ from }) => from.name, cell: ({ from }) => [dot(from.kind), from.name] },
    { key: "with", order: ({ to }) => to.name, cell: ({ to }) => h("span", { class: "second" }, dot(to.kind), to.name) },
    { key: "together", number: true, order: ({ link }) => link.weight, cell: ({ link }) => link.weight },
  ],
};

const table = remember(() => new Table(PAIRS));

/**
 * @param {State} state
 * @param {Desk} desk
 */
export function render(state, desk) {
  const every = comparable(state);
  const sources = view().all ? every : every.filter(({ article }) => article.id === state.active);
  /** @type {Set<EntityKind>} */
  const kinds = new Set(["person", "organization", ...(view().places ? /** @type {const} */ (["location"]) : [])]);
  const graph = network(sources, view().window, kinds);
  const change = (/** @type {Partial<ReturnType<typeof view>>} */ choice, /** @type {HTMLElement} */ chip) => {
    Object.assign(view(), choice);
    redraw(chip, ".network", () => render(desk.state, desk));
  };
  return h(
    "div",
    { class: "network" },
    every.length > 1 && choiceChips("scope.articles", ARTICLES, view().all, (all, chip) => change({ all }, chip)),
    choiceChips("network.window", WINDOWS, view().window, (window, chip) => change({ window }, chip)),
    choiceChips("network.kinds", KINDS, view().places, (places, chip) => change({ places }, chip)),
    graph.links.length === 0 ? h("p", { class: "empty" }, t("network.none")) : content(graph, sources, state, desk),
    h("p", { class: "note" }, t("network.how")),
  );
}

/**
 * @param {Graph} graph
 * @param {Compared[]} sources
 * @param {State} state
 * @param {Desk} desk
 */
function content(graph, sources, state, desk) {
  const toLink = (/** @type {Link} */ { where }) => {
    const id = sources[where.article]?.article.id;
    if (!id) return;
    if (id !== state.active) desk.open(id);
    desk.goTo(where);
  };
  const rows = graph.links.flatMap((link) => {
    const [from, to] = [graph.nodes[link.a], graph.nodes[link.b]];
    return from && to ? [{ link, from, to, choose: toLink }] : [];
  });
  return [
    graph.left > 0 && h("p", { class: "note" }, t("network.left", { count: graph.left, most: MOST_NODES })),
    h("div", { class: "pairs-box", tabIndex: 0, role: "group", "aria-label": t("table.pairs") }, table().render(rows)),
    networkDrawing(graph, (node) => openNode(node, sources, state, desk)),
    h(
      "div",
      { class: "buttons" },
      h("button", { type: "button", onclick: () => saveGraph(graph) }, t("network.graphml")),
      h("button", { type: "button", onclick: () => saveTable(graph, sources, state) }, t("network.csv")),
      drawingButtons(".network", "network.file"),
    ),
  ];
}

/**
 * Opens the card of a name, in the article being read where it stands there.
 * @param {Node} node
 * @param {Compared[]} sources
 * @param {State} state
 * @param {Desk} desk
 */
function openNode({ where }, sources, state, desk) {
  const at = where.find(({ article }) => sources[article]?.article.id === state.active) ?? where[0];
  const source = sources[at?.article ?? -1];
  if (!at || !source) return;
  const index = source.analysis.entities.findIndex(({ mentions }) => mentions.some(({ start }) => start === at.start));
  if (index === -1) return;
  if (source.article.id !== state.active) desk.open(source.article.id);
  desk.select({ type: "entity", index });
}

/** @param {Graph} graph */
function saveGraph(graph) {
  save(`${t("network.file")}.graphml`, graphMl(graph), "application/xml");
}

/**
 * @param {Graph} graph
 * @param {Compared[]} sources
 * @param {State} state
 */
function saveTable(graph, sources, state) {
  save(`${t("network.file")}.csv`, csv(networkRows(graph, sources), state.language === "fr" ? ";" : ","), "text/csv");
}
