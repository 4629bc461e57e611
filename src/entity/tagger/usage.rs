//! How a document uses its words: what stands elsewhere tells of a name where it stands bare.

use std::ops::Range;

use super::casing::Casing;
use super::line::{Expansion, Line, Run};
use super::shape::{LOWER, is_capital};
use crate::segment::{Case, Document};

/// How far before « (ACR) » its full name may begin, in tokens a letter: *de*
/// and *la* between the words are not in the acronym.
const EXPANSION_TOKENS_PER_LETTER: usize = 3;

/// How the words of one document are used, gathered sentence by sentence.
#[derive(Debug)]
pub(super) struct Usages {
    words: Vec<Usage>,
    introductions: Vec<Introduction>,
    /// In the order of their brackets.
    expansions: Vec<Expanded>,
}

/// How a word is used in the whole document.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Usage {
    /// Times in lower case where capitals mean something.
    pub lower: u16,
    /// Times with a capital where that means something.
    pub capital: u16,
    /// Where it first has a telling capital, or a capital at all: the places that introduce a
    /// name (index plus one, zero for nowhere).
    places: [u32; 2],
    /// First word of the full name that the document gives for this acronym
    /// (token index plus one).
    expansion: u32,
}

/// A place that introduces a name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Introduction {
    /// The token.
    pub at: u32,
    /// Lists of the listed name that it stands in, as a set of bits.
    pub lists: u32,
    /// The run with linking words that it stands in.
    pub run: Run,
}

/// « full name (ACR) »: the tokens of the full name, up to the bracket.
#[derive(Debug)]
struct Expanded(Range<usize>);

impl Usages {
    /// Those of a document with so many words, before its first sentence.
    pub fn new(words: usize) -> Self {
        let words = vec![Usage::default(); words];
        Self { words, introductions: Vec::new(), expansions: Vec::new() }
    }

    /// How a word is used.
    pub fn get(&self, word: u32) -> Option<&Usage> {
        self.words.get(word as usize)
    }

    /// The places that introduce the word, at most two.
    pub fn introductions(&self, usage: &Usage) -> impl Iterator<Item = &Introduction> {
        let places = usage.places.into_iter();
        places.filter_map(|place| self.introductions.get((place as usize).checked_sub(1)?))
    }

    /// Counts the next sentence.
    pub fn add(&mut self, document: &Document<'_>, line: &Line) {
        if line.setting.casing == Casing::Telling {
            line.tokens.clone().for_each(|at| self.count(line, at));
        }
        line.tokens.clone().for_each(|at| self.find_expansion(document, line, at));
    }

    fn count(&mut self, line: &Line, at: usize) {
        let Some(atom) = line.atom(at) else { return };
        let Some(usage) = self.words.get_mut(atom.word as usize) else { return };
        if atom.shape == LOWER {
            usage.lower = usage.lower.saturating_add(1);
        } else if is_capital(atom.shape) {
            if !atom.first {
                usage.capital = usage.capital.saturating_add(1);
            }
            if let Some(free) = usage.places.iter_mut().find(|place| **place == 0) {
                let run = line.run(atom.loose).unwrap_or_default();
                self.introductions.push(Introduction {
                    at: at as u32,
                    lists: atom.hint.lists,
                    run,
                });
                *free = self.introductions.len() as u32;
            }
        }
    }

    /// Enters « full name (ACR) » where the bracket is token `at`: the words from one that begins
    /// with the acronym's first letter up to the bracket.
    fn find_expansion(&mut self, document: &Document<'_>, line: &Line, at: usize) {
        let Some([open, acronym, close]) = document.tokens().get(at..at + 3) else { return };
        let is_acronym = matches!(acronym.case, Case::Upper | Case::Capital | Case::Mixed)
            && document.form(open) == "("
            && document.form(close) == ")";
        if !is_acronym {
            return;
        }
        let form = document.lower(acronym);
        let (Some(initial), letters) = (form.chars().next(), form.chars().count()) else { return };
        let earliest = at.saturating_sub(letters * EXPANSION_TOKENS_PER_LETTER);
        let Some(start) = (earliest.max(line.tokens.start)..at).find(|&start| {
            line.has_telling_capital(start) && document.lower_at(start).starts_with(initial)
        }) else {
            return;
        };
        if let Some(usage) = self.words.get_mut(acronym.word.0 as usize)
            && usage.expansion == 0
        {
            usage.expansion = start as u32 + 1;
        }
        self.expansions.push(Expanded(start..at));
    }

    /// Marks the full names and acronyms of a sentence.
    pub fn mark_expansions(&self, line: &mut Line) {
        // An acronym may be the first word of the sentence after its full name.
        let first = self.expansions.partition_point(|it| it.0.end + 1 < line.tokens.start);
        for Expanded(name) in self.expansions.iter().skip(first) {
            if name.end >= line.tokens.end {
                break;
            }
            for (offset, atom) in line.atoms_mut(name.clone()).iter_mut().enumerate() {
                atom.expansion = if offset == 0 { Expansion::First } else { Expansion::Later };
            }
            for atom in line.atoms_mut(name.end + 1..name.end + 2) {
                atom.expansion = Expansion::Acronym;
            }
        }
    }
}

impl Usage {
    /// The first token of the full name that the document gives for this acronym.
    pub fn expansion(&self) -> Option<usize> {
        (self.expansion as usize).checked_sub(1)
    }
}
