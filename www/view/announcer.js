// What a screen reader is told: highlights are not in the accessibility tree.

import { byId } from "../dom.js";
import { t } from "../i18n/index.js";
import { activeAnalysis, activeArticle, activeMarks, marksOf } from "../model/derived.js";
import { KINDS } from "../model/layers.js";

/** @import { Store } from "../store.js" */

/** @param {Store} store */
export function showAnnouncements(store) {
  const root = byId("announcer");
  store.follow(
    (state) => [state.current, activeMarks(state)],
    (state) => {
      const marks = activeMarks(state);
      const mark = marks?.all[state.current ?? -1];
      const article = activeArticle(state);
      if (!mark || !marks || !article) return;
      const own = marks.of(mark);
      root.textContent = t("announce.mark", {
        layer: t(`layer.${mark.layer}.one`),
        text: article.text.slice(mark.start, mark.end),
        at: own.indexOf(mark) + 1,
        of: own.length,
        count: own.length,
      });
    },
  );
  store.follow(
    (state) => [activeArticle(state)?.analysis],
    (state) => {
      const analysis = activeAnalysis(state);
      if (!analysis) return;
      const counts = marksOf(analysis).counts();
      // Names and keywords as in their lists, and how often they stand in the text, as in the legend.
      root.textContent = t("announce.done", {
        names: analysis.entities.length,
        mentions: KINDS.reduce((sum, kind) => sum + counts[kind], 0),
        figures: counts.figure,
        dates: counts.date,
        keywords: analysis.keywords.length,
        places: counts.keyword,
        quotes: analysis.quotes.length,
      });
    },
  );
}
