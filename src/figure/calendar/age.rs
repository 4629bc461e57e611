//! Ages of people and things.

use super::almanac::Unit;
use super::measure::{Length, measure};
use super::words::{Role, Sense, Words};
use crate::analysis::{FigureKind, Quantity};
use crate::figure::context::Reading;
use crate::figure::number::amount;
use crate::segment::{Case, TokenClass};
use crate::{Bounds, Value};

/// The oldest age that a bare number between commas is taken for. Higher takes
/// more counts for ages.
const OLDEST: u32 = 120;

/// Ages enumerated with one « ans » for all; more no one writes.
const MOST_AGES: usize = 6;

/// The age that the length at `at` states.
pub(super) fn of_length(words: Words<'_, '_>, at: usize, length: &Length) -> Option<Reading> {
    if !matches!(length.unit, Unit::Year | Unit::Month | Unit::Week | Unit::Day) {
        return None;
    }
    if let Some(end) = old(words, length) {
        return Some(reading(words, at, end, length, false));
    }
    let aged = !length.hyphened && is_aged(words, at, length);
    aged.then(|| reading(words, at, length.end, length, false))
}

fn reading(words: Words<'_, '_>, at: usize, end: usize, length: &Length, implied: bool) -> Reading {
    let quantity =
        Quantity { unit: Some(length.unit.stated().0), implied, ..Quantity::of(length.bounds) };
    let value = Value::Quantity(quantity);
    words.0.reading(at, end, FigureKind::Age, value, length.approx)
}

/// 19-year-old, five years old: where the age ends.
fn old(words: Words<'_, '_>, length: &Length) -> Option<usize> {
    if length.hyphened && words.lower(length.end - 1).ends_with("-old") {
        return Some(length.end);
    }
    let dash = words.skip_form(length.end, "-");
    if words.has(dash, Role::OLD) {
        return Some(dash + 1);
    }
    let of_age = words.find(length.end, |sense| (sense == Sense::OfAge).then_some(()));
    of_age.map(|((), end)| end)
}

/// Whether the words around a length make it an age.
fn is_aged(words: Words<'_, '_>, at: usize, length: &Length) -> bool {
    if follows_aged(words, at) {
        return true;
    }
    if is_that_old(words, at, length.end) {
        return true;
    }
    let years = words.has(length.end - 1, Role::AGE_UNIT);
    let complement = words.has(length.end, Role::OF);
    let person = words.has_before(at, Role::OF) && near_person(words, at - 1);
    // « des hommes entre 16 et 50 ans »
    let group = length.range && at > 0 && is_person(words, at - 1);
    if person || group {
        return true;
    }
    if !years {
        return false;
    }
    let group = words.has_before(at, Role::ARTICLE) && (length.hedged || length.range);
    let birthday = words.has_before(at, Role::POSSESSIVE) && length.recent.is_none();
    if (group || birthday) && !complement {
        return true;
    }
    if complement {
        return false;
    }
    has_age(words, at)
        || at_age(words, at)
        || in_commas(words, at, length)
        || after_coordinated(words, at)
}

/// « âgé de », « à l'âge de », aged before `at`, hedges between.
fn follows_aged(words: Words<'_, '_>, at: usize) -> bool {
    /// Tokens of the longest phrase: « à l'âge de ».
    const LONGEST: usize = 6;
    let first = words.0.sentence.start.max(at.saturating_sub(LONGEST));
    (first..at).any(|start| {
        let found = words.find(start, |sense| (sense == Sense::Aged).then_some(()));
        found.is_some_and(|((), end)| {
            let end = words.skip(end, Role::RESPECTIVELY, 1);
            // « âgée de 15 à 64 ans »: the preposition opens the range as well.
            let opened = end == at + 1 && words.has(at, Role::FROM);
            words.skip(end, Role::OF, 1) == at || end == at || opened
        })
    })
}

/// Whether somebody who has an age stands right before « de » at `at`.
fn near_person(words: Words<'_, '_>, at: usize) -> bool {
    /// An adjective or two may stand between: « homme armé de 30 ans ».
    const ADJECTIVES: usize = 2;
    let first = words.0.sentence.start.max(at.saturating_sub(ADJECTIVES + 1));
    (first..at).any(|before| {
        is_person(words, before)
            && (before + 1..at).all(|between| {
                (words.class(between) == Some(TokenClass::Word) || words.lower(between) == "(")
                    && !words.has(between, Role::VERDICT)
                    && !words.has(between, Role::FUNCTION)
            })
    })
}

/// Whether the word names somebody: listed, by its ending (manifestant), or with
/// a capital behind an article (« un Ouzbek »).
fn is_person(words: Words<'_, '_>, at: usize) -> bool {
    if words.has(at, Role::PERSON) {
        return true;
    }
    let determined = words.has_before(at, Role::ARTICLE) || words.has_before(at, Role::ONE);
    if !determined || words.class(at) != Some(TokenClass::Word) || words.has(at, Role::THING) {
        return false;
    }
    let endings = words.lexicon().person_endings;
    let demonym = words.has_before(at, Role::ONE) && words.case(at) == Some(Case::Capital);
    demonym || endings.iter().any(|ending| words.lower(at).ends_with(ending))
}

/// « a 18 ans », « aura 91 ans », but not « il y a 18 ans ».
fn has_age(words: Words<'_, '_>, at: usize) -> bool {
    let Some(verb) = at.checked_sub(1).filter(|&verb| words.has(verb, Role::HAS_AGE)) else {
        return false;
    };
    let there_is = verb > 0 && words.lower(verb - 1) == "y";
    // « the delay is 5 years »: in English people alone are their years.
    let somebody = verb > 0
        && (words.has(verb - 1, Role::PRONOUN) || words.case(verb - 1) == Some(Case::Capital));
    !there_is && (!words.lexicon().month_first || somebody)
}

/// « le bébé était seulement dix mois », « elle est 60 ans »: to be, where nothing follows.
fn is_that_old(words: Words<'_, '_>, at: usize, end: usize) -> bool {
    let closed = !matches!(words.class(end), Some(TokenClass::Word));
    let verb = (at.saturating_sub(2)..at).any(|verb| words.has(verb, Role::IS_OLD));
    closed && verb && !words.lexicon().month_first
}

/// « mort à 97 ans », « à 18 ans »: but « condamné à 18 ans » is a length.
fn at_age(words: Words<'_, '_>, at: usize) -> bool {
    /// How far back the verdict may stand.
    const REACH: usize = 6;
    if !words.has_before(at, Role::AT_AGE) {
        return false;
    }
    let first = words.0.sentence.start.max(at.saturating_sub(REACH));
    !(first..at).any(|before| words.has(before, Role::VERDICT))
}

/// « Le Pen, 88 ans, », « Moretz (19 ans) ».
fn in_commas(words: Words<'_, '_>, at: usize, length: &Length) -> bool {
    if at < 2 {
        return false;
    }
    let named = matches!(words.case(at - 2), Some(Case::Capital | Case::Upper | Case::Mixed))
        && words.month(at - 2).is_none()
        || is_someone(words, at - 2);
    let next = words.lower(length.end);
    match words.lower(at - 1) {
        "," => named && matches!(next, "," | "." | "" | ")" | ";" | "et" | "(" | "a" | "est"),
        "(" => {
            // « (23 ans, de 1981 à 2004) »
            let lasted =
                words.has(length.end + 1, Role::OF) && words.digits(length.end + 2).is_some();
            named && (next == ")" || next == "," && !lasted)
                || next == ")" && is_after_birth(words, at)
        }
        _ => false,
    }
}

/// A noun with a determiner that does not name what lasts: « l'ancien abbé ».
fn is_someone(words: Words<'_, '_>, at: usize) -> bool {
    /// An adjective may stand between: « son jeune frère ».
    const DETERMINED: usize = 2;
    if words.has(at, Role::PERSON) {
        return true;
    }
    let lasts = [Role::LASTS, Role::THING, Role::VERDICT, Role::PENALTY, Role::FUNCTION];
    let noun = words.class(at) == Some(TokenClass::Word)
        && !lasts.iter().any(|&role| words.has(at, role))
        && words.unit(at).is_none();
    let first = words.0.sentence.start.max(at.saturating_sub(DETERMINED));
    noun && (first..at).any(|before| {
        words.has(before, Role::ONE)
            || words.has(before, Role::POSSESSIVE)
            || words.has(before, Role::ARTICLE) && !words.has(before, Role::OF)
    })
}

/// « né le 16 juillet 1993 (23 ans) »
fn is_after_birth(words: Words<'_, '_>, at: usize) -> bool {
    /// Tokens from the birth to the age.
    const REACH: usize = 9;
    let first = words.0.sentence.start.max(at.saturating_sub(REACH));
    (first..at).any(|before| words.has(before, Role::BORN))
}

/// Where the enumeration begins to which the number at `at` belongs: « 26, 30
/// et 48 ans ».
fn list_start(words: Words<'_, '_>, at: usize) -> usize {
    let mut start = at;
    for _ in 0..MOST_AGES {
        let before = start.checked_sub(2).filter(|&before| {
            is_joint(words, start - 1)
                && words.digits(before).is_some_and(|(_, digits)| digits <= 2)
        });
        match before {
            Some(before) => start = before,
            None => break,
        }
    }
    start
}

/// Whether an enumeration of numbers goes on at `at` and ends with « ans ».
fn list_ends_in_years(words: Words<'_, '_>, at: usize) -> bool {
    let mut next = at;
    for _ in 0..MOST_AGES {
        if !is_joint(words, next) {
            return false;
        }
        if measure(words, next + 1).is_some_and(|it| it.unit == Unit::Year && !it.hedged) {
            return true;
        }
        if words.digits(next + 1).is_none() {
            return false;
        }
        next += 2;
    }
    false
}

fn is_joint(words: Words<'_, '_>, at: usize) -> bool {
    words.has(at, Role::AND) || words.has(at, Role::OR) || words.lower(at) == ","
}

/// Whether the words before an enumeration of numbers make ages of them: « de 14
/// et 17 ans », « respectivement 21 et 18 ans ».
fn opens_ages(words: Words<'_, '_>, at: usize) -> bool {
    words.has_before(at, Role::OF) && near_person(words, at - 1)
        || words.has_before(at, Role::RESPECTIVELY)
        || follows_aged(words, at)
}

/// « de 14 et 17 ans »: the last of several ages.
fn after_coordinated(words: Words<'_, '_>, at: usize) -> bool {
    let start = list_start(words, at);
    start != at && opens_ages(words, start) || words.has_before(at, Role::RESPECTIVELY)
}

/// A number that is an age without unit: aged 14, « de 14 et 17 ans », Hale, 42, said.
pub(super) fn bare(words: Words<'_, '_>, at: usize) -> Option<Reading> {
    if let Some(range) = aged_range(words, at) {
        return Some(range);
    }
    let number = words
        .0
        .number(at)
        .filter(|number| number.low == number.high && !number.signed && number.glued.is_empty())?;
    let year = |end: usize, implied: bool| {
        let length = Length::plain(at, end, number.high, Unit::Year);
        reading(words, at, end, &length, implied)
    };
    let end = number.end;
    let age = number.high.fract() == 0.0 && (0.0..=f64::from(OLDEST)).contains(&number.high);
    if !age {
        return None;
    }
    if is_joint(words, end)
        && opens_ages(words, list_start(words, at))
        && list_ends_in_years(words, end)
    {
        return Some(year(end, true));
    }
    if !words.lexicon().month_first {
        return None;
    }
    let free = !super::phrase::is_counted(words, end) && words.0.lexeme(end).numeral.is_none();
    if follows_aged(words, at) && (free || words.has(end, Role::FUNCTION)) {
        return Some(year(end, true));
    }
    (in_english_commas(words, at, end) || is_pronoun_age(words, at, end)).then(|| year(end, true))
}

/// aged between 12 and 15
fn aged_range(words: Words<'_, '_>, at: usize) -> Option<Reading> {
    if !words.lexicon().month_first || !follows_aged(words, at) {
        return None;
    }
    let (bounds, approx, end) = match dashed(words, at).or_else(|| between(words, at)) {
        Some((bounds, end)) => (bounds, false, end),
        None => {
            let amount = amount::read(words.0, at).filter(|it| it.range || it.hedged)?;
            (amount.bounds, amount.approx, amount.end)
        }
    };
    let young = bounds.max.or(bounds.min)? <= f64::from(OLDEST);
    let quantity = Quantity { unit: Some("year"), implied: true, ..Quantity::of(bounds) };
    let value = Value::Quantity(quantity);
    (young && !super::phrase::is_counted(words, end))
        .then(|| words.0.reading(at, end, FigureKind::Age, value, approx))
}

/// between the ages of 12 and 15
fn between(words: Words<'_, '_>, at: usize) -> Option<(Bounds, usize)> {
    /// Tokens from « between » to the first age.
    const REACH: usize = 4;
    let first = words.0.sentence.start.max(at.saturating_sub(REACH));
    let opened = (first..at).any(|before| words.has(before, Role::BETWEEN));
    let (low, _) = words.digits(at)?;
    let (high, _) = words.digits(at + 2).filter(|_| opened && words.has(at + 1, Role::AND))?;
    let bounds = Bounds { max: Some(f64::from(high)), ..Bounds::exactly(f64::from(low)) };
    (low < high).then_some((bounds, at + 3))
}

/// 15-44, which stands for a score elsewhere.
fn dashed(words: Words<'_, '_>, at: usize) -> Option<(Bounds, usize)> {
    let (low, _) = words.digits(at)?;
    let dash = matches!(words.lower(at + 1), "-" | "–") && words.is_glued(at + 1);
    let (high, _) = words.digits(at + 2).filter(|_| dash && words.is_glued(at + 2))?;
    let bounds = Bounds { max: Some(f64::from(high)), ..Bounds::exactly(f64::from(low)) };
    (low < high).then_some((bounds, at + 3))
}

/// Hale, 42, said; the presenter, 32, who
fn in_english_commas(words: Words<'_, '_>, at: usize, end: usize) -> bool {
    let age =
        words.digits(at).is_some_and(|(age, length)| length <= 3 && (1..=OLDEST).contains(&age));
    if at < 2 || !age || words.lower(at - 1) != "," || words.lower(end) != "," {
        return false;
    }
    let name = words.case(at - 2) == Some(Case::Capital)
        && words.month(at - 2).is_none()
        && words.weekday(at - 2).is_none()
        && words.class(end + 1) != Some(TokenClass::Number);
    let noun = words.has(end + 1, Role::AFTER_AGE) && is_someone(words, at - 2);
    words.class(at - 2) == Some(TokenClass::Word) && (name || noun)
}

/// she was six, he turned 40
fn is_pronoun_age(words: Words<'_, '_>, at: usize, end: usize) -> bool {
    let subject = at > 1 && words.has_before(at, Role::HAS_AGE) && words.has(at - 2, Role::PRONOUN);
    let closes = words.has(end, Role::FUNCTION)
        || matches!(words.class(end), None | Some(TokenClass::Punctuation));
    subject && closes && words.lower(end) != "%" && !words.has(end, Role::OF)
}
