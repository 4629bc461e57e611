// The timeline as the spreadsheet that TimelineJS reads (https://timeline.knightlab.com/docs/using-spreadsheets.html).

/**
 * @import { Analysis, Article } from "../types.js"
 * @import { Moment } from "../model/timeline.js"
 */

const COLUMNS = [
  "Year",
  "Month",
  "Day",
  "Time",
  "End Year",
  "End Month",
  "End Day",
  "End Time",
  "Display Date",
  "Headline",
  "Text",
  "Media",
  "Media Credit",
  "Media Caption",
  "Media Thumbnail",
  "Type",
  "Group",
  "Background",
];

/**
 * One row a moment; dates as numbers, the day left out where the text does not give one.
 * @param {{ article: Article, analysis: Analysis }[]} sources
 * @param {readonly Moment[]} moments
 * @returns {(string | number | null | undefined)[][]}
 */
export function timelineRows(sources, moments) {
  return [
    COLUMNS,
    ...moments.flatMap((moment) => {
      const source = sources[moment.article];
      const figure = source?.analysis.figures[moment.figure];
      if (!source || !figure) return [];
      const { article } = source;
      const end = moment.to === moment.from ? ["", "", ""] : parts(moment.to);
      const sentence = article.text.slice(moment.sentence.start, moment.sentence.end);
      return [
        [
          ...parts(moment.from),
          "",
          ...end,
          "",
          figure.text,
          sentence.length > HEADLINE ? `${sentence.slice(0, HEADLINE).toWellFormed()}…` : sentence,
          sentence,
          ...["", "", "", "", ""],
          article.title,
          "",
        ],
      ];
    }),
  ];
}

/** Signs of the sentence that stand as its headline. */
const HEADLINE = 80;

/** @param {string} date `YYYY-MM-DD` */
function parts(date) {
  const [, year, month, day] = /^(-?\d+)-(\d\d)-(\d\d)$/.exec(date) ?? [];
  return [Number(year), Number(month), Number(day)];
}
