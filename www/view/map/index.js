// Where it happens: the places of one or of all articles on a map and in a table, and the names that several places have.

import { h } from "../../dom.js";
import { geoJson, kml } from "../../export/places.js";
import { t } from "../../i18n/index.js";
import { remember } from "../../memory.js";
import { comparable } from "../../model/comparable.js";
import { activeMarks } from "../../model/derived.js";
import { around } from "../../model/map/camera.js";
import { placesOf } from "../../model/map/places.js";
import { ARTICLES, choiceChips, redraw } from "../choice-chips.js";
import { drawingButtons } from "../save-drawing.js";
import { save } from "../save.js";
import { Table } from "../table.js";
import { loadAtlas } from "./atlas.js";
import { choiceList } from "./choices.js";
import { Drawing } from "./drawing.js";
import { placeWords, siteText } from "./words.js";

/**
 * @import { Desk } from "../../desk.js"
 * @import { Language, State } from "../../types.js"
 * @import { Compared } from "../../model/comparable.js"
 * @import { Camera } from "../../model/map/camera.js"
 * @import { Located } from "../../model/map/places.js"
 * @typedef {{ place: Located, language: Language, choose: (place: Located) => void }} Row
 */

/** The drawing's own units: about the pixels that the panel has. */
const SIZE = { width: 344, height: 290 };

/** What the reader looked at last: it stays while the analysis changes. */
const view = remember(
  () => /** @type {{ all: boolean, places: string, camera: Camera | null, key: string | null }} */ ({
    all: true,
    places: "",
    camera: null,
    key: null,
  }),
);

/** @type {import("../table.js").TableOptions<Row>} */
const PLACES = {
  name: "places",
  key: ({ place }) => `place-${place.key}`,
  words: ({ place, language }) => `${place.name}\n${siteText(place.site, language)}`,
  choose: ({ place, choose }) => choose(place),
  columns: [
    { key: "name", order: ({ place }) => place.name, cell: ({ place }) => place.name },
    {
      key: "where",
      order: ({ place, language }) => siteText(place.site, language),
      cell: ({ place, language }) => [
        siteText(place.site, language),
        !place.sure && h("span", { class: "sub check" }, t("map.open")),
      ],
    },
    { key: "mentions", number: true, order: ({ place }) => place.mentions, cell: ({ place }) => place.mentions },
  ],
};

const table = remember(() => new Table(PLACES));

/**
 * @param {State} state
 * @param {Desk} desk
 */
export function render(state, desk) {
  const every = comparable(state);
  const sources = view().all ? every : every.filter(({ article }) => article.id === state.active);
  const { located, choices, unknown } = placesOf(sources);
  const { language } = state;
  const choose = (/** @type {Located} */ place) => {
    view().key = place.key;
    // The article being read, where it has the place.
    const here = place.where.find(({ article }) => sources[article]?.article.id === state.active) ?? place.where[0];
    const id = sources[here?.article ?? -1]?.article.id;
    if (!here || !id) return;
    if (id !== state.active) desk.open(id);
    desk.select({ type: "entity", index: here.entity });
  };
  return h(
    "div",
    { class: "places" },
    every.length > 1 &&
      choiceChips("scope.articles", ARTICLES, view().all, (all, chip) => {
        view().all = all;
        redraw(chip, ".places", () => render(desk.state, desk));
      }),
    located.length > 0 && drawing(located, sources, state, choose),
    located.length === 0 && h("p", { class: "empty" }, t("map.nothing")),
    choiceList(choices, sources, language, desk),
    located.length > 0 && table().render(located.map((place) => ({ place, language, choose }))),
    unknown.length > 0 && h("p", { class: "note" }, t("map.unknown", { names: unknown.join(", ") })),
    located.length > 0 && exports(located, sources, language),
    h("p", { class: "note" }, t("map.how")),
  );
}

/**
 * The map, or room for it until the outlines are there.
 * @param {Located[]} located
 * @param {Compared[]} sources
 * @param {State} state
 * @param {(place: Located) => void} choose
 */
function drawing(located, sources, state, choose) {
  const room = h("div", { class: "map room" }, h("p", { class: "empty" }, t("map.loading")));
  const all = around(seen(located), SIZE.width / SIZE.height);
  const keys = located.map(({ key }) => key).join("\n");
  if (view().places !== keys) Object.assign(view(), { places: keys, camera: null });
  const current = readAt(located, sources, state) ?? view().key;
  loadAtlas().then(
    (atlas) => {
      const shown = { camera: view().camera ?? all, all, current };
      const map = new Drawing(atlas, SIZE, located, shown, {
        choose,
        move: (camera) => (view().camera = camera),
        describe: (place) => placeWords(place, state.language),
      });
      room.replaceWith(map.element);
    },
    () => room.replaceChildren(h("p", { class: "empty" }, t("map.failed"))),
  );
  return room;
}

/**
 * The places that the first view has in it: those that are sure, where there are some.
 * @param {Located[]} located
 */
function seen(located) {
  const sure = located.filter((place) => place.sure);
  return (sure.length > 0 ? sure : located).map(({ site }) => site);
}

/**
 * The place at which the reader is in the text.
 * @param {Located[]} located
 * @param {Compared[]} sources
 * @param {State} state
 */
function readAt(located, sources, state) {
  const mark = activeMarks(state)?.all[state.current ?? -1];
  if (mark?.type !== "entity") return null;
  const own = (/** @type {{ article: number, entity: number }} */ { article, entity }) =>
    entity === mark.index && sources[article]?.article.id === state.active;
  return located.find(({ where }) => where.some(own))?.key ?? null;
}

/**
 * @param {Located[]} located
 * @param {Compared[]} sources
 * @param {Language} language
 */
function exports(located, sources, language) {
  const saveGeoJson = () => {
    const content = `${JSON.stringify(geoJson(located, sources), null, 2)}\n`;
    save(`${t("map.file")}.geojson`, content, "application/geo+json");
  };
  const saveKml = () => {
    const content = kml(located, sources, (place) => placeWords(place, language));
    save(`${t("map.file")}.kml`, content, "application/vnd.google-earth.kml+xml");
  };
  return h(
    "div",
    { class: "buttons" },
    h("button", { type: "button", onclick: saveGeoJson }, t("map.geojson")),
    h("button", { type: "button", onclick: saveKml }, t("map.kml")),
    drawingButtons(".places", "map.file"),
  );
}
