// The form for what a figure comes to: its kind, its value or its two ends, its unit; days for a date, hours for a time.

import { fill, h } from "../dom.js";
import { known, t } from "../i18n/index.js";
import { figureValueFrom, numberFrom, QUANTITIES, SPANS } from "../model/figure-value.js";
import { TIMES } from "../model/values.js";

/**
 * @import { FigureValue, Language } from "../types.js"
 * @import { Quantity } from "../model/figure-value.js"
 * @typedef {{ fields: HTMLElement[], read: () => FigureValue | null }} Entry what is asked for one kind of figure
 * @typedef {{ reader: Language, article: Language }} Languages numbers are written as in the reader's, units as in the article's
 * @typedef {Pick<Quantity, "min" | "max" | "min_incl" | "max_incl">} Bounds
 */

/** How a number limits what it counts. */
/** @type {Record<string, (low: number, high: number) => Bounds>} */
const BOUNDS = {
  exactly: (low) => ({ min: low, max: low, min_incl: true, max_incl: true }),
  between: (low, high) => ({ min: Math.min(low, high), max: Math.max(low, high), min_incl: true, max_incl: true }),
  atLeast: (low) => ({ min: low, max: null, min_incl: true, max_incl: true }),
  moreThan: (low) => ({ min: low, max: null, min_incl: false, max_incl: true }),
  atMost: (low) => ({ min: null, max: low, min_incl: true, max_incl: true }),
  lessThan: (low) => ({ min: null, max: low, min_incl: true, max_incl: false }),
};

/** Units offered; others can be written. */
/** @type {Partial<Record<Quantity["kind"], readonly string[]>>} */
const USUAL = {
  money: ["EUR", "USD", "GBP", "CHF", "CAD", "JPY", "CNY", "XOF", "XAF", "MAD"],
  measure: ["m", "km", "cm", "m2", "km2", "ha", "m3", "L", "g", "kg", "t", "km/h", "°C", "kWh", "MWh", "MW", "GW"],
};

/** Signs that are written for currencies. */
/** @type {Record<string, string>} */
const SIGNS = { "€": "EUR", $: "USD", "£": "GBP", "¥": "JPY" };

/** Numbers the lists of units, whose ids must differ. */
let lists = 0;

/**
 * @param {FigureValue | null} initial
 * @param {Languages} languages
 * @param {string} label key of what the button says
 * @param {(value: FigureValue) => void} act
 * @param {...HTMLElement} others buttons beside it
 */
export function figureForm(initial, languages, label, act, ...others) {
  const kinds = [...QUANTITIES, /** @type {const} */ ("date"), /** @type {const} */ ("time")];
  const kind = h(
    "select",
    { class: "kind", "aria-label": t("value.kind"), onchange: () => show() },
    kinds.map((code) => h("option", { value: code }, t(`figure.${code}`))),
  );
  kind.value = initial?.kind ?? "count";
  const approx = h("input", { type: "checkbox", checked: initial?.approx ?? false });
  const quantity = initial && initial.kind !== "date" && initial.kind !== "time" ? initial : null;
  const numbers = numberEntry(quantity, languages.reader);
  const fields = h("span", { class: "fields" });
  const wrong = h("p", { class: "wrong", role: "alert" });
  /** @type {Entry} */
  let entry = { fields: [], read: () => null };
  const show = () => {
    const chosen = /** @type {FigureValue["kind"]} */ (kind.value);
    if (chosen === "date") entry = dateEntry(initial?.kind === "date" ? initial : null, approx);
    else if (chosen === "time") entry = timeEntry(initial?.kind === "time" ? initial : null, approx);
    else {
      const unit = unitEntry(chosen, quantity?.kind === chosen ? quantity.unit : undefined, languages.article);
      entry = quantityEntry(chosen, numbers, unit, approx);
    }
    fill(fields, ...entry.fields);
  };
  show();
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    // What a file could not bring back is not taken here, either.
    const value = figureValueFrom(entry.read());
    const dated = kind.value === "date" || kind.value === "time";
    wrong.textContent = value ? "" : t(dated ? "value.wrong.date" : "value.wrong");
    if (value) act(value);
    else fields.querySelector("input")?.focus();
  };
  return h(
    "form",
    { class: "by-hand", noValidate: true, onsubmit: submit },
    kind,
    fields,
    h("label", { class: "check" }, approx, t("value.approx")),
    h("span", { class: "buttons" }, h("button", { type: "submit", class: "small" }, t(label)), ...others),
    wrong,
  );
}

/**
 * @param {Quantity["kind"]} kind
 * @param {ReturnType<typeof numberEntry>} numbers
 * @param {ReturnType<typeof unitEntry>} unit
 * @param {HTMLInputElement} approx
 * @returns {Entry}
 */
function quantityEntry(kind, numbers, unit, approx) {
  return {
    fields: [...numbers.fields, ...unit.fields],
    read: () => {
      const [bounds, code] = [numbers.read(), unit.read()];
      return bounds && code !== null ? { kind, approx: approx.checked, ...bounds, ...(code && { unit: code }) } : null;
    },
  };
}

/**
 * How a number limits what it counts, and the number or two: asked alike for every kind of quantity, so that what was written
 * stays when the kind changes.
 * @param {Quantity | null} initial
 * @param {Language} language
 * @returns {{ fields: HTMLElement[], read: () => Bounds | null }}
 */
function numberEntry(initial, language) {
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
  const number = (/** @type {number | null | undefined} */ value, /** @type {string} */ label) =>
    h("input", {
      type: "text",
      inputMode: "decimal",
      class: "number",
      autocomplete: "off",
      value: value === null || value === undefined ? "" : numbers.format(value),
      "aria-label": t(label),
    });
  const how = h(
    "select",
    { "aria-label": t("value.bounds"), onchange: () => (high.hidden = how.value !== "between") },
    Object.keys(BOUNDS).map((code) => h("option", { value: code }, t(`value.bounds.${code}`))),
  );
  how.value = boundsOf(initial);
  const low = number(initial?.min ?? initial?.max, "value.number");
  const high = number(initial?.max, "value.high");
  high.hidden = how.value !== "between";
  return {
    fields: [how, low, high],
    read: () => {
      const [from, to] = [numberFrom(low.value, language), numberFrom(high.value, language)];
      if (from === null || (how.value === "between" && to === null)) return null;
      return BOUNDS[how.value]?.(from, to ?? from) ?? null;
    },
  };
}

/** @param {Quantity | null} value */
function boundsOf(value) {
  if (!value || value.min === value.max) return "exactly";
  if (value.min !== null && value.max !== null) return "between";
  if (value.min !== null) return value.min_incl ? "atLeast" : "moreThan";
  return value.max_incl ? "atMost" : "lessThan";
}

/**
 * @param {Quantity["kind"]} kind
 * @param {string | undefined} initial
 * @param {Language} language of the article
 * @returns {{ fields: HTMLElement[], read: () => string | null }} reads null where a unit is needed and there is none
 */
function unitEntry(kind, initial, language) {
  const choices = { percent: ["", "pp"], count: ["", TIMES[language]], duration: SPANS, age: SPANS };
  if (kind in choices) {
    const codes = choices[/** @type {keyof typeof choices} */ (kind)];
    const select = h(
      "select",
      { "aria-label": t("value.unit") },
      [...new Set([...codes, ...(initial ? [initial] : [])])].map((code) =>
        h("option", { value: code }, unitName(kind, code)),
      ),
    );
    select.value = initial ?? (kind === "duration" || kind === "age" ? "year" : "");
    return { fields: [select], read: () => select.value };
  }
  const usual = USUAL[kind];
  if (!usual) return { fields: [], read: () => "" };
  lists += 1;
  const list = h("datalist", { id: `units-${lists}` }, usual.map((code) => h("option", { value: code })));
  const input = h("input", {
    type: "text",
    class: "unit",
    autocomplete: "off",
    value: initial ?? usual[0] ?? "",
    "aria-label": t("value.unit"),
    list: list.id,
  });
  const read = () => {
    const written = input.value.trim();
    if (kind !== "money") return written || null;
    const code = SIGNS[written] ?? written.toUpperCase();
    return code || null;
  };
  return { fields: [input, list], read };
}

/**
 * @param {Quantity["kind"]} kind
 * @param {string} code
 */
function unitName(kind, code) {
  if (!code) return t(kind === "percent" ? "value.unit.percent" : "value.unit.none");
  const key = `value.unit.${Object.values(TIMES).includes(code) ? "times" : code}`;
  // The core may know a unit that is not offered.
  return known(key) ? t(key) : code;
}

/**
 * @param {Extract<FigureValue, { kind: "date" }> | null} initial
 * @param {HTMLInputElement} approx
 * @returns {Entry}
 */
function dateEntry(initial, approx) {
  const day = (/** @type {string | null | undefined} */ value, /** @type {string} */ label) =>
    h("input", { type: "date", max: "9999-12-31", value: value ?? "", "aria-label": t(label) });
  const [from, to] = [day(initial?.from, "value.from"), day(initial?.to, "value.to")];
  // One day is the most common answer: the second field may stay empty.
  if (initial?.from && initial.from === initial.to) to.value = "";
  return {
    fields: [from, h("span", { "aria-hidden": "true" }, "–"), to],
    read: () => {
      const [first, last] = [from.value || null, to.value || (initial?.to === null ? null : from.value) || null];
      if ((!first && !last) || (first && last && first > last)) return null;
      return { kind: "date", approx: approx.checked, from: first, to: last };
    },
  };
}

/**
 * @param {Extract<FigureValue, { kind: "time" }> | null} initial
 * @param {HTMLInputElement} approx
 * @returns {Entry}
 */
function timeEntry(initial, approx) {
  const input = h("input", { type: "time", value: initial?.value ?? "", "aria-label": t("value.time") });
  return {
    fields: [input],
    read: () => (input.value ? { kind: "time", approx: approx.checked, value: input.value } : null),
  };
}
