//! What lists and rules know of a token.

use std::ops::Range;

use super::label::{KINDS, Place};
use crate::entity::mark::Mark;
use crate::entity::rules::Reader;
use crate::segment::fnv1a;

/// What the lists of names and the rules know of one token.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Hint {
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
pub(super) struct Rule {
    /// Index in [`KINDS`].
    pub kind: u8,
    /// How sure the rule is, surest last.
    pub certainty: u8,
    /// The token's place in the mark.
    pub place: Place,
    /// Stands for the code of the rule.
    pub why: u32,
}

/// The hints for the tokens of a document. Kept are the few names, not what they mean for each
/// token: that would take more room than the text.
pub struct Hints<'r> {
    pub(super) reader: &'r Reader<'r>,
    /// The longest listed names from left to right.
    listed: Vec<Listed>,
    /// The marks that the rules have made.
    ruled: &'r [Mark],
}

/// A listed name.
struct Listed {
    tokens: Range<u32>,
    lists: u32,
}

impl<'r> Hints<'r> {
    /// The hints for the document of `reader`; `ruled` are the marks that the rules have made.
    pub(in crate::entity) fn new(reader: &'r Reader<'r>, ruled: &'r [Mark]) -> Self {
        let count = reader.document.tokens().len();
        let mut listed = Vec::new();
        let mut at = 0;
        while at < count {
            let Some(found) = reader.scan.longest(at) else {
                at += 1;
                continue;
            };
            let end = (at + found.len.max(1)).min(count);
            listed.push(Listed { tokens: at as u32..end as u32, lists: found.lists.0 });
            at = end;
        }
        Self { reader, listed, ruled }
    }

    /// The lists that have token `at` by itself.
    pub(super) fn alone(&self, at: usize) -> u32 {
        self.reader.scan.word(at).0
    }

    /// The hints for `tokens`, one each, in place of what `hints` held.
    pub(super) fn read(&self, tokens: Range<usize>, hints: &mut Vec<Hint>) {
        let alone = |at| Hint {
            alone: self.alone(at),
            cues: self.reader.cues.all(self.reader.document, at),
            ..Hint::default()
        };
        hints.clear();
        hints.extend(tokens.clone().map(alone));
        let span = |name: &Listed| name.tokens.start as usize..name.tokens.end as usize;
        let first = self.listed.partition_point(|name| span(name).end <= tokens.start);
        let names = self.listed.iter().skip(first).take_while(|it| span(it).start < tokens.end);
        for name in names {
            for_each_token(span(name), &tokens, hints, |hint, place| {
                (hint.lists, hint.place) = (name.lists, Some(place));
            });
        }
        let first = self.ruled.partition_point(|mark| mark.tokens.end <= tokens.start);
        let marks = self.ruled.iter().skip(first);
        for mark in marks.take_while(|mark| mark.tokens.start < tokens.end) {
            let kind = KINDS.iter().position(|&kind| kind == mark.kind).unwrap_or_default() as u8;
            let why = fnv1a(mark.why.as_bytes()) as u32;
            let certainty = mark.certainty as u8;
            for_each_token(mark.tokens.clone(), &tokens, hints, |hint, place| {
                hint.rule = Some(Rule { kind, certainty, place, why });
            });
        }
    }
}

/// Calls `set` with the hint of each token of `name` that is among `tokens`, and its place in the name.
fn for_each_token(
    name: Range<usize>,
    tokens: &Range<usize>,
    hints: &mut [Hint],
    mut set: impl FnMut(&mut Hint, Place),
) {
    for at in name.start.max(tokens.start)..name.end.min(tokens.end) {
        if let Some(hint) = hints.get_mut(at - tokens.start) {
            set(hint, Place::of(at - name.start, name.len()));
        }
    }
}
