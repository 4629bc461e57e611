// The drawing of a network: a sign for each name, by its kind; lines by how often two stand together.

import { h, svg } from "../../dom.js";
import { t } from "../../i18n/index.js";
import { labelAlone, placeLabels } from "../../model/labels.js";
import { layOut } from "../../model/network/layout.js";

/**
 * @import { Graph, Node } from "../../model/network/graph.js"
 * @import { Line } from "../../model/labels.js"
 * @import { Point } from "../../model/network/layout.js"
 */

/** The drawing's own units: about the pixels that the panel has. */
const FRAME = { width: 344, height: 360, margin: 30 };

/** Half the size of the sign of the name mentioned most, and of the least. */
const LARGEST = 13;
const SMALLEST = 4.5;

/** Width of the line of the heaviest link. */
const WIDEST = 5;

/** Names in the caption. */
const TOLD = 6;

const FONT = "11px system-ui, sans-serif";

/**
 * @param {Graph} graph
 * @param {(node: Node) => void} choose
 */
export function networkDrawing(graph, choose) {
  const { nodes, links } = graph;
  const points = layOut(graph, FRAME);
  const most = Math.max(...nodes.map(({ mentions }) => mentions));
  const heaviest = Math.max(...links.map(({ weight }) => weight));
  const radii = nodes.map(({ mentions }) => Math.max(LARGEST * Math.sqrt(mentions / most), SMALLEST));
  const ends = links.map(({ a, b }) => {
    const [from, to] = [points[a], points[b]];
    return { x1: from?.x ?? 0, y1: from?.y ?? 0, x2: to?.x ?? 0, y2: to?.y ?? 0 };
  });
  const lines = links.map(({ weight }, i) =>
    svg("line", { ...ends[i], "stroke-width": Math.max((WIDEST * weight) / heaviest, 0.8) }),
  );
  const signs = nodes.map((node, i) => signOf(node, points[i] ?? { x: 0, y: 0 }, radii[i] ?? SMALLEST));
  const names = labels(nodes, points, radii, ends);
  const caption = h("p", { class: "caption", role: "status" }, t("network.hint"));
  let current = -1;
  /** @param {number} at shows the links of a name; those of none at -1 */
  const show = (at) => {
    const near = new Set(links.flatMap(({ a, b }) => (a === at ? [b] : b === at ? [a] : [])));
    const far = (/** @type {boolean} */ out) => (at === -1 || !out ? "" : "far");
    lines.forEach((line, i) => line.setAttribute("class", far(links[i]?.a !== at && links[i]?.b !== at)));
    [signs, names].forEach((list) =>
      list.forEach((it, i) => it.classList.toggle("far", at !== -1 && i !== at && !near.has(i))),
    );
    // A name that had no room is shown with its sign, over the others.
    names.forEach((name, i) => name.classList.toggle("shown", i === at));
    signs.forEach((sign, i) => sign.classList.toggle("current", i === current));
    const words = at === -1 ? t("network.hint") : wordsOf(graph, at);
    if (caption.textContent !== words) caption.textContent = words;
  };
  signs.forEach((sign, i) => {
    const node = nodes[i];
    if (node) sign.addEventListener("click", () => choose(node));
    sign.addEventListener("pointerenter", () => show(i));
    sign.addEventListener("pointerleave", () => show(current));
  });
  /** @type {Record<string, () => void>} */
  const keys = {
    ArrowRight: () => (current = (current + 1) % nodes.length),
    ArrowDown: () => (current = (current + 1) % nodes.length),
    ArrowLeft: () => (current = (Math.max(current, 0) - 1 + nodes.length) % nodes.length),
    ArrowUp: () => (current = (Math.max(current, 0) - 1 + nodes.length) % nodes.length),
    Enter: () => {
      const node = nodes[current];
      if (node) choose(node);
    },
  };
  const onkeydown = (/** @type {KeyboardEvent} */ event) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? null : keys[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
    show(current);
  };
  return h(
    "div",
    { class: "graph" },
    h(
      "div",
      { class: "frame", tabIndex: 0, role: "group", "data-focus": "graph", "aria-label": t("network.frame"), onkeydown },
      svg(
        "svg",
        { viewBox: `0 0 ${FRAME.width} ${FRAME.height}`, "aria-hidden": "true" },
        ...lines,
        ...signs,
        ...names.toSorted((a, b) => Number(a.classList.contains("spare")) - Number(b.classList.contains("spare"))),
      ),
    ),
    caption,
  );
}

/**
 * People are circles, organizations squares, places diamonds: colour is not the only sign.
 * @param {Node} node
 * @param {Point} point
 * @param {number} radius
 */
function signOf({ kind }, { x, y }, radius) {
  if (kind === "person") return svg("circle", { class: `node ${kind}`, cx: x, cy: y, r: radius });
  const half = radius * 0.88;
  const square = { class: `node ${kind}`, x: x - half, y: y - half, width: 2 * half, height: 2 * half, rx: 2 };
  return svg("rect", kind === "organization" ? square : { ...square, transform: `rotate(45 ${x} ${y})` });
}

/**
 * The names at the places of their nodes; those that have no room are spare.
 * @param {readonly Node[]} nodes
 * @param {readonly Point[]} points
 * @param {readonly number[]} radii
 * @param {readonly Line[]} lines
 */
function labels(nodes, points, radii, lines) {
  const measure = document.createElement("canvas").getContext("2d");
  if (measure) measure.font = FONT;
  const spots = nodes.map(({ name }, i) => ({
    ...(points[i] ?? { x: 0, y: 0 }),
    radius: radii[i] ?? SMALLEST,
    width: measure?.measureText(name).width ?? name.length * 6,
  }));
  const placed = placeLabels(spots, FRAME, lines);
  return spots.map((spot, i) => {
    const { x, y, anchor } = placed[i] ?? labelAlone(spot, FRAME);
    return svg("text", { x, y, "text-anchor": anchor, class: placed[i] ? "name" : "name spare" }, document.createTextNode(nodes[i]?.name ?? ""));
  });
}

/**
 * A name with those it appears with.
 * @param {Graph} graph
 * @param {number} at
 */
function wordsOf({ nodes, links }, at) {
  const near = links.flatMap(({ a, b, weight }) => {
    const other = nodes[a === at ? b : b === at ? a : -1];
    return other ? [`${other.name} (${weight})`] : [];
  });
  const more = near.length > TOLD ? ", …" : "";
  return t("network.with", { name: nodes[at]?.name ?? "", names: near.slice(0, TOLD).join(", ") + more });
}
