//! Figures: what is stated, where, and of whom.

use serde::Serialize;

use super::{DateSpan, Names, Quantity, Time};
use crate::text::TextRange;

/// A quantity, a rank, a moment or an age, with its normalised value.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The words that state it, hedges and units included.
    pub range: TextRange,
    /// What sort of figure it is.
    pub kind: FigureKind,
    /// The normalised value: [`Value::Date`] for dates, [`Value::Time`] for
    /// times, [`Value::Quantity`] for every other kind.
    pub value: Value,
    /// The text hedges (environ, about) or the expression is round by nature (une quarantaine).
    pub approx: bool,
    /// What is counted, ranked or shared: head noun with its immediate complement.
    pub what: Option<TextRange>,
    /// The names in the same sentence that stand nearest: indices into
    /// [`Analysis::entities`](super::Analysis::entities), nearest first.
    pub names: Names,
}

/// A megabyte of news has twenty thousand of them, which are kept while the other stages work.
const _: () = assert!(size_of::<Figure>() <= 96);

/// The nine kinds of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FigureKind {
    /// How many of something; unit only in « trois fois ».
    Count,
    /// An amount of money; unit is an ISO 4217 code.
    Money,
    /// A share, in percent; unit `pp` for percentage points.
    Percent,
    /// A physical quantity; unit is its symbol (km, m2, °C, kWh …).
    Measure,
    /// A length of time; unit from second to century.
    Duration,
    /// A day or a longer stretch of the calendar.
    Date,
    /// A time of day.
    Time,
    /// A rank.
    Ordinal,
    /// The age of a person or thing; unit year, month, week or day.
    Age,
}

/// The normalised value of a figure.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A number with bounds and unit.
    Quantity(Quantity),
    /// A stretch of the calendar.
    Date(DateSpan),
    /// A time of day; apart, since it is larger than the others and rarer.
    Time(Box<Time>),
}
