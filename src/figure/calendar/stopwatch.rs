//! Times of a race: 3'26"00, 1'43"2, 1:43.20, 2:19:41.

use super::almanac::Unit;
use super::measure::Length;
use super::words::{Role, Words};
use crate::Bounds;
use crate::figure::quantity::units::symbol;
use crate::segment::TokenClass;

/// The time of a race in digits that begins at `at`, in seconds.
pub(super) fn read(words: Words<'_, '_>, at: usize) -> Option<Length> {
    if words.class(at)? != TokenClass::Number || words.is_glued(at) {
        return None;
    }
    let (seconds, end) =
        primes(words, at).or_else(|| decimal(words, at)).or_else(|| hours(words, at))?;
    Some(Length { composite: true, ..Length::plain(at, end, seconds, Unit::Second) })
}

/// Minutes, seconds and hundredths behind prime signs: 3'26"00, 9"81. Feet and
/// inches where the language measures in them.
fn primes(words: Words<'_, '_>, at: usize) -> Option<(f64, usize)> {
    if words.lexicon().primes_are_feet {
        return None;
    }
    let (first, _) = words.digits(at)?;
    let glued = |at: usize| words.is_glued(at);
    let (minutes, seconds, quote) = match words.lower(at + 1) {
        "'" if glued(at + 1) && glued(at + 2) => (first, words.digits(at + 2)?.0, at + 3),
        _ => (0, first, at + 1),
    };
    let closed = words.lower(quote) == "\"" && glued(quote);
    let doubled = words.lower(quote) == "'" && words.lower(quote + 1) == "'" && glued(quote + 1);
    let minuted = minutes > 0 && seconds < 60;
    let end = match (closed, doubled) {
        (true, _) => quote + 1,
        (_, true) => quote + 2,
        // 3'26 needs no second sign.
        _ if minuted => return Some((f64::from(minutes * 60 + seconds), quote)),
        _ => return None,
    };
    let whole = f64::from(minutes * 60 + seconds);
    match words.digits(end).filter(|&(_, digits)| digits <= 2 && glued(end)) {
        Some((part, digits)) => {
            let part = f64::from(part) / if digits == 2 { 100.0 } else { 10.0 };
            Some((whole + part, end + 1))
        }
        None => minuted.then_some((whole, end)),
    }
}

/// Minutes and seconds with a decimal part: 1:43.20.
fn decimal(words: Words<'_, '_>, at: usize) -> Option<(f64, usize)> {
    let (minutes, _) = words.digits(at)?;
    if words.lower(at + 1) != ":" || !words.is_glued(at + 1) || !words.is_glued(at + 2) {
        return None;
    }
    let (seconds, part) = words.lower(at + 2).split_once(['.', ','])?;
    let two = seconds.len() == 2 && (1..=3).contains(&part.len());
    let digits = |text: &str| text.parse::<u32>().ok();
    let (seconds, fraction) = (digits(seconds).filter(|_| two)?, digits(part)?);
    let scale = 10_f64.powi(i32::try_from(part.len()).ok()?);
    let total = f64::from(minutes * 60 + seconds) + f64::from(fraction) / scale;
    (seconds < 60).then_some((total, at + 3))
}

/// Hours, minutes and seconds between colons where the words before say that they are how long it
/// took: won in 2:19:41. Elsewhere they are a time of day.
pub(super) fn hours(words: Words<'_, '_>, at: usize) -> Option<(f64, usize)> {
    if !words.has_before(at, Role::TAKING) {
        return None;
    }
    let glued = |at: usize| words.lower(at) == ":" && words.is_glued(at) && words.is_glued(at + 1);
    let sixtieths =
        |at: usize| words.digits(at).filter(|&(value, digits)| digits == 2 && value < 60);
    let (hours, digits) = words.digits(at)?;
    let (minutes, _) = sixtieths(at + 2).filter(|_| glued(at + 1))?;
    let (seconds, _) = sixtieths(at + 4).filter(|_| glued(at + 3))?;
    (digits <= 2).then_some((f64::from(hours * 3600 + minutes * 60 + seconds), at + 5))
}

/// « 54 s 87 », « 1 min 43 s 20 »: the hundredths (or tenths) of a race.
pub(super) fn hundredths(words: Words<'_, '_>, length: Length) -> Length {
    let short = length.unit == Unit::Second && words.has(length.end - 1, Role::SYMBOL);
    let fraction = words.digits(length.end).filter(|&(_, digits)| digits <= 2 && short);
    let Some((value, digits)) = fraction.filter(|_| !length.range) else { return length };
    let measured = {
        let next = words.0.lexeme(length.end + 1);
        next.unit.is_some()
            || next.currency.is_some()
            || symbol(words.0.form(length.end + 1)).is_some()
            || words.unit(length.end + 1).is_some()
    };
    if measured || words.class(length.end + 1) == Some(TokenClass::Symbol) {
        return length;
    }
    let part = f64::from(value) / if digits == 2 { 100.0 } else { 10.0 };
    let add = |side: Option<f64>| side.map(|value| value + part);
    let bounds =
        Bounds { min: add(length.bounds.min), max: add(length.bounds.max), ..length.bounds };
    Length { bounds, end: length.end + 1, composite: true, ..length }
}
