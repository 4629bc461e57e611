//! What words mean to the rules: looked up once for each distinct word of a text.

use std::collections::HashMap;

use super::number::Numeral;
use super::quantity::{Currency, Unit};
use crate::language::Language;
use crate::segment::{Document, WordId};

/// What one word can mean to the rules. A word may mean several things
/// (`second` is a rank and a length of time); the grammar decides.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Lexeme {
    /// A piece of a number.
    pub(crate) numeral: Option<Numeral>,
    /// A rank; plural forms are denominators of fractions too.
    pub(crate) ordinal: Option<f64>,
    /// The denominator of a fraction: `tiers`, `quarts`, `thirds`.
    pub(crate) denominator: Option<f64>,
    /// A currency, or the head of its name.
    pub(crate) currency: Option<&'static Currency>,
    /// A unit of measure.
    pub(crate) unit: Option<&'static Unit>,
    /// Sets of words, a bit each.
    pub(crate) marks: Marks,
}

impl Lexeme {
    /// Whether the word belongs to any of these sets.
    pub(crate) fn is(self, marks: Marks) -> bool {
        self.marks.0 & marks.0 != 0
    }
}

/// Sets of words that rules ask for, as bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Marks(pub(crate) u32);

impl Marks {
    /// May begin a hedge or bound (environ, plus de).
    pub(crate) const HEDGE: Self = Self(1);
    /// A name of a length of time (jour, années): the calendar's concern.
    pub(crate) const TIME_UNIT: Self = Self(1 << 1);
    /// A month.
    pub(crate) const MONTH: Self = Self(1 << 2);
    /// Begins a fixed expression with a number word in it that is no figure.
    pub(crate) const IDIOM: Self = Self(1 << 3);
    /// Names something numbered, not counted (article, numéro, page).
    pub(crate) const LABEL: Self = Self(1 << 4);
    /// An adjective that stands between a number and its noun (autres, premiers).
    pub(crate) const PRENOMINAL: Self = Self(1 << 5);
    /// A word that cannot be the head of what is counted.
    pub(crate) const FUNCTION: Self = Self(1 << 6);
    /// A form of a verb of change (passer, rise).
    pub(crate) const CHANGE: Self = Self(1 << 7);
    /// A word of a toll: after it « un » is the number one.
    pub(crate) const TOLL: Self = Self(1 << 8);
    /// A noun after which premier and dernier are ranks.
    pub(crate) const RANKED: Self = Self(1 << 9);
    /// Means that degrees are degrees of temperature.
    pub(crate) const WEATHER: Self = Self(1 << 10);

    /// Both sets.
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// Everything that a language tells the rules for figures.
#[derive(Debug)]
pub(crate) struct Tables {
    /// How its digits are grouped and parted.
    pub(crate) separators: super::number::Separators,
    /// How its number words combine.
    pub(crate) grammar: super::number::Grammar,
    /// Number words, without their hyphenated compounds.
    pub(crate) numerals: &'static [(&'static str, Numeral)],
    /// Ranks in words that no rule derives.
    pub(crate) ordinals: &'static [(&'static str, f64)],
    /// The rank that a word states by its ending.
    pub(crate) ordinal_of: fn(&str) -> Option<f64>,
    /// Denominators that are no ranks.
    pub(crate) denominators: &'static [(&'static str, f64)],
    /// Words that make the number after them negative.
    pub(crate) minus: &'static [&'static str],
    /// Letters glued to digits that are magnitudes, as exponents of ten (10k, 50M).
    pub(crate) suffixes: &'static [(&'static str, u8)],
    /// The preposition between a round number and what it counts, with its elided form.
    pub(crate) of: &'static [&'static str],
    /// Adjectives inside a collective (une bonne centaine).
    pub(crate) round_adjectives: &'static [&'static str],
    /// The preposition that opens a range, with its elided form.
    pub(crate) from: &'static [&'static str],
    /// What joins the ends of a range.
    pub(crate) ranges: super::number::amount::RangeWords,
    /// Hedges and bounds before a number, longest first where one begins another.
    pub(crate) hedges: &'static [super::number::Hedge],
    /// Bounds after a number (ou plus).
    pub(crate) trailing: &'static [super::number::Hedge],
    /// Sets of words.
    pub(crate) marks: &'static [(Marks, &'static [&'static str])],
}

impl Tables {
    /// The tables of a language.
    pub(crate) fn of(language: Language) -> &'static Self {
        match language {
            Language::French => &super::fr::TABLES,
            Language::English => &super::en::TABLES,
        }
    }
}

/// The meaning of every word of one document, by word id.
#[derive(Debug)]
pub(crate) struct Lexicon {
    known: &'static Known,
    lexemes: Vec<Lexeme>,
}

impl Lexicon {
    /// Looks up each distinct word of `document` once.
    pub(crate) fn new(document: &Document<'_>) -> Self {
        let known = Known::of(document.language());
        let vocabulary = document.vocabulary();
        let lexeme = |id| known.lexeme(vocabulary.get(WordId(id as u32)));
        Self { known, lexemes: (0..vocabulary.len()).map(lexeme).collect() }
    }

    /// What a word means.
    pub(crate) fn get(&self, id: WordId) -> Lexeme {
        self.lexemes.get(id.0 as usize).copied().unwrap_or_default()
    }

    /// What a piece of a word means: `five` of `five-year`.
    pub(crate) fn piece(&self, piece: &str) -> Lexeme {
        self.known.lexeme(piece)
    }
}

/// The words that a language's tables list, by form.
#[derive(Debug)]
struct Known {
    tables: &'static Tables,
    words: HashMap<&'static str, Lexeme>,
}

impl Known {
    fn of(language: Language) -> &'static Self {
        use std::sync::OnceLock;
        static KNOWN: [OnceLock<Known>; Language::ALL.len()] =
            [const { OnceLock::new() }; Language::ALL.len()];
        static FALLBACK: OnceLock<Known> = OnceLock::new();
        let slot = Language::ALL.iter().position(|&known| known == language);
        let cell = slot.and_then(|slot| KNOWN.get(slot)).unwrap_or(&FALLBACK);
        cell.get_or_init(|| Self::new(Tables::of(language)))
    }

    fn new(tables: &'static Tables) -> Self {
        let mut words: HashMap<&'static str, Lexeme> = HashMap::new();
        for &(word, numeral) in tables.numerals {
            words.entry(word).or_default().numeral = Some(numeral);
        }
        for &(word, rank) in tables.ordinals {
            words.entry(word).or_default().ordinal = Some(rank);
        }
        for &(word, denominator) in tables.denominators {
            words.entry(word).or_default().denominator = Some(denominator);
        }
        for &(marks, list) in tables.marks {
            for &word in list {
                let lexeme = words.entry(word).or_default();
                lexeme.marks = lexeme.marks.or(marks);
            }
        }
        for hedge in tables.hedges {
            if let Some(&first) = hedge.words.first() {
                let lexeme = words.entry(first).or_default();
                lexeme.marks = lexeme.marks.or(Marks::HEDGE);
            }
        }
        Self { tables, words }
    }

    fn lexeme(&self, word: &str) -> Lexeme {
        let mut lexeme = self.words.get(word).copied().unwrap_or_default();
        if lexeme.numeral.is_none() && lexeme.ordinal.is_none() {
            self.derive(word, &mut lexeme);
        }
        lexeme
    }

    /// Ranks by their ending, and hyphenated numbers by their parts.
    fn derive(&self, word: &str, lexeme: &mut Lexeme) {
        let numeral = |part: &str| self.words.get(part).and_then(|known| known.numeral);
        let ordinal = |part: &str| {
            let listed = self.words.get(part).and_then(|known| known.ordinal);
            listed.or_else(|| (self.tables.ordinal_of)(part))
        };
        if word.contains('-') {
            let compound = super::number::compound(self.tables, word, numeral, ordinal);
            lexeme.numeral = compound.numeral;
            lexeme.ordinal = compound.ordinal;
        } else {
            lexeme.ordinal = ordinal(word);
        }
    }
}
