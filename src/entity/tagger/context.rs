//! What is known of each token before features are made of it.

use std::ops::Range;

use super::casing::{Casing, casing};
use super::clusters::{Cluster, Clusters};
use super::fold::WordFacts;
use super::hints::Hint;
use crate::segment::{Case, Document, ParagraphKind, Token, TokenClass};

/// Words between two capitals that may stand inside one name (*de la*, *of the*).
/// More joins names that only stand near each other.
const MAX_LINKS: usize = 3;

/// A linking word has at most so many letters: *de*, *des*, *l'*, *of*, *the*, *bin*.
const LINK_LETTERS: usize = 3;

/// How far before « (ACR) » its full name may begin, in tokens a letter: *de*
/// and *la* between the words are not in the acronym.
const EXPANSION_TOKENS_PER_LETTER: usize = 3;

/// A document with everything that features ask of it. Made in linear time.
#[derive(Debug)]
pub struct Context<'d> {
    document: &'d Document<'d>,
    pub(super) atoms: Vec<Atom>,
    pub(super) words: Vec<WordFacts>,
    pub(super) usage: Vec<Usage>,
    pub(super) runs: Vec<Run>,
    pub(super) phrases: Vec<Phrase>,
}

/// One token.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Atom {
    /// Index of its word's facts.
    pub word: u32,
    /// What it looks like: see [`shape`].
    pub shape: u32,
    pub cluster: Cluster,
    pub hint: Hint,
    /// Run of capitalised words it stands in (index plus one, zero for none).
    pub run: u32,
    /// Run with linking words in it.
    pub loose: u32,
    /// Phrase it stands in (index plus one, zero for none).
    pub phrase: u32,
    /// What its sentence is like: see [`Setting`].
    pub setting: Setting,
    /// First word of the sentence.
    pub first: bool,
    /// Its place in the full name before « (ACR) ».
    pub expansion: Expansion,
}

/// What sort of sentence a token stands in; a number that features may hash.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Setting {
    pub kind: u8,
    pub casing: Casing,
}

/// A token's part in « full name (ACR) ».
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Expansion {
    #[default]
    None,
    First,
    Later,
    Acronym,
}

/// Capitalised words in a row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    pub start: u32,
    pub end: u32,
}

/// A run of capitalised words with the word it depends on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Phrase {
    /// The last word in small letters before the run that is no linking word; the run's start
    /// where there is none.
    pub head: u32,
    /// Where the run begins and ends.
    pub start: u32,
    pub end: u32,
    /// The first such word after it.
    pub follow: u32,
}

/// How a word is used in the whole document.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Usage {
    /// Times in lower case where capitals mean something.
    pub lower: u16,
    /// Times with a capital where that means something.
    pub capital: u16,
    /// Where it first has a telling capital, or a capital at all (token index
    /// plus one, zero for nowhere): the places that introduce a name.
    pub places: [u32; 2],
    /// First word of the full name that the document gives for this acronym
    /// (token index plus one).
    pub expansion: u32,
}

impl<'d> Context<'d> {
    /// Looks at every token of `document`; `hints` has one item a token.
    #[must_use]
    pub fn new(document: &'d Document<'d>, hints: &[Hint], clusters: &Clusters) -> Self {
        let vocabulary = document.vocabulary();
        let words = vocabulary.words().map(WordFacts::new).collect();
        let tokens = document.tokens();
        let mut atoms: Vec<Atom> = Vec::with_capacity(tokens.len());
        for (at, token) in tokens.iter().enumerate() {
            atoms.push(Atom {
                word: token.word.0,
                shape: shape(token, document.form(token)),
                cluster: cluster(document, token, clusters),
                hint: hints.get(at).copied().unwrap_or_default(),
                ..Atom::default()
            });
        }
        let usage = vec![Usage::default(); vocabulary.len()];
        let mut context =
            Self { document, atoms, words, usage, runs: Vec::new(), phrases: Vec::new() };
        context.describe_sentences();
        context.find_runs();
        context.count_usage();
        context.find_expansions();
        context
    }

    /// The document.
    #[must_use]
    pub fn document(&self) -> &'d Document<'d> {
        self.document
    }

    pub(super) fn atom(&self, at: usize) -> Option<&Atom> {
        self.atoms.get(at)
    }

    pub(super) fn run(&self, number: u32) -> Option<Run> {
        self.runs.get((number as usize).checked_sub(1)?).copied()
    }

    pub(super) fn phrase(&self, number: u32) -> Option<Phrase> {
        self.phrases.get((number as usize).checked_sub(1)?).copied()
    }

    fn describe_sentences(&mut self) {
        for sentence in self.document.sentences() {
            let tokens = self.document.sentence_tokens(sentence);
            let setting = Setting { kind: kind_number(sentence.kind), casing: casing(tokens) };
            let mut first = true;
            let atoms = self.atoms.get_mut(sentence.tokens.clone()).unwrap_or_default();
            for (atom, token) in atoms.iter_mut().zip(tokens) {
                atom.setting = setting;
                atom.first = first;
                first &= matches!(token.class, TokenClass::Punctuation | TokenClass::Symbol);
            }
        }
    }

    /// Finds the runs of capitalised words, with and without linking words.
    fn find_runs(&mut self) {
        let tokens = self.document.tokens();
        for sentence in self.document.sentences() {
            let mut at = sentence.tokens.start;
            let mut free = at;
            while at < sentence.tokens.end {
                if !self.has_telling_capital(at) {
                    at += 1;
                    continue;
                }
                let strict = self.run_end(at, sentence.tokens.end);
                let mut loose = strict;
                while let Some(next) = self.after_links(tokens, loose, sentence.tokens.end) {
                    loose = self.run_end(next, sentence.tokens.end);
                }
                self.enter_run(at, strict, false);
                let mut inner = strict;
                while inner < loose {
                    if self.has_telling_capital(inner) {
                        let end = self.run_end(inner, sentence.tokens.end);
                        self.enter_run(inner, end, false);
                        inner = end;
                    } else {
                        inner += 1;
                    }
                }
                self.enter_run(at, loose, true);
                self.enter_phrase(free..sentence.tokens.end, at..loose);
                (at, free) = (loose, loose);
            }
        }
    }

    fn enter_run(&mut self, start: usize, end: usize, loose: bool) {
        self.runs.push(Run { start: start as u32, end: end as u32 });
        let number = self.runs.len() as u32;
        for atom in self.atoms.get_mut(start..end).unwrap_or_default() {
            *(if loose { &mut atom.loose } else { &mut atom.run }) = number;
        }
    }

    /// Enters the phrase of the run at the tokens `run`; its other words are among `within`.
    fn enter_phrase(&mut self, within: Range<usize>, run: Range<usize>) {
        let tokens = self.document.tokens();
        let is_link = |at: usize| tokens.get(at).is_some_and(|token| self.is_link(token));
        let is_word = |at: &usize| tokens.get(*at).is_some_and(|token| token.case == Case::Lower);
        let before = run.start.saturating_sub(MAX_LINKS + 1).max(within.start)..run.start;
        let head = before.rev().find(|&at| !is_link(at)).filter(is_word).unwrap_or(run.start);
        let after = run.end..within.end.min(run.end + MAX_LINKS + 1);
        let follow = after.clone().find(|&at| !is_link(at)).filter(is_word).unwrap_or(after.end);
        let (start, end) = (run.start as u32, run.end as u32);
        self.phrases.push(Phrase { head: head as u32, start, end, follow: follow as u32 });
        let number = self.phrases.len() as u32;
        for atom in self.atoms.get_mut(head..run.end).unwrap_or_default() {
            atom.phrase = number;
        }
    }

    fn has_telling_capital(&self, at: usize) -> bool {
        self.atoms
            .get(at)
            .is_some_and(|atom| atom.setting.casing == Casing::Telling && is_capital(atom.shape))
    }

    fn run_end(&self, start: usize, limit: usize) -> usize {
        (start + 1..limit).find(|&at| !self.has_telling_capital(at)).unwrap_or(limit)
    }

    /// The capital after one to three linking words at `start`.
    fn after_links(&self, tokens: &[Token], start: usize, limit: usize) -> Option<usize> {
        let links = tokens.get(start..limit)?.iter().take(MAX_LINKS);
        let count = links.take_while(|token| self.is_link(token)).count();
        let next = start + count;
        (count > 0 && next < limit && self.has_telling_capital(next)).then_some(next)
    }

    fn is_link(&self, token: &Token) -> bool {
        token.case == Case::Lower && self.document.lower(token).chars().count() <= LINK_LETTERS
    }

    fn count_usage(&mut self) {
        for (at, atom) in self.atoms.iter().enumerate() {
            let Some(usage) = self.usage.get_mut(atom.word as usize) else { continue };
            if atom.setting.casing != Casing::Telling {
                continue;
            }
            if atom.shape == LOWER {
                usage.lower = usage.lower.saturating_add(1);
            } else if is_capital(atom.shape) {
                if !atom.first {
                    usage.capital = usage.capital.saturating_add(1);
                }
                if let Some(free) = usage.places.iter_mut().find(|place| **place == 0) {
                    *free = at as u32 + 1;
                }
            }
        }
    }

    /// Finds « full name (ACR) »: the words from one that begins with the
    /// acronym's first letter up to the bracket.
    fn find_expansions(&mut self) {
        let document = self.document;
        for (at, triple) in document.tokens().windows(3).enumerate() {
            let [open, acronym, close] = triple else { continue };
            let is_acronym = matches!(acronym.case, Case::Upper | Case::Capital | Case::Mixed)
                && document.form(open) == "("
                && document.form(close) == ")";
            if !is_acronym {
                continue;
            }
            let form = document.lower(acronym);
            let (Some(initial), letters) = (form.chars().next(), form.chars().count()) else {
                continue;
            };
            let earliest = at.saturating_sub(letters * EXPANSION_TOKENS_PER_LETTER);
            let Some(start) = (earliest..at).find(|&start| {
                self.has_telling_capital(start)
                    && document.lower_at(start).starts_with(initial)
                    && document.sentence_of(start) == document.sentence_of(at)
            }) else {
                continue;
            };
            if let Some(usage) = self.usage.get_mut(acronym.word.0 as usize)
                && usage.expansion == 0
            {
                usage.expansion = start as u32 + 1;
            }
            for (offset, atom) in
                self.atoms.get_mut(start..at).unwrap_or_default().iter_mut().enumerate()
            {
                atom.expansion = if offset == 0 { Expansion::First } else { Expansion::Later };
            }
            if let Some(atom) = self.atoms.get_mut(at + 1) {
                atom.expansion = Expansion::Acronym;
            }
        }
    }
}

/// What a token looks like, coarsely. The numbers are part of the model format.
fn shape(token: &Token, form: &str) -> u32 {
    match (token.class, token.case) {
        (TokenClass::Word, Case::Lower) => LOWER,
        (TokenClass::Word, Case::Capital) if form.ends_with('.') => 10,
        (TokenClass::Word, Case::Capital) if form.contains('-') => 11,
        (TokenClass::Word, Case::Capital) if form.chars().count() == 1 => 12,
        (TokenClass::Word, Case::Capital) => 13,
        (TokenClass::Word, Case::Upper) if form.contains('.') => 14,
        (TokenClass::Word, Case::Upper) if form.len() <= 4 => 15,
        (TokenClass::Word, Case::Upper) => 16,
        (TokenClass::Word, Case::Mixed) if form.starts_with(char::is_uppercase) => 17,
        (TokenClass::Mixed, Case::Upper | Case::Capital | Case::Mixed) => 18,
        (TokenClass::Word, Case::Mixed) => 19,
        (TokenClass::Word, Case::None) => 2,
        (TokenClass::Number, _) => 3 + u32::from(form.len() == 4),
        (TokenClass::Mixed, _) => 5,
        (TokenClass::Punctuation, _) => 6,
        (TokenClass::Symbol, _) => 7,
        (TokenClass::Url | TokenClass::Email, _) => 8,
        (TokenClass::Tag, _) => 9,
    }
}

/// The shape of a word in small letters.
pub(super) const LOWER: u32 = 1;

/// The least number of a shape with a capital.
const FIRST_CAPITAL: u32 = 10;

/// Whether a token of that shape has a capital.
pub(super) const fn is_capital(shape: u32) -> bool {
    shape >= FIRST_CAPITAL
}

const fn kind_number(kind: ParagraphKind) -> u8 {
    match kind {
        // Boilerplate has no tokens.
        ParagraphKind::Body | ParagraphKind::Boilerplate => 0,
        ParagraphKind::Title => 1,
        ParagraphKind::Heading => 2,
        ParagraphKind::Bullet => 3,
    }
}

/// The cluster of a token as written, else as it would be written otherwise.
fn cluster(document: &Document<'_>, token: &Token, clusters: &Clusters) -> Cluster {
    if clusters.is_empty() {
        return Cluster::default();
    }
    let lower = document.lower(token);
    let capitalised = || {
        let mut chars = lower.chars();
        let first = chars.next()?;
        let form: String = first.to_uppercase().chain(chars).collect();
        clusters.get(&form)
    };
    let as_written = clusters.get(document.form(token));
    let found = match token.case {
        Case::Upper => as_written.or_else(capitalised).or_else(|| clusters.get(lower)),
        Case::Capital | Case::Mixed => as_written.or_else(|| clusters.get(lower)),
        Case::Lower | Case::None => as_written,
    };
    found.unwrap_or_default()
}
