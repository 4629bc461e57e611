//! Times of day: « 22 h 30 », 10:30 p.m., midnight, and ranges of them.

use super::hour::{Clock, single};
use super::words::{Role, Sense, Words};
use crate::Value;
use crate::analysis::{FigureKind, Time};
use crate::figure::context::Reading;
use crate::segment::{Case, TokenClass};

/// « de 2 à 3 heures » up to here is a length, beyond it two times of day.
/// Higher takes opening hours for lengths.
const SHORT_WAIT: u32 = 6;

/// The time of day that begins at `at`.
pub(super) fn read(words: Words<'_, '_>, at: usize) -> Option<Reading> {
    let hedge = words.find(at, |sense| (sense == Sense::Hedge).then_some(()));
    let start = hedge.map_or(at, |((), end)| end);
    let opened = words.has(start, Role::BETWEEN) || words.has(start, Role::FROM);
    let first_at = start + usize::from(opened);
    let said = hedge.is_some() || opened || is_after_at(words, first_at);
    let (first, first_end) = range_start(words, first_at).or_else(|| single(words, first_at))?;
    let last = joined(words, first_end, words.has(start, Role::BETWEEN));
    if opened && last.is_none() {
        return None;
    }
    let (end, first, last) = match last {
        Some((last, end)) => (end, first.with_meridiem(shared(first, last)), Some(last)),
        None => (first_end, first, None),
    };
    let certain = first.certain || last.is_some_and(|last| last.certain);
    // « de 9 à 17 heures », but « de 2 à 3 heures d'attente »
    let span = last.filter(|_| opened).is_some_and(|last| {
        !words.has(end, Role::OF) && (words.has(first_at + 1, Role::HOUR) || last.hour > SHORT_WAIT)
    });
    let certain = certain || span;
    let (tz, zone_end) = zone(words, end);
    let hedged = hedge.is_some() && !words.has(end, Role::FROM) && !first.lengthy;
    let certain = certain || tz.is_some() || hedged;
    if !first.is_valid() || !certain && !is_time(words, first_at, first, end, said) {
        return None;
    }
    let end = zone_end;
    let time = Time { value: first.show(), end: last.map(|last| last.show()), tz };
    let reading =
        words.0.reading(at, end, FigureKind::Time, Value::Time(Box::new(time)), hedge.is_some());
    Some(reading)
}

/// A p.m. that stands behind the range holds for both ends where they stay in order.
fn shared(first: Clock, last: Clock) -> Option<u8> {
    let meridiem = last.meridiem?;
    let moved = first.with_meridiem(Some(meridiem));
    (first.meridiem.is_none() && moved.hour <= last.hour).then_some(meridiem)
}

pub(super) fn is_after_at(words: Words<'_, '_>, at: usize) -> bool {
    words.has_before(at, Role::AT)
}

/// Whether hours without minutes are a time of day rather than a length.
fn is_time(words: Words<'_, '_>, at: usize, clock: Clock, end: usize, said: bool) -> bool {
    // « à deux heures de route »; « à 10 h des suites de » states the time.
    let complement = words.has(end, Role::FROM) || words.has(end, Role::OF) && !said;
    // « 12 heures par semaine »
    let per = words.has(end, Role::PER) && words.unit(end + 1).is_some();
    if complement || per {
        return false;
    }
    // « à partir de 13 heures »: the preposition is the whole phrase.
    let opened = at > 1 && words.has(at - 2, Role::FROM_DATE) && words.has_before(at, Role::OF);
    let length = words.has_before(at, Role::LENGTH) && !opened;
    let said = said || opened;
    // « une heure, deux heures »: hours in words need the preposition.
    let spelled = words.class(at) == Some(TokenClass::Word);
    if clock.lengthy || spelled || said && !length {
        return said && !length;
    }
    !length && clock.hour < 24 && !super::phrase::is_counted(words, end)
}

/// The first of two bare numbers: « 9 à 17 heures », 9-11 am.
fn range_start(words: Words<'_, '_>, at: usize) -> Option<(Clock, usize)> {
    let (hour, length) = words.digits(at)?;
    let end = at + 1;
    let joins = words.has(end, Role::TO)
        || words.has(end, Role::AND)
        || matches!(words.lower(end), "-" | "–");
    if length > 2 || hour > 24 || !joins {
        return None;
    }
    let (last, _) = single(words, end + 1)?;
    let certain = false;
    (last.hour >= hour || last.meridiem.is_some())
        .then_some((Clock { certain, ..Clock::at(hour, 0) }, end))
}

/// The second time of a range.
fn joined(words: Words<'_, '_>, at: usize, between: bool) -> Option<(Clock, usize)> {
    let dash = matches!(words.lower(at), "-" | "–" | "~");
    let joins = dash || if between { words.has(at, Role::AND) } else { words.has(at, Role::TO) };
    joins.then(|| single(words, at + 1)).flatten().filter(|(clock, _)| clock.is_valid())
}

/// The time zone behind a time. After a comma, in brackets or with the stop of
/// the sentence it is noted, but lies outside the figure.
pub(super) fn zone(words: Words<'_, '_>, at: usize) -> (Option<String>, usize) {
    let apart = matches!(words.lower(at), "," | "(");
    let start = at + usize::from(apart);
    let found = words.find(start, |sense| (sense == Sense::Zone).then_some(()));
    // UTC-5 is one token.
    let joined = ["utc-", "gmt-"].iter().any(|zone| words.lower(start).starts_with(zone));
    let found = found.or_else(|| joined.then_some(((), start + 1)));
    let Some(((), end)) = found else { return (None, at) };
    if end == start + 1 && words.case(start) != Some(Case::Upper) {
        return (None, at);
    }
    let offset = matches!(words.lower(end), "+" | "-")
        && words.is_glued(end)
        && words.is_glued(end + 1)
        && words.digits(end + 1).is_some();
    let end = if offset { end + 2 } else { end };
    // A stop that ends the sentence is no part of the zone: EST.
    let stopped = words.lower(start).ends_with('.');
    let name = words.0.range(start, end).of(words.0.document.text()).trim_end_matches('.');
    (Some(name.to_owned()), if apart || stopped { at } else { end })
}
