//! Physical quantities.

use super::units::{Measures, Unit, symbol};
use super::{Amount, Context, FigureKind, Reading, after_of, finish, is_two, one, round, scale};
use crate::figure::lexicon::{Lexeme, Marks};
use crate::figure::number::{Numeral, Style, amount};
use crate::segment::TokenClass;
use crate::{Bounds, Quantity, Value};

/// Symbols that are words or abbreviations of other things: they count only
/// when written against the digits (5in).
static ONLY_GLUED: &[&str] = &[
    "a", "A", "b", "B", "in", "st", "pt", "q", "ct", "dr", "pc", "au", "kn", "bar", "cal", "cup",
    "turn", "K", "N", "J", "V", "W", "Mt", "rad", "ch", "To", "Go", "Mo", "Ko", "lm", "ton", "hp",
    "px", "mA", "Pa",
];

/// Symbols that even then are no units (5b people, 3a).
static NEVER: &[&str] = &["a", "b", "A", "G", "N", "q", "pc", "Po"];

/// `amount` as a measure, when a unit follows.
pub(super) fn after(context: &Context<'_>, amount: &Amount<'_>) -> Option<Reading> {
    if let Some(reading) = magnitude(context, amount) {
        return Some(reading);
    }
    let (unit, end) = unit(context, amount)?;
    if amount.is_one() && !one::is_measure(context, amount) {
        return None;
    }
    let mut amount = *amount;
    let digits = amount.number.style == Style::Digits && amount.opening.is_none();
    if let Some(reading) = digits.then(|| compound(context, &amount, unit, end)).flatten() {
        return Some(reading);
    }
    if let Some(end) = context.any_phrase(end, context.tables.quantity.below_zero) {
        amount.bounds = scale(amount.bounds, -1.0);
        return Some(finish(context, &amount, end, FigureKind::Measure, Some(unit.symbol)));
    }
    let mut reading = finish(context, &amount, end, FigureKind::Measure, Some(unit.symbol));
    // The stop of « 38 °C. » ends the sentence.
    if context.form(end - 1).ends_with('.') && end == context.sentence.end {
        reading.figure.range.end -= 1;
    }
    Some(range(context, &amount, &reading).unwrap_or(reading))
}

/// « three-foot », « quarter-mile » in one token.
pub(super) fn in_one_word(context: &Context<'_>, at: usize, lexeme: &Lexeme) -> Option<Reading> {
    let (value, unit) = lexeme.measure?;
    let quantity = Quantity { unit: Some(unit.symbol), ..Quantity::of(Bounds::exactly(value)) };
    Some(context.reading(at, at + 1, FigureKind::Measure, Value::Quantity(quantity), false))
}

/// « demi-litre », « un quart de litre », « 1/4 mile »: part of a unit.
pub(super) fn part(context: &Context<'_>, at: usize) -> Option<Reading> {
    let (value, end) = crate::figure::number::part::read(context, at)?;
    let mut next = after_of(context, end);
    next += usize::from(context.lexeme(next).numeral == Some(Numeral::Article));
    let unit = context.lexeme(next).unit?;
    let (unit, end) = rate(context, unit, next + 1);
    let bounds = Bounds::exactly(value);
    let quantity = Quantity { unit: Some(unit.symbol), ..Quantity::of(bounds) };
    Some(context.reading(at, end, FigureKind::Measure, Value::Quantity(quantity), false))
}

/// Whether the name of money at `at` is a weight here.
pub(super) fn is_weight(context: &Context<'_>, at: usize) -> bool {
    let words = &context.tables.quantity;
    context.is(at, words.pounds) && context.near(at).any(|near| context.is(near, words.weight))
}

/// The unit after an amount, and where it ends.
fn unit(context: &Context<'_>, amount: &Amount<'_>) -> Option<(&'static Unit, usize)> {
    let glued = amount.number.glued;
    if !glued.is_empty() {
        if NEVER.contains(&glued) {
            return None;
        }
        if let Some(unit) = temperature(context, amount, glued, amount.end) {
            return Some((unit, amount.end));
        }
        let unit = symbol(glued).or_else(|| symbol(&glued.to_lowercase()))?;
        return Some(rate(context, unit, amount.end));
    }
    let mut at = amount.end;
    if amount.number.takes_of() || amount.number.style == Style::Words {
        at = after_of(context, at);
    }
    at += usize::from(context.word(at) == "-" && context.is_glued(at) && context.is_glued(at + 1));
    let words = &context.tables.quantity;
    if context.word(at) == "″" && context.is_glued(at) {
        return Some((symbol("in")?, at + 1));
    }
    if context.word(at) == "°" {
        return Some(degrees(context, at + 1));
    }
    if let Some(unit) = temperature(context, amount, context.form(at), at + 1) {
        return Some((unit, at + 1));
    }
    // square meters
    let before = dimension(context, at);
    let at = at + usize::from(before.is_some());
    let (unit, mut end) = match context.any_phrase(at, words.tonnes) {
        Some(end) => (symbol("t")?, end),
        None => (named(context, at)?, at + 1),
    };
    let after = before.or_else(|| dimension(context, end).inspect(|_| end += 1));
    if let Some(power) = after {
        let derived = symbol(&format!("{}{power}", unit.symbol))?;
        return Some((derived, end));
    }
    if unit.symbol == "deg" {
        return Some(degrees(context, end));
    }
    if unit.symbol == "t" && context.is(end, words.metric) {
        end += 1;
    }
    Some(rate(context, unit, end))
}

fn named(context: &Context<'_>, at: usize) -> Option<&'static Unit> {
    let class = context.class(at)?;
    if !matches!(class, TokenClass::Word | TokenClass::Mixed) {
        return None;
    }
    let words = &context.tables.quantity;
    if context.is(at, words.pounds) {
        return is_weight(context, at).then(|| symbol("lb")).flatten();
    }
    if let Some(unit) = context.lexeme(at).unit {
        return Some(unit);
    }
    let form = context.form(at);
    let unit = symbol(form).filter(|_| !ONLY_GLUED.contains(&form))?;
    // « à 20 m » but never « 20 M »; a lone letter needs digits before it.
    let digits = context.class(at.checked_sub(1)?).is_some_and(|c| c == TokenClass::Number);
    (form.len() > 1 || digits || context.lexeme(at - 1).numeral.is_some()).then_some(unit)
}

/// A capital alone behind digits that is a scale of temperature: « 1.5C », « 30 C » where the
/// sentence speaks of the weather. Of Celsius decimals are enough, for a seat, a school year
/// or a flat has none; F may be francs.
fn temperature(
    context: &Context<'_>,
    amount: &Amount<'_>,
    letter: &str,
    end: usize,
) -> Option<&'static Unit> {
    let scale = match letter.strip_suffix('.').unwrap_or(letter) {
        "C" => "°C",
        "F" => "°F",
        _ => return None,
    };
    let weather = || context.near(end).any(|near| context.lexeme(near).is(Marks::WEATHER));
    let fine = letter == "C" && amount.number.high.fract() != 0.0;
    let digits = amount.number.style == Style::Digits && amount.number.multiplier == 1.0;
    (digits && (fine || weather())).then(|| symbol(scale)).flatten()
}

/// 2 or 3 for a word that makes an area or a volume of a length.
fn dimension(context: &Context<'_>, at: usize) -> Option<u8> {
    let words = &context.tables.quantity;
    if context.is(at, words.square) {
        return Some(2);
    }
    context.is(at, words.cubic).then_some(3)
}

/// The unit with the time it is taken over: km/h.
fn rate(context: &Context<'_>, unit: &'static Unit, end: usize) -> (&'static Unit, usize) {
    let words = &context.tables.quantity;
    if unit.measures != Measures::Length {
        return (unit, end);
    }
    let per = |phrases, letter| {
        let end = context.any_phrase(end, phrases)?;
        Some((symbol(&format!("{}/{letter}", unit.symbol))?, end))
    };
    per(words.per_hour, "h").or_else(|| per(words.per_second, "s")).unwrap_or((unit, end))
}

/// Degrees with their scale, which ends before the token returned.
fn degrees(context: &Context<'_>, at: usize) -> (&'static Unit, usize) {
    static DEGREE: Unit = Unit { symbol: "deg", measures: Measures::Angle, size: 1.0 };
    let words = &context.tables.quantity;
    let name = context.word(at);
    let name = name.strip_suffix('.').unwrap_or(name);
    let scale = words.scales.iter().find(|(known, _)| *known == name);
    if let Some(unit) = scale.and_then(|(_, unit)| symbol(unit)) {
        return (unit, at + 1);
    }
    let weather = context.near(at).any(|near| context.lexeme(near).is(Marks::WEATHER));
    let unit = if weather { symbol(words.weather_degree) } else { None };
    (unit.unwrap_or(&DEGREE), at)
}

/// « 1 m 85 », « 5 ft 2 in », « 10 km et 300 m ».
fn compound(
    context: &Context<'_>,
    amount: &Amount<'_>,
    unit: &'static Unit,
    end: usize,
) -> Option<Reading> {
    let joins = |at: usize| {
        at + usize::from(
            matches!(context.lexeme(at).numeral, Some(Numeral::And)) || context.word(at) == ",",
        )
    };
    if unit.symbol == "m"
        && context.class(end) == Some(TokenClass::Number)
        && context.form(end).len() == 2
    {
        let unitless = !matches!(context.class(end + 1), Some(TokenClass::Word))
            || context.lexeme(end + 1).is(Marks::FUNCTION);
        let cents: f64 = context.form(end).parse().ok()?;
        if unitless {
            let more = Amount { bounds: shifted(amount.bounds, cents / 100.0), ..*amount };
            return Some(finish(context, &more, end + 1, FigureKind::Measure, Some("m")));
        }
    }
    if !matches!(unit.measures, Measures::Length | Measures::Mass) || amount.range {
        return None;
    }
    let next = amount::read(context, joins(end))
        .filter(|next| next.number.style == Style::Digits && !next.hedged && !next.range)?;
    // « 5 ft 2 in »: a preposition elsewhere.
    let inches = unit.symbol == "ft" && context.word(next.end) == "in";
    let (small, end) = if inches {
        symbol("in").map(|unit| (unit, next.end + 1))
    } else {
        self::unit(context, &next)
    }
    .filter(|(small, _)| small.measures == unit.measures && small.size < unit.size)?;
    let ratio = small.size / unit.size;
    // A part of the greater unit, not a second measure beside it.
    if next.number.high * ratio >= 1.0 {
        return None;
    }
    let more = Amount { bounds: shifted(amount.bounds, next.number.high * ratio), ..*amount };
    // 10 km, 8 m and 6 cm: what follows adds to the whole.
    let longer = compound(context, &more, unit, end);
    longer.or_else(|| Some(finish(context, &more, end, FigureKind::Measure, Some(unit.symbol))))
}

fn shifted(bounds: Bounds, by: f64) -> Bounds {
    let side = |side: Option<f64>| side.map(|value| round(value + by));
    Bounds { min: side(bounds.min), max: side(bounds.max), ..bounds }
}

/// « 3 km à 5 km », « 3km-5km »: one figure.
fn range(context: &Context<'_>, amount: &Amount<'_>, first: &Reading) -> Option<Reading> {
    let joint = first.end;
    let joins =
        context.is(joint, context.tables.ranges.to) || matches!(context.word(joint), "-" | "–");
    if !joins || amount.range || is_two(context, amount) {
        return None;
    }
    let second = amount::read(context, joint + 1)?;
    let (unit, end) = unit(context, &second)?;
    let second = finish(context, &second, end, FigureKind::Measure, Some(unit.symbol));
    super::join(context, amount.start, first, second)
}

/// « de magnitude 7,1 ».
fn magnitude(context: &Context<'_>, amount: &Amount<'_>) -> Option<Reading> {
    let before = amount.start.checked_sub(1)?;
    let words = context.tables.quantity.magnitude;
    let named = context.is(before, words)
        || context.is(before, context.tables.of) && context.is_after(before, words);
    let sensible = amount.number.high <= 10.0 && amount.number.style == Style::Digits;
    (named && sensible)
        .then(|| finish(context, amount, amount.end, FigureKind::Measure, Some("Mw")))
}
