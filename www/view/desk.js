// The views that an article needs.

import { byId } from "../dom.js";
import { withWords } from "../i18n/index.js";
import { corrected } from "../model/corrections.js";
import { correctBy } from "../model/derived.js";
import { showAbout } from "./about.js";
import { showAnnouncements } from "./announcer.js";
import { showArticleFacts } from "./article-facts.js";
import { showCollection } from "./collection.js";
import { showExport } from "./export.js";
import { showHelp } from "./help.js";
import { listenToKeys } from "./keyboard.js";
import { MarkAs } from "./mark-as.js";
import { showPanel } from "./panel.js";
import { showNotices } from "./notices.js";
import { printPaper } from "./paper/index.js";
import { showProgress } from "./progress.js";
import { QuoteBars } from "./quote-bars.js";
import { Reader } from "./reader.js";
import { showReading } from "./reading.js";
import { forgetAlways } from "./scope.js";
import { showSession } from "./session.js";
import { showSheet } from "./sheet.js";
import { showUpdates } from "./update.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Store } from "../store.js"
 */

/**
 * @param {Store} store
 * @param {Desk} desk
 * @returns {Promise<unknown>} settled when all that it needs is loaded
 */
export function showDesk(store, desk) {
  correctBy(corrected);
  // Before the reader, which looks how much of the text the sheet covers.
  showSheet(store, desk);
  showArticleFacts(store, desk);
  showProgress(store, desk);
  const reader = new Reader(store, desk);
  new QuoteBars(store, desk, reader.text);
  showAbout(store, desk);
  showReading(store, desk);
  showUpdates(store, desk);
  showCollection(store, desk);
  showPanel(store, desk);
  printPaper(store);
  const markAs = new MarkAs(store, desk, reader);
  const openTerms = lazily(async () => new (await withWords(import("./terms.js"))).TermsDialog(store, desk));
  byId("terms-button").addEventListener("click", openTerms);
  forgetAlways(store);
  store.once(
    (state) => state.made.length > 0,
    async () => (await withWords(import("./correction-note.js"))).showCorrectionNote(store, desk),
  );
  showSession(store, desk, openTerms);
  showNotices(store, desk);
  showAnnouncements(store);
  const openHelp = showHelp(
    store,
    desk,
    lazily(() => withWords(import("./limits.js"))),
  );
  const openAnonymise = lazily(async () => {
    const { Anonymise } = await withWords(import("./anonymise/index.js"));
    return new Anonymise(store, desk);
  });
  byId("anonymise-button").addEventListener("click", openAnonymise);
  const openExport = showExport(store, openAnonymise);
  listenToKeys(store, desk, reader, markAs, { openHelp, openExport });
  const styled = loadStyles();
  void styled.then(() => whenIdle(() => document.body.classList.add("ready")));
  return styled;
}

/** @param {() => void} act what can wait until the page has nothing else to do */
function whenIdle(act) {
  // Not every browser tells.
  if ("requestIdleCallback" in globalThis) requestIdleCallback(act);
  else setTimeout(act);
}

/** The styles of what the first screen does not show stand in the document without an address, in their order. */
function loadStyles() {
  /** @type {NodeListOf<HTMLLinkElement>} */
  const links = document.querySelectorAll("link[data-later]");
  return Promise.all(
    [...links].map(
      (link) =>
        new Promise((resolve) => {
          link.addEventListener("load", resolve);
          link.addEventListener("error", resolve);
          link.href = link.dataset["later"] ?? "";
        }),
    ),
  );
}

/**
 * Opens a dialog that few readers need, and loads it when it is first opened.
 * @param {() => Promise<{ open: () => unknown }>} load
 */
function lazily(load) {
  /** @type {Promise<{ open: () => unknown }> | undefined} */
  let loading;
  return async () => {
    loading ??= load();
    await (await loading).open();
  };
}
