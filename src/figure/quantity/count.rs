//! Counts: how many of something.

use super::{Amount, Context, FigureKind, Reading, measure, money, never, one};
use crate::figure::lexicon::Marks;
use crate::figure::number::{Numeral, Style};
use crate::segment::TokenClass;
use crate::text::TextRange;
use crate::{Bounds, Quantity, Value};

/// `amount` as a count, unless it counts nothing.
pub(super) fn read<'d>(context: &Context<'d>, amount: Amount<'d>) -> Option<Reading> {
    let words = &context.tables.quantity;
    if let Some(reading) = money::hundredths(context, &amount) {
        return Some(reading);
    }
    if context.lexeme(amount.end).is(Marks::TIME_UNIT) || is_time_after_hyphen(context, amount.end)
    {
        return None;
    }
    if amount.number.takes_of()
        && context.lexeme(super::after_of(context, amount.end)).is(Marks::TIME_UNIT)
    {
        return None;
    }
    if let Some(reading) = money::implied(context, &amount) {
        return Some(reading);
    }
    if context.is(amount.end, words.times) {
        return times(context, &amount);
    }
    if let Some(reading) = shared_unit(context, &amount) {
        return Some(reading);
    }
    let mut amount = amount;
    if amount.is_one() {
        // « above a $5 fare »
        if context.class(amount.end) == Some(TokenClass::Symbol) {
            return None;
        }
        amount = one::counted(context, amount)?;
    }
    if amount.hedged && amount.opening.is_some() && !amount.range
        || never::is_no_count(context, &amount)
    {
        return None;
    }
    let mut reading = super::finish(context, &amount, amount.end, FigureKind::Count, None);
    add_what(context, &mut reading);
    bound_after_noun(context, &mut reading);
    Some(reading)
}

/// « 14 et 17 km »: the unit of the next number, when nothing but a joint stands between.
fn shared_unit(context: &Context<'_>, amount: &Amount<'_>) -> Option<Reading> {
    let ranges = &context.tables.ranges;
    let joint = amount.end;
    let joins = matches!(context.lexeme(joint).numeral, Some(Numeral::And))
        || context.is(joint, ranges.or)
        || context.is(joint, ranges.to);
    if !joins || amount.is_one() || amount.range {
        return None;
    }
    let next = context.number(joint + 1)?;
    if next.style == Style::One || !next.glued.is_empty() {
        return None;
    }
    let next =
        crate::figure::number::amount::read(context, joint + 1).filter(|next| !next.hedged)?;
    let reading = super::percent::after(context, &next)
        .or_else(|| money::after(context, &next))
        .or_else(|| measure::after(context, &next))?;
    let Value::Quantity(quantity) = &reading.figure.value else { return None };
    let mut mine = super::finish(context, amount, amount.end, reading.figure.kind, quantity.unit);
    if let Value::Quantity(value) = &mut mine.figure.value {
        value.implied = true;
        let shared = next.number.multiplier;
        if amount.number.multiplier == 1.0 && shared > 1.0 && amount.number.high < 1000.0 {
            value.set_bounds(super::scale(value.bounds(), shared));
        }
    }
    mine.figure.what = reading.figure.what;
    Some(mine)
}

/// « 20-minute »: the unit of time is joined by a hyphen.
fn is_time_after_hyphen(context: &Context<'_>, at: usize) -> bool {
    context.word(at) == "-"
        && (context.lexeme(at + 1).is(Marks::TIME_UNIT)
            || context
                .word(at + 1)
                .split('-')
                .next()
                .is_some_and(|word| context.lexicon.piece(word).is(Marks::TIME_UNIT)))
}

/// « trois fois »: a count of times.
fn times(context: &Context<'_>, amount: &Amount<'_>) -> Option<Reading> {
    let words = &context.tables.quantity;
    if amount.is_one() || never::is_idiom(context, amount.number_start) {
        return None;
    }
    let unit = Some(words.times_unit);
    Some(super::finish(context, amount, amount.end + 1, FigureKind::Count, unit))
}

/// « twice »: a count of times in one word.
pub(super) fn adverb(context: &Context<'_>, at: usize) -> Option<Reading> {
    let words = &context.tables.quantity;
    let &(_, value) = words.adverbs.iter().find(|(word, _)| *word == context.word(at))?;
    let bounds = Bounds::exactly(value);
    let quantity = Quantity { unit: Some(words.times_unit), ..Quantity::of(bounds) };
    Some(context.reading(at, at + 1, FigureKind::Count, Value::Quantity(quantity), false))
}

/// First and last token of what the figure that ends before `at` counts.
pub(super) fn what(context: &Context<'_>, at: usize) -> Option<(usize, usize)> {
    (context.tables.quantity.what)(context, at)
}

/// Finds what a figure counts or shares.
pub(super) fn add_what(context: &Context<'_>, reading: &mut Reading) {
    if let Some((first, end)) = what(context, reading.end) {
        reading.figure.what =
            Some(context.range(first, end)).filter(|range| *range != TextRange::default());
    }
}

/// « 193 morts au moins »: the bound stands after what is counted.
fn bound_after_noun(context: &Context<'_>, reading: &mut Reading) {
    let Some(what) = reading.figure.what else { return };
    let end = (reading.end..reading.end + 8)
        .find(|&at| context.token(at).is_none_or(|token| token.range.start >= what.end));
    let Some((effect, _)) =
        end.and_then(|end| crate::figure::number::hedge::trailing(context, end))
    else {
        return;
    };
    if let Value::Quantity(quantity) = &mut reading.figure.value {
        reading.figure.approx |= effect == crate::figure::number::Effect::About;
        let bounds = quantity.bounds();
        if bounds.min == bounds.max {
            quantity.set_bounds(crate::figure::number::hedge::bounded(bounds, effect));
        }
    }
}

/// Whether a noun that can be counted begins at `at`.
pub(super) fn is_noun(context: &Context<'_>, at: usize) -> bool {
    context.class(at) == Some(TokenClass::Word)
        && !context.lexeme(at).is(Marks::FUNCTION)
        && context.lexeme(at).numeral.is_none()
}
