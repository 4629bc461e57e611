//! How words are used in news at large.

use std::collections::HashMap;
use std::sync::LazyLock;

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
/// is one article); the digits are the shares of [`Usage`] in ninths, in
/// order. A line that begins with a hyphen tells of words that end so, which
/// serves for stems that the table does not have. `cargo xtask train keywords`
/// writes it; `data/SOURCES.md` says from what.
pub(super) struct Background {
    stems: HashMap<&'static str, Usage>,
    endings: HashMap<&'static str, Usage>,
    /// What holds of a word when neither stem nor ending is in the table.
    unknown: Usage,
}

static FRENCH: LazyLock<Background> =
    LazyLock::new(|| Background::read(include_str!("../../models/background-fr.txt")));
static ENGLISH: LazyLock<Background> =
    LazyLock::new(|| Background::read(include_str!("../../models/background-en.txt")));

/// Steps of the frequency scale that make one doubling.
const STEPS_PER_OCTAVE: f32 = 2.0;

/// Characters of an ending in the table.
const ENDING: usize = 3;

/// Letter and digits after a stem.
const CODE: usize = 6;

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
        let unknown = Usage { rarity: articles.max(1.0).ln(), ..Usage::default() };
        let mut this = Self { stems: HashMap::new(), endings: HashMap::new(), unknown };
        for line in lines {
            let split = line.len().checked_sub(CODE).and_then(|at| line.split_at_checked(at));
            let Some((stem, usage)) =
                split.and_then(|(stem, code)| Some((stem, usage(code, articles)?)))
            else {
                continue;
            };
            match stem.strip_prefix('-') {
                Some(ending) => this.endings.insert(ending, usage),
                None => this.stems.insert(stem, usage),
            };
        }
        this
    }

    /// How `stem`, of the word `form`, is used.
    pub(super) fn get(&self, stem: &str, form: &str) -> Usage {
        let by_ending = || {
            let start = form.char_indices().rev().nth(ENDING - 1).map_or(0, |(at, _)| at);
            let ending = form.get(start..).unwrap_or_default();
            self.endings.get(ending).copied().unwrap_or(self.unknown)
        };
        let known = |usage: &Usage| Usage { known: true, ..*usage };
        self.stems.get(stem).map(known).unwrap_or_else(by_ending)
    }
}

/// Reads a letter and five digits.
fn usage(code: &str, articles: f32) -> Option<Usage> {
    let [letter, shares @ ..] = code.as_bytes() else { return None };
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
