// Rich Text Format (specification 1.9.1): the text between the control words.

import { dayOf } from "./docx.js";
import { labelOf } from "./decode.js";
import { Lines } from "./lines.js";
import { collapse, isBlank } from "./text.js";

/**
 * @import { Draft } from "./file.js"
 * @import { Source } from "./source.js"
 * @typedef {{ into: "text" | "note" | "running" | "title" | "author" | "nothing", skip: number, deleted: boolean }} Group
 *   where its text goes; how many signs stand in for a Unicode one; whether it was deleted
 */

/** Groups whose text is not the document's. `\*` begins those that an old reader must not know. */
const DESTINATIONS = /** @type {Record<string, Group["into"]>} */ ({
  fonttbl: "nothing",
  colortbl: "nothing",
  stylesheet: "nothing",
  listtable: "nothing",
  pict: "nothing",
  object: "nothing",
  fldinst: "nothing",
  info: "nothing",
  title: "title",
  author: "author",
  footnote: "note",
  header: "running",
  headerl: "running",
  headerr: "running",
  headerf: "running",
  footer: "running",
  footerl: "running",
  footerr: "running",
  footerf: "running",
});

/** Control words that stand for a sign. */
const SIGNS = /** @type {Record<string, string>} */ ({
  tab: " ",
  cell: " | ",
  line: "\n",
  par: "\n",
  sect: "\n",
  page: "\n",
  row: "\n",
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
  emspace: " ",
  enspace: " ",
});

/** One control word with its number, a control sign, a byte in hexadecimal, a brace, or text. */
const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)/gi;

/** Groups nested deeper than this are read as if they were not: the file is no document. */
const MAX_NESTING = 1_000;

/**
 * @param {Source} source
 * @returns {AsyncGenerator<Draft>}
 */
export async function* readRtf(source) {
  const raw = new TextDecoder("windows-1252").decode(await source.bytes());
  const reader = new Reader(raw);
  reader.read();
  const lines = new Lines();
  for (const line of reader.out.text.split("\n")) {
    lines.add(line.replace(NOTE, "").replace(/( \|)+\s*$/, ""));
    for (const [, number] of line.matchAll(NOTE)) lines.add(`[${number}] ${reader.notes[Number(number) - 1] ?? ""}`);
  }
  for (const text of reader.running) lines.putAside("running", text);
  lines.putAside("deleted", reader.deleted);
  if (isBlank(lines.text)) throw source.refusal("refusal.empty");
  const [year, month, date] = ["yr", "mo", "dy"].map((unit) => {
    const found = new RegExp(`\\\\(?:revtim|creatim)[^{}]*\\\\${unit}(\\d+)`).exec(raw);
    return (found?.[1] ?? "").padStart(2, "0");
  });
  yield {
    text: lines.text,
    title: collapse(reader.out.title),
    author: collapse(reader.out.author),
    date: dayOf(`${year}-${month}-${date}`),
    file: source.name,
    asides: lines.asides,
  };
}

/** Stands in the text where a note is referred to. */
const NOTE = /\uE000(\d+)\uE001/g;

class Reader {
  out = { text: "", title: "", author: "", note: "", running: "", nothing: "" };
  /** @type {string[]} */
  notes = [];
  /** @type {Set<string>} */
  running = new Set();
  deleted = "";
  #raw;
  #decoder = new TextDecoder("windows-1252");
  /** @type {Group} */
  #group = { into: "text", skip: 1, deleted: false };
  /** @type {Group[]} */
  #outer = [];
  /** Signs still to be passed over after a Unicode one. */
  #passing = 0;
  /** @type {number[]} bytes that wait for their neighbours: an encoding may take two for a sign */
  #bytes = [];

  /** @param {string} raw */
  constructor(raw) {
    this.#raw = raw;
  }

  read() {
    for (const [, word, number, hex, sign, brace, text] of this.#raw.matchAll(TOKEN)) {
      if (hex === undefined) this.#flush();
      if (word) this.#word(word.toLowerCase(), number === undefined ? undefined : Number(number));
      else if (hex) this.#byte(Number.parseInt(hex, 16));
      else if (sign) this.#sign(sign);
      else if (brace === "{") this.#open();
      else if (brace === "}") this.#close();
      else if (text) this.#text(text);
    }
    this.#flush();
  }

  /** @param {string} word @param {number} [number] */
  #word(word, number) {
    const into = DESTINATIONS[word];
    if (word === "ansicpg") this.#decoder = new TextDecoder(labelOf(`windows-${number}`) ?? "windows-1252");
    else if (word === "mac") this.#decoder = new TextDecoder("macintosh");
    else if (word === "uc") this.#group.skip = Math.min(number ?? 1, 8);
    else if (word === "u" && number !== undefined) {
      this.#write(String.fromCharCode(number & 0xffff));
      this.#passing = this.#group.skip;
    } else if (word === "deleted") this.#group.deleted = number !== 0;
    else if (word === "plain") this.#group.deleted = false;
    else if (word === "bin") this.#group.into = "nothing";
    else if (into && this.#group.into !== "nothing") this.#enter(into);
    else if (into === "title" || into === "author") this.#enter(into);
    // The text of a text box, within what an old reader must not know.
    else if (word === "shptxt") this.#group.into = "text";
    else if (SIGNS[word]) this.#write(SIGNS[word]);
  }

  /** @param {Group["into"]} into */
  #enter(into) {
    this.#group.into = into;
    if (into !== "note") return;
    this.out.text += `\uE000${this.notes.length + 1}\uE001`;
    this.notes.push("");
  }

  /** @param {string} sign */
  #sign(sign) {
    if (sign === "*") this.#group.into = "nothing";
    else if (sign === "~") this.#write("\u00A0");
    else if (sign === "_") this.#write("\u2011");
    else if (sign === "\n" || sign === "\r") this.#write("\n");
    else if ("\\{}".includes(sign)) this.#text(sign);
  }

  /** @param {number} byte */
  #byte(byte) {
    if (this.#passing > 0) this.#passing -= 1;
    else this.#bytes.push(byte);
  }

  #flush() {
    if (this.#bytes.length > 0) this.#write(this.#decoder.decode(Uint8Array.from(this.#bytes)));
    this.#bytes = [];
  }

  /** @param {string} text */
  #text(text) {
    const passed = Math.min(this.#passing, text.length);
    this.#passing -= passed;
    this.#write(text.slice(passed));
  }

  #open() {
    this.#passing = 0;
    if (this.#outer.length < MAX_NESTING) this.#outer.push({ ...this.#group });
  }

  #close() {
    this.#passing = 0;
    const { into } = this.#group;
    this.#group = this.#outer.pop() ?? this.#group;
    if (into === "running" && this.#group.into !== "running") {
      this.running.add(this.out.running);
      this.out.running = "";
    }
  }

  /** @param {string} text */
  #write(text) {
    const { into, deleted } = this.#group;
    if (into === "note") this.notes[this.notes.length - 1] += text.replace(/\n/g, " ");
    else if (deleted && into === "text") this.deleted += text;
    else if (into !== "nothing") this.out[into] += text;
  }
}
