//! The view: the text as the extractors read it, with a way back.
//!
//! The same word reaches us in many spellings that only a machine tells apart:
//! composed or decomposed accents, straight or curly apostrophes, a soft
//! hyphen in the middle, one of a dozen spaces. The view undoes these once, so
//! that no rule has to; every range found in it is mapped back to the text
//! that the user gave.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::TextRange;

/// A text in the form that the extractors read.
///
/// Compared with the original: canonical composition (NFC) of Latin, Greek,
/// Cyrillic and Hangul letters; every horizontal space is U+0020; every line
/// end is `\n`; apostrophes are `'`, hyphens and minus signs `-`; printers'
/// ligatures (ﬁ) are letters; what has no width (soft hyphen, byte order mark,
/// direction marks, NUL and other controls) is gone.
#[derive(Debug)]
pub struct View<'t> {
    source: &'t str,
    text: Cow<'t, str>,
    /// Where view and source stop running in parallel, in order.
    edits: Vec<Edit>,
}

/// One place where the view differs from the source.
#[derive(Clone, Copy, Debug)]
struct Edit {
    /// The changed piece in the view; empty for something removed.
    view: TextRange,
    /// The piece of the source it stands for.
    source: TextRange,
}

impl<'t> View<'t> {
    /// The view of `source`, made in one pass.
    #[must_use]
    pub fn new(source: &'t str) -> Self {
        let mut builder = Builder::new(source);
        let mut rest = Pieces { source, at: 0 };
        while let Some(piece) = rest.next_special() {
            builder.replace(piece);
        }
        builder.finish()
    }

    /// The view itself: what token and mention ranges refer to inside the crate.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text that the user gave.
    #[must_use]
    pub fn source(&self) -> &'t str {
        self.source
    }

    /// The range of the source that `range` of the view stands for.
    ///
    /// A range that ends inside a changed piece covers the whole piece, so the
    /// result always lies on character boundaries of the source. Things of no
    /// width beside the range stay outside.
    #[must_use]
    pub fn to_source(&self, range: TextRange) -> TextRange {
        TextRange::new(self.start_in_source(range.start), self.end_in_source(range.end))
    }

    /// The words of a view range as a person would print them: the source with
    /// runs of white space folded to one space and things of no width removed.
    #[must_use]
    pub fn surface(&self, range: TextRange) -> String {
        let source = self.to_source(range).of(self.source);
        let mut out = String::with_capacity(source.len());
        for ch in source.chars() {
            match classify(ch) {
                Special::Remove => {}
                // A no-break space is typography worth keeping: « 12 000 € ».
                _ if matches!(ch, '\u{a0}' | '\u{202f}') => out.push(ch),
                _ if !ch.is_whitespace() => out.push(ch),
                _ if out.ends_with(char::is_whitespace) => {}
                _ => out.push(' '),
            }
        }
        if is_nfc(&out) { out } else { out.nfc().collect() }
    }

    /// How many edits end at or before `at` in the view.
    fn edits_up_to(&self, at: u32) -> usize {
        self.edits.partition_point(|edit| edit.view.end <= at)
    }

    fn start_in_source(&self, at: u32) -> u32 {
        let passed = self.edits_up_to(at);
        match self.edits.get(passed) {
            Some(edit) if edit.view.start < at => edit.source.start,
            _ => self.parallel(passed, at),
        }
    }

    fn end_in_source(&self, at: u32) -> u32 {
        // Removals that sit exactly at the end stay outside the range.
        let mut passed = self.edits_up_to(at);
        while let Some(edit) = passed.checked_sub(1).and_then(|last| self.edits.get(last)) {
            if !(edit.view.is_empty() && edit.view.end == at) {
                break;
            }
            passed -= 1;
        }
        match self.edits.get(passed) {
            Some(edit) if edit.view.start < at => edit.source.end,
            _ => self.parallel(passed, at),
        }
    }

    /// `at` in the source when it stands after `passed` edits and in none.
    fn parallel(&self, passed: usize, at: u32) -> u32 {
        match passed.checked_sub(1).and_then(|last| self.edits.get(last)) {
            Some(edit) => edit.source.end + (at - edit.view.end),
            None => at,
        }
    }
}

/// What the view does with a character.
enum Special {
    /// Nothing: it stays as it is.
    Keep,
    /// It has no width: out.
    Remove,
    /// A horizontal space.
    Space,
    /// A line end.
    Newline,
    /// Another spelling of these characters.
    As(&'static str),
    /// A mark that composes with what stands before it, or may do so.
    Compose,
}

fn classify(ch: char) -> Special {
    use Special::{As, Compose, Keep, Newline, Remove, Space};
    match ch {
        ' '..='~' | '\n' => Keep,
        '\t'
        | '\u{a0}'
        | '\u{1680}'
        | '\u{2000}'..='\u{200a}'
        | '\u{202f}'
        | '\u{205f}'
        | '\u{3000}' => Space,
        '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Newline,
        '\0'..='\u{1f}'
        | '\u{7f}'..='\u{9f}'
        | '\u{ad}'
        | '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{206f}'
        | '\u{feff}' => Remove,
        '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2bc}' | '\u{ff07}' => As("'"),
        '\u{2010}' | '\u{2011}' | '\u{2212}' => As("-"),
        '\u{fb00}' => As("ff"),
        '\u{fb01}' => As("fi"),
        '\u{fb02}' => As("fl"),
        '\u{fb03}' => As("ffi"),
        '\u{fb04}' => As("ffl"),
        '\u{fb05}' | '\u{fb06}' => As("st"),
        '\u{300}'..='\u{36f}' | '\u{1161}'..='\u{11ff}' => Compose,
        _ => Keep,
    }
}

/// A piece of the source that the view spells otherwise.
struct Piece {
    source: TextRange,
    text: Cow<'static, str>,
}

/// Walks the source from one special piece to the next.
struct Pieces<'t> {
    source: &'t str,
    at: usize,
}

impl Pieces<'_> {
    fn next_special(&mut self) -> Option<Piece> {
        // Where the character before begins: a mark composes with it.
        let mut base = self.at;
        let rest = self.source.get(self.at..)?;
        let mut chars = rest.char_indices().peekable();
        while let Some((offset, ch)) = chars.next() {
            let mut start = self.at + offset;
            let mut end = start + ch.len_utf8();
            let text: Cow<'static, str> = match classify(ch) {
                Special::Keep => {
                    base = start;
                    continue;
                }
                Special::Remove => "".into(),
                Special::Space => " ".into(),
                Special::Newline => {
                    if ch == '\r' && chars.next_if(|&(_, next)| next == '\n').is_some() {
                        end += 1;
                    }
                    "\n".into()
                }
                Special::As(text) => text.into(),
                Special::Compose => {
                    let more = |next: &(usize, char)| matches!(classify(next.1), Special::Compose);
                    while let Some((_, mark)) = chars.next_if(more) {
                        end += mark.len_utf8();
                    }
                    start = base;
                    let spelled = self.source.get(start..end).unwrap_or_default();
                    spelled.nfc().collect::<String>().into()
                }
            };
            self.at = end;
            return Some(Piece { source: TextRange::from_usize(start, end), text });
        }
        self.at = self.source.len();
        None
    }
}

/// Collects the view; copies nothing while nothing differs.
struct Builder<'t> {
    source: &'t str,
    text: String,
    copied: usize,
    edits: Vec<Edit>,
}

impl<'t> Builder<'t> {
    fn new(source: &'t str) -> Self {
        Self { source, text: String::new(), copied: 0, edits: Vec::new() }
    }

    fn replace(&mut self, piece: Piece) {
        if self.edits.is_empty() {
            self.text.reserve(self.source.len());
        }
        let kept = self.source.get(self.copied..piece.source.start as usize).unwrap_or_default();
        self.text.push_str(kept);
        let start = self.text.len();
        self.text.push_str(&piece.text);
        self.copied = piece.source.end as usize;
        let view = TextRange::from_usize(start, self.text.len());
        self.edits.push(Edit { view, source: piece.source });
    }

    fn finish(mut self) -> View<'t> {
        let text = if self.edits.is_empty() {
            Cow::Borrowed(self.source)
        } else {
            self.text.push_str(self.source.get(self.copied..).unwrap_or_default());
            Cow::Owned(self.text)
        };
        View { source: self.source, text, edits: self.edits }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn find(source: &str, needle: &str) -> String {
        let view = View::new(source);
        let at = view.text().find(needle).unwrap();
        view.to_source(TextRange::from_usize(at, at + needle.len())).of(source).to_owned()
    }

    #[test]
    fn plain_text_is_borrowed() {
        let view = View::new("Rien à changer.\nDeux lignes.");
        assert!(matches!(view.text, Cow::Borrowed(_)));
    }

    #[test]
    fn spellings_are_undone_and_found_again() {
        let spelled = "l\u{2019}e\u{301}te\u{301}\r\nfi\u{ad}n\u{a0}!";
        assert_eq!(View::new(spelled).text(), "l'été\nfin !");
        assert_eq!(find("l\u{2019}e\u{301}te\u{301} !", "été"), "e\u{301}te\u{301}");
        assert_eq!(find("un con\u{ad}voi,", "convoi"), "con\u{ad}voi");
        assert_eq!(find("\u{feff}Gao\r\n", "Gao"), "Gao");
        assert_eq!(find("e\u{ad}f\u{ad}g", "f"), "f");
        assert_eq!(find("a\u{fb03}che", "aff"), "a\u{fb03}");
    }

    #[test]
    fn surface_is_printable() {
        let source = "Groupe de\r\n  soutien à l\u{2019}is\u{ad}lam";
        let view = View::new(source);
        let all = TextRange::from_usize(0, view.text().len());
        assert_eq!(view.surface(all), "Groupe de soutien à l\u{2019}islam");
    }

    proptest! {
        #[test]
        fn every_range_maps_onto_boundaries(
            source in "[ae\u{301}\u{327}\u{ad}\u{2019}\u{a0}\r\n😀\u{fb01}\u{feff} ]{0,40}"
        ) {
            let view = View::new(&source);
            let text = view.text();
            let cuts: Vec<usize> =
                text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let mut last = 0;
            for pair in cuts.windows(2) {
                let range = view.to_source(TextRange::from_usize(pair[0], pair[1]));
                prop_assert!(source.is_char_boundary(range.start as usize));
                prop_assert!(source.is_char_boundary(range.end as usize));
                prop_assert!(range.start >= last);
                last = range.start;
            }
        }

        #[test]
        fn the_view_of_a_view_is_itself(source in "[a-zA-Zéàœ\u{2019}\u{a0}.,;\r\n]{0,60}") {
            let once = View::new(&source).text().to_owned();
            let twice = View::new(&once).text().to_owned();
            prop_assert_eq!(once, twice);
        }
    }
}
