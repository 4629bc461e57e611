//! The words of a text as the calendar reads them, looked up once for every
//! distinct word.

use super::almanac::Unit;
use super::index::{Entry, Index, Lexicon, Phrase};
use super::moment::Shift;
pub(super) use super::role::Role;
pub(super) use super::sense::Sense;
use crate::Date;
use crate::Value;
use crate::analysis::{Part, Precision, Relation};
use crate::figure::context::{Context, Reading};
use crate::figure::lexicon::Marks;
use crate::segment::{Case, Document, TokenClass, WordId};

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
            || lexeme.ordinal.as_ref().is_some_and(super::measure::is_decimal)
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

    /// The same of a word that is no token: « détruit » in « détruites ».
    pub fn is_word(self, word: &str, role: Role) -> bool {
        self.0.memory.index.entries.get(word).is_some_and(|entry| entry.roles.has(role))
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
