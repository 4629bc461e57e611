//! Figures: quantities, ranks, moments and ages, with normalised values.

use crate::Error;
use crate::analysis::Figure;
use crate::segment::Document;

/// A day of the proleptic Gregorian calendar, as dates are given and returned.
pub use chrono::NaiveDate as Date;

/// Reads a date in the form `YYYY-MM-DD`.
///
/// # Errors
/// Anything else is an option error.
pub fn parse_date(text: &str) -> Result<Date, Error> {
    text.parse().map_err(|_| Error::option(format!("{text:?} is no date: use YYYY-MM-DD")))
}

/// The figures of a document in text order, none overlapping, in view ranges.
///
/// `reference` is the day on which the text was published; without one the
/// first full date of the dateline serves.
#[must_use]
pub fn extract(document: &Document<'_>, reference: Option<Date>) -> Vec<Figure> {
    let _ = (document, reference);
    Vec::new()
}
