//! Parts of one: halves, quarters, decimals in words, and numbers that end with them.

use super::{Number, Numeral, Style, digits};
use crate::figure::context::Context;
use crate::segment::TokenClass;

/// Decimals in words are not spelled further than that.
const MAX_DECIMALS: usize = 6;

/// `number` with the part after it that belongs to it: « et demi », « and a
/// quarter », « 1/2 », « virgule cinq ».
pub(super) fn extend<'d>(context: &Context<'d>, number: Number<'d>) -> Number<'d> {
    let at = number.end;
    let extended = decimals(context, number).or_else(|| {
        let and = context.lexeme(at).numeral == Some(Numeral::And);
        let (value, end) = match context.class(at)? {
            TokenClass::Word if and => read(context, at + 1)?,
            TokenClass::Number if number.style == Style::Digits => slash(context, at)?,
            _ => return None,
        };
        // « un sur trois et un cinquième des autres »: a share of its own.
        let ranked = end.checked_sub(1).is_some_and(|it| context.lexeme(it).ordinal.is_some());
        if and && ranked && context.is(end, context.tables.quantity.of_whole) {
            return None;
        }
        // one billion and a quarter million
        match context.lexeme(end).numeral {
            Some(Numeral::Power(exponent)) if and => {
                let power = 10_f64.powi(i32::from(exponent));
                (power < number.multiplier).then_some((value * power, end + 1))
            }
            _ => Some((value * number.multiplier, end)),
        }
    });
    let Some((more, end)) = extended else { return number };
    let style = if number.style == Style::One { Style::Words } else { number.style };
    Number { low: number.low + more, high: number.high + more, end, style, ..number }
}

/// The part of one that begins at `at`, and where it ends: « demi », « trois
/// quarts », « a tenth », « 1/4 ».
pub(crate) fn read(context: &Context<'_>, at: usize) -> Option<(f64, usize)> {
    if context.class(at) == Some(TokenClass::Number) {
        return slash(context, at);
    }
    let (count, name) = match context.lexeme(at).numeral {
        Some(Numeral::One | Numeral::Article) => (1.0, at + 1),
        Some(Numeral::Value(value)) if value < 20.0 => (value, at + 1),
        _ => (1.0, at),
    };
    let name = name + usize::from(context.word(name) == "-");
    let lexeme = context.lexeme(name);
    if lexeme.numeral == Some(Numeral::Half) {
        return (count == 1.0).then_some((0.5, name + 1));
    }
    let rank = lexeme.ordinal.filter(|&rank| rank > 2.0);
    let denominator = lexeme.denominator.or(rank)?;
    (count < denominator).then_some((count / denominator, name + 1))
}

/// « 1/2 »: two short numbers with a stroke between.
fn slash(context: &Context<'_>, at: usize) -> Option<(f64, usize)> {
    let stroke =
        context.word(at + 1) == "/" && context.is_glued(at + 1) && context.is_glued(at + 2);
    let short = context.form(at).len() <= 2 && context.form(at + 2).len() <= 2;
    let chained = matches!(context.word(at + 3), "/" | "-") && context.is_glued(at + 3);
    if !stroke || !short || chained {
        return None;
    }
    let separators = context.tables.separators;
    let above = digits::parse(context.form(at), separators)?;
    let below = digits::parse(context.form(at + 2), separators)?;
    (above >= 1.0 && above < below).then_some((above / below, at + 3))
}

/// « virgule cinq », « point nought four »: the decimals, and where they end.
fn decimals(context: &Context<'_>, number: Number<'_>) -> Option<(f64, usize)> {
    let at = number.end;
    if context.lexeme(at).numeral != Some(Numeral::Point)
        || !matches!(number.style, Style::Words | Style::One)
    {
        return None;
    }
    let mut text = String::new();
    let mut end = at + 1;
    while text.len() < MAX_DECIMALS {
        let value = match context.lexeme(end).numeral {
            Some(Numeral::One) => 1.0,
            Some(Numeral::Value(value)) if value < 100.0 => value,
            _ => break,
        };
        text.push_str(&value.to_string());
        end += 1;
    }
    let digits = i32::try_from(text.len()).ok()?;
    let value: f64 = text.parse().ok()?;
    Some((value / 10_f64.powi(digits), end))
}
