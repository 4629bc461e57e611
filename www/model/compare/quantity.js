// What a figure comes to in a base unit, with the play that its wording leaves.

/** @import { Figure, QuantityFigure } from "../../types.js" */

/** Base unit of each dimension, and how much of it a unit is. */
/** @type {Record<string, [dimension: string, factor: number, offset?: number]>} */
const UNITS = {
  mm: ["length", 0.001],
  cm: ["length", 0.01],
  m: ["length", 1],
  km: ["length", 1000],
  in: ["length", 0.0254],
  ft: ["length", 0.3048],
  yd: ["length", 0.9144],
  mi: ["length", 1609.344],
  nmi: ["length", 1852],
  m2: ["area", 1],
  ha: ["area", 10_000],
  km2: ["area", 1_000_000],
  acre: ["area", 4046.8564224],
  mi2: ["area", 2_589_988.110336],
  l: ["volume", 0.001],
  m3: ["volume", 1],
  bbl: ["volume", 0.158987294928],
  g: ["mass", 0.001],
  kg: ["mass", 1],
  t: ["mass", 1000],
  lb: ["mass", 0.45359237],
  oz: ["mass", 0.028349523125],
  "m/s": ["speed", 1],
  "km/h": ["speed", 1 / 3.6],
  "mi/h": ["speed", 0.44704],
  kn: ["speed", 1852 / 3600],
  W: ["power", 1],
  kW: ["power", 1000],
  MW: ["power", 1_000_000],
  GW: ["power", 1_000_000_000],
  "°C": ["temperature", 1],
  "°F": ["temperature", 5 / 9, -160 / 9],
};

/**
 * @typedef {object} Quantity
 * @property {string} dimension only quantities of one dimension can be compared
 * @property {number} low in the base unit; with the play of a hedge or of a rounding
 * @property {number} high
 * @property {boolean} bound whether one side is open
 * @property {boolean} approx whether the text hedges
 * @property {string} unit as written
 * @property {number | null} exact the value in the unit as written, where the text gives one
 */

/**
 * The quantity of a figure; null for moments and ranks, which are not amounts of anything.
 * @param {Figure} figure
 * @returns {Quantity | null}
 */
export function quantity(figure) {
  if (figure.kind === "date" || figure.kind === "time" || figure.kind === "ordinal") return null;
  const { min, max, approx } = figure;
  if (min === null && max === null) return null;
  const [dimension, factor, offset = 0] = scale(figure);
  // « environ 12 400 » is some hundreds, a plain 27 kilometres may be any 26.6 to 27.4 once converted.
  const play = (/** @type {number} */ value) => (approx ? lastDigit(value) : lastDigit(value) / 2);
  const hedged = approx || factor !== 1;
  const low = min === null ? Number.NEGATIVE_INFINITY : (min - (hedged ? play(min) : 0)) * factor + offset;
  const high = max === null ? Number.POSITIVE_INFINITY : (max + (hedged ? play(max) : 0)) * factor + offset;
  const exact = min === max ? min : null;
  return { dimension, low, high, bound: min === null || max === null, approx, unit: figure.unit ?? "", exact };
}

/**
 * @param {QuantityFigure} figure
 * @returns {[dimension: string, factor: number, offset?: number]}
 */
function scale(figure) {
  const { kind, unit, seconds, min, max } = figure;
  if (kind === "duration") {
    const value = min ?? max;
    return ["duration", seconds && value ? seconds / value : 1];
  }
  if (kind === "measure" && unit) return UNITS[unit] ?? [`measure ${unit}`, 1];
  return [unit ? `${kind} ${unit}` : kind, 1];
}

/**
 * The worth of the last digit that is not a zero: 100 for 12 400, 0.1 for 4.3.
 * @param {number} value
 */
function lastDigit(value) {
  if (value === 0) return 0;
  const [digits = "", exponent = "0"] = Math.abs(value).toExponential().split("e");
  const decimals = (digits.split(".")[1] ?? "").length;
  return 10 ** (Number(exponent) - decimals);
}

/**
 * How two quantities of one dimension stand to each other.
 * @param {Quantity} a
 * @param {Quantity} b
 * @returns {"same" | "compatible" | "differs"}
 */
export function relation(a, b) {
  if (a.unit === b.unit && a.exact !== null && a.exact === b.exact) return "same";
  return a.low <= b.high && b.low <= a.high ? "compatible" : "differs";
}

/**
 * How many times the larger is the smaller; infinite where the signs differ.
 * @param {Quantity} a
 * @param {Quantity} b
 */
export function ratio(a, b) {
  const [x, y] = [middle(a), middle(b)];
  if (x === y) return 1;
  return x * y > 0 ? Math.max(x / y, y / x) : Number.POSITIVE_INFINITY;
}

/** @param {Quantity} quantity */
function middle({ low, high }) {
  if (!Number.isFinite(low)) return high;
  return Number.isFinite(high) ? (low + high) / 2 : low;
}
