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
mod stopwatch;
mod tense;
#[cfg(test)]
mod tests;
mod words;
mod year;

use super::context::{Context, Reading};
use super::number::{self, Numeral, amount};
use crate::segment::TokenClass;

pub(crate) use dateline::dateline;
pub(crate) use words::Memory;
use words::{Role, Words};

/// Where a name or idiom ends that begins at token `at` and holds a date or a
/// length without stating one: « Mai 68 », « 24 heures sur 24 ».
pub(crate) fn name(context: &Context<'_>, at: usize) -> Option<usize> {
    let words = Words(context);
    let digits = matches!(context.class(at), Some(TokenClass::Number | TokenClass::Mixed));
    let begins = words.is_known(at) || digits || context.lexeme(at).numeral.is_some();
    begins.then(|| date::name(words, at).or_else(|| length::around_the_clock(words, at))).flatten()
}

/// The date, time, duration or age that begins at token `at`, the longest.
pub(crate) fn read(context: &Context<'_>, at: usize) -> Option<Reading> {
    let words = Words(context);
    let number = begins_with_number(context, at);
    if !number && !opens(words, at) {
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

/// Whether a number begins at token `at`, behind hedges or not.
fn begins_with_number(context: &Context<'_>, at: usize) -> bool {
    let (_, start) = amount::hedges(context, at);
    if !number::may_begin(context, start) {
        return false;
    }
    // « un » and « a » begin a length only with a word of time behind them.
    let one = matches!(context.lexeme(start).numeral, Some(Numeral::One | Numeral::Article));
    let words = Words(context);
    !one || (start + 1..=start + 2).any(|next| words.is_of_time(next))
}

/// Whether a date, time or length can begin at token `at` though no number
/// does: asked of every token, so kept cheap. Most words that may open one
/// (de, à, in) stand everywhere else too; they count only where what they
/// open follows.
fn opens(words: Words<'_, '_>, at: usize) -> bool {
    let plain = |at: usize| {
        words.opens(at)
            || number::may_begin(words.0, at)
            || words.0.lexeme(at).ordinal.is_some()
            || words.lower(at) == "'"
            || words.is_before_century(at)
    };
    if plain(at) {
        return true;
    }
    let behind = |at: usize| plain(at) || plain(words.skip(at, Role::ARTICLE, 1));
    match words.hedge(at) {
        Some(end) => behind(end) || words.is_range_opening(end) && behind(end + 1),
        None => words.is_range_opening(at) && behind(at + 1),
    }
}
