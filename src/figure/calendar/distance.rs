//! Days told by their distance from another: « trois jours après le 12 janvier ».

use super::almanac::{Unit, step};
use super::measure::Length;
use super::moment::Now;
use super::phrase::moment;
use super::tense::{self};
use super::words::{Role, Sense, Words};
use crate::Value;
use crate::analysis::{DateSpan, FigureKind, Precision, Relation};
use crate::figure::context::Reading;

/// « trois jours après le 12 janvier », two weeks before Christmas: the day that
/// so long before or after a date is.
pub(super) fn distant(words: Words<'_, '_>, length: &Length) -> Option<Reading> {
    let at = length.start;
    let count = length.bounds.min.filter(|_| length.bounds.min == length.bounds.max)?;
    if length.hedged || length.unit < Unit::Day || count.fract() != 0.0 || count > 1e6 {
        return None;
    }
    let (sign, end) = direction(words, length.end)?;
    let start = words.skip(end, Role::ARTICLE, 1);
    let (moment, end) = moment(words, start)?;
    let future = tense::is_future(words, at, end);
    let now = Now {
        reference: words.0.reference,
        anchor: words.0.memory.anchor,
        future,
        ..Now::default()
    };
    let from = moment.stretch(&now).filter(|stretch| stretch.precision == Precision::Day)?;
    let day = step(from.from, length.unit, sign * count as i64)?;
    let span = DateSpan { from: Some(day), to: Some(day), relative: true, ..DateSpan::default() };
    Some(words.0.reading(at, end, FigureKind::Date, Value::Date(span), length.approx))
}

/// Backward or forward, by the word between a length and a date.
fn direction(words: Words<'_, '_>, at: usize) -> Option<(i64, usize)> {
    let after = |sense| match sense {
        Sense::After(Relation::Before) => Some(-1),
        Sense::After(Relation::After) => Some(1),
        _ => None,
    };
    if words.has(at, Role::FROM_DATE) {
        return Some((1, at + 1));
    }
    words.find(at, after)
}
