//! Where a candidate stands: of these there are nearly as many as tokens, so that they are small.

use std::ops::Range;

/// First bit of the length of an [`Occurrence`].
const LENGTH: u32 = 1;

/// First bit of its phrase.
const PHRASE: u32 = 5;

/// Most tokens of a candidate: what the bits of the length hold.
pub(super) const MAX_LENGTH: usize = (1 << (PHRASE - LENGTH)) - 1;

/// Most distinct phrases of a text: what the bits of the phrase hold. A text with more has half a
/// gigabyte, and they would take 20; those that come later are no candidates.
pub(super) const MAX_PHRASES: usize = 1 << (u32::BITS - PHRASE);

/// One place where a candidate stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Occurrence {
    /// First token.
    pub start: u32,
    /// From the lowest bit: whether it is exactly a mention of an entity, how many tokens there
    /// are, the phrase.
    packed: u32,
}

const _: () = assert!(size_of::<Occurrence>() == 8);

impl Occurrence {
    /// The place of `phrase`, below [`MAX_PHRASES`], at `tokens`, at most [`MAX_LENGTH`].
    pub fn new(phrase: u32, tokens: Range<usize>, is_name: bool) -> Self {
        let length = tokens.len().min(MAX_LENGTH) as u32;
        let packed = phrase << PHRASE | length << LENGTH | u32::from(is_name);
        Self { start: tokens.start as u32, packed }
    }

    /// The phrase, as an index.
    pub fn phrase(&self) -> usize {
        (self.packed >> PHRASE) as usize
    }

    /// Whether it is exactly a mention of an entity.
    pub fn is_name(&self) -> bool {
        self.packed & 1 != 0
    }

    /// The token after the last.
    pub fn end(&self) -> u32 {
        self.start + (self.packed >> LENGTH & MAX_LENGTH as u32)
    }

    /// Its tokens, as indices.
    pub fn tokens(&self) -> Range<usize> {
        self.start as usize..self.end() as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_found_again() {
        for (phrase, length, is_name) in
            [(0, 1, false), (7, 12, true), (MAX_PHRASES as u32 - 1, MAX_LENGTH, true)]
        {
            let occurrence = Occurrence::new(phrase, 40..40 + length, is_name);
            assert_eq!(occurrence.phrase(), phrase as usize);
            assert_eq!(occurrence.tokens(), 40..40 + length);
            assert_eq!(occurrence.is_name(), is_name);
        }
    }
}
