//! Whether a clause speaks of what is over or of what is to come.

use super::words::{Role, Words};
use crate::segment::{Case, TokenClass};

/// How far a verb may stand from the date that it governs, in tokens: more
/// finds the verb of another clause, fewer misses the own one.
const REACH: usize = 18;

/// Auxiliaries and adverbs looked through between the parts of a verb, in tokens; it seldom has more.
const CHAIN: usize = 5;

/// Where a moment lies, seen from publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    /// A state: « est fermé ».
    Present,
    Future,
    /// What somebody meant to do: before or after publication, but near it.
    Intended,
}

/// The tense of the verb next to tokens `start..end` in their clause: the one
/// before them decides, else the one after. `None` where no verb says.
pub(super) fn of_clause(words: Words<'_, '_>, start: usize, end: usize) -> Option<Tense> {
    if follows_participle(words, start) {
        return Some(Tense::Past);
    }
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
    match () {
        () if words.has(at, Role::INTENDED) => Sign::Tense(Tense::Intended),
        () if announces(words, at) && is_noun(words, at) => Sign::None,
        // « was due to open »: whether it did is not told.
        () if announces(words, at) && words.has_before(at, Role::WAS) => {
            Sign::Tense(Tense::Intended)
        }
        () if looks_ahead(words, at) => Sign::Tense(Tense::Future),
        () if words.has(at, Role::IS) => of_copula(words, at),
        // « ont jusqu'à lundi »
        () if words.has(at, Role::HAS) && words.relation(at + 1).is_some() => {
            Sign::Tense(Tense::Present)
        }
        () if words.has(at, Role::PAST) || is_past_verb(words, at) => {
            Sign::Tense(of_past_form(words, at))
        }
        // Not the colon of 9:30.
        () if words.has(at, Role::CLAUSE)
            && !(words.lower(at) == ":" && words.is_glued(at + 1)) =>
        {
            Sign::Boundary
        }
        () => Sign::None,
    }
}

/// Whether the word at `at` speaks by itself of what is to come.
fn looks_ahead(words: Words<'_, '_>, at: usize) -> bool {
    // « is to rule », « a summit to be held ».
    let is_to = words.has(at, Role::INFINITIVE)
        && (words.has_before(at, Role::IS) || words.has(at + 1, Role::BE));
    announces(words, at) || is_to || is_future_verb(words, at)
}

/// Whether it is one of the words that do so.
fn announces(words: Words<'_, '_>, at: usize) -> bool {
    // The month of May has a capital; « could not be reached » is over.
    let name = words.has(at, Role::NAME_TOO) && words.case(at) != Some(Case::Lower);
    let failed = words.has(at, Role::COULD) && words.has(at + 1, Role::NOT);
    words.has(at, Role::FUTURE) && !name && !failed
}

/// The tense of a form of the past: « will not have been sent » and « due to be held »
/// lie ahead, « is closed » is a state.
fn of_past_form(words: Words<'_, '_>, at: usize) -> Tense {
    match governing(words, at) {
        Some(verb) if looks_ahead(words, verb) => Tense::Future,
        Some(verb) if words.has(verb, Role::IS) => Tense::Present,
        _ => Tense::Past,
    }
}

/// What « est » says: « s'est tenu » and « est mort » are over, « est attendu » lies ahead,
/// « est fermé » is a state.
fn of_copula(words: Words<'_, '_>, at: usize) -> Sign {
    let Some(next) = (at + 1..=at + CHAIN).find(|&next| !is_link(words, next)) else {
        return Sign::None;
    };
    match () {
        () if looks_ahead(words, next) => Sign::Tense(Tense::Future),
        () if has_stem(words, next, Role::MOTION) || words.has_before(at, Role::REFLEXIVE) => {
            Sign::Tense(Tense::Past)
        }
        () if is_past_verb(words, next) || has_participle_form(words, next) => {
            Sign::Tense(Tense::Present)
        }
        () => Sign::None,
    }
}

/// The nearest word before `at` that is no auxiliary or adverb.
fn governing(words: Words<'_, '_>, at: usize) -> Option<usize> {
    (at.saturating_sub(CHAIN)..at)
        .rev()
        .find(|&before| looks_ahead(words, before) || !is_link(words, before))
}

/// Whether the word may stand between the parts of a verb: « a finalement été ».
fn is_link(words: Words<'_, '_>, at: usize) -> bool {
    words.has(at, Role::CHAIN)
        || words.case(at) == Some(Case::Lower)
            && words.lower(at).ends_with(words.lexicon().adverb_ending)
            // « le document publié mardi »
            && !words.has_before(at, Role::ARTICLE)
            && !words.has_before(at, Role::ONE)
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
        && (words.has(at, Role::PAST_VERB)
            || endings.iter().any(|ending| words.lower(at).ends_with(ending)))
}

/// Whether a participle with no verb of its own leads to `at`: « le pont détruit
/// mardi », « adoptée le 5 mai », « conclu à Lens vendredi ».
fn follows_participle(words: Words<'_, '_>, at: usize) -> bool {
    /// How far before its date a participle may stand, in tokens: more takes that of another noun.
    const NEAR: usize = 4;
    let first = words.0.sentence.start.max(at.saturating_sub(NEAR));
    let mut before = (first..at).rev();
    before
        .find(|&at| sign(words, at) != Sign::None || is_participle(words, at))
        .is_some_and(|at| is_participle(words, at))
}

/// Not « sera détruit », whose verb tells, nor « le comité », a noun.
fn is_participle(words: Words<'_, '_>, at: usize) -> bool {
    let free = |before: usize| {
        !words.has(before, Role::FUNCTION)
            && !words.has(before, Role::POSSESSIVE)
            && !looks_ahead(words, before)
    };
    (words.case(at) == Some(Case::Lower) || at == words.0.sentence.start)
        && has_participle_form(words, at)
        && governing(words, at).is_none_or(free)
}

fn has_participle_form(words: Words<'_, '_>, at: usize) -> bool {
    let endings = words.lexicon().participle_endings;
    endings.iter().any(|ending| stem(words, at).ends_with(ending))
        || has_stem(words, at, Role::PARTICIPLE)
}

/// Whether a participle has `role`: « mises » by « mis », which is no « mi » though it ends so.
fn has_stem(words: Words<'_, '_>, at: usize, role: Role) -> bool {
    words.has(at, role) || words.is_word(stem(words, at), role)
}

/// A participle without its agreement: « détruites » as « détruit ».
fn stem<'t>(words: Words<'t, '_>, at: usize) -> &'t str {
    let word = words.lower(at);
    let mut endings = words.lexicon().participle_agreements.iter();
    endings.find_map(|ending| word.strip_suffix(ending)).unwrap_or(word)
}

/// Whether the word looks like a verb in the future tense.
fn is_future_verb(words: Words<'_, '_>, at: usize) -> bool {
    let word = words.lower(at);
    let lexicon = words.lexicon();
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    let spoken = words.has_before(at, Role::PRONOUN) && ends(lexicon.future_first_person);
    words.class(at) == Some(TokenClass::Word)
        && words.case(at) == Some(Case::Lower)
        && (spoken || ends(lexicon.future_endings) && !lexicon.future_exceptions.contains(&word))
}
