//! Byte offsets turned into the units that other languages count in.

use super::TextRange;

/// What an offset counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OffsetUnit {
    /// UTF-8 bytes, as Rust counts.
    #[default]
    Utf8,
    /// UTF-16 code units, as JavaScript, Java and C# count: `text.slice(start, end)` is the mention.
    Utf16,
    /// Unicode code points, as Python counts.
    CodePoints,
}

/// Every how many bytes the running count is kept: smaller is faster to look
/// up and larger in memory (4 bytes a step). Any power of two works.
const STEP: usize = 128;

/// Converts byte offsets of one text into another unit.
///
/// Built in one pass; a look-up counts at most `STEP` bytes. A text in
/// ASCII needs no table, since all units agree.
#[derive(Debug)]
pub struct Offsets<'t> {
    bytes: &'t [u8],
    unit: OffsetUnit,
    /// Units before byte `i * STEP`; empty where bytes and units agree.
    counts: Vec<u32>,
}

impl<'t> Offsets<'t> {
    /// A converter for `text` into `unit`.
    #[must_use]
    pub fn new(text: &'t str, unit: OffsetUnit) -> Self {
        let bytes = text.as_bytes();
        let mut counts = Vec::new();
        if unit != OffsetUnit::Utf8 && !text.is_ascii() {
            let mut total = 0;
            counts.reserve(bytes.len() / STEP + 1);
            for step in bytes.chunks(STEP) {
                counts.push(total);
                total += units(step, unit);
            }
        }
        Self { bytes, unit, counts }
    }

    /// The offset in the converter's unit of byte offset `byte`.
    ///
    /// An offset inside a character counts that character; one past the end
    /// counts the whole text.
    #[must_use]
    pub fn convert(&self, byte: u32) -> u32 {
        let byte = (byte as usize).min(self.bytes.len());
        let Some(last) = self.counts.len().checked_sub(1) else {
            return byte as u32;
        };
        let step = (byte / STEP).min(last);
        let before = self.counts.get(step).copied().unwrap_or_default();
        before + units(self.bytes.get(step * STEP..byte).unwrap_or_default(), self.unit)
    }

    /// Both ends of a byte range, converted.
    #[must_use]
    pub fn range(&self, range: TextRange) -> TextRange {
        TextRange::new(self.convert(range.start), self.convert(range.end))
    }
}

/// Units that begin in `bytes`: a continuation byte begins none, a four-byte
/// character is two UTF-16 units.
fn units(bytes: &[u8], unit: OffsetUnit) -> u32 {
    let count = |keep: fn(u8) -> bool| bytes.iter().filter(|&&byte| keep(byte)).count();
    let leads = count(|byte| byte & 0xC0 != 0x80);
    let pairs = if unit == OffsetUnit::Utf16 { count(|byte| byte >= 0xF0) } else { 0 };
    (leads + pairs) as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn agrees_with_counting_from_the_start(text in "[a-zé€😀\r\n]{0,400}") {
            let utf16 = Offsets::new(&text, OffsetUnit::Utf16);
            let points = Offsets::new(&text, OffsetUnit::CodePoints);
            let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
            for at in ends {
                let before = &text[..at];
                prop_assert_eq!(utf16.convert(at as u32) as usize, before.encode_utf16().count());
                prop_assert_eq!(points.convert(at as u32) as usize, before.chars().count());
            }
        }
    }

    #[test]
    fn ascii_keeps_no_table() {
        assert!(Offsets::new("plain", OffsetUnit::Utf16).counts.is_empty());
        assert_eq!(Offsets::new("plain", OffsetUnit::Utf16).convert(99), 5);
    }
}
