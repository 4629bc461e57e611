//! Whether a clause speaks of what is over or of what is to come.

use super::words::{Role, Words};
use crate::segment::{Case, TokenClass};

/// How far a verb may stand from the date that it governs, in tokens: more
/// finds the verb of another clause, fewer misses the own one.
const REACH: usize = 18;

/// Where a moment lies, seen from publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Future,
    /// What somebody meant to do: before or after publication, but near it.
    Intended,
}

/// The tense of the verb next to tokens `start..end` in their clause: the one
/// before them decides, else the one after. `None` where no verb says.
pub(super) fn of_clause(words: Words<'_, '_>, start: usize, end: usize) -> Option<Tense> {
    let first = words.0.sentence.start.max(start.saturating_sub(REACH));
    let last = words.0.sentence.end.min(end + REACH);
    let before = (first..start).rev().map(|at| sign(words, at));
    let after = (end..last).map(|at| sign(words, at));
    nearest(before).or_else(|| nearest(after))
}

/// Whether the moment in tokens `start..end` lies ahead.
pub(super) fn is_future(words: Words<'_, '_>, start: usize, end: usize) -> bool {
    of_clause(words, start, end) == Some(Tense::Future)
}

/// What one word says of time.
#[derive(Clone, Copy, PartialEq)]
enum Sign {
    None,
    Tense(Tense),
    /// Another clause begins.
    Boundary,
}

fn nearest(mut signs: impl Iterator<Item = Sign>) -> Option<Tense> {
    match signs.find(|&sign| sign != Sign::None)? {
        Sign::Tense(tense) => Some(tense),
        Sign::None | Sign::Boundary => None,
    }
}

fn sign(words: Words<'_, '_>, at: usize) -> Sign {
    let future = words.has(at, Role::FUTURE);
    match () {
        () if words.has(at, Role::INTENDED) => Sign::Tense(Tense::Intended),
        () if future && is_noun(words, at) => Sign::None,
        () if future => Sign::Tense(Tense::Future),
        // « to be held » is ahead: the word before decides.
        () if words.has(at, Role::PAST) && words.has_before(at, Role::FUTURE) => {
            Sign::Tense(Tense::Future)
        }
        () if words.has(at, Role::PAST) => Sign::Tense(Tense::Past),
        // Not the colon of 9:30.
        () if words.has(at, Role::CLAUSE)
            && !(words.lower(at) == ":" && words.is_glued(at + 1)) =>
        {
            Sign::Boundary
        }
        () if words.class(at) == Some(TokenClass::Word) && is_future_verb(words, at) => {
            Sign::Tense(Tense::Future)
        }
        () if is_past_verb(words, at) => Sign::Tense(Tense::Past),
        () => Sign::None,
    }
}

/// « announced a plan to close »: the plan is a noun, and announced is the verb.
fn is_noun(words: Words<'_, '_>, at: usize) -> bool {
    words.has(at, Role::PLAN)
        && (words.has_before(at, Role::ARTICLE)
            || words.has_before(at, Role::POSSESSIVE)
            || words.has_before(at, Role::PAST))
}

/// Whether the word looks like a verb in the past tense: dropped, but not the
/// dropped bags.
fn is_past_verb(words: Words<'_, '_>, at: usize) -> bool {
    let endings = words.lexicon().past_endings;
    let adjective = words.has_before(at, Role::ARTICLE)
        || words.has_before(at, Role::POSSESSIVE)
        || words.0.lexeme(at).numeral.is_some();
    words.case(at) == Some(Case::Lower)
        && !adjective
        && endings.iter().any(|ending| words.lower(at).ends_with(ending))
}

/// Whether the word looks like a verb in the future tense.
fn is_future_verb(words: Words<'_, '_>, at: usize) -> bool {
    let word = words.lower(at);
    let lexicon = words.lexicon();
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    let spoken = words.has_before(at, Role::PRONOUN) && ends(lexicon.future_first_person);
    words.case(at) == Some(Case::Lower)
        && (spoken || ends(lexicon.future_endings) && !lexicon.future_exceptions.contains(&word))
}
