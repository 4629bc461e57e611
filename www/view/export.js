// The export dialog: a format, a preview, copy or save.

import { byId, h } from "../dom.js";
import { webAnnotations } from "../export/annotation.js";
import { brat } from "../export/brat.js";
import { csv } from "../export/csv.js";
import { markedHtml, markedMarkdown } from "../export/marked.js";
import { figuresRows, keywordsRows, namesRows } from "../export/tables.js";
import { t } from "../i18n/index.js";
import { activeAnalysis, activeArticle, marksOf } from "../model/derived.js";
import { openDialog } from "./dialog.js";
import { save } from "./save.js";

/**
 * @import { Store } from "../store.js"
 * @import { Analysis, Article, State } from "../types.js"
 * @typedef {{ extension: string, type: string, write: (context: Context) => string }} Format
 * @typedef {{ article: Article, analysis: Analysis, state: State, separator: ";" | "," }} Context
 */

/** @param {unknown} value */
function pretty(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** @type {Record<string, Format>} */
const FORMATS = {
  names: {
    extension: "csv",
    type: "text/csv",
    write: ({ article, analysis, separator }) => csv(namesRows(article, analysis), separator),
  },
  figures: {
    extension: "csv",
    type: "text/csv",
    write: ({ article, analysis, state, separator }) => csv(figuresRows(article, analysis, state.language), separator),
  },
  keywords: {
    extension: "csv",
    type: "text/csv",
    write: ({ article, analysis, separator }) => csv(keywordsRows(article, analysis), separator),
  },
  json: {
    extension: "json",
    type: "application/json",
    write: ({ article, analysis }) =>
      pretty({ headline: article.title, reference_date: article.referenceDate, text: article.text, ...analysis }),
  },
  html: {
    extension: "html",
    type: "text/html",
    write: ({ article, analysis, state }) => markedHtml(article, analysis, marksOf(analysis), state.layers),
  },
  markdown: {
    extension: "md",
    type: "text/markdown",
    write: ({ article, analysis, state }) => markedMarkdown(article, marksOf(analysis), state.layers),
  },
  annotation: {
    extension: "json",
    type: "application/ld+json",
    write: ({ article, analysis }) => pretty(webAnnotations(article, analysis, marksOf(analysis))),
  },
  brat: { extension: "ann", type: "text/plain", write: ({ article, analysis }) => brat(article, marksOf(analysis)) },
};

/** Signs shown of an export; the whole is copied and saved. */
const PREVIEW = 20_000;

/**
 * @param {Store} store
 * @returns {() => void} opens the dialog
 */
export function showExport(store) {
  const button = /** @type {HTMLButtonElement} */ (byId("export-button"));
  store.watch(
    (state) => [activeAnalysis(state)],
    (state) => (button.disabled = !activeAnalysis(state)),
  );
  /** @type {{ format: string, separator: ";" | "," }} the last choice is the next offer */
  const chosen = { format: "names", separator: store.state.language === "fr" ? ";" : "," };

  const open = () => {
    const { state } = store;
    const article = activeArticle(state);
    const analysis = activeAnalysis(state);
    if (!article || !analysis) return;
    const preview = h("textarea", {
      class: "preview",
      readOnly: true,
      rows: 14,
      spellcheck: false,
      "aria-label": t("export.preview"),
    });
    let content = "";
    const separator = h(
      "fieldset",
      { class: "choices" },
      h("legend", {}, t("export.separator")),
      radio("separator", ";", t("export.separator.semicolon"), chosen.separator, choose),
      radio("separator", ",", t("export.separator.comma"), chosen.separator, choose),
    );
    function update() {
      const format = FORMATS[chosen.format];
      if (!format || !article || !analysis) return;
      content = format.write({ article, analysis, state, separator: chosen.separator });
      preview.value = content.length > PREVIEW ? `${content.slice(0, PREVIEW)}…` : content;
      separator.hidden = format.extension !== "csv";
    }
    /** @param {string} name @param {string} value */
    function choose(name, value) {
      Object.assign(chosen, { [name]: value });
      update();
    }
    const copied = h("span", { class: "copied", role: "status" });
    const copy = async () => {
      copied.textContent = "";
      if (await copyText(content, preview)) copied.textContent = t("notice.copied");
    };
    const download = () => {
      const format = FORMATS[chosen.format];
      if (format) save(fileName(article.title, chosen.format, format.extension), content, format.type);
    };
    openDialog(
      t("export.title"),
      h(
        "div",
        { class: "export" },
        h(
          "div",
          {},
          h(
            "fieldset",
            { class: "choices" },
            h("legend", {}, t("export.format")),
            Object.keys(FORMATS).map((format) => radio("format", format, t(`export.${format}`), chosen.format, choose)),
          ),
          separator,
        ),
        h(
          "div",
          { class: "preview-side" },
          preview,
          h(
            "div",
            { class: "buttons" },
            h("button", { type: "button", class: "primary", onclick: copy }, t("export.copy")),
            h("button", { type: "button", onclick: download }, t("export.download")),
            copied,
          ),
        ),
      ),
    );
    update();
  };
  button.addEventListener("click", open);
  return open;
}

/**
 * @param {string} name
 * @param {string} value
 * @param {string} label
 * @param {string} chosen
 * @param {(name: string, value: string) => void} choose
 */
function radio(name, value, label, chosen, choose) {
  return h(
    "label",
    {},
    h("input", { type: "radio", name, value, checked: value === chosen, onchange: () => choose(name, value) }),
    label,
  );
}

/**
 * @param {string} content
 * @param {HTMLTextAreaElement} shown what the reader can copy by hand when the browser refuses
 */
async function copyText(content, shown) {
  try {
    await navigator.clipboard.writeText(content);
    return true;
  } catch {
    shown.value = content;
    shown.select();
    return document.execCommand("copy");
  }
}

/**
 * @param {string} title
 * @param {string} format
 * @param {string} extension
 */
function fileName(title, format, extension) {
  const stem = title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 50)
    .toLowerCase();
  return `${stem || "article"}-${format}.${extension}`;
}
