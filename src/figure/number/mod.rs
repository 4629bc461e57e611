//! Numbers: digits, words, collectives, magnitudes, and amounts with bounds.
//!
//! [`read`] reads one number and says where it ends; [`amount`] adds what
//! stands around it: hedges, bounds and ranges.

pub(crate) mod amount;
mod collective;
mod compound;
mod digits;
pub(crate) mod hedge;
mod machine;
pub(crate) mod part;
pub(crate) mod range;

pub(crate) use compound::compound;
pub(crate) use digits::Separators;
pub(crate) use hedge::{Effect, Hedge};
pub(crate) use machine::{Grammar, Machine, Numeral};
pub(crate) use range::RangeWords;

use super::context::Context;
use super::lexicon::Marks;
use crate::segment::{Case, TokenClass};

/// A number as the text puts it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Number<'d> {
    /// The least value meant; equal to `high` unless the number is vague (des dizaines).
    pub(crate) low: f64,
    /// The greatest value meant.
    pub(crate) high: f64,
    /// First token after the number.
    pub(crate) end: usize,
    /// Round by nature: a collective or a vague plural.
    pub(crate) round: bool,
    /// What the magnitude words at its end multiply by; 1 without such words.
    pub(crate) multiplier: f64,
    /// How it is written.
    pub(crate) style: Style,
    /// Letters that follow the digits within the last token (`5km`); the
    /// number ends before them, the token belongs to both.
    pub(crate) glued: &'d str,
    /// Whether a sign stands before it.
    pub(crate) signed: bool,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// Digits, perhaps with magnitude words after them.
    Digits,
    /// Words.
    Words,
    /// Only the word for one or an article: seldom a figure (see [`super::quantity`]).
    One,
    /// A collective noun or a vague plural; what is counted follows with « de ».
    Collective,
}

impl Number<'_> {
    /// Whether what is counted follows with « de » or « of »: une dizaine de, deux millions de.
    pub(crate) fn takes_of(&self) -> bool {
        self.style == Style::Collective || self.high >= 1e6
    }
}

/// The number that begins at token `at`, the longest.
pub(crate) fn read<'d>(context: &Context<'d>, at: usize) -> Option<Number<'d>> {
    if let Some(number) = lone_magnitude(context, at) {
        return Some(number);
    }
    let (sign, start) = sign(context, at);
    let number = match collective::read(context, start) {
        Some(number) => number,
        None => collective::counted(context, plain(context, start)?),
    };
    if sign == 1.0 && start == at {
        return Some(number);
    }
    let (low, high) = (sign * number.low, sign * number.high);
    // « minus one » is no article.
    let style = if number.style == Style::One { Style::Words } else { number.style };
    Some(Number { low: low.min(high), high: low.max(high), signed: true, style, ..number })
}

/// « dépasser le milliard d'euros »: one of a magnitude, behind an article.
fn lone_magnitude<'d>(context: &Context<'d>, at: usize) -> Option<Number<'d>> {
    /// From a million on; « le mille » is a distance.
    const LEAST: u8 = 6;
    let Numeral::Power(exponent) = context.lexeme(at).numeral? else { return None };
    let one = context.is_after(at, context.tables.quantity.definite)
        && context.is(at + 1, context.tables.of)
        && !context.is(at + 2, context.tables.quantity.definite);
    let value = 10_f64.powi(i32::from(exponent));
    (one && exponent >= LEAST).then_some(Number {
        low: value,
        high: value,
        end: at + 1,
        round: false,
        multiplier: value,
        style: Style::Words,
        glued: "",
        signed: false,
    })
}

/// Whether a number can begin at token `at`; asked of every token, so kept cheap.
pub(crate) fn may_begin(context: &Context<'_>, at: usize) -> bool {
    let numeral = |at: usize| context.lexeme(at).numeral;
    match context.class(at) {
        Some(TokenClass::Number | TokenClass::Mixed) => true,
        Some(TokenClass::Word) => match numeral(at) {
            None => is_minus(context, at) && may_follow_sign(context, at + 1),
            Some(Numeral::And | Numeral::Point) => false,
            // « des millions », but not « des villes »
            Some(Numeral::Several | Numeral::Some) => numeral(at + 1).is_some(),
            Some(_) => true,
        },
        Some(TokenClass::Punctuation | TokenClass::Symbol) => {
            matches!(context.word(at), "-" | "−" | "–" | "+") && may_follow_sign(context, at + 1)
                || decimals_alone(context, at).is_some()
        }
        _ => false,
    }
}

/// Whether digits or a word for a number stand at `at`.
fn may_follow_sign(context: &Context<'_>, at: usize) -> bool {
    matches!(context.class(at), Some(TokenClass::Number | TokenClass::Mixed))
        || context.lexeme(at).numeral.is_some()
}

/// A sign glued to the number, and where the number begins.
fn sign(context: &Context<'_>, at: usize) -> (f64, usize) {
    let free = context.token(at).is_some_and(|token| token.spaced)
        || context.is_after(at, &["(", "[", ":", "«", "\""]);
    let digits = context
        .class(at + 1)
        .is_some_and(|class| matches!(class, TokenClass::Number | TokenClass::Mixed));
    match context.word(at) {
        "-" | "−" | "–" if free && digits && context.is_glued(at + 1) => (-1.0, at + 1),
        "+" if free && digits => (1.0, at + 1),
        _ if is_minus(context, at) && may_follow_sign(context, at + 1) => (-1.0, at + 1),
        _ => (1.0, at),
    }
}

/// Whether the word at `at` makes the number after it negative.
fn is_minus(context: &Context<'_>, at: usize) -> bool {
    context.lexeme(at).is(Marks::QUANTITY) && context.is(at, context.tables.minus)
}

/// Digits or words, with magnitudes.
fn plain<'d>(context: &Context<'d>, at: usize) -> Option<Number<'d>> {
    let mut machine = Machine::new(context.tables.grammar);
    let mut glued = "";
    let mut digits = false;
    let mut next = at;
    let mut only_one = false;
    if let Some(value) = decimals_alone(context, at) {
        machine.push_digits(value);
        (digits, next) = (true, at + 2);
    }
    while let Some(token) = context.token(next) {
        match token.class {
            TokenClass::Number if next == at || context.lexeme(next - 1).numeral.is_some() => {
                let value = digits::parse(context.form(next), context.tables.separators)?;
                let (value, end) = power(context, value, next + 1);
                if !machine.push_digits(value) {
                    break;
                }
                digits = true;
                next = end;
            }
            TokenClass::Mixed if next == at => {
                let (value, scale, rest) = mixed(context, next)?;
                machine.push_digits(value);
                digits = true;
                next += 1;
                if let Some(exponent) = scale {
                    machine.push(Numeral::Power(exponent));
                } else {
                    glued = rest;
                    break;
                }
            }
            TokenClass::Punctuation if is_hyphen_inside(context, next) && next > at => next += 1,
            TokenClass::Word => {
                let scale = || spaced_scale(context, next).filter(|_| digits);
                let Some(numeral) = context.lexeme(next).numeral.or_else(scale) else { break };
                let Some(after) = word(context, &mut machine, numeral, next, digits) else { break };
                only_one = next == at && matches!(numeral, Numeral::One | Numeral::Article);
                next = after;
            }
            _ => break,
        }
    }
    if next == at {
        return None;
    }
    let value = tidy(machine.value());
    let style = match () {
        () if only_one && next == at + 1 => Style::One,
        () if digits => Style::Digits,
        () => Style::Words,
    };
    let number = Number {
        low: value,
        high: value,
        end: next,
        round: false,
        multiplier: machine.multiplier(),
        style,
        glued,
        signed: false,
    };
    let number = if glued.is_empty() { part::extend(context, number) } else { number };
    number.high.is_finite().then_some(number)
}

/// `.77`: decimals without a nought before them, the stop at `at`.
fn decimals_alone(context: &Context<'_>, at: usize) -> Option<f64> {
    let point = context.tables.separators.decimal == '.' && context.word(at) == ".";
    let apart = at == context.sentence.start || context.token(at).is_some_and(|it| it.spaced);
    let form = context.form(at + 1);
    let digits = form.bytes().all(|byte| byte.is_ascii_digit()) && context.is_glued(at + 1);
    (point && apart && digits && !form.is_empty() && form.len() <= 6)
        .then(|| format!("0.{form}").parse().ok())
        .flatten()
}

/// `value` to the power that stands at `at` (`1.1^23`), and where that ends.
fn power(context: &Context<'_>, value: f64, at: usize) -> (f64, usize) {
    if context.word(at) != "^" || !context.is_glued(at) || !context.is_glued(at + 1) {
        return (value, at);
    }
    let negative = matches!(context.word(at + 1), "-" | "−");
    let digits = at + 1 + usize::from(negative || context.word(at + 1) == "+");
    let exponent: Option<i32> = context.form(digits).parse().ok();
    match exponent.filter(|exponent| *exponent < 100 && context.is_glued(digits)) {
        Some(exponent) => {
            let exponent = if negative { -exponent } else { exponent };
            (rounded(value.powi(exponent)), digits + 1)
        }
        None => (value, at),
    }
}

/// Without the last bits that decimal fractions leave behind.
pub(crate) fn rounded(value: f64) -> f64 {
    let text = format!("{value:.12e}");
    text.parse().unwrap_or(value)
}

/// « fifty - two »: a hyphen between tens and ones, spaces on both sides or on none.
fn is_hyphen_inside(context: &Context<'_>, at: usize) -> bool {
    let value = |at: usize| match context.lexeme(at).numeral {
        Some(Numeral::Value(value)) => value,
        Some(Numeral::One) => 1.0,
        _ => 0.0,
    };
    let tens = at.checked_sub(1).map_or(0.0, value);
    context.word(at) == "-"
        && context.is_glued(at) == context.is_glued(at + 1)
        && tens >= 20.0
        && tens % 10.0 == 0.0
        && (1.0..10.0).contains(&value(at + 1))
}

/// Without the dust that multiplying decimals leaves: 16.4 million is a whole number.
fn tidy(value: f64) -> f64 {
    let whole = value.round();
    if (value - whole).abs() <= whole.abs() * 1e-12 { whole } else { value }
}

/// Pushes the word at `next`; the token after it when the machine takes it.
fn word(
    context: &Context<'_>,
    machine: &mut Machine,
    numeral: Numeral,
    next: usize,
    digits: bool,
) -> Option<usize> {
    match numeral {
        Numeral::And => {
            let joined = context.lexeme(next + 1).numeral?;
            // « two million and three quarters »
            let part = part::read(context, next + 1).is_some();
            (machine.can_join(joined) && !digits && !part && machine.push(joined))
                .then_some(next + 2)
        }
        Numeral::Article => {
            // « a million », but never « a twenty ».
            let magnitude = matches!(
                context.lexeme(next + 1).numeral,
                Some(Numeral::Hundred | Numeral::Power(_) | Numeral::Fixed(_))
            );
            (magnitude || !digits && !context.tables.grammar.and_one && machine.value() == 0.0)
                .then(|| machine.push(Numeral::One))
                .filter(|&taken| taken)
                .map(|_| next + 1)
        }
        // « 12 millions un an plus tôt »: after digits a lone one belongs to what follows.
        Numeral::One if digits => None,
        // Right behind digits « 64,2 cents » is small money.
        Numeral::Hundred | Numeral::Hundreds
            if digits
                && context.tables.grammar.bare_hundred
                && next
                    .checked_sub(1)
                    .is_some_and(|last| digits_follow(context, last).is_some()) =>
        {
            None
        }
        numeral => machine.push(numeral).then_some(next + 1),
    }
}

/// Digits with letters in one token: the value, an exponent when the letters
/// are a magnitude, and the letters otherwise.
fn mixed<'d>(context: &Context<'d>, at: usize) -> Option<(f64, Option<u8>, &'d str)> {
    let form = context.form(at);
    let split = form.find(|ch: char| ch.is_alphabetic())?;
    let (number, letters) = form.split_at_checked(split)?;
    if let Some(value) = digits::scientific(number, letters, context.tables.separators) {
        return Some((value, None, ""));
    }
    if number.is_empty() || letters.chars().any(char::is_numeric) && !letters.ends_with(['2', '3'])
    {
        return None;
    }
    let value = digits::parse(number, context.tables.separators)?;
    let scale = context.tables.suffixes.iter().find(|(suffix, _)| *suffix == letters);
    // 3G, 4G, 5G name generations of a network.
    let scale = scale.filter(|_| letters != "G" || value >= 10.0 || value.fract() != 0.0);
    Some((value, scale.map(|&(_, exponent)| exponent), letters))
}

/// « 3 M d'habitants », « 45 k »: a magnitude in letters behind a space. A large one
/// must count something that is named behind it.
fn spaced_scale(context: &Context<'_>, at: usize) -> Option<Numeral> {
    let letters = context.form(at);
    let &(_, exponent) = context.tables.suffixes.iter().find(|(suffix, _)| *suffix == letters)?;
    let of = context.is(at + 1, context.tables.of)
        && context.token(at + 2).is_some_and(|token| token.case == Case::Lower);
    let thousands = letters == "k" && (at + 1 == context.sentence.end || is_stop(context, at + 1));
    (of || thousands).then_some(Numeral::Power(exponent))
}

fn is_stop(context: &Context<'_>, at: usize) -> bool {
    context.class(at) == Some(TokenClass::Punctuation) && !context.is_glued(at + 1)
}

/// The token at `at`, if it begins with digits.
pub(crate) fn digits_follow(context: &Context<'_>, at: usize) -> Option<usize> {
    let begins = match context.class(at)? {
        TokenClass::Number => true,
        TokenClass::Mixed => context.form(at).starts_with(|ch: char| ch.is_ascii_digit()),
        _ => false,
    };
    begins.then_some(at)
}

/// A rank in words that begins at `at`, and where it ends: « cent vingt-cinquième ».
pub(crate) fn ranked_words(context: &Context<'_>, at: usize) -> Option<(f64, usize)> {
    let mut machine = Machine::new(context.tables.grammar);
    let mut next = at;
    while context.class(next) == Some(TokenClass::Word) {
        let lexeme = context.lexeme(next);
        if let Some(rank) = lexeme.ordinal {
            let whole = if next == at { Some(rank) } else { compound::ranked(machine, rank) };
            return whole.map(|rank| (rank, next + 1));
        }
        let numeral = lexeme.numeral?;
        let ranked_next = context.lexeme(next + 1).ordinal.is_some();
        next = match numeral {
            // vingt et unième
            Numeral::And if ranked_next => machine.can_join(Numeral::One).then_some(next + 1)?,
            // « un centième » is a part, « a hundredth » the same.
            Numeral::One | Numeral::Article if ranked_next => return None,
            numeral => word(context, &mut machine, numeral, next, false)?,
        };
    }
    None
}

/// Whether the token before `at` ends a number other than one.
pub(crate) fn is_several(context: &Context<'_>, at: usize) -> bool {
    let Some(last) = at.checked_sub(1) else { return false };
    match context.class(last) {
        Some(TokenClass::Number) => context.form(last) != "1",
        Some(TokenClass::Word) => context.lexeme(last).numeral.is_some_and(|numeral| {
            !matches!(numeral, Numeral::One | Numeral::Article | Numeral::Half | Numeral::And)
        }),
        _ => false,
    }
}

/// The value of digits with their separators.
pub(crate) fn digits(context: &Context<'_>, text: &str) -> Option<f64> {
    digits::parse(text, context.tables.separators)
}

#[cfg(test)]
mod tests;
