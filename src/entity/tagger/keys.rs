//! Sorted keys that are found in one or two steps.

/// Bits of a key. With 100,000 keys a word or feature without a key is taken
/// for one that has one in 100,000 / 2^24 = 0.6 % of cases; fewer bits make
/// the file smaller and such cases more frequent.
pub const KEY_BITS: u32 = 24;

/// Ascending keys below `1 << KEY_BITS`, each once, with an index of their upper bits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keys {
    keys: Vec<u32>,
    /// First key of each stretch with the same upper bits, and the number of keys at the end.
    starts: Vec<u32>,
    /// How many lower bits the index leaves out.
    lower_bits: u32,
}

impl Keys {
    /// An index with about one place a key. Keys out of order are not found.
    #[must_use]
    pub fn new(keys: Vec<u32>) -> Self {
        let upper_bits = keys.len().checked_ilog2().unwrap_or_default().min(KEY_BITS);
        let lower_bits = KEY_BITS - upper_bits;
        let mut starts = Vec::with_capacity((1 << upper_bits) + 1);
        let mut at = 0;
        for place in 0..1_u32 << upper_bits {
            starts.push(at as u32);
            while keys.get(at).is_some_and(|key| key >> lower_bits == place) {
                at += 1;
            }
        }
        starts.push(at as u32);
        Self { keys, starts, lower_bits }
    }

    /// All keys, ascending.
    #[must_use]
    pub fn all(&self) -> &[u32] {
        &self.keys
    }

    /// The place of `key` among the keys.
    #[inline]
    #[must_use]
    pub fn find(&self, key: u32) -> Option<usize> {
        let place = (key >> self.lower_bits) as usize;
        let &[start, end] = self.starts.get(place..place + 2)? else { return None };
        let start = start as usize;
        let stretch = self.keys.get(start..end as usize)?;
        Some(start + stretch.iter().position(|&other| other == key)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn finds_what_is_there(keys in prop::collection::btree_set(0..1_u32 << KEY_BITS, 0..300), other in 0..1_u32 << KEY_BITS) {
            let sorted: Vec<u32> = keys.iter().copied().collect();
            let table = Keys::new(sorted.clone());
            for (at, key) in sorted.iter().enumerate() {
                prop_assert_eq!(table.find(*key), Some(at));
            }
            prop_assert_eq!(table.find(other).is_some(), keys.contains(&other));
        }
    }
}
