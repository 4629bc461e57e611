// Puts the page together: the state, the core, the views.

import { Core } from "./core/client.js";
import { loadModule } from "./core/module.js";
import { Desk } from "./desk.js";
import { learn, preferred, speak, translate, withWords } from "./i18n/index.js";
import { drawIcons } from "./icons.js";
import { askBeforeLeaving, tellWhatIsGone } from "./leaving.js";
import { allLayers } from "./model/layers.js";
import { Store } from "./store.js";
import { keepSession, restoreSession } from "./session.js";
import { showCompose } from "./view/compose.js";
import { showFrame } from "./view/frame.js";
import { showStatus } from "./view/status.js";

drawIcons();

const opened = new Promise((resolve) => addEventListener("load", resolve, { once: true }));
// Asked for first: it takes longest.
const core = new Core(loadModule("pkg/depeche_bg.wasm"));
const language = preferred(navigator.languages);
await learn(language);

const store = new Store({
  language,
  theme: "auto",
  shortcuts: true,
  remember: false,
  articles: [],
  active: null,
  tab: "overview",
  layers: allLayers(),
  current: null,
  selected: null,
  spot: null,
  query: "",
  markedMode: false,
  sheet: false,
  corrections: [],
  undone: [],
  steps: [],
  notices: [],
  terms: [],
  made: [],
  refusals: [],
  reading: null,
});

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

showFrame(store, desk);
const examples = showCompose(store, desk);
// The first screen is the empty box; what an article needs is loaded behind it.
const views = withWords(import("./view/desk.js"), "desk").then(({ showDesk }) => showDesk(store, desk));
const comparison = import("./view/lazy.js").then(({ loadCompare }) => loadCompare());
// So that nothing is fetched when files come.
const readers = withWords(import("./input/intake.js"), "desk");
store.once(
  (state) => state.terms.length > 0,
  async () => (await withWords(import("./own-terms.js"))).findTerms(store, desk),
);
showStatus(store, Promise.all([prepared, opened, views, comparison, readers, examples]));

// At once, so that the page is never seen in another theme or language than the one chosen.
await restoreSession(store, desk);
keepSession(store, desk);
askBeforeLeaving(store);
tellWhatIsGone(store, desk);
