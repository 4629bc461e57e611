// The rules file in and out: corrections made "always", own terms and patterns.

import { h } from "../dom.js";
import { rulesFrom, rulesOf } from "../model/rules.js";
import { save } from "./save.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { State } from "../types.js"
 */

/** @param {Pick<State, "corrections" | "terms">} state */
export function saveRules(state) {
  save("regles-depeche.json", `${JSON.stringify(rulesOf(state), null, 2)}\n`, "application/json");
}

/**
 * Adds the rules of a file to those that are there.
 * @param {Desk} desk
 * @param {() => void} loaded
 */
export function loadRules(desk, loaded) {
  pickJson(desk, "refusal.rules", (value) => {
    const rules = rulesFrom(value);
    if (!rules) return false;
    if (rules.corrections.length > 0) desk.correct(...rules.corrections);
    if (rules.terms.length > 0) desk.addTerms(rules.terms);
    desk.notify("notice.rules", { count: rules.corrections.length + rules.terms.length }, "done");
    loaded();
    return true;
  });
}

/**
 * Asks for a file and hands on the value in it.
 * @param {Desk} desk
 * @param {string} refusal key of the message for a file that is something else
 * @param {(value: unknown) => boolean} take says whether the value was what it should be
 */
export function pickJson(desk, refusal, take) {
  const input = h("input", { type: "file", accept: ".json,application/json" });
  input.addEventListener("change", async () => {
    const file = input.files?.[0];
    if (!file) return;
    desk.withdraw("refusal.");
    try {
      if (take(JSON.parse(await file.text()))) return;
    } catch {
      // Not JSON at all: the same message.
    }
    desk.notify(refusal, { name: file.name });
  });
  input.click();
}
