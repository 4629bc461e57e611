// The export dialog: a format, a preview, copy or save.

import { byId, h } from "../dom.js";
import { webAnnotations } from "../export/annotation.js";
import { CONFIGURATION, brat } from "../export/brat.js";
import { csv } from "../export/csv.js";
import { markedHtml, markedMarkdown } from "../export/marked.js";
import { figuresRows, keywordsRows, namesRows, oneTable, quotesRows } from "../export/tables.js";
import { zip } from "../export/zip.js";
import { t } from "../i18n/index.js";
import { activeAnalysis, activeArticle, marksOf, shownAnalysis } from "../model/derived.js";
import { painted } from "../pause.js";
import { openDialog } from "./dialog.js";
import { save } from "./save.js";

/**
 * @import { Row } from "../export/tables.js"
 * @import { Store } from "../store.js"
 * @import { Analysis, Article, State } from "../types.js"
 * @typedef {{ extension: string, type: string, write: (context: Context) => string, rich?: boolean, several?: boolean, files?: (context: Context) => { name: string, text: string }[] }} Format
 *   `rich` formats are copied as what they look like, too; `several` can hold all articles; `files` are saved together, as an archive
 * @typedef {{ article: Article, analysis: Analysis, state: State, separator: ";" | ",", all: boolean }} Context
 */

/** @param {unknown} value */
function pretty(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/**
 * @param {(article: Article, analysis: Analysis, state: State) => Row[]} rowsOf
 * @returns {Format}
 */
function table(rowsOf) {
  return {
    extension: "csv",
    type: "text/csv",
    several: true,
    write: (context) =>
      csv(oneTable(chosenOf(context).map(({ article, analysis }) => rowsOf(article, analysis, context.state))), context.separator),
  };
}

/**
 * The articles to export, those that are analysed.
 * @param {Context} context
 */
function chosenOf({ article: active, state, all }) {
  return (all ? state.articles : [active]).flatMap((article) => {
    const analysis = shownAnalysis(article, state.corrections);
    return analysis ? [{ article, analysis }] : [];
  });
}

/**
 * What brat takes for a folder: a text and its annotations an article, and the types.
 * @param {Context} context
 */
function bratFiles(context) {
  const named = new Set();
  const pairs = chosenOf(context).flatMap(({ article, analysis }) => {
    const stem = fileStem(article.title);
    let name = stem;
    for (let count = 2; named.has(name); count += 1) name = `${stem}-${count}`;
    named.add(name);
    return [
      // What was found comes first: a preview is too short for both.
      { name: `${name}.ann`, text: brat(article, analysis, marksOf(analysis), context.state.language) },
      { name: `${name}.txt`, text: article.text },
    ];
  });
  return [...pairs, { name: "annotation.conf", text: CONFIGURATION }];
}

/**
 * Files as one text, to look at and to copy: each under its name.
 * @param {{ name: string, text: string }[]} files
 */
function underNames(files) {
  return files.map(({ name, text }) => `==> ${name} <==\n${text.trimEnd()}\n`).join("\n");
}

/** @type {Record<string, Format>} */
const FORMATS = {
  names: table(namesRows),
  figures: table((article, analysis, { language }) => figuresRows(article, analysis, language)),
  keywords: table(keywordsRows),
  quotes: table(quotesRows),
  json: {
    extension: "json",
    type: "application/json",
    write: ({ article, analysis }) =>
      pretty({ headline: article.title, reference_date: article.referenceDate, text: article.text, ...analysis }),
  },
  html: {
    extension: "html",
    type: "text/html",
    rich: true,
    write: ({ article, analysis, state }) => markedHtml(article, { analysis, marks: marksOf(analysis), ...state }),
  },
  markdown: {
    extension: "md",
    type: "text/markdown",
    write: ({ article, analysis, state }) => markedMarkdown(article, { analysis, marks: marksOf(analysis), ...state }),
  },
  annotation: {
    extension: "json",
    type: "application/ld+json",
    write: ({ article, analysis, state }) =>
      pretty(webAnnotations(article, analysis, marksOf(analysis), state.language)),
  },
  brat: {
    extension: "ann",
    type: "text/plain",
    several: true,
    files: bratFiles,
    write: (context) => underNames(bratFiles(context)),
  },
};

/** Signs shown of an export, a few screens; the whole is copied and saved. More take longer to lay out when the dialog opens. */
const PREVIEW = 6_000;

/**
 * @param {Store} store
 * @param {() => void} openAnonymise
 * @returns {() => void} opens the dialog
 */
export function showExport(store, openAnonymise) {
  const button = /** @type {HTMLButtonElement} */ (byId("export-button"));
  const anonymise = /** @type {HTMLButtonElement} */ (byId("anonymise-button"));
  store.watch(
    (state) => [activeAnalysis(state)],
    (state) => (button.disabled = anonymise.disabled = !activeAnalysis(state)),
  );
  /** @type {{ format: string, separator: ";" | ",", all: boolean }} the last choice is the next offer */
  const chosen = { format: "names", separator: store.state.language === "fr" ? ";" : ",", all: false };

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
    const context = () => ({ article, analysis, state, separator: chosen.separator, all: chosen.all });
    const separator = h(
      "fieldset",
      { class: "choices" },
      h("legend", {}, t("export.separator")),
      radio("separator", ";", t("export.separator.semicolon"), chosen.separator, choose),
      radio("separator", ",", t("export.separator.comma"), chosen.separator, choose),
    );
    const all = h("input", {
      type: "checkbox",
      checked: chosen.all,
      onchange: () => {
        chosen.all = all.checked;
        update();
      },
    });
    const every = h("label", { class: "check" }, all, t("export.all", { count: state.articles.length }));
    function update() {
      const format = FORMATS[chosen.format];
      if (!format || !article || !analysis) return;
      content = format.write(context());
      preview.value = content.length > PREVIEW ? `${content.slice(0, PREVIEW)}…` : content;
      offer();
    }
    /** Shows the choices that the format has. */
    function offer() {
      const { extension, several } = FORMATS[chosen.format] ?? {};
      separator.hidden = extension !== "csv";
      every.hidden = !several || state.articles.length < 2;
    }
    offer();
    /** @param {string} name @param {string} value */
    function choose(name, value) {
      Object.assign(chosen, { [name]: value });
      update();
    }
    const copied = h("span", { class: "copied", role: "status" });
    const copy = async () => {
      if (!content) update();
      copied.textContent = "";
      const rich = FORMATS[chosen.format]?.rich ? content : null;
      if (await copyText(content, rich, preview)) copied.textContent = t("notice.copied");
    };
    const download = () => {
      const format = FORMATS[chosen.format];
      if (!content) update();
      const name = `${fileStem(article.title)}-${chosen.format}`;
      if (format?.files) save(`${name}.zip`, zip(format.files(context())), "application/zip");
      else if (format) save(`${name}.${format.extension}`, content, format.type);
    };
    const toAnonymise = () => {
      dialog.hidePopover();
      openAnonymise();
    };
    const dialog = openDialog(
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
          every,
          h("button", { type: "button", class: "small", onclick: toAnonymise }, t("anonymise.open")),
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
    // The dialog first: to write and lay out a long export takes longer than to show what there is to choose.
    void painted().then(() => content || update());
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
 * @param {string | null} rich the same for programs that take rich text
 * @param {HTMLTextAreaElement} shown what the reader can copy by hand when the browser refuses
 */
async function copyText(content, rich, shown) {
  try {
    if (rich && typeof ClipboardItem === "function") {
      const parts = { "text/plain": content, "text/html": rich };
      const blobs = Object.entries(parts).map(([type, part]) => [type, new Blob([part], { type })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    } else await navigator.clipboard.writeText(content);
    return true;
  } catch {
    shown.value = content;
    shown.select();
    return document.execCommand("copy");
  }
}

/**
 * A title as the name of a file, in letters that every system takes.
 * @param {string} title
 */
function fileStem(title) {
  const stem = title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 50)
    .toLowerCase();
  return stem || "article";
}
