//! Which language a text is in.
//!
//! The commonest function words of a language make up about a third of any
//! text in it and few of a text in another, so counting them tells languages
//! apart from a sentence on (G. Grefenstette, "Comparing two language
//! identification schemes", JADT 1995, section 3). A model of letter trigrams
//! (whatlang) does the same for 69 languages and costs 52 kB of the compressed
//! web build; the lists here cost 1 kB and name the languages that people
//! who read French and English news are likely to paste.

use serde::Serialize;

use super::Language;
use super::others::{OTHERS, script};

/// The language of a text and how it was found.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Detection {
    /// The language whose rules are used.
    pub rules: Language,
    /// BCP 47 tag of the language the text is in, as far as can be told: `fr`,
    /// `en`, the code of a language without rules of its own (`de`), or a
    /// script alone (`und-Cyrl`).
    pub code: String,
    /// Whether the rules are made for that language.
    pub supported: bool,
}

impl Default for Detection {
    fn default() -> Self {
        Self::given(Language::default())
    }
}

/// How much of a text is looked at: enough for a page, and bounded for a book.
const SAMPLE_BYTES: usize = 8_000;

/// How many words of another language must be seen before the text is said to
/// be in it. Lower names a language on a single borrowed phrase.
const FEWEST_FOREIGN_WORDS: usize = 3;

impl Detection {
    /// The user named the language.
    #[must_use]
    pub fn given(language: Language) -> Self {
        Self { rules: language, code: language.code().to_owned(), supported: true }
    }

    /// Detects the language of a view by its first 8 kB.
    ///
    /// A text in a language without rules of its own is read with the rules of
    /// the known language that it shares most function words with, French when
    /// it shares none; so is a text with nothing to go by.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let sample = sample(text);
        let known = Language::ALL.map(|language| language.lexicon().function_words);
        let lists: Vec<&[&str]> =
            known.into_iter().chain(OTHERS.iter().map(|&(_, words)| words)).collect();
        let counts = count(sample, &lists);
        let (ours, foreign) = counts.split_at(Language::ALL.len());
        let (rules, known) = best(Language::ALL.into_iter().zip(ours.iter().copied()));
        let (code, words) = best(OTHERS.iter().map(|other| other.0).zip(foreign.iter().copied()));
        let other = |code: &str| Self { rules, code: code.to_owned(), supported: false };
        if words > known && words >= FEWEST_FOREIGN_WORDS {
            return other(code);
        }
        match script(sample) {
            Some(script) if known == 0 => other(script),
            _ => Self::given(rules),
        }
    }
}

/// The beginning of the text, cut on a character boundary.
fn sample(text: &str) -> &str {
    let mut end = SAMPLE_BYTES.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

/// For each list, how many words of the sample are in it.
fn count(sample: &str, lists: &[&[&str]]) -> Vec<usize> {
    let mut counts = vec![0; lists.len()];
    for word in sample.split(|ch: char| !ch.is_alphabetic()).filter(|word| !word.is_empty()) {
        let word = word.to_lowercase();
        for (count, list) in counts.iter_mut().zip(lists) {
            *count += usize::from(list.contains(&word.as_str()));
        }
    }
    counts
}

/// The first of the highest counts.
fn best<T: Default>(counts: impl Iterator<Item = (T, usize)>) -> (T, usize) {
    let better = |best: (T, usize), next: (T, usize)| if next.1 > best.1 { next } else { best };
    let mut counts = counts;
    let first = counts.next().unwrap_or_default();
    counts.fold(first, better)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_and_english() {
        let code = |text| Detection::of(text).code;
        assert_eq!(code("Le port est fermé depuis mardi dans le sud du pays."), "fr");
        assert_eq!(code("Grève : les écoles du Nord fermées"), "fr");
        assert_eq!(code("The port has been closed since Tuesday in the south."), "en");
        assert_eq!(code("Storm Shuts Schools in the North for a Week"), "en");
    }

    #[test]
    fn other_languages_are_named_and_still_have_rules() {
        for (code, text) in [
            (
                "de",
                "Der Hafen ist seit Dienstag geschlossen, weil der Sturm die Mauern beschädigt hat.",
            ),
            (
                "es",
                "El puerto está cerrado desde el martes porque la tormenta ha dañado los muelles.",
            ),
            (
                "it",
                "Il porto è chiuso da martedì perché la tempesta ha danneggiato i moli della città.",
            ),
            (
                "pt",
                "O porto está fechado desde terça-feira porque a tempestade danificou os cais da cidade.",
            ),
            (
                "nl",
                "De haven is sinds dinsdag gesloten omdat de storm de kades van het dorp heeft beschadigd.",
            ),
            ("und-Cyrl", "Порт закрыт со вторника."),
            ("und-Arab", "أغلق الميناء منذ الثلاثاء"),
        ] {
            let detection = Detection::of(text);
            assert_eq!((detection.code.as_str(), detection.supported), (code, false), "{text}");
        }
    }

    #[test]
    fn nothing_to_go_by_is_french() {
        assert_eq!(Detection::of(""), Detection::given(Language::French));
        assert_eq!(Detection::of("12 000 €"), Detection::given(Language::French));
    }
}
