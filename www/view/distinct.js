// What sets each article apart from the others: the keywords that it alone has, or has higher than they.

import { fill, h } from "../dom.js";
import { t } from "../i18n/index.js";
import { nameKey } from "../model/fold.js";
import { badge } from "./badge.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Analysis } from "../types.js"
 * @import { Compared } from "../model/comparable.js"
 */

/** Keywords of each article. */
const MOST = 6;
/** So many are asked for: the core cannot tell that articles in two languages name the same things. */
const ASKED = 20;

/** @type {WeakMap<Analysis, { analyses: Analysis[], found: number[][] }>} the last answer, by the first article */
const answers = new WeakMap();

/**
 * Empty until the core has answered.
 * @param {readonly Compared[]} compared
 * @param {Desk} desk
 */
export function distinctWords(compared, desk) {
  const root = h("section", { class: "distinct" });
  const analyses = compared.map(({ analysis }) => analysis);
  const [first] = analyses;
  if (!first || analyses.length < 2) return root;
  const show = (/** @type {number[][]} */ found) => {
    const lists = compared.map((source, at) => {
      const abroad = namedAbroad(compared, source.analysis.rules);
      const own = (found[at] ?? []).filter((index) => !abroad.has(nameKey(source.analysis.keywords[index]?.text ?? "")));
      return list(source, at, own.slice(0, MOST), desk);
    });
    fill(root, h("h3", {}, t("compare.apart")), h("ul", {}, lists));
  };
  const known = answers.get(first);
  if (known && known.analyses.length === analyses.length && known.analyses.every((analysis, i) => analysis === analyses[i]))
    show(known.found);
  else
    void desk.distinctive(analyses, ASKED).then((found) => {
      answers.set(first, { analyses, found });
      show(found);
    });
  return root;
}

/**
 * The names and keywords of the articles in other languages.
 * @param {readonly Compared[]} compared
 * @param {string} language
 */
function namedAbroad(compared, language) {
  const others = compared.filter(({ analysis }) => analysis.rules !== language);
  const words = others.flatMap(({ analysis: { entities, keywords } }) => [
    ...keywords.map(({ text }) => text),
    ...entities.flatMap(({ name, aliases }) => [name, ...aliases]),
  ]);
  return new Set(words.map(nameKey));
}

/**
 * @param {Compared} source
 * @param {number} at
 * @param {number[]} indices
 * @param {Desk} desk
 */
function list({ article, analysis }, at, indices, desk) {
  const words = indices.map((index) =>
    h(
      "button",
      {
        type: "button",
        class: "link",
        "data-focus": `apart-${article.id}-${index}`,
        onclick: () => {
          desk.open(article.id);
          desk.select({ type: "keyword", index });
        },
      },
      analysis.keywords[index]?.text,
    ),
  );
  return h("li", {}, badge(at), h("span", { class: "words" }, words.length > 0 ? words : t("compare.apart.none")));
}
