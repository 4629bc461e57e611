//! Ranges: what joins two numbers, and when two numbers are a change or a score instead.

use super::hedge::{Effect, hedge};
use super::{Number, Numeral, Style};
use crate::figure::context::Context;
use crate::figure::lexicon::Marks;
use crate::segment::TokenClass;

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

/// The right end of a range after `first`, with its own hedge skipped.
pub(super) fn second<'d>(
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
            .any(|at| context.lexeme(at).is(Marks::CHANGES_WHAT) && !is_of_kind(context, at, from))
    };
    near || far() && !(context.tables.from_is_by && is_percent_near(context, start))
}

/// « une augmentation de capital de 300 à 400 millions »: of something in general, without an
/// article, so that the numbers tell by how much; « la hausse du prix » has both ends.
fn is_of_kind(context: &Context<'_>, noun: usize, from: usize) -> bool {
    let thing = context.lexeme(noun + 2);
    context.tables.from_is_by
        && noun + 2 < from
        && context.is(noun + 1, context.tables.of)
        && context.class(noun + 2) == Some(TokenClass::Word)
        && !thing.is(Marks::FUNCTION)
}

/// « rose $2 to $85 », « perd 3 euros à 12 euros »: by so much and to so much.
pub(crate) fn is_by_and_to(context: &Context<'_>, start: usize) -> bool {
    let marks = Marks::CHANGE.or(Marks::CHANGES_WHAT).or(Marks::GAIN);
    start
        .checked_sub(1)
        .is_some_and(|verb| context.sentence.contains(&verb) && context.lexeme(verb).is(marks))
}

/// « une hausse des prix de 10 à 15 % »: by so much, not from and to.
fn is_percent_near(context: &Context<'_>, start: usize) -> bool {
    /// Tokens of « de 10 à 15 % » and of « de 10,5 pour cent à 15 pour cent ».
    const RANGE: usize = 8;
    let percent = context.tables.quantity.percent;
    (start..start + RANGE).any(|at| context.any_phrase(at, percent).is_some())
}

/// The left end, with the magnitude of the right one where it has none: 50 et 70 millions.
pub(super) fn scaled(first: Number<'_>, second: Number<'_>) -> f64 {
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
pub(super) fn has_unit_then_to(context: &Context<'_>, first: Number<'_>) -> bool {
    (1..=3).any(|offset| {
        context.is(first.end + offset, context.tables.ranges.to)
            && (context.lexeme(first.end + offset + 1).numeral.is_some_and(|n| n != Numeral::One)
                || super::digits_follow(context, first.end + offset + 1).is_some())
    })
}
