//! Days in a row of which one states the month (« les 18 et 19 juin »), and days without one.

use super::date::{relation_before, resolve};
use super::day::bare_day;
use super::moment::{Base, Moment};
use super::phrase::{is_counted, moment};
use super::range::Stated;
use super::words::{Role, Words};
use crate::Value;
use crate::analysis::FigureKind;
use crate::figure::context::Reading;
use crate::segment::TokenClass;

/// The dated day that follows after « et » or a comma.
pub(super) fn dated_next(words: Words<'_, '_>, at: usize) -> Option<Moment> {
    if !is_joint(words, at) {
        return None;
    }
    let start = words.skip(words.skip(at + 1, Role::AND, 1), Role::ARTICLE, 1);
    let (last, _) = moment(words, start)?;
    matches!(last.base, Base::Day { month: Some(_), .. }).then_some(last)
}

fn is_joint(words: Words<'_, '_>, at: usize) -> bool {
    words.lower(at) == "," || words.has(at, Role::AND) || words.has(at, Role::OR)
}

/// A day behind others, of which the first states the month: May 4, 5 and 6.
fn month_before(words: Words<'_, '_>, at: usize) -> Option<Stated> {
    /// Days between this and the one with the month.
    const MOST: usize = 6;
    let (day, end) = bare_day(words, at).filter(|_| words.lexicon().month_first)?;
    if is_counted(words, end) && !words.has(end, Role::FUNCTION) {
        return None;
    }
    let mut next = at;
    for _ in 0..MOST {
        let mut joint = next.checked_sub(1).filter(|&joint| is_joint(words, joint))?;
        // « 5, and 6 »
        joint -=
            usize::from(words.has(joint, Role::AND) && joint > 0 && words.lower(joint - 1) == ",");
        let before = joint.checked_sub(1)?;
        bare_day(words, before)?;
        if let Some((month, _)) = before.checked_sub(1).and_then(|at| words.month(at)) {
            let Base::Day { day, .. } = day.base else { return None };
            let first = Moment::new(Base::Day { day, month: Some(month) });
            return Some(Stated { start: at, end, first, last: None });
        }
        next = before;
    }
    None
}

/// A day alone before others that state the month: « les 18 et 19 juin ».
fn enumerated_day(words: Words<'_, '_>, at: usize) -> Option<Stated> {
    /// Days before the one with the month: more no one writes.
    const MOST: usize = 6;
    let (first, end) = bare_day(words, at)?;
    let mut next = end;
    for _ in 0..MOST {
        if !is_joint(words, next) {
            return None;
        }
        let start = words.skip(words.skip(next + 1, Role::AND, 1), Role::ARTICLE, 1);
        if let Some((last @ Moment { base: Base::Day { month: Some(_), .. }, .. }, _)) =
            moment(words, start)
        {
            return Some(Stated { start: at, end, first: first.in_month_of(&last), last: None });
        }
        next = bare_day(words, start)?.1;
    }
    None
}

/// « le 23 », on the 4th: a day of a month near publication, where nothing
/// counted follows.
pub(super) fn lone_day(words: Words<'_, '_>, at: usize) -> Option<Reading> {
    let on = at > 1 && (words.has(at - 2, Role::ON) || !words.lexicon().month_first);
    if !on || !words.has_before(at, Role::BEFORE_DAY) {
        return None;
    }
    let (day, end) = bare_day(words, at)?;
    let rank = words.class(at) == Some(TokenClass::Mixed);
    let closed = matches!(words.lower(end), "." | "," | "" | "?" | "!" | ";" | ")");
    let glued = words.is_glued(end)
        && words.class(end + 1) == Some(TokenClass::Number)
        && words.is_glued(end + 1);
    if rank != words.lexicon().month_first || !closed || glued {
        return None;
    }
    let stated = Stated { start: at, end, first: day, last: None };
    let value = resolve(words, &stated, relation_before(words, at));
    Some(words.0.reading(at, end, FigureKind::Date, Value::Date(value), false))
}

/// The date of a day whose month comes later in an enumeration.
pub(super) fn enumerated(words: Words<'_, '_>, at: usize) -> Option<Reading> {
    let stated = enumerated_day(words, at).or_else(|| month_before(words, at))?;
    let value = resolve(words, &stated, relation_before(words, at));
    Some(words.0.reading(at, stated.end, FigureKind::Date, Value::Date(value), false))
}
