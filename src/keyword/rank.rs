//! The order of scores, as far as it is asked for.

use std::collections::BinaryHeap;

/// Least number that one look at all scores finds. Lower looks more often, higher finds more than is asked for. 1 and above.
const LEAST: usize = 1 << 10;

/// In so many looks all are found. Fewer take more room at once, more take longer. 1 and above, by instructions for 4 MB
/// of English news, where nearly all are asked for.
const LOOKS: usize = 16;

/// The places of the scores from the highest; of equals the first.
pub fn best_first(scores: &[f32]) -> impl Iterator<Item = usize> {
    let most = LEAST.max(scores.len().div_ceil(LOOKS));
    let mut last = None;
    std::iter::from_fn(move || {
        let found = next_best(scores, last, most);
        last = found.last().copied().or(last);
        (!found.is_empty()).then_some(found)
    })
    .flatten()
    .map(|key| key as u32 as usize)
}

/// The first `most` of the keys of `scores` that come after `last`, in order.
fn next_best(scores: &[f32], last: Option<u64>, most: usize) -> Vec<u64> {
    let mut found = BinaryHeap::with_capacity(most.min(scores.len()));
    for key in (0..).zip(scores).map(|(at, &score)| key(score, at)) {
        if last.is_some_and(|last| key <= last) {
            continue;
        }
        if found.len() < most {
            found.push(key);
        } else if let Some(mut highest) = found.peek_mut()
            && key < *highest
        {
            *highest = key;
        }
    }
    found.into_sorted_vec()
}

/// A number for a score and its place: the lower, the higher the score, of equals the earlier.
fn key(score: f32, at: u32) -> u64 {
    // As integers floats have the order of `total_cmp` once the bits below the sign of negative ones are turned over.
    let bits = score.to_bits() as i32;
    let rising = (bits ^ ((bits >> 31) as u32 >> 1) as i32) as u32 ^ (1 << 31);
    u64::from(!rising) << 32 | u64::from(at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn in_batches_as_sorted(scores in prop::collection::vec(prop_oneof![-2.0..2.0_f32, Just(0.0), Just(-0.0)], 0..60), most in 1..9_usize) {
            let mut expected: Vec<usize> = (0..scores.len()).collect();
            expected.sort_by(|&one, &other| scores[other].total_cmp(&scores[one]));
            prop_assert_eq!(best_first(&scores).collect::<Vec<_>>(), expected.clone());
            let (mut last, mut found) = (None, Vec::new());
            while found.len() < scores.len() {
                let next = next_best(&scores, last, most);
                last = next.last().copied();
                found.extend(next.into_iter().map(|key| key as u32 as usize));
            }
            prop_assert_eq!(found, expected);
        }
    }
}
