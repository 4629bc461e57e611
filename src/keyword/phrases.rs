//! The distinct phrases of a document, each as its stems.

use super::words::StemId;
use crate::segment::Slots;

/// Phrases by number, in the order in which they were entered; no two are equal.
#[derive(Default)]
pub(super) struct Phrases {
    stems: Vec<StemId>,
    /// Where the stems of each phrase end.
    ends: Vec<u32>,
    slots: Slots,
}

impl Phrases {
    /// The number of the phrase with these stems, entered if it is new.
    pub(super) fn enter(&mut self, stems: &[StemId]) -> u32 {
        let hash = hash(stems);
        if let Some(known) = self.slots.find(hash, |number| self.get(number as usize) == stems) {
            return known;
        }
        let number = self.ends.len() as u32;
        self.stems.extend_from_slice(stems);
        self.ends.push(self.stems.len() as u32);
        self.slots.enter(hash, number);
        number
    }

    /// No more phrases come: gives back what only entering needs.
    pub(super) fn close(&mut self) {
        self.slots = Slots::default();
        self.stems.shrink_to_fit();
        self.ends.shrink_to_fit();
    }

    /// The stems of a phrase.
    pub(super) fn get(&self, number: usize) -> &[StemId] {
        let start = number.checked_sub(1).map_or(Some(&0), |before| self.ends.get(before));
        let range = start.zip(self.ends.get(number)).map(|(&from, &to)| from as usize..to as usize);
        range.and_then(|range| self.stems.get(range)).unwrap_or_default()
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }
}

/// Mixes the numbers of the stems (the multiplier of Knuth's multiplicative hashing, for 64 bits).
fn hash(stems: &[StemId]) -> u64 {
    stems.iter().fold(0, |hash: u64, stem| {
        (hash.rotate_left(23) ^ u64::from(stem.0)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
    })
}
