//! Units counted within a year or month: the nth, or so many from one end.

use chrono::Datelike;

use super::almanac::{Stretch, Unit, step, step_days};
use crate::analysis::Precision;

/// The nth (from the end when negative) week, month or quarter of a month or year.
pub(super) fn nth_within(year: i32, nth: i8, unit: Unit, month: Option<u8>) -> Option<Stretch> {
    let whole = match month {
        Some(month) => Stretch::month(year, u32::from(month))?,
        None => Stretch::year(year)?,
    };
    let steps = i64::from(nth);
    if unit == Unit::Fortnight {
        return half_month(whole, nth);
    }
    // A week belongs to the year or month that has its Thursday, as ISO 8601 counts.
    let inward = if unit == Unit::Week { 3 } else { 0 };
    if nth > 0 {
        Stretch::around(step(step_days(whole.from, inward)?, unit, steps - 1)?, unit)
    } else {
        Stretch::around(step(step_days(whole.to, -inward)?, unit, steps + 1)?, unit)
    }
}

/// The first `count` units of a year, the last when negative.
pub(super) fn run_within(year: i32, count: i8, unit: Unit) -> Option<Stretch> {
    let (first, last) = if count > 0 { (1, count) } else { (count, -1) };
    let from = nth_within(year, first, unit, None)?.from;
    let to = nth_within(year, last, unit, None)?.to;
    Some(Stretch { from, to, precision: Precision::Part })
}

/// « première quinzaine de mai »: the first fifteen days, or the rest.
pub(super) fn half_month(month: Stretch, nth: i8) -> Option<Stretch> {
    let middle = month.from.with_day(15)?;
    let (from, to) = if nth == 1 { (month.from, middle) } else { (middle.succ_opt()?, month.to) };
    (month.precision == Precision::Month).then_some(Stretch {
        from,
        to,
        precision: Precision::Part,
    })
}
