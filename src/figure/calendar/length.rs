//! Durations: an amount of a unit of time, composites of them, and how they
//! stand to a moment.

use super::almanac::{Stretch, Unit, step, step_days};
use super::measure::{Length, Recent};
use super::tense;
use super::words::{Role, Sense, Words};
use crate::analysis::{DateSpan, Duration, FigureKind, Period, Quantity, Relation};
use crate::figure::context::Reading;
use crate::figure::number::Style;
use crate::segment::TokenClass;
use crate::{Bounds, Value};

/// The duration that a length states.
pub(super) fn read(words: Words<'_, '_>, mut length: Length) -> Option<Reading> {
    if opens_clock(words, &length) {
        return None;
    }
    let before = relation_before(words, length.start);
    let after = relation_after(words, &length);
    // « une seconde victoire » is a rank.
    let rank = length.unit == Unit::Second && super::phrase::is_counted(words, length.end);
    if length.one && (rank || !counts_one(words, &length, before, after)) {
        return None;
    }
    let relation = match (after, before) {
        (Some((relation, end)), _) => {
            length.end = end;
            relation
        }
        (None, Some(relation)) if length.recent.is_none() => relation,
        _ => Relation::None,
    };
    Some(reading(words, &length, relation))
}

/// « dix-huit mois de prison, dont douze avec sursis »: the unit of the length told before.
pub(super) fn carried(words: Words<'_, '_>, at: usize) -> Option<Reading> {
    let context = words.0;
    let rules = context.tables.quantity;
    let unit = Unit::of_name(context.length?)?;
    let number = context.number(at).filter(|_| context.is_after(at, rules.carries))?;
    let plain = number.low == number.high && number.style != Style::One && number.glued.is_empty();
    let counts = (rules.what)(context, number.end).is_some()
        || context.lexeme(number.end).unit.is_some()
        || context.lexeme(number.end).currency.is_some()
        || context.class(number.end) == Some(TokenClass::Symbol);
    if !plain || counts {
        return None;
    }
    let length = Length::plain(at, number.end, number.high, unit);
    let mut reading = reading(words, &length, Relation::None);
    if let Value::Quantity(quantity) = &mut reading.figure.value {
        quantity.implied = true;
    }
    Some(reading)
}

/// « à partir de 20 heures », « jusqu'à 20 heures »: what bounds a length bounds
/// a time of day here.
fn opens_clock(words: Words<'_, '_>, length: &Length) -> bool {
    /// Tokens of the longest bound.
    const BOUND: usize = 4;
    if length.unit != Unit::Hour || !length.hedged || words.relation(length.start).is_none() {
        return false;
    }
    let last = length.end.min(length.start + BOUND);
    (length.start + 1..last).any(|at| super::clock::read(words, at).is_some())
}

fn reading(words: Words<'_, '_>, length: &Length, relation: Relation) -> Reading {
    let (unit, size) = length.unit.stated();
    let scale = |side: Option<f64>| side.map(|value| value * size);
    let bounds =
        Bounds { min: scale(length.bounds.min), max: scale(length.bounds.max), ..length.bounds };
    let exact = length.bounds.min.filter(|_| length.bounds.min == length.bounds.max);
    let stated = length.bounds.min.or(length.bounds.max).filter(|_| !length.range);
    let duration = Duration {
        seconds: stated.map(|value| value * length.unit.seconds()),
        relation,
        resolved: exact.and_then(|value| resolved(words, value, length.unit, relation)),
        period: exact.and_then(|value| period(words, value, length)),
    };
    let quantity =
        Quantity { unit: Some(unit), duration: Some(Box::new(duration)), ..Quantity::of(bounds) };
    let value = Value::Quantity(quantity);
    words.0.reading(length.start, length.end, FigureKind::Duration, value, length.approx)
}

/// The date that « il y a six ans » and « dans une semaine » point to.
fn resolved(words: Words<'_, '_>, value: f64, unit: Unit, relation: Relation) -> Option<DateSpan> {
    let sign = match relation {
        Relation::Ago => -1,
        Relation::In => 1,
        _ => return None,
    };
    let whole = value.fract() == 0.0 && value.abs() < 1e6;
    let (count, unit) = if whole {
        (value as i64, unit)
    } else {
        ((value * unit.seconds() / Unit::Day.seconds()) as i64, Unit::Day)
    };
    let day = step(words.0.reference?, unit, sign * count)?;
    let stretch = Stretch::around(day, unit)?;
    let precision = unit.precision();
    Some(DateSpan {
        from: Some(stretch.from),
        to: Some(stretch.to),
        precision,
        relative: true,
        ..DateSpan::default()
    })
}

/// The days of « les trois derniers mois », of the next two weeks: up to the day
/// before the reference or from the day after it. Whole quarters and decades,
/// which nobody counts from a day.
fn period(words: Words<'_, '_>, value: f64, length: &Length) -> Option<Period> {
    // « les trois derniers jours du festival », her last two years: of something told.
    let told = words.has(length.end, Role::OF) || words.has_before(length.start, Role::POSSESSIVE);
    let whole = value.fract() == 0.0 && (1.0..1e6).contains(&value);
    if told || !whole || length.unit.seconds() < Unit::Day.seconds() {
        return None;
    }
    let (reference, count) = (words.0.reference?, value as i64);
    let aligned = matches!(length.unit, Unit::Quarter | Unit::Decade | Unit::Century);
    let now =
        if aligned { Stretch::around(reference, length.unit)? } else { Stretch::day(reference) };
    let (first, last) = match length.recent? {
        Recent::Past => (step(now.from, length.unit, -count)?, step_days(now.from, -1)?),
        Recent::Ahead => {
            let after = step_days(now.to, 1)?;
            let end = if aligned { after } else { reference };
            (after, step_days(step(end, length.unit, count)?, -i64::from(aligned))?)
        }
        Recent::Told => return None,
    };
    Some(Period { from: first, to: last })
}

/// Where « 24 heures sur 24 », « 7j/7 » ends: as many as there are.
pub(super) fn around_the_clock(words: Words<'_, '_>, at: usize) -> Option<usize> {
    /// Tokens from the number to the preposition: vingt-quatre heures sur.
    const REACH: usize = 5;
    let parts = |next: usize| words.has(next, Role::OUT_OF) || words.lower(next) == "/";
    let reach = if words.class(at) == Some(TokenClass::Word) { REACH } else { 2 };
    if words.is_glued(at) || !(at + 1..=at + reach).any(parts) {
        return None;
    }
    let number = words.0.number(at)?;
    let (unit, of) = match words.unit_of(number.glued) {
        Some(unit) => (unit, number.end),
        None => words.unit(number.end)?,
    };
    let joins = words.has(of, Role::OUT_OF) || words.lower(of) == "/";
    let whole = words.0.number(of + 1).filter(|_| joins)?;
    let same = whole.high == number.high && whole.glued.is_empty();
    (same && matches!(unit, Unit::Hour | Unit::Day)).then_some(whole.end)
}

/// « depuis », « il y a », « dans » before the length.
fn relation_before(words: Words<'_, '_>, at: usize) -> Option<Relation> {
    /// Tokens of the longest phrase: « il y a ».
    const LONGEST: usize = 4;
    let first = words.0.sentence.start.max(at.saturating_sub(LONGEST));
    (first..at).find_map(|start| {
        let (relation, end) = words.find(start, |sense| match sense {
            Sense::Relation(relation @ (Relation::Since | Relation::Ago | Relation::In)) => {
                Some(relation)
            }
            _ => None,
        })?;
        let reaches = words.skip(end, Role::ARTICLE, 1) == at || end == at;
        let ahead = || {
            !words.has(start, Role::IN_IF_FUTURE)
                || !is_superlative(words, start) && tense::is_future(words, at, at)
        };
        (reaches && ahead()).then_some(relation)
    })
}

/// « the lowest level in two years », the first time in a decade: a span
/// looked back on.
fn is_superlative(words: Words<'_, '_>, at: usize) -> bool {
    /// Tokens from the superlative to the preposition.
    const REACH: usize = 4;
    let first = words.0.sentence.start.max(at.saturating_sub(REACH));
    (first..at).any(|before| words.has(before, Role::FIRST) || words.lower(before).ends_with("est"))
}

/// « plus tôt », ago, later after the length, and where it ends. A preposition
/// that governs what follows stays outside where the language has it so.
fn relation_after(words: Words<'_, '_>, length: &Length) -> Option<(Relation, usize)> {
    let at = length.end;
    let (relation, end) = words.find(at, |sense| match sense {
        Sense::After(relation) => Some(relation),
        _ => None,
    })?;
    // « for six weeks after it closed » lasts; what follows is a clause of its own.
    let conjunction = words.relation(at).is_some();
    if conjunction && words.has_before(length.start, Role::LASTING) {
        return None;
    }
    let governs = words.has(at, Role::GOVERNS)
        && !matches!(words.class(end), None | Some(TokenClass::Punctuation));
    Some((relation, if governs { at } else { end }))
}

/// Whether « un mois » is a number here.
fn counts_one(
    words: Words<'_, '_>,
    length: &Length,
    before: Option<Relation>,
    after: Option<(Relation, usize)>,
) -> bool {
    let at = length.start;
    let sentence = words.has(length.end, Role::OF) && words.has(length.end + 1, Role::PENALTY);
    let all = at == words.0.sentence.start && length.end == words.0.sentence.end;
    all || length.hedged
        || length.composite
        || words.has(at, Role::NUMERAL_ONE) && length.unit != Unit::Day
        || length.recent.is_some()
        || before.is_some()
        || after.is_some()
        || sentence
        || words.has_before(at, Role::COUNTS_ONE)
        || length.hyphened
}
