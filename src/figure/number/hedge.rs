//! Hedges and bounds: environ, plus de, at least, ou plus.

use super::Numeral;
use crate::Bounds;
use crate::figure::context::Context;
use crate::figure::lexicon::Marks;
use crate::segment::TokenClass;

/// What a hedge does to the number after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effect {
    /// About so much (environ).
    About,
    /// More than that (plus de).
    MoreThan,
    /// That or more (au moins).
    AtLeast,
    /// Less than that (moins de).
    LessThan,
    /// That or less (jusqu'à).
    AtMost,
    /// Opens a range whose ends are joined by [`RangeWords::between`].
    Between,
    /// Opens a range whose ends are joined by [`RangeWords::to`].
    From,
}

/// A phrase that hedges or bounds a number.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hedge {
    /// Its words, one a token; `de` stands for its elided form too.
    pub(crate) words: &'static [&'static str],
    /// What it does.
    pub(crate) effect: Effect,
}

/// Hedges may be stacked (au moins quelque 200); more than that no one writes.
pub(super) const MAX_HEDGES: usize = 3;

/// `bounds` with one side opened, where `effect` is a bound; a second bound
/// that would leave neither side (`<>0`) says nothing.
pub(crate) fn bounded(bounds: Bounds, effect: Effect) -> Bounds {
    match effect {
        Effect::MoreThan if bounds.min.is_some() => Bounds { max: None, min_incl: false, ..bounds },
        Effect::AtLeast if bounds.min.is_some() => Bounds { max: None, ..bounds },
        Effect::LessThan if bounds.max.is_some() => Bounds { min: None, max_incl: false, ..bounds },
        Effect::AtMost if bounds.max.is_some() => Bounds { min: None, ..bounds },
        _ => bounds,
    }
}

pub(crate) fn is_opening(effect: Effect) -> bool {
    matches!(effect, Effect::Between | Effect::From)
}

/// The hedges at `at`, in order, and where the number begins.
pub(crate) fn hedges(context: &Context<'_>, at: usize) -> ([Option<Effect>; MAX_HEDGES], usize) {
    let mut effects = [None; MAX_HEDGES];
    let mut next = at;
    for effect in &mut effects {
        let Some((found, end)) = hedge(context, next) else { break };
        *effect = Some(found);
        next = end;
    }
    (effects, next)
}

pub(crate) fn hedge(context: &Context<'_>, at: usize) -> Option<(Effect, usize)> {
    let lexeme = context.lexeme(at);
    if !lexeme.is(Marks::HEDGE) {
        return None;
    }
    let matching = |hedge: &&Hedge| context.phrase(at, hedge.words).map(|end| (hedge.effect, end));
    context.lexicon.hedges(lexeme).iter().find_map(matching)
}

/// A bound that stands after the number or its unit: ou plus, au moins.
pub(crate) fn trailing(context: &Context<'_>, at: usize) -> Option<(Effect, usize)> {
    if !context.lexeme(at).is(Marks::TRAILING) {
        return None;
    }
    let matching = |hedge: &Hedge| context.phrase(at, hedge.words).map(|end| (hedge.effect, end));
    let (effect, end) = context.tables.trailing.iter().find_map(matching)?;
    // « 3 au moins 4 »: a bound of the next number.
    let of_next = context.class(end) == Some(TokenClass::Number)
        || context.is(end, context.tables.of)
        || context.lexeme(end).numeral.is_some_and(|next| next != Numeral::And);
    let compares = context.is(end, context.tables.than);
    (!of_next && !compares).then_some((effect, end))
}
