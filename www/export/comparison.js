// What several articles say of the same things, as a table: one row a value.

import { t } from "../i18n/index.js";
import { rangeAround } from "../model/ranges.js";
import { valueText } from "../model/values.js";

/**
 * @import { Analysis, Article, Language } from "../types.js"
 * @import { Row } from "../model/compare/index.js"
 */

/**
 * @param {{ article: Article, analysis: Analysis }[]} compared
 * @param {Row[]} rows
 * @param {Language} language of the values
 * @returns {(string | number | null | undefined)[][]}
 */
export function comparisonRows(compared, rows, language) {
  const columns = ["group", "verdict", "reason", "topic", "gap", "gapUnit", "article", "date", "value", "what", "text", "sentence"];
  return [
    columns.map((column) => t(`csv.${column}`)),
    ...rows.flatMap(({ verdict, reason, topic, gap, values }, group) =>
      values.flatMap(({ article: index, figure: at }) => {
        const source = compared[index];
        const figure = source?.analysis.figures[at];
        if (!source || !figure) return [];
        const { article, analysis } = source;
        const sentence = rangeAround(analysis.sentences, figure);
        return [
          [
            group + 1,
            t(`compare.${verdict}`),
            reason && t(`compare.reason.${reason}`),
            topic,
            gap?.by,
            gap && t(`compare.gap.${gap.unit}.unit`),
            article.title,
            article.referenceDate,
            valueText(figure, language),
            figure.what,
            figure.text,
            sentence && article.text.slice(sentence.start, sentence.end),
          ],
        ];
      }),
    ),
  ];
}
