//! Terms as whole words, found by a trie over words.

use std::collections::HashMap;
use std::ops::Range;

use crate::list::{Found, Reason};

/// The terms of a list, each a path of words from the root.
#[derive(Debug, Default)]
pub struct Words {
    /// Where a word leads from a node; 0 is the root.
    steps: HashMap<(usize, Step), usize>,
    /// The terms that end at each node, in the order of the list.
    ends: Vec<Vec<Term>>,
}

/// A lower-cased word with what stands between it and the word before.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Step {
    gap: String,
    word: String,
}

#[derive(Debug)]
struct Term {
    index: usize,
    /// Signs that belong to the term before its first and after its last word (*C++*).
    before: String,
    after: String,
    /// As written and in capitals, where the term has a capital.
    spellings: Option<[String; 2]>,
}

impl Words {
    pub fn add(&mut self, index: usize, form: &str) -> Result<(), (Reason, String)> {
        let words: Vec<Range<usize>> = words(form).collect();
        let (Some(first), Some(last)) = (words.first(), words.last()) else {
            return Err((Reason::Empty, "no letter and no digit to find".to_owned()));
        };
        self.ends.resize_with(self.ends.len().max(1), Vec::new);
        let mut node = 0;
        let mut end = first.start;
        for word in &words {
            let step = Step::new(form, end, word);
            let next = self.ends.len();
            node = *self.steps.entry((node, step)).or_insert(next);
            if node == next {
                self.ends.push(Vec::new());
            }
            end = word.end;
        }
        let core = single_spaced(slice(form, first.start..last.end));
        let term = Term {
            index,
            before: slice(form, 0..first.start).to_owned(),
            after: slice(form, last.end..form.len()).to_owned(),
            spellings: core
                .contains(char::is_uppercase)
                .then(|| [core.clone(), core.to_uppercase()]),
        };
        if let Some(ends) = self.ends.get_mut(node) {
            ends.push(term);
        }
        Ok(())
    }

    /// Adds to `found`, for each word of `text`, the longest term that begins with it, in bytes.
    pub fn find(&self, text: &str, found: &mut Vec<Found>) {
        if self.steps.is_empty() {
            return;
        }
        let words: Vec<Range<usize>> = words(text).collect();
        for start in 0..words.len() {
            found.extend(self.longest(text, words.get(start..).unwrap_or_default()));
        }
    }

    fn longest(&self, text: &str, words: &[Range<usize>]) -> Option<Found> {
        let first = words.first()?.start;
        let mut best = None;
        let mut node = 0;
        let mut end = first;
        for word in words {
            let Some(&next) = self.steps.get(&(node, Step::new(text, end, word))) else { break };
            node = next;
            end = word.end;
            let fitting = self.ends.get(node)?.iter().find_map(|term| term.at(text, first..end));
            best = fitting.or(best);
        }
        best
    }
}

impl Step {
    /// The step to `word` from a word that ended at `end`.
    fn new(text: &str, end: usize, word: &Range<usize>) -> Self {
        let gap = slice(text, end..word.start);
        Self { gap: single_spaced(gap), word: slice(text, word.clone()).to_lowercase() }
    }
}

impl Term {
    /// The match whose words are `core`, where its signs and capitals are there as well.
    fn at(&self, text: &str, core: Range<usize>) -> Option<Found> {
        let before = slice(text, 0..core.start).ends_with(&self.before);
        let after = slice(text, core.end..text.len()).starts_with(&self.after);
        let written = || single_spaced(slice(text, core.clone()));
        let capitals = self.spellings.as_ref().is_none_or(|all| all.contains(&written()));
        (before && after && capitals)
            .then(|| (core.start - self.before.len()..core.end + self.after.len(), self.index))
    }
}

/// The words of `text`: runs of letters, digits and the accents that follow them.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut chars = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = chars.find(|(_, c)| c.is_alphanumeric())?;
        let mut end = start + first.len_utf8();
        while let Some((at, c)) = chars.next_if(|&(_, c)| c.is_alphanumeric() || is_accent(c)) {
            end = at + c.len_utf8();
        }
        Some(start..end)
    })
}

/// Whether `c` is an accent set over the letter before it.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}')
}

/// `text` with one space for each run of white space, and for one line end;
/// an empty line stays one, so that no term reaches across it.
fn single_spaced(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut run: Option<usize> = None;
    for c in text.chars() {
        if c.is_whitespace() {
            *run.get_or_insert(0) += usize::from(c == '\n');
            continue;
        }
        if let Some(lines) = run.take() {
            plain.push(if lines < 2 { ' ' } else { '\n' });
        }
        plain.push(c);
    }
    if let Some(lines) = run {
        plain.push(if lines < 2 { ' ' } else { '\n' });
    }
    plain
}

fn slice(text: &str, range: Range<usize>) -> &str {
    text.get(range).unwrap_or_default()
}
