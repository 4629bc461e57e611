//! The words of one text, each stored once.

use std::hash::Hasher;

use super::Slots;
use crate::text::TextRange;

/// Names a word of a [`Vocabulary`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WordId(pub u32);

/// The distinct lower-cased words of one text, numbered by first use.
///
/// Rules compare ids or short slices instead of allocating a string per token.
#[derive(Debug, Default)]
pub struct Vocabulary {
    arena: String,
    words: Vec<TextRange>,
    ids: Slots,
    scratch: String,
}

impl Vocabulary {
    /// The id of `word` in lower case, entered if it is new.
    pub(super) fn intern(&mut self, word: &str) -> WordId {
        let mut lower = std::mem::take(&mut self.scratch);
        lower.clear();
        if word.is_ascii() {
            lower.push_str(word);
            lower.make_ascii_lowercase();
        } else {
            lower.extend(word.chars().flat_map(char::to_lowercase));
        }
        let id = self.intern_as_written(&lower);
        self.scratch = lower;
        id
    }

    /// The id of `word` as it is written, entered if it is new: for a vocabulary of spellings.
    pub(crate) fn intern_as_written(&mut self, word: &str) -> WordId {
        let hash = fnv1a(word.as_bytes());
        if let Some(id) = self.ids.find(hash, |id| self.get(WordId(id)) == word) {
            return WordId(id);
        }
        let (words, arena) = (&self.words, &self.arena);
        let known = |id: u32| words.get(id as usize).map_or("", |range| range.of(arena));
        let id = self.ids.enter(hash, |id| fnv1a(known(id).as_bytes()));
        let start = self.arena.len();
        self.arena.push_str(word);
        self.words.push(TextRange::from_usize(start, self.arena.len()));
        WordId(id)
    }

    /// The lower-cased form of a word.
    #[must_use]
    pub fn get(&self, id: WordId) -> &str {
        self.words.get(id.0 as usize).map_or("", |range| range.of(&self.arena))
    }

    /// The id of a word given in lower case, if the text has it.
    #[must_use]
    pub fn find(&self, lower: &str) -> Option<WordId> {
        let hash = fnv1a(lower.as_bytes());
        self.ids.find(hash, |id| self.get(WordId(id)) == lower).map(WordId)
    }

    /// Every word in lower case, by its id.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|range| range.of(&self.arena))
    }

    /// How many distinct words the text has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether the text has no word.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

/// FNV-1a (Fowler, Noll, Vo), 64 bits: the same on every machine and fast on short words.
pub(crate) fn fnv1a(bytes: &[u8]) -> u64 {
    fnv1a_from(0xcbf2_9ce4_8422_2325, bytes)
}

/// Goes on with the hash of what stood before `bytes`.
fn fnv1a_from(hash: u64, bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(hash, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

/// Takes a key that is a hash already as its own hash.
#[derive(Clone, Debug, Default)]
pub(crate) struct Identity(u64);

impl Hasher for Identity {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = fnv1a(bytes);
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

/// Hashes words by FNV-1a: for tables that are asked about every distinct word of a text.
#[derive(Clone, Debug)]
pub(crate) struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(fnv1a(&[]))
    }
}

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = fnv1a_from(self.0, bytes);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_that_differ_in_case_share_an_id() {
        let mut vocabulary = Vocabulary::default();
        let first = vocabulary.intern("Été");
        assert_eq!(vocabulary.intern("ÉTÉ"), first);
        assert_ne!(vocabulary.intern("hiver"), first);
        assert_eq!(vocabulary.get(first), "été");
        assert_eq!(vocabulary.find("hiver"), Some(WordId(1)));
        assert_eq!(vocabulary.find("Hiver"), None);
    }
}
