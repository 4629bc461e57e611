// What part of the world a map shows: a middle, and how many degrees of longitude it is wide.

/**
 * @typedef {{ longitude: number, latitude: number }} Point degrees
 * @typedef {Point & { width: number }} Camera
 */

/** The whole world. */
export const WORLD = { longitude: 10, latitude: 10, width: 360 };

/** Degrees that the closest view shows: the outlines have no more to tell below. */
const CLOSEST = 1.5;

/** Degrees around a single place, so that its country and its neighbours are seen. */
const LEAST = 12;

/** Room around the outermost places, as a share of the distance between them. Lower: places at the rim, names cut. */
const MARGIN = 0.45;

/** Views wider than this show the world as a whole, on another projection. */
export const REGION = 150;

/** Mercator's projection has no poles. */
const NORTHMOST = 78;

/**
 * The view that has all these places in it.
 * @param {readonly Point[]} points
 * @param {number} ratio width of the map by its height
 * @returns {Camera}
 */
export function around(points, ratio) {
  if (points.length === 0) return WORLD;
  const [west, east] = arc(points.map(({ longitude }) => longitude));
  const heights = points.map(({ latitude }) => mercator(latitude));
  const [south, north] = [Math.min(...heights), Math.max(...heights)];
  const width = Math.max((east - west) * (1 + MARGIN), (north - south) * (1 + MARGIN) * ratio, LEAST);
  const longitude = wrapped((west + east) / 2);
  return width > REGION
    ? { ...WORLD, longitude }
    : { longitude, latitude: latitudeAt((south + north) / 2), width };
}

/**
 * The shortest arc that has all longitudes on it; its end may lie beyond 180.
 * @param {number[]} longitudes
 * @returns {[number, number]} west and east
 */
function arc(longitudes) {
  const sorted = [...longitudes].sort((a, b) => a - b);
  const gaps = sorted.map((from, i) => ({ i, gap: (sorted[i + 1] ?? (sorted[0] ?? 0) + 360) - from }));
  const widest = gaps.reduce((best, it) => (it.gap > best.gap ? it : best));
  const west = sorted[(widest.i + 1) % sorted.length] ?? 0;
  return [west, west + 360 - widest.gap];
}

/**
 * @param {Camera} camera
 * @param {number} factor below 1 comes closer
 * @returns {Camera}
 */
export function zoomed({ longitude, latitude, width }, factor) {
  const wide = Math.min(Math.max(width * factor, CLOSEST), WORLD.width);
  if (wide <= REGION) return { longitude, latitude, width: wide };
  // Between the widest region and the whole world there is nothing.
  return factor < 1 ? { longitude, latitude, width: REGION } : { ...WORLD, longitude };
}

/**
 * @param {Camera} camera
 * @param {number} right in widths of the map
 * @param {number} down in widths of the map
 * @returns {Camera}
 */
export function moved({ longitude, latitude, width }, right, down) {
  const height = mercator(latitude) - down * width;
  const [most, least] = [mercator(NORTHMOST), mercator(-NORTHMOST)];
  return {
    longitude: wrapped(longitude + right * width),
    // The whole world fits: it only turns.
    latitude: width > REGION ? latitude : latitudeAt(Math.min(Math.max(height, least), most)),
    width,
  };
}

/** @param {number} longitude */
function wrapped(longitude) {
  return ((((longitude + 180) % 360) + 360) % 360) - 180;
}

/**
 * Height on Mercator's map, in degrees of the equator.
 * @param {number} latitude
 */
function mercator(latitude) {
  const bounded = Math.min(Math.max(latitude, -85), 85);
  return (Math.asinh(Math.tan((bounded * Math.PI) / 180)) * 180) / Math.PI;
}

/** @param {number} height */
function latitudeAt(height) {
  return (Math.atan(Math.sinh((height * Math.PI) / 180)) * 180) / Math.PI;
}
