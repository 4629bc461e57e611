//! Amounts: a number or a range of numbers with the hedges and bounds around it.

use super::hedge::{Effect, bounded, hedge, hedges, is_opening, trailing};
use super::range::{has_unit_then_to, scaled, second};
use super::{Number, Numeral, Style};
use crate::Bounds;
use crate::figure::context::Context;

/// A number or a range with its bounds, before it is known of what.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Amount<'d> {
    /// First token, that of the hedge if there is one.
    pub(crate) start: usize,
    /// First token of the number itself.
    pub(crate) number_start: usize,
    /// First token after it.
    pub(crate) end: usize,
    /// The values meant.
    pub(crate) bounds: Bounds,
    /// Hedged by the text, or round by nature.
    pub(crate) approx: bool,
    /// The number, in a range the right one.
    pub(crate) number: Number<'d>,
    /// Whether it is a range of two numbers.
    pub(crate) range: bool,
    /// Whether a hedge or bound stands before it.
    pub(crate) hedged: bool,
    /// The open end of a range whose second number has not come yet: the unit
    /// may stand between (25 % à 33 %).
    pub(crate) opening: Option<Effect>,
}

/// The amount that begins at token `at`, hedges included.
///
/// A number that is only an article (un, a) is read as well; whoever calls
/// decides whether it counts.
///
/// Several grammars ask for the amount at the same token, so that the last one is kept.
pub(crate) fn read<'d>(context: &Context<'d>, at: usize) -> Option<Amount<'d>> {
    if let Some((last, amount)) = context.last_amount.get()
        && last == at
    {
        return amount;
    }
    let amount = read_anew(context, at);
    context.last_amount.set(Some((at, amount)));
    amount
}

fn read_anew<'d>(context: &Context<'d>, at: usize) -> Option<Amount<'d>> {
    let (hedges, number_start) = hedges(context, at);
    let opening = hedges.iter().flatten().copied().find(|effect| is_opening(*effect));
    let first = super::read(context, number_start)?;
    let second = second(context, number_start, first, opening);
    if second.is_none() && opening == Some(Effect::From) && !has_unit_then_to(context, first) {
        return None;
    }
    let hedged = hedges.iter().flatten().next().is_some();
    let (low, number, range) = match second {
        Some(second) => (scaled(first, second), second, true),
        None => (first.low, first, false),
    };
    let mut amount = Amount {
        start: at,
        number_start,
        end: number.end,
        bounds: Bounds { min: Some(low), max: Some(number.high), ..Bounds::default() },
        approx: first.round || number.round,
        number,
        range,
        hedged,
        opening: if range { None } else { opening },
    };
    for effect in hedges.iter().rev().flatten() {
        amount.apply(*effect);
    }
    // « dépasse le milliard »: an article parts the bound from the magnitude.
    let lone = number.low == number.multiplier && number.end == at + 1 && number.multiplier > 1.0;
    let parted = at.checked_sub(2).filter(|_| lone && !range).and_then(|at| hedge(context, at));
    if let Some((effect, _)) = parted.filter(|&(_, end)| end + 1 == at) {
        amount.apply(effect);
    }
    if let Some((effect, end)) = trailing(context, amount.end).filter(|_| number.glued.is_empty()) {
        amount.apply(effect);
        amount.end = end;
    }
    Some(both_bounds(context, &amount).unwrap_or(amount))
}

/// « plus de 10 et moins de 20 »: two bounds of one range.
fn both_bounds<'d>(context: &Context<'d>, amount: &Amount<'d>) -> Option<Amount<'d>> {
    let is_bound = |effect: Effect| {
        matches!(effect, Effect::MoreThan | Effect::AtLeast | Effect::LessThan | Effect::AtMost)
    };
    let joined =
        context.lexeme(amount.end).numeral == Some(Numeral::And) || context.word(amount.end) == ",";
    if !joined || !amount.hedged || amount.bounds.min.is_some() == amount.bounds.max.is_some() {
        return None;
    }
    let (effect, at) = hedge(context, amount.end + 1).filter(|(effect, _)| is_bound(*effect))?;
    let second = super::read(context, at).filter(|second| second.style != Style::One)?;
    let value = Bounds { min: Some(second.low), max: Some(second.high), ..Bounds::default() };
    let other = bounded(value, effect);
    let bounds = Bounds {
        min: amount.bounds.min.or(other.min),
        max: amount.bounds.max.or(other.max),
        min_incl: amount.bounds.min_incl && other.min_incl,
        max_incl: amount.bounds.max_incl && other.max_incl,
    };
    let rises = bounds.min? < bounds.max?;
    let whole = amount.number.glued.is_empty() && amount.number.style != Style::Collective;
    (rises && whole).then_some(Amount {
        bounds,
        end: second.end,
        number: second,
        range: true,
        ..*amount
    })
}

impl Amount<'_> {
    /// Bounds or hedges the amount.
    pub(crate) fn apply(&mut self, effect: Effect) {
        self.approx |= effect == Effect::About;
        self.bounds = bounded(self.bounds, effect);
    }

    /// Whether the number is the word for one or an article and nothing more.
    pub(crate) fn is_one(&self) -> bool {
        self.number.style == Style::One && !self.range
    }

    /// The single value, if it is one.
    pub(crate) fn exact(&self) -> Option<f64> {
        self.bounds.min.filter(|_| self.bounds.min == self.bounds.max)
    }
}
