//! Dates, clock times, durations and ages.

use super::context::{Context, Reading};
use crate::Date;
use crate::segment::Document;

/// What the calendar's rules remember from sentence to sentence.
#[derive(Clone, Debug, Default)]
pub(crate) struct Memory {}

impl Memory {
    /// Takes note of a figure that became part of the result.
    pub(crate) fn note(&mut self, _reading: &Reading) {}
}

/// The first full date of the dateline, for texts that come without a reference date.
pub(crate) fn dateline(_document: &Document<'_>) -> Option<Date> {
    None
}

/// The date, time, duration or age that begins at token `at`, the longest.
pub(crate) fn read(_context: &Context<'_>, _at: usize) -> Option<Reading> {
    None
}
