//! What words mean to the rules: looked up once for each distinct word of a text.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use super::number::{Hedge, Numeral};
use super::quantity::currencies::{FAMILIES, Family};
use super::quantity::units::{PREFIXES, Unit, symbol};
use crate::language::Language;
use crate::order;
use crate::segment::{Document, Fnv, WordId};

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
    /// The name of a currency or of several.
    pub(crate) currency: Option<&'static Family>,
    /// The name of a unit of measure.
    pub(crate) unit: Option<&'static Unit>,
    /// Where the hedges that begin with it stand in the sorted list.
    pub(crate) hedges: (u16, u16),
    /// A number and a unit in one word: three-foot.
    pub(crate) measure: Option<(f64, &'static Unit)>,
    /// A part of a whole in one word, in percent: two-thirds.
    pub(crate) share: Option<f64>,
    /// Sets of words, a bit each.
    pub(crate) marks: Marks,
}

impl Lexeme {
    /// A word that means nothing to the rules.
    pub(crate) const NONE: Self = Self {
        numeral: None,
        ordinal: None,
        denominator: None,
        currency: None,
        unit: None,
        hedges: (0, 0),
        measure: None,
        share: None,
        marks: Marks(0),
    };

    /// Whether the word belongs to any of these sets.
    pub(crate) const fn is(&self, marks: Marks) -> bool {
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
    /// An adjective that stands between a number and its noun (autres, premiers).
    pub(crate) const PRENOMINAL: Self = Self(1 << 5);
    /// A word that cannot be the head of what is counted.
    pub(crate) const FUNCTION: Self = Self(1 << 6);
    /// A form of a verb of change (passer, rise).
    pub(crate) const CHANGE: Self = Self(1 << 7);
    /// The same where what changes may stand between it and the range (hausse du prix de 3 à 4).
    pub(crate) const CHANGES_WHAT: Self = Self(1 << 15);
    /// A verb that says by how much something changes (gagner, lose).
    pub(crate) const GAIN: Self = Self(1 << 16);
    /// A word of a toll: after it « un » is the number one.
    pub(crate) const TOLL: Self = Self(1 << 8);
    /// A noun after which premier and dernier are ranks.
    pub(crate) const RANKED: Self = Self(1 << 9);
    /// Means that degrees are degrees of temperature.
    pub(crate) const WEATHER: Self = Self(1 << 10);
    /// May begin a bound that stands behind the number (ou plus).
    pub(crate) const TRAILING: Self = Self(1 << 14);
    /// What is won and lost one by one (seat, point).
    pub(crate) const TALLY: Self = Self(1 << 13);
    /// A rank only before certain nouns (premier, second).
    pub(crate) const SOFT_RANK: Self = Self(1 << 12);
    /// May begin a quantity otherwise (la moitié, twice).
    pub(crate) const QUANTITY: Self = Self(1 << 11);

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
    /// Before what something is compared with: more than that.
    pub(crate) than: &'static [&'static str],
    /// The preposition that opens a range, with its elided form.
    pub(crate) from: &'static [&'static str],
    /// Whether that preposition also says by how much (une hausse de 10 %).
    pub(crate) from_is_by: bool,
    /// What joins the ends of a range.
    pub(crate) ranges: super::number::RangeWords,
    /// Hedges and bounds before a number, longest first where one begins another.
    pub(crate) hedges: &'static [Hedge],
    /// Bounds after a number (ou plus).
    pub(crate) trailing: &'static [Hedge],
    /// The names of a currency family in this language.
    pub(crate) currency_names: fn(&'static Family) -> &'static [&'static str],
    /// Names of units that take SI prefixes, and their symbols.
    pub(crate) prefixed_units: &'static [(&'static [&'static str], &'static str)],
    /// Names of other units.
    pub(crate) units: &'static [(&'static [&'static str], &'static str)],
    /// Sets of words.
    pub(crate) marks: &'static [(Marks, &'static [&'static str])],
    /// The words and phrases of the rules for quantities.
    pub(crate) quantity: &'static super::quantity::Words,
    /// How values are written for readers.
    pub(crate) style: &'static super::reading::Style,
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
    pub(crate) fn get(&self, id: WordId) -> &Lexeme {
        self.lexemes.get(id.0 as usize).unwrap_or(&Lexeme::NONE)
    }

    /// The hedges that begin with the word of `lexeme`.
    pub(crate) fn hedges(&self, lexeme: &Lexeme) -> &'static [&'static Hedge] {
        let (first, end) = lexeme.hedges;
        self.known.hedges.get(usize::from(first)..usize::from(end)).unwrap_or_default()
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
    words: HashMap<String, Lexeme, BuildHasherDefault<Fnv>>,
    hedges: Vec<&'static Hedge>,
}

impl Known {
    fn of(language: Language) -> &'static Self {
        use std::sync::OnceLock;
        static KNOWN: [OnceLock<Known>; Language::ALL.len()] =
            [const { OnceLock::new() }; Language::ALL.len()];
        static FALLBACK: OnceLock<Known> = OnceLock::new();
        let slot = Language::ALL.iter().position(|&known| known == language);
        let cell = slot.and_then(|slot| KNOWN.get(slot)).unwrap_or(&FALLBACK);
        cell.get_or_init(|| Self::new(language))
    }

    fn new(language: Language) -> Self {
        let tables = Tables::of(language);
        let mut known = Self { tables, words: HashMap::default(), hedges: Vec::new() };
        for &(word, numeral) in tables.numerals {
            known.entry(word).numeral = Some(numeral);
        }
        for &(word, rank) in tables.ordinals {
            known.entry(word).ordinal = Some(rank);
        }
        for &(word, denominator) in tables.denominators {
            known.entry(word).denominator = Some(denominator);
        }
        for family in FAMILIES {
            for word in (tables.currency_names)(family) {
                known.entry(word).currency.get_or_insert(family);
            }
        }
        known.enter_units();
        known.mark(Marks::FUNCTION, language.lexicon().stopwords);
        for &(marks, list) in tables.marks {
            known.mark(marks, list);
        }
        for word in tables.quantity.rank_labels {
            known.mark(Marks::QUANTITY, &[word]);
        }
        for word in tables.minus {
            known.mark(Marks::QUANTITY, &[word]);
        }
        let idioms = tables.quantity.idioms.iter().filter_map(|phrase| phrase.first());
        for word in idioms.chain(tables.quantity.rank_idioms.iter().filter_map(|p| p.first())) {
            known.mark(Marks::IDIOM, &[word]);
        }
        let shares = tables.quantity.shares.iter().filter_map(|(phrase, _)| phrase.first());
        let percent = tables.quantity.percent_before.iter().filter_map(|phrase| phrase.first());
        let adverbs = tables.quantity.adverbs.iter().map(|(word, _)| word);
        for word in shares.chain(percent).chain(adverbs) {
            known.mark(Marks::QUANTITY, &[word]);
        }
        let trailing = tables.trailing.iter().filter_map(|hedge| hedge.words.first());
        for word in trailing {
            known.mark(Marks::TRAILING, &[word]);
        }
        known.enter_hedges();
        known
    }

    fn entry(&mut self, word: &str) -> &mut Lexeme {
        self.words.entry(word.to_owned()).or_default()
    }

    fn mark(&mut self, marks: Marks, list: &[&str]) {
        for word in list {
            let lexeme = self.entry(word);
            lexeme.marks = lexeme.marks.or(marks);
        }
    }

    /// Sorts the hedges by first word and notes at that word where they stand.
    fn enter_hedges(&mut self) {
        let first = |hedge: &Hedge| hedge.words.first().copied().unwrap_or_default();
        self.hedges = self.tables.hedges.iter().collect();
        order::sort_by_key(&mut self.hedges, |hedge| {
            (first(hedge), usize::MAX - hedge.words.len())
        });
        for (index, hedge) in self.hedges.clone().into_iter().enumerate() {
            let lexeme = self.entry(first(hedge));
            lexeme.marks = lexeme.marks.or(Marks::HEDGE);
            let start = if lexeme.hedges.1 == 0 { index as u16 } else { lexeme.hedges.0 };
            lexeme.hedges = (start, index as u16 + 1);
        }
    }

    fn enter_units(&mut self) {
        for &(names, base) in self.tables.prefixed_units {
            for &(prefix, letter) in PREFIXES {
                let Some(unit) = symbol(&format!("{letter}{base}")) else { continue };
                for name in names {
                    self.entry(&format!("{prefix}{name}")).unit.get_or_insert(unit);
                }
            }
        }
        for &(names, base) in self.tables.units {
            for name in names {
                self.entry(name).unit = symbol(base);
            }
        }
    }

    fn lexeme(&self, word: &str) -> Lexeme {
        let mut lexeme = self.words.get(word).copied().unwrap_or_default();
        if lexeme.numeral.is_none() && lexeme.ordinal.is_none() {
            self.derive(word, &mut lexeme);
        }
        lexeme
    }

    fn rank(&self, word: &str) -> Option<f64> {
        let listed = self.words.get(word).and_then(|known| known.ordinal);
        listed.or_else(|| (self.tables.ordinal_of)(word))
    }

    /// Ranks by their ending, and hyphenated numbers by their parts.
    fn derive(&self, word: &str, lexeme: &mut Lexeme) {
        let numeral = |part: &str| self.words.get(part).and_then(|known| known.numeral);
        let ordinal = |part: &str| self.rank(part);
        if word.contains('-') {
            let compound = super::number::compound(self.tables, word, numeral, ordinal);
            lexeme.numeral = compound.numeral;
            lexeme.ordinal = compound.ordinal;
            lexeme.measure = self.measure(word);
            if lexeme.ordinal.is_none() && lexeme.numeral.is_none() {
                lexeme.share = self.share(word);
            }
        } else {
            lexeme.ordinal = ordinal(word);
        }
    }

    /// « two-thirds », « trois-quarts »: percent of a whole.
    fn share(&self, word: &str) -> Option<f64> {
        let (count, part) = word.rsplit_once('-')?;
        let count = match self.words.get(count)?.numeral? {
            Numeral::One => 1.0,
            Numeral::Value(value) => value,
            _ => return None,
        };
        let known = self.words.get(part);
        let half = known.is_some_and(|it| it.numeral == Some(Numeral::Half)).then_some(2.0);
        let listed = known.and_then(|known| known.denominator).or(half);
        let whole = listed.or_else(|| self.rank(part).filter(|&rank| rank > 2.0))?;
        (count < whole).then_some(count * 100.0 / whole)
    }

    /// « three-foot »: a number and a unit with a hyphen between.
    fn measure(&self, word: &str) -> Option<(f64, &'static Unit)> {
        let (number, name) = word.rsplit_once('-')?;
        let unit = self.words.get(name)?.unit?;
        match self.lexeme(number).numeral? {
            Numeral::One => Some((1.0, unit)),
            Numeral::Value(value) => Some((value, unit)),
            _ => None,
        }
    }
}
