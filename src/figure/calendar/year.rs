//! Years that stand alone: which four digits are a year.

use super::phrase::is_counted;
use super::words::{Role, Words};
use crate::segment::{Case, TokenClass};

/// Years read as such where the words around say that they are.
const STATED: std::ops::RangeInclusive<u32> = 1000..=2099;
/// Years read as such by their look alone, at the end of a name or a clause.
/// Wider takes more quantities for years.
const LIKELY: std::ops::RangeInclusive<u32> = 1700..=2099;

/// From here on a year alone may qualify what happened in it without an article.
/// Earlier takes more counts for years.
const MODERN: u32 = 1900;

/// The year after a day or month: `2016`, `, 2016`, « de 1987 », `'98`.
pub(super) fn after_date(words: Words<'_, '_>, at: usize) -> Option<(i32, usize)> {
    // « mai, 2016 » is no French date.
    let comma = if words.lexicon().month_first { words.skip_form(at, ",") } else { at };
    let start = words.skip(comma, Role::OF, 1);
    let noun = words.skip(words.skip(start, Role::ARTICLE, 1), Role::YEAR_NOUN, 1);
    for start in [start, noun] {
        if let Some((year, end)) = digits(words, start) {
            return Some((year, end));
        }
    }
    if words.lower(start) == "'" && words.is_glued(start + 1) {
        let (year, 2) = words.digits(start + 1)? else { return None };
        return Some((century_of(year), start + 2));
    }
    spelled(words, start)
}

/// Four digits that may be a year, not joined to anything.
fn digits(words: Words<'_, '_>, at: usize) -> Option<(i32, usize)> {
    let (year, length) = words.digits(at)?;
    (length == 4 && STATED.contains(&year)).then_some((year as i32, at + 1))
}

/// Four digits that look like a year of our time.
pub(super) fn plausible(words: Words<'_, '_>, at: usize) -> Option<(i32, usize)> {
    digits(words, at).filter(|(year, _)| LIKELY.contains(&(*year as u32)))
}

/// Two digits as a year: up to 40 of this century, later of the last.
pub(super) const fn century_of(year: u32) -> i32 {
    /// Years that two digits give to this century; later ones are of the last.
    const PIVOT: u32 = 40;
    (if year < PIVOT { 2000 + year } else { 1900 + year }) as i32
}

/// A year in words: two thousand and five, nineteen eighty-six.
fn spelled(words: Words<'_, '_>, at: usize) -> Option<(i32, usize)> {
    words.0.lexeme(at).numeral?;
    if words.class(at) != Some(TokenClass::Word) {
        return None;
    }
    let number = words.0.number(at)?;
    let value = number.high as u32;
    if (1100..=2099).contains(&value) && number.low == number.high {
        return Some((value as i32, number.end));
    }
    if !(11..=20).contains(&value) || words.0.lexeme(number.end).numeral.is_none() {
        return None;
    }
    let rest = words.0.number(number.end)?;
    let low = rest.high as u32;
    (10..=99).contains(&low).then_some(((value * 100 + low) as i32, rest.end))
}

/// A year alone at `at`, where the words around make it one.
pub(super) fn alone(words: Words<'_, '_>, at: usize) -> Option<(i32, usize)> {
    let (year, length) = words.digits(at)?;
    if length != 4 || !STATED.contains(&year) {
        return None;
    }
    let end = at + 1;
    // « at 1801 California Street » is an address.
    if is_joined(words, at) || is_quantity(words, at) || words.has_before(at, Role::CLOCK_ONLY) {
        return None;
    }
    let likely = LIKELY.contains(&year);
    let says_so = words.has_before(at, Role::YEAR_NOUN)
        || words.has_before(at, Role::BEFORE_YEAR)
            && (likely || words.has_before(at, Role::STRICT_YEAR));
    let bracketed = at > 0 && matches!(words.lower(at - 1), "(" | "[");
    if let Some(end) = words.before_christ(end) {
        return Some((1 - year as i32, end));
    }
    let counted = counts(words, at, end);
    // the 2014 World Cup
    let capital = matches!(words.case(end), Some(Case::Capital | Case::Upper));
    // the 2014 protests
    let leads_noun = words.lexicon().month_first
        && likely
        && year % 100 != 0
        && at > 0
        && words.class(at - 1) == Some(TokenClass::Word)
        // « 1709 schoolchildren », but « the 1709 riots », 1968 protests
        && (year >= MODERN || words.has_before(at, Role::ARTICLE) || words.has_before(at, Role::THIS));
    let round =
        year.is_multiple_of(1000) && !is_event(words, at) || words.has_before(at, Role::BRAND);
    let named = likely && !round && at > 0 && closes_name(words, at - 1);
    let enumerated = likely && at > 1 && is_after_year(words, at - 1);
    // A date at the end of a caption: « from file, 2008. »
    let closes = likely
        && at > 0
        && words.lower(at - 1) == ","
        && matches!(words.lower(end), "." | ")" | ";" | "");
    let opens = likely && at == words.0.sentence.start && words.has(end, Role::FUNCTION);
    let fits = (says_so || bracketed || named || enumerated || opens || closes) && !counted
        || leads_noun && (counted || capital);
    fits.then_some((year as i32, end))
}

/// Whether the digits count what stands at `end`. « En 2016 » and « l'année
/// 2016 » count nothing but units; elsewhere a common noun is counted, in a
/// language with plural endings only one that has them: « la loi de 2008 prend ».
fn counts(words: Words<'_, '_>, at: usize, end: usize) -> bool {
    let lexeme = words.0.lexeme(end);
    if lexeme.currency.is_some() || lexeme.unit.is_some() {
        return true;
    }
    let strict = words.has_before(at, Role::YEAR_NOUN) || words.has_before(at, Role::STRICT_YEAR);
    if strict && words.class(end) == Some(TokenClass::Word) {
        return false;
    }
    let plurals = words.lexicon().plural_endings;
    let plural = plurals.is_empty()
        || words.class(end) != Some(TokenClass::Word)
        || plurals.iter().any(|&ending| words.lower(end).ends_with(ending));
    plural && is_counted(words, end)
}

/// Whether the digits are part of something longer: a code, a date, a phone number.
fn is_joined(words: Words<'_, '_>, at: usize) -> bool {
    let sign = |at: usize| matches!(words.lower(at), "-" | "/" | ":" | "." | "_" | "~" | "–");
    let before = at > 0
        && words.is_glued(at)
        && (sign(at - 1)
            || words.class(at - 1) == Some(TokenClass::Word)
                && !words.lower(at - 1).ends_with('\''));
    let after = words.is_glued(at + 1)
        && (sign(at + 1)
            && words.is_glued(at + 2)
            && matches!(
                words.class(at + 2),
                Some(TokenClass::Number | TokenClass::Mixed | TokenClass::Word)
            )
            || words.class(at + 1) == Some(TokenClass::Symbol));
    let next_number = words.class(at + 1) == Some(TokenClass::Number)
        && words.spaced(at + 1)
        && words.digits(at + 1).is_some_and(|(_, length)| length == 3);
    before || after || next_number
}

/// Whether the words before say how many or which: « plus de 2000 », « article 1984 ».
fn is_quantity(words: Words<'_, '_>, at: usize) -> bool {
    if words.has_before(at, Role::QUANTITY) {
        return true;
    }
    at > 1 && words.has_before(at, Role::OF) && words.has(at - 2, Role::QUANTITY)
}

/// Whether the word at `at` may be the last of a name or noun that a year closes:
/// Jeux de Rio 2016, élection présidentielle 2017.
fn closes_name(words: Words<'_, '_>, at: usize) -> bool {
    let name = words.class(at) == Some(TokenClass::Mixed) && words.case(at) == Some(Case::Capital);
    (words.class(at) == Some(TokenClass::Word) || name)
        && !words.has(at, Role::FUNCTION)
        && !words.has(at, Role::ARTICLE)
        && words.case(at) != Some(Case::None)
        && words.0.lexeme(at).numeral.is_none()
}

/// Whether an event is named shortly before: « Jeux de Sydney 2000 », but Windows 2000.
fn is_event(words: Words<'_, '_>, at: usize) -> bool {
    /// Tokens from the event to its year.
    const REACH: usize = 4;
    let first = words.0.sentence.start.max(at.saturating_sub(REACH));
    (first..at).any(|before| words.has(before, Role::EVENT))
}

/// Whether a year stands before the comma or « et » at `at`.
fn is_after_year(words: Words<'_, '_>, at: usize) -> bool {
    let joins = words.lower(at) == "," || words.has(at, Role::AND) || words.has(at, Role::OR);
    joins && at > 0 && plausible(words, at - 1).is_some()
}
