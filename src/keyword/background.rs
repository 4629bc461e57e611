//! How words are used in news at large.

use std::borrow::Cow;
use std::cmp::Ordering;

use crate::language::Language;

/// How a stem is used in news. All but the rarity are shares from 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Usage {
    /// The table has the stem itself, not only its ending.
    pub(super) known: bool,
    /// Natural logarithm of the number of articles per article that has it.
    pub(super) rarity: f32,
    /// How often a determiner or preposition announces it, as nouns are.
    pub(super) announced: f32,
    /// How often it stands after a pronoun or auxiliary, as verbs do.
    pub(super) verbal: f32,
    /// How often it begins a run of words of content.
    pub(super) initial: f32,
    /// How often it ends a run of words of content.
    pub(super) last: f32,
    /// How often the headline of an article that has it has it too.
    pub(super) titled: f32,
}

/// Counts of stems over news under a free licence.
///
/// The table is a text: one stem a line, with a letter and five digits after
/// it. The letter is the number of articles in steps of half an octave (`a`
/// is one article); the digits are the shares of `Usage` in ninths, in
/// order. A line that begins with a hyphen tells of words that end so, which
/// serves for stems that the table does not have. Stems stand in the order of
/// their bytes and are looked up where they stand, so that a table needs no
/// preparation. `cargo xtask train keywords` writes it; `data/SOURCES.md` says
/// from what.
#[derive(Clone, Debug, Default)]
pub struct Background {
    /// The lines with stems.
    lines: Cow<'static, [u8]>,
    /// Articles that were counted.
    articles: f32,
}

/// Steps of the frequency scale that make one doubling.
const STEPS_PER_OCTAVE: f32 = 2.0;

/// Characters of an ending in the table.
const ENDING: usize = 3;

/// Letter and digits after a stem.
const CODE: usize = 6;

impl Background {
    /// What the tool carries along for a language. The page gets it with a
    /// model; until then no word is known.
    #[must_use]
    pub fn built_in(language: Language) -> Self {
        #[cfg(target_arch = "wasm32")]
        const TABLES: [&[u8]; 2] = [b"", b""];
        #[cfg(not(target_arch = "wasm32"))]
        const TABLES: [&[u8]; 2] = [
            include_bytes!("../../models/background-fr.txt"),
            include_bytes!("../../models/background-en.txt"),
        ];
        let [french, english] = TABLES;
        Self::read(match language {
            Language::French => french,
            Language::English => english,
        })
    }

    /// Reads a table: `# <articles> …` and then one stem a line. Lines that say
    /// nothing are passed over, so that any text gives a table.
    #[must_use]
    pub fn read(table: impl Into<Cow<'static, [u8]>>) -> Self {
        let mut lines = table.into();
        let end = lines.iter().position(|&byte| byte == b'\n').map_or(lines.len(), |at| at + 1);
        let header = String::from_utf8_lossy(lines.get(..end).unwrap_or_default()).into_owned();
        lines = match lines {
            Cow::Borrowed(lines) => Cow::Borrowed(lines.get(end..).unwrap_or_default()),
            Cow::Owned(mut lines) => Cow::Owned(lines.split_off(end)),
        };
        let articles = header.split(' ').find_map(|word| word.parse().ok()).unwrap_or(1.0_f32);
        Self { lines, articles: articles.max(1.0) }
    }

    /// How `stem`, of the word `form`, is used.
    pub(super) fn get(&self, stem: &str, form: &str) -> Usage {
        if let Some(usage) = self.find(stem) {
            return Usage { known: true, ..usage };
        }
        // What holds of a word when neither stem nor ending is in the table.
        let unknown = Usage { rarity: self.articles.max(1.0).ln(), ..Usage::default() };
        let start = form.char_indices().rev().nth(ENDING - 1).map_or(0, |(at, _)| at);
        let ending = form.get(start..).unwrap_or_default();
        self.find(&format!("-{ending}")).unwrap_or(unknown)
    }

    /// What the line of `key` says: halves the table until it stands there.
    fn find(&self, key: &str) -> Option<Usage> {
        let (mut low, mut high) = (0, self.lines.len());
        while low < high {
            let middle = low.midpoint(high);
            let before = self.lines.get(low..middle)?;
            let after = self.lines.get(middle..high)?;
            let start =
                before.iter().rposition(|&byte| byte == b'\n').map_or(low, |at| low + at + 1);
            let end = after.iter().position(|&byte| byte == b'\n').map_or(high, |at| middle + at);
            let line = self.lines.get(start..end)?;
            let (stem, code) = line.split_at(line.len().saturating_sub(CODE));
            match stem.cmp(key.as_bytes()) {
                Ordering::Less => low = end + 1,
                Ordering::Greater => high = start,
                Ordering::Equal => return usage(code, self.articles),
            }
        }
        None
    }
}

/// Reads a letter and five digits.
fn usage(code: &[u8], articles: f32) -> Option<Usage> {
    let [letter, shares @ ..] = code else { return None };
    let octaves = f32::from(letter.checked_sub(b'a')?) / STEPS_PER_OCTAVE;
    let share = |at: usize| Some(f32::from(shares.get(at)?.checked_sub(b'0')?) / 9.0);
    Some(Usage {
        known: false,
        rarity: (articles.max(1.0) / octaves.exp2()).max(1.0).ln(),
        announced: share(0)?,
        verbal: share(1)?,
        initial: share(2)?,
        last: share(3)?,
        titled: share(4)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_shipped_tables_is_found() {
        for language in Language::ALL {
            let background = Background::built_in(language);
            let lines = std::str::from_utf8(&background.lines).unwrap();
            assert!(lines.lines().count() > 1_000);
            for line in lines.lines() {
                let (stem, code) = line.split_at(line.len() - CODE);
                assert_eq!(background.find(stem), usage(code.as_bytes(), background.articles));
            }
        }
    }

    #[test]
    fn any_bytes_are_a_table() {
        for table in
            [&b""[..], b"\n", b"# 12 articles", b"# 12\nshort\n\n\nab00000\xff", b"\xff\n\xff"]
        {
            let background = Background::read(table);
            assert!(!background.get("mot", "mots").known);
            assert!(background.get("", "é").rarity.is_finite());
        }
    }
}
