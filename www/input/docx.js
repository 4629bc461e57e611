// Word documents (Office Open XML, ECMA-376): paragraphs, lists, tables, notes. Tracked changes are read as accepted, and
// what they delete is put aside, as are comments, headers and footers.

import { Lines, rowLines } from "./lines.js";
import { all, attribute, first, textIn, xmlRoot } from "./xml.js";

/**
 * @import { Draft } from "./file.js"
 * @import { Source } from "./source.js"
 * @import { Zip } from "./zip.js"
 */

const MAIN = "word/document.xml";

/** Titles that programs write and nobody means. */
const NO_TITLE = /^(microsoft word\b|document\s*\d*$|doc\d*$|sans titre|untitled|title$|titre$)/i;

/** @param {Zip} zip */
export function isDocx(zip) {
  return zip.has(MAIN);
}

/**
 * @param {Source} source
 * @param {Zip} zip
 * @returns {Promise<Draft>}
 */
export async function readDocx(source, zip) {
  const body = first(xmlRoot(await zip.text(MAIN)), "body");
  if (!body) throw source.refusal("refusal.damaged");
  const notes = new Map([...(await notesIn(zip, "footnote")), ...(await notesIn(zip, "endnote"))]);
  const reader = new Body(notes, await headingStyles(zip));
  for (const text of await runningText(zip, "header")) reader.lines.putAside("running", text);
  reader.blocks(body);
  for (const text of await runningText(zip, "footer")) reader.lines.putAside("running", text);
  const comments = all(xmlRoot(await zip.text("word/comments.xml")), "comment");
  for (const comment of comments)
    reader.lines.putAside("comment", `${attribute(comment, "author") ?? ""}: ${paragraphsOf(comment).join("\n")}`);
  const properties = xmlRoot(await zip.text("docProps/core.xml"));
  const title = textIn(properties, "title");
  return {
    text: reader.lines.text,
    title: reader.title || (NO_TITLE.test(title) ? "" : title),
    file: source.name,
    date: dayOf(textIn(properties, "modified") || textIn(properties, "created")),
    author: textIn(properties, "creator"),
    asides: reader.lines.asides,
    remarks: [
      ...(reader.inserted + reader.deleted > 0
        ? [{ key: "remark.changes", values: { inserted: reader.inserted, deleted: reader.deleted } }]
        : []),
      ...(comments.length > 0 ? [{ key: "remark.comments", values: { count: comments.length } }] : []),
    ],
  };
}

/** Walks through the body of a document. */
class Body {
  lines = new Lines();
  title = "";
  inserted = 0;
  deleted = 0;
  #notes;
  #headings;
  /** @type {string[]} notes that the paragraph being read refers to */
  #pending = [];
  /** @type {string[]} text boxes anchored in it */
  #boxes = [];
  #deletedText = "";
  #lastNote = 0;

  /**
   * @param {Map<string, string>} notes text by kind and number
   * @param {Map<string, number>} headings level by the name of the style
   */
  constructor(notes, headings) {
    this.#notes = notes;
    this.#headings = headings;
  }

  /** @param {Element} parent */
  blocks(parent) {
    for (const child of parent.children) {
      if (child.localName === "p") this.#paragraph(child);
      else if (child.localName === "tbl") this.#table(child);
      else if (child.localName === "sdt") this.#within(child, "sdtContent");
      else if (["ins", "smartTag", "customXml"].includes(child.localName)) this.blocks(child);
    }
  }

  /** @param {Element} parent @param {string} name */
  #within(parent, name) {
    for (const child of parent.children) if (child.localName === name) this.blocks(child);
  }

  /** @param {Element} paragraph */
  #paragraph(paragraph) {
    const properties = first(paragraph, "pPr");
    const level = this.#headings.get(attribute(first(properties, "pStyle"), "val") ?? "");
    const text = this.#textOf(paragraph);
    const lines = text.split("\n").filter((line) => line.trim());
    if (level !== undefined && level <= 1 && !this.title) this.title = lines.join(" ").trim();
    const item = level === undefined && first(properties, "numPr") !== null;
    lines.forEach((line, i) => this.lines.add(item && i === 0 ? `- ${line}` : line));
    this.#flush();
  }

  /** What hangs on the paragraph just read. */
  #flush() {
    for (const box of this.#boxes.splice(0)) this.lines.add(box);
    for (const note of this.#pending.splice(0)) this.lines.add(note);
    this.lines.putAside("deleted", this.#deletedText);
    this.#deletedText = "";
  }

  /** @param {Element} table */
  #table(table) {
    for (const row of all(table, "tr")) {
      // Tables within cells are read with the cell.
      if (row.parentElement !== table && row.parentElement?.parentElement !== table) continue;
      const cells = [...row.children].filter(({ localName }) => localName === "tc");
      this.lines.addAll(rowLines(cells.map((cell) => all(cell, "p").map((paragraph) => this.#textOf(paragraph)))));
      this.#flush();
    }
  }

  /**
   * The text of a paragraph; a line break in it is one here.
   * @param {Element} element
   * @returns {string}
   */
  #textOf(element) {
    let text = "";
    for (const child of element.children) text += this.#inline(child);
    return text;
  }

  /** @param {Element} element */
  #inline(element) {
    switch (element.localName) {
      case "t":
        return element.textContent ?? "";
      case "tab":
      case "ptab":
        return " ";
      case "br":
      case "cr":
        return "\n";
      case "noBreakHyphen":
        return "\u2011";
      case "footnoteReference":
        return this.#note(`footnote ${attribute(element, "id")}`);
      case "endnoteReference":
        return this.#note(`endnote ${attribute(element, "id")}`);
      case "ins":
      case "moveTo":
        this.inserted += 1;
        return this.#textOf(element);
      case "del":
      case "moveFrom":
        this.deleted += 1;
        this.#deletedText += all(element, "delText")
          .concat(all(element, "t"))
          .map(({ textContent }) => textContent)
          .join("");
        return "";
      case "txbxContent":
        this.#boxes.push(...paragraphsOf(element));
        return "";
      // Settings, the code of fields, and the second form of what was read already.
      case "pPr":
      case "rPr":
      case "instrText":
      case "Fallback":
        return "";
      default:
        return this.#textOf(element);
    }
  }

  /** @param {string} key */
  #note(key) {
    const text = this.#notes.get(key);
    if (text) {
      this.#lastNote += 1;
      this.#pending.push(`[${this.#lastNote}] ${text}`);
    }
    return "";
  }
}

/**
 * The text of each paragraph below an element, deletions left out.
 * @param {Element} element
 */
function paragraphsOf(element) {
  return all(element, "p").map((paragraph) =>
    all(paragraph, "t")
      .filter((text) => text.parentElement?.parentElement?.localName !== "del")
      .map(({ textContent }) => textContent)
      .join(""),
  );
}

/**
 * @param {Zip} zip
 * @param {"footnote" | "endnote"} kind
 * @returns {Promise<[string, string][]>}
 */
async function notesIn(zip, kind) {
  const root = xmlRoot(await zip.text(`word/${kind}s.xml`));
  return all(root, kind)
    .filter((note) => !attribute(note, "type"))
    .map((note) => [`${kind} ${attribute(note, "id")}`, paragraphsOf(note).join(" ")]);
}

/**
 * Headers or footers of the pages, each distinct text once.
 * @param {Zip} zip
 * @param {"header" | "footer"} kind
 */
async function runningText(zip, kind) {
  const texts = new Set();
  for (const name of zip.entries.keys()) {
    if (!name.startsWith(`word/${kind}`) || !name.endsWith(".xml")) continue;
    const root = xmlRoot(await zip.text(name));
    if (root) texts.add(paragraphsOf(root).join("\n"));
  }
  return texts;
}

/**
 * The styles that are headings: their names differ by language, their outline level does not. The title is level 0.
 * @param {Zip} zip
 */
async function headingStyles(zip) {
  /** @type {Map<string, number>} */
  const levels = new Map();
  for (const style of all(xmlRoot(await zip.text("word/styles.xml")), "style")) {
    const id = attribute(style, "styleId") ?? "";
    const name = (attribute(first(style, "name"), "val") ?? "").toLowerCase();
    const outline = attribute(first(style, "outlineLvl"), "val");
    const numbered = /^heading (\d)$/.exec(name)?.[1];
    if (name === "title") levels.set(id, 0);
    else if (outline !== null) levels.set(id, Number(outline) + 1);
    else if (numbered) levels.set(id, Number(numbered));
  }
  return levels;
}

/** @param {string} moment in ISO 8601 */
export function dayOf(moment) {
  return /^\d{4}-\d\d-\d\d/.exec(moment)?.[0] ?? null;
}
