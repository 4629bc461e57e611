//! From words to one [`Moment`]: the grammar of dates.
//!
//! Each function reads at a token and says where it ended; nothing is read
//! twice further than a handful of tokens ahead.

use super::almanac::Unit;
use super::centuries::{apostrophe_decade, century_word, compact_decade, decades};
use super::day::{bare_day, day_month, mid, month_led, weekday_led};
use super::digits;
use super::moment::{Base, Moment, Shift};
use super::named::{holiday, named, season, unit_edge};
use super::units::{
    month_of_year, quarter_code, ranked, run, shifted, this_unit, unit_led, week_of,
};
use super::words::{Role, Sense, Words};
use super::year;
use crate::analysis::Part;
use crate::segment::{Case, TokenClass};

/// A moment and the first token after it.
pub(super) type Read = (Moment, usize);

/// The moment that begins at `at`, the longest.
pub(super) fn moment(words: Words<'_, '_>, at: usize) -> Option<Read> {
    edge(words, at).or_else(|| of_part(words, at)).or_else(|| {
        let (moment, end) = plain(words, at)?;
        Some(with_tail(words, moment, end))
    })
}

/// « début septembre », « la fin de l'année », early in 2016.
pub(super) fn edge(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let wanted = |sense| if let Sense::Edge(edge) = sense { Some(edge) } else { None };
    let (edge, end) = words.find(at, wanted)?;
    let mut start = words.skip_form(end, "-");
    start = words.skip(start, Role::OF, 1);
    start = words.skip(start, Role::ARTICLE, 1);
    start = words.skip(start, Role::THIS, 1);
    start = month_of(words, start);
    let inner = weekday_led(words, start)
        .or_else(|| plain(words, start))
        .or_else(|| numbered_year(words, start))
        .or_else(|| this_unit(words, start))
        .filter(|(moment, _)| takes_edge(moment.base))
        .filter(|(moment, _)| !is_habit(words, at, end, moment.base))?;
    let (moment, end) = with_tail(words, inner.0, inner.1);
    Some((Moment { edge: Some(edge), approx: true, ..moment }, end))
}

/// « les fêtes de fin d'année »: those of every year.
fn is_habit(words: Words<'_, '_>, at: usize, end: usize, base: Base) -> bool {
    let article = words.has(words.skip(end, Role::OF, 1), Role::ARTICLE);
    let unit = matches!(base, Base::Unit(_));
    unit && words.lexicon().shift_follows && words.has_before(at, Role::OF) && !article
}

fn takes_edge(base: Base) -> bool {
    matches!(
        base,
        Base::Month(_)
            | Base::Year(_)
            | Base::Decade(_)
            | Base::Century(_)
            | Base::Season(_)
            | Base::Quarter(_)
            | Base::Half(_)
            | Base::Unit(Unit::Week | Unit::Month | Unit::Year | Unit::Decade | Unit::Century)
    )
}

/// « 2016 », « l'année 2016 » behind an edge, but not the end of the 2010 season.
fn numbered_year(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let start = words.skip(at, Role::YEAR_NOUN, 1);
    let (year, end) = year::plausible(words, start)?;
    let qualifies = words.lexicon().month_first
        && words.has_before(start, Role::ARTICLE)
        && is_counted(words, end);
    (!qualifies).then_some((Moment::new(Base::Year(year)), end))
}

/// « au mois de », the month of: stepped over.
fn month_of(words: Words<'_, '_>, at: usize) -> usize {
    match words.unit(at) {
        Some((Unit::Month, end)) if words.has(end, Role::OF) && words.month(end + 1).is_some() => {
            end + 1
        }
        _ => at,
    }
}

/// « nuit de vendredi », « soirée du 5 mai », the morning of May 5.
fn of_part(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let (part, end) = words.part(at).filter(|&(_, end)| end == at + 1)?;
    if !words.has(end, Role::OF) {
        return None;
    }
    let start = words.skip(words.skip(end, Role::OF, 1), Role::ARTICLE, 1);
    let (moment, end) = plain(words, start)
        .or_else(|| bare_day(words, start).filter(|&(_, end)| words.has(end, Role::TO)))?;
    let days = matches!(
        moment.base,
        Base::Day { .. } | Base::Weekday(_) | Base::FromToday(_) | Base::Holiday(_)
    );
    days.then_some((Moment { part: Some(part), ..moment }, end))
}

/// A moment without edge or tail.
fn plain(words: Words<'_, '_>, at: usize) -> Option<Read> {
    match words.class(at)? {
        TokenClass::Number => digits::date(words, at)
            .or_else(|| day_month(words, at))
            .or_else(|| run(words, at))
            .or_else(|| month_of_year(words, at)),
        TokenClass::Mixed => century_word(words, at)
            .or_else(|| day_month(words, at))
            .or_else(|| compact_decade(words, at))
            .or_else(|| mid(words, at))
            .or_else(|| ranked(words, at))
            .or_else(|| quarter_code(words, at)),
        TokenClass::Word => word(words, at),
        TokenClass::Punctuation => apostrophe_decade(words, at),
        _ => None,
    }
}

fn word(words: Words<'_, '_>, at: usize) -> Option<Read> {
    if let Some(read) = day_month(words, at).or_else(|| ranked(words, at)) {
        return Some(read);
    }
    if let Some(read) = century_word(words, at).or_else(|| run(words, at)) {
        return Some(read);
    }
    if !words.is_known(at) {
        return None;
    }
    holiday(words, at)
        .or_else(|| weekday_led(words, at))
        .or_else(|| month_led(words, at))
        .or_else(|| season(words, at))
        .or_else(|| named(words, at))
        .or_else(|| unit_edge(words, at))
        .or_else(|| week_of(words, at))
        .or_else(|| shifted(words, at))
        .or_else(|| unit_led(words, at))
        .or_else(|| decades(words, at))
        .or_else(|| mid(words, at))
}

/// A shift or part of the day that follows.
fn with_tail(words: Words<'_, '_>, mut moment: Moment, mut end: usize) -> Read {
    if words.lexicon().shift_follows
        && moment.shift.is_none()
        && let Some((shift, after)) = words.shift(end)
        && !words.has(end, Role::PLURAL)
        && (shift != Shift::This || matches!(moment.base, Base::Month(_) | Base::Day { .. }))
    {
        moment.shift = Some(shift);
        end = after;
    }
    let days = matches!(
        moment.base,
        Base::Day { .. }
            | Base::Weekday(_)
            | Base::FromToday(_)
            | Base::FromAnchor(_)
            | Base::Holiday(_)
    );
    if days
        && moment.part.is_none()
        && moment.widened.is_none()
        && let Some((part, after)) = part(words, end)
    {
        moment.part = Some(part);
        end = after;
    }
    (moment, end)
}

/// A part of the day after a day, unless it begins another moment: « nuit de samedi ».
pub(super) fn part(words: Words<'_, '_>, at: usize) -> Option<(Part, usize)> {
    let (part, end) = words.part(at)?;
    let opens_other = words.has(end, Role::OF)
        && (words.weekday(end + 1).is_some() || words.weekday(end + 2).is_some());
    (!opens_other).then_some((part, end))
}

/// Whether what stands at `at` is counted by the number before it, as far as
/// its form tells: a unit, a sign, a common noun.
pub(super) fn is_counted(words: Words<'_, '_>, at: usize) -> bool {
    let lexeme = words.0.lexeme(at);
    if lexeme.currency.is_some() || lexeme.unit.is_some() {
        return true;
    }
    match words.class(at) {
        Some(TokenClass::Symbol) => true,
        Some(TokenClass::Word) => {
            let lower = matches!(words.case(at), Some(Case::Lower));
            lower
                && !words.has(at, Role::FUNCTION)
                && words.part(at).is_none()
                && words.shift(at).is_none()
                && words.month(at).is_none()
        }
        _ => false,
    }
}
