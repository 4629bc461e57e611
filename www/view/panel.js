// The right column: tabs with the lists, or the card of what is selected.

import { byId, fill, h } from "../dom.js";
import { t } from "../i18n/index.js";
import { activeAnalysis, activeArticle } from "../model/derived.js";
import { card } from "./card/card.js";
import { lazyView, loadCompare } from "./lazy.js";
import { figuresTable, keywordsTable, namesTable } from "./lists.js";
import { overview } from "./overview.js";
import { PanelScroll } from "./panel-scroll.js";
import { quotesView } from "./quotes.js";
import { ACROSS, shownTab, tabsOf } from "./tabs.js";
import { timelineView } from "./timeline.js";

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
};

/**
 * @param {Store} store
 * @param {Desk} desk
 */
export function showPanel(store, desk) {
  const names = namesTable(desk);
  const figures = figuresTable(desk);
  const keywords = keywordsTable(desk);
  const tables = { names, figures, keywords };

  const scroll = new PanelScroll(byId("panel"));

  /** @param {State} state */
  const show = (state) => {
    const tab = shownTab(state);
    const analysis = activeAnalysis(state);
    const article = activeArticle(state);
    const selected = Boolean(state.selected && analysis);
    byId("card").hidden = !selected;
    byId("tabpanel").hidden = selected;
    byId("tabs").classList.toggle("behind", selected);
    byId("tabpanel").setAttribute("aria-labelledby", `tab-${tab}`);
    if (selected && analysis && article && state.selected) {
      fill(byId("card"), card({ article, analysis, subject: state.selected, state, desk }));
      return;
    }
    fill(byId("card"));
    if (!analysis)
      fill(
        byId("tabpanel"),
        article?.status === "working" || article?.status === "waiting"
          ? h("p", { class: "empty" }, t("panel.waiting"))
          : null,
      );
    else if (tab === "overview") fill(byId("tabpanel"), overview(analysis, state, desk));
    else if (tab === "quotes") fill(byId("tabpanel"), quotesView(article?.text ?? "", analysis, desk));
    else if (tab === "timeline") fill(byId("tabpanel"), timelineView(state, desk));
    else if (tab === "map" || tab === "network" || tab === "compare") fill(byId("tabpanel"), LAZY[tab]?.(state, desk));
    else fill(byId("tabpanel"), tables[tab].render(analysis, state.language));
  };

  store.follow(
    (state) => [shownTab(state), activeAnalysis(state), state.language, tabsOf(state).length],
    (state) => {
      fill(
        byId("tabs"),
        tabsOf(state).map((tab) => tabButton(tab, state, desk)),
      );
    },
  );
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

/**
 * @param {Tab} tab
 * @param {State} state
 * @param {Desk} desk
 */
function tabButton(tab, state, desk) {
  const selected = shownTab(state) === tab;
  const tabs = tabsOf(state);
  const count = countOf(tab, activeAnalysis(state));
  return h(
    "button",
    {
      type: "button",
      role: "tab",
      id: `tab-${tab}`,
      "data-focus": `tab-${tab}`,
      "data-tab": tab,
      class: ACROSS.includes(tab) ? "across" : null,
      "aria-selected": String(selected),
      "aria-controls": "tabpanel",
      tabIndex: selected ? 0 : -1,
      onclick: () => desk.showTab(tab),
      onkeydown: (/** @type {KeyboardEvent} */ event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (!step) return;
        event.preventDefault();
        const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length] ?? tab;
        desk.showTab(next);
        queueMicrotask(() => queueMicrotask(() => byId(`tab-${next}`).focus()));
      },
    },
    t(`tab.${tab}`),
    count !== null && h("span", { class: "count" }, String(count)),
  );
}

/**
 * @param {Tab} tab
 * @param {Analysis | null} analysis
 */
function countOf(tab, analysis) {
  if (!analysis) return null;
  /** @type {Partial<Record<Tab, unknown[]>>} */
  const lists = {
    names: analysis.entities,
    figures: analysis.figures,
    keywords: analysis.keywords,
    quotes: analysis.quotes,
  };
  return lists[tab]?.length ?? null;
}
