//! Ranges of dates: « du 6 au 24 juillet », 2012-2015, between May 5 and May 9.

use super::centuries::decade_number;
use super::day::bare_day;
use super::enumeration::dated_next;
use super::moment::{Base, Moment};
use super::named::present;
use super::phrase::{Read, is_counted, moment};
use super::words::{Role, Sense, Words};
use super::year;
use crate::segment::TokenClass;

/// One moment or two.
#[derive(Clone, Copy)]
pub(super) struct Stated {
    pub start: usize,
    pub end: usize,
    pub first: Moment,
    pub last: Option<Moment>,
}

/// « entre 1980 et 1990 », between May 5 and May 9.
pub(super) fn between(words: Words<'_, '_>, at: usize) -> Option<Stated> {
    if !words.has(at, Role::BETWEEN) {
        return None;
    }
    let (first, end) = end_of_range(words, words.skip(at + 1, Role::ARTICLE, 1))?;
    let joined = words.has(end, Role::AND) || words.has(end, Role::TO) || is_dash(words, end);
    let (last, end) = end_of_range(words, after_connector(words, end)).filter(|_| joined)?;
    let stated = complete(first, last)?;
    (!is_counted(words, end) || !is_years(first, last)).then_some(Stated {
        start: at,
        end,
        first: stated.0,
        last: Some(stated.1),
    })
}

/// « de 1947 à 1986 »: the preposition belongs to the range.
pub(super) fn opened_range(words: Words<'_, '_>, at: usize) -> Option<Stated> {
    if !words.has(at, Role::FROM) {
        return None;
    }
    let stated = unopened(words, at + 1).filter(|stated| stated.last.is_some())?;
    Some(Stated { start: at, ..stated })
}

/// A moment, or two with a word or dash between.
pub(super) fn unopened(words: Words<'_, '_>, at: usize) -> Option<Stated> {
    let opened = words.has_before(at, Role::OF)
        || words.has_before(at, Role::ARTICLE)
        || words.has_before(at, Role::BEFORE_YEAR);
    if let Some(stated) = month_pair(words, at) {
        return Some(stated);
    }
    if let Some(stated) = day_range(words, at) {
        return Some(stated);
    }
    if let Some(stated) = year_range(words, at) {
        return Some(stated);
    }
    let (first, end) = moment(words, at)
        .or_else(|| year::alone(words, at).map(|(y, end)| (Moment::new(Base::Year(y)), end)))?;
    let single = Stated { start: at, end, first, last: None };
    if let Base::Decade(_) = first.base {
        return Some(decade_range(words, first, single));
    }
    // « jeudi 5 et vendredi 6 décembre »
    if let Base::Day { month: None, .. } = first.base
        && let Some(last) = dated_next(words, end)
    {
        return Some(Stated { first: first.in_month_of(&last), ..single });
    }
    let connects = words.has(end, Role::TO) || is_dash(words, end);
    let spaced = is_dash(words, end) && (!words.is_glued(end) || !words.is_glued(end + 1));
    if !connects {
        return Some(single);
    }
    let start = after_connector(words, end);
    let second = moment(words, start).or_else(|| {
        // April 9 to 17, « vendredi 3 au 5 »
        let days = matches!(first.base, Base::Day { .. });
        let (day, end) = bare_day(words, start).filter(|_| days)?;
        let goes_on = is_counted(words, end) || words.is_glued(end) && words.lower(end) == ":";
        let in_year = |(year, end)| (day.in_year(year), end);
        (!goes_on).then(|| year::after_date(words, end).map_or((day, end), in_year))
    });
    let second = second.or_else(|| present(words, start).filter(|_| opened));
    let second = second.or_else(|| {
        let to_year = matches!(first.base, Base::Year(_) | Base::Month(_)) || opened;
        let (year, end) = year::plausible(words, start).filter(|_| to_year)?;
        (!is_counted(words, end)).then_some((Moment::new(Base::Year(year)), end))
    });
    // A dash between spaces parts what is not of one kind.
    let second = second.filter(|(last, _)| !spaced || is_alike(first, *last));
    match second.and_then(|(last, end)| Some((complete(first, last)?, end))) {
        Some(((first, last), end)) => Some(Stated { start: at, end, first, last: Some(last) }),
        None => Some(single),
    }
}

/// « juillet-août 2016 »
fn month_pair(words: Words<'_, '_>, at: usize) -> Option<Stated> {
    let pair = |s| if let Sense::MonthPair(a, b) = s { Some((a, b)) } else { None };
    let ((first, last), end) = words.find(at, pair)?;
    let last = Moment::new(Base::Month(last));
    let (last, end) = match year::after_date(words, end) {
        Some((year, end)) => (last.in_year(year), end),
        None => (last, end),
    };
    Some(Stated { start: at, end, first: Moment::new(Base::Month(first)), last: Some(last) })
}

/// « 6 au 24 juillet », 9 to 17 April: the month stands at the end.
fn day_range(words: Words<'_, '_>, at: usize) -> Option<Stated> {
    let quick = matches!(words.class(at)?, TokenClass::Number | TokenClass::Mixed)
        || words.0.lexeme(at).ordinal.is_some()
        || words.rank(at).is_some();
    let (first, end) = bare_day(words, at).filter(|_| quick)?;
    if !(words.has(end, Role::TO) || is_dash(words, end)) {
        return None;
    }
    let (last, end) = moment(words, after_connector(words, end))?;
    let Base::Day { month: Some(_), .. } = last.base else { return None };
    Some(Stated { start: at, end, first, last: Some(last) })
}

/// Longest range whose second year is written with two digits (1939-45).
/// Longer takes codes for years.
const SHORT_RANGE: i32 = 10;

/// « 2012-2015 », « 2016-17 », « 2012 à 2015 ».
fn year_range(words: Words<'_, '_>, at: usize) -> Option<Stated> {
    let (first, end) = year::plausible(words, at)?;
    let glued = words.is_glued(end) && words.is_glued(end + 1);
    let worded = words.has(end, Role::TO);
    let parted = is_dash(words, end) || words.lower(end) == "/" && glued;
    if !parted && !worded {
        return None;
    }
    let opened = words.has_before(at, Role::OF)
        || words.has_before(at, Role::FROM)
        || words.has_before(at, Role::BEFORE_YEAR);
    if worded && !opened {
        return None;
    }
    let (last, length) = words.digits(end + 1)?;
    let last = match length {
        4 => last as i32,
        2 if glued => {
            let last = first - first % 100 + last as i32;
            // 2015-07 is a month, 2011-12 the years of a season.
            let month = (1..=12).contains(&(last % 100)) && last != first + 1;
            (!month && last <= first + SHORT_RANGE).then_some(last)?
        }
        _ => return None,
    };
    let goes_on = words.is_glued(end + 2)
        && (is_dash(words, end + 2) || matches!(words.lower(end + 2), "/" | ":"))
        && words.is_glued(end + 3);
    let before =
        at > 0 && words.is_glued(at) && !matches!(words.lower(at - 1), "(" | "[" | "\"" | "«");
    if last <= first || last > 2200 || goes_on || before || !glued && is_counted(words, end + 2) {
        return None;
    }
    let year = |year| Moment::new(Base::Year(year));
    Some(Stated { start: at, end: end + 2, first: year(first), last: Some(year(last)) })
}

/// « années 1980-1990 », « années 80 et 90 » (the latter two figures).
fn decade_range(words: Words<'_, '_>, first: Moment, single: Stated) -> Stated {
    let end = single.end;
    if !is_dash(words, end) && !words.has(end, Role::TO) {
        return single;
    }
    match decade_number(words, end + 1) {
        Some((year, end)) => {
            Stated { end, last: Some(Moment::new(Base::Decade(year))), first, ..single }
        }
        None => single,
    }
}

/// One end of « entre … et … ».
fn end_of_range(words: Words<'_, '_>, at: usize) -> Option<Read> {
    moment(words, at)
        .or_else(|| {
            let (year, end) = year::plausible(words, at)?;
            Some((Moment::new(Base::Year(year)), end))
        })
        .or_else(|| bare_day(words, at))
        .or_else(|| present(words, at))
}

fn after_connector(words: Words<'_, '_>, at: usize) -> usize {
    // « jusqu'à la fin », « to the end », « et le 5 »
    let start = words.skip(at + 1, Role::TO, 1);
    let start = words.skip(start, Role::ARTICLE, 1);
    words.skip(start, Role::THIS, usize::from(!words.lexicon().month_first))
}

fn is_dash(words: Words<'_, '_>, at: usize) -> bool {
    matches!(words.lower(at), "-" | "–" | "—" | "~")
}

fn is_alike(first: Moment, last: Moment) -> bool {
    std::mem::discriminant(&first.base) == std::mem::discriminant(&last.base)
}

fn is_years(first: Moment, last: Moment) -> bool {
    matches!((first.base, last.base), (Base::Year(_), Base::Year(_)))
}

/// The two ends, each with what the other states for both; `None` when they do not go together.
fn complete(first: Moment, last: Moment) -> Option<(Moment, Moment)> {
    let last = match (first.base, last.base) {
        (Base::Day { month, .. }, Base::Day { day, month: None }) => {
            Moment { base: Base::Day { day, month }, ..last }
        }
        _ => last,
    };
    let bare = |moment: &Moment| {
        matches!(moment.base, Base::Day { month: None, .. }) && moment.weekday.is_none()
    };
    let backwards = match (first.base, last.base) {
        (Base::Year(a), Base::Year(b)) => a >= b,
        (Base::Decade(a), Base::Decade(b)) => a >= b,
        _ => false,
    };
    (!bare(&last) && !backwards).then_some((first, last))
}
