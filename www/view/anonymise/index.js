// Articles under pseudonyms: what is hidden, how the text then reads, what may still tell who is meant; and the way back.

import { fill, h } from "../../dom.js";
import { LANGUAGES, learn, t, tIn } from "../../i18n/index.js";
import { comparable } from "../../model/comparable.js";
import { anonymised } from "../../model/anonymise/index.js";
import { keyFrom } from "../../model/anonymise/replace.js";
import { KINDS } from "../../model/layers.js";
import { openDialog } from "../dialog.js";
import { pickJson } from "../rules-file.js";
import { save } from "../save.js";
import { checklist } from "./checklist.js";
import { wayBack } from "./back.js";

/**
 * @import { Desk } from "../../desk.js"
 * @import { Store } from "../../store.js"
 * @import { Analysis, EntityKind, Language } from "../../types.js"
 * @import { Choice } from "../../model/anonymise/index.js"
 * @import { Replaced } from "../../model/anonymise/replace.js"
 */

/** What the reader chose last is the next offer. Words go with the articles. */
/** @type {Choice & { kinds: Set<EntityKind>, words: Set<string> }} */
const chosen = { kinds: new Set(["person", "organization"]), style: "number", words: new Set(), before: [] };

/** What was chosen for articles that are gone. */
function forget() {
  chosen.words.clear();
  chosen.before = [];
}

/** Signs shown; the whole is copied and saved. */
const PREVIEW = 40_000;

/** Opens the dialog. */
export class Anonymise {
  #store;
  #desk;

  /**
   * @param {Store} store
   * @param {Desk} desk
   */
  constructor(store, desk) {
    this.#store = store;
    this.#desk = desk;
    store.watch(
      (state) => [state.articles.length],
      () => store.state.articles.length === 0 && forget(),
    );
  }

  async open() {
    const { state } = this.#store;
    const sources = comparable(state);
    const active = sources.findIndex(({ article }) => article.id === state.active);
    if (active === -1) return;
    const wanted = languageOf(sources.map(({ analysis }) => analysis)) ?? state.language;
    // Without the words of the articles' language those of the page will do.
    const language = await learn(wanted).then(
      () => wanted,
      () => state.language,
    );
    let shown = active;
    const preview = h("div", { class: "preview pseudonyms", tabIndex: 0, role: "region", "aria-label": t("anonymise.preview") });
    const counts = h("p", { class: "hint", role: "status" });
    const left = h("section", { class: "left" });
    const result = () => anonymised(sources, chosen, (kind, mark) => tIn(language, `anonymise.${kind}`, { mark }));
    let current = result();
    const update = () => {
      current = result();
      const article = current.articles[shown];
      if (!article) return;
      fill(preview, previewOf(article));
      counts.textContent = t("anonymise.count", { count: article.replacements.length, names: current.key.names.length });
      fill(
        left,
        checklist(article.left, sources[shown]?.article.text ?? "", chosen.words, (form, hide) => {
          if (hide) chosen.words.add(form);
          else chosen.words.delete(form);
          update();
        }),
      );
    };
    const copied = h("span", { class: "copied", role: "status" });
    const copy = async () => {
      copied.textContent = "";
      try {
        await navigator.clipboard.writeText(current.articles[shown]?.text ?? "");
        copied.textContent = t("notice.copied");
      } catch {
        copied.textContent = t("refusal.clipboard");
      }
    };
    const download = () => {
      // The name of the file tells nothing of the article.
      save(`${t("anonymise.file")}-${shown + 1}.txt`, current.articles[shown]?.text ?? "", "text/plain");
      save(`${t("anonymise.key.file")}.json`, `${JSON.stringify(current.key, null, 1)}\n`, "application/json");
    };
    openDialog(
      t("anonymise.title"),
      h(
        "div",
        { class: "export anonymise" },
        h(
          "div",
          {},
          h("fieldset", { class: "choices" }, h("legend", {}, t("anonymise.kinds")), KINDS.map((kind) => kindBox(kind, update))),
          h(
            "fieldset",
            { class: "choices" },
            h("legend", {}, t("anonymise.style")),
            styleRadio("number", update),
            styleRadio("initials", update),
          ),
          sources.length > 1 &&
            articleChoice(
              sources.map(({ article }) => article.title),
              shown,
              (index) => {
                shown = index;
                update();
              },
            ),
          h(
            "button",
            { type: "button", class: "small", onclick: () => this.#continue(update) },
            t("anonymise.continue"),
          ),
          h("p", { class: "hint" }, t("anonymise.continue.hint")),
        ),
        h(
          "div",
          { class: "preview-side" },
          preview,
          counts,
          h(
            "div",
            { class: "buttons" },
            h("button", { type: "button", class: "primary", onclick: download }, t("anonymise.save")),
            h("button", { type: "button", onclick: copy }, t("export.copy")),
            copied,
          ),
        ),
      ),
      h("p", { class: "warning" }, t("anonymise.warning")),
      left,
      wayBack(this.#desk),
    );
    update();
  }

  /**
   * Goes on with the pseudonyms of an earlier key.
   * @param {() => void} update
   */
  #continue(update) {
    pickJson(this.#desk, "refusal.key", (value) => {
      const key = keyFrom(value);
      if (!key) return false;
      chosen.before = key.names;
      for (const { kind, forms } of key.names) if (kind === "word") for (const form of forms) chosen.words.add(form);
      update();
      return true;
    });
  }
}

/**
 * The language of all the articles: « Personne 1 » belongs into a French text, whatever the page speaks.
 * @param {readonly Analysis[]} analyses
 * @returns {Language | null} null where they have several
 */
function languageOf([first, ...others]) {
  if (!first || others.some(({ rules }) => rules !== first.rules)) return null;
  return LANGUAGES.find((language) => language === first.rules) ?? null;
}

/**
 * The text, its pseudonyms as marks.
 * @param {Replaced} replaced
 */
function previewOf({ text, replacements }) {
  /** @type {(string | HTMLElement)[]} */
  const parts = [];
  let done = 0;
  for (const [start, pseudonym] of replacements) {
    if (start > PREVIEW) break;
    parts.push(text.slice(done, start), h("mark", {}, pseudonym));
    done = start + pseudonym.length;
  }
  parts.push(text.slice(done, Math.max(done, PREVIEW)), text.length > PREVIEW ? "…" : "");
  return parts;
}

/**
 * @param {EntityKind} kind
 * @param {() => void} update
 */
function kindBox(kind, update) {
  const box = h("input", {
    type: "checkbox",
    checked: chosen.kinds.has(kind),
    onchange: () => {
      if (box.checked) chosen.kinds.add(kind);
      else chosen.kinds.delete(kind);
      update();
    },
  });
  return h("label", {}, box, t(`layer.${kind}`));
}

/**
 * @param {Choice["style"]} style
 * @param {() => void} update
 */
function styleRadio(style, update) {
  const onchange = () => {
    chosen.style = style;
    update();
  };
  return h(
    "label",
    {},
    h("input", { type: "radio", name: "pseudonyms", value: style, checked: chosen.style === style, onchange }),
    t(`anonymise.style.${style}`),
  );
}

/**
 * @param {string[]} titles
 * @param {number} shown
 * @param {(index: number) => void} show
 */
function articleChoice(titles, shown, show) {
  const select = h(
    "select",
    { onchange: () => show(Number(select.value)) },
    titles.map((title, index) => h("option", { value: String(index) }, title)),
  );
  select.value = String(shown);
  return h("label", { class: "article-choice" }, h("span", {}, t("anonymise.article")), select);
}
