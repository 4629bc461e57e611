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

// The play of a value on each side, in units of its last digit that is not a zero.

/** « une trentaine » may be 37, but no 40. Lower: estimates contradict what is near them; 0.5 to 1. */
const HEDGED = 0.75;
/** A plain 27 kilometres may be any 26.5 to 27.5 once converted. */
const ROUNDED = 0.5;

/**
 * @typedef {object} Quantity
 * @property {string} dimension only quantities of one dimension can be compared
 * @property {Interval} own in the unit as written; with the play of a hedge
 * @property {number} low in the base unit; with the play of a hedge or of a rounding
 * @property {number} high
 * @property {boolean} bound whether one side is open
 * @property {boolean} approx whether the text hedges
 * @property {string} unit as written
 * @property {number | null} exact the value in the unit as written, where the text gives one
 * @typedef {{ low: number, high: number }} Interval
 */

/** @type {WeakMap<Figure, Quantity | null>} a figure is asked for by every other of its sentence */
const known = new WeakMap();

/**
 * The quantity of a figure; null for moments and ranks, which are not amounts of anything.
 * @param {Figure} figure
 * @returns {Quantity | null}
 */
export function quantity(figure) {
  let found = known.get(figure);
  if (found === undefined) known.set(figure, (found = quantityOf(figure)));
  return found;
}

/**
 * @param {Figure} figure
 * @returns {Quantity | null}
 */
function quantityOf(figure) {
  if (figure.kind === "date" || figure.kind === "time" || figure.kind === "ordinal") return null;
  const { min, max, approx } = figure;
  if (min === null && max === null) return null;
  const [dimension, factor, offset = 0] = scale(figure);
  const own = interval(min, max, approx ? HEDGED : 0);
  const { low, high } = interval(min, max, approx ? HEDGED : factor === 1 ? 0 : ROUNDED);
  const exact = min === max ? min : null;
  const bound = min === null || max === null;
  const base = (/** @type {number} */ value) => value * factor + offset;
  return { dimension, own, low: base(low), high: base(high), bound, approx, unit: figure.unit ?? "", exact };
}

/**
 * @param {number | null} min
 * @param {number | null} max
 * @param {number} play in units of the last digit
 * @returns {Interval}
 */
function interval(min, max, play) {
  return {
    low: min === null ? Number.NEGATIVE_INFINITY : min - lastDigit(min) * play,
    high: max === null ? Number.POSITIVE_INFINITY : max + lastDigit(max) * play,
  };
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
  // A unit that the reader wrote may be called as anything.
  if (kind === "measure" && unit) return (Object.hasOwn(UNITS, unit) && UNITS[unit]) || [`measure ${unit}`, 1];
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
  const converted = a.unit !== b.unit;
  const [one, other] = converted ? [a, b] : [a.own, b.own];
  const alike = a.exact !== null ? a.exact === b.exact : one.low === other.low && one.high === other.high;
  if (!converted && alike) return "same";
  return one.low <= other.high && other.low <= one.high ? "compatible" : "differs";
}

/**
 * Whether two quantities stand alike to every other.
 * @param {Quantity} a
 * @param {Quantity} b
 */
export function isSame(a, b) {
  const own = a.own.low === b.own.low && a.own.high === b.own.high && a.low === b.low && a.high === b.high;
  return own && a.exact === b.exact && a.unit === b.unit && a.bound === b.bound && a.approx === b.approx;
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

/**
 * The value, or the middle of those it may have, in the base unit.
 * @param {Quantity} quantity
 */
export function middle({ low, high }) {
  if (!Number.isFinite(low)) return high;
  return Number.isFinite(high) ? (low + high) / 2 : low;
}
