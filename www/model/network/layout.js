// Where the nodes of a drawing stand: springs along the links, all nodes driving each other apart, cooled down step by step.
// After Fruchterman and Reingold, "Graph Drawing by Force-directed Placement" (1991). Without chance: the same graph gives
// the same drawing.

/**
 * @import { Graph } from "./graph.js"
 * @typedef {{ x: number, y: number }} Point
 * @typedef {{ width: number, height: number, margin: number }} Frame
 */

/** Steps of the cooling. Fewer: knots that are not undone; more: longer, for nothing above 400. */
const STEPS = 300;

/** Pull to the middle, which keeps parts that no link joins together. Lower: they drift apart; higher: a lump. 0.02 to 0.5. */
const GRAVITY = 0.15;

/** Ideal distances within which nodes drive each other apart. Lower: neighbours of neighbours overlap; higher: parts drift apart. 1.5 to 4. */
const REACH = 2.2;

/** Share of the ideal distance within which nodes of a drawing may not stay. */
const LEAST = 0.55;

/**
 * A place for each node, within the frame.
 * @param {Pick<Graph, "nodes" | "links">} graph
 * @param {Frame} frame
 * @returns {Point[]}
 */
export function layOut({ nodes, links }, { width, height, margin }) {
  const count = nodes.length;
  // A sunflower: evenly spread, the strongest in the middle.
  const points = nodes.map((_, i) => {
    const [radius, angle] = [Math.sqrt((i + 0.5) / count) / 2, i * Math.PI * (3 - Math.sqrt(5))];
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });
  const ideal = 1 / Math.sqrt(Math.max(count, 1));
  for (let step = 0; step < STEPS; step += 1) relax(points, links, ideal, 0.1 * (1 - step / STEPS));
  for (let i = 0; i < 20; i += 1) partNear(points, ideal * LEAST);
  return fitted(points, width, height, margin);
}

/**
 * One step: every node moves along its forces, no further than `heat`.
 * @param {Point[]} points
 * @param {Graph["links"]} links
 * @param {number} ideal
 * @param {number} heat
 */
function relax(points, links, ideal, heat) {
  const moves = points.map(({ x, y }) => ({ x: -x * GRAVITY, y: -y * GRAVITY }));
  const push = (/** @type {number} */ i, /** @type {number} */ j, /** @type {(distance: number) => number} */ force) => {
    const [a, b, moveA, moveB] = [points[i], points[j], moves[i], moves[j]];
    if (!a || !b || !moveA || !moveB) return;
    const distance = Math.max(Math.hypot(a.x - b.x, a.y - b.y), 1e-4);
    const share = force(distance) / distance;
    moveA.x += (a.x - b.x) * share;
    moveA.y += (a.y - b.y) * share;
    moveB.x -= (a.x - b.x) * share;
    moveB.y -= (a.y - b.y) * share;
  };
  for (let i = 0; i < points.length; i += 1)
    for (let j = i + 1; j < points.length; j += 1) push(i, j, (distance) => (distance < REACH * ideal ? ideal ** 2 / distance : 0));
  for (const { a, b, weight } of links) push(a, b, (distance) => (-(distance ** 2) / ideal) * (0.6 + 0.4 * Math.min(weight, 3)));
  points.forEach((point, i) => {
    const move = moves[i];
    if (!move) return;
    const length = Math.max(Math.hypot(move.x, move.y), 1e-9);
    const far = Math.min(length, heat);
    point.x += (move.x / length) * far;
    point.y += (move.y / length) * far;
  });
}

/**
 * Moves nodes apart that stand closer to each other than `least`.
 * @param {Point[]} points
 * @param {number} least
 */
function partNear(points, least) {
  for (const [i, a] of points.entries()) {
    for (const b of points.slice(i + 1)) {
      const distance = Math.max(Math.hypot(a.x - b.x, a.y - b.y), 1e-4);
      const share = (least - distance) / distance / 2;
      if (share <= 0) continue;
      const [x, y] = [(a.x - b.x) * share, (a.y - b.y) * share];
      a.x += x;
      a.y += y;
      b.x -= x;
      b.y -= y;
    }
  }
}

/**
 * Fills the frame in both directions.
 * @param {Point[]} points
 * @param {number} width
 * @param {number} height
 * @param {number} margin
 */
function fitted(points, width, height, margin) {
  const scale = (/** @type {number[]} */ values, /** @type {number} */ size) => {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const span = most - least;
    const room = size - 2 * margin;
    return (/** @type {number} */ value) =>
      span < 1e-6 ? size / 2 : margin + ((value - least) / span) * room;
  };
  const across = scale(points.map(({ x }) => x), width);
  const down = scale(points.map(({ y }) => y), height);
  return points.map(({ x, y }) => ({ x: across(x), y: down(y) }));
}
