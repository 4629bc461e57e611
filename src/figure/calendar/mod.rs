//! Dates, clock times, durations and ages.
//!
//! Words of time are looked up once for each distinct word of a text
//! ([`words`], from the [`index`] of the language); what they mean is a
//! [`sense`], what small words do around a moment a [`role`]. Grammars over
//! them read
//! - dates: [`date`] over one [`phrase`] (a [`day`], a [`named`] day, a stretch
//!   told in [`units`] or [`centuries`], [`digits`]) or a [`range`] of two, days
//!   in an [`enumeration`] and at a [`distance`] from others;
//! - times of day: [`clock`] over one [`hour`] or two;
//! - lengths of time: [`length`] over the amount that [`measure`] reads, or that
//!   of a race ([`stopwatch`]);
//! - ages: [`age`].
//!
//! Dates are read first and set against the day of publication afterwards
//! ([`moment`], [`interval`]), by the [`tense`] of their clause and with the
//! arithmetic of [`almanac`].
//!
//! # Where this differs from assistants' recognizers
//!
//! Their test sets speak to a calendar application; here
//! - a length stays a length where it points to a moment (in two weeks, the last
//!   three months): the moment or its days come with it;
//! - `now`, this week, this year and the weekend are no dates, and lengths without
//!   a number (« quelques jours », all day) no durations;
//! - the last day of a stretch is in it: 2014-2018 ends on 31 December 2018, and
//!   the end of a year is its last four months, not its last half;
//! - « after 2018 » names 2018: nothing in it says until when;
//! - a century runs from its year 1: the nineteenth from 1801 to 1900;
//! - of days that come round the one that the tense means is given, not both;
//! - dates inside an address of the web or a file name belong to that name.

mod age;
mod almanac;
mod centuries;
mod clock;
mod date;
mod dateline;
mod day;
mod digits;
mod distance;
mod en;
mod enumeration;
mod fr;
mod holiday;
mod hour;
mod index;
mod interval;
mod length;
mod measure;
mod moment;
mod name;
mod named;
mod nth;
mod phrase;
mod range;
mod role;
mod sense;
mod stopwatch;
mod tense;
#[cfg(test)]
mod tests;
mod units;
mod words;
mod year;

use super::context::{Context, Reading};
use super::number::{self, Numeral, hedge};
use crate::segment::{Case, TokenClass};

pub(super) use almanac::weekday_number;
pub(crate) use dateline::dateline;
pub(crate) use words::Memory;
use words::{Role, Words};

/// Where a name or idiom ends that begins at token `at` and holds a date or a
/// length without stating one: « Mai 68 », « 24 heures sur 24 ».
pub(crate) fn name(context: &Context<'_>, at: usize) -> Option<usize> {
    let words = Words(context);
    let digits = matches!(context.class(at), Some(TokenClass::Number | TokenClass::Mixed));
    let name = (words.is_known(at) || digits).then(|| name::read(words, at)).flatten();
    let number = digits || context.lexeme(at).numeral.is_some();
    name.or_else(|| number.then(|| length::around_the_clock(words, at)).flatten())
}

/// The date, time, duration or age that begins at token `at`, the longest.
pub(crate) fn read(context: &Context<'_>, at: usize) -> Option<Reading> {
    let words = Words(context);
    let number = begins_with_number(context, at);
    if !number && !opens(words, at) || is_plain_count(words, at) {
        return None;
    }
    let date = date::read(words, at);
    let clock = clock::read(words, at);
    // Ages, lengths and distances all begin with an amount of a unit: read once.
    let measures = number || words.begins_length(at);
    let length = measures.then(|| measure::measure(words, at)).flatten();
    let rest = match length {
        Some(length) => age::of_length(words, at, &length).or_else(|| length::read(words, length)),
        None if measures => age::bare(words, at).or_else(|| length::carried(words, at)),
        None => None,
    };
    let longest = |a: Option<Reading>, b: Option<Reading>| match (a, b) {
        (Some(a), Some(b)) => Some(if b.end > a.end { b } else { a }),
        (a, b) => a.or(b),
    };
    // Only behind a length can a date be told by its distance.
    let distant = length.filter(|_| rest.is_some()).and_then(|it| distance::distant(words, &it));
    longest(longest(date, clock), longest(rest, distant))
        .or_else(|| enumeration::enumerated(words, at))
        .or_else(|| enumeration::lone_day(words, at))
}

/// Whether a figure is a year in digits that a preposition makes one: « en 2015 ».
pub(crate) fn is_stated_year(context: &Context<'_>, moment: &Reading) -> bool {
    let words = Words(context);
    moment.end == moment.start + 1
        && words.digits(moment.start).is_some_and(|(_, digits)| digits == 4)
        && words.has_before(moment.start, Role::STRICT_YEAR)
}

/// Whether a number in digits stands right before a common word that means
/// nothing here: most numbers of a text, which need no further look.
fn is_plain_count(words: Words<'_, '_>, at: usize) -> bool {
    let next = at + 1;
    words.class(at) == Some(TokenClass::Number)
        && words.class(next) == Some(TokenClass::Word)
        && words.case(next) == Some(Case::Lower)
        && words.spaced(next)
        && !words.is_known(next)
        && words.0.lexeme(next).numeral.is_none()
        && !words.0.lexeme(next).ordinal.as_ref().is_some_and(measure::is_decimal)
        && words.digits(at).is_some_and(|(_, digits)| digits != 4)
        && !words.has_before(at, Role::BEFORE_DAY)
}

/// Whether a number begins at token `at`, behind hedges or not.
fn begins_with_number(context: &Context<'_>, at: usize) -> bool {
    let (_, start) = hedge::hedges(context, at);
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
