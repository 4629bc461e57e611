// What draws the map: d3-geo and topojson-client, loaded when somebody looks at it.

/**
 * What is used of them. Positions are degrees east and north, then pixels to the right and down.
 * @typedef {[number, number]} Position
 * @typedef {{ type: string }} Shape in GeoJSON
 * @typedef {object} Projection
 * @property {(angles: [number, number]) => Projection} rotate
 * @property {(position: Position) => Projection} center
 * @property {(position: Position) => Projection} translate
 * @property {(scale: number) => Projection} scale
 * @property {(extent: [Position, Position]) => Projection} clipExtent
 * @property {(pixels: number) => Projection} precision
 * @property {(extent: [Position, Position], shape: Shape) => Projection} fitExtent
 * @property {(position: Position) => Position | null} invert
 * @typedef {object} Geo
 * @property {() => Projection & ((position: Position) => Position | null)} geoMercator
 * @property {() => Projection & ((position: Position) => Position | null)} geoEqualEarth
 * @property {(projection: Projection) => { digits: (count: number) => (shape: Shape) => string | null }} geoPath
 * @property {(shape: Shape, position: Position) => boolean} geoContains
 * @property {(shape: Shape) => Position} geoCentroid
 * @property {(shape: Shape) => number} geoArea
 * @property {(world: World, object: Shape) => Shape & { features: Shape[] }} feature
 * @property {(world: World, object: Shape, filter: (a: Shape, b: Shape) => boolean) => Shape} mesh
 * @typedef {{ objects: { countries: Shape, land: Shape } }} World a topology
 */

/** @returns {Promise<Geo>} */
export function loadGeo() {
  const address = "../pkg/map/geo.js";
  return import(address);
}
