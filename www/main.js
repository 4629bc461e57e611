// Puts the page together: the state, the core, the views.

import { Core, loadModule } from "./core/client.js";
import { Desk } from "./desk.js";
import { preferred, speak, translate } from "./i18n/index.js";
import { drawIcons } from "./icons.js";
import { allLayers } from "./model/layers.js";
import { Store } from "./store.js";
import { keepSession, restoreSession } from "./session.js";
import { showAnnouncements } from "./view/announcer.js";
import { showCollection } from "./view/collection.js";
import { showCompose } from "./view/compose.js";
import { showExport } from "./view/export.js";
import { showFrame } from "./view/frame.js";
import { showHelp } from "./view/help.js";
import { listenToKeys } from "./view/keyboard.js";
import { showMarkAs } from "./view/mark-as.js";
import { showPanel } from "./view/panel.js";
import { Reader } from "./view/reader.js";
import { showSession } from "./view/session.js";
import { showStatus } from "./view/status.js";

drawIcons();

const store = new Store({
  language: preferred(navigator.languages),
  theme: "auto",
  shortcuts: true,
  remember: false,
  articles: [],
  active: null,
  tab: "overview",
  layers: allLayers(),
  current: null,
  selected: null,
  query: "",
  markedMode: false,
  sheet: false,
  corrections: [],
  undone: [],
  steps: [],
  notices: [],
});

const module = loadModule();
const core = new Core(module);
const desk = new Desk(store, core);
const prepared = core.prepare(store.state.language);

// First, so that every other view finds the language chosen.
store.watch(
  (state) => [state.language],
  ({ language }) => {
    speak(language);
    translate(document);
  },
);

const reader = new Reader(store, desk);
showFrame(store, desk);
showCompose(store, desk);
showCollection(store, desk);
showPanel(store, desk);
showMarkAs(store, desk, reader);
showStatus(store, Promise.all([prepared, new Promise((resolve) => addEventListener("load", resolve, { once: true }))]));
const openHelp = showHelp(store, desk);
const openExport = showExport(store);
showSession(store, desk);
showAnnouncements(store);
listenToKeys(store, desk, reader, { openHelp, openExport });

await restoreSession(store, desk);
keepSession(store, desk);
