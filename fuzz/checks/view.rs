//! The view maps every range back onto the source, and offsets count as JavaScript does.

use depeche::text::{OffsetUnit, Offsets, TextRange, View};

/// `data` is the source, read as UTF-8 with replacement characters.
pub fn check(data: &[u8]) {
    let source = &*String::from_utf8_lossy(data);
    let view = View::new(source);
    let text = view.text();
    let utf16 = Offsets::new(source, OffsetUnit::Utf16);
    let cuts: Vec<u32> =
        text.char_indices().map(|(at, _)| at as u32).chain([text.len() as u32]).collect();
    let mut last = 0;
    for pair in cuts.windows(2) {
        let range = view.to_source(TextRange::new(pair[0], pair[1]));
        assert!(source.is_char_boundary(range.start as usize));
        assert!(source.is_char_boundary(range.end as usize));
        assert!(last <= range.start);
        last = range.start;
        let before = source[..range.start as usize].encode_utf16().count();
        assert_eq!(utf16.convert(range.start) as usize, before);
    }
}
