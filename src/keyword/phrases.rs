//! The distinct phrases of a document, each as its stems.

use std::ops::Range;

use super::words::StemId;
use crate::segment::Slots;

/// Phrases by number, in the order in which they were entered; no two are equal.
///
/// A phrase is a stretch of the text, and only the stems of the text are kept: those of all phrases would be three times as
/// many.
#[derive(Default)]
pub(super) struct Phrases {
    /// The stems of the text so far.
    text: Vec<StemId>,
    /// Where the stems of each phrase begin, and how many there are.
    starts: Vec<u32>,
    lengths: Vec<u8>,
    slots: Slots,
}

/// Most stems of a phrase: those of four compounds of many parts would be more.
const MAX_STEMS: usize = u8::MAX as usize;

impl Phrases {
    /// None, with room for a text of so many stems.
    pub(super) fn with_capacity(stems: usize) -> Self {
        Self { text: Vec::with_capacity(stems), ..Self::default() }
    }

    /// Goes on with the text, and gives where it ends.
    pub(super) fn read(&mut self, stems: impl IntoIterator<Item = StemId>) -> usize {
        self.text.extend(stems);
        self.text.len()
    }

    /// The number of the phrase with the stems of the text at `range`, entered if it is new; of too many the first count.
    pub(super) fn enter(&mut self, range: Range<usize>) -> u32 {
        let range = range.start..range.end.min(range.start + MAX_STEMS);
        let stems = self.text.get(range.clone()).unwrap_or_default();
        let hash = hash(stems);
        if let Some(known) = self.slots.find(hash, |number| self.get(number as usize) == stems) {
            return known;
        }
        let (text, starts, lengths) = (&self.text, &self.starts, &self.lengths);
        let hash_of = |number| self::hash(get(text, starts, lengths, number as usize));
        let number = self.slots.enter(hash, hash_of);
        self.starts.push(range.start as u32);
        self.lengths.push(range.len() as u8);
        number
    }

    /// No more phrases come: gives back what only entering needs.
    pub(super) fn close(&mut self) {
        self.slots = Slots::default();
        self.text.shrink_to_fit();
        self.starts.shrink_to_fit();
        self.lengths.shrink_to_fit();
    }

    /// The stems of a phrase.
    pub(super) fn get(&self, number: usize) -> &[StemId] {
        get(&self.text, &self.starts, &self.lengths, number)
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.starts.len()
    }
}

/// The stems of the phrase `number` in `text`.
fn get<'t>(text: &'t [StemId], starts: &[u32], lengths: &[u8], number: usize) -> &'t [StemId] {
    let place = starts.get(number).zip(lengths.get(number));
    let range = place.map(|(&start, &length)| start as usize..start as usize + usize::from(length));
    range.and_then(|range| text.get(range)).unwrap_or_default()
}

/// Mixes the numbers of the stems (the multiplier of Knuth's multiplicative hashing, for 64 bits).
fn hash(stems: &[StemId]) -> u64 {
    stems.iter().fold(0, |hash: u64, stem| {
        (hash.rotate_left(23) ^ u64::from(stem.0)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
    })
}
