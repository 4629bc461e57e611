//! What a token looks like, coarsely.

use crate::segment::{Case, Token, TokenClass};

/// What a token looks like, coarsely. The numbers are part of the model format.
pub(super) fn shape(token: &Token, form: &str) -> u32 {
    match (token.class, token.case) {
        (TokenClass::Word, Case::Lower) => LOWER,
        (TokenClass::Word, Case::Capital) if form.ends_with('.') => 10,
        (TokenClass::Word, Case::Capital) if form.contains('-') => 11,
        (TokenClass::Word, Case::Capital) if form.chars().count() == 1 => 12,
        (TokenClass::Word, Case::Capital) => 13,
        (TokenClass::Word, Case::Upper) if form.contains('.') => 14,
        (TokenClass::Word, Case::Upper) if form.len() <= 4 => 15,
        (TokenClass::Word, Case::Upper) => 16,
        (TokenClass::Word, Case::Mixed) if form.starts_with(char::is_uppercase) => 17,
        (TokenClass::Mixed, Case::Upper | Case::Capital | Case::Mixed) => 18,
        (TokenClass::Word, Case::Mixed) => 19,
        (TokenClass::Word, Case::None) => 2,
        (TokenClass::Number, _) => 3 + u32::from(form.len() == 4),
        (TokenClass::Mixed, _) => 5,
        (TokenClass::Punctuation, _) => 6,
        (TokenClass::Symbol, _) => 7,
        (TokenClass::Url | TokenClass::Email, _) => 8,
        (TokenClass::Tag, _) => 9,
    }
}

/// The shape of a word in small letters.
pub(super) const LOWER: u32 = 1;

/// The least number of a shape with a capital.
const FIRST_CAPITAL: u32 = 10;

/// Whether a token of that shape has a capital.
pub(super) const fn is_capital(shape: u32) -> bool {
    shape >= FIRST_CAPITAL
}
