//! Tokens.

use super::WordId;
use crate::text::TextRange;

/// The smallest unit that rules and models look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its place in the view.
    pub range: TextRange,
    /// Its lower-cased form: tokens of one spelling share one id.
    pub word: WordId,
    /// What it is made of.
    pub class: TokenClass,
    /// Whether white space (or the start of the text) stands before it.
    pub spaced: bool,
    /// How the word is cased.
    pub case: Case,
}

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenClass {
    /// Letters, with inner hyphens and apostrophes: `Sassou-Nguesso`, `l'`, `M.`, `U.S.`
    Word,
    /// Digits with separators: `12`, `3,5`, `26 000`, `1.234.567`.
    Number,
    /// Letters and digits: `RN24`, `9e`, `20h30`, `G7`, `50M`.
    Mixed,
    /// A mark of punctuation, one character (an ellipsis or a run of dashes is one token).
    Punctuation,
    /// `%`, `€`, `+`, `°`, emoji and whatever else is neither letter, digit nor punctuation.
    Symbol,
    /// A web address.
    Url,
    /// An e-mail address.
    Email,
    /// `#hashtag` or `@handle`.
    Tag,
}

/// How a word is cased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// No letter, or a script without case.
    None,
    /// `convoi`
    Lower,
    /// `Bamako`, `Al-Qaïda`, `A` alone.
    Capital,
    /// `ONU`, `U.S.`: two capitals at least, no small letter.
    Upper,
    /// `iPhone`, `eBay`, `McDonald`.
    Mixed,
}

impl Token {
    /// Whether it begins with a capital.
    #[must_use]
    pub fn is_capitalised(&self) -> bool {
        matches!(self.case, Case::Capital | Case::Upper)
    }
}
