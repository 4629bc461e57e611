// A view of the panel whose module few readers need: loaded when it is first shown.

import { h } from "../dom.js";
import { t, withWords } from "../i18n/index.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { State } from "../types.js"
 * @typedef {{ render: (state: State, desk: Desk) => Node }} View
 */

/** What most readers of several articles open: the page has it loaded behind the first screen. */
export function loadCompare() {
  return import("./compare.js");
}

/**
 * @param {() => Promise<View>} load
 * @returns {(state: State, desk: Desk) => Node} shows the view, or that it is coming
 */
export function lazyView(load) {
  /** @type {View | null} */
  let view = null;
  return (state, desk) => {
    if (view) return view.render(state, desk);
    const room = h("p", { class: "empty", role: "status" }, t("panel.loading"));
    withWords(load()).then(
      (loaded) => {
        view = loaded;
        // What is shown may be another view by now.
        if (room.isConnected) room.replaceWith(loaded.render(desk.state, desk));
      },
      () => room.replaceChildren(t("panel.missing")),
    );
    return room;
  };
}
