//! What a language tells the ranking about its function words and endings.

use rust_stemmers::Algorithm;

use super::{en, fr};
use crate::language::Language;

/// Small closed lists: enough to tell where a phrase may begin and end, and
/// what sort of word stands in it. All words are lower-case.
pub(super) struct Grammar {
    /// The Snowball stemmer that makes inflected forms alike.
    pub(super) stemmer: Algorithm,
    /// Function words that may stand inside a phrase (« libération *de* l'otage »).
    pub(super) inner: &'static [&'static str],
    /// Words that announce a noun.
    pub(super) determiners: &'static [&'static str],
    /// Words that announce a verb: pronouns, auxiliaries, negation.
    pub(super) verbal: &'static [&'static str],
    /// Words that are no keyword and neither begin nor end one, though they
    /// are no function words: calendar, units of time, vague nouns, reporting verbs.
    pub(super) weak: &'static [&'static str],
    /// Endings of adverbs.
    pub(super) adverb_endings: &'static [&'static str],
    /// Endings that finite verbs and participles have more often than nouns.
    pub(super) verb_endings: &'static [&'static str],
    /// Endings that nouns have more often than other words.
    pub(super) noun_endings: &'static [&'static str],
}

impl Grammar {
    pub(super) fn of(language: Language) -> &'static Self {
        match language {
            Language::French => &fr::GRAMMAR,
            Language::English => &en::GRAMMAR,
        }
    }
}
