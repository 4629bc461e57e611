//! Numbers that state no quantity: identifiers, scores, telephone numbers, idioms.

use super::{Amount, Context, count};
use crate::figure::lexicon::Marks;
use crate::figure::number::{Style, range};
use crate::segment::{Case, TokenClass};

/// Bare numbers in this range without a noun are years.
const YEARS: std::ops::RangeInclusive<f64> = 1000.0..=2099.0;

/// Whether the number names something instead of counting or measuring it.
pub(super) fn is_identifier(context: &Context<'_>, amount: &Amount<'_>) -> bool {
    let at = amount.number_start;
    let words = &context.tables.quantity;
    let digits = amount.number.style == Style::Digits;
    let labelled = context.is_after(at, words.labels)
        || context.is_after(at, &["°", "#"])
        || context.is_after(at, &["."]) && context.is(at.wrapping_sub(2), words.number_signs);
    if labelled && !amount.hedged {
        return true;
    }
    if !digits {
        return is_idiom(context, at);
    }
    is_phone(context, at)
        || is_dialled(context, amount)
        || is_score(context, amount)
        || is_decimal_of_code(context, at)
        || is_leading_zero(context.form(at))
        || is_chained(context, amount)
        || is_listed(context, amount)
        || is_house(context, amount)
        || is_result(context, amount)
        || is_idiom(context, at)
}

/// Whether a number that measures nothing does not count anything either.
pub(super) fn is_no_count(context: &Context<'_>, amount: &Amount<'_>) -> bool {
    let at = amount.number_start;
    let digits = amount.number.style == Style::Digits;
    let noun = count::what(context, amount.end).is_some();
    let before = at.checked_sub(1).and_then(|before| context.token(before));
    // France 24, Apollo 11: a capital before it and nothing after it.
    let named = before.is_some_and(|token| {
        matches!(token.class, TokenClass::Word | TokenClass::Mixed)
            && matches!(token.case, Case::Capital | Case::Upper | Case::Mixed)
            && at - 1 > context.sentence.start
            && !context.lexeme(at - 1).is(Marks::FUNCTION)
    });
    if digits && !noun && !amount.hedged && !amount.range && named {
        return true;
    }
    // Internet Explorer 6 Countdown: a capital on both sides.
    let inside = context
        .token(amount.end)
        .is_some_and(|token| token.class == TokenClass::Word && token.is_capitalised());
    if digits && named && inside && !amount.hedged {
        return true;
    }
    // « the Internet: 1, Scientology: 0 »: a score.
    let scored = context.is_after(at, &[":"])
        && at
            .checked_sub(2)
            .and_then(|name| context.token(name))
            .is_some_and(|t| t.is_capitalised())
        && context.word(amount.end) != "%";
    if digits && scored && !noun {
        return true;
    }
    let year = YEARS.contains(&amount.number.high) && context.form(at).len() == 4;
    // « passer de 400 à 1200 »
    let changed = context.is_after(at, context.tables.ranges.to)
        && at.checked_sub(2).and_then(|first| context.class(first)) == Some(TokenClass::Number);
    if digits && year && !amount.hedged && !changed {
        // the 2018 Cup seniors, 10 % of 1990 levels
        let dated = named || context.is(amount.end, context.tables.quantity.year_nouns);
        if !noun || dated || amount.end == context.sentence.end {
            return true;
        }
    }
    // tous les deux, all three
    if !noun && !amount.hedged && !amount.range && is_after_all(context, at) {
        return true;
    }
    if amount.number.style == Style::Words {
        let token = context.token(at);
        // League Two: the same in words, but not in a headline.
        let spelled = token.is_some_and(|token| token.case == Case::Capital);
        if spelled && named && !noun && !amount.hedged && !noun_after_capitals(context, at) {
            return true;
        }
        let next = context.token(amount.end);
        // les Sept Nains, the Five Eyes: a name.
        let capital =
            |t: Option<&crate::segment::Token>| t.is_some_and(|t| t.case == Case::Capital);
        if capital(token)
            && capital(next)
            && at > context.sentence.start
            && !before.is_some_and(|b| {
                matches!(context.document.form(b), ":" | "«" | "\"" | "“" | "-" | "–")
            })
            && !noun_after_capitals(context, at)
        {
            return true;
        }
        return is_adjective(context, amount);
    }
    false
}

/// « tous les deux »: those named before, not how many.
fn is_after_all(context: &Context<'_>, at: usize) -> bool {
    context.tables.quantity.all_of.iter().any(|phrase| {
        let start = at.checked_sub(phrase.len());
        start.is_some_and(|start| context.phrase(start, phrase) == Some(at))
    })
}

/// In a headline every word may have a capital.
fn noun_after_capitals(context: &Context<'_>, at: usize) -> bool {
    let words = context.near(at).filter_map(|at| context.token(at));
    let (mut capitals, mut all) = (0, 0);
    for token in words.filter(|token| token.class == TokenClass::Word && token.range.len() > 3) {
        all += 1;
        capitals += usize::from(token.is_capitalised());
    }
    capitals * 3 > all * 2
}

/// A fixed expression with a number word: mille mercis, quatre coins.
pub(super) fn is_idiom(context: &Context<'_>, at: usize) -> bool {
    let idioms = context.tables.quantity.idioms;
    (0..=3).any(|back| {
        at.checked_sub(back)
            .filter(|start| *start >= context.sentence.start)
            .filter(|&start| context.lexeme(start).is(Marks::IDIOM))
            .is_some_and(|start| context.any_phrase(start, idioms).is_some_and(|end| end > at))
    })
}

/// « neuf » after a noun is an adjective.
fn is_adjective(context: &Context<'_>, amount: &Amount<'_>) -> bool {
    let words = context.tables.quantity;
    let at = amount.number_start;
    amount.end == at + 1
        && context.is(at, words.adjectives)
        && !amount.hedged
        && !count::is_noun(context, amount.end)
        && !context.is_after(at, words.before_numbers)
}

/// 01 23 45 67: short numbers in a row.
fn is_phone(context: &Context<'_>, at: usize) -> bool {
    let is_number = |at: usize| context.class(at) == Some(TokenClass::Number);
    // « 0 800 123 456 »: the last groups are one number.
    let zero =
        |at: usize| context.form(at) == "0" && is_number(at + 1) && !context.is_glued(at + 1);
    if zero(at) || at.checked_sub(1).is_some_and(zero) {
        return true;
    }
    let before = (1..=2).take_while(|&back| at.checked_sub(back).is_some_and(is_number)).count();
    let after = (1..=2).take_while(|&ahead| is_number(at + ahead)).count();
    before + after >= 2
}

/// « appelé le 17 », « composez le 15 ou le 112 », "call 911": a short number that stands for no more than itself.
fn is_dialled(context: &Context<'_>, amount: &Amount<'_>) -> bool {
    /// Most digits of such a number: those of other services have four.
    const DIGITS: usize = 4;
    /// Tokens back to the verb: « composez le 15, le 17 ou le ».
    const REACH: usize = 6;
    let at = amount.number_start;
    let words = &context.tables.quantity;
    let between = |at: usize| {
        context.is(at, words.definite)
            || context.is(at, context.tables.ranges.or)
            || context.is(at, &[","])
            || context.class(at) == Some(TokenClass::Number)
    };
    let first = context.sentence.start.max(at.saturating_sub(REACH));
    let verb = (first..at).rev().find(|&at| !between(at));
    context.form(at).len() <= DIGITS
        && verb.is_some_and(|at| context.is(at, words.calls))
        && count::what(context, amount.end).is_none()
}

/// « 2 à 0 », "51 to 49": no range falls, and a change begins with « de ».
fn is_score(context: &Context<'_>, amount: &Amount<'_>) -> bool {
    /// Most digits on one side.
    const DIGITS: usize = 3;
    let to = context.tables.ranges.to;
    let value = |at: usize| {
        let form = context.form(at);
        let short = form.len() <= DIGITS && form.bytes().all(|byte| byte.is_ascii_digit());
        form.parse::<u16>().ok().filter(|_| short)
    };
    let falls = |left: usize| {
        let right = left + 2;
        let joined = context.is(left + 1, to) && !context.is_glued(left + 1);
        let opened = range::is_change(context, left) || range::is_by_and_to(context, left);
        let lexeme = context.lexeme(right + 1);
        let measured = lexeme.unit.is_some()
            || lexeme.is(Marks::TIME_UNIT)
            || lexeme.currency.is_some()
            || lexeme.numeral.is_some()
            || context.class(right + 1) == Some(TokenClass::Symbol)
            || count::what(context, right + 1).is_some();
        let both = value(left).zip(value(right));
        joined && !opened && !measured && both.is_some_and(|(left, right)| left > right)
    };
    let at = amount.number_start;
    !amount.hedged && (falls(at) || at.checked_sub(2).is_some_and(falls))
}

/// « PM2,5 »: the token before the comma is no number.
fn is_decimal_of_code(context: &Context<'_>, at: usize) -> bool {
    let code = at.checked_sub(2).is_some_and(|code| {
        context.class(code) == Some(TokenClass::Mixed)
            && context.form(code).ends_with(|ch: char| ch.is_ascii_digit())
    });
    code && context.is(at - 1, &[",", "."]) && context.is_glued(at - 1) && context.is_glued(at)
}

fn is_leading_zero(form: &str) -> bool {
    form.len() > 1 && form.starts_with('0') && !form.starts_with("0,") && !form.starts_with("0.")
}

/// A score, a date or a code: a dash, a slash or a colon and digits on either side.
fn is_chained(context: &Context<'_>, amount: &Amount<'_>) -> bool {
    let joint = |at: usize| matches!(context.word(at), "-" | "–" | "—" | "/" | ":" | "x" | "×");
    let is_number =
        |at: usize| matches!(context.class(at), Some(TokenClass::Number | TokenClass::Mixed));
    let after = joint(amount.end) && is_number(amount.end + 1) && {
        context.word(amount.end) != ":" || context.is_glued(amount.end)
    };
    let tight_after = after && context.is_glued(amount.end) == context.is_glued(amount.end + 1);
    let start = amount.number_start;
    let before = start.checked_sub(2).is_some_and(|other| {
        joint(start - 1)
            && is_number(other)
            && context.is_glued(start - 1) == context.is_glued(start)
            && (context.word(start - 1) != ":" || context.is_glued(start))
    });
    let letters = start.checked_sub(2).is_some_and(|other| {
        joint(start - 1)
            && context.is_glued(start - 1)
            && context.is_glued(start)
            && context.class(other) == Some(TokenClass::Word)
    });
    !amount.range && (tight_after && amount.number.glued.is_empty() || before || letters)
}

/// « 1. », « 2) » at the start of a line.
fn is_listed(context: &Context<'_>, amount: &Amount<'_>) -> bool {
    amount.start == context.sentence.start
        && amount.end == amount.start + 1
        && matches!(context.word(amount.end), "." | ")")
        && amount.end + 1 < context.sentence.end
}

/// « Foxes 96, Owls 85 »: the result of a match between two names.
fn is_result(context: &Context<'_>, amount: &Amount<'_>) -> bool {
    /// Tokens of the longest name of a team.
    const NAME: usize = 3;
    let capital = |at: usize| {
        let token = context.token(at);
        token.is_some_and(|it| it.class == TokenClass::Word && it.is_capitalised())
    };
    let named = amount.start.checked_sub(1).is_some_and(capital);
    let next = amount.end + 1;
    let other = (next..next + NAME).find(|&at| !capital(at));
    named
        && !amount.range
        && context.word(amount.end) == ","
        && capital(next)
        && other.is_some_and(|at| context.class(at) == Some(TokenClass::Number))
}

/// « 12, rue de … », « 12 bis, rue … », "12 Elm Street".
fn is_house(context: &Context<'_>, amount: &Amount<'_>) -> bool {
    /// Words of the longest name before "Street".
    const NAME: usize = 3;
    let words = context.tables.quantity;
    let comma = |at: usize| at + usize::from(context.word(at) == ",");
    let at = comma(amount.end);
    let marked = context.is(amount.end, words.house_marks);
    let capital = |at: usize| {
        let token = context.token(at);
        token.is_some_and(|it| it.class == TokenClass::Word && it.is_capitalised())
    };
    let named = capital(amount.end)
        && (amount.end..=amount.end + NAME)
            .take_while(|&at| capital(at))
            .any(|at| at > amount.end && context.is(at, words.streets));
    context.is(at, words.streets)
        || marked && context.is(comma(amount.end + 1), words.streets)
        || named
}
