//! What an English number counts: the noun after it with its adjectives and its « of ».

use crate::figure::context::Context;
use crate::figure::lexicon::Marks;
use crate::figure::number::{Numeral, is_several};
use crate::segment::{Case, TokenClass};

/// A noun phrase after a number is not longer than that in tokens.
const MAX_WORDS: usize = 5;

/// First and last token (exclusive) of what is counted by the number that ends before `at`.
pub(super) fn find(context: &Context<'_>, at: usize) -> Option<(usize, usize)> {
    let mut start = at;
    // 89% last year, 94% of last year's intake: when, not of what.
    if is_moment(context, at) || context.word(at) == "of" && is_moment(context, at + 1) {
        return None;
    }
    if context.word(start) == "-" {
        return is_noun(context, start + 1).then_some((start + 1, start + 2));
    }
    if context.word(start) == "of" {
        start += 1;
        start += usize::from(context.is(start, DETERMINERS));
        if context.is(start, &["us", "them", "you"]) {
            return Some((start, start + 1));
        }
        // « 39 percent of these are »
        if !is_part(context, start) && context.is(start.wrapping_sub(1), &["these", "those"]) {
            return Some((start - 1, start));
        }
        start = context.number(start).map_or(start, |number| number.end);
    }
    // the first half
    if context.lexeme(start).numeral == Some(Numeral::Half) && is_rank(context, at) {
        return Some((start, start + 1));
    }
    // half the members
    let half = at.checked_sub(1).map(|last| context.lexeme(last).numeral);
    if half == Some(Some(Numeral::Half)) {
        start += usize::from(context.is(start, DETERMINERS));
    }
    while context.lexeme(start).is(Marks::PRENOMINAL) {
        start += 1;
    }
    // « shrank 12% last year »: when, not what.
    if context.lexeme(start).is(Marks::TIME_UNIT)
        && context.any_phrase(at.wrapping_sub(1), context.tables.quantity.percent) == Some(at)
    {
        return None;
    }
    let mut end = start;
    let mut head = None;
    while end < start + MAX_WORDS && is_part(context, end) {
        end += 1;
        if is_plural(context.word(end - 1)) {
            head = Some(end);
            // « asylum seekers » ends here, « sports teams » goes on.
            if !is_plural(context.word(end)) || !is_part(context, end) {
                break;
            }
        }
        let before_of = context.word(end) == "of" || context.word(end) == "'s";
        if before_of {
            head = Some(end);
            break;
        }
    }
    // « the S&P 500 rose »: what several are counted of is in the plural.
    if head.is_none() && is_several(context, at) {
        return is_people(context.word(start)).then_some((start, start + 1));
    }
    let head = head.or_else(|| (end > start).then(|| singular(context, start, end)))?;
    (head > start).then(|| (start, complement(context, head)))
}

/// last year, this month: a unit of time that is meant by its place before or after today.
fn is_moment(context: &Context<'_>, at: usize) -> bool {
    context.is(at, &["last", "this", "next"])
        && context.is(at + 1, &["year", "month", "week", "quarter", "season", "century", "decade"])
}

fn is_rank(context: &Context<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|last| context.lexeme(last).ordinal.is_some())
}

/// Names of peoples that are their own plural: eight Chinese, two French.
fn is_people(word: &str) -> bool {
    ["ese", "ish", "nch", "iss", "tch"].iter().any(|ending| word.ends_with(ending))
}

static DETERMINERS: &[&str] =
    &["the", "these", "those", "its", "his", "her", "their", "our", "my", "your", "all"];

fn is_part(context: &Context<'_>, at: usize) -> bool {
    let lexeme = context.lexeme(at);
    // « seven closely linked cases »
    let adverb = context.word(at).ends_with("ly") && !is_participle(context.word(at + 1));
    context.class(at) == Some(TokenClass::Word)
        && !lexeme.is(Marks::FUNCTION.or(Marks::MONTH))
        && lexeme.numeral.is_none()
        && !adverb
        && !is_verb(context, at)
}

fn is_noun(context: &Context<'_>, at: usize) -> bool {
    is_part(context, at)
}

/// A participle with no noun behind it is a verb: « 107 killed in ».
fn is_verb(context: &Context<'_>, at: usize) -> bool {
    let word = context.word(at);
    let participle = is_participle(word);
    let followed = context.class(at + 1) == Some(TokenClass::Word)
        && !context.lexeme(at + 1).is(Marks::FUNCTION)
        && (is_plural(context.word(at + 1)) || is_plural(context.word(at + 2)));
    participle && !followed
        || matches!(
            word,
            "said"
                | "says"
                | "died"
                | "dead"
                | "more"
                | "wounded"
                | "injured"
                | "hurt"
                | "aboard"
                | "ahead"
                | "behind"
                | "away"
                | "apart"
                | "clear"
                | "worth"
                | "fold"
        )
}

fn is_participle(word: &str) -> bool {
    word.len() > 4 && (word.ends_with("ed") || word.ends_with("ing"))
}

fn is_plural(word: &str) -> bool {
    let irregular = [
        "police",
        "feet",
        "teeth",
        "mice",
        "lives",
        "staff",
        "personnel",
        "aircraft",
        "sheep",
        "fish",
        "cattle",
        "dead",
    ];
    ["children", "men", "people"].iter().any(|plural| word.ends_with(plural))
        || irregular.contains(&word)
        || word.len() > 3
            && word.ends_with('s')
            && !["ss", "us", "is"].iter().any(|ending| word.ends_with(ending))
}

/// Without a plural only the first words can be meant: « one vote », « a single new design ».
fn singular(context: &Context<'_>, start: usize, end: usize) -> usize {
    let capital = |at: usize| context.token(at).is_some_and(|t| t.case != Case::Lower);
    if capital(start) {
        let lower = (start..end).find(|&at| !capital(at)).unwrap_or(end);
        // « Australian salt »
        return if lower == start + 1 { end.min(start + 2) } else { lower };
    }
    // « the 62nd minute Jane Doe scored »
    let name = (start..end).find(|&at| capital(at)).unwrap_or(end);
    name.min(start + 3)
}

/// Where the complement with « of » ends.
fn complement(context: &Context<'_>, end: usize) -> usize {
    if context.word(end) != "of" {
        return end;
    }
    let mut noun = end + 1;
    noun += usize::from(context.is(noun, DETERMINERS));
    let first = noun;
    while noun < first + 3 && is_part(context, noun) {
        noun += 1;
        if is_plural(context.word(noun - 1)) {
            break;
        }
    }
    if noun > first { noun } else { end }
}
