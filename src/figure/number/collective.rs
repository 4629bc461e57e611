//! Round numbers by nouns: une quarantaine, plusieurs centaines de milliers, dozens.

use super::{Number, Numeral, Style, part};
use crate::figure::context::Context;

/// A vague plural means from so many to so many of its unit.
const VAGUE: (f64, f64) = (2.0, 9.0);

/// The collective number that begins at `at`.
pub(super) fn read<'d>(context: &Context<'d>, at: usize) -> Option<Number<'d>> {
    let numeral = |at: usize| context.lexeme(at).numeral;
    match numeral(at) {
        Some(Numeral::Several) => vague(context, at + 1),
        Some(Numeral::Some) => vague(context, at + 1),
        Some(Numeral::Hundreds) if context.tables.grammar.bare_hundred => None,
        Some(Numeral::Collectives(_) | Numeral::Powers(_) | Numeral::Hundreds) => {
            vague(context, at)
        }
        Some(Numeral::One | Numeral::Article) => {
            let noun = at + 1 + usize::from(context.is(at + 1, context.tables.round_adjectives));
            match numeral(noun) {
                Some(Numeral::Collective(unit)) => {
                    finish(context, noun + 1, (1.0, 1.0), unit, true)
                }
                Some(Numeral::Power(exponent)) if noun > at + 1 => {
                    finish(context, noun + 1, (1.0, 1.0), 10_f64.powi(i32::from(exponent)), true)
                }
                _ => part_of(context, at),
            }
        }
        Some(Numeral::Half) => part_of(context, at),
        Some(Numeral::Value(_)) if is_part(context, at + 1) => part_of(context, at),
        None if context.lexeme(at).denominator.is_some() => part_of(context, at),
        Some(Numeral::Collective(unit)) if unit < 10.0 => {
            finish(context, at + 1, (1.0, 1.0), unit, false)
        }
        _ => None,
    }
}

/// Whether the word at `at` can be the denominator of a part.
fn is_part(context: &Context<'_>, at: usize) -> bool {
    let lexeme = context.lexeme(at);
    lexeme.denominator.is_some() || lexeme.ordinal.is_some_and(|rank| rank > 2.0)
}

/// « half a dozen », « un demi million », « three quarters of a billion ».
fn part_of<'d>(context: &Context<'d>, at: usize) -> Option<Number<'d>> {
    let (share, end) = part::read(context, at)?;
    let is_one =
        |at: usize| matches!(context.lexeme(at).numeral, Some(Numeral::Article | Numeral::One));
    let of = end + usize::from(context.is(end, context.tables.of));
    // « a third million » is a rank.
    let ranked = end.checked_sub(1).is_some_and(|last| {
        let lexeme = context.lexeme(last);
        lexeme.denominator.is_none() && lexeme.numeral.is_none()
    });
    if ranked && of == end {
        return None;
    }
    let unit = of + usize::from(is_one(of));
    match context.lexeme(unit).numeral? {
        Numeral::Collective(value) => finish(context, unit + 1, (share, share), value, true),
        Numeral::Power(exponent) => {
            let value = 10_f64.powi(i32::from(exponent));
            let number = finish(context, unit + 1, (share, share), value, false)?;
            Some(Number { style: Style::Words, multiplier: value, ..number })
        }
        _ => None,
    }
}

/// A plural noun without a number: two to nine of it.
fn vague<'d>(context: &Context<'d>, at: usize) -> Option<Number<'d>> {
    let after_several = at
        .checked_sub(1)
        .is_some_and(|before| matches!(context.lexeme(before).numeral, Some(Numeral::Several)));
    let unit = match context.lexeme(at).numeral? {
        Numeral::Collectives(unit) => unit,
        Numeral::Powers(exponent) => 10_f64.powi(i32::from(exponent)),
        Numeral::Hundreds => 100.0,
        // « several hundred », « a few thousand »
        Numeral::Hundred if after_several => 100.0,
        Numeral::Collective(unit) if after_several => unit,
        Numeral::Power(exponent) if after_several => 10_f64.powi(i32::from(exponent)),
        _ => return None,
    };
    finish(context, at + 1, VAGUE, unit, true)
}

/// « deux douzaines », « 3 dozen »: `number` times the collective after it, if there is one.
pub(super) fn counted<'d>(context: &Context<'d>, number: Number<'d>) -> Number<'d> {
    let unit = match context.lexeme(number.end).numeral {
        Some(Numeral::Collectives(unit) | Numeral::Collective(unit))
            if number.glued.is_empty() && number.style != Style::One =>
        {
            unit
        }
        _ => return number,
    };
    let bounds = (number.low, number.high);
    finish(context, number.end + 1, bounds, unit, true).unwrap_or(number)
}

/// Takes the magnitudes after a collective: « de milliers », « of millions ».
fn finish<'d>(
    context: &Context<'d>,
    mut end: usize,
    (low, high): (f64, f64),
    mut unit: f64,
    round: bool,
) -> Option<Number<'d>> {
    for _ in 0..3 {
        let of = usize::from(context.is(end, context.tables.of));
        let scale = match context.lexeme(end + of).numeral {
            Some(Numeral::Power(exponent) | Numeral::Powers(exponent)) => {
                10_f64.powi(i32::from(exponent))
            }
            Some(Numeral::Hundreds | Numeral::Hundred) if of == 1 => 100.0,
            Some(Numeral::Collectives(scale)) if of == 1 && scale > unit => scale,
            _ => break,
        };
        unit *= scale;
        end += of + 1;
    }
    let number = Number {
        low: low * unit,
        high: high * unit,
        end,
        round,
        multiplier: 1.0,
        style: Style::Collective,
        glued: "",
        signed: false,
    };
    number.high.is_finite().then_some(number)
}
