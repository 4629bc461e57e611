//! Amounts of a unit of time: « un mois et demi », 2 hours and 3 minutes, five-year.

use super::almanac::Unit;
use super::moment::Shift;
use super::stopwatch::hundredths;
use super::words::{Role, Sense, Words};
use crate::Bounds;
use crate::figure::number::amount::{self, Amount};
use crate::figure::number::{Machine, Numeral};
use crate::segment::TokenClass;

/// An amount of a unit of time in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Length {
    pub start: usize,
    pub end: usize,
    pub bounds: Bounds,
    pub approx: bool,
    pub unit: Unit,
    /// The number is only « un », « une », « a ».
    pub one: bool,
    pub hedged: bool,
    pub range: bool,
    /// « dernier » or « prochain » stands with it.
    pub recent: Option<Recent>,
    /// A half or smaller units were added.
    pub composite: bool,
    /// Written « 20-minute ».
    pub hyphened: bool,
}

/// Where a length lies that is counted from a moment: last three days, next week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Recent {
    /// Back from the day of publication.
    Past,
    /// Ahead of it.
    Ahead,
    /// From a moment that the text tells: the previous two years.
    Told,
}

/// The amount and its unit, with smaller units and halves behind them.
pub(super) fn measure(words: Words<'_, '_>, at: usize) -> Option<Length> {
    if let Some(length) = hyphened(words, at).or_else(|| super::stopwatch::read(words, at)) {
        return Some(length);
    }
    if is_in_the_course(words, at) {
        return None;
    }
    let (recent, start) = recent(words, at);
    if let Some(length) = fraction(words, start, at) {
        return Some(Length { recent, ..length });
    }
    let amount = amount::read(words.0, start)?;
    let (length, end) = with_unit(words, &amount)?;
    let length = Length { start: at, end, recent: recent.or(length.recent), ..length };
    Some(extended(words, length))
}

/// « cost $6 million over five years »: behind an amount, "over" says while what and bounds nothing.
fn is_in_the_course(words: Words<'_, '_>, at: usize) -> bool {
    /// Tokens from the amount, with what it counts: 5,000 new jobs over.
    const REACH: usize = 3;
    let first = words.0.sentence.start.max(at.saturating_sub(REACH));
    let number = |at: usize| {
        let spelled = words.0.lexeme(at).numeral;
        let digits = matches!(words.class(at), Some(TokenClass::Number | TokenClass::Mixed));
        digits || matches!(spelled, Some(Numeral::Value(_) | Numeral::Power(_)))
    };
    words.has(at, Role::OVER) && (first..at).any(number)
}

/// « prochains 90 jours », past 30 days.
pub(super) fn recent(words: Words<'_, '_>, at: usize) -> (Option<Recent>, usize) {
    if !words.has(at, Role::RECENT) {
        return (None, at);
    }
    // « will last three weeks », colds last a week: a verb.
    let verb = words.has_before(at, Role::FUTURE)
        || words.has_before(at, Role::BEFORE_VERB)
        || words.has(at + 1, Role::ONE);
    // « a law, coming a decade after »: a participle, unless something determines it.
    let determined = words.has_before(at, Role::ARTICLE)
        || words.has_before(at, Role::THIS)
        || words.has_before(at, Role::OF)
        || words.has_before(at, Role::COUNTS_ONE);
    let verb = verb || words.has(at, Role::FUTURE) && words.lexicon().month_first && !determined;
    if verb {
        return (None, at);
    }
    let recent = match words.shift(at) {
        Some((Shift::Last, _)) => Recent::Past,
        Some((Shift::Next, _)) => Recent::Ahead,
        _ => Recent::Told,
    };
    (Some(recent), at + 1)
}

impl Length {
    /// So many of a unit in tokens `start..end`, plainly stated.
    pub fn plain(start: usize, end: usize, value: f64, unit: Unit) -> Self {
        Self {
            start,
            end,
            bounds: Bounds::exactly(value),
            approx: false,
            unit,
            one: false,
            hedged: false,
            range: false,
            recent: None,
            composite: false,
            hyphened: false,
        }
    }
}

fn with_unit(words: Words<'_, '_>, amount: &Amount<'_>) -> Option<(Length, usize)> {
    let mut length = Length {
        bounds: amount.bounds,
        approx: amount.approx,
        one: amount.is_one(),
        hedged: amount.hedged,
        range: amount.range,
        ..Length::plain(amount.start, amount.end, 0.0, Unit::Day)
    };
    if !amount.number.glued.is_empty() {
        let unit = words.unit_of(amount.number.glued)?;
        return Some((Length { unit, ..length }, amount.end));
    }
    let mut next = amount.end;
    if amount.number.takes_of() {
        next = words.skip(next, Role::OF, 1);
    } else if amount.number.high.fract() != 0.0 {
        // one and three quarters of an hour
        next = words.skip(words.skip(next, Role::OF, 1), Role::ARTICLE, 1);
    }
    if words.has(next, Role::RECENT) {
        if words.has(next + 1, Role::SINGULAR) {
            return None;
        }
        length.recent = recent(words, next).0;
        next += 1;
    }
    let hyphen = words.lower(next) == "-" && words.is_glued(next) && words.is_glued(next + 1);
    next += usize::from(hyphen);
    next = words.skip(next, Role::FILLER, 1);
    let scaled = words.find(next, |sense| match sense {
        Sense::Fraction(percent, unit) => Some((f64::from(percent) / 100.0, unit)),
        _ => None,
    });
    if let Some(((factor, unit), end)) = scaled {
        let scale = |side: Option<f64>| side.map(|value| value * factor);
        length.bounds = Bounds {
            min: scale(length.bounds.min),
            max: scale(length.bounds.max),
            ..length.bounds
        };
        return Some((Length { unit, composite: true, ..length }, end));
    }
    if let Some((denominator, unit, end)) = decimals(words, next) {
        let share = |side: Option<f64>| side.map(|value| value / denominator);
        length.bounds = Bounds {
            min: share(length.bounds.min),
            max: share(length.bounds.max),
            ..length.bounds
        };
        return Some((Length { unit, composite: true, one: false, ..length }, end));
    }
    if let Some((quarters, unit, end)) = quarters(words, next) {
        let add = |side: Option<f64>| side.map(|value| value + quarters / 4.0);
        length.bounds =
            Bounds { min: add(length.bounds.min), max: add(length.bounds.max), ..length.bounds };
        return Some((Length { unit, composite: true, one: false, ..length }, end));
    }
    let (unit, end) = match words.unit(next) {
        Some(found) => found,
        // 14-year-old: the last two are one word.
        None => {
            (words.unit_of(words.lower(next).strip_suffix("-old").filter(|_| hyphen)?)?, next + 1)
        }
    };
    if is_year_beside(words, amount, next) {
        return None;
    }
    let letter = words.lower(next).chars().count() == 1;
    let digits = words.class(amount.end - 1) != Some(TokenClass::Word);
    // Parts are no lengths: three quarters, one half; but two quarters, the past three quarters.
    let filled =
        words.has_before(next, Role::FILLER) || words.has_before(amount.start, Role::RECENT);
    let several = words.has(next, Role::PLURAL) && amount.exact() != Some(3.0);
    let part = words.has(next, Role::NOT_LENGTH) && !filled && !several;
    ((!letter || digits) && !part).then_some((Length { unit, hyphened: hyphen, ..length }, end))
}

/// « World Cup 2018 day five »: a year before what happened in it.
fn is_year_beside(words: Words<'_, '_>, amount: &Amount<'_>, unit: usize) -> bool {
    let year = words.digits(amount.end - 1).is_some_and(|(year, digits)| {
        digits == 4 && (1900..2100).contains(&year) && amount.start + 1 == amount.end
    });
    year && words.lexicon().month_first
        && words.has(unit, Role::SINGULAR)
        && !words.has(unit + 1, Role::OLD)
        && unit == amount.end
}

/// Whether `rank` names a part in which lengths of time are told: tenths, hundredths, thousandths.
pub(super) fn is_decimal(rank: &f64) -> bool {
    [10.0, 100.0, 1000.0].contains(rank)
}

/// « centièmes de seconde », hundredths of a second: how many make one, of what.
fn decimals(words: Words<'_, '_>, at: usize) -> Option<(f64, Unit, usize)> {
    let rank = words.0.lexeme(at).ordinal.filter(is_decimal)?;
    if !words.has(at + 1, Role::OF) {
        return None;
    }
    let start = words.skip(at + 2, Role::ARTICLE, 1);
    let (unit, end) = words.unit(start)?;
    Some((rank, unit, end))
}

/// and three quarters of an hour: how many, of what.
fn quarters(words: Words<'_, '_>, at: usize) -> Option<(f64, Unit, usize)> {
    if !words.has(at, Role::AND) {
        return None;
    }
    let (count, end) = match words.0.number(at + 1) {
        Some(number) if number.low == number.high => (number.high, number.end),
        _ => (1.0, at + 1),
    };
    if !words.has(end, Role::QUARTER) || !(1.0..4.0).contains(&count) {
        return None;
    }
    let start = words.skip(words.skip(end + 1, Role::OF, 1), Role::ARTICLE, 1);
    let (unit, end) = words.unit(start)?;
    Some((count, unit, end))
}

/// half an hour, « trois quarts d'heure », « une demi-heure ».
pub(super) fn fraction(words: Words<'_, '_>, start: usize, at: usize) -> Option<Length> {
    let (mut next, mut approx) = (start, false);
    if let Some(((), end)) = words.find(start, |sense| (sense == Sense::Hedge).then_some(())) {
        (next, approx) = (end, true);
    }
    let (percent, unit, end) = words
        .find(next, |sense| match sense {
            Sense::HalfOf(percent, unit) => Some((percent, unit)),
            _ => None,
        })
        .map(|((percent, unit), end)| (percent, unit, end))?;
    let length = Length::plain(at, end, f64::from(percent) / 100.0, unit);
    Some(Length { approx, hedged: approx, composite: true, ..length })
}

/// One word or a number and a word with hyphens: `20-minute`, `five-year`.
pub(super) fn hyphened(words: Words<'_, '_>, at: usize) -> Option<Length> {
    let word = words.lower(at);
    let share = words.0.lexeme(at).share.is_some();
    if words.class(at) != Some(TokenClass::Word) || !word.contains('-') || share {
        return None;
    }
    let word = word.strip_suffix("-old").unwrap_or(word);
    let (number, unit) = word.rsplit_once('-')?;
    // « one-half game », « three-quarter length »
    let unit =
        words.unit_of(unit).filter(|unit| !matches!(unit, Unit::Quarter | Unit::HalfYear))?;
    let mut machine = Machine::new(words.0.tables.grammar);
    let (number, half) = match number.strip_suffix(words.lexicon().and_a_half) {
        Some(number) => (number, 0.5),
        None => (number, 0.0),
    };
    machine.push(words.0.lexicon.piece(number).numeral?);
    let value = machine.value() + half;
    Some(Length { hyphened: true, ..Length::plain(at, at + 1, value, unit) })
}

/// Adds what follows: « et demi », « 15 minutes », « et 3 secondes ».
fn extended(words: Words<'_, '_>, mut length: Length) -> Length {
    /// A composite has at most one amount for each unit.
    const MOST: usize = 7;
    if let Some(((), end)) = words.find(length.end, |sense| (sense == Sense::AndHalf).then_some(()))
    {
        let add = |side: Option<f64>| side.map(|value| value + 0.5);
        length.bounds =
            Bounds { min: add(length.bounds.min), max: add(length.bounds.max), ..length.bounds };
        length.composite = true;
        length.end = end;
        return length;
    }
    for _ in 0..MOST {
        let Some(next) = smaller(words, &length) else { break };
        length = next;
    }
    hundredths(words, length)
}

/// The length with the next smaller unit added.
fn smaller(words: Words<'_, '_>, length: &Length) -> Option<Length> {
    // « une cinquantaine d'années » takes no months more.
    if length.range || length.hyphened || length.approx && !length.hedged {
        return None;
    }
    // « 2 years, 3 months », but « une semaine, seize jours plus tôt ».
    let comma = (words.lexicon().month_first || length.unit <= Unit::Hour) && !length.one;
    let mut start = if comma { words.skip_form(length.end, ",") } else { length.end };
    start = words.skip(start, Role::AND, 1);
    let digits = words.class(start) == Some(TokenClass::Number)
        || words.class(start) == Some(TokenClass::Mixed)
        || words.0.lexeme(start).numeral.is_some();
    if !digits {
        return None;
    }
    let amount = amount::read(words.0, start).filter(|amount| !amount.hedged && !amount.range)?;
    let value = amount.exact()?;
    let (unit, end) = match with_unit(words, &amount) {
        Some((next, end)) => (next.unit, end),
        // « 1 h 45 »
        None if length.unit == Unit::Hour && value < 60.0 => {
            let closed = !matches!(words.class(amount.end), Some(TokenClass::Word));
            let counted = super::phrase::is_counted(words, amount.end)
                || start != length.end && !(closed && words.has(start - 1, Role::AND));
            (!counted && value.fract() == 0.0).then_some((Unit::Minute, amount.end))?
        }
        None => return None,
    };
    if unit >= length.unit || length.unit <= Unit::Second {
        return None;
    }
    let factor = match (length.unit, unit) {
        (Unit::Year, Unit::Month) => 12.0,
        (larger, smaller) => larger.seconds() / smaller.seconds(),
    };
    let sum = |side: Option<f64>| side.map(|total| total * factor + value);
    Some(Length {
        end,
        bounds: Bounds {
            min: sum(length.bounds.min),
            max: sum(length.bounds.max),
            ..length.bounds
        },
        unit,
        composite: true,
        one: false,
        ..*length
    })
}
