//! Ranges of text.

use serde::{Deserialize, Serialize};

/// A half-open range of offsets into a text: `start` is in it, `end` is not.
///
/// Inside the crate offsets are UTF-8 bytes and lie on character boundaries.
/// At the boundaries (JavaScript, command line) the same type carries UTF-16
/// units or code points, as [`OffsetUnit`](crate::text::OffsetUnit) says.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct TextRange {
    /// First offset in the range.
    pub start: u32,
    /// First offset after the range.
    pub end: u32,
}

impl TextRange {
    /// The range from `start` to `end`; an `end` before `start` gives an empty range at `start`.
    #[must_use]
    pub const fn new(start: u32, end: u32) -> Self {
        let end = if end < start { start } else { end };
        Self { start, end }
    }

    /// The range of `usize` offsets, as `str` methods give them.
    ///
    /// Texts are cut to 4 GiB before they are analysed, so the offsets fit.
    #[must_use]
    pub(crate) const fn from_usize(start: usize, end: usize) -> Self {
        Self::new(start as u32, end as u32)
    }

    /// How many units the range spans.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether the range spans nothing.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.end == self.start
    }

    /// Whether the two ranges share at least one unit.
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies inside this range.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest range that holds both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// The piece of `text` in this range; empty where the range does not fit the text.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::TextRange;

    #[test]
    fn slices_only_on_boundaries() {
        assert_eq!(TextRange::new(0, 2).of("été"), "é");
        assert_eq!(TextRange::new(0, 1).of("été"), "");
        assert_eq!(TextRange::new(3, 99).of("été"), "");
    }

    #[test]
    fn touching_ranges_do_not_overlap() {
        let (left, right) = (TextRange::new(0, 3), TextRange::new(3, 5));
        assert!(!left.overlaps(right));
        assert_eq!(left.cover(right), TextRange::new(0, 5));
    }
}
