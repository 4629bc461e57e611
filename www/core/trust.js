// The page's one Trusted Types policy. Under its Content-Security-Policy nothing else can make a script address
// or hand markup to a parser, so what is in this file is all there is to check.

import { WORKER_TYPE, workerSource } from "./asset.js";

/** @typedef {{ createHTML(text: string): string, createScriptURL(url: string): string }} Policy */

const workers = new Set();

/** The one service worker. */
const SERVICE_WORKER = new URL("../sw.js", import.meta.url).href;

/** @type {Policy} */
const rules = {
  // Only the inert parsers below ask for this, and their documents run nothing and load nothing.
  createHTML: (text) => text,
  createScriptURL: (url) => {
    if (!workers.has(url) && url !== SERVICE_WORKER) throw new TypeError("not a worker of this page");
    return url;
  },
};

/** @type {{ createPolicy(name: string, rules: Policy): Policy } | undefined} */
const factory = Reflect.get(globalThis, "trustedTypes");
const policy = factory ? factory.createPolicy("depeche", rules) : rules;

/**
 * A document parsed from markup that is not trusted: no script runs in it, no image loads.
 * @param {string} markup
 * @returns {Document}
 */
export function inertDocument(markup) {
  return new DOMParser().parseFromString(policy.createHTML(quiet(markup)), "text/html");
}

/**
 * An XML document that is not trusted, as inert as the other one.
 * @param {string} markup
 * @param {boolean} [hypertext] XHTML, which has what the page's policy would complain of
 * @returns {Document}
 */
export function inertXml(markup, hypertext = false) {
  const text = hypertext ? quiet(markup) : markup;
  return new DOMParser().parseFromString(policy.createHTML(text), "application/xml");
}

/**
 * Markup without what the page's policy refuses. It would be refused as well without this, but with a message in the
 * console for each style attribute of each pasted text.
 * @param {string} markup
 */
function quiet(markup) {
  return markup
    .replace(/<(\/?)style\b/gi, "<$1noembed")
    .replace(/<base\b/gi, "<wbr")
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/([\s/"'])(style|on\w+)(?=\s*=)/gi, "$1data-$2"));
}

/**
 * Starts a worker that the page's Content-Security-Policy binds. A worker started from an address has only the
 * policy of its own response, and a static host sends none; one started from a blob inherits that of the page.
 * @param {string} name of its script, from the folder of the page
 * @returns {Worker}
 */
export function startWorker(name) {
  const source = new Blob([workerSource(name)], { type: "text/javascript" });
  const url = URL.createObjectURL(source);
  workers.add(url);
  const worker = new Worker(policy.createScriptURL(url), { type: WORKER_TYPE });
  // The address must outlive the start of the worker, which fetches it later.
  worker.addEventListener(
    "message",
    () => {
      URL.revokeObjectURL(url);
      workers.delete(url);
    },
    { once: true },
  );
  return worker;
}

/**
 * The address of the service worker as the browser wants it for its registration.
 * @param {URL} script
 */
export function serviceWorkerAddress(script) {
  return policy.createScriptURL(script.href);
}
