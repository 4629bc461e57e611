// Messages (RFC 5322 and MIME): the text of a message, its subject, day and sender; attached files are read like others.

import { dayIn } from "./day.js";
import { decode, guessEncoding, labelOf, statedEncoding } from "./decode.js";
import { inertDocument } from "../core/trust.js";
import { Lines } from "./lines.js";
import { MAX_DEPTH } from "./limits.js";
import { addMarkup } from "./markup.js";
import { Refusal } from "./refusal.js";
import { Source } from "./source.js";
import { collapse, isBlank } from "./text.js";

/**
 * @import { Draft } from "./file.js"
 * @typedef {{ headers: Map<string, string>, body: string }} Part both as Latin-1: one sign a byte
 */

/** Most parts of a message, with the parts of its parts. */
const MAX_PARTS = 500;

/**
 * @param {Source} source
 * @param {(source: Source) => AsyncGenerator<Draft | Refusal>} readInner reads an attached file
 * @returns {AsyncGenerator<Draft | Refusal>}
 */
export async function* readMail(source, readInner) {
  const message = partOf(latin1(await source.bytes()));
  const parts = leaves(message, { count: 0 });
  const bodies = parts.filter((part) => !isAttached(part));
  const attached = parts.filter(isAttached);
  const subject = headerText(message, "subject");
  const lines = bodies.map(textOf).filter((text) => !isBlank(text));
  const text = [subject, ...lines].filter(Boolean).join("\n\n");
  if (lines.length > 0) {
    yield {
      text,
      title: subject,
      file: source.name,
      date: dayIn(headerText(message, "date")),
      source: headerText(message, "from")
        .replace(/\s*<[^<>]*>$/, "")
        .replace(/^"(.*)"$/, "$1"),
      remarks: attached.length > 0 ? [{ key: "remark.attached", values: { count: attached.length } }] : [],
    };
  } else if (attached.length === 0) throw source.refusal("refusal.empty");
  if (source.depth >= MAX_DEPTH) return;
  for (const part of attached) {
    const name = fileName(part);
    // Signatures and pictures in the text are nobody's documents.
    if (!name || /^(image|application\/pkcs7)/.test(typeOf(part))) continue;
    yield* readInner(new Source(`${source.name} / ${name}`, new Blob([bytesOf(part)]), { parent: source }));
  }
}

/**
 * The head and the body of a part.
 * @param {string} raw
 * @returns {Part}
 */
function partOf(raw) {
  const end = /\r?\n\r?\n/.exec(raw);
  const head = end ? raw.slice(0, end.index) : raw;
  /** @type {Map<string, string>} */
  const headers = new Map();
  for (const line of head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, body: end ? raw.slice(end.index + end[0].length) : "" };
}

/**
 * The parts that are no containers; of alternatives the one that says most in plain text, else the last.
 * @param {Part} part
 * @param {{ count: number }} seen
 * @returns {Part[]}
 */
function leaves(part, seen) {
  seen.count += 1;
  const type = typeOf(part);
  const boundary = parameter(part, "content-type", "boundary");
  if (!type.startsWith("multipart/") || !boundary || seen.count > MAX_PARTS) return [part];
  const inner = pieces(part.body, boundary).map(partOf);
  if (type !== "multipart/alternative") return inner.flatMap((one) => leaves(one, seen));
  const plain = inner.find((one) => typeOf(one) === "text/plain" && !isBlank(textOf(one)));
  const chosen = plain ?? inner.at(-1);
  return chosen ? leaves(chosen, seen) : [];
}

/**
 * The text between the lines that are the boundary.
 * @param {string} body
 * @param {string} boundary
 */
function pieces(body, boundary) {
  const [, ...parts] = `\n${body}`.split(`\n--${boundary}`);
  return parts
    .filter((part) => !part.startsWith("--"))
    .map((part) => part.replace(/^[ \t]*\r?\n/, "").replace(/\r$/, ""));
}

/** @param {Part} part */
function textOf(part) {
  const bytes = bytesOf(part);
  const html = typeOf(part) === "text/html";
  const stated = labelOf(parameter(part, "content-type", "charset")) ?? (html ? statedEncoding(bytes) : undefined);
  const text = decode(bytes, guessEncoding(bytes, stated) ?? "utf-8");
  if (!html) return unflowed(part, text);
  const lines = new Lines();
  addMarkup(lines, inertDocument(text).body);
  return lines.text;
}

/**
 * Joins the lines that a program broke (format=flowed, RFC 3676).
 * @param {Part} part
 * @param {string} text
 */
function unflowed(part, text) {
  const flowed = parameter(part, "content-type", "format").toLowerCase() === "flowed";
  return flowed ? text.replace(/^ /gm, "").replace(/(?<!^--) \r?\n(?!>)/gm, " ") : text;
}

/** @param {Part} part */
function bytesOf({ headers, body }) {
  const encoding = (headers.get("content-transfer-encoding") ?? "").toLowerCase();
  if (encoding === "base64") return base64(body);
  return encoding === "quoted-printable" ? unquoted(body) : bytes(body);
}

/** @param {Part} part */
function isAttached(part) {
  const disposition = (part.headers.get("content-disposition") ?? "").toLowerCase();
  return disposition.startsWith("attachment") || !/^text\/(plain|html)$/.test(typeOf(part));
}

/** @param {Part} part */
function typeOf({ headers }) {
  return (headers.get("content-type") ?? "text/plain").split(";")[0]?.trim().toLowerCase() ?? "";
}

/** @param {Part} part */
function fileName(part) {
  const extended = parameter(part, "content-disposition", "filename\\*");
  const [, charset, name] = /^([\w-]*)'[\w-]*'(.*)$/.exec(extended) ?? [];
  if (name) return decode(percent(name), labelOf(charset ?? "") ?? "utf-8");
  const plain = parameter(part, "content-disposition", "filename") || parameter(part, "content-type", "name");
  if (plain) return words(plain);
  return typeOf(part) === "message/rfc822" ? "message.eml" : "";
}

/** @param {Part} part @param {string} header @param {string} name */
function parameter({ headers }, header, name) {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, "i").exec(headers.get(header) ?? "");
  return found?.[1] ?? found?.[2] ?? "";
}

/** @param {Part} part @param {string} name */
function headerText({ headers }, name) {
  return collapse(words(headers.get(name) ?? ""));
}

/**
 * Decodes the encoded words of a header (RFC 2047), and raw UTF-8.
 * @param {string} value
 */
function words(value) {
  const joined = value.replace(/(\?=)\s+(?==\?)/g, "$1");
  const raw = decode(bytes(joined), guessEncoding(bytes(joined)) ?? "utf-8");
  return raw.replace(/=\?([\w.:-]+)(?:\*[\w-]+)?\?([bq])\?([^?]*)\?=/gi, (whole, charset, kind, text) => {
    const label = labelOf(charset);
    if (!label) return whole;
    return decode(kind.toLowerCase() === "b" ? base64(text) : unquoted(text.replaceAll("_", " ")), label);
  });
}

/** @param {string} text */
function base64(text) {
  const clean = text.replace(/[^A-Za-z0-9+/]/g, "");
  return bytes(atob(clean.slice(0, clean.length - (clean.length % 4 === 1 ? 1 : 0))));
}

/** @param {string} text */
function unquoted(text) {
  const soft = text.replace(/=[ \t]*\r?\n/g, "");
  return bytes(soft.replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))));
}

/** @param {string} text */
function percent(text) {
  return bytes(text.replace(/%([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))));
}

/** @param {string} text of one sign a byte */
function bytes(text) {
  const all = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) all[i] = text.charCodeAt(i);
  return all;
}

/** @param {Uint8Array} all */
function latin1(all) {
  const STEP = 8_192;
  let text = "";
  for (let at = 0; at < all.length; at += STEP) text += String.fromCharCode(...all.subarray(at, at + STEP));
  return text;
}
