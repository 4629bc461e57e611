// The shapes that the modules of the page share.

import type * as Core from "./pkg/depeche.js";
import type { EntityKind, Place, Stage, TextRange } from "./pkg/depeche.js";
import type { TermMatch, TermRefusal } from "./pkg/terms/terms.js";

export type * from "./pkg/depeche.js";

/** What the reader's hand adds to what the core found. */
interface ByHand {
  /** The reader marked it, or said what it comes to or who speaks. */
  why?: "user";
}

export type QuantityFigure = Core.QuantityFigure & ByHand;
export type DateFigure = Core.DateFigure & ByHand;
export type TimeFigure = Core.TimeFigure & ByHand;
export type Figure = QuantityFigure | DateFigure | TimeFigure;

export interface Speaker extends Core.Speaker {
  /** As the reader calls them, where these words are not in the article; the range is empty then. */
  name?: string;
}

export interface Quote extends Core.Quote, ByHand {
  speaker?: Speaker;
}

/** What the core found, with what the reader corrected in it. */
export interface Analysis extends Core.Analysis {
  figures: Figure[];
  quotes: Quote[];
}

/** What a figure comes to, wherever it stands: as the core reads it, or as a reader says. */
export type FigureValue = { approx: boolean } & (
  | ({
      kind: Core.QuantityFigure["kind"];
      min: number | null;
      max: number | null;
      min_incl: boolean;
      max_incl: boolean;
    } & Pick<Core.QuantityFigure, "unit" | "relation" | "resolved" | "from" | "to">)
  /** Both ends included, `YYYY-MM-DD`; `null` is open. */
  | ({ kind: "date"; from: string | null; to: string | null } & Partial<Pick<Core.DateFigure, "relation" | "part">>)
  /** `HH:MM`. */
  | ({ kind: "time" } & Pick<Core.TimeFigure, "value" | "min" | "max" | "tz">)
);

export type Language = "fr" | "en";

/** A kind of highlight: its name in `CSS.highlights`, in the legend and in the style sheet. */
export type Layer = EntityKind | "figure" | "date" | "keyword";

/** What the legend switches: the highlights, and the bars beside quotes. */
export type Switch = Layer | "quote";

/** The list of the analysis that a thing with marks in the text stands in. */
export type MarkType = "entity" | "figure" | "keyword";

/** The list of the analysis that a thing stands in. */
export type SubjectType = MarkType | "quote";

/** One entity, figure, keyword or quote of the analysis shown. */
export interface Subject {
  type: SubjectType;
  index: number;
}

/** One place of the text that is highlighted; offsets are UTF-16 units of the article's text. */
export interface Mark extends Subject {
  type: MarkType;
  start: number;
  end: number;
  layer: Layer;
  /** Which mention of the subject this is. */
  mention: number;
}

export type ArticleStatus = "waiting" | "working" | "done" | "failed" | "stopped";

/** Why a passage was left out when a file was read. */
export type AsideKind = "around" | "inset" | "links" | "running" | "deleted" | "comment";

/** A passage that was left out. */
export interface Aside {
  kind: AsideKind;
  text: string;
  /** It stood before this line of the text, counted from 0. */
  line: number;
}

/** Something else to know of a file: the key of a message, with its values. */
export interface Remark {
  key: string;
  values: Record<string, string | number>;
}

/** One document of the collection. */
export interface Article {
  id: string;
  /** As stored: NFC, lines end in `\n`, no lone surrogate. Every offset refers to this. */
  text: string;
  /** What the collection calls it. */
  title: string;
  /** Language chosen by hand; `auto` lets the core detect it. */
  language: "auto" | Language;
  /** `YYYY-MM-DD`. */
  referenceDate: string;
  /** Where the reference date comes from. */
  dateOrigin: "today" | "inferred" | "text" | "document" | "user";
  /** File name, if it came from a file. */
  file?: string;
  /** That file, where another encoding may be chosen. */
  origin?: Blob;
  encoding?: string;
  /** Who published it, and who wrote it. */
  source?: string;
  author?: string;
  /** What was left out when the file was read. */
  asides?: Aside[];
  remarks?: Remark[];
  status: ArticleStatus;
  /** What the core does now; `model` while the model of the language is loaded. */
  stage?: Stage | "model";
  analysis?: Analysis;
  /** Key of the message shown when the analysis failed. */
  failure?: string;
  /** Time in the core, in milliseconds. */
  elapsed?: number;
  words?: number;
  /** Where the reader's own terms stand in the text, with the list that was searched for. */
  own?: { terms: readonly Term[]; matches: TermMatch[] };
}

export type Scope = "here" | "article" | "always";

/** What the reader changed. `form` is the text of the thing as it stands in the article. */
export type Correction = {
  scope: Scope;
  /** The article it was made in; not set in a loaded rules file. */
  article?: string;
  /** For scope `here`. */
  start?: number;
  end?: number;
} & (
  | { action: "reject"; type: SubjectType; form: string }
  | { action: "retag"; form: string; kind: EntityKind }
  | { action: "merge"; form: string; into: string }
  | { action: "mark"; form: string; kind: EntityKind }
  /** Mentions written so are another than `from`. */
  | { action: "split"; form: string; from: string }
  /** Mentions written so begin `lead` units earlier (later if negative) and read `to`. */
  | { action: "resize"; form: string; to: string; lead: number }
  /** What is written so is a figure, and comes to this. */
  | { action: "quantify"; form: string; value: FigureValue }
  /** Figures written so come to this. */
  | { action: "revalue"; form: string; value: FigureValue }
  /** These words, in this one place, are somebody's; null where nobody is named. */
  | { action: "quote"; form: string; kind: Quote["kind"]; speaker: string | null }
  /** This quote begins `lead` units earlier (later if negative), reads `to`, and is given in this way. */
  | { action: "requote"; form: string; to: string; lead: number; kind: Quote["kind"] }
  /** This quote is another's; with scope `article`, all quotes of `from`. */
  | { action: "attribute"; form: string; from: string | null; speaker: string | null }
  /** The place so called lies here; null where it lies at none of the places known. */
  | { action: "locate"; form: string; place: Omit<Place, "evidence"> | null }
);

/** A line of the reader's own list. */
export interface Term {
  /** A term, or a regular expression. */
  form: string;
  pattern: boolean;
  kind: EntityKind;
}

export type Tab = "overview" | "names" | "figures" | "keywords" | "quotes" | "timeline" | "map" | "network" | "compare";

/** A refusal or another message to the reader. */
export interface Notice {
  id: number;
  key: string;
  values: Record<string, string | number>;
  /** `done` leaves by itself. */
  tone: "error" | "note" | "done";
}

/** Everything the page knows; the views are derived from it. */
export interface State {
  language: Language;
  theme: "auto" | "light" | "dark";
  shortcuts: boolean;
  remember: boolean;
  articles: Article[];
  /** The article being read; null shows the empty box. */
  active: string | null;
  tab: Tab;
  layers: Record<Switch, boolean>;
  /** Index into the marks of the active article. */
  current: number | null;
  /** What the card shows. */
  selected: Subject | null;
  /** A place of the text that is no mark, gone to from a list. */
  spot: TextRange | null;
  query: string;
  /** Real `<mark>` elements with the type in words. */
  markedMode: boolean;
  /** The phone's sheet is open. */
  sheet: boolean;
  /** What the reader corrected just now, together. */
  made: readonly Correction[];
  /** Corrections made, and those undone. */
  corrections: Correction[];
  undone: Correction[][];
  /** How many corrections each step back takes away. */
  steps: number[];
  notices: Notice[];
  /** The reader's own terms and patterns, and which of them cannot be used. */
  terms: readonly Term[];
  refusals: TermRefusal[];
  /** Files being read. */
  reading: { done: number; total: number; name: string } | null;
}
