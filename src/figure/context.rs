//! What every rule for figures can see: the tokens of one sentence and what their words mean.

use std::cell::Cell;
use std::ops::Range;

use super::calendar;
use super::lexicon::{Lexeme, Lexicon, Tables};
use super::number::Number;
use super::number::amount::Amount;
use crate::Date;
use crate::analysis::{Figure, FigureKind, Names};
use crate::segment::{Document, Token, TokenClass};
use crate::text::TextRange;

/// How far rules look for a word that decides what another means. News has
/// sentences of 20 to 40 tokens; more makes hostile texts slow, fewer loses
/// the start of long sentences.
const REACH: usize = 40;

/// The ground on which rules stand. Rules never look past the sentence.
pub(crate) struct Context<'d> {
    pub(crate) document: &'d Document<'d>,
    /// The tables of the document's language.
    pub(crate) tables: &'static Tables,
    /// What each distinct word of the document means, looked up once.
    pub(crate) lexicon: Lexicon,
    /// The day of publication, if it is known.
    pub(crate) reference: Option<Date>,
    /// The tokens of the sentence being read.
    pub(crate) sentence: Range<usize>,
    /// The index of that sentence.
    pub(crate) sentence_index: usize,
    /// The currency last named in the sentence.
    pub(crate) currency: Option<&'static str>,
    /// The unit of the figure read last in the sentence, if it is a length of time.
    pub(crate) length: Option<&'static str>,
    /// What the calendar's rules remember from sentence to sentence.
    pub(crate) memory: calendar::Memory,
    /// The amount read last, by its first token.
    pub(crate) last_amount: Cell<Option<(usize, Option<Amount<'d>>)>>,
}

/// A figure that a grammar has read, with the tokens it takes.
#[derive(Clone, Debug)]
pub(crate) struct Reading {
    /// First token of the figure.
    pub(crate) start: usize,
    /// First token after it.
    pub(crate) end: usize,
    /// The figure; its range covers these tokens or lies within them.
    pub(crate) figure: Figure,
}

impl<'d> Context<'d> {
    /// The ground for `document`, before its first sentence.
    pub(crate) fn new(document: &'d Document<'d>, reference: Option<Date>) -> Self {
        Self {
            document,
            tables: Tables::of(document.language()),
            lexicon: Lexicon::new(document),
            reference,
            sentence: 0..0,
            sentence_index: 0,
            currency: None,
            length: None,
            memory: calendar::Memory::new(document),
            last_amount: Cell::new(None),
        }
    }

    /// The token at `at`, if it is in the sentence.
    pub(crate) fn token(&self, at: usize) -> Option<&'d Token> {
        if !self.sentence.contains(&at) {
            return None;
        }
        self.document.tokens().get(at)
    }

    /// The lower-cased token at `at`; empty outside the sentence.
    pub(crate) fn word(&self, at: usize) -> &str {
        self.token(at).map_or("", |token| self.document.lower(token))
    }

    /// The token at `at` as written; empty outside the sentence.
    pub(crate) fn form(&self, at: usize) -> &'d str {
        self.token(at).map_or("", |token| self.document.form(token))
    }

    /// What the word at `at` means; nothing outside the sentence.
    pub(crate) fn lexeme(&self, at: usize) -> &Lexeme {
        self.token(at).map_or(&Lexeme::NONE, |token| self.lexicon.get(token.word))
    }

    /// The class of the token at `at`, if it is in the sentence.
    pub(crate) fn class(&self, at: usize) -> Option<TokenClass> {
        self.token(at).map(|token| token.class)
    }

    /// Whether the token at `at` follows the one before without white space.
    pub(crate) fn is_glued(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| !token.spaced) && self.sentence.start < at
    }

    /// The tokens of the sentence around `at`, so few that looking at all of
    /// them for each number of a long text costs time in proportion to it.
    pub(crate) fn near(&self, at: usize) -> Range<usize> {
        self.sentence.start.max(at.saturating_sub(REACH))..self.sentence.end.min(at + REACH)
    }

    /// Whether the token at `at` is one of `words`, which are lower-case.
    pub(crate) fn is(&self, at: usize, words: &[&str]) -> bool {
        words.contains(&self.word(at))
    }

    /// Whether the token before `at` is one of `words`, which are lower-case.
    pub(crate) fn is_after(&self, at: usize, words: &[&str]) -> bool {
        at.checked_sub(1).is_some_and(|before| self.is(before, words))
    }

    /// The first token after `words` if they stand at `at`, one word a token;
    /// `de` also matches its elided form.
    pub(crate) fn phrase(&self, at: usize, words: &[&str]) -> Option<usize> {
        let (first, rest) = words.split_first()?;
        if !is_same(self.word(at), first) {
            return None;
        }
        let same = |(offset, word): (usize, &&str)| is_same(self.word(at + 1 + offset), word);
        rest.iter().enumerate().all(same).then_some(at + words.len())
    }

    /// The first of `phrases` that stands at `at`: where it ends.
    pub(crate) fn any_phrase(&self, at: usize, phrases: &[&[&str]]) -> Option<usize> {
        let here = self.word(at);
        let begins = |phrase: &&&[&str]| phrase.first().is_some_and(|word| is_same(here, word));
        phrases.iter().filter(begins).find_map(|phrase| self.phrase(at, phrase))
    }

    /// The view from token `start` to token `end`, without the latter.
    pub(crate) fn range(&self, start: usize, end: usize) -> TextRange {
        self.document.cover(start, end)
    }

    /// A figure of `kind` that covers the tokens `start..end`.
    pub(crate) fn reading(
        &self,
        start: usize,
        end: usize,
        kind: FigureKind,
        value: crate::Value,
        approx: bool,
    ) -> Reading {
        let figure = Figure {
            range: self.range(start, end),
            kind,
            value,
            approx,
            what: None,
            names: Names::default(),
        };
        Reading { start, end, figure }
    }

    /// The number that begins at `at`.
    pub(crate) fn number(&self, at: usize) -> Option<Number<'d>> {
        super::number::read(self, at)
    }
}

/// Whether a word of the text is `word`, or its elided form: d' for de.
fn is_same(here: &str, word: &str) -> bool {
    here == word || here.strip_suffix('\'').is_some_and(|stem| word.strip_suffix('e') == Some(stem))
}
