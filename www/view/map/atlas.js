// The outlines of the world, loaded once.

import { asset } from "../../core/asset.js";
import { loadGeo } from "../../core/geo.js";

/**
 * @import { Geo, Position, Shape, World } from "../../core/geo.js"
 * @typedef {Shape & { geometry: { type: string, coordinates: unknown[] } }} Country
 */

/** @type {Promise<Atlas> | null} */
let loading = null;

/** The atlas; where it cannot be loaded now, the next call tries again. */
export function loadAtlas() {
  loading ??= load().catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load() {
  const [geo, world] = await Promise.all([loadGeo(), asset("pkg/map/world.json").then((response) => response.json())]);
  return new Atlas(geo, world);
}

/** Shapes to draw, and which country lies where. */
export class Atlas {
  /** @type {Map<string, { shape: Country, middle: Position } | null>} */
  #known = new Map();
  #countries;

  /**
   * @param {Geo} geo
   * @param {World} world
   */
  constructor(geo, world) {
    this.geo = geo;
    this.land = geo.feature(world, world.objects.land);
    this.borders = geo.mesh(world, world.objects.countries, (a, b) => a !== b);
    this.#countries = /** @type {Country[]} */ (geo.feature(world, world.objects.countries).features);
  }

  /**
   * The country of a place, with the middle of its largest part; null where the outlines have none.
   * @param {Position} position
   */
  countryAt(position) {
    const key = position.join(" ");
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const shape = this.#countries.find((country) => this.geo.geoContains(country, position));
    const found = shape ? { shape, middle: this.#middle(shape) } : null;
    this.#known.set(key, found);
    return found;
  }

  /** @param {Country} country */
  #middle({ geometry }) {
    const parts = geometry.type === "MultiPolygon" ? geometry.coordinates : [geometry.coordinates];
    const shapes = parts.map((coordinates) => ({ type: "Polygon", coordinates }));
    const sized = shapes.map((shape) => ({ shape, area: this.geo.geoArea(shape) }));
    const largest = sized.reduce((best, it) => (it.area > best.area ? it : best));
    return this.geo.geoCentroid(largest.shape);
  }
}
