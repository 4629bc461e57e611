//! Sorted keys that are found in one or two steps.

/// Bits of a key. With 100,000 keys a word or feature without a key is taken
/// for one that has one in 100,000 / 2^24 = 0.6 % of cases; fewer bits make
/// the file smaller and such cases more frequent.
pub const KEY_BITS: u32 = 24;

/// Ascending keys below `1 << KEY_BITS`, each once, with an index of their upper bits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keys {
    /// The keys, and after them [`STEP`] that no key reaches.
    keys: Vec<u32>,
    /// First key of each stretch with the same upper bits.
    starts: Vec<u32>,
    /// How many lower bits the index leaves out.
    lower_bits: u32,
}

/// Tells cheaply of most keys that they are not there: a bit for every key without its last
/// [`FILTER_SHIFT`] bits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Filter(Vec<u64>);

/// How many keys are compared at once. A stretch has one or two keys, seldom more.
const STEP: usize = 4;

/// By how many bits the filter is coarser than the keys: 128 kB, which stay in
/// the processor's second cache. One less doubles that and lets fewer keys pass
/// that are not there: now one in eight.
const FILTER_SHIFT: u32 = 4;

impl Keys {
    /// An index with about one place a key. Keys out of order are not found.
    #[must_use]
    pub fn new(mut keys: Vec<u32>) -> Self {
        let upper_bits = keys.len().checked_ilog2().unwrap_or_default().min(KEY_BITS);
        let lower_bits = KEY_BITS - upper_bits;
        let mut starts = Vec::with_capacity(1 << upper_bits);
        for (at, key) in (0..).zip(&keys) {
            let place = (key >> lower_bits) as usize;
            if starts.len() <= place && place >> upper_bits == 0 {
                starts.resize(place + 1, at);
            }
        }
        starts.resize(1 << upper_bits, keys.len() as u32);
        keys.extend([u32::MAX; STEP]);
        Self { keys, starts, lower_bits }
    }

    /// All keys, ascending.
    #[must_use]
    pub fn all(&self) -> &[u32] {
        self.keys.get(..self.keys.len().saturating_sub(STEP)).unwrap_or_default()
    }

    /// The place of `key` among the keys.
    #[inline]
    #[must_use]
    pub fn find(&self, key: u32) -> Option<usize> {
        let mut at = *self.starts.get((key >> self.lower_bits) as usize)? as usize;
        loop {
            // Counting the lower keys needs no branch that could be foretold wrongly.
            let lower = self.keys.get(at..at + STEP)?.iter().filter(|&&other| other < key).count();
            at += lower;
            if lower < STEP {
                return (*self.keys.get(at)? == key).then_some(at);
            }
        }
    }
}

impl Filter {
    pub(super) fn new(keys: &[u32]) -> Self {
        let mut words = vec![0; 1 << (KEY_BITS - FILTER_SHIFT - u64::BITS.ilog2())];
        for &key in keys {
            let (word, bit) = filter_place(key);
            if let Some(word) = words.get_mut(word) {
                *word |= 1_u64 << bit;
            }
        }
        Self(words)
    }

    /// Whether `key` may be among the keys: cheap, and `false` for most that are not.
    #[inline]
    pub(super) fn may_have(&self, key: u32) -> bool {
        let (word, bit) = filter_place(key);
        self.0.get(word).is_some_and(|word| word >> bit & 1 != 0)
    }
}

/// The word of the filter for `key`, and the bit in it.
#[inline]
fn filter_place(key: u32) -> (usize, u32) {
    let place = key >> FILTER_SHIFT;
    ((place / u64::BITS) as usize, place % u64::BITS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn finds_what_is_there(keys in prop::collection::btree_set(0..1_u32 << KEY_BITS, 0..300), other in 0..1_u32 << KEY_BITS) {
            let sorted: Vec<u32> = keys.iter().copied().collect();
            let (table, filter) = (Keys::new(sorted.clone()), Filter::new(&sorted));
            for (at, key) in sorted.iter().enumerate() {
                prop_assert_eq!(table.find(*key), Some(at));
                prop_assert!(filter.may_have(*key));
            }
            prop_assert_eq!(table.find(other).is_some(), keys.contains(&other));
        }
    }
}
