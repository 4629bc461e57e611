//! Languages: which one a text is in, and what each brings along.
//!
//! A language is one variant of [`Language`] and one folder; code outside the
//! folders asks for a [`Lexicon`] and names no language.

mod detect;
pub(crate) mod en;
pub(crate) mod fr;
mod others;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::Error;

pub use detect::Detection;

/// Words between a place and a country or region, in lower case without elided letters' apostrophes.
pub(crate) struct Holding {
    /// Those that begin what tells where a place lies: Tripoli *in* Lebanon.
    pub within: &'static [&'static str],
    /// Those that set two places side by side: Tripoli *and* Lebanon.
    pub beside: &'static [&'static str],
}

/// A language whose rules the crate knows.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub enum Language {
    /// French.
    #[default]
    #[serde(rename = "fr")]
    French,
    /// English.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// Every language, French first.
    pub const ALL: [Self; 2] = [Self::French, Self::English];

    /// Its ISO 639-1 code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
        }
    }

    /// How much more often than its size says its press writes of a country,
    /// in points of a step of size (`entity/places/likely.rs`); 0 for most.
    #[must_use]
    pub(crate) fn home(self, country: &str) -> f32 {
        let homes = match self {
            Self::French => fr::HOMES,
            Self::English => en::HOMES,
        };
        homes.iter().find(|(code, _)| *code == country).map_or(0.0, |(_, points)| *points)
    }

    /// The words that stand between a place and the country or region that holds it.
    #[must_use]
    pub(crate) fn holding(self) -> &'static Holding {
        match self {
            Self::French => &fr::HOLDING,
            Self::English => &en::HOLDING,
        }
    }

    /// What the shared stages (tokens, sentences, detection) know of it.
    #[must_use]
    pub fn lexicon(self) -> &'static Lexicon {
        match self {
            Self::French => &fr::LEXICON,
            Self::English => &en::LEXICON,
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Language {
    type Err = Error;

    /// Reads `fr`, `en` or a longer tag of the same language (`fr-CA`).
    ///
    /// # Errors
    /// Any other code is an option error that lists the codes known.
    fn from_str(tag: &str) -> Result<Self, Error> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|language| language.code().eq_ignore_ascii_case(primary))
            .ok_or_else(|| Error::option(format!("unknown language {tag:?}: use \"fr\" or \"en\"")))
    }
}

/// What one language tells the shared stages. All words are lower-case, with
/// straight apostrophes, as in the [view](crate::text::View).
#[derive(Debug)]
pub struct Lexicon {
    /// Words that end in an apostrophe and lean on the next (`l'`, `d'`).
    pub elisions: &'static [&'static str],
    /// Hyphened prefixes that before a name are words of their own (`ex-`, `pro-`).
    pub prefixes: &'static [&'static str],
    /// Words, most of them participles, that are words of their own when hyphened to a name
    /// (`NATO-led`, `Oslo-area`).
    pub compounds: &'static [&'static str],
    /// Common words that stand before such words as names do (`state-owned`).
    pub common_heads: &'static [&'static str],
    /// Hyphened pronouns after a verb that are words of their own (`-t-il`).
    pub enclitics: &'static [&'static str],
    /// Whether `'s` after a noun is a word of its own.
    pub possessive: bool,
    /// Words whose full stop does not end a sentence, without the stop.
    pub abbreviations: &'static [&'static str],
    /// Abbreviations that may also end a sentence: a capital after them begins a new one.
    pub closing_abbreviations: &'static [&'static str],
    /// Words with a capital that go on behind such an abbreviation, as weekdays do: 5 p.m. EST.
    pub continuations: &'static [&'static str],
    /// Words whose full stop ends no sentence before a number (No. 5), without the stop.
    pub numbering: &'static [&'static str],
    /// The three dozen commonest function words, by which the language is known.
    pub function_words: &'static [&'static str],
    /// January to December.
    pub months: &'static [&'static str; 12],
    /// Monday to Sunday.
    pub weekdays: &'static [&'static str; 7],
    /// Words too common to say what a text is about.
    pub stopwords: &'static [&'static str],
    /// Lines around an article that are no part of it.
    pub boilerplate: &'static Boilerplate,
}

/// How lines look that surround an article on the web. All phrases are
/// lower-case, with straight apostrophes and single spaces.
#[derive(Debug)]
pub struct Boilerplate {
    /// Whole lines, without marks at the end.
    pub alone: &'static [&'static str],
    /// How lines begin that are boilerplate whatever follows.
    pub opening: &'static [&'static str],
    /// How lines begin that are boilerplate if they are short and no sentence.
    pub short_opening: &'static [&'static str],
    /// How lines begin that say when something was published.
    pub published: &'static [&'static str],
    /// Words of which rows of share buttons are made.
    pub share_words: &'static [&'static str],
    /// How a line begins that names the authors.
    pub bylines: &'static [&'static str],
    /// Words in small letters between the authors' names.
    pub byline_words: &'static [&'static str],
    /// Words between what somebody did for an article and the name.
    pub credits: &'static [&'static str],
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_by_their_first_part() {
        assert_eq!("fr-CA".parse(), Ok(Language::French));
        assert_eq!("EN".parse(), Ok(Language::English));
        let error = "de".parse::<Language>().unwrap_err();
        assert!(error.is_option());
        assert_eq!(error.to_string(), "unknown language \"de\": use \"fr\" or \"en\"");
    }
}
