// The right column: tabs with the lists, or the card of what is selected.

import { byId, fill, h } from "../dom.js";
import { t } from "../i18n/index.js";
import { remember } from "../memory.js";
import { activeAnalysis, activeArticle } from "../model/derived.js";
import { card } from "./card/card.js";
import { lazyView, loadCompare } from "./lazy.js";
import { figuresTable, keywordsTable, namesTable } from "./lists.js";
import { overview } from "./overview.js";
import { PanelScroll } from "./panel-scroll.js";
import { quotesTable } from "./quotes.js";
import { showTabBar } from "./tab-bar.js";
import { shownTab } from "./tabs.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Store } from "../store.js"
 * @import { Analysis, State, Tab } from "../types.js"
 */

/** Tabs that show more than the article being read. */
const ALL_ARTICLES = /** @type {ReadonlySet<Tab>} */ (new Set(["timeline", "map", "network", "compare"]));

/** Tabs whose modules come when they are first shown. */
/** @type {Partial<Record<Tab, (state: State, desk: Desk) => Node>>} */
const LAZY = {
  map: lazyView(() => import("./map/index.js")),
  network: lazyView(() => import("./network/index.js")),
  compare: lazyView(loadCompare),
  timeline: lazyView(() => import("./timeline.js")),
};

/**
 * @param {Store} store
 * @param {Desk} desk
 */
export function showPanel(store, desk) {
  const tables = remember(() => ({
    names: namesTable(desk),
    figures: figuresTable(desk),
    keywords: keywordsTable(desk),
    quotes: quotesTable(desk),
  }));

  const scroll = new PanelScroll(byId("panel"));

  /** What the list shown was made of: as long as that stays, so does the list, behind a card too. */
  let made = "";
  /** @type {object | null} */
  let madeOf = null;
  /** What in the list led to the card. */
  let origin = "";

  /** @param {State} state */
  const show = (state) => {
    const tab = shownTab(state);
    const analysis = activeAnalysis(state);
    const article = activeArticle(state);
    const selected = Boolean(state.selected && analysis);
    byId("tabs").classList.toggle("behind", selected);
    byId("tabpanel").setAttribute("aria-labelledby", `tab-${tab}`);
    const left = !selected && byId("card").contains(document.activeElement);
    const focused = document.activeElement;
    if (selected && byId("tabpanel").contains(focused)) origin = focused?.getAttribute("data-focus") ?? "";
    // Filled before it is shown: to take away what has the focus, the browser lays out all that is there.
    if (selected && analysis && article && state.selected) {
      fill(byId("card"), card({ article, analysis, subject: state.selected, state, desk }));
    } else {
      fill(byId("card"));
      showList(tab, state, analysis, `${tab} ${state.language} ${article?.status}`);
    }
    byId("card").hidden = !selected;
    byId("tabpanel").hidden = selected;
    // The row that was chosen is out of sight: the keyboard goes on in the card.
    if (selected && byId("tabpanel").contains(focused)) document.getElementById("card-title")?.focus({ preventScroll: true });
    // Focus goes back to the row; where another stands in its place, the keyboard goes on from that one.
    if (left) (row(origin) ?? byId("tabpanel")).focus({ preventScroll: true });
  };

  /** @param {string} key */
  const row = (key) =>
    /** @type {HTMLElement | null} */ (byId("tabpanel").querySelector(`[data-focus="${CSS.escape(key)}"]`));

  /**
   * @param {Tab} tab
   * @param {State} state
   * @param {Analysis | null} analysis
   * @param {string} what what else the list is made of
   */
  const showList = (tab, state, analysis, what) => {
    if (analysis && madeOf === analysis && made === what && !ALL_ARTICLES.has(tab)) return;
    [made, madeOf] = [what, analysis];
    fill(byId("tabpanel"), list(tab, state));
  };

  /**
   * @param {Tab} tab
   * @param {State} state
   * @returns {Node | null | undefined}
   */
  const list = (tab, state) => {
    const analysis = activeAnalysis(state);
    const article = activeArticle(state);
    if (!analysis) {
      const coming = article?.status === "working" || article?.status === "waiting";
      return coming ? h("p", { class: "empty" }, t("panel.waiting")) : null;
    }
    if (tab === "overview") return overview(analysis, state, desk);
    if (tab === "quotes") return tables().quotes.render(analysis, article?.text ?? "");
    if (tab === "timeline" || tab === "map" || tab === "network" || tab === "compare") return LAZY[tab]?.(state, desk);
    return tables()[tab].render(analysis, state.language, article?.text ?? "");
  };

  showTabBar(store, desk);
  store.follow(
    (state) => [
      shownTab(state),
      state.selected,
      activeAnalysis(state),
      state.language,
      activeArticle(state)?.status,
      ALL_ARTICLES.has(shownTab(state)) && state.articles,
    ],
    (state) => {
      const { selected, active } = state;
      scroll.change(`${active} ${shownTab(state)}`, selected ? `${selected.type} ${selected.index}` : "", () => show(state));
    },
  );
}
