//! Ages of people and things.

use super::almanac::Unit;
use super::length::{self, Length};
use super::words::{Role, Sense, Words};
use crate::analysis::{FigureKind, Quantity};
use crate::figure::context::Reading;
use crate::figure::number::amount;
use crate::segment::{Case, TokenClass};
use crate::{Bounds, Value};

/// The oldest age that a bare number between commas is taken for. Higher takes
/// more counts for ages.
const OLDEST: u32 = 120;

/// The age that begins at `at`.
pub(super) fn read(words: Words<'_, '_>, at: usize) -> Option<Reading> {
    if let Some(length) = length::measure(words, at) {
        let unit = matches!(length.unit, Unit::Year | Unit::Month | Unit::Week | Unit::Day);
        if !unit {
            return None;
        }
        if let Some(end) = old(words, &length) {
            return Some(reading(words, at, end, &length, false));
        }
        let aged = !length.hyphened && is_aged(words, at, &length);
        return aged.then(|| reading(words, at, length.end, &length, false));
    }
    bare(words, at)
}

fn reading(words: Words<'_, '_>, at: usize, end: usize, length: &Length, implied: bool) -> Reading {
    let quantity = Quantity {
        bounds: length.bounds,
        unit: Some(length.unit.stated().0),
        implied,
        ..Quantity::default()
    };
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
        found.is_some_and(|((), end)| words.skip(end, Role::OF, 1) == at || end == at)
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
                words.class(between) == Some(TokenClass::Word)
                    && !words.has(between, Role::VERDICT)
                    && !words.has(between, Role::FUNCTION)
            })
    })
}

/// Whether the word names somebody: listed, or by its ending (manifestant).
fn is_person(words: Words<'_, '_>, at: usize) -> bool {
    words.has(at, Role::PERSON)
        || (words.has_before(at, Role::ARTICLE) || words.has_before(at, Role::ONE))
            && words.class(at) == Some(TokenClass::Word)
            && !words.has(at, Role::THING)
            && words.lexicon().person_endings.iter().any(|ending| words.lower(at).ends_with(ending))
}

/// « a 18 ans », « aura 91 ans », but not « il y a 18 ans ».
fn has_age(words: Words<'_, '_>, at: usize) -> bool {
    let Some(verb) = at.checked_sub(1).filter(|&verb| words.has(verb, Role::HAS_AGE)) else {
        return false;
    };
    !(verb > 0 && words.lower(verb - 1) == "y")
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
        || words.has(at - 2, Role::PERSON);
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

/// « né le 16 juillet 1993 (23 ans) »
fn is_after_birth(words: Words<'_, '_>, at: usize) -> bool {
    /// Tokens from the birth to the age.
    const REACH: usize = 9;
    let first = words.0.sentence.start.max(at.saturating_sub(REACH));
    (first..at).any(|before| words.has(before, Role::BORN))
}

/// « de 14 et 17 ans »: the second of two ages.
fn after_coordinated(words: Words<'_, '_>, at: usize) -> bool {
    at > 3
        && (words.has_before(at, Role::AND)
            || words.has_before(at, Role::OR)
            || words.lower(at - 1) == ",")
        && words.digits(at - 2).is_some()
        && (words.has(at - 3, Role::OF) && near_person(words, at - 3)
            || follows_aged(words, at - 2))
}

/// A number that is an age without unit: aged 14, « de 14 et 17 ans », Hale, 42, said.
fn bare(words: Words<'_, '_>, at: usize) -> Option<Reading> {
    if let Some(range) = aged_range(words, at) {
        return Some(range);
    }
    let number = words
        .0
        .number(at)
        .filter(|number| number.low == number.high && !number.signed && number.glued.is_empty())?;
    let year = |end: usize, implied: bool| {
        let length = Length {
            start: at,
            end,
            bounds: Bounds::exactly(number.high),
            approx: false,
            unit: Unit::Year,
            one: false,
            hedged: false,
            range: false,
            recent: None,
            composite: false,
            hyphened: false,
        };
        reading(words, at, end, &length, implied)
    };
    let end = number.end;
    let age = number.high.fract() == 0.0 && (0.0..=f64::from(OLDEST)).contains(&number.high);
    if !age {
        return None;
    }
    let joins = words.has(end, Role::AND) || words.has(end, Role::OR) || words.lower(end) == ",";
    if joins
        && (words.has_before(at, Role::OF) && near_person(words, at - 1) || follows_aged(words, at))
        && length::measure(words, end + 1)
            .is_some_and(|next| next.unit == Unit::Year && !next.hedged)
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
    let amount = amount::read(words.0, at).filter(|amount| amount.range || amount.hedged)?;
    let young = amount.bounds.max.or(amount.bounds.min)? <= f64::from(OLDEST);
    let quantity = Quantity {
        bounds: amount.bounds,
        unit: Some("year"),
        implied: true,
        ..Quantity::default()
    };
    let value = Value::Quantity(quantity);
    let end = amount.end;
    (young && !super::phrase::is_counted(words, end))
        .then(|| words.0.reading(at, end, FigureKind::Age, value, amount.approx))
}

/// Hale, 42, said
fn in_english_commas(words: Words<'_, '_>, at: usize, end: usize) -> bool {
    at > 1
        && words.digits(at).is_some_and(|(age, length)| length <= 3 && (1..=OLDEST).contains(&age))
        && words.lower(at - 1) == ","
        && words.lower(end) == ","
        && words.case(at - 2) == Some(Case::Capital)
        && words.class(at - 2) == Some(TokenClass::Word)
        && words.month(at - 2).is_none()
        && words.weekday(at - 2).is_none()
        && words.class(end + 1) != Some(TokenClass::Number)
}

/// she was six, he turned 40
fn is_pronoun_age(words: Words<'_, '_>, at: usize, end: usize) -> bool {
    let subject = at > 1 && words.has_before(at, Role::HAS_AGE) && words.has(at - 2, Role::PRONOUN);
    let closes = words.has(end, Role::FUNCTION)
        || matches!(words.class(end), None | Some(TokenClass::Punctuation));
    subject && closes && words.lower(end) != "%" && !words.has(end, Role::OF)
}
