//! What a language tells the ranking about its function words and endings.

use rust_stemmers::Stemmer;

use super::{en, fr};
use crate::analysis::Certainty;
use crate::language::Language;

/// Small closed lists: enough to tell where a phrase may begin and end, and
/// what sort of word stands in it. All words are lower-case.
pub(super) struct Grammar {
    /// Makes the Snowball stemmer that makes inflected forms alike. A function, so that those of the sixteen other
    /// languages, 120 KB, are seen never to be called.
    pub(super) stemmer: fn() -> Stemmer,
    /// Function words that may stand inside a phrase (« libération *de* l'otage »).
    pub(super) inner: &'static [&'static str],
    /// Prepositions that tie two nouns together, with the articles in them.
    pub(super) linking: &'static [&'static str],
    /// Words that announce a noun.
    pub(super) determiners: &'static [&'static str],
    /// Words that announce a verb: pronouns, auxiliaries, negation.
    pub(super) verbal: &'static [&'static str],
    /// Words that are never part of a keyword unless a name has them, though
    /// they are no function words: calendar, units, number words, reporting verbs.
    pub(super) barred: &'static [&'static str],
    /// Words that say something only in company: vague nouns and adjectives
    /// (« nouveau pavillon », « fin de service »).
    pub(super) light: &'static [&'static str],
    /// How sure a name must be to speak for a keyword.
    pub(super) surely: Certainty,
    /// Whether adjectives stand before their nouns rather than after them.
    pub(super) adjectives_first: bool,
    /// What names of peoples have behind the letters that they share with the place.
    pub(super) people_endings: &'static [&'static str],
    /// Endings of participles that are no nouns, as those of French often are.
    pub(super) participle_endings: &'static [&'static str],
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
