// Texts of LibreOffice and others (OpenDocument, ISO 26300): paragraphs, lists, tables, notes. Deletions that were tracked
// and comments are put aside.

import { dayOf } from "./docx.js";
import { Lines, rowLines } from "./lines.js";
import { all, attribute, first, textIn, xmlRoot } from "./xml.js";

/**
 * @import { Draft } from "./file.js"
 * @import { Source } from "./source.js"
 * @import { Zip } from "./zip.js"
 */

/** Most spaces that one element may stand for. */
const MAX_SPACES = 100;

/** Elements with other elements that hold blocks. */
const CONTAINERS = new Set([
  "section",
  "index-body",
  "table-of-content",
  "list",
  "list-item",
  "list-header",
  "text-box",
  "frame",
]);

/**
 * @param {Source} source
 * @param {Zip} zip
 * @returns {Promise<Draft>}
 */
export async function readOdt(source, zip) {
  if (/encryption-data/.test((await zip.text("META-INF/manifest.xml")) ?? "")) throw source.refusal("refusal.locked");
  const root = xmlRoot(await zip.text("content.xml"));
  const body = first(first(root, "body"), "text");
  if (!body) throw source.refusal("refusal.damaged");
  const reader = new Body();
  const changes = first(body, "tracked-changes");
  for (const deletion of all(changes, "deletion"))
    for (const paragraph of all(deletion, "p")) reader.lines.putAside("deleted", paragraph.textContent ?? "");
  reader.blocks(body, "");
  const meta = xmlRoot(await zip.text("meta.xml"));
  const [inserted, deleted] = [all(changes, "insertion").length, all(changes, "deletion").length];
  return {
    text: reader.lines.text,
    title: reader.title || textIn(meta, "title"),
    file: source.name,
    date: dayOf(textIn(meta, "date") || textIn(meta, "creation-date")),
    author: textIn(meta, "initial-creator") || textIn(meta, "creator"),
    asides: reader.lines.asides,
    remarks: [
      ...(inserted + deleted > 0 ? [{ key: "remark.changes", values: { inserted, deleted } }] : []),
      ...(reader.comments > 0 ? [{ key: "remark.comments", values: { count: reader.comments } }] : []),
    ],
  };
}

class Body {
  lines = new Lines();
  title = "";
  comments = 0;
  /** @type {string[]} */
  #pending = [];
  #lastNote = 0;

  /**
   * @param {Element} parent
   * @param {string} mark what the first line begins with, in a list
   */
  blocks(parent, mark) {
    for (const child of parent.children) {
      const { localName } = child;
      if (localName === "h" || localName === "p") this.#paragraph(child, mark);
      else if (localName === "table") this.#table(child);
      else if (localName === "list-item") this.blocks(child, "- ");
      else if (CONTAINERS.has(localName)) this.blocks(child, mark);
    }
  }

  /** @param {Element} paragraph @param {string} mark */
  #paragraph(paragraph, mark) {
    const text = this.#textOf(paragraph);
    const level = paragraph.localName === "h" ? Number(attribute(paragraph, "outline-level") ?? 1) : Infinity;
    const titled = attribute(paragraph, "style-name") === "Title";
    if ((titled || level === 1) && !this.title) this.title = text.replace(/\s+/g, " ").trim();
    text.split("\n").forEach((line, i) => this.lines.add(i === 0 ? mark + line : line));
    this.#flush();
  }

  #flush() {
    for (const note of this.#pending.splice(0)) this.lines.add(note);
  }

  /** @param {Element} table */
  #table(table) {
    for (const row of all(table, "table-row")) {
      if (nearest(row, "table") !== table) continue;
      const cells = [...row.children].filter(({ localName }) => localName === "table-cell");
      const blocks = cells.map((cell) =>
        [...cell.getElementsByTagNameNS("*", "*")]
          .filter(({ localName }) => localName === "h" || localName === "p")
          .map((paragraph) => this.#textOf(paragraph)),
      );
      this.lines.addAll(rowLines(blocks));
      this.#flush();
    }
  }

  /**
   * @param {Node} node
   * @returns {string}
   */
  #textOf(node) {
    let text = "";
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) text += child.nodeValue;
      else if (child.nodeType === Node.ELEMENT_NODE) text += this.#inline(/** @type {Element} */ (child));
    }
    return text;
  }

  /** @param {Element} element */
  #inline(element) {
    switch (element.localName) {
      case "line-break":
        return "\n";
      case "tab":
        return " ";
      case "s":
        return " ".repeat(Math.min(MAX_SPACES, Number(attribute(element, "c")) || 1));
      case "note": {
        this.#lastNote += 1;
        const body = first(element, "note-body");
        this.#pending.push(
          `[${this.#lastNote}] ${all(body, "p")
            .map((paragraph) => paragraph.textContent)
            .join(" ")}`,
        );
        return "";
      }
      case "annotation":
        this.comments += 1;
        this.lines.putAside(
          "comment",
          `${textIn(element, "creator")}: ${all(element, "p")
            .map((p) => p.textContent)
            .join("\n")}`,
        );
        return "";
      case "title":
      case "desc":
        return "";
      default:
        return this.#textOf(element);
    }
  }
}

/** @param {Element} element @param {string} name */
function nearest(element, name) {
  let parent = element.parentElement;
  while (parent && parent.localName !== name) parent = parent.parentElement;
  return parent;
}
