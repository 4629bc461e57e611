//! Ranks: 9e, troisième, XVe, twenty-first.

use super::{Context, FigureKind, Reading, count};
use crate::figure::lexicon::Marks;
use crate::figure::number::{Numeral, ranked_words};
use crate::segment::{Case, TokenClass};
use crate::{Bounds, Quantity, Value};

/// Greater roman numerals do not rank anything in news.
const MAX_ROMAN: u32 = 100;

/// The rank that begins at token `at`.
pub(super) fn read(context: &Context<'_>, at: usize) -> Option<Reading> {
    let (rank, end) = numbered(context, at)
        .or_else(|| digits(context, at))
        .or_else(|| roman(context, at))
        .or_else(|| words(context, at))?;
    let quantity = Quantity::of(Bounds::exactly(rank));
    let mut reading =
        context.reading(at, end, FigureKind::Ordinal, Value::Quantity(quantity), false);
    count::add_what(context, &mut reading);
    Some(reading)
}

/// « #2 », « number 3 »: only low ranks, higher ones are identifiers.
fn numbered(context: &Context<'_>, at: usize) -> Option<(f64, usize)> {
    let (number, end) = match context.class(at)? {
        TokenClass::Tag => (context.form(at).strip_prefix('#')?, at + 1),
        TokenClass::Word if context.is(at, context.tables.quantity.rank_labels) => {
            (context.form(at + 1), at + 2)
        }
        // No. 5
        TokenClass::Word
            if context.is(at, context.tables.quantity.rank_signs)
                && context.word(at + 1) == "."
                && context.is_glued(at + 1) =>
        {
            (context.form(at + 2), at + 3)
        }
        _ => return None,
    };
    let rank: f64 = number.parse().ok().filter(|_| number.len() < 3)?;
    (rank >= 1.0).then_some((rank, end))
}

/// « 9e », « 3 e », « 21st ».
fn digits(context: &Context<'_>, at: usize) -> Option<(f64, usize)> {
    let suffixes = context.tables.quantity.rank_suffixes;
    let (number, suffix, end) = match context.class(at)? {
        TokenClass::Mixed => {
            let form = context.form(at);
            let split = form.find(|ch: char| !ch.is_ascii_digit())?;
            let (number, suffix) = form.split_at_checked(split)?;
            (number, suffix.to_lowercase(), at + 1)
        }
        TokenClass::Number if context.class(at + 1) == Some(TokenClass::Word) => {
            (context.form(at), context.word(at + 1).to_owned(), at + 2)
        }
        _ => return None,
    };
    let whole =
        !number.is_empty() && number.len() < 8 && number.bytes().all(|b| b.is_ascii_digit());
    let digit = context.tables.quantity.digit_suffixes.iter().find(|(own, _)| *own == suffix);
    // « 14st » is a weight.
    let fits = digit.is_none_or(|&(_, digit)| number.ends_with(digit));
    if !whole || !fits || !suffixes.contains(&suffix.as_str()) || is_name(context, end) {
        return None;
    }
    let rank: f64 = number.parse().ok()?;
    (rank > 0.0).then_some((rank, end))
}

/// « XVe », « XXXI e », never « Ve République » or « Ier » after a name.
fn roman(context: &Context<'_>, at: usize) -> Option<(f64, usize)> {
    let suffixes = context.tables.quantity.rank_suffixes;
    let token = context.token(at)?;
    if token.class != TokenClass::Word || token.case == Case::Lower || token.range.len() > 8 {
        return None;
    }
    let form = context.form(at);
    let capitals = form.find(|ch: char| !ch.is_ascii_uppercase()).unwrap_or(form.len());
    let (numeral, suffix) = form.split_at_checked(capitals)?;
    let (suffix, end) =
        if suffix.is_empty() { (context.word(at + 1), at + 2) } else { (suffix, at + 1) };
    let rank = roman_value(numeral)?;
    let spaced = end == at + 2;
    let ranked =
        suffixes.contains(&suffix) && !suffix.ends_with('s') && !(spaced && numeral.len() < 2);
    let regnal = context.is(end, context.tables.quantity.regnal)
        || suffix == "er" && context.token(at.wrapping_sub(1)).is_some_and(|t| t.is_capitalised());
    (ranked && !regnal).then_some((f64::from(rank), end))
}

fn roman_value(numeral: &str) -> Option<u32> {
    let mut value = 0;
    let mut largest = 0;
    for letter in numeral.chars().rev() {
        let unit = match letter {
            'I' => 1,
            'V' => 5,
            'X' => 10,
            _ => return None,
        };
        if unit >= largest {
            value += unit;
            largest = unit;
        } else {
            value = u32::checked_sub(value, unit)?;
        }
    }
    (1..=MAX_ROMAN).contains(&value).then_some(value)
}

/// « troisième », « cent vingt-cinquième », « one hundred twenty fifth ».
fn words(context: &Context<'_>, at: usize) -> Option<(f64, usize)> {
    let rules = &context.tables.quantity;
    let lexeme = context.lexeme(at);
    if lexeme.ordinal.is_none()
        && !matches!(
            lexeme.numeral,
            Some(
                Numeral::Value(_)
                    | Numeral::One
                    | Numeral::Hundred
                    | Numeral::Power(_)
                    | Numeral::Article
            )
        )
    {
        return None;
    }
    let idiom = lexeme.is(Marks::IDIOM) && context.any_phrase(at, rules.rank_idioms).is_some();
    if idiom || super::never::is_idiom(context, at) {
        return None;
    }
    let (rank, end) = ranked_words(context, at)?;
    let last = end.checked_sub(1)?;
    if context.is(end, rules.regnal) || is_name(context, end) {
        return None;
    }
    // « un tiers », « trois cinquièmes » are fractions.
    let plural = context.word(last).ends_with('s') && rank > 2.0;
    let counted = at
        .checked_sub(1)
        .is_some_and(|before| matches!(context.lexeme(before).numeral, Some(Numeral::Value(_))));
    // So is a plural behind number words: one hundred and thirty fifths.
    if plural && (counted || end > at + 1) {
        return None;
    }
    // First and second are ranks only before certain nouns, or beside other ranks.
    let soft = end == at + 1 && context.lexeme(at).is(Marks::SOFT_RANK);
    // « Third, the budget … » counts reasons.
    if at <= context.sentence.start + 1 && context.word(end) == "," {
        return None;
    }
    let ranks = if soft { is_ranked(context, at, end) } else { !is_fraction(context, at, end) };
    ranks.then_some((rank, end))
}

/// « a third of », « un cinquième des »: a part, not a rank.
fn is_fraction(context: &Context<'_>, at: usize, end: usize) -> bool {
    let one = at.checked_sub(1).is_some_and(|before| {
        matches!(context.lexeme(before).numeral, Some(Numeral::One | Numeral::Article))
    });
    let of = context.is(end, context.tables.quantity.of_whole);
    one && of
}

fn is_ranked(context: &Context<'_>, at: usize, end: usize) -> bool {
    if context.lexeme(end).is(Marks::TIME_UNIT) && !context.lexeme(end).is(Marks::RANKED) {
        return false;
    }
    if context.lexeme(end).is(Marks::RANKED) {
        return true;
    }
    let plural = context.word(at).ends_with('s');
    let opposed = context.near(at).any(|near| {
        near != at
            && context.lexeme(near).ordinal.is_some_and(|rank| rank <= 2.0)
            && context.lexeme(at).ordinal != context.lexeme(near).ordinal
    });
    opposed && !plural && count::is_noun(context, end)
}

/// A rank in the name of a military unit, a street or a firm: 501st Legion.
fn is_name(context: &Context<'_>, end: usize) -> bool {
    context.is(end, context.tables.quantity.rank_names)
}
