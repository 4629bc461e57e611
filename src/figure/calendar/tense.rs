//! Whether a clause speaks of what is to come.

use super::words::{Role, Words};
use crate::segment::{Case, TokenClass};

/// How far a verb may stand from the date that it governs, in tokens: more
/// finds the verb of another clause, fewer misses the own one.
const REACH: usize = 18;

/// Whether the moment in tokens `start..end` lies ahead, by the verb next to
/// it in its clause: the one before it decides, else the one after it.
pub(super) fn is_future(words: Words<'_, '_>, start: usize, end: usize) -> bool {
    of_clause(words, start, end) == Some(true)
}

/// The same, `None` where no verb says.
pub(super) fn of_clause(words: Words<'_, '_>, start: usize, end: usize) -> Option<bool> {
    let first = words.0.sentence.start.max(start.saturating_sub(REACH));
    let last = words.0.sentence.end.min(end + REACH);
    let before = (first..start).rev().map(|at| (at, sign(words, at)));
    let after = (end..last).map(|at| (at, sign(words, at)));
    nearest(before).or_else(|| nearest(after))
}

/// What one word says of time.
#[derive(Clone, Copy, PartialEq)]
enum Sign {
    None,
    Future,
    Past,
    /// Another clause begins.
    Boundary,
}

fn nearest(signs: impl Iterator<Item = (usize, Sign)>) -> Option<bool> {
    for (_, sign) in signs {
        match sign {
            Sign::None => {}
            Sign::Future => return Some(true),
            Sign::Past => return Some(false),
            Sign::Boundary => return None,
        }
    }
    None
}

fn sign(words: Words<'_, '_>, at: usize) -> Sign {
    match () {
        () if words.has(at, Role::FUTURE) => Sign::Future,
        // « to be held » is ahead: the word before decides.
        () if words.has(at, Role::PAST) && words.has_before(at, Role::FUTURE) => Sign::Future,
        () if words.has(at, Role::PAST) => Sign::Past,
        // Not the colon of 9:30.
        () if words.has(at, Role::CLAUSE) && !words.is_glued(at + 1) => Sign::Boundary,
        () if words.class(at) == Some(TokenClass::Word) && is_future_verb(words, at) => {
            Sign::Future
        }
        () => Sign::None,
    }
}

/// Whether the word looks like a verb in the future tense.
fn is_future_verb(words: Words<'_, '_>, at: usize) -> bool {
    let word = words.lower(at);
    let lexicon = words.lexicon();
    words.case(at) == Some(Case::Lower)
        && lexicon.future_endings.iter().any(|ending| word.ends_with(ending))
        && !lexicon.future_exceptions.contains(&word)
}
