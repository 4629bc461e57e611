// Names that several places have: the reader says which is meant.

import { h } from "../../dom.js";
import { t } from "../../i18n/index.js";
import { siteKey } from "../../model/map/places.js";
import { siteText } from "./words.js";

/**
 * @import { Desk } from "../../desk.js"
 * @import { Article, Correction, Language } from "../../types.js"
 * @import { Choice, Site } from "../../model/map/places.js"
 */

/** The value that stands for "none of these". */
const NONE = "none";

/** Whether choices hold for articles to come, as the last was made. */
let always = false;

/**
 * @param {readonly Choice[]} choices
 * @param {readonly { article: Article }[]} sources
 * @param {Language} language
 * @param {Desk} desk
 */
export function choiceList(choices, sources, language, desk) {
  if (choices.length === 0) return null;
  const open = choices.filter(({ chosen }) => chosen === undefined);
  const decide = (/** @type {{ choice: Choice, site: Site | null }[]} */ decisions) =>
    desk.correct(...decisions.flatMap(({ choice, site }) => corrections(choice, site, sources)));
  const likeliest = open.flatMap((choice) => {
    const [site] = choice.candidates;
    return site ? [{ choice, site }] : [];
  });
  return h(
    "section",
    { class: "ambiguous" },
    h("h3", {}, t("map.choices"), h("span", { class: "count" }, String(open.length))),
    h("p", { class: "note" }, t("map.choices.hint")),
    h(
      "ul",
      {},
      choices.map((choice) => h("li", {}, entry(choice, language, (site) => decide([{ choice, site }])))),
    ),
    h(
      "label",
      { class: "check" },
      h("input", {
        type: "checkbox",
        checked: always,
        onchange: (/** @type {Event} */ event) => {
          always = /** @type {HTMLInputElement} */ (event.target).checked;
        },
      }),
      t("map.always"),
    ),
    likeliest.length > 1 &&
      h(
        "button",
        { type: "button", "data-focus": "likeliest", onclick: () => decide(likeliest) },
        t("map.likeliest", { count: likeliest.length }),
      ),
  );
}

/**
 * @param {Choice} choice
 * @param {Language} language
 * @param {(site: Site | null) => void} decide
 */
function entry({ name, candidates, chosen }, language, decide) {
  const texts = candidates.map((site) => siteText(site, language));
  const options = candidates.map((site, i) => {
    // Three cities of one country are told apart by where they lie.
    const alike = texts.filter((text) => text === texts[i]).length > 1;
    const position = alike ? ` (${site.latitude.toFixed(2)}, ${site.longitude.toFixed(2)})` : "";
    return h("option", { value: siteKey(site) }, `${texts[i]}${position}`);
  });
  const select = h(
    "select",
    {
      "data-focus": `choice-${name}`,
      onchange: () =>
        decide(candidates.find((site) => siteKey(site) === select.value) ?? null),
    },
    chosen === undefined && h("option", { value: "", disabled: true }, t("map.choose")),
    options,
    h("option", { value: NONE }, t("map.none")),
  );
  select.value = chosen === undefined ? "" : chosen ? siteKey(chosen) : NONE;
  return h("label", {}, h("span", { class: "name" }, name), select);
}

/**
 * What a choice changes: the name in each article that has it, or everywhere.
 * @param {Choice} choice
 * @param {Site | null} place
 * @param {readonly { article: Article }[]} sources
 * @returns {Correction[]}
 */
function corrections({ name, where }, place, sources) {
  /** @type {Correction} */
  const made = { action: "locate", form: name, place, scope: "always" };
  if (always) return [made];
  return where.flatMap(({ article: index }) => {
    const article = sources[index]?.article.id;
    return article ? [{ ...made, scope: "article", article }] : [];
  });
}
