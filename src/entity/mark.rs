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

/// A mark of the tagger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tagged {
    pub mark: Mark,
    /// By how much the best reading without one of its labels is worse.
    pub margin: i32,
}
