//! Words as names are compared: without case, accents and hyphens, as hashes.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// A word as names are compared: letters and digits without case and accents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub hash: u64,
    pub letters: usize,
    pub capital: bool,
    pub upper: bool,
}

/// The words of a token: a dotted acronym (`U.S.`) is one word.
pub(super) fn words_of_token(form: &str) -> impl Iterator<Item = Word> + '_ {
    let dotted = form.contains('.') && form.split('.').all(|part| part.chars().count() <= 1);
    let joined = dotted.then(|| Word::new(form.split('.')));
    joined.into_iter().chain(words_of(if dotted { "" } else { form }))
}

/// The words of a name: runs of letters and digits; `&` and `+` are words of their own.
pub(super) fn words_of(name: &str) -> impl Iterator<Item = Word> + '_ {
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
pub(crate) fn hash_of(word: &str) -> u64 {
    Word::new(std::iter::once(word)).hash
}

/// One number for a whole name: what [`Scan::key`] gives for its tokens.
pub(crate) fn name_key(name: &str) -> u64 {
    words_of(name).map(|word| word.hash).fold(ROOT, step)
}

/// Calls `emit` with the letters of `ch` in lower case, without accents.
pub(crate) fn fold(ch: char, mut emit: impl FnMut(char)) {
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
pub(super) const ROOT: u64 = 0x9e37_79b9_7f4a_7c15;
const FNV_BASIS: u64 = 0xcbf2_9ce4_8422_2325;

/// FNV-1a over characters instead of bytes.
fn fnv_step(hash: u64, ch: char) -> u64 {
    (hash ^ u64::from(ch)).wrapping_mul(0x0000_0100_0000_01b3)
}

/// The key of a name that has one word more.
pub(super) fn step(key: u64, word: u64) -> u64 {
    (key.rotate_left(23) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}
