//! What lists and rules know of a token.

use super::label::{KINDS, Place};
use crate::entity::mark::Mark;
use crate::entity::rules::Reader;
use crate::segment::fnv1a;

/// What the lists of names and the rules know of one token.
#[derive(Clone, Copy, Debug, Default)]
pub struct Hint {
    /// Lists of the listed name that the token stands in, as a set of bits.
    pub lists: u32,
    /// Its place in that name.
    pub place: Option<Place>,
    /// Lists that have the token by itself, in whatever case.
    pub alone: u32,
    /// What it tells of the names around it, as a set of bits.
    pub cues: u32,
    /// The mark of the rules that it stands in.
    pub rule: Option<Rule>,
}

/// A token's part in a mark of the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Index in [`KINDS`].
    pub kind: u8,
    /// How sure the rule is, surest last.
    pub certainty: u8,
    /// The token's place in the mark.
    pub place: Place,
    /// Stands for the code of the rule.
    pub why: u32,
}

/// The hints for the tokens of a document: the longest listed names from left
/// to right, and the marks that the rules have made.
pub(in crate::entity) fn hints(reader: &Reader<'_>, ruled: &[Mark]) -> Vec<Hint> {
    let scan = reader.scan;
    let count = reader.document.tokens().len();
    let alone = |at| Hint {
        alone: scan.word(at).0,
        cues: reader.cues.all(reader.document, at),
        ..Hint::default()
    };
    let mut hints: Vec<Hint> = (0..count).map(alone).collect();
    let mut at = 0;
    while at < count {
        let Some(found) = scan.longest(at) else {
            at += 1;
            continue;
        };
        let end = (at + found.len.max(1)).min(count);
        for (offset, hint) in hints.get_mut(at..end).unwrap_or_default().iter_mut().enumerate() {
            hint.lists = found.lists.0;
            hint.place = Some(Place::of(offset, end - at));
        }
        at = end;
    }
    for mark in ruled {
        mark_rule(&mut hints, mark);
    }
    hints
}

fn mark_rule(hints: &mut [Hint], mark: &Mark) {
    let kind = KINDS.iter().position(|&kind| kind == mark.kind).unwrap_or_default() as u8;
    let why = fnv1a(mark.why.as_bytes()) as u32;
    let certainty = mark.certainty as u8;
    let length = mark.tokens.len();
    let marked = hints.get_mut(mark.tokens.clone()).unwrap_or_default();
    for (offset, hint) in marked.iter_mut().enumerate() {
        hint.rule = Some(Rule { kind, certainty, place: Place::of(offset, length), why });
    }
}
