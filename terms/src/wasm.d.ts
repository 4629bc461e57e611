/** A line of the reader's own list. */
export interface OwnTerm {
  /** The term, or the regular expression. */
  form: string;
  /** Whether `form` is a regular expression. */
  pattern: boolean;
}

/** Where a term stands: a half-open range of UTF-16 units. */
export interface TermMatch {
  /** Index in the list. */
  term: number;
  start: number;
  end: number;
}

/** A line that cannot be used. */
export interface TermRefusal {
  /** Index in the list. */
  index: number;
  reason: "empty" | "long" | "syntax" | "large" | "matches-nothing";
  /** The same in English words, with what is wrong in an expression. */
  message: string;
}
