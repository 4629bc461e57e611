//! Sorting with little code.
//!
//! The standard library's sorting is compiled once for each type and each comparison, and that made an
//! eighth of the core. Here it is compiled once, for the numbers of the items.

use std::cmp::Ordering;

/// Sorts as [`slice::sort_by`] does: equal items stay in their order. Each comparison is a call by a
/// pointer, so that this is for lists that are short or sorted once a text.
pub(crate) fn sort_by<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    if items.len() < 2 {
        return;
    }
    let mut order = order(items.len(), &mut |left, right| {
        let pair = items.get(left).zip(items.get(right));
        pair.map_or(Ordering::Equal, |(left, right)| compare(left, right))
    });
    arrange(&mut order, &mut |left, right| items.swap(left, right));
}

/// Sorts as [`slice::sort_by_key`] does.
pub(crate) fn sort_by_key<T, K: Ord>(items: &mut [T], mut key: impl FnMut(&T) -> K) {
    sort_by(items, |left, right| key(left).cmp(&key(right)));
}

/// The places of the items in the order in which they should stand.
fn order(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|&left, &right| compare(left, right));
    order
}

/// Brings each item to its place, cycle by cycle.
fn arrange(order: &mut [usize], swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..order.len() {
        let mut at = start;
        while let Some(slot) = order.get_mut(at) {
            let next = std::mem::replace(slot, at);
            if next == start || next == at {
                break;
            }
            swap(at, next);
            at = next;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sorts_as_the_standard_library_does(mut items in prop::collection::vec((0..20_u8, 0..9_u16), 0..60)) {
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            sort_by_key(&mut items, |item| item.0);
            prop_assert_eq!(items, expected);
        }
    }
}
