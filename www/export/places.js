// Places for maps of others: GeoJSON (RFC 7946) and KML 2.2.

import { escaped } from "./xml.js";

/**
 * @import { Article } from "../types.js"
 * @import { Located } from "../model/map/places.js"
 */

/**
 * One point a place, with its mentions. `candidates` says how many places the core knows of that name, at most eight; where there are several, `certain`
 * is whether the reader has chosen this one.
 * @param {readonly Located[]} located
 * @param {readonly { article: Article }[]} sources
 * @returns {object}
 */
export function geoJson(located, sources) {
  return {
    type: "FeatureCollection",
    features: located.map(({ name, site, sure, namesakes, mentions, where }) => ({
      type: "Feature",
      geometry: { type: "Point", coordinates: [site.longitude, site.latitude] },
      properties: {
        name,
        country: site.country,
        size: site.size,
        certain: sure,
        candidates: namesakes,
        mentions,
        articles: where.map(({ article, mentions: count }) => ({ title: titleOf(sources, article), mentions: count })),
      },
    })),
  };
}

/**
 * The same for Google Earth and its like.
 * @param {readonly Located[]} located
 * @param {readonly { article: Article }[]} sources
 * @param {(place: Located) => string} describe
 * @returns {string}
 */
export function kml(located, sources, describe) {
  const placemarks = located.map((place) => {
    const { name, site, where } = place;
    const titles = where.map(({ article }) => titleOf(sources, article));
    return [
      "    <Placemark>",
      `      <name>${escaped(name)}</name>`,
      `      <description>${escaped([describe(place), ...titles].join("\n"))}</description>`,
      `      <Point><coordinates>${site.longitude},${site.latitude}</coordinates></Point>`,
      "    </Placemark>",
    ].join("\n");
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2">',
    "  <Document>",
    ...placemarks,
    "  </Document>",
    "</kml>",
    "",
  ].join("\n");
}

/**
 * @param {readonly { article: Article }[]} sources
 * @param {number} index
 */
function titleOf(sources, index) {
  return sources[index]?.article.title ?? "";
}
