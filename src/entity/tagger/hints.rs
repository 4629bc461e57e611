//! What the lists know of a token.

use super::label::Place;
use crate::entity::gazetteer::Scan;

/// What the lists of names know of one token.
#[derive(Clone, Copy, Debug, Default)]
pub struct Hint {
    /// Lists of the listed name that the token stands in, as a set of bits.
    pub lists: u32,
    /// Its place in that name.
    pub place: Option<Place>,
    /// Lists that have the token by itself, in whatever case.
    pub alone: u32,
}

/// The hints for `count` tokens: the longest listed names from left to right.
pub(crate) fn hints(scan: &Scan<'_>, count: usize) -> Vec<Hint> {
    let alone = |at| Hint { alone: scan.word(at).0, ..Hint::default() };
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
    hints
}
