//! How common words are in news at large.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::language::Language;

/// What the background table says of a stem.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Known {
    /// Natural logarithm of the number of articles per article that has the stem.
    pub(super) rarity: f32,
    /// Share of its uses that a determiner or preposition announces, 0 to 1.
    pub(super) nounness: f32,
}

/// Document frequencies of stems, counted over news under a free licence.
///
/// The table is a text: one stem a line with a letter and a digit after it.
/// The letter is the document frequency in steps of half an octave (`a` is
/// one article), the digit the nounness in tenths. `cargo xtask train
/// keywords` writes it; `data/SOURCES.md` says from what.
pub(super) struct Background {
    stems: HashMap<&'static str, Known>,
    /// What holds of a stem that is not in the table.
    unknown: Known,
}

static FRENCH: LazyLock<Background> =
    LazyLock::new(|| Background::read(include_str!("../../models/background-fr.txt")));
static ENGLISH: LazyLock<Background> =
    LazyLock::new(|| Background::read(include_str!("../../models/background-en.txt")));

/// Steps of the frequency scale that make one doubling.
const STEPS_PER_OCTAVE: f32 = 2.0;

/// Document frequency taken for a stem that is not in the table, which leaves
/// out what occurs in one or two articles. Lower makes unknown words rarer; 0.5 to 2.
const UNSEEN_FREQUENCY: f32 = 1.0;

/// Nounness of a stem that is not in the table: rare words are mostly names.
const UNSEEN_NOUNNESS: f32 = 0.5;

impl Background {
    pub(super) fn of(language: Language) -> &'static Self {
        match language {
            Language::French => &FRENCH,
            Language::English => &ENGLISH,
        }
    }

    /// Reads a table: `# <articles> …` and then one stem a line. Lines that say
    /// nothing are passed over, so that any text gives a table.
    fn read(table: &'static str) -> Self {
        let mut lines = table.lines();
        let header = lines.next().unwrap_or_default();
        let articles = header.split(' ').find_map(|word| word.parse().ok()).unwrap_or(1.0_f32);
        let rarity = |frequency: f32| (articles.max(1.0) / frequency).max(1.0).ln();
        let stems = lines
            .filter_map(|line| {
                let (stem, code) = line.split_at_checked(line.len().checked_sub(2)?)?;
                let [letter, digit] = *code.as_bytes() else { return None };
                let octaves = f32::from(letter.checked_sub(b'a')?) / STEPS_PER_OCTAVE;
                let nounness = f32::from(digit.checked_sub(b'0')?) / 9.0;
                Some((stem, Known { rarity: rarity(octaves.exp2()), nounness }))
            })
            .collect();
        let unknown = Known { rarity: rarity(UNSEEN_FREQUENCY), nounness: UNSEEN_NOUNNESS };
        Self { stems, unknown }
    }

    pub(super) fn get(&self, stem: &str) -> Known {
        self.stems.get(stem).copied().unwrap_or(self.unknown)
    }
}
