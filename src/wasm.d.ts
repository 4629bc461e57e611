/** A half-open range of UTF-16 units: `text.slice(start, end)` is what it names. */
export interface TextRange {
  start: number;
  end: number;
}

/** What `Analyzer.analyze` takes; every field may be left out. */
export interface AnalyzeOptions {
  /** The headline, if known: weighed for keywords. */
  title?: string;
  /** `"fr"` or `"en"` (or a longer tag of these); detected when left out. */
  language?: string;
  /** Day of publication, `YYYY-MM-DD`: relative dates are read against it. Left out, that of a dateline serves. */
  reference_date?: string;
  /**
   * Day of reading, `YYYY-MM-DD`: gives a dateline its year, and stands in where neither that nor weekdays tell
   * the day of publication.
   */
  today?: string;
  /** At most so many keywords (20). */
  max_keywords?: number;
}

/** The steps of an analysis, in order. */
export type Stage = "segment" | "figures" | "entities" | "keywords";

/** Everything extracted from one text. */
export interface Analysis {
  /** BCP 47 tag of the text's language, as given or detected. */
  language: string;
  /** False when no rules exist for that language and those of `rules` ran. */
  supported: boolean;
  /** The language whose rules ran. */
  rules: "fr" | "en";
  /**
   * The day against which relative dates were read: as given, as the text states it, one near which
   * its weekdays agree (`inferred`, a guess), or that of reading; else null.
   */
  reference: { date: string; source: "given" | "text" | "inferred" | "today" } | null;
  /** Where the title stands, or null. */
  title: TextRange | null;
  /** In text order. Nothing is extracted from `boilerplate` (share buttons, bylines, notices). */
  paragraphs: (TextRange & { kind: "title" | "heading" | "bullet" | "body" | "boilerplate" })[];
  /** In text order, none across a paragraph's end. */
  sentences: TextRange[];
  /** Best first. */
  keywords: Keyword[];
  /** At most three sentences that sum the article up, in text order. */
  key_sentences: TextRange[];
  /** By first mention. */
  entities: Entity[];
  /** `"model"`, or `"rules"` where no model of the language is loaded. */
  entities_by: "rules" | "model";
  /** In text order, none overlapping. */
  figures: Figure[];
  /** In text order, none overlapping. */
  quotes: Quote[];
}

/** A phrase that says what the article is about. */
export interface Keyword {
  /** The phrase as the article writes it most often. */
  text: string;
  /** 0 to 1, higher is better; not a probability. */
  score: number;
  /** In text order. */
  mentions: TextRange[];
  /** Why it was chosen, strongest reason first. */
  reasons: ("title" | "name" | "repeated" | "early" | "rare")[];
}

/** What an entity is. */
export type EntityKind = "person" | "location" | "organization" | "event" | "product";

/** Somebody or something named. */
export interface Entity {
  /** The fullest form in the text. */
  name: string;
  kind: EntityKind;
  /** The other forms, in order of first use. */
  aliases: string[];
  /** How sure it is that this is one thing of that kind. */
  certainty: Certainty;
  /** In text order, at least one; `why` is the code of the rule, list or model that marked it. */
  mentions: (TextRange & { certainty: Certainty; why: string })[];
  /** Locations, once places are loaded: where it may lie, likeliest first; several are candidates, not a guess. */
  places?: Place[];
}

/** One place that a name can mean. */
export interface Place {
  /** ISO 3166 code of the country: two capital letters. */
  country: string;
  /** Degrees north and east; for a country those of its capital, for a region those of its middle. */
  latitude: number;
  longitude: number;
  size: "village" | "town" | "city" | "metropolis" | "region" | "country";
  /** How many other places of the article lie in that country for certain. */
  evidence: number;
}

/** What the article gives as somebody's words. */
export interface Quote extends TextRange {
  /** `"direct"` word for word, without the marks around it; `"indirect"` in the words of the article. */
  kind: "direct" | "indirect";
  /** The words that name a source without a verb (selon, d'après, according to). */
  cue?: TextRange;
  /** The verb of speech with its auxiliary (a déclaré, said). */
  verb?: TextRange;
  /** Left out where the article does not tell. */
  speaker?: Speaker;
}

/** Who said it; the range is that of the words that name them, a pronoun too. */
export interface Speaker extends TextRange {
  /** Index into `entities`; left out for speakers without a name (la police). */
  entity?: number;
  /** `"probable"` where a pronoun or an earlier quote tells who speaks. */
  certainty: "probable" | "sure";
}

/** How sure a mark is: `check` asks for a reader's eye. */
export type Certainty = "check" | "probable" | "sure";

/** What sort of figure it is. */
export type FigureKind =
  | "count" | "money" | "percent" | "measure" | "duration" | "date" | "time" | "ordinal" | "age";

/** What every figure has. */
interface FigureBase extends TextRange {
  /** The words that state it. */
  text: string;
  kind: FigureKind;
  /** The text hedges, or the expression is round by nature. */
  approx: boolean;
  /** What is counted, ranked or shared, with its range. */
  what?: string;
  what_start?: number;
  what_end?: number;
  /** Indices of the nearest entities of the sentence, nearest first. */
  names: number[];
  /** The value for readers: "50 000 000 – 70 000 000 EUR", "> 10", "≈ 40". */
  reading: { fr: string; en: string };
}

/** How a duration or a date stands to a moment. */
export type Relation =
  | "none" | "since" | "ago" | "in" | "before" | "after" | "per" | "until" | "by";

/** A figure with a number; `null` is an open side. */
export interface QuantityFigure extends FigureBase {
  kind: "count" | "money" | "percent" | "measure" | "duration" | "ordinal" | "age";
  min: number | null;
  max: number | null;
  /** False for strict bounds (plus de, moins de). */
  min_incl: boolean;
  max_incl: boolean;
  /** Unit symbol, ISO 4217 code, name of a span of time, `pp` or `fois`. */
  unit?: string;
  /** `"fraction"` for la moitié, trois sur quatre. */
  form?: "fraction";
  /** The unit was taken over from a coordinated figure. */
  implied?: true;
  /** The currency named is one of several. */
  ambiguous?: true;
  /** Durations only: a month is 30 days, a year 365; null for open ranges. */
  seconds?: number | null;
  /** Durations only. */
  relation?: Relation;
  /** Durations with relation `ago` or `in`: the date meant. */
  resolved?: DateSpan;
  /** Durations counted from the reference date (les trois derniers mois, the next two weeks): their days, both included. */
  from?: string;
  to?: string;
}

/** A stretch of the calendar, both ends included, `YYYY-MM-DD`; `null` is open or unresolved. */
export interface DateSpan {
  from: string | null;
  to: string | null;
  precision: "day" | "week" | "month" | "season" | "quarter" | "year" | "decade" | "century" | "part";
  /** Stated by its distance from another date (hier, le lendemain). */
  relative: boolean;
  relation: Relation;
  part?: "morning" | "dawn" | "noon" | "afternoon" | "evening" | "night";
  /** The weekday stated is not that of the date. */
  conflict?: true;
  /** As stated; weekday from 1 (Monday) to 7. */
  year?: number;
  month?: number;
  day?: number;
  weekday?: number;
}

/** A date. */
export interface DateFigure extends FigureBase, DateSpan {
  kind: "date";
}

/** A time of day, `HH:MM` or `HH:MM:SS`; `min` and `max` for a range. */
export interface TimeFigure extends FigureBase {
  kind: "time";
  value: string;
  min?: string;
  max?: string;
  /** Time zone as written. */
  tz?: string;
}

export type Figure = QuantityFigure | DateFigure | TimeFigure;
