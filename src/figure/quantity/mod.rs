//! Counts, money, percentages, measures and ranks.

use super::context::{Context, Reading};
use super::lexicon::Marks;
use super::number::amount;
use crate::{FigureKind, Quantity, Value};

/// A currency.
#[derive(Debug)]
pub(crate) struct Currency {
    /// ISO 4217.
    pub(crate) code: &'static str,
}

/// A unit of measure.
#[derive(Debug)]
pub(crate) struct Unit {
    /// Its symbol.
    pub(crate) symbol: &'static str,
}

/// The quantity that begins at token `at`, the longest.
pub(crate) fn read(context: &Context<'_>, at: usize) -> Option<Reading> {
    let amount = amount::read(context, at)?;
    if amount.is_one() || context.lexeme(amount.end).is(Marks::TIME_UNIT) {
        return None;
    }
    let quantity = Quantity { bounds: amount.bounds, ..Quantity::default() };
    let value = Value::Quantity(quantity);
    Some(context.reading(amount.start, amount.end, FigureKind::Count, value, amount.approx))
}
