//! Percentages and percentage points.

use super::{Amount, Context, FigureKind, Reading, count, finish, is_two, scale};
use crate::figure::lexicon::Marks;
use crate::figure::number::amount;
use crate::{Quantity, Value};

/// Basis points in a percentage point.
const BASIS_POINTS: f64 = 100.0;

/// `amount` as a percentage, when a sign or word for it follows.
pub(super) fn after(context: &Context<'_>, amount: &Amount<'_>) -> Option<Reading> {
    let words = &context.tables.quantity;
    let at = amount.end;
    if !amount.number.glued.is_empty() {
        return None;
    }
    if let Some(end) = context.any_phrase(at, words.percent) {
        if let Some(end) = bare_points(context, end) {
            return Some(finish(context, amount, end, FigureKind::Percent, Some("pp")));
        }
        let mut reading = finish(context, amount, end, FigureKind::Percent, None);
        count::add_what(context, &mut reading);
        return Some(range(context, amount, reading));
    }
    if let Some(end) = context.any_phrase(at, words.basis_points) {
        let bounds = scale(amount.bounds, 1.0 / BASIS_POINTS);
        let points = Amount { bounds, ..*amount };
        return Some(finish(context, &points, end, FigureKind::Percent, Some("pp")));
    }
    let pointed = context.any_phrase(at, words.points).or_else(|| {
        let fine = is_fine(amount) || is_change_of_share(context, amount);
        fine.then(|| bare_points(context, at)).flatten()
    })?;
    // « the Dow rose 56.99 points », « 7.3 points a game »
    if context.is(at, words.bare_points)
        && context.near(at).any(|near| context.is(near, words.index))
    {
        return None;
    }
    Some(finish(context, amount, pointed, FigureKind::Percent, Some("pp")))
}

/// « percent of twenty »: the sign before the number.
pub(super) fn prefixed(context: &Context<'_>, at: usize) -> Option<Reading> {
    let start = context.any_phrase(at, context.tables.quantity.percent_before)?;
    let amount = amount::read(context, start)?;
    let quantity = Quantity::of(amount.bounds);
    let kind = FigureKind::Percent;
    Some(context.reading(at, amount.end, kind, Value::Quantity(quantity), amount.approx))
}

/// « 25 % à 33 % » without an opening word.
fn range(context: &Context<'_>, amount: &Amount<'_>, first: Reading) -> Reading {
    let joined = || {
        let joint = first.end;
        let dash = matches!(context.word(joint), "-" | "–");
        let to = context.is(joint, context.tables.ranges.to) || dash;
        if !to || amount.range || is_two(context, amount) {
            return None;
        }
        let second = amount::read(context, joint + 1)?;
        let end = context.any_phrase(second.end, context.tables.quantity.percent)?;
        let mut second = finish(context, &second, end, FigureKind::Percent, None);
        count::add_what(context, &mut second);
        super::join(context, amount.start, &first, second)
    };
    joined().unwrap_or(first)
}

fn bare_points(context: &Context<'_>, at: usize) -> Option<usize> {
    context.is(at, context.tables.quantity.bare_points).then_some(at + 1)
}

/// « 24 %, en recul de quatre points »: so many points more or less, in a sentence that tells a
/// percentage.
fn is_change_of_share(context: &Context<'_>, amount: &Amount<'_>) -> bool {
    /// Tokens back to the word of change: « recul de plus de », fell by.
    const REACH: usize = 3;
    let change = Marks::CHANGE.or(Marks::CHANGES_WHAT).or(Marks::GAIN);
    let first = context.sentence.start.max(amount.start.saturating_sub(REACH));
    let told = (first..amount.start).any(|at| context.lexeme(at).is(change));
    let percent = context.tables.quantity.percent;
    told && !amount.is_one()
        && context.near(amount.start).any(|at| context.any_phrase(at, percent).is_some())
}

/// Whether the number has decimals or a sign, as no count of points has; that of an index is above a hundred.
fn is_fine(amount: &Amount<'_>) -> bool {
    let number = &amount.number;
    (number.signed || number.high.fract() != 0.0) && number.high.abs() <= 100.0
}
