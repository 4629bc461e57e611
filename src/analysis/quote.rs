//! Quotes and their speakers.

use serde::Serialize;

use super::Certainty;
use crate::text::TextRange;

/// What the article gives as somebody's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quote {
    /// What was said: between the quotation marks, or the part of the sentence
    /// that reports it.
    pub range: TextRange,
    /// In the speaker's words or in the article's.
    pub kind: QuoteKind,
    /// The words that name a source without a verb: « selon », "according to".
    pub cue: Option<TextRange>,
    /// The verb of speech with its auxiliary: « a déclaré », "said".
    pub verb: Option<TextRange>,
    /// Who said it, where the article tells.
    pub speaker: Option<Speaker>,
}

/// How a quote gives what was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum QuoteKind {
    /// Word for word, in quotation marks or after a dash.
    Direct,
    /// In the words of the article.
    Indirect,
}

/// Who said something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The words that name the speaker: a name, a pronoun, or « la police ».
    /// They may stand in another sentence than the quote.
    pub range: TextRange,
    /// The entity meant: an index into [`Analysis::entities`](super::Analysis::entities). None for
    /// speakers without a name.
    pub entity: Option<u32>,
    /// [`Certainty::Probable`] where a pronoun or an earlier quote tells who
    /// speaks, else [`Certainty::Sure`].
    pub certainty: Certainty,
}
