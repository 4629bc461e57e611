//! What a token can be in a phrase that could be a keyword.

use super::words::Word;
use crate::segment::{Token, TokenClass};

/// What a token can be in a phrase.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Begins, ends or stands inside.
    Content,
    /// Stands inside only.
    Inner,
    /// A number, which may end a name (« Falcon 9 »).
    Number,
    /// Ends every phrase.
    Barrier,
}

/// What `token`, written as `form`, can be in a phrase, in a name or a figure or in neither.
pub(super) fn role_of(
    form: &str,
    token: &Token,
    word: Word,
    in_name: bool,
    in_figure: bool,
) -> Role {
    if in_figure && !in_name {
        return Role::Barrier;
    }
    let lower = !token.is_capitalised();
    match token.class {
        TokenClass::Number => Role::Number,
        TokenClass::Mixed if !in_name && form.starts_with(char::is_numeric) && !is_code(form) => {
            Role::Barrier
        }
        TokenClass::Word | TokenClass::Mixed if word.inner && (lower || !in_name) => Role::Inner,
        // « Association *pour* la mer »: a function word in a name says nothing by itself.
        TokenClass::Word if word.stop && in_name && lower => Role::Inner,
        // « Mars » and « May » may be names; in small letters they are the calendar.
        TokenClass::Word if (word.stop || word.barred) && !in_name => Role::Barrier,
        TokenClass::Word | TokenClass::Mixed => {
            // A lone letter is an initial or a label.
            if form.chars().nth(1).is_none() && !in_name { Role::Barrier } else { Role::Content }
        }
        _ => Role::Barrier,
    }
}

/// « 5G », « 3D »: a digit and capitals, which name a thing as a word does.
fn is_code(form: &str) -> bool {
    form.chars().any(char::is_uppercase) && !form.chars().any(char::is_lowercase)
}
