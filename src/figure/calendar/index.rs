//! The words of time of a language, made ready for look-up.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use super::holiday::Holiday;
use super::role::Role;
use super::sense::Sense;
use crate::language::Language;
use crate::order;
use crate::segment::Fnv;

/// The words of time of one language, all in lower case with straight apostrophes.
#[derive(Debug)]
pub(super) struct Lexicon {
    /// Single words with a meaning; a word may stand here twice.
    pub words: &'static [(&'static str, Sense)],
    /// Phrases, tokens apart by one space.
    pub phrases: &'static [(&'static str, Sense)],
    /// Names of holidays, tokens apart by one space.
    pub holidays: &'static [(&'static str, Holiday)],
    /// Words apart by spaces.
    pub roles: &'static [(Role, &'static str)],
    /// Months and weekdays that are common words too: only with a capital, or beside a number.
    pub capital_only: &'static [&'static str],
    /// Endings of ranks in digits: 1er, 2nd.
    pub rank_endings: &'static [&'static str],
    /// Endings of nouns for people.
    pub person_endings: &'static [&'static str],
    /// Endings of nouns in the plural; none where a noun may be counted without.
    pub plural_endings: &'static [char],
    /// The half in a hyphened length: two-and-a-half-year.
    pub and_a_half: &'static str,
    /// Words that show British habits.
    pub british: &'static [&'static str],
    /// Whether « dernier » may stand behind what it shifts.
    pub shift_follows: bool,
    /// Whether the month may stand before the day, and does in 3/4/2019.
    pub month_first: bool,
    /// Whether ' and " behind a number are feet and inches rather than minutes and seconds.
    pub primes_are_feet: bool,
    /// Endings of verbs in the future tense.
    pub future_endings: &'static [&'static str],
    /// The same of the first person, behind its pronoun.
    pub future_first_person: &'static [&'static str],
    /// Endings of verbs in the past tense.
    pub past_endings: &'static [&'static str],
    /// Endings of participles without their agreement, where they differ from the past tense.
    pub participle_endings: &'static [&'static str],
    /// The ending of adverbs that may stand between the parts of a verb.
    pub adverb_ending: &'static str,
    /// What agreement adds to a participle, the longest first.
    pub participle_agreements: &'static [&'static str],
    /// Words that end so and are none.
    pub future_exceptions: &'static [&'static str],
    /// Prefixes that make a middle: mi-, mid-.
    pub mid_prefixes: &'static [&'static str],
}

/// A phrase: its tokens after the first, and what it means.
#[derive(Debug)]
pub(super) struct Phrase {
    pub rest: Vec<&'static str>,
    pub sense: Sense,
}

/// All that is known of one word.
#[derive(Debug, Default)]
pub(super) struct Entry {
    pub senses: Vec<Sense>,
    pub roles: Role,
    pub phrases: Vec<Phrase>,
    pub capital_only: bool,
    /// Whether a figure can begin with the word alone.
    pub opens: bool,
}

impl Entry {
    /// The entry of a word with one meaning.
    fn of(sense: Sense) -> Self {
        Self { senses: vec![sense], opens: sense.opens(), ..Self::default() }
    }

    pub fn has_unit(&self) -> bool {
        self.senses.iter().any(|sense| matches!(sense, Sense::Unit(_)))
    }
}

/// Words and what is known of them.
type Entries = HashMap<&'static str, Entry, BuildHasherDefault<Fnv>>;

/// A lexicon made ready for look-up.
#[derive(Debug)]
pub(super) struct Index {
    pub lexicon: &'static Lexicon,
    pub entries: Entries,
    /// Months as the ends of « mi-mars ».
    mid_months: Entries,
    /// Lengths in one word.
    hyphened: Entry,
    /// Two months in one word, by the first and the second.
    pairs: Vec<Entry>,
}

impl Index {
    pub fn new(lexicon: &'static Lexicon) -> Self {
        let mut entries = Entries::default();
        for &(word, sense) in lexicon.words {
            entries.entry(word).or_default().senses.push(sense);
        }
        let holidays = lexicon.holidays.iter().map(|&(name, day)| (name, Sense::Holiday(day)));
        for (phrase, sense) in lexicon.phrases.iter().copied().chain(holidays) {
            let mut tokens = phrase.split(' ');
            let Some(first) = tokens.next() else { continue };
            let phrase = Phrase { rest: tokens.collect(), sense };
            entries.entry(first).or_default().phrases.push(phrase);
        }
        for &(role, words) in lexicon.roles {
            for word in words.split_whitespace() {
                let entry = entries.entry(word).or_default();
                entry.roles = entry.roles.with(role);
            }
        }
        for word in lexicon.capital_only {
            entries.entry(word).or_default().capital_only = true;
        }
        for entry in entries.values_mut() {
            // The longest phrase first, the first in the table first among equals.
            order::sort_by_key(&mut entry.phrases, |phrase| std::cmp::Reverse(phrase.rest.len()));
            entry.opens = entry.senses.iter().any(|sense| sense.opens());
        }
        let months = lexicon.words.iter().filter_map(|&(word, sense)| match sense {
            Sense::Month(month) => Some((word, Entry::of(Sense::Mid(month)))),
            _ => None,
        });
        let hyphened = Entry::of(Sense::HyphenedLength);
        let pairs = (1..=12).flat_map(|first| (1..=12).map(move |second| (first, second)));
        let pairs = pairs.map(|(a, b)| Entry::of(Sense::MonthPair(a, b))).collect();
        Self { lexicon, entries, mid_months: months.collect(), hyphened, pairs }
    }

    /// What is known of a word in lower case. A month in one word with a prefix
    /// (mi-mars) is derived from the month.
    pub fn entry(&self, word: &str) -> Option<&Entry> {
        self.entries.get(word).or_else(|| {
            let (head, last) = word.strip_suffix("-old").unwrap_or(word).rsplit_once('-')?;
            if !head.is_empty() && self.entries.get(last).is_some_and(Entry::has_unit) {
                return Some(&self.hyphened);
            }
            if let (Some(first), Some(second)) = (self.month(head), self.month(last)) {
                return self.pairs.get(usize::from(first) * 12 + usize::from(second) - 13);
            }
            let mut prefixes = self.lexicon.mid_prefixes.iter();
            self.mid_months.get(prefixes.find_map(|prefix| word.strip_prefix(prefix))?)
        })
    }

    fn month(&self, word: &str) -> Option<u8> {
        let senses = &self.entries.get(word)?.senses;
        senses.iter().find_map(
            |&sense| {
                if let Sense::Month(month) = sense { Some(month) } else { None }
            },
        )
    }

    /// The index of a language, built on first use.
    pub fn of(language: Language) -> &'static Self {
        use std::sync::LazyLock;
        static FRENCH: LazyLock<Index> = LazyLock::new(|| Index::new(&super::fr::LEXICON));
        static ENGLISH: LazyLock<Index> = LazyLock::new(|| Index::new(&super::en::LEXICON));
        match language {
            Language::French => &FRENCH,
            Language::English => &ENGLISH,
        }
    }
}
