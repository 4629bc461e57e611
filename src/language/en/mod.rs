//! English.

mod boilerplate;
mod stopwords;

use super::{Holding, Lexicon};

/// January to December.
pub(crate) const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Monday to Sunday.
pub(crate) const WEEKDAYS: [&str; 7] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// Countries of which the English press writes, and how much it favours them: of two towns
/// of a size the older is meant. 0 to 3.
pub(super) const HOMES: &[(&str, f32)] =
    &[("GB", 1.0), ("US", 0.8), ("IE", 0.5), ("AU", 0.4), ("NZ", 0.4), ("CA", 0.4), ("ZA", 0.2)];

/// "Tripoli in northern Lebanon"; but "between Tripoli and Lebanon".
pub(super) const HOLDING: Holding = Holding {
    within: &["in", "of"],
    beside: &["and", "or", "then", "against", "to", "but", "versus"],
};

pub(super) static LEXICON: Lexicon = Lexicon {
    elisions: &[],
    prefixes: &["ex-", "pro-", "anti-", "post-", "non-", "pre-", "trans-"],
    compounds: &[
        "affiliated",
        "aligned",
        "appointed",
        "approved",
        "area",
        "backed",
        "based",
        "born",
        "bound",
        "brokered",
        "built",
        "chaired",
        "controlled",
        "designed",
        "educated",
        "financed",
        "flagged",
        "focused",
        "free",
        "funded",
        "held",
        "hosted",
        "inspired",
        "language",
        "led",
        "like",
        "linked",
        "listed",
        "made",
        "mandated",
        "mediated",
        "native",
        "occupied",
        "only",
        "operated",
        "organised",
        "organized",
        "owned",
        "related",
        "ruled",
        "run",
        "sponsored",
        "style",
        "supplied",
        "supported",
        "trained",
        "wide",
    ],
    enclitics: &[],
    possessive: true,
    abbreviations: &[
        "mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "gen", "col", "lt", "sgt", "capt",
        "maj", "cmdr", "adm", "gov", "sen", "rep", "rev", "hon", "pres", "jan", "feb", "mar",
        "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mt", "vs", "approx",
        "fig", "rs", "e.g", "i.e", "ft", "bros", "ave", "blvd", "rd", "dept", "univ",
    ],
    closing_abbreviations: &["etc", "inc", "corp", "co", "ltd", "a.m", "p.m", "est"],
    continuations: &[
        "eastern",
        "pacific",
        "central",
        "mountain",
        "greenwich",
        "est",
        "edt",
        "et",
        "pst",
        "pdt",
        "pt",
        "cst",
        "cdt",
        "ct",
        "mst",
        "mdt",
        "mt",
        "gmt",
        "utc",
        "bst",
        "cet",
        "cest",
        "ist",
        "jst",
        "aest",
        "aedt",
    ],
    numbering: &["no", "nos", "art", "pp", "p", "vol"],
    function_words: &[
        "the", "of", "and", "to", "a", "in", "that", "is", "was", "he", "for", "it", "with", "as",
        "his", "on", "be", "at", "by", "had", "not", "are", "but", "from", "or", "have", "an",
        "they", "which", "were", "has", "been", "will", "said",
    ],
    months: &MONTHS,
    weekdays: &WEEKDAYS,
    stopwords: stopwords::STOPWORDS,
    boilerplate: &boilerplate::BOILERPLATE,
};
