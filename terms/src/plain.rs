//! The text with typewriter apostrophes and spaces.

/// `text` with plain apostrophes and spaces for their typographic variants.
///
/// Every sign is replaced by one sign of as many UTF-16 units, so that offsets
/// in these units hold for both texts.
pub fn plain(text: &str) -> String {
    text.chars().map(plain_char).collect()
}

fn plain_char(c: char) -> char {
    match c {
        '\u{2018}' | '\u{2019}' | '\u{02BC}' => '\'',
        '\u{00A0}' | '\u{2007}' | '\u{2009}' | '\u{202F}' => ' ',
        _ => c,
    }
}
