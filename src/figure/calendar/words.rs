//! Which words speak of time, looked up once for every distinct word of a text.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use super::almanac::{Edge, Season, Unit};
use super::holiday::Holiday;
use super::moment::Shift;
use crate::Date;
use crate::Value;
use crate::analysis::{Part, Precision, Relation};
use crate::figure::context::{Context, Reading};
use crate::figure::lexicon::Marks;
use crate::language::Language;
use crate::segment::{Case, Document, Fnv, TokenClass, WordId};

/// What a word or phrase means to the calendar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Sense {
    Month(u8),
    /// Monday 1 to Sunday 7.
    Weekday(u8),
    Season(Season),
    Holiday(Holiday),
    Unit(Unit),
    /// Years taken together: « les années 1990 ».
    Decades,
    /// A decade by its own name: nineties.
    Decade(i32),
    /// Days from today.
    Today(i8),
    /// A unit so many steps away: the week after next.
    UnitShift(Unit, i8),
    /// An edge of the unit that holds today: year-end.
    UnitEdge(Unit, Edge),
    /// A part of a day so many days from today: ce soir, last night.
    TodayPart(i8, Part),
    /// Days from the last date named.
    Anchored(i8),
    Part(Part),
    Edge(Edge),
    /// Two months in one word: juillet-août.
    MonthPair(u8, u8),
    /// The middle of a month in one word: mi-mars.
    Mid(u8),
    Shift(Shift),
    Relation(Relation),
    /// An hour with a name: noon 12, midnight 0.
    Hour(u8),
    /// Hours added: p.m. 12, a.m. 0.
    Meridiem(u8),
    /// Time zone, without or with its preposition.
    Zone,
    /// Rank: first, deuxième, last −1.
    Rank(i8),
    /// Hedges a moment: vers, around.
    Hedge,
    /// Makes an age of what follows: âgé de, aged.
    Aged,
    /// A half of a unit added: et demi, and a half.
    AndHalf,
    /// Minutes after the hour, before it when negative: et quart, half past.
    Minutes(i8),
    /// A unit that is so many hundredths of another: demi-heure.
    Fraction(u8, Unit),
    /// So many hundredths of a unit without a number: half an hour.
    HalfOf(u8, Unit),
    /// What relates the length before it: plus tôt, ago.
    After(Relation),
    /// years of age
    OfAge,
    /// « avant J.-C. », BC.
    BeforeChrist,
    /// The present, as the end of a range: to date.
    Now,
    /// A name that holds a day and is none: Mail on Sunday.
    Name,
    /// A length in one word: five-year.
    HyphenedLength,
}

impl Sense {
    /// Whether a figure can begin with it; the others stand behind or before one.
    const fn opens(self) -> bool {
        !matches!(
            self,
            Self::Relation(_)
                | Self::Zone
                | Self::Meridiem(_)
                | Self::Hedge
                | Self::Aged
                | Self::AndHalf
                | Self::Minutes(_)
                | Self::After(_)
                | Self::OfAge
                | Self::BeforeChrist
                | Self::Now
        )
    }
}

/// What a small word does, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Role(pub u128);

impl Role {
    pub const ARTICLE: Self = Self(1);
    /// de, of.
    pub const OF: Self = Self(1 << 1);
    /// à, au, to, through.
    pub const TO: Self = Self(1 << 2);
    pub const AND: Self = Self(1 << 3);
    pub const BETWEEN: Self = Self(1 << 4);
    /// Opens a range that keeps it in its span: « de 1947 à 1986 ».
    pub const FROM: Self = Self(1 << 5);
    /// A preposition before which a year alone is a year: en, in, since.
    pub const BEFORE_YEAR: Self = Self(1 << 6);
    /// A preposition after which a clock time stands.
    pub const AT: Self = Self(1 << 7);
    /// May follow a year, a day or a time: not the noun counted.
    pub const FUNCTION: Self = Self(1 << 8);
    /// Shows what is to come.
    pub const FUTURE: Self = Self(1 << 9);
    /// Shows what is over.
    pub const PAST: Self = Self(1 << 10);
    /// Opens a clause of its own.
    pub const CLAUSE: Self = Self(1 << 11);
    /// Somebody who has an age.
    pub const PERSON: Self = Self(1 << 12);
    /// Makes a following « un mois » a number: pendant, depuis.
    pub const COUNTS_ONE: Self = Self(1 << 13);
    /// un, a.
    pub const ONE: Self = Self(1 << 14);
    /// Possessive: ses 90 ans.
    pub const POSSESSIVE: Self = Self(1 << 15);
    /// Says that a number before a year-like number counts things.
    pub const QUANTITY: Self = Self(1 << 16);
    /// Forms of « to be » or « to have » before an age.
    pub const HAS_AGE: Self = Self(1 << 17);
    /// Dying: « mort à 97 ans ».
    pub const DYING: Self = Self(1 << 18);
    /// hour signs between hour and minutes: h, heures.
    pub const HOUR: Self = Self(1 << 19);
    /// « pile », « précises », o'clock.
    pub const SHARP: Self = Self(1 << 20);
    /// Says that « N heures » is a length.
    pub const LENGTH: Self = Self(1 << 21);
    /// This, ce.
    pub const THIS: Self = Self(1 << 22);
    /// on
    pub const ON: Self = Self(1 << 23);
    /// Either: or, ou.
    pub const OR: Self = Self(1 << 24);
    /// year, before a year: « l'année 2016 ».
    pub const YEAR_NOUN: Self = Self(1 << 25);

    /// A unit or shift in the plural, with which no single stretch is meant.
    pub const PLURAL: Self = Self(1 << 26);
    /// An abbreviated month or weekday, a date only with a number beside it.
    pub const SHORT: Self = Self(1 << 27);
    /// the week beginning on …
    pub const OPENS_WEEK: Self = Self(1 << 28);
    /// A preposition that makes any four digits a year.
    pub const STRICT_YEAR: Self = Self(1 << 29);
    /// May stand before a day and month in digits.
    pub const BEFORE_DIGITS: Self = Self(1 << 30);
    /// With a number and a unit makes a length up to now or from now on: past, prochains.
    pub const RECENT: Self = Self(1 << 31);
    /// Before which a month alone is a month.
    pub const BEFORE_MONTH: Self = Self(1 << 32);
    /// Makes a weekday a habit: chaque.
    pub const EVERY: Self = Self(1 << 33);
    /// Names after days: rue, place.
    pub const STREET: Self = Self(1 << 34);
    /// peu avant, just after: no bound.
    pub const HEDGES_RELATION: Self = Self(1 << 35);
    /// May stand between a number and its unit of time: full, consecutive.
    pub const FILLER: Self = Self(1 << 36);
    /// Parts whose number is a fraction: quarters.
    pub const NOT_LENGTH: Self = Self(1 << 37);
    /// A preposition or adverb: avant, après.
    pub const GOVERNS: Self = Self(1 << 38);
    /// After « un an de »: prison.
    pub const PENALTY: Self = Self(1 << 39);
    /// old, behind an age.
    pub const OLD: Self = Self(1 << 40);
    /// Units in which ages are told without « âgé »: ans.
    pub const AGE_UNIT: Self = Self(1 << 41);
    /// à, before an age.
    pub const AT_AGE: Self = Self(1 << 42);
    /// After which « à cinq ans » is a sentence: condamné.
    pub const VERDICT: Self = Self(1 << 43);
    /// he, she.
    pub const PRONOUN: Self = Self(1 << 44);
    /// ten past nine.
    pub const PAST_HOUR: Self = Self(1 << 45);
    /// ten to nine.
    pub const TO_HOUR: Self = Self(1 << 46);
    /// After which even « 2 h 30 » is a length.
    pub const LENGTH_ONLY: Self = Self(1 << 47);
    /// A unit in the singular.
    pub const SINGULAR: Self = Self(1 << 48);
    /// Forms of « to be » that state an age: « elle est 60 ans ».
    pub const IS_OLD: Self = Self(1 << 51);
    /// Parts of an hour counted after « and »: one and three quarters of an hour.
    pub const QUARTER: Self = Self(1 << 52);
    /// Points from a length to a date: three days from Tuesday.
    pub const FROM_DATE: Self = Self(1 << 53);
    /// Before a day of the month without the month: « le 23 ».
    pub const BEFORE_DAY: Self = Self(1 << 54);
    /// The number one where it is no article.
    pub const NUMERAL_ONE: Self = Self(1 << 55);
    /// In each: par, per.
    pub const PER: Self = Self(1 << 56);
    /// Says « dans » only of what is to come: English in.
    pub const IN_IF_FUTURE: Self = Self(1 << 57);
    /// Born.
    pub const BORN: Self = Self(1 << 58);
    /// Nouns that end like people and are none.
    pub const THING: Self = Self(1 << 59);
    /// at, before digits alone.
    pub const CLOCK_ONLY: Self = Self(1 << 50);
    /// Before « l'été », makes a date of it.
    pub const BEFORE_SEASON: Self = Self(1 << 49);
    /// Ahead of a moment past: « il devait partir le 5 ». The moment near publication is meant.
    pub const INTENDED: Self = Self(1 << 60);
    /// Before which « last » is a verb: will, did, to.
    pub const BEFORE_VERB: Self = Self(1 << 61);
    /// After which a clause may follow a length: for six weeks after it closed.
    pub const LASTING: Self = Self(1 << 62);
    /// First names, saints and planets too: a day or month only with its article, or in lower case.
    pub const NAME_TOO: Self = Self(1 << 63);
    /// Between « âgés » and the ages: « respectivement ».
    pub const RESPECTIVELY: Self = Self(1 << 64);
    /// What lasts, and has no age: bail, mandat.
    pub const LASTS: Self = Self(1 << 65);
    /// Before a part of the day that repeats itself: « 24 heures sur 24 ».
    pub const OUT_OF: Self = Self(1 << 66);
    /// Events that a round year may close: « Jeux de Sydney 2000 ».
    pub const EVENT: Self = Self(1 << 67);
    /// What is planned, as a noun: the tense is that of its verb.
    pub const PLAN: Self = Self(1 << 68);
    /// Behind an age between commas: Hale, 42, said.
    pub const AFTER_AGE: Self = Self(1 << 69);
    /// Opens what begins ahead: « à partir de ».
    pub const STARTING: Self = Self(1 << 71);
    /// What a holiday qualifies: « marché de Noël ».
    pub const FESTIVE: Self = Self(1 << 72);
    /// Of another calendar: Chinese New Year.
    pub const OTHER_CALENDAR: Self = Self(1 << 73);
    /// Products that a round year may close without being one: Windows 2000.
    pub const BRAND: Self = Self(1 << 74);
    /// Units by their symbol: s.
    pub const SYMBOL: Self = Self(1 << 75);
    /// first, of several: the first three months of 2021.
    pub const FIRST: Self = Self(1 << 70);

    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// The words of time of one language, all in lower case with straight apostrophes.
#[derive(Debug)]
pub(super) struct Lexicon {
    /// Single words with a meaning; a word may stand here twice.
    pub words: &'static [(&'static str, Sense)],
    /// Phrases, tokens apart by one space.
    pub phrases: &'static [(&'static str, Sense)],
    /// Names of holidays, tokens apart by one space.
    pub holidays: &'static [(&'static str, Holiday)],
    /// Words apart by spaces.
    pub roles: &'static [(Role, &'static str)],
    /// Months and weekdays that are common words too: only with a capital, or beside a number.
    pub capital_only: &'static [&'static str],
    /// Endings of ranks in digits: 1er, 2nd.
    pub rank_endings: &'static [&'static str],
    /// Endings of nouns for people.
    pub person_endings: &'static [&'static str],
    /// Endings of nouns in the plural; none where a noun may be counted without.
    pub plural_endings: &'static [char],
    /// The half in a hyphened length: two-and-a-half-year.
    pub and_a_half: &'static str,
    /// Words that show British habits.
    pub british: &'static [&'static str],
    /// Whether « dernier » may stand behind what it shifts.
    pub shift_follows: bool,
    /// Whether the month may stand before the day, and does in 3/4/2019.
    pub month_first: bool,
    /// Whether ' and " behind a number are feet and inches rather than minutes and seconds.
    pub primes_are_feet: bool,
    /// Endings of verbs in the future tense.
    pub future_endings: &'static [&'static str],
    /// The same of the first person, behind its pronoun.
    pub future_first_person: &'static [&'static str],
    /// Words that end so and are none.
    pub future_exceptions: &'static [&'static str],
    /// Prefixes that make a middle: mi-, mid-.
    pub mid_prefixes: &'static [&'static str],
}

/// A phrase: its tokens after the first, and what it means.
#[derive(Debug)]
struct Phrase {
    rest: Vec<&'static str>,
    sense: Sense,
}

/// All that is known of one word.
#[derive(Debug, Default)]
struct Entry {
    senses: Vec<Sense>,
    roles: Role,
    phrases: Vec<Phrase>,
    capital_only: bool,
    /// Whether a figure can begin with the word alone.
    opens: bool,
}

impl Entry {
    /// The entry of a word with one meaning.
    fn of(sense: Sense) -> Self {
        Self { senses: vec![sense], opens: sense.opens(), ..Self::default() }
    }

    fn has_unit(&self) -> bool {
        self.senses.iter().any(|sense| matches!(sense, Sense::Unit(_)))
    }
}

/// Words and what is known of them.
type Entries = HashMap<&'static str, Entry, BuildHasherDefault<Fnv>>;

/// A lexicon made ready for look-up.
#[derive(Debug)]
pub(super) struct Index {
    pub lexicon: &'static Lexicon,
    entries: Entries,
    /// Months as the ends of « mi-mars ».
    mid_months: Entries,
    /// Lengths in one word.
    hyphened: Entry,
    /// Two months in one word, by the first and the second.
    pairs: Vec<Entry>,
}

impl Index {
    pub fn new(lexicon: &'static Lexicon) -> Self {
        let mut entries = Entries::default();
        for &(word, sense) in lexicon.words {
            entries.entry(word).or_default().senses.push(sense);
        }
        let holidays = lexicon.holidays.iter().map(|&(name, day)| (name, Sense::Holiday(day)));
        for (phrase, sense) in lexicon.phrases.iter().copied().chain(holidays) {
            let mut tokens = phrase.split(' ');
            let Some(first) = tokens.next() else { continue };
            let phrase = Phrase { rest: tokens.collect(), sense };
            entries.entry(first).or_default().phrases.push(phrase);
        }
        for &(role, words) in lexicon.roles {
            for word in words.split_whitespace() {
                let entry = entries.entry(word).or_default();
                entry.roles = entry.roles.with(role);
            }
        }
        for word in lexicon.capital_only {
            entries.entry(word).or_default().capital_only = true;
        }
        for entry in entries.values_mut() {
            // The longest phrase first, the first in the table first among equals.
            entry.phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.rest.len()));
            entry.opens = entry.senses.iter().any(|sense| sense.opens());
        }
        let months = lexicon.words.iter().filter_map(|&(word, sense)| match sense {
            Sense::Month(month) => Some((word, Entry::of(Sense::Mid(month)))),
            _ => None,
        });
        let hyphened = Entry::of(Sense::HyphenedLength);
        let pairs = (1..=12).flat_map(|first| (1..=12).map(move |second| (first, second)));
        let pairs = pairs.map(|(a, b)| Entry::of(Sense::MonthPair(a, b))).collect();
        Self { lexicon, entries, mid_months: months.collect(), hyphened, pairs }
    }

    /// What is known of a word in lower case. A month in one word with a prefix
    /// (mi-mars) is derived from the month.
    fn entry(&self, word: &str) -> Option<&Entry> {
        self.entries.get(word).or_else(|| {
            let (head, last) = word.strip_suffix("-old").unwrap_or(word).rsplit_once('-')?;
            if !head.is_empty() && self.entries.get(last).is_some_and(Entry::has_unit) {
                return Some(&self.hyphened);
            }
            if let (Some(first), Some(second)) = (self.month(head), self.month(last)) {
                return self.pairs.get(usize::from(first) * 12 + usize::from(second) - 13);
            }
            let mut prefixes = self.lexicon.mid_prefixes.iter();
            self.mid_months.get(prefixes.find_map(|prefix| word.strip_prefix(prefix))?)
        })
    }

    fn month(&self, word: &str) -> Option<u8> {
        let senses = &self.entries.get(word)?.senses;
        senses.iter().find_map(
            |&sense| {
                if let Sense::Month(month) = sense { Some(month) } else { None }
            },
        )
    }

    /// The index of a language, built on first use.
    pub fn of(language: Language) -> &'static Self {
        use std::sync::LazyLock;
        static FRENCH: LazyLock<Index> = LazyLock::new(|| Index::new(&super::fr::LEXICON));
        static ENGLISH: LazyLock<Index> = LazyLock::new(|| Index::new(&super::en::LEXICON));
        match language {
            Language::French => &FRENCH,
            Language::English => &ENGLISH,
        }
    }
}

/// What the calendar keeps of a document: the meaning of its words, and the
/// last date that it named.
#[derive(Debug)]
pub(crate) struct Memory {
    index: &'static Index,
    /// By [`WordId`].
    entries: Vec<Option<&'static Entry>>,
    /// The day that « la veille » and « le lendemain » start from.
    pub(super) anchor: Option<Date>,
    /// Whether the text shows British habits, which put the day before the month.
    pub(super) british: bool,
}

impl Memory {
    /// Looks up each distinct word of `document` once.
    pub(crate) fn new(document: &Document<'_>) -> Self {
        let index = Index::of(document.language());
        let vocabulary = document.vocabulary();
        let entries = (0..vocabulary.len() as u32)
            .map(|id| index.entry(vocabulary.get(WordId(id))))
            .collect();
        let british = index.lexicon.british.iter().any(|word| vocabulary.find(word).is_some());
        Self { index, entries, anchor: None, british }
    }
}

impl Memory {
    /// Takes note of a figure that became part of the result.
    pub(crate) fn note(&mut self, reading: &Reading) {
        let Value::Date(span) = &reading.figure.value else { return };
        if span.precision == Precision::Day && span.from.or(span.to).is_some() {
            self.anchor = span.to.or(span.from);
        }
    }
}

/// The words of a sentence as the calendar reads them.
#[derive(Clone, Copy)]
pub(super) struct Words<'c, 'd>(pub &'c Context<'d>);

impl<'c> Words<'c, '_> {
    fn entry(self, at: usize) -> Option<&'static Entry> {
        let token = self.0.token(at)?;
        self.0.memory.entries.get(token.word.0 as usize).copied().flatten()
    }

    /// Whether the word at `at` means anything here.
    pub fn is_known(self, at: usize) -> bool {
        self.entry(at).is_some()
    }

    pub fn lexicon(self) -> &'static Lexicon {
        self.0.memory.index.lexicon
    }

    /// Whether the word at `at`, or a phrase that stands there in full, begins a moment or a length.
    pub fn opens(self, at: usize) -> bool {
        self.entry(at).is_some_and(|entry| {
            let whole = |phrase: &Phrase| phrase.sense.opens() && self.goes_on(at, phrase);
            entry.opens || entry.roles.has(Role::RECENT) || entry.phrases.iter().any(whole)
        })
    }

    /// Whether a number may go on at `at` to a length, a time or a date: with a
    /// word of time, a number word or a hedge.
    pub fn is_of_time(self, at: usize) -> bool {
        let lexeme = self.0.lexeme(at);
        lexeme.numeral.is_some()
            || lexeme.is(Marks::HEDGE)
            || self.entry(at).is_some_and(|entry| {
                !entry.senses.is_empty()
                    || entry.roles.has(Role::FILLER.with(Role::RECENT))
                    || !entry.phrases.is_empty()
            })
    }

    /// Whether `phrase`, whose first word stands at `at`, goes on behind it.
    fn goes_on(self, at: usize, phrase: &Phrase) -> bool {
        let same = |(offset, word): (usize, &&str)| self.lower(at + 1 + offset) == *word;
        phrase.rest.iter().enumerate().all(same)
    }

    /// What the word or the longest phrase at `at` means to `wanted`, and where it ends.
    pub fn find<T>(self, at: usize, wanted: impl Fn(Sense) -> Option<T>) -> Option<(T, usize)> {
        let entry = self.entry(at)?;
        for phrase in &entry.phrases {
            let end = at + 1 + phrase.rest.len();
            if let Some(found) = wanted(phrase.sense)
                && self.goes_on(at, phrase)
            {
                return Some((found, end));
            }
        }
        entry.senses.iter().find_map(|&sense| wanted(sense)).map(|found| (found, at + 1))
    }

    pub fn has(self, at: usize, role: Role) -> bool {
        self.entry(at).is_some_and(|entry| entry.roles.has(role))
    }

    /// The same of the token before `at`.
    pub fn has_before(self, at: usize, role: Role) -> bool {
        at.checked_sub(1).is_some_and(|before| self.has(before, role))
    }

    /// A common word that is a month only with a capital.
    pub fn needs_capital(self, at: usize) -> bool {
        self.entry(at).is_some_and(|entry| entry.capital_only)
            && self.case(at) != Some(Case::Capital)
    }

    pub fn case(self, at: usize) -> Option<Case> {
        self.0.token(at).map(|token| token.case)
    }

    pub fn class(self, at: usize) -> Option<TokenClass> {
        self.0.class(at)
    }

    pub fn spaced(self, at: usize) -> bool {
        self.0.token(at).is_some_and(|token| token.spaced)
    }

    pub fn lower(self, at: usize) -> &'c str {
        self.0.word(at)
    }

    /// Whether the tokens `at - 1` and `at` touch.
    pub fn is_glued(self, at: usize) -> bool {
        self.0.is_glued(at)
    }

    /// Where the hedge of a moment at `at` ends: vers, around.
    pub fn hedge(self, at: usize) -> Option<usize> {
        self.find(at, |sense| (sense == Sense::Hedge).then_some(())).map(|((), end)| end)
    }

    /// Whether the word at `at` may open a range: entre, from.
    pub fn is_range_opening(self, at: usize) -> bool {
        self.has(at, Role::BETWEEN) || self.has(at, Role::FROM)
    }

    /// Whether a length may begin with this word though it is no number.
    pub fn begins_length(self, at: usize) -> bool {
        self.has(at, Role::RECENT)
            || self
                .find(at, |sense| {
                    let begins = matches!(
                        sense,
                        Sense::HyphenedLength
                            | Sense::HalfOf(..)
                            | Sense::Fraction(..)
                            | Sense::Hedge
                    );
                    begins.then_some(())
                })
                .is_some()
    }

    /// Whether a century follows, right behind or behind another rank: « XVIIe et
    /// XVIIIe siècles ».
    pub fn is_before_century(self, at: usize) -> bool {
        if self.class(at) != Some(TokenClass::Word) || self.case(at) == Some(Case::Lower) {
            return false;
        }
        let century = |at: usize| matches!(self.unit(at), Some((Unit::Century, _)));
        let end = self.skip_form(at + 1, "e");
        let joins = self.has(end, Role::AND)
            || self.has(end, Role::TO)
            || self.has(end, Role::OR)
            || matches!(self.lower(end), "-" | "–");
        let other = self.skip(end + 1, Role::ARTICLE, 1);
        century(end) || joins && century(self.skip_form(other + 1, "e"))
    }

    /// Where « avant J.-C. » at `at` ends.
    pub fn before_christ(self, at: usize) -> Option<usize> {
        self.find(at, |sense| (sense == Sense::BeforeChrist).then_some(())).map(|((), end)| end)
    }

    /// The index after one token that is `form`, else `at` itself.
    pub fn skip_form(self, at: usize, form: &str) -> usize {
        at + usize::from(self.lower(at) == form)
    }

    /// The index after the tokens at `at` that have `role`, at most `most` of them.
    pub fn skip(self, at: usize, role: Role, most: usize) -> usize {
        (at..at + most).find(|&next| !self.has(next, role)).unwrap_or(at + most)
    }

    /// A token of at most four digits and nothing else: its value and how many digits.
    pub fn digits(self, at: usize) -> Option<(u32, usize)> {
        let token = self.0.token(at)?;
        if token.class != TokenClass::Number || token.range.len() > 4 {
            return None;
        }
        let form = self.0.form(at);
        let value = form.bytes().all(|byte| byte.is_ascii_digit()).then(|| form.parse().ok())??;
        Some((value, form.len()))
    }

    pub fn month(self, at: usize) -> Option<(u8, usize)> {
        self.find(at, |sense| if let Sense::Month(month) = sense { Some(month) } else { None })
    }

    pub fn weekday(self, at: usize) -> Option<(u8, usize)> {
        self.find(at, |sense| if let Sense::Weekday(day) = sense { Some(day) } else { None })
    }

    pub fn unit(self, at: usize) -> Option<(Unit, usize)> {
        self.find(at, |sense| if let Sense::Unit(unit) = sense { Some(unit) } else { None })
    }

    pub fn part(self, at: usize) -> Option<(Part, usize)> {
        self.find(at, |sense| if let Sense::Part(part) = sense { Some(part) } else { None })
    }

    pub fn shift(self, at: usize) -> Option<(Shift, usize)> {
        self.find(at, |sense| if let Sense::Shift(shift) = sense { Some(shift) } else { None })
    }

    /// The unit that a piece of a token names: `min` of `90min`.
    pub fn unit_of(self, piece: &str) -> Option<Unit> {
        let entry = self.0.memory.index.entries.get(piece)?;
        entry.senses.iter().find_map(
            |&sense| {
                if let Sense::Unit(unit) = sense { Some(unit) } else { None }
            },
        )
    }

    pub fn relation(self, at: usize) -> Option<(Relation, usize)> {
        self.find(at, |s| if let Sense::Relation(relation) = s { Some(relation) } else { None })
    }

    pub fn rank(self, at: usize) -> Option<(i8, usize)> {
        self.find(at, |sense| if let Sense::Rank(rank) = sense { Some(rank) } else { None })
    }
}
