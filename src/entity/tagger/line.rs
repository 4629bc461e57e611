//! One sentence, or a piece of a very long one, with everything that features ask of its tokens.

use std::ops::Range;

use super::casing::{Casing, casing};
use super::clusters::Cluster;
use super::context::Context;
use super::hints::Hint;
use super::shape::is_capital;
use crate::segment::{Case, Document, ParagraphKind, Token, TokenClass};

/// Words between two capitals that may stand inside one name (*de la*, *of the*).
/// More joins names that only stand near each other.
const MAX_LINKS: usize = 3;

/// A linking word has at most so many letters: *de*, *des*, *l'*, *of*, *the*, *bin*.
const LINK_LETTERS: usize = 3;

/// Most tokens that are looked at together. Higher takes more room, 350 bytes a token; lower cuts
/// sentences: those of news have under 200, only tables and lists without a stop have thousands.
const MAX_TOKENS: usize = 2_000;

/// What is looked at together, one after the other: the sentences, very long ones in pieces.
pub(crate) fn stretches(document: &Document<'_>) -> impl Iterator<Item = Stretch> {
    document.sentences().iter().flat_map(|sentence| {
        let Range { start, end } = sentence.tokens;
        let piece = move |start| start..end.min(start + MAX_TOKENS);
        let pieces = (start..end).step_by(MAX_TOKENS).map(piece);
        pieces.map(|tokens| Stretch { tokens, kind: sentence.kind })
    })
}

/// A sentence, or a piece of a very long one.
#[derive(Clone, Debug)]
pub(crate) struct Stretch {
    tokens: Range<usize>,
    kind: ParagraphKind,
}

/// The stretch being looked at. Made anew for each: for a whole article the tokens would take
/// more room than all the rest.
#[derive(Debug, Default)]
pub struct Line {
    /// Its tokens, as indices.
    pub(super) tokens: Range<usize>,
    /// What sort of sentence it is of.
    pub(super) setting: Setting,
    atoms: Vec<Atom>,
    hints: Vec<Hint>,
    runs: Vec<Run>,
    phrases: Vec<Phrase>,
}

/// One token.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Atom {
    /// Index of its word's facts.
    pub word: u32,
    /// What it looks like: see [`shape`](super::shape::shape).
    pub shape: u32,
    pub cluster: Cluster,
    pub hint: Hint,
    /// Run of capitalised words it stands in (index plus one, zero for none).
    pub run: u32,
    /// Run with linking words in it.
    pub loose: u32,
    /// Phrase it stands in (index plus one, zero for none).
    pub phrase: u32,
    /// First word of the sentence.
    pub first: bool,
    /// Its place in the full name before « (ACR) ».
    pub expansion: Expansion,
}

/// What sort of sentence it is; a number that features may hash.
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
#[derive(Clone, Copy, Debug, Default)]
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

impl Line {
    /// Looks at `stretch`, in place of the one before.
    pub(crate) fn read(&mut self, context: &Context<'_>, stretch: Stretch) {
        let tokens = context.document().tokens().get(stretch.tokens.clone()).unwrap_or_default();
        self.tokens = stretch.tokens;
        self.setting = Setting { kind: kind_number(stretch.kind), casing: casing(tokens) };
        self.runs.clear();
        self.phrases.clear();
        context.hints().read(self.tokens.clone(), &mut self.hints);
        self.atoms.clear();
        let mut first = true;
        for ((at, token), &hint) in self.tokens.clone().zip(tokens).zip(&self.hints) {
            let (shape, cluster) = context.spelling(at);
            self.atoms.push(Atom {
                word: token.word.0,
                shape,
                cluster,
                hint,
                first,
                ..Atom::default()
            });
            first &= matches!(token.class, TokenClass::Punctuation | TokenClass::Symbol);
        }
        self.find_runs(context.document());
        context.usages.mark_expansions(self);
    }

    /// The indices of its tokens in the document.
    #[must_use]
    pub fn tokens(&self) -> Range<usize> {
        self.tokens.clone()
    }

    /// The token numbered `at` in the document, if it is in the sentence.
    pub(super) fn atom(&self, at: usize) -> Option<&Atom> {
        self.atoms.get(at.checked_sub(self.tokens.start)?)
    }

    pub(super) fn run(&self, number: u32) -> Option<Run> {
        self.runs.get((number as usize).checked_sub(1)?).copied()
    }

    pub(super) fn phrase(&self, number: u32) -> Option<Phrase> {
        self.phrases.get((number as usize).checked_sub(1)?).copied()
    }

    /// The atoms of those of `tokens` that are in the sentence.
    pub(super) fn atoms_mut(&mut self, tokens: Range<usize>) -> &mut [Atom] {
        let Range { start, end } = self.tokens;
        let inside = tokens.start.clamp(start, end) - start..tokens.end.clamp(start, end) - start;
        self.atoms.get_mut(inside).unwrap_or_default()
    }

    /// Finds the runs of capitalised words, with and without linking words.
    fn find_runs(&mut self, document: &Document<'_>) {
        let Range { start, end: limit } = self.tokens;
        let mut at = start;
        let mut free = at;
        while at < limit {
            if !self.has_telling_capital(at) {
                at += 1;
                continue;
            }
            let strict = self.run_end(at);
            let mut loose = strict;
            while let Some(next) = self.after_links(document, loose) {
                loose = self.run_end(next);
            }
            self.enter_run(at, strict, false);
            let mut inner = strict;
            while inner < loose {
                if self.has_telling_capital(inner) {
                    let end = self.run_end(inner);
                    self.enter_run(inner, end, false);
                    inner = end;
                } else {
                    inner += 1;
                }
            }
            self.enter_run(at, loose, true);
            self.enter_phrase(document, free, at..loose);
            (at, free) = (loose, loose);
        }
    }

    fn enter_run(&mut self, start: usize, end: usize, loose: bool) {
        self.runs.push(Run { start: start as u32, end: end as u32 });
        let number = self.runs.len() as u32;
        for atom in self.atoms_mut(start..end) {
            *(if loose { &mut atom.loose } else { &mut atom.run }) = number;
        }
    }

    /// Enters the phrase of the run at the tokens `run`; its other words stand at `from` or later.
    fn enter_phrase(&mut self, document: &Document<'_>, from: usize, run: Range<usize>) {
        let tokens = document.tokens();
        let is_link = |at: usize| tokens.get(at).is_some_and(|token| is_link(document, token));
        let is_word = |at: &usize| tokens.get(*at).is_some_and(|token| token.case == Case::Lower);
        let before = run.start.saturating_sub(MAX_LINKS + 1).max(from)..run.start;
        let head = before.rev().find(|&at| !is_link(at)).filter(is_word).unwrap_or(run.start);
        let after = run.end..self.tokens.end.min(run.end + MAX_LINKS + 1);
        let follow = after.clone().find(|&at| !is_link(at)).filter(is_word).unwrap_or(after.end);
        let (start, end) = (run.start as u32, run.end as u32);
        self.phrases.push(Phrase { head: head as u32, start, end, follow: follow as u32 });
        let number = self.phrases.len() as u32;
        for atom in self.atoms_mut(head..run.end) {
            atom.phrase = number;
        }
    }

    /// Whether token `at` has a capital in a sentence where that means something.
    pub(super) fn has_telling_capital(&self, at: usize) -> bool {
        self.setting.casing == Casing::Telling
            && self.atom(at).is_some_and(|atom| is_capital(atom.shape))
    }

    fn run_end(&self, start: usize) -> usize {
        let limit = self.tokens.end;
        (start + 1..limit).find(|&at| !self.has_telling_capital(at)).unwrap_or(limit)
    }

    /// The capital after one to three linking words at `start`.
    fn after_links(&self, document: &Document<'_>, start: usize) -> Option<usize> {
        let limit = self.tokens.end;
        let links = document.tokens().get(start..limit)?.iter().take(MAX_LINKS);
        let count = links.take_while(|token| is_link(document, token)).count();
        let next = start + count;
        (count > 0 && next < limit && self.has_telling_capital(next)).then_some(next)
    }
}

fn is_link(document: &Document<'_>, token: &Token) -> bool {
    token.case == Case::Lower && document.lower(token).chars().count() <= LINK_LETTERS
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use crate::text::View;

    #[test]
    fn a_line_without_a_stop_is_cut_into_pieces_and_nothing_is_lost() {
        let text = format!("Awa part. Le {}", "quai ".repeat(2 * MAX_TOKENS + 4));
        let view = View::new(&text);
        let document = Document::new(&view, Language::French, None);
        let pieces: Vec<_> = stretches(&document).map(|stretch| stretch.tokens).collect();
        let lengths: Vec<_> = pieces.iter().map(Range::len).collect();
        assert_eq!(lengths, [3, MAX_TOKENS, MAX_TOKENS, 5]);
        assert!(pieces.windows(2).all(|two| two[0].end == two[1].start));
    }
}
