// The layers of highlighting, in the order of the legend and of the keys 1 to 8.

/** @import { Figure, Layer } from "../types.js" */

/** @type {readonly Layer[]} */
export const LAYERS = ["person", "organization", "location", "event", "product", "figure", "date", "keyword"];

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
  return /** @type {Record<Layer, boolean>} */ (Object.fromEntries(LAYERS.map((layer) => [layer, true])));
}
