//! Verbs of speech with what belongs to them.

use std::ops::Range;

use super::lexicon::Role;
use super::scene::Scene;

/// A verb of speech: « affirme », « n'a pas encore précisé », « a-t-il dit ».
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Verb {
    /// From the auxiliary or the verb to its end, pronouns in between included.
    pub(super) tokens: Range<usize>,
    /// The pronoun that leans on it and is its subject.
    pub(super) enclitic: Option<usize>,
    /// It takes words in quotation marks only.
    pub(super) label: bool,
    /// A present participle, which has the subject of another verb.
    pub(super) gerund: bool,
}

/// Most particles between an auxiliary and its participle.
const PARTICLES: usize = 4;

/// Most tokens of a circumstance between them.
const CIRCUMSTANCE: usize = 5;

/// The verb of speech that begins with token `at` and ends before `limit`.
pub(super) fn starting(scene: &Scene<'_, '_>, at: usize, limit: usize) -> Option<Verb> {
    let compound = compound(scene, at, limit);
    let verb = compound.or_else(|| simple(scene, at, limit));
    verb.filter(|verb| verb.tokens.end <= limit)
}

fn simple(scene: &Scene<'_, '_>, at: usize, limit: usize) -> Option<Verb> {
    let before = (at.saturating_sub(PARTICLES)..at).rev().find(|&it| !scene.is_particle(it));
    if before.is_some_and(|it| scene.is(it, Role::PASSIVE)) {
        return None;
    }
    let (end, label) = spoken(scene, at, Role::FINITE.or(Role::GERUND)).filter(|_| at < limit)?;
    let enclitic = enclitic(scene, end);
    Some(Verb {
        tokens: at..end + usize::from(enclitic.is_some()),
        enclitic,
        label,
        gerund: !scene.is(at, Role::FINITE) && scene.is(at, Role::GERUND),
    })
}

fn compound(scene: &Scene<'_, '_>, at: usize, limit: usize) -> Option<Verb> {
    let reflexive = scene.is(at, Role::REFLEXIVE_AUXILIARY)
        && at.checked_sub(1).is_some_and(|before| scene.is(before, Role::REFLEXIVE));
    if !(reflexive || scene.is(at, Role::AUXILIARY)) {
        return None;
    }
    let enclitic = enclitic(scene, at + 1);
    let next = at + 1 + usize::from(enclitic.is_some());
    let first = (next..limit.min(next + PARTICLES + 1)).find(|&it| !scene.is_particle(it))?;
    let participle = if scene.is(first, Role::PREPOSITION) {
        // « a par la suite confirmé », « a de son côté promis »
        let reach = limit.min(first + CIRCUMSTANCE + 1);
        (first + 1..reach).find(|&it| spoken(scene, it, Role::PARTICIPLE).is_some())?
    } else {
        first
    };
    let (end, label) = spoken(scene, participle, Role::PARTICIPLE)?;
    Some(Verb { tokens: at..end, enclitic, label, gerund: false })
}

/// Where the word or phrase of speech at `at` ends, and whether it takes words in quotation
/// marks only.
fn spoken(scene: &Scene<'_, '_>, at: usize, roles: Role) -> Option<(usize, bool)> {
    if scene.is(at, roles) {
        return Some((at + 1, false));
    }
    let phrases = scene.lexicon.phrases.iter();
    let phrase =
        phrases.filter(|phrase| scene.stands(at, phrase.words)).max_by_key(|it| it.words.len());
    let label = || scene.is(at, Role::LABEL.or(Role::ORDER)).then_some((at + 1, true));
    phrase.map(|phrase| (at + phrase.words.len(), phrase.label)).or_else(label)
}

/// A pronoun that leans on the verb before it (« -t-il »).
fn enclitic(scene: &Scene<'_, '_>, at: usize) -> Option<usize> {
    (scene.lower(at).starts_with('-') && scene.is(at, Role::PRONOUN)).then_some(at)
}

/// The last verb of speech in `range`, outside of quotation marks (`free`).
pub(super) fn last_in(
    scene: &Scene<'_, '_>,
    range: Range<usize>,
    free: &impl Fn(usize) -> bool,
) -> Option<Verb> {
    let limit = range.end;
    let begins = |at: usize| free(at).then(|| starting(scene, at, limit)).flatten();
    let verb = range.clone().rev().find_map(begins)?;
    // The participle alone was found: take its auxiliary with it.
    let from = verb.tokens.start.saturating_sub(PARTICLES + 2).max(range.start);
    let whole =
        (from..verb.tokens.start).filter_map(begins).find(|it| it.tokens.end == verb.tokens.end);
    Some(whole.unwrap_or(verb))
}
