//! Amounts of money.

use super::currencies::code;
use super::currency::{Currency, code_before, following, glued_currency, qualified_sign, sign};
use super::{Amount, Context, FigureKind, Reading, finish, is_two, one, round};
use crate::figure::lexicon::Marks;
use crate::figure::number::{Effect, Numeral, Style, amount, hedge, range};
use crate::segment::TokenClass;
use crate::{Bounds, Value};

/// Money whose currency stands before the number: $5bn, USD 3 million.
pub(super) fn prefixed(context: &Context<'_>, at: usize) -> Option<Reading> {
    let (effect, start) = hedge::hedges(context, at);
    let (currency, number) = sign(context, start).or_else(|| code_before(context, start))?;
    let first = amount::read(context, number)?;
    if first.hedged || first.is_one() || context.class(number) == Some(TokenClass::Symbol) {
        return None;
    }
    let mut amount = first;
    amount.start = at;
    let mut end = amount.end;
    // $10-$20, between $10 and $20
    let opening = effect.iter().flatten().copied().find(|&effect| hedge::is_opening(effect));
    let rises = |second: &Amount<'_>| amount.bounds.min <= Some(second.number.high);
    if let Some(second) = second(context, at, end, currency, opening).filter(rises) {
        amount.bounds.max = Some(second.number.high);
        end = second.end;
    } else if opening.is_some() && !amount.range {
        return None;
    }
    if !glued_scale(&mut amount) {
        return None;
    }
    for effect in effect.iter().rev().flatten() {
        amount.apply(*effect);
    }
    // $ 10 US, $5 CAN
    let written = context.token(end).is_some_and(|token| token.is_capitalised());
    let (code, end) =
        if written { qualified_sign(context, currency.code, end) } else { (currency.code, end) };
    let currency = Currency { code, ..currency };
    Some(money(context, &amount, end, currency))
}

/// `amount` as money, when a currency follows or is taken over.
pub(super) fn after(context: &Context<'_>, amount: &Amount<'_>) -> Option<Reading> {
    let mut amount = *amount;
    let glued = amount.number.glued;
    if !glued.is_empty() {
        let (currency, end) = glued_currency(context, &amount)?;
        return Some(money(context, &amount, end, currency));
    }
    let (currency, end) = following(context, &amount)?;
    let named = end.checked_sub(1).and_then(|last| context.class(last)) == Some(TokenClass::Word);
    if amount.is_one() && !(named && one::is_money(context, &amount, end)) {
        return None;
    }
    let end = cents(context, &mut amount, end);
    let reading = money(context, &amount, end, currency);
    Some(range(context, &amount, &reading).unwrap_or(reading))
}

/// « 10 euros - 20 euros » without an opening word.
fn range(context: &Context<'_>, amount: &Amount<'_>, first: &Reading) -> Option<Reading> {
    let joint = first.end;
    let joins =
        context.is(joint, context.tables.ranges.to) || matches!(context.word(joint), "-" | "–");
    if !joins || amount.range || is_two(context, amount) {
        return None;
    }
    let second = amount::read(context, joint + 1)?;
    let (currency, end) = following(context, &second)?;
    let second = money(context, &second, end, currency);
    super::join(context, amount.start, first, second)
}

fn money(context: &Context<'_>, amount: &Amount<'_>, end: usize, currency: Currency) -> Reading {
    let mut amount = *amount;
    if currency.exponent > 0 {
        amount.bounds = super::scale(amount.bounds, 10_f64.powi(i32::from(currency.exponent)));
    }
    let mut reading = finish(context, &amount, end, FigureKind::Money, Some(currency.code));
    if let Value::Quantity(quantity) = &mut reading.figure.value {
        quantity.ambiguous = currency.ambiguous;
    }
    reading
}

/// USD115, GBP3.01: a code glued to digits.
pub(super) fn glued_before(context: &Context<'_>, at: usize) -> Option<Reading> {
    if context.class(at)? != TokenClass::Mixed {
        return None;
    }
    let (letters, digits) = context.form(at).split_at_checked(3)?;
    let code = code(letters).filter(|_| letters.chars().all(|ch| ch.is_ascii_uppercase()))?;
    let joined = matches!(context.word(at + 1), "." | ",")
        && context.is_glued(at + 1)
        && context.is_glued(at + 2)
        && context.class(at + 2) == Some(TokenClass::Number);
    let end = if joined { at + 3 } else { at + 1 };
    let mut written = digits.to_owned();
    if joined {
        written.push_str(context.form(at + 1));
        written.push_str(context.form(at + 2));
    }
    let value = crate::figure::number::digits(context, &written)?;
    let quantity =
        crate::Quantity { unit: Some(code), ..crate::Quantity::of(Bounds::exactly(value)) };
    Some(context.reading(at, end, FigureKind::Money, Value::Quantity(quantity), false))
}

/// The right end of a range with the sign before each number.
fn second<'d>(
    context: &Context<'d>,
    start: usize,
    at: usize,
    first: Currency,
    opening: Option<Effect>,
) -> Option<Amount<'d>> {
    let ranges = &context.tables.ranges;
    let joins = match opening {
        Some(Effect::Between) => context.is(at, ranges.between),
        Some(_) => context.is(at, ranges.to),
        None => context.is(at, ranges.to) || matches!(context.word(at), "-" | "–"),
    };
    if !joins {
        return None;
    }
    if range::is_change(context, start) || opening.is_none() && range::is_by_and_to(context, start)
    {
        return None;
    }
    let (currency, number) = sign(context, at + 1)?;
    let amount = amount::read(context, number)?;
    (currency.code == first.code && !amount.hedged && !amount.range).then_some(amount)
}

/// Letters glued to digits after a currency sign: a magnitude ($5m) or nothing known.
fn glued_scale(amount: &mut Amount<'_>) -> bool {
    let factor = match amount.number.glued {
        "" => return true,
        "m" | "M" => 1e6,
        "b" | "B" => 1e9,
        "t" | "T" | "tn" => 1e12,
        _ => return false,
    };
    amount.bounds = super::scale(amount.bounds, factor);
    amount.number.glued = "";
    true
}

/// « 15 dollars 50 », « 3 dollars and 50 cents »: adds the hundredths; where they end.
fn cents(context: &Context<'_>, amount: &mut Amount<'_>, end: usize) -> usize {
    if amount.range || amount.number.high.fract() != 0.0 || amount.number.multiplier > 1.0 {
        return end;
    }
    let and = matches!(context.lexeme(end).numeral, Some(Numeral::And));
    let at = end + usize::from(and);
    let Some(small) = context.number(at).filter(|small| {
        small.low == small.high && (0.0..100.0).contains(&small.high) && small.high.fract() == 0.0
    }) else {
        return end;
    };
    let words = context.tables.quantity.cents;
    let glued = words.iter().any(|(name, _)| *name == small.glued);
    let named = words.iter().any(|(name, _)| *name == context.word(small.end));
    let bare = !and
        && small.glued.is_empty()
        && small.style == Style::Digits
        && context.form(at).len() == 2
        && (context.class(small.end) != Some(TokenClass::Word)
            || context.lexeme(small.end).is(Marks::FUNCTION)
                && !context.is(small.end, context.tables.of));
    if !(glued || named || bare) {
        return end;
    }
    let side = |side: Option<f64>| side.map(|value| round(value + small.high / 100.0));
    let bounds = amount.bounds;
    amount.bounds = Bounds { min: side(bounds.min), max: side(bounds.max), ..bounds };
    small.end + usize::from(named)
}

/// « 50 centimes », « 470 pence »: hundredths alone.
pub(super) fn hundredths(context: &Context<'_>, amount: &Amount<'_>) -> Option<Reading> {
    let words = context.tables.quantity.cents;
    let hyphen = context.word(amount.end) == "-" && context.is_glued(amount.end);
    let name = amount.end + usize::from(hyphen);
    let &(_, code) = words.iter().find(|(known, _)| *known == context.word(name))?;
    // A capital alone is no small money.
    let letter = context.form(name).len() == 1 && context.form(name) != context.word(name);
    if amount.is_one() || letter {
        return None;
    }
    let small = Amount { bounds: super::scale(amount.bounds, 0.01), ..*amount };
    let currency = Currency { code, ambiguous: true, exponent: 0 };
    Some(money(context, &small, name + 1, currency))
}

/// « 4 milliards » after a currency in the same sentence: the currency is taken over.
pub(super) fn implied(context: &Context<'_>, amount: &Amount<'_>) -> Option<Reading> {
    let code = context.currency?;
    // « 15 000 euros, dont 5 000 avec sursis »
    let carried = context.is_after(amount.start, context.tables.quantity.carries)
        && amount.number.style == Style::Digits
        && super::count::what(context, amount.end).is_none();
    let large = amount.number.multiplier >= 1e6;
    // « loin des 7 milliards de la promesse » counts no promises.
    let counts = context.is(amount.end, context.tables.of)
        && !context.is(amount.end + 1, context.tables.quantity.definite);
    if !(large || carried) || counts {
        return None;
    }
    let mut reading = money(context, amount, amount.end, Currency::plain(code));
    if let Value::Quantity(quantity) = &mut reading.figure.value {
        quantity.implied = true;
    }
    Some(reading)
}
