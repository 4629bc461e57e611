//! Which candidates stand inside which, a word apart.
//!
//! Asked of one occurrence after the other: told of all at once it would take as much room as the phrases.

use super::occurrence::{MAX_LENGTH, Occurrence};

/// Of `occurrences`, in the order of start and end, the next shorter one with the start of the one numbered `at`, and the
/// next with its end.
pub(super) fn inside(occurrences: &[Occurrence], at: usize) -> [Option<&Occurrence>; 2] {
    let Some(longer) = occurrences.get(at) else { return [None; 2] };
    let prefix = at.checked_sub(1).and_then(|before| occurrences.get(before));
    let rest = occurrences.get(at + 1..).unwrap_or_default();
    let suffix = rest
        .iter()
        .take_while(|other| other.start < longer.end())
        .find(|other| other.start > longer.start && other.end() == longer.end());
    [prefix.filter(|shorter| shorter.start == longer.start), suffix]
}

/// Those of which the one numbered `at` is the next shorter: with its start, and with its end.
pub(super) fn around(occurrences: &[Occurrence], at: usize) -> [Option<&Occurrence>; 2] {
    let Some(shorter) = occurrences.get(at) else { return [None; 2] };
    let next = occurrences.get(at + 1).filter(|longer| longer.start == shorter.start);
    let before = occurrences.get(..at).unwrap_or_default();
    let longer = before
        .iter()
        .rev()
        .take_while(|other| other.start as usize + MAX_LENGTH >= shorter.end() as usize)
        .find(|other| other.start < shorter.start && other.end() == shorter.end());
    [next, longer]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #[test]
        fn what_is_inside_one_is_the_other_way_around(places in prop::collection::btree_set((0..40_usize, 1..6_usize), 0..60)) {
            let ends: BTreeSet<(usize, usize)> = places.iter().map(|&(start, length)| (start, start + length)).collect();
            let all: Vec<Occurrence> =
                (0..).zip(&ends).map(|(phrase, &(start, end))| Occurrence::new(phrase, start..end, false)).collect();
            type Nested = fn(&[Occurrence], usize) -> [Option<&Occurrence>; 2];
            let pairs = |nested: Nested| -> BTreeSet<(usize, usize)> {
                let of = |at: usize| nested(&all, at).map(|other| Some((at, other?.phrase()))).into_iter().flatten();
                (0..all.len()).flat_map(of).collect()
            };
            let swapped: BTreeSet<(usize, usize)> = pairs(around).into_iter().map(|(one, other)| (other, one)).collect();
            prop_assert_eq!(pairs(inside), swapped);
        }
    }
}
