// The drawing of a map: outlines, places as circles, names beside them; moved and zoomed by pointer, by buttons, by keys.

import { h, svg } from "../../dom.js";
import { t } from "../../i18n/index.js";
import { REGION, moved, zoomed } from "../../model/map/camera.js";
import { placeLabels } from "../../model/labels.js";
import { listenToGestures } from "./gestures.js";

/**
 * @import { Position, Projection, Shape } from "../../core/geo.js"
 * @import { Camera } from "../../model/map/camera.js"
 * @import { Located } from "../../model/map/places.js"
 * @import { Atlas } from "./atlas.js"
 * @import { Gesture } from "./gestures.js"
 * @typedef {{ width: number, height: number }} Size
 * @typedef {{ place: Located, x: number, y: number, radius: number }} Point
 */

/** Radius of the place mentioned most: a circle has an area for each mention. */
const LARGEST = 15;

/** The same on a map of the whole world, where places lie close to each other. */
const LARGEST_OF_WORLD = 8;

/** Smaller circles could not be hit. */
const SMALLEST = 3.5;

/** How much closer or further one step of the zoom is. */
const ZOOM = 1.6;

/** Share of the map's width that one step moves it. */
const STEP = 0.2;

/** The world as a whole is turned by no less than this, as a share of the map's width. */
const LEAST_TURN = 0.02;

/** From the whole world one comes closer by a gesture of this factor or less: fingers that turn it are never quite apart. */
const CLOSER = 0.95;

const FONT = "11px system-ui, sans-serif";

/** A map and what it shows now. */
export class Drawing {
  #atlas;
  #size;
  #places;
  #camera;
  #all;
  #on;
  #svg;
  #caption = h("p", { class: "caption", role: "status" });
  /** @type {Point[]} in the order of the list */
  #points = [];
  /** @type {string | null} */
  #current;

  /**
   * @param {Atlas} atlas
   * @param {Size} size in units of the drawing
   * @param {readonly Located[]} places
   * @param {{ camera: Camera, all: Camera, current: string | null }} view `all` shows every place; `current` is the key of
   *   the place that stands out
   * @param {{ choose: (place: Located) => void, move: (camera: Camera) => void, describe: (place: Located) => string }} on
   */
  constructor(atlas, size, places, { camera, all, current }, on) {
    this.#atlas = atlas;
    this.#size = size;
    this.#places = places;
    this.#camera = camera;
    this.#all = all;
    this.#current = current;
    this.#on = on;
    this.#svg = svg("svg", { viewBox: `0 0 ${size.width} ${size.height}`, "aria-hidden": "true" });
    listenToGestures(/** @type {SVGSVGElement} */ (this.#svg), ZOOM, (gesture) => this.#take(gesture));
    this.#draw();
  }

  get element() {
    return h(
      "div",
      { class: "map" },
      h(
        "div",
        {
          class: "frame",
          tabIndex: 0,
          role: "group",
          "data-focus": "map",
          "aria-label": t("map.frame"),
          onkeydown: (/** @type {KeyboardEvent} */ event) => this.#key(event),
        },
        this.#svg,
      ),
      this.#caption,
      h(
        "div",
        { class: "zoom", role: "group", "aria-label": t("map.zoom") },
        this.#button("−", "map.out", () => this.#show(zoomed(this.#camera, ZOOM))),
        this.#button("+", "map.in", () => this.#show(zoomed(this.#camera, 1 / ZOOM))),
        this.#button("←", "map.west", () => this.#show(moved(this.#camera, -STEP, 0))),
        this.#button("→", "map.east", () => this.#show(moved(this.#camera, STEP, 0))),
        this.#button("↑", "map.north", () => this.#show(moved(this.#camera, 0, -STEP))),
        this.#button("↓", "map.south", () => this.#show(moved(this.#camera, 0, STEP))),
        h("button", { type: "button", onclick: () => this.#show(this.#all) }, t("map.all")),
        h("button", { type: "button", onclick: () => this.#show(zoomed(this.#camera, 1000)) }, t("map.world")),
      ),
    );
  }

  /**
   * @param {string} sign
   * @param {string} key
   * @param {() => void} onclick
   */
  #button(sign, key, onclick) {
    return h("button", { type: "button", class: "square", "aria-label": t(key), title: t(key), onclick }, sign);
  }

  /** @param {Camera} camera */
  #show(camera) {
    this.#camera = camera;
    this.#on.move(camera);
    this.#draw();
  }

  #draw() {
    const projection = this.#projection();
    const path = this.#atlas.geo.geoPath(projection).digits(1);
    const outline = (/** @type {string} */ name, /** @type {Shape} */ shape) =>
      svg("path", { class: name, d: path(shape) ?? "" });
    const countries = this.#places.flatMap(({ site }) =>
      site.size === "country" ? (this.#atlas.countryAt([site.longitude, site.latitude])?.shape ?? []) : [],
    );
    this.#points = this.#positions(projection);
    this.#svg.replaceChildren(
      outline("sea", { type: "Sphere" }),
      outline("land", this.#atlas.land),
      ...countries.map((country) => outline("country", country)),
      outline("borders", this.#atlas.borders),
      // Small circles lie over large ones.
      ...this.#points.map((point) => this.#circle(point)),
      ...this.#labels(),
    );
    this.#tell();
  }

  /** @returns {Projection & ((position: Position) => Position | null)} */
  #projection() {
    const { width, height } = this.#size;
    const { geo } = this.#atlas;
    const { longitude, latitude, width: degrees } = this.#camera;
    if (degrees > REGION) {
      const world = geo.geoEqualEarth();
      world.rotate([-longitude, 0]).fitExtent([[3, 3], [width - 3, height - 3]], { type: "Sphere" });
      return world;
    }
    const region = geo.geoMercator();
    region
      .rotate([-longitude, 0])
      .center([0, latitude])
      .scale(width / ((degrees * Math.PI) / 180))
      .translate([width / 2, height / 2])
      // Lines between points close to each other are straight.
      .precision(0)
      .clipExtent([[-1, -1], [width + 1, height + 1]]);
    return region;
  }

  /** @param {(position: Position) => Position | null} projection */
  #positions(projection) {
    const { width, height } = this.#size;
    const largest = this.#camera.width > REGION ? LARGEST_OF_WORLD : LARGEST;
    const most = Math.max(...this.#places.map(({ mentions }) => mentions));
    return this.#places.flatMap((place) => {
      const { site, mentions } = place;
      const own = /** @type {Position} */ ([site.longitude, site.latitude]);
      const middle = site.size === "country" ? this.#atlas.countryAt(own)?.middle : null;
      const [x, y] = projection(middle ?? own) ?? [NaN, NaN];
      const inside = x >= 0 && y >= 0 && x <= width && y <= height;
      const radius = Math.max(largest * Math.sqrt(mentions / most), SMALLEST);
      return inside ? [{ place, x, y, radius }] : [];
    });
  }

  /** @param {Point} point */
  #circle({ place, x, y, radius }) {
    const kinds = [
      "place",
      !place.sure && "open",
      place.site.size === "country" && "whole",
      place.key === this.#current && "current",
    ];
    const circle = svg(
      "circle",
      { class: kinds.filter(Boolean).join(" "), cx: x, cy: y, r: radius },
      svg("title", {}, document.createTextNode(this.#on.describe(place))),
    );
    circle.addEventListener("click", () => this.#on.choose(place));
    circle.addEventListener("pointerenter", () => this.#tell(place));
    circle.addEventListener("pointerleave", () => this.#tell());
    return circle;
  }

  #labels() {
    const measure = document.createElement("canvas").getContext("2d");
    if (measure) measure.font = FONT;
    const names = this.#points.map(({ place }) => (place.sure ? place.name : `${place.name}\u202F?`));
    const spots = this.#points.map(({ x, y, radius }, i) => {
      const name = names[i] ?? "";
      return { x, y, radius, width: measure?.measureText(name).width ?? name.length * 6 };
    });
    return placeLabels(spots, this.#size).flatMap((label, i) =>
      label
        ? svg("text", { x: label.x, y: label.y, "text-anchor": label.anchor }, document.createTextNode(names[i] ?? ""))
        : [],
    );
  }

  /**
   * Says which place it is.
   * @param {Located} [place] the current one without it
   */
  #tell(place = this.#places.find(({ key }) => key === this.#current)) {
    const words = place ? this.#on.describe(place) : t("map.hint");
    if (this.#caption.textContent !== words) this.#caption.textContent = words;
  }

  // ---- Keyboard and gestures

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    /** @type {Record<string, () => void>} */
    const keys = {
      ArrowLeft: () => this.#show(moved(this.#camera, -STEP, 0)),
      ArrowRight: () => this.#show(moved(this.#camera, STEP, 0)),
      ArrowUp: () => this.#show(moved(this.#camera, 0, -STEP)),
      ArrowDown: () => this.#show(moved(this.#camera, 0, STEP)),
      "+": () => this.#show(zoomed(this.#camera, 1 / ZOOM)),
      "=": () => this.#show(zoomed(this.#camera, 1 / ZOOM)),
      "-": () => this.#show(zoomed(this.#camera, ZOOM)),
      Home: () => this.#show(this.#all),
      PageDown: () => this.#walk(1),
      PageUp: () => this.#walk(-1),
      Enter: () => {
        const place = this.#places.find(({ key }) => key === this.#current);
        if (place) this.#on.choose(place);
      },
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  /**
   * To the next or previous of the places in view.
   * @param {1 | -1} step
   */
  #walk(step) {
    const count = this.#points.length;
    const at = this.#points.findIndex(({ place }) => place.key === this.#current);
    const next = this.#points[at === -1 && step === -1 ? count - 1 : (at + step + count) % count];
    if (!next) return;
    this.#current = next.place.key;
    this.#draw();
  }

  /**
   * @param {Gesture} gesture
   * @returns {boolean}
   */
  #take({ right, down, factor, x, y }) {
    // The whole world only turns, and is slow to draw.
    const still = factor > CLOSER && Math.abs(right) <= LEAST_TURN;
    if (this.#camera.width > REGION && still) return false;
    // At the limits the map comes no closer or farther, whatever was asked: what is under the pointer stays there.
    const { width } = zoomed(this.#camera, factor);
    const real = Math.max(width, this.#camera.width) > REGION ? 1 : width / this.#camera.width;
    const turned = moved(this.#camera, x * (1 - real) - right, y * (1 - real) - down);
    this.#show(zoomed(turned, factor));
    return true;
  }
}
