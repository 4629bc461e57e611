//! The gazetteer: names known beforehand, found by their longest match.
//!
//! The lists of `data/` are embedded as they are edited and compiled once into
//! a trie over word hashes. Words are compared without case, accents and
//! hyphens, so that « Etats Unis » finds *États-Unis*; where a list writes a
//! capital the text must have one too, so that « le monde » is no newspaper.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::sync::OnceLock;

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use super::list::{LISTS, List, Lists};
use crate::segment::{Document, Identity, Token, TokenClass};

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

/// One step of the trie.
#[derive(Clone, Copy, Debug, Default)]
struct Node {
    /// Lists in which a name ends here.
    lists: Lists,
    /// The line that has the name; of several the one with most names.
    entry: u32,
    /// How many names that line has.
    names: u8,
    /// Bit i: the i-th word must have a capital.
    capitals: u32,
    /// The name is an acronym so short that it must stand in capitals.
    upper: bool,
}

/// The compiled lists.
#[derive(Debug, Default)]
pub(crate) struct Gazetteer {
    nodes: HashMap<u64, Node, BuildHasherDefault<Identity>>,
}

/// Longest acronym that only counts in capitals (*UN*, *ONU*): longer ones are
/// also written as words (*Minusma*). At 2, « Car » and « Par » would be names.
const SHORT_ACRONYM: usize = 3;

/// Most words of a name; also the bits of [`Node::capitals`].
const MAX_WORDS: usize = 16;

impl Gazetteer {
    /// The lists of `data/`, compiled at first use.
    pub fn shared() -> &'static Self {
        static SHARED: OnceLock<Gazetteer> = OnceLock::new();
        SHARED.get_or_init(|| Self::compile(LISTS))
    }

    fn compile(lists: &[(List, &str)]) -> Self {
        let mut gazetteer = Self::default();
        gazetteer.nodes.reserve(lists.iter().map(|(_, text)| text.len() / 9).sum());
        let mut entry = 0;
        for &(list, text) in lists {
            for line in text.lines().filter(|line| !line.starts_with('#')) {
                entry += 1;
                let names = line.split(['=', '|']).count().min(usize::from(u8::MAX)) as u8;
                for name in line.split(['=', '|']) {
                    gazetteer.insert(name, list, (entry, names));
                }
            }
        }
        gazetteer
    }

    fn insert(&mut self, name: &str, list: List, (entry, names): (u32, u8)) {
        let words: Vec<Word> = words_of(name).collect();
        let (Some(last), 1..=MAX_WORDS) = (words.last(), words.len()) else { return };
        let mut key = ROOT;
        let mut capitals = 0;
        for (at, word) in words.iter().enumerate() {
            key = step(key, word.hash);
            self.nodes.entry(key).or_default();
            capitals |= u32::from(word.capital) << at;
        }
        let upper = words.len() == 1 && last.upper && (2..=SHORT_ACRONYM).contains(&last.letters);
        let node = self.nodes.entry(key).or_default();
        if node.lists.is_empty() {
            *node = Node { lists: Lists::default(), entry, names, capitals, upper };
        }
        if names > node.names {
            (node.entry, node.names) = (entry, names);
        }
        node.lists.insert(list);
        // Two spellings of one name: whichever asks for less.
        node.capitals &= capitals;
        node.upper &= upper;
    }

    /// The words of `document`, ready to be looked up.
    pub fn scan(&self, document: &Document<'_>) -> Scan<'_> {
        let mut words = Vec::with_capacity(document.tokens().len() + 1);
        let mut starts = Vec::with_capacity(document.tokens().len() + 1);
        for token in document.tokens() {
            starts.push(words.len() as u32);
            if may_be_named(token, document.form(token)) {
                words.extend(words_of_token(document.form(token)));
            }
        }
        starts.push(words.len() as u32);
        Scan { gazetteer: self, words, starts }
    }
}

/// The words of one document as the gazetteer compares them.
#[derive(Debug)]
pub(crate) struct Scan<'g> {
    gazetteer: &'g Gazetteer,
    words: Vec<Word>,
    /// First word of each token, and the number of words at the end.
    starts: Vec<u32>,
}

impl Scan<'_> {
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
            let Some(node) = self.gazetteer.nodes.get(&key) else { break };
            let capitals_fit = node.capitals & !capitals == 0;
            let upper_fits = !node.upper || words.iter().all(|word| word.upper);
            if !node.lists.is_empty() && capitals_fit && upper_fits {
                found = Some(Match {
                    len: token - index + 1,
                    lists: node.lists,
                    entry: Entry(node.entry),
                });
            }
            if token + 2 >= self.starts.len() {
                break;
            }
        }
        found
    }

    /// The lists that have token `index` by itself, in whatever case.
    pub fn word(&self, index: usize) -> Lists {
        let Some(words @ [_, ..]) = self.words_of(index) else { return Lists::default() };
        let key = words.iter().fold(ROOT, |key, word| step(key, word.hash));
        self.gazetteer.nodes.get(&key).map_or(Lists::default(), |node| node.lists)
    }

    /// The lists that have the first word of token `index` (the *Jean* of *Jean-Baptiste*).
    pub fn first_word(&self, index: usize) -> Lists {
        let Some([first, ..]) = self.words_of(index) else { return Lists::default() };
        let key = step(ROOT, first.hash);
        self.gazetteer.nodes.get(&key).map_or(Lists::default(), |node| node.lists)
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
        let (&start, &end) = (self.starts.get(token)?, self.starts.get(token + 1)?);
        self.words.get(start as usize..end as usize)
    }
}

/// A word as names are compared: letters and digits without case and accents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Word {
    hash: u64,
    letters: usize,
    capital: bool,
    upper: bool,
}

/// Whether a token can be part of a listed name.
fn may_be_named(token: &Token, form: &str) -> bool {
    match token.class {
        TokenClass::Word | TokenClass::Mixed | TokenClass::Number => true,
        TokenClass::Punctuation | TokenClass::Symbol => matches!(form, "&" | "+"),
        TokenClass::Url | TokenClass::Email | TokenClass::Tag => false,
    }
}

/// The words of a token: a dotted acronym (`U.S.`) is one word, « ex- » before a name is none.
fn words_of_token(form: &str) -> impl Iterator<Item = Word> + '_ {
    let former = form.strip_prefix("ex-").filter(|rest| rest.starts_with(char::is_uppercase));
    let form = former.unwrap_or(form);
    let dotted = form.contains('.') && form.split('.').all(|part| part.chars().count() <= 1);
    let joined = dotted.then(|| Word::new(form.split('.')));
    joined.into_iter().chain(words_of(if dotted { "" } else { form }))
}

/// The words of a name: runs of letters and digits; `&` and `+` are words of their own.
fn words_of(name: &str) -> impl Iterator<Item = Word> + '_ {
    const SIGNS: [char; 2] = ['&', '+'];
    name.split(|ch: char| !(ch.is_alphanumeric() || is_combining_mark(ch) || SIGNS.contains(&ch)))
        .flat_map(|part| part.split_inclusive(SIGNS))
        .flat_map(|part| {
            let (letters, sign) = part.split_at(part.trim_end_matches(SIGNS).len());
            [letters, sign]
        })
        .filter(|part| !part.is_empty())
        .map(|part| Word::new(std::iter::once(part)))
}

impl Word {
    fn new<'t>(parts: impl Iterator<Item = &'t str>) -> Self {
        let mut word = Self { hash: FNV_BASIS, letters: 0, capital: false, upper: true };
        for ch in parts.flat_map(str::chars) {
            word.capital |= word.letters == 0 && ch.is_uppercase();
            word.upper &= !ch.is_lowercase();
            word.letters += 1;
            if ch.is_ascii() {
                word.hash = fnv_step(word.hash, ch.to_ascii_lowercase());
            } else {
                fold(ch, |ch| word.hash = fnv_step(word.hash, ch));
            }
        }
        word
    }
}

/// The hash of a single word as [`Scan::hashes`] gives it.
pub(super) fn hash_of(word: &str) -> u64 {
    Word::new(std::iter::once(word)).hash
}

/// One number for a whole name: what [`Scan::key`] gives for its tokens.
pub(super) fn name_key(name: &str) -> u64 {
    words_of(name).map(|word| word.hash).fold(ROOT, step)
}

/// Calls `emit` with the letters of `ch` in lower case, without accents.
pub(super) fn fold(ch: char, mut emit: impl FnMut(char)) {
    for lower in ch.to_lowercase() {
        let spelled = match lower {
            'œ' => "oe",
            'æ' => "ae",
            'ø' => "o",
            'đ' => "d",
            'ł' => "l",
            'ß' => "ss",
            'ı' => "i",
            'ə' => "e",
            _ => "",
        };
        if spelled.is_empty() {
            decompose_canonical(lower, |part| {
                if !is_combining_mark(part) {
                    emit(part);
                }
            });
        } else {
            spelled.chars().for_each(&mut emit);
        }
    }
}

/// Where the trie begins: any constant does.
const ROOT: u64 = 0x9e37_79b9_7f4a_7c15;
const FNV_BASIS: u64 = 0xcbf2_9ce4_8422_2325;

/// FNV-1a over characters instead of bytes.
fn fnv_step(hash: u64, ch: char) -> u64 {
    (hash ^ u64::from(ch)).wrapping_mul(0x0000_0100_0000_01b3)
}

/// The key of a name that has one word more.
fn step(key: u64, word: u64) -> u64 {
    (key.rotate_left(23) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
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
        assert_eq!(english[1], ("U.S.".to_owned(), 1));
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
        assert!(Gazetteer::shared().nodes.len() > 10_000);
    }
}
