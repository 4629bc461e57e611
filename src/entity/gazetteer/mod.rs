//! The gazetteer: names known beforehand, found by their longest match.
//!
//! The lists of `data/` are compiled into a trie over word hashes (`compile`),
//! which the page loads as a file (`file`). Words are compared without case,
//! accents and hyphens, so that « Etats Unis » finds *États-Unis*; where a list
//! writes a capital the text must have one too, so that « le monde » is no
//! newspaper.

#[cfg(any(test, feature = "train"))]
mod compile;
mod file;
mod word;

use super::list::Lists;
use crate::segment::{Document, Token, TokenClass, Vocabulary};
use word::{ROOT, Word, step, words_of_token};
pub(super) use word::{fold, hash_of, name_key};

/// A name of the lists found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Match {
    /// How many tokens it has.
    pub len: usize,
    /// The lists it is in.
    pub lists: Lists,
    /// The entry it belongs to: names of one entry name one thing.
    pub entry: Entry,
}

/// A line of a list; the aliases on it share it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Entry(pub u32);

/// What a step of the trie says of the words up to there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Node {
    sort: Sort,
    /// The line that has the name; of several the one with most names.
    entry: Entry,
}

/// What the names that end at a step have in common with many others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Sort {
    /// Lists in which a name ends here; none in the middle of a name.
    lists: Lists,
    /// Bit i: the i-th word must have a capital.
    capitals: u32,
    /// The name is an acronym so short that it must stand in capitals.
    upper: bool,
}

/// Names known beforehand: countries, cities, parties, first names and more.
///
/// A table of the trie's steps by the upper `KEY_BITS` of their hashes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gazetteer {
    /// First step of each bucket of [`BUCKET_BITS`], and the number of steps at the end.
    starts: Vec<u32>,
    /// What the key of each step has below its bucket.
    rests: Vec<u16>,
    /// The sort of each step, by its place among the sorts.
    sorts_of: Vec<u16>,
    /// The entry of each step: the number of the first step that has it.
    entries: Vec<u32>,
    /// The distinct sorts.
    sorts: Vec<Sort>,
}

/// Bits of a hash that are kept. With 80,000 steps a word that begins no name is taken
/// for one in 80,000 / 2^28, or once in 3,000 distinct words, and a dozen of the steps
/// themselves fall together. Four more make the file a sixth larger, four fewer mistake
/// one word in 200.
const KEY_BITS: u32 = 28;

/// Bits of a key that number its bucket: there are about as many as steps.
const BUCKET_BITS: u32 = 16;

/// Bits of a key below its bucket.
const REST_BITS: u32 = KEY_BITS - BUCKET_BITS;

/// The key of a hash.
const fn key_of(hash: u64) -> u32 {
    (hash >> (u64::BITS - KEY_BITS)) as u32
}

/// The bucket of a key, and what it has below that.
const fn place(key: u32) -> (usize, u16) {
    ((key >> REST_BITS) as usize, (key & ((1 << REST_BITS) - 1)) as u16)
}

impl Gazetteer {
    /// What the tool carries along: the lists of `data/`, compiled
    /// beforehand and read at first use. The page gets them with a model;
    /// until then it knows no names.
    #[must_use]
    pub fn built_in() -> &'static Self {
        static BUILT_IN: std::sync::OnceLock<Gazetteer> = std::sync::OnceLock::new();
        #[cfg(not(target_arch = "wasm32"))]
        let make = || Self::read(include_bytes!("../../../models/names.bin")).unwrap_or_default();
        #[cfg(target_arch = "wasm32")]
        let make = Self::default;
        BUILT_IN.get_or_init(make)
    }

    /// The step of the trie with this hash.
    fn get(&self, hash: u64) -> Option<Node> {
        let (bucket, rest) = place(key_of(hash));
        let start = *self.starts.get(bucket)? as usize;
        let end = *self.starts.get(bucket + 1)? as usize;
        let offset = self.rests.get(start..end)?.iter().position(|&other| other == rest)?;
        let sort = *self.sorts_of.get(start + offset)?;
        let entry = Entry(*self.entries.get(start + offset)?);
        Some(Node { sort: *self.sorts.get(usize::from(sort))?, entry })
    }

    /// The lists that have `name` by itself, in whatever case.
    pub(super) fn lists_of(&self, name: &str) -> Lists {
        self.get(name_key(name)).map_or(Lists::default(), |node| node.sort.lists)
    }

    /// The words of `document`, ready to be looked up.
    pub(crate) fn scan(&self, document: &Document<'_>) -> Scan<'_> {
        let mut known = Vocabulary::default();
        let mut scan = Scan {
            gazetteer: self,
            spellings: Vec::with_capacity(document.tokens().len()),
            starts: vec![0],
            words: Vec::new(),
            alone: Vec::new(),
        };
        for token in document.tokens() {
            let form = document.form(token);
            let spelling = known.intern_as_written(form).0;
            if spelling as usize == scan.alone.len() {
                scan.enter(if may_be_named(token, form) { form } else { "" });
            }
            scan.spellings.push(spelling);
        }
        scan
    }
}

/// The words of one document as the gazetteer compares them.
#[derive(Debug)]
pub(crate) struct Scan<'g> {
    gazetteer: &'g Gazetteer,
    /// The spelling of each token, numbered by first use.
    spellings: Vec<u32>,
    /// First word of each spelling, and the number of words at the end; a spelling that is in no
    /// name has none.
    starts: Vec<u32>,
    words: Vec<Word>,
    /// The lists that have each spelling by itself.
    alone: Vec<Lists>,
}

impl Scan<'_> {
    /// Enters the next spelling.
    fn enter(&mut self, form: &str) {
        let first = self.words.len();
        self.words.extend(words_of_token(form));
        self.starts.push(self.words.len() as u32);
        let words = self.words.get(first..).unwrap_or_default();
        let key = words.iter().fold(ROOT, |key, word| step(key, word.hash));
        let node = if words.is_empty() { None } else { self.gazetteer.get(key) };
        self.alone.push(node.map_or(Lists::default(), |node| node.sort.lists));
    }

    /// The spelling of token `index`: tokens spelt alike share it.
    pub fn spelling(&self, index: usize) -> Option<u32> {
        self.spellings.get(index).copied()
    }

    /// The longest listed name that begins with token `index`, written with
    /// the capitals that the list asks for.
    pub fn longest(&self, index: usize) -> Option<Match> {
        let mut found = None;
        let mut key = ROOT;
        let (mut capitals, mut count) = (0_u32, 0);
        for token in index.. {
            let words = self.words_of(token)?;
            if words.is_empty() {
                break;
            }
            for word in words {
                key = step(key, word.hash);
                capitals |= u32::from(word.capital).checked_shl(count).unwrap_or_default();
                count += 1;
            }
            let Some(node) = self.gazetteer.get(key) else { break };
            let capitals_fit = node.sort.capitals & !capitals == 0;
            let upper_fits = !node.sort.upper || words.iter().all(|word| word.upper);
            if !node.sort.lists.is_empty() && capitals_fit && upper_fits {
                found = Some(Match {
                    len: token - index + 1,
                    lists: node.sort.lists,
                    entry: node.entry,
                });
            }
            if token + 1 >= self.spellings.len() {
                break;
            }
        }
        found
    }

    /// The lists that have token `index` by itself, in whatever case.
    pub fn word(&self, index: usize) -> Lists {
        let spelling = self.spelling(index);
        spelling.and_then(|it| self.alone.get(it as usize)).copied().unwrap_or_default()
    }

    /// The lists that have the first word of token `index` (the *Jean* of *Jean-Baptiste*).
    pub fn first_word(&self, index: usize) -> Lists {
        let Some([first, ..]) = self.words_of(index) else { return Lists::default() };
        let key = step(ROOT, first.hash);
        self.gazetteer.get(key).map_or(Lists::default(), |node| node.sort.lists)
    }

    /// The words of token `index`, hashed without case and accents.
    pub fn hashes(&self, index: usize) -> impl Iterator<Item = u64> + '_ {
        self.words_of(index).unwrap_or_default().iter().map(|word| word.hash)
    }

    /// One number for the words of `tokens`: names that differ in case, accents
    /// or hyphens alone have the same.
    pub fn key(&self, tokens: std::ops::Range<usize>) -> u64 {
        tokens.flat_map(|at| self.hashes(at)).fold(ROOT, step)
    }

    fn words_of(&self, token: usize) -> Option<&[Word]> {
        let spelling = self.spelling(token)? as usize;
        let (&start, &end) = (self.starts.get(spelling)?, self.starts.get(spelling + 1)?);
        self.words.get(start as usize..end as usize)
    }
}

/// Whether a token can be part of a listed name.
fn may_be_named(token: &Token, form: &str) -> bool {
    match token.class {
        TokenClass::Word | TokenClass::Mixed | TokenClass::Number => true,
        TokenClass::Punctuation | TokenClass::Symbol => matches!(form, "&" | "+"),
        TokenClass::Url | TokenClass::Email | TokenClass::Tag => false,
    }
}

#[cfg(test)]
mod tests {
    use super::compile::MAX_WORDS;
    use super::word::words_of;
    use super::*;
    use crate::Language;
    use crate::entity::list::{LISTS, List};
    use crate::text::View;

    const TEST_LISTS: &[(List, &str)] = &[
        (List::Country, "# comment\nÉtats-Unis | United States = US\nCôte d'Ivoire"),
        (List::Media, "Le Monde\nAT&T"),
        (List::Party, "En Marche"),
        (List::International, "Organisation des Nations unies = ONU = Nations unies"),
        (List::FirstName, "Jean"),
    ];

    fn found(text: &str, language: Language) -> Vec<(String, u32)> {
        let gazetteer = Gazetteer::compile(TEST_LISTS);
        let view = View::new(text);
        let document = Document::new(&view, language, None);
        let scan = gazetteer.scan(&document);
        (0..document.tokens().len())
            .filter_map(|at| Some((at, scan.longest(at)?)))
            .map(|(at, m)| {
                (document.cover(at, at + m.len).of(document.text()).to_owned(), m.entry.0)
            })
            .collect()
    }

    fn names(text: &str) -> Vec<String> {
        found(text, Language::French).into_iter().map(|(name, _)| name).collect()
    }

    #[test]
    fn longest_name_whatever_hyphens_and_accents() {
        assert_eq!(
            names("Les Etats Unis et l’Organisation des Nations Unies"),
            ["Etats Unis", "Organisation des Nations Unies", "Nations Unies"]
        );
        assert_eq!(names("en Côte d'Ivoire"), ["Côte d'Ivoire"]);
        let english = found("in Côte d'Ivoire and the U.S.", Language::English);
        assert_eq!(english[1].0, "U.S.");
        assert_eq!(found("États-Unis", Language::French)[0].1, english[1].1);
    }

    #[test]
    fn capitals_of_the_list_are_asked_for() {
        assert_eq!(names("le monde en marche"), [""; 0]);
        assert_eq!(names("Le Monde, En Marche, LE MONDE"), ["Le Monde", "En Marche", "LE MONDE"]);
        assert_eq!(names("us US Onu ONU"), ["US", "ONU"]);
        assert_eq!(names("chez AT&T"), ["AT&T"]);
    }

    #[test]
    fn punctuation_is_in_no_name() {
        assert_eq!(names("Organisation des Nations, unies"), [""; 0]);
    }

    #[test]
    fn parts_of_names_are_seen_in_any_case() {
        let gazetteer = Gazetteer::compile(TEST_LISTS);
        let view = View::new("jean Jean-Baptiste");
        let document = Document::new(&view, Language::French, None);
        let scan = gazetteer.scan(&document);
        assert!(scan.word(0).has(List::FirstName));
        assert!(scan.word(1).is_empty());
        assert!(scan.first_word(1).has(List::FirstName));
        assert!(scan.word(99).is_empty() && scan.longest(99).is_none());
    }

    #[test]
    fn shipped_lists_are_well_formed() {
        for &(list, text) in LISTS {
            let names = text.lines().filter(|line| !line.starts_with('#'));
            for line in names {
                for name in line.split(['=', '|']) {
                    let count = words_of(name).count();
                    assert!((1..=MAX_WORDS).contains(&count), "{list:?}: {line:?}");
                }
            }
        }
        assert!(Gazetteer::built_in().rests.len() > 10_000);
    }
}
