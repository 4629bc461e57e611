//! Words as features know them: folded, hashed, with their beginnings and endings.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// Longest beginning and ending that is a feature of its own.
pub const MAX_AFFIX: usize = 4;

/// Words up to this length keep their accents, which tell *a* from *à*;
/// longer ones lose them, so that text without accents reads the same.
const ACCENTED_LETTERS: usize = 3;

/// What features ask of a word; the hashes are of its folded spelling.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct WordFacts {
    pub hash: u32,
    /// Its first two, three and four letters; zero where it is not longer than that.
    pub prefixes: [u32; MAX_AFFIX - 1],
    /// Its last two, three and four letters; zero where it is not longer than that.
    pub suffixes: [u32; MAX_AFFIX - 1],
}

impl WordFacts {
    /// The facts of a lower-cased word.
    pub fn new(lower: &str) -> Self {
        let mut head = [0; MAX_AFFIX];
        let mut tail = [0; MAX_AFFIX];
        let mut length = 0;
        let mut hash = SEED;
        let keep_accents = lower.chars().take(ACCENTED_LETTERS + 1).count() <= ACCENTED_LETTERS;
        let mut take = |letter: char| {
            hash = step(hash, letter);
            if let Some(place) = head.get_mut(length) {
                *place = hash;
            }
            tail.rotate_left(1);
            tail[MAX_AFFIX - 1] = u32::from(letter);
            length += 1;
        };
        for letter in lower.chars() {
            if letter.is_ascii_digit() {
                take('0');
            } else if letter.is_ascii() || keep_accents {
                take(letter);
            } else {
                decompose_canonical(letter, |part| {
                    if !is_combining_mark(part) {
                        take(part);
                    }
                });
            }
        }
        let mut facts = Self { hash, ..Self::default() };
        for letters in 2..=MAX_AFFIX {
            if length > letters {
                facts.prefixes[letters - 2] = head[letters - 1];
                facts.suffixes[letters - 2] =
                    tail.iter().skip(MAX_AFFIX - letters).fold(SEED, |hash, &code| mix(hash, code));
            }
        }
        facts
    }
}

const SEED: u32 = 0x811c_9dc5;

fn step(hash: u32, letter: char) -> u32 {
    mix(hash, u32::from(letter))
}

/// FNV-1a over code points, in 32 bits.
fn mix(hash: u32, code: u32) -> u32 {
    (hash ^ code).wrapping_mul(0x0100_0193).rotate_left(5)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_digits_fold() {
        assert_eq!(WordFacts::new("sénégal").hash, WordFacts::new("senegal").hash);
        assert_eq!(WordFacts::new("rn24").hash, WordFacts::new("rn16").hash);
        assert_ne!(WordFacts::new("à").hash, WordFacts::new("a").hash);
    }

    #[test]
    fn affixes_are_shared() {
        let (left, right) = (WordFacts::new("ouagadougou"), WordFacts::new("koudougou"));
        assert_eq!(left.suffixes, right.suffixes);
        assert_ne!(left.prefixes, right.prefixes);
        assert_eq!(WordFacts::new("ou").suffixes, [0; 3]);
        assert_eq!(WordFacts::new("").prefixes, [0; 3]);
    }
}
