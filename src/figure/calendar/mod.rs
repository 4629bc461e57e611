//! Dates, clock times, durations and ages.
//!
//! Words of time are looked up once for each distinct word of a text
//! ([`words`]); grammars over them read dates ([`date`] over [`phrase`]),
//! times of day ([`clock`]), lengths of time ([`length`]) and ages ([`age`]).
//! Dates are read first and set against the day of publication afterwards
//! ([`moment`]), with the arithmetic of [`almanac`].

mod age;
mod almanac;
mod clock;
mod date;
mod dateline;
mod digits;
mod en;
mod fr;
mod holiday;
mod length;
mod moment;
mod phrase;
mod tense;
#[cfg(test)]
mod tests;
mod words;
mod year;

use super::context::{Context, Reading};
use crate::segment::TokenClass;

pub(crate) use dateline::dateline;
pub(crate) use words::Memory;
use words::Words;

/// Where a name ends that begins at token `at` and holds a date without being
/// one: « Mai 68 ».
pub(crate) fn name(context: &Context<'_>, at: usize) -> Option<usize> {
    let words = Words(context);
    let begins = words.is_known(at) || context.class(at) == Some(TokenClass::Number);
    begins.then(|| date::name(words, at)).flatten()
}

/// The date, time, duration or age that begins at token `at`, the longest.
pub(crate) fn read(context: &Context<'_>, at: usize) -> Option<Reading> {
    let words = Words(context);
    let lexeme = context.lexeme(at);
    let number = matches!(context.class(at)?, TokenClass::Number | TokenClass::Mixed)
        || lexeme.numeral.is_some()
        || lexeme.is(super::lexicon::Marks::HEDGE);
    if !number
        && lexeme.ordinal.is_none()
        && !words.is_known(at)
        && context.word(at) != "'"
        && !words.is_before_century(at)
    {
        return None;
    }
    let date = date::read(words, at);
    let clock = clock::read(words, at);
    let rest = || {
        if !number && !words.begins_length(at) {
            return None;
        }
        age::read(words, at).or_else(|| length::read(words, at))
    };
    let longest = |a: Option<Reading>, b: Option<Reading>| match (a, b) {
        (Some(a), Some(b)) => Some(if b.end > a.end { b } else { a }),
        (a, b) => a.or(b),
    };
    let rest = rest();
    // Only behind a length can a date be told by its distance.
    let distant = rest.as_ref().and_then(|_| date::distant(words, at));
    longest(longest(date, clock), longest(rest, distant))
        .or_else(|| date::enumerated(words, at))
        .or_else(|| date::lone_day(words, at))
}
