//! Parts of a whole: la moitié, deux tiers, trois députés sur quatre.

use std::ops::Range;

use super::{Context, FigureKind, Reading, count, round, share};
use crate::figure::lexicon::Marks;
use crate::figure::number::amount::Amount;
use crate::figure::number::{Effect, Numeral, Style, hedge};
use crate::segment::TokenClass;
use crate::{Bounds, Form, Quantity, Value};

/// A larger denominator states no share that readers would look for (2/2018).
const MAX_DENOMINATOR: f64 = 1000.0;

/// The share of a whole that begins at token `at`.
pub(super) fn read(
    context: &Context<'_>,
    at: usize,
    amount: Option<&Amount<'_>>,
) -> Option<Reading> {
    fixed(context, at).or_else(|| {
        let amount = amount.filter(|amount| !amount.range && amount.number.glued.is_empty())?;
        parts(context, amount).or_else(|| slash(context, amount)).or_else(|| ratio(context, amount))
    })
}

/// « la moitié », « half ».
fn fixed(context: &Context<'_>, at: usize) -> Option<Reading> {
    let (effect, start) = hedge::hedge(context, at).map_or((None, at), |(e, end)| (Some(e), end));
    let lexeme = context.lexeme(start);
    if let Some(percent) = lexeme.share {
        // « one-half game behind »
        if percent == 50.0 && is_half_of_compound(context, at, start, start + 1) {
            return None;
        }
        let bounds = rounded(Bounds::exactly(percent));
        let mut reading = share(context, at, start + 1, bounds, false);
        if let Some(effect) = effect {
            apply(&mut reading, effect);
        }
        return Some(reading);
    }
    if !lexeme.is(Marks::QUANTITY) {
        return None;
    }
    let shares = context.tables.quantity.shares;
    let (end, percent) = shares
        .iter()
        .find_map(|&(phrase, percent)| Some((context.phrase(start, phrase)?, percent)))?;
    if is_other_unit(context, end) || is_half_of_compound(context, at, start, end) {
        return None;
    }
    let mut reading = share(context, at, end, Bounds::exactly(percent), false);
    if let Some(effect) = effect {
        apply(&mut reading, effect);
    }
    Some(reading)
}

/// « half covered », « half time », « the second half »: no share of anything.
/// Behind a hedge or an article, and at the start of a sentence, the next word
/// may well be the verb (half voted).
fn is_half_of_compound(context: &Context<'_>, at: usize, start: usize, end: usize) -> bool {
    let ranked = at.checked_sub(1).is_some_and(|before| context.lexeme(before).ordinal.is_some());
    let alone = end == start + 1 && at == start && at > context.sentence.start;
    ranked || alone && count::is_noun(context, end)
}

/// « deux tiers », « un quart », « three fifths ».
fn parts(context: &Context<'_>, amount: &Amount<'_>) -> Option<Reading> {
    let at = amount.end;
    let glue = usize::from(context.word(at) == "-");
    let lexeme = context.lexeme(at + glue);
    let count = amount.number.high;
    let of = context.is(at + glue + 1, context.tables.quantity.of_whole)
        || context.is(at + glue + 1, context.tables.quantity.square);
    let denominator = match (lexeme.denominator, lexeme.ordinal) {
        (Some(denominator), _) => denominator,
        // A rank is a part only where it must be: in the plural, or before « of ».
        (None, Some(rank))
            if rank > 2.0
                && (of
                    || is_part(context, amount, at + glue)
                    || is_alone(context, amount.start, at + glue + 1)) =>
        {
            rank
        }
        _ => return None,
    };
    let end = at + glue + 1;
    let sensible = count.fract() == 0.0 && amount.number.style != Style::Collective;
    if !sensible || is_other_unit(context, end) {
        return None;
    }
    // « in a quarter » is a length of time.
    let timed = context.is_after(amount.start, context.tables.quantity.quarter_after);
    if timed && lexeme.denominator.is_some() && !of {
        return None;
    }
    // « five quarters » are lengths of time.
    let improper = !(1.0..=denominator).contains(&count);
    if improper && lexeme.denominator.is_some() {
        return None;
    }
    if improper || is_alone(context, amount.start, end) {
        let bounds = super::scale(amount.bounds, 1.0 / denominator);
        return Some(number(context, amount, end, bounds));
    }
    let bounds = super::scale(amount.bounds, 100.0 / denominator);
    Some(share(context, amount.start, end, rounded(bounds), amount.approx))
}

/// Whether nothing else stands in the sentence: the fraction is then a share of
/// nothing, and a number.
fn is_alone(context: &Context<'_>, start: usize, end: usize) -> bool {
    let words = |range: Range<usize>| {
        range.into_iter().any(|at| {
            !matches!(context.class(at), Some(TokenClass::Punctuation | TokenClass::Symbol))
        })
    };
    !words(context.sentence.start..start) && !words(end..context.sentence.end)
}

/// A fraction that is no share: five eighths, 23/5.
fn number(context: &Context<'_>, amount: &Amount<'_>, end: usize, bounds: Bounds) -> Reading {
    let quantity = Quantity { form: Some(Form::Fraction), ..Quantity::of(bounds) };
    let value = Value::Quantity(quantity);
    context.reading(amount.start, end, FigureKind::Count, value, amount.approx)
}

/// Whether a rank can only be a denominator: in the plural, or after an
/// article with no noun behind it (more than a third).
fn is_part(context: &Context<'_>, amount: &Amount<'_>, at: usize) -> bool {
    let article = context.lexeme(amount.number_start).numeral == Some(Numeral::Article);
    let plural = amount.number.high > 1.0 && context.word(at).ends_with('s');
    // « baisser d'un cinquième », but « un cinquième a été blessé ».
    let by = amount.is_one() && context.is_after(amount.start, context.tables.of);
    plural || (article || by) && !count::is_noun(context, at + 1)
}

/// « 3/4 des voix »: only where a whole follows.
fn slash(context: &Context<'_>, amount: &Amount<'_>) -> Option<Reading> {
    let at = amount.end;
    if context.word(at) != "/" || !context.is_glued(at) || !context.is_glued(at + 1) {
        return None;
    }
    let second = context.number(at + 1)?;
    let (high, low) = (second.high, amount.number.high);
    if !(2.0..=MAX_DENOMINATOR).contains(&high) || low.abs() >= high || low.abs() < 1.0 {
        return None;
    }
    if is_alone(context, amount.start, second.end) {
        return Some(number(context, amount, second.end, super::scale(amount.bounds, 1.0 / high)));
    }
    let whole = context.is(second.end, context.tables.quantity.of_whole);
    if !whole || low < 1.0 {
        return None;
    }
    let bounds = rounded(super::scale(amount.bounds, 100.0 / high));
    Some(share(context, amount.start, second.end, bounds, amount.approx))
}

/// « trois députés sur quatre », « one in five voters ».
fn ratio(context: &Context<'_>, amount: &Amount<'_>) -> Option<Reading> {
    let part = amount.number.high;
    let (joint, noun) = joint(context, amount.end)?;
    let second = context.number(joint)?;
    let whole = second.high;
    let plain = second.low == whole && second.style != Style::One && second.glued.is_empty();
    let lexeme = context.lexeme(second.end);
    let measured = lexeme.unit.is_some()
        || lexeme.is(Marks::TIME_UNIT.or(Marks::MONTH))
        || lexeme.currency.is_some()
        || context.any_phrase(second.end, context.tables.quantity.percent).is_some();
    let sensible =
        plain && part >= 1.0 && part < whole && whole <= MAX_DENOMINATOR && part.fract() == 0.0;
    let words =
        noun.is_some() || amount.number.style != Style::Digits || second.style != Style::Digits;
    // « 22 goals in 30 games »: a tally of one thing over another.
    let tally = part > 1.0
        && noun.is_some_and(|(first, _)| first < joint)
        && context.is_after(joint, context.tables.quantity.over)
        && count::is_noun(context, second.end)
        && context.word(second.end).ends_with('s');
    if !sensible || measured || tally || whole.fract() != 0.0 {
        return None;
    }
    if is_alone(context, amount.start, second.end) {
        let bounds = super::scale(amount.bounds, 1.0 / whole);
        return Some(number(context, amount, second.end, bounds));
    }
    if !words {
        return None;
    }
    let bounds = rounded(super::scale(amount.bounds, 100.0 / whole));
    let mut reading = share(context, amount.start, second.end, bounds, amount.approx);
    if let Some((first, end)) = noun {
        reading.figure.what = Some(context.range(first, end));
    }
    Some(reading)
}

/// Where the whole of a ratio begins, and the noun between, if there is one.
fn joint(context: &Context<'_>, at: usize) -> Option<(usize, Option<(usize, usize)>)> {
    let ratio = context.tables.quantity.ratio;
    if let Some(next) = context.any_phrase(at, ratio) {
        return Some((next, count::what(context, next + 1)));
    }
    (1..=3).find_map(|length| {
        let function = context.lexeme(at + length - 1).is(Marks::FUNCTION);
        if function {
            return None;
        }
        let next = context.any_phrase(at + length, ratio)?;
        Some((next, Some((at, at + length))))
    })
}

/// Whether what follows makes it a length of time or a measure: un quart d'heure, half a mile.
fn is_other_unit(context: &Context<'_>, at: usize) -> bool {
    let mut next = at + usize::from(context.is(at, context.tables.of));
    next += usize::from(matches!(context.lexeme(next).numeral, Some(Numeral::Article)));
    let lexeme = context.lexeme(next);
    let magnitude = matches!(
        lexeme.numeral,
        Some(Numeral::Power(_) | Numeral::Collective(_) | Numeral::Hundred)
    );
    lexeme.is(Marks::TIME_UNIT) || lexeme.unit.is_some() || magnitude
}

fn rounded(bounds: Bounds) -> Bounds {
    // Two decimals, as shares in words are given: a third is 33.33.
    let side = |side: Option<f64>| side.map(|value| round((value * 100.0).round() / 100.0));
    Bounds { min: side(bounds.min), max: side(bounds.max), ..bounds }
}

fn apply(reading: &mut Reading, effect: Effect) {
    if let crate::Value::Quantity(quantity) = &mut reading.figure.value {
        reading.figure.approx |= effect == Effect::About;
        quantity.set_bounds(hedge::bounded(quantity.bounds(), effect));
    }
}
