// Places in words.

import { t } from "../../i18n/index.js";

/**
 * @import { Language } from "../../types.js"
 * @import { Located, Site } from "../../model/map/places.js"
 */

/**
 * What and where a place is.
 * @param {Site} site
 * @param {Language} language
 */
export function siteText(site, language) {
  return site.size === "country" ? t("place.country") : `${t(`place.${site.size}`)}, ${countryName(site, language)}`;
}

/** @type {Map<Language, Intl.DisplayNames>} made once: every row of the table and every comparison of two asks */
const regions = new Map();

/**
 * @param {Site} site
 * @param {Language} language
 */
function countryName({ country }, language) {
  const names = regions.get(language) ?? new Intl.DisplayNames(language, { type: "region" });
  regions.set(language, names);
  return names.of(country) ?? country;
}

/**
 * A place with its mentions.
 * @param {Located} place
 * @param {Language} language
 */
export function placeWords({ name, site, sure, namesakes, mentions }, language) {
  const facts = [
    siteText(site, language),
    t("overview.mentions", { count: mentions }),
    sure ? namesakes > 1 && t("map.chosen", { count: namesakes }) : t("map.open"),
  ];
  return `${name} · ${facts.filter(Boolean).join(" · ")}`;
}
