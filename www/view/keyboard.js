// The keyboard. Keys without a modifier work outside of fields only, and can be switched off in the help.

import { byId } from "../dom.js";
import { SWITCHES } from "../model/layers.js";
import { selectFurther, selectWord } from "./select-words.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Store } from "../store.js"
 * @import { MarkAs } from "./mark-as.js"
 * @import { Reader } from "./reader.js"
 */

/** Columns that F6 goes through, in reading order. */
const COLUMNS = ["side", "reader", "panel"];

/** What takes keys itself. */
const FIELDS = "textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])";

/**
 * @param {Store} store
 * @param {Desk} desk
 * @param {Reader} reader
 * @param {MarkAs} markAs
 * @param {{ openHelp: () => void, openExport: () => void }} dialogs
 */
export function listenToKeys(store, desk, reader, markAs, { openHelp, openExport }) {
  /** @type {Record<string, () => void>} */
  const keys = {
    j: () => desk.walk(1),
    k: () => desk.walk(-1),
    n: () => desk.walkMentions(1),
    p: () => desk.walkMentions(-1),
    0: () => desk.toggleAllLayers(),
    "/": () => byId("search").focus(),
    "?": openHelp,
    e: openExport,
    u: () => desk.undo(),
    U: () => desk.redo(),
    x: () => withCard(desk, "reject", (element) => element.click()),
    t: () => withCard(desk, "retag", (element) => element.focus()),
    m: () => withCard(desk, "merge", (element) => element.focus()),
    b: () => withCard(desk, "bounds", focusFirst),
    s: () => selectWord(desk, reader),
    S: () => selectFurther(desk, reader),
    Enter: () => markAs.focus() || openCard(desk),
  };
  SWITCHES.forEach((layer, i) => (keys[String(i + 1)] = () => desk.toggleLayer(layer)));

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector("dialog")) return;
    if (event.key === "F6") {
      event.preventDefault();
      nextColumn(event.shiftKey ? -1 : 1, reader);
    } else if (event.key === "Escape") {
      const closed = byId("notices").contains(document.activeElement) && desk.dismissLast();
      if (!closed && !markAs.leave()) goBack(store, desk, reader, event);
    } else if (isUndoing(event)) {
      event.preventDefault();
      if (event.shiftKey || event.key.toLowerCase() === "y") desk.redo();
      else desk.undo();
    } else if (store.state.shortcuts && store.state.active !== null && isFree(event)) {
      const action = keys[event.key] ?? keys[event.key.toLowerCase()];
      if (!action) return;
      event.preventDefault();
      action();
    }
  });

  const search = /** @type {HTMLInputElement} */ (byId("search"));
  search.addEventListener("input", () => desk.search(search.value));
  store.watch(
    (state) => [state.query],
    ({ query }) => {
      if (search.value !== query) search.value = query;
    },
  );
  byId("search-form").addEventListener("submit", (event) => event.preventDefault());
  search.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    reader.showFound(event.shiftKey ? -1 : 1);
  });
}

/**
 * Whether keys undo or redo what was done outside of fields: Ctrl or Cmd with Z, with ⇧ Z, with Y.
 * @param {KeyboardEvent} event
 */
function isUndoing({ ctrlKey, metaKey, altKey, shiftKey, key, target }) {
  if (ctrlKey === metaKey || altKey || !(target instanceof Element) || target.closest(FIELDS)) return false;
  return key.toLowerCase() === "z" || (key.toLowerCase() === "y" && !shiftKey);
}

/**
 * Whether a key is no part of a combination and no input to a control.
 * @param {KeyboardEvent} event
 */
function isFree({ ctrlKey, metaKey, altKey, key, target }) {
  if (ctrlKey || metaKey || altKey || !(target instanceof Element)) return false;
  if (target.closest(FIELDS)) return false;
  // Enter belongs to the button that has the focus.
  return key !== "Enter" || !target.closest("button, a, input, summary, [role=tab]");
}

/** @param {Desk} desk */
function openCard(desk) {
  desk.selectCurrent();
  afterRendering(() => document.getElementById("card-title")?.focus());
}

/**
 * Does something with a control of the card, which is opened first.
 * @param {Desk} desk
 * @param {string} id
 * @param {(element: HTMLElement) => void} act
 */
function withCard(desk, id, act) {
  if (!desk.state.selected) desk.selectCurrent();
  afterRendering(() => {
    const element = document.getElementById(id);
    if (element) act(element);
  });
}

/** @param {HTMLElement} group */
function focusFirst(group) {
  /** @type {HTMLElement | null} */ (group.querySelector("button:enabled"))?.focus();
}

/** @param {() => void} action */
function afterRendering(action) {
  queueMicrotask(() => queueMicrotask(action));
}

/**
 * Escape: out of a field, then out of the card, then out of the mark, then the last message.
 * @param {Store} store
 * @param {Desk} desk
 * @param {Reader} reader
 * @param {KeyboardEvent} event
 */
function goBack(store, desk, reader, event) {
  const { active, articles, selected, current, spot, sheet, query } = store.state;
  const search = /** @type {HTMLInputElement} */ (byId("search"));
  if (active === null) {
    if (desk.dismissLast()) return;
    const last = articles.at(-1);
    if (last && event.target === byId("compose-text")) desk.open(last.id);
    return;
  }
  event.preventDefault();
  if (event.target === search && query) {
    desk.search("");
  } else if (selected) {
    desk.select(null);
    desk.showSheet(false);
  } else if (current !== null || spot || sheet) {
    desk.leave();
    desk.showSheet(false);
  } else {
    desk.dismissLast();
  }
  reader.focus();
}

/**
 * The control of a column to begin with: the one that stands for what is shown.
 * @param {HTMLElement} column
 * @returns {HTMLElement | null}
 */
function firstIn(column) {
  return column.querySelector("[aria-current=true], [aria-selected=true]") ?? column.querySelector("button");
}

/**
 * @param {1 | -1} step
 * @param {Reader} reader
 */
function nextColumn(step, reader) {
  const at = COLUMNS.findIndex((id) => byId(id).contains(document.activeElement));
  const next = COLUMNS[(at + step + COLUMNS.length) % COLUMNS.length] ?? "reader";
  if (next === "reader") reader.focus();
  else firstIn(byId(next))?.focus();
}
