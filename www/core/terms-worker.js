// The worker of the reader's own terms.
//
// in   { type: "start", module }            once, before anything else
//      { type: "set", id, terms }
//      { type: "find", id, text }
// out  { type: "ready" }                    the scripts are loaded
//      { type: "done", id, value }          what is refused, or what is found
//      { type: "failed", id, message }

import init, { Terms } from "../pkg/terms/terms.js";

/** @import { OwnTerm } from "../pkg/terms/terms.js" */

/** @type {Promise<unknown>} */
let started = Promise.resolve();

/** @type {Terms | undefined} */
let list;

addEventListener("message", ({ data }) => {
  if (data.type === "start") {
    started = init({ module_or_path: data.module });
    return;
  }
  started
    .then(() => (data.type === "set" ? set(data.terms) : list?.find(data.text)))
    .then((value) => postMessage({ type: "done", id: data.id, value }))
    .catch((error) => postMessage({ type: "failed", id: data.id, message: String(error) }));
});

postMessage({ type: "ready" });

/** @param {OwnTerm[]} terms */
function set(terms) {
  list?.free();
  list = new Terms(terms);
  return list.refused();
}
