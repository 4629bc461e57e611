//! Amounts: a number or a range of numbers with the hedges and bounds around it.

use super::{Number, Numeral, Style};
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

/// The words that join the two ends of a range.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RangeWords {
    /// After a word like « entre ».
    pub(crate) between: &'static [&'static str],
    /// After a word like « de », or alone.
    pub(crate) to: &'static [&'static str],
    /// Between neighbouring numbers: deux ou trois.
    pub(crate) or: &'static [&'static str],
}

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

/// Hedges may be stacked (au moins quelque 200); more than that no one writes.
const MAX_HEDGES: usize = 3;

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

/// The right end of a range after `first`, with its own hedge skipped.
fn second<'d>(
    context: &Context<'d>,
    start: usize,
    first: Number<'d>,
    opening: Option<Effect>,
) -> Option<Number<'d>> {
    if !first.glued.is_empty() && super::digits_follow(context, first.end + 1).is_none() {
        return None;
    }
    let at = connector(context, start, first, opening)?;
    let at = hedge(context, at)
        .filter(|(effect, _)| *effect == Effect::About)
        .map_or(at, |(_, end)| end);
    let second = super::read(context, at)?;
    let rises = scaled(first, second) < second.high;
    let same_glue = first.glued.is_empty() || first.glued == second.glued;
    // « tous deux à 97 ans »: without an opening word both ends are written alike,
    // or the lower one is spelled as style guides have it: five to 10.
    let spelled_below_ten = second.style == Style::Digits
        && (2.0..10.0).contains(&first.high)
        && (10.0..=10.0 * first.high).contains(&second.high);
    let alike = opening.is_some()
        || (first.style == Style::Digits) == (second.style == Style::Digits)
        || spelled_below_ten;
    let fits = rises && same_glue && alike && second.style != Style::One && !second.signed;
    fits.then_some(second)
}

/// Where the second number of a range begins.
fn connector(
    context: &Context<'_>,
    start: usize,
    first: Number<'_>,
    opening: Option<Effect>,
) -> Option<usize> {
    let words = &context.tables.ranges;
    let at = first.end;
    let word = context.word(at);
    match opening {
        Some(Effect::Between) => return words.between.contains(&word).then_some(at + 1),
        Some(_) => {
            let joins = words.to.contains(&word) && !is_change(context, start);
            return joins.then_some(at + 1);
        }
        None => {}
    }
    if words.to.contains(&word) {
        let change = is_change(context, start);
        return (!change).then_some(at + 1);
    }
    if words.or.contains(&word) {
        return Some(at + 1);
    }
    let is_dash = matches!(word, "-" | "–" | "—");
    // 3-0 and 6-4 are scores, 49-3 an article: digits need a unit or a noun after them.
    let even = context.is_glued(at) == context.is_glued(at + 1);
    let high = word == "–" && first.low >= HIGHEST_SCORE;
    (is_dash && even && (high || !is_score_like(context, at + 1))).then_some(at + 1)
}

/// A pair of numbers from here on with a dash between is no score, and with
/// this dash no telephone number. Lower takes sports results for ranges.
const HIGHEST_SCORE: f64 = 1000.0;

/// Whether the second number of a dashed pair has nothing after it that it could measure or count.
fn is_score_like(context: &Context<'_>, at: usize) -> bool {
    let Some(second) = super::read(context, at) else { return true };
    if !second.glued.is_empty() || second.multiplier > 1.0 || second.style != Style::Digits {
        return false;
    }
    let chained =
        matches!(context.word(second.end), "-" | "–" | "/") && context.is_glued(second.end);
    let followed = matches!(context.class(second.end), Some(TokenClass::Word | TokenClass::Symbol))
        && !context.lexeme(second.end).is(Marks::FUNCTION);
    chained || !followed
}

/// Whether the range that begins at `start` tells a change, so that its ends
/// are two figures: passer de 9 à 10, la hausse du ticket de 3 à 4 euros.
///
/// `start` is the first number or the preposition before it.
pub(crate) fn is_change(context: &Context<'_>, start: usize) -> bool {
    /// Tokens back to the noun or verb where what changes stands between.
    /// More reaches into other clauses, fewer loses long objects.
    const OBJECT: usize = 8;
    let from =
        if context.is(start, context.tables.from) { Some(start) } else { start.checked_sub(1) };
    let Some(from) = from.filter(|&from| context.is(from, context.tables.from)) else {
        return false;
    };
    let back = |tokens: usize| from.checked_sub(tokens).filter(|at| context.sentence.contains(at));
    let near = (1..=2).filter_map(back).any(|at| context.lexeme(at).is(Marks::CHANGE));
    let far = || {
        (2..=OBJECT)
            .map_while(back)
            .take_while(|&at| !matches!(context.word(at), ";" | ":" | "(" | ")"))
            .any(|at| context.lexeme(at).is(Marks::CHANGES_WHAT))
    };
    near || far() && !(context.tables.from_is_by && is_percent_near(context, start))
}

/// « une hausse des prix de 10 à 15 % »: by so much, not from and to.
fn is_percent_near(context: &Context<'_>, start: usize) -> bool {
    /// Tokens of « de 10 à 15 % » and of « de 10,5 pour cent à 15 pour cent ».
    const RANGE: usize = 8;
    let percent = context.tables.quantity.percent;
    (start..start + RANGE).any(|at| context.any_phrase(at, percent).is_some())
}

/// The left end, with the magnitude of the right one where it has none: 50 et 70 millions.
fn scaled(first: Number<'_>, second: Number<'_>) -> f64 {
    let shared = first.low * second.multiplier;
    let plain = first.multiplier == 1.0 && first.style != Style::Collective;
    if plain && second.multiplier == 1.0 && first.style == second.style {
        return thousands(first.low, second.high).unwrap_or(first.low);
    }
    if plain && second.multiplier > 1.0 && first.low > 0.0 && shared <= second.high {
        shared
    } else {
        first.low
    }
}

/// « entre 60 et 80 000 »: the thousands of the right end are meant on the left
/// too, where both are of one order.
fn thousands(first: f64, second: f64) -> Option<f64> {
    /// The right end is at most so many times the left. More takes literal small
    /// numbers for thousands (de 5 à 1 000).
    const ORDER: f64 = 10.0;
    let right = second / 1000.0;
    let one_order = first > 1.0 && first < right && first * ORDER >= right;
    (one_order && right.fract() == 0.0 && first.fract() == 0.0).then_some(first * 1000.0)
}

/// Whether one word after the number the range goes on: de 25 % à 33 %.
fn has_unit_then_to(context: &Context<'_>, first: Number<'_>) -> bool {
    (1..=3).any(|offset| {
        context.is(first.end + offset, context.tables.ranges.to)
            && (context.lexeme(first.end + offset + 1).numeral.is_some_and(|n| n != Numeral::One)
                || super::digits_follow(context, first.end + offset + 1).is_some())
    })
}
