//! Marks: single places in a document that name something.

use std::ops::Range;

use crate::analysis::{Certainty, EntityKind};

/// A place that names something, before mentions are gathered into entities.
///
/// Rules and tagger both give marks; a list of marks is in text order and no
/// two overlap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    /// The name's tokens, without article or title; never empty.
    pub tokens: Range<usize>,
    /// What is named.
    pub kind: EntityKind,
    /// How sure span and kind are.
    pub certainty: Certainty,
    /// Which rule, list or feature decided: a stable lower-case code.
    pub why: &'static str,
}

/// `marks` with what `fill` adds for each stretch of tokens before, between and
/// after them, up to token `end`.
pub(super) fn fill_gaps(
    marks: Vec<Mark>,
    end: usize,
    mut fill: impl FnMut(Range<usize>, &mut Vec<Mark>),
) -> Vec<Mark> {
    let mut all = Vec::with_capacity(marks.len());
    let mut from = 0;
    for mark in marks {
        fill(from..mark.tokens.start, &mut all);
        from = mark.tokens.end;
        all.push(mark);
    }
    fill(from..end, &mut all);
    all
}

/// A mark of the tagger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tagged {
    pub mark: Mark,
    /// By how much the best reading without one of its labels is worse.
    pub margin: i32,
}
