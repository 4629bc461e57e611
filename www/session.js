// The session on this device: settings and, only when the reader chose so, articles and corrections.

import { learn } from "./i18n/index.js";
import { noteKept, noteSaved } from "./leaving.js";
import { openStorage } from "./storage.js";

/**
 * @import { Desk } from "./desk.js"
 * @import { Store } from "./store.js"
 * @import { State } from "./types.js"
 * @import { Session } from "./model/session-file.js"
 */

/** Settings hold nothing of the articles; they are kept always. */
const SETTINGS = /** @type {const} */ (["language", "theme", "shortcuts", "remember", "layers"]);

/** Where the articles are while the page is loaded anew. */
const HANDOVER = "handover";

/** Changes within this time are written together, in milliseconds. */
const WRITE_AFTER_MS = 250;

/**
 * What is worth keeping: analyses are computed anew, so that a newer core gives its newer results.
 * @param {State} state
 * @returns {Session}
 */
export function sessionOf({ articles, corrections, terms, active }) {
  return {
    version: 1,
    active,
    articles: articles.map(
      ({
        analysis: _,
        stage: __,
        failure: ___,
        elapsed: ____,
        words: _____,
        origin: ______,
        own: _______,
        ...article
      }) => ({
        ...article,
        status: "waiting",
      }),
    ),
    corrections,
    terms,
  };
}

/**
 * Keeps the articles while the page is loaded anew, whether or not they are remembered.
 * @param {Store} store
 */
export async function handOver(store) {
  await (await openStorage()).set(HANDOVER, sessionOf(store.state));
  sessionStorage.setItem(HANDOVER, "true");
  noteSaved(store.state);
}

/**
 * A session that was kept, where it is one. What checks it few readers need.
 * @param {unknown} value
 */
async function checked(value) {
  const { sessionFrom } = await import("./model/session-file.js");
  return sessionFrom(value);
}

/** What was handed over, once. */
async function handedOver() {
  if (!sessionStorage.getItem(HANDOVER)) return null;
  const storage = await openStorage();
  const session = await checked(await storage.get(HANDOVER));
  // Only now: what could not be looked at is there at the next start.
  sessionStorage.removeItem(HANDOVER);
  await storage.delete(HANDOVER);
  return session;
}

/** Whether a session was kept that could not be looked at: nothing is written over it. */
let unseen = false;

/** What was kept on this device. */
async function kept() {
  const value = await (await openStorage()).get("session");
  unseen = value !== undefined;
  const session = await checked(value);
  unseen = false;
  return session;
}

/**
 * @param {Store} store
 * @param {Desk} desk
 */
export async function restoreSession(store, desk) {
  try {
    const settings = JSON.parse(localStorage.getItem("settings") ?? "{}");
    if (settings.language) await learn(settings.language);
    // What can be switched grows: what is new is shown.
    if (settings.layers) settings.layers = { ...store.state.layers, ...settings.layers };
    store.set(Object.fromEntries(SETTINGS.filter((name) => name in settings).map((name) => [name, settings[name]])));
    const session = (await handedOver()) ?? (settings.remember ? await kept() : null);
    if (session) desk.restore(session);
    if (session?.unread) desk.notify("notice.unread", { count: session.unread });
  } catch {
    // Storage may be forbidden, or hold what another version wrote: the page then starts empty.
  }
}

/**
 * @param {Store} store
 * @param {Desk} desk
 */
export function keepSession(store, desk) {
  store.watch(
    (state) => SETTINGS.map((name) => state[name]),
    (state) => {
      try {
        localStorage.setItem(
          "settings",
          JSON.stringify(Object.fromEntries(SETTINGS.map((name) => [name, state[name]]))),
        );
      } catch {
        // Settings are a convenience.
      }
    },
  );
  let timer = 0;
  const write = async () => {
    timer = 0;
    const { remember, notices } = store.state;
    try {
      if (remember && unseen) return noteKept(false);
      const storage = await openStorage();
      if (remember) await storage.set("session", sessionOf(store.state));
      else await storage.delete("session");
      noteKept(remember);
      desk.withdraw("notice.storage");
    } catch {
      noteKept(false);
      // Said once, not at every change.
      if (remember && !notices.some(({ key }) => key === "notice.storage")) desk.notify("notice.storage", {});
    }
  };
  store.watch(
    (state) => [state.remember, state.articles, state.corrections, state.terms, state.active],
    () => {
      clearTimeout(timer);
      timer = setTimeout(write, WRITE_AFTER_MS);
    },
  );
  // A page that is hidden may never be shown again.
  addEventListener("visibilitychange", () => {
    if (!document.hidden || !timer) return;
    clearTimeout(timer);
    void write();
  });
}
