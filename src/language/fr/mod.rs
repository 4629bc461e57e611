//! French.

mod boilerplate;
mod stopwords;

use super::{Holding, Lexicon};

/// January to December.
pub(crate) const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// Monday to Sunday.
pub(crate) const WEEKDAYS: [&str; 7] =
    ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

/// Countries of which the French press writes, and how much it favours them: a town of France
/// is meant before a city of a neighbour. Lower: Valence is Valencia; 0 to 3.
pub(super) const HOMES: &[(&str, f32)] = &[
    ("FR", 2.5),
    ("BE", 1.0),
    ("CH", 1.0),
    ("LU", 1.0),
    ("SN", 0.5),
    ("ML", 0.5),
    ("CI", 0.5),
    ("DZ", 0.5),
    ("MA", 0.5),
    ("TN", 0.5),
    ("ES", 0.3),
    ("GB", 0.3),
    ("IT", 0.3),
    ("DE", 0.3),
    ("US", 0.1),
];

/// « Valence, en Espagne », « Saint-Denis de La Réunion »; but « entre Valence et l’Espagne ».
pub(super) const HOLDING: Holding = Holding {
    within: &["en", "au", "aux", "à", "dans", "de", "du", "d", "des"],
    beside: &["et", "ou", "puis", "contre", "vers", "pour", "mais"],
};

pub(super) static LEXICON: Lexicon = Lexicon {
    elisions: &[
        "l'", "d'", "j'", "m'", "t'", "s'", "c'", "n'", "ç'", "qu'", "jusqu'", "lorsqu'",
        "puisqu'", "quoiqu'", "quelqu'", "presqu'",
    ],
    prefixes: &["ex-", "pro-", "anti-", "post-", "non-", "pré-"],
    compounds: &[],
    common_heads: &[],
    enclitics: &[
        "-t-elles", "-t-elle", "-t-ils", "-t-il", "-t-on", "-elles", "-elle", "-ils", "-il", "-on",
    ],
    possessive: false,
    abbreviations: &[
        "mm", "mr", "dr", "pr", "me", "mgr", "st", "ste", "av", "bd", "boul", "cf", "env", "fig",
        "chap", "éd", "hab", "apr", "janv", "févr", "avr", "juil", "sept", "oct", "nov", "déc",
        "tél", "gén", "lt", "adj", "cdt", "soc",
    ],
    closing_abbreviations: &["etc", "cie"],
    continuations: &[],
    numbering: &["n", "no", "nos", "art", "p", "pp", "vol"],
    function_words: &[
        "de", "la", "le", "et", "les", "des", "en", "un", "du", "une", "que", "est", "pour", "qui",
        "dans", "a", "par", "plus", "pas", "au", "sur", "ne", "se", "ce", "il", "sont", "avec",
        "l", "d", "qu", "aux", "cette", "ont", "été",
    ],
    months: &MONTHS,
    weekdays: &WEEKDAYS,
    stopwords: stopwords::STOPWORDS,
    boilerplate: &boilerplate::BOILERPLATE,
};
