// The form for whose words a quote is: a name of the article, another, or nobody's.

import { h } from "../dom.js";
import { t } from "../i18n/index.js";

/**
 * @import { Analysis, Entity, Quote } from "../types.js"
 */

/** Numbers the lists of names, whose ids must differ. */
let lists = 0;

/** Who speaks more often than others. */
const SPEAKS = { person: 0, organization: 1, location: 2, product: 3, event: 4 };

/**
 * A field for who speaks: the names of the article are offered, others can be written, none is nobody named.
 * @param {Analysis} analysis
 * @param {string} value
 */
export function speakerField({ entities }, value) {
  lists += 1;
  const names = entities.toSorted((a, b) => rank(a) - rank(b)).map(({ name }) => name);
  const list = h("datalist", { id: `speakers-${lists}` }, [...new Set(names)].map((name) => h("option", { value: name })));
  const input = h("input", {
    type: "text",
    class: "speaker",
    autocomplete: "off",
    maxLength: 200,
    value,
    placeholder: t("quotes.nobody"),
    list: list.id,
  });
  const label = h("label", { class: "label" }, t("correct.speaker"), input);
  return { fields: [label, list], input, read: () => input.value.trim() || null };
}

/** @param {Entity} entity */
function rank({ kind }) {
  return SPEAKS[kind];
}

/**
 * @param {Analysis} analysis
 * @param {Quote["kind"]} initial
 * @param {(kind: Quote["kind"], speaker: string | null) => void} act
 * @param {...HTMLElement} others buttons beside the one that acts
 */
export function quoteForm(analysis, initial, act, ...others) {
  const speaker = speakerField(analysis, "");
  const kind = h(
    "select",
    { "aria-label": t("column.kind") },
    ["direct", "indirect"].map((code) => h("option", { value: code }, t(`quotes.${code}`))),
  );
  kind.value = initial;
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    act(/** @type {Quote["kind"]} */ (kind.value), speaker.read());
  };
  return h(
    "form",
    { class: "by-hand", onsubmit: submit },
    ...speaker.fields,
    kind,
    h("span", { class: "buttons" }, h("button", { type: "submit", class: "small" }, t("correct.mark.do")), ...others),
  );
}
