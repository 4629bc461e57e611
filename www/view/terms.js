// The dialog of the reader's own terms and patterns: one line each, with its kind, its error and how often it is found.

import { fill, h } from "../dom.js";
import { t } from "../i18n/index.js";
import { icon } from "../icons.js";
import { activeArticle } from "../model/derived.js";
import { KINDS } from "../model/layers.js";
import { patternError } from "../model/pattern-error.js";
import { openDialog } from "./dialog.js";
import { loadRules, saveRules } from "./rules-file.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Store } from "../store.js"
 * @import { EntityKind, State, Term } from "../types.js"
 */

/** Changes within this time are searched together, in milliseconds: nobody wants an error for half a pattern. */
const SEARCH_AFTER_MS = 350;

/** Opens the dialog for the list of the state, and keeps both in step. */
export class TermsDialog {
  #store;
  #desk;
  /** @type {Term[]} what stands in the fields; lines that are still empty are no terms */
  #lines = [];
  #list = h("ol", { class: "terms" });
  #timer = 0;

  /**
   * @param {Store} store
   * @param {Desk} desk
   */
  constructor(store, desk) {
    this.#store = store;
    this.#desk = desk;
    store.watch(
      (state) => [state.refusals, activeArticle(state)?.own],
      (state) => this.#showOutcome(state),
    );
  }

  open() {
    this.#take(this.#store.state.terms);
    const button = (/** @type {string} */ key, /** @type {() => void} */ onclick) =>
      h("button", { type: "button", onclick }, t(key));
    const dialog = openDialog(
      t("terms.title"),
      h("p", { class: "hint" }, t("terms.hint")),
      this.#list,
      h(
        "div",
        { class: "buttons" },
        button("terms.add", () => this.#add()),
        h("span", { class: "spring" }),
        button("terms.load", () => loadRules(this.#desk, () => this.#take(this.#store.state.terms))),
        button("terms.save", () => saveRules({ ...this.#store.state, terms: filled(this.#lines) })),
      ),
    );
    dialog.addEventListener("toggle", ({ newState }) => newState === "closed" && this.#search());
    if (this.#lines.length === 1) this.#focus(0);
  }

  /** @param {readonly Term[]} terms */
  #take(terms) {
    this.#lines = terms.length > 0 ? [...terms] : [EMPTY];
    this.#show();
  }

  #add() {
    const kind = this.#lines.at(-1)?.kind ?? EMPTY.kind;
    this.#lines.push({ ...EMPTY, kind });
    this.#show();
    this.#focus(this.#lines.length - 1);
  }

  /** @param {number} index */
  #focus(index) {
    /** @type {NodeListOf<HTMLElement>} */ (this.#list.querySelectorAll(".form"))[index]?.focus();
  }

  #show() {
    fill(
      this.#list,
      this.#lines.map((line, index) => this.#row(line, index)),
    );
    this.#showOutcome(this.#store.state);
  }

  /**
   * @param {Term} line
   * @param {number} index
   */
  #row(line, index) {
    /** @param {Partial<Term>} change */
    const change = (change) => {
      this.#lines[index] = { ...(this.#lines[index] ?? line), ...change };
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#search(), SEARCH_AFTER_MS);
    };
    const form = h("input", {
      class: "form",
      type: "text",
      value: line.form,
      spellcheck: false,
      autocomplete: "off",
      placeholder: t(line.pattern ? "terms.pattern.example" : "terms.example"),
      "aria-label": t("terms.form", { at: index + 1 }),
      "aria-describedby": `term-outcome-${index}`,
      oninput: () => change({ form: form.value }),
      onpaste: (/** @type {ClipboardEvent} */ event) => this.#paste(event, index),
    });
    const kind = h(
      "select",
      {
        "aria-label": t("terms.kind", { at: index + 1 }),
        onchange: () => change({ kind: /** @type {EntityKind} */ (kind.value) }),
      },
      KINDS.map((other) => h("option", { value: other }, t(`layer.${other}.one`))),
    );
    kind.value = line.kind;
    const pattern = h("input", {
      type: "checkbox",
      checked: line.pattern,
      onchange: () => {
        change({ pattern: pattern.checked });
        form.placeholder = t(pattern.checked ? "terms.pattern.example" : "terms.example");
      },
    });
    const remove = () => {
      this.#lines.splice(index, 1);
      if (this.#lines.length === 0) this.#lines.push(EMPTY);
      this.#show();
      this.#search();
      this.#focus(Math.max(0, index - 1));
    };
    return h(
      "li",
      {},
      form,
      kind,
      h("label", { class: "check", title: t("terms.pattern.hint") }, pattern, t("terms.pattern")),
      h(
        "button",
        {
          type: "button",
          class: "quiet square",
          "aria-label": t("terms.remove", { at: index + 1 }),
          title: t("terms.remove.short"),
          onclick: remove,
        },
        icon("close"),
      ),
      h("p", { class: "outcome", id: `term-outcome-${index}`, role: "status" }),
    );
  }

  /**
   * A list from elsewhere becomes a line each.
   * @param {ClipboardEvent} event
   * @param {number} index
   */
  #paste(event, index) {
    const forms = (event.clipboardData?.getData("text/plain") ?? "").split(/\r?\n/).map((line) => line.trim());
    if (forms.filter(Boolean).length < 2) return;
    event.preventDefault();
    const line = this.#lines[index] ?? EMPTY;
    this.#lines.splice(index, line.form ? 0 : 1, ...forms.filter(Boolean).map((form) => ({ ...line, form })));
    this.#show();
    this.#search();
  }

  #search() {
    clearTimeout(this.#timer);
    const terms = filled(this.#lines);
    if (JSON.stringify(terms) !== JSON.stringify(this.#store.state.terms)) this.#desk.setTerms(terms);
  }

  /** @param {State} state */
  #showOutcome(state) {
    const own = activeArticle(state)?.own;
    let index = -1;
    this.#list.querySelectorAll("li").forEach((row, line) => {
      if (this.#lines[line]?.form.trim()) index += 1;
      const term = this.#lines[line]?.form.trim() ? index : -1;
      const refusal = state.refusals.find((refused) => refused.index === term);
      row.querySelector(".form")?.setAttribute("aria-invalid", String(Boolean(refusal)));
      const outcome = row.querySelector(".outcome");
      if (!outcome) return;
      outcome.classList.toggle("refused", Boolean(refusal));
      const count = own?.terms === state.terms ? own.matches.filter((match) => match.term === term).length : null;
      outcome.textContent =
        term < 0
          ? ""
          : refusal
            ? [t(`terms.refused.${refusal.reason}`), refusal.reason === "syntax" && patternError(refusal.message)]
                .filter(Boolean)
                .join(" ")
            : count === null
              ? ""
              : t("terms.found", { count });
    });
  }
}

/** @type {Term} */
const EMPTY = { form: "", pattern: false, kind: "organization" };

/** @param {readonly Term[]} lines */
function filled(lines) {
  return lines.filter(({ form }) => form.trim()).map((line) => ({ ...line, form: line.form.trim() }));
}
