//! Which language a text is in.

use serde::Serialize;

use super::Language;

/// The language of a text and how it was found.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Detection {
    /// The language whose rules are used.
    pub rules: Language,
    /// ISO 639 code of the language the text is in, as far as can be told:
    /// `fr`, `en`, or a three-letter code of a language without rules of its own.
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

/// Share of words that must be common words of a language for the count alone
/// to decide. News has 40 % or more; lower decides sooner on short texts,
/// higher asks the trigram model more often.
const CLEAR_SHARE: f64 = 0.2;

/// How many times more common words the winner must have than the other.
const CLEAR_LEAD: f64 = 1.5;

impl Detection {
    /// The user named the language.
    #[must_use]
    pub fn given(language: Language) -> Self {
        Self { rules: language, code: language.code().to_owned(), supported: true }
    }

    /// Detects the language of a view.
    ///
    /// Counts the common words of each language known; where none leads
    /// clearly, a trigram model (whatlang) names the language. A text in a
    /// language without rules of its own is read with the rules of the
    /// language whose common words it has most of, French when it has none.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let sample = sample(text);
        let mut counts: Vec<(Language, usize)> = Language::ALL
            .into_iter()
            .map(|language| (language, common_words(sample, language)))
            .collect();
        counts.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
        let words = sample.split_whitespace().count().max(1);
        let (Some(&(best, first)), second) = (counts.first(), counts.get(1).map_or(0, |c| c.1))
        else {
            return Self::default();
        };
        let clear = first as f64 >= CLEAR_LEAD * second as f64
            && first as f64 / words as f64 >= CLEAR_SHARE;
        if clear {
            return Self::given(best);
        }
        match whatlang::detect(sample).filter(whatlang::Info::is_reliable).map(|info| info.lang()) {
            Some(whatlang::Lang::Fra) => Self::given(Language::French),
            Some(whatlang::Lang::Eng) => Self::given(Language::English),
            Some(other) => Self { rules: best, code: other.code().to_owned(), supported: false },
            None => Self::given(best),
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

fn common_words(sample: &str, language: Language) -> usize {
    let stopwords = language.lexicon().stopwords;
    sample
        .split(|ch: char| !ch.is_alphabetic())
        .filter(|word| word.len() > 1 && word.len() < 12)
        .filter(|word| stopwords.contains(&word.to_lowercase().as_str()))
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_english_and_others() {
        assert_eq!(Detection::of("Le port est fermé depuis mardi dans le sud du pays.").code, "fr");
        assert_eq!(
            Detection::of("The port has been closed since Tuesday in the south.").code,
            "en"
        );
        let german = Detection::of(
            "Der Hafen ist seit Dienstag geschlossen, weil der Sturm die Kaimauern beschädigt hat.",
        );
        assert_eq!((german.code.as_str(), german.supported), ("deu", false));
    }

    #[test]
    fn nothing_to_go_by_is_french() {
        assert_eq!(Detection::of("").rules, Language::French);
        assert_eq!(Detection::of("12 000 €").rules, Language::French);
    }
}
