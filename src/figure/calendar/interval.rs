//! The days from one moment to another, each taken with the other's help.

use super::almanac::Stretch;
use super::moment::{Moment, Now, open};
use crate::analysis::{DateSpan, Precision, Relation};

/// The days of both ends of a range, each taken with the other's help.
fn ends(from: &Moment, to: &Moment, now: &Now) -> (Option<Stretch>, Option<Stretch>) {
    let after = |first: Option<Stretch>| {
        let start = Now {
            reference: first.map(|s| s.from).or(now.reference),
            future: true,
            near: false,
            soon: false,
            ..*now
        };
        to.stretch(if to.is_relative() { now } else { &start })
    };
    let before = |last: Option<Stretch>| {
        let end = Now {
            reference: last.map(|s| s.to).or(now.reference),
            future: false,
            near: false,
            soon: false,
            ..*now
        };
        from.stretch(&end)
    };
    if from.is_relative() || from.shift.is_some() || from.is_absolute() && !to.is_absolute() {
        let first = from.stretch(now);
        return (first, after(first));
    }
    // « du 28 au 2 mars », « de novembre à février 2017 »: the latest before the end.
    let last = to.stretch(now);
    let first = before(last);
    if to.is_absolute() || to.is_relative() || to.shift.is_some() || now.future {
        return (first, last);
    }
    // Of ranges that come round, the one that has begun: « du 6 au 10 » told on the 7th.
    let next = to.stretch(&Now { future: true, near: false, soon: false, ..*now });
    let begun = before(next);
    match (begun, now.reference) {
        (Some(stretch), Some(today)) if stretch.from <= today => (begun, next),
        _ => (first, last),
    }
}

/// The days from one moment to another.
pub(super) fn resolve_range(from: &Moment, to: &Moment, now: &Now, relation: Relation) -> DateSpan {
    let (first, last) = ends(from, to, now);
    let (first, last) = match (first, last) {
        (Some(a), Some(b)) if a.from <= b.to => (Some(a), Some(b)),
        _ => (None, None),
    };
    let mut span = DateSpan {
        from: first.map(|stretch| stretch.from),
        to: last.map(|stretch| stretch.to),
        precision: if from.edge.or(to.edge).is_some() { Precision::Part } else { to.precision() },
        relative: from.is_relative() && to.is_relative(),
        relation,
        part: to.part.filter(|_| from.part == to.part),
        ..DateSpan::default()
    };
    to.keep_stated(&mut span);
    open(&mut span);
    span
}
