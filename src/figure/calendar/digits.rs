//! Dates in digits: 28/11/2025, 2025-11-28, 28.11.2025.

use super::moment::{Base, Moment};
use super::phrase::Read;
use super::words::{Role, Words};
use super::year::century_of;
use crate::segment::TokenClass;

/// The date in digits at `at`, when it is a day of the calendar.
pub(super) fn date(words: Words<'_, '_>, at: usize) -> Option<Read> {
    if words.class(at)? != TokenClass::Number || is_joined_before(words, at) {
        return None;
    }
    dotted(words, at)
        .or_else(|| parted(words, at))
        .or_else(|| compact(words, at))
        .or_else(|| spaced(words, at))
}

/// Three numbers in one token: 28.11.2025.
fn dotted(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let form = words.0.form(at);
    if !(6..=10).contains(&form.len()) {
        return None;
    }
    let mut fields = form.split('.').map(|field| (field.parse().ok(), field.len()));
    let (Some(a), Some(b), Some(c), None) =
        (fields.next(), fields.next(), fields.next(), fields.next())
    else {
        return None;
    };
    let field = |(value, length): (Option<u32>, usize)| value.map(|value| (value, length));
    // With points the day comes first everywhere.
    let moment = combine(field(a)?, field(b)?, field(c)?, false)?;
    ends_date(words, at + 1).then_some((moment, at + 1))
}

/// Numbers with slashes or hyphens between, without spaces.
fn parted(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let separator = words.lower(at + 1);
    if !matches!(separator, "/" | "-") || !words.is_glued(at + 1) || !words.is_glued(at + 2) {
        return None;
    }
    let first = words.digits(at)?;
    let second = words.digits(at + 2)?;
    let month_first = words.lexicon().month_first && !is_british(words);
    if words.lower(at + 3) == separator
        && words.is_glued(at + 3)
        && words.is_glued(at + 4)
        && let Some(third) = words.digits(at + 4)
    {
        let moment = combine(first, second, third, month_first)?;
        return ends_date(words, at + 5).then_some((moment, at + 5));
    }
    // 22/04, only with a slash and both as two-digit numbers might be written.
    let short = separator == "/" && first.1 <= 2 && second.1 <= 2 && words.spaced(at);
    if first.1 == 4 && second.1 == 2 && separator == "-" {
        let month = Moment::new(Base::Month(u8::try_from(second.0).ok()?)).in_year(first.0 as i32);
        let season = second.0 == (first.0 + 1) % 100;
        let fits = (1..=12).contains(&second.0) && (1000..2100).contains(&first.0) && !season;
        return (fits && ends_date(words, at + 3)).then_some((month, at + 3));
    }
    let (day, month) = order(first.0, second.0, month_first)?;
    let said =
        at > 0 && (words.has_before(at, Role::BEFORE_DIGITS) || words.weekday(at - 1).is_some());
    let fraction = words.has(at + 3, Role::OF);
    (short && said && !fraction && ends_date(words, at + 3))
        .then_some((Moment::new(Base::Day { day, month: Some(month) }), at + 3))
}

/// Three numbers with spaces between: 18 08 1978.
fn spaced(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let number = |at: usize| words.digits(at).filter(|_| words.spaced(at));
    let (first, second, third) = (number(at)?, number(at + 1)?, number(at + 2)?);
    let alone = words.class(at + 3) != Some(TokenClass::Number)
        && (at == 0 || words.class(at - 1) != Some(TokenClass::Number));
    let short = third.1 == 2 && first.1 == 2 && second.1 == 2;
    let year = third.1 == 4 && (1900..2100).contains(&third.0);
    if !alone || first.1 > 2 || second.1 > 2 || !(short || year) {
        return None;
    }
    let moment = combine(first, second, third, false)?;
    ends_date(words, at + 3).then_some((moment, at + 3))
}

/// Eight digits: 20161016.
fn compact(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let form = words.0.form(at);
    if form.len() != 8 || !form.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let field = |range: std::ops::Range<usize>| {
        let text = form.get(range)?;
        text.parse().ok().map(|value: u32| (value, text.len()))
    };
    let moment = combine(field(0..4)?, field(4..6)?, field(6..8)?, false)?;
    let year = field(0..4)?.0;
    ((1900..2100).contains(&year) && ends_date(words, at + 1)).then_some((moment, at + 1))
}

/// The date of three numbers, each with how many digits it has.
fn combine(a: (u32, usize), b: (u32, usize), c: (u32, usize), month_first: bool) -> Option<Moment> {
    let (year, day, month) = if a.1 == 4 {
        (a.0 as i32, u8::try_from(c.0).ok()?, u8::try_from(b.0).ok()?)
    } else {
        let year = match c.1 {
            4 => c.0 as i32,
            2 => century_of(c.0),
            _ => return None,
        };
        let (day, month) = order(a.0, b.0, month_first)?;
        (year, day, month)
    };
    // An impossible day (29/2/2019) is a date all the same; it stays unresolved.
    let fits = (1..=31).contains(&day) && (1..=12).contains(&month);
    (fits && (1000..2200).contains(&year))
        .then(|| Moment::new(Base::Day { day, month: Some(month) }).in_year(year))
}

/// Day and month of two numbers: by custom, or the other way round where that is impossible.
fn order(first: u32, second: u32, month_first: bool) -> Option<(u8, u8)> {
    let (day, month) = if month_first { (second, first) } else { (first, second) };
    let fits = |day: u32, month: u32| (1..=31).contains(&day) && (1..=12).contains(&month);
    match () {
        () if fits(day, month) => Some((day as u8, month as u8)),
        () if fits(month, day) => Some((month as u8, day as u8)),
        () => None,
    }
}

/// Whether the digits continue something: a score, a phone number, a decimal.
fn is_joined_before(words: Words<'_, '_>, at: usize) -> bool {
    at > 0
        && words.is_glued(at)
        && (matches!(
            words.class(at - 1),
            Some(TokenClass::Word | TokenClass::Number | TokenClass::Symbol | TokenClass::Mixed)
        ))
}

/// Whether nothing glued to the date goes on.
fn ends_date(words: Words<'_, '_>, at: usize) -> bool {
    let goes_on = words.is_glued(at)
        && (matches!(
            words.class(at),
            Some(TokenClass::Number | TokenClass::Mixed | TokenClass::Symbol)
        ) || matches!(words.lower(at), "/" | "-" | ":")
            && words.is_glued(at + 1)
            && words.class(at + 1) == Some(TokenClass::Number));
    !goes_on || matches!(words.lower(at), "-" | "–") && date(words, at + 1).is_some()
}

/// Whether the text shows British habits.
fn is_british(words: Words<'_, '_>) -> bool {
    words.0.memory.british
}
