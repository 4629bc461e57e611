//! Quantities: numbers with their unit, and lengths of time.

use serde::Serialize;

use super::bounds::Sides;
use super::{Bounds, DateSpan, Relation};
use crate::Date;

/// A number or a range of numbers, magnitudes multiplied out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Quantity {
    /// The value, which [`Quantity::bounds`] gives.
    pub(crate) sides: Sides,
    /// Unit symbol, ISO 4217 code or name of a span of time.
    pub unit: Option<&'static str>,
    /// How the number was put, where that is not plain.
    pub form: Option<Form>,
    /// The unit or currency was taken over from a coordinated figure.
    pub implied: bool,
    /// The currency named is one of several and a default was taken.
    pub ambiguous: bool,
    /// Set for durations.
    pub duration: Option<Box<Duration>>,
}

impl Quantity {
    /// That value without a unit.
    #[must_use]
    pub fn of(bounds: Bounds) -> Self {
        Self { sides: bounds.into(), ..Self::default() }
    }

    /// The value: both sides equal when it is exact.
    #[must_use]
    pub fn bounds(&self) -> Bounds {
        self.sides.into()
    }

    /// The same with another value.
    pub(crate) fn set_bounds(&mut self, bounds: Bounds) {
        self.sides = bounds.into();
    }
}

/// How a number was put into words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// La moitié, deux tiers, trois sur quatre: a percent figure.
    Fraction,
}

/// What a duration adds to its quantity.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Duration {
    /// The length in seconds, a month taken as 30 days and a year as 365; of a
    /// length with one bound (plus de deux ans) that of the bound. `None` for a range.
    pub seconds: Option<f64>,
    /// How it stands to a moment.
    pub relation: Relation,
    /// For [`Relation::Ago`] and [`Relation::In`]: the date meant, when the reference date is known.
    pub resolved: Option<DateSpan>,
    /// For a length counted from the reference date (les trois derniers mois, the
    /// next two weeks), when that is known: its days.
    pub period: Option<Period>,
}

/// Days from one to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}
