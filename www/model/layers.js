// The layers of highlighting, in the order of the legend and of the keys 1 to 9.

/** @import { Figure, Layer, Switch } from "../types.js" */

/** @type {readonly Layer[]} */
export const LAYERS = ["person", "organization", "location", "event", "product", "figure", "date", "keyword"];

/**
 * All that can be shown or not: bars in the margin are no highlight, and no mark that one walks to.
 * @type {readonly Switch[]}
 */
export const SWITCHES = [...LAYERS, "quote"];

/** @type {readonly import("../types.js").EntityKind[]} */
export const KINDS = ["person", "organization", "location", "event", "product"];

/**
 * Dates and times of day have a layer of their own; all other figures share one.
 * @param {Figure} figure
 * @returns {Layer}
 */
export function layerOfFigure(figure) {
  return figure.kind === "date" || figure.kind === "time" ? "date" : "figure";
}

/** Every layer switched on. */
export function allLayers() {
  return /** @type {Record<Switch, boolean>} */ (Object.fromEntries(SWITCHES.map((layer) => [layer, true])));
}
