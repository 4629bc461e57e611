//! Who speaks: the subject of a verb, or what a source is.

use std::ops::Range;

use super::lexicon::Role;
use super::scene::{Name, Scene};
use crate::analysis::EntityKind;

/// Who speaks, as the text puts it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// A name, with its entity.
    Named(Name),
    /// A pronoun, which stands for somebody named before.
    Pronoun(Range<usize>),
    /// Somebody without a name: « la police », « un témoin ».
    Described(Range<usize>),
}

impl Subject {
    /// The token after it.
    pub(super) fn end(&self) -> usize {
        match self {
            Self::Named(name) => name.tokens.end,
            Self::Pronoun(tokens) | Self::Described(tokens) => tokens.end,
        }
    }
}

/// Most tokens of a noun phrase. Lower misses long titles; higher takes in what
/// is no longer the subject.
const PHRASE: usize = 16;

/// How far back the subject of a verb may stand when an apposition or a
/// relative clause is between them.
const REACH: usize = 40;

/// The subject before the verb that begins with token `verb`, not before `floor`.
pub(super) fn before(scene: &Scene<'_, '_>, verb: usize, floor: usize) -> Option<Subject> {
    let mut end = verb;
    while end > floor && is_between(scene, end - 1) {
        end -= 1;
    }
    let last = end.checked_sub(1).filter(|&last| last >= floor)?;
    if scene.is(last, Role::PRONOUN) {
        return Some(Subject::Pronoun(last..end));
    }
    if scene.is(last, Role::RELATIVE) {
        let comma = usize::from(last > floor && scene.form(last - 1) == ",");
        return ending(scene, last - comma, floor);
    }
    if matches!(scene.form(last), "," | ")") {
        return across(scene, last, floor);
    }
    ending(scene, end, floor)
}

/// Whether the verb that begins with token `verb` is joined to one before it
/// (« a déploré … et annonce »), which has its subject.
pub(super) fn is_joined(scene: &Scene<'_, '_>, verb: usize, floor: usize) -> bool {
    let before = (floor..verb).rev().find(|&at| !is_between(scene, at));
    before.is_some_and(|at| scene.is(at, Role::JOIN) || scene.form(at) == ",")
}

/// What may stand between a subject and its verb.
fn is_between(scene: &Scene<'_, '_>, at: usize) -> bool {
    !scene.is(at, Role::PRONOUN)
        && (scene.is_particle(at) || scene.is(at, Role::REFLEXIVE.or(Role::AUXILIARY)))
}

/// The subject before an apposition that ends with the comma or bracket `last`.
fn across(scene: &Scene<'_, '_>, last: usize, floor: usize) -> Option<Subject> {
    let floor = floor.max(last.saturating_sub(REACH));
    let opens = |&at: &usize| matches!(scene.form(at), "," | "(");
    let mut found = None;
    for mark in (floor..last).rev().filter(opens) {
        // « le maire, Odile Garance, » names him in the apposition.
        let apposed = scene.name(mark + 1).filter(|name| name.kind == EntityKind::Person);
        if let Some(name) = apposed.filter(|name| name.tokens.end == last) {
            return Some(Subject::Named(name.clone()));
        }
        match ending(scene, mark, floor) {
            Some(Subject::Named(name)) if name.kind != EntityKind::Location => {
                return Some(Subject::Named(name));
            }
            subject => found = found.or(subject),
        }
    }
    found
}

/// The noun phrase that ends before `end`: the name in it that speaks, or itself.
fn ending(scene: &Scene<'_, '_>, end: usize, floor: usize) -> Option<Subject> {
    let floor = floor.max(end.saturating_sub(PHRASE));
    let reaches = |&at: &usize| scene.is_word(at) && !stops(scene, at);
    let start = (floor..end).rev().take_while(reaches).last()?;
    // What an article stands before is a noun: « la demande », "the claims".
    if scene.is(end - 1, Role::DETERMINER) {
        return None;
    }
    let subject = speaker(scene, start..end);
    subject.or_else(|| {
        let opens = |&at: &usize| {
            scene.is(at, Role::DETERMINER)
                && !at
                    .checked_sub(1)
                    .is_some_and(|before| before >= start && scene.is(before, Role::PREPOSITION))
        };
        let phrase = (start..end).find(opens).map(|start| start..end);
        let phrase = phrase.filter(|phrase| phrase.len() > 1);
        phrase.or_else(|| unannounced(scene, start..end, floor)).map(Subject::Described)
    })
}

/// A subject without an article: the capitalised words that end a phrase, or a plural at
/// the start of the sentence (« témoins et voisins », "officials").
fn unannounced(scene: &Scene<'_, '_>, phrase: Range<usize>, floor: usize) -> Option<Range<usize>> {
    let capitalised = phrase.clone().rev().take_while(|&at| scene.is_capitalised(at)).count();
    if capitalised > 1 {
        return Some(phrase.end - capitalised..phrase.end);
    }
    let plural = scene.lower(phrase.end - 1).ends_with('s');
    (plural && phrase.start == floor).then_some(phrase)
}

/// Whether a noun phrase cannot go on across the token.
fn stops(scene: &Scene<'_, '_>, at: usize) -> bool {
    scene.is(at, Role::BOUNDARY.or(Role::THAT).or(Role::RELATIVE).or(Role::FINITE))
        && !scene.is(at, Role::DETERMINER)
        || scene.is(at, Role::PRONOUN) && !scene.is(at, Role::PARTICLE.or(Role::DETERMINER))
}

/// The name that speaks in a noun phrase: its last person that is no
/// complement, else the institution or place that heads it.
fn speaker(scene: &Scene<'_, '_>, phrase: Range<usize>) -> Option<Subject> {
    let mut head = None;
    let mut person = None;
    let mut at = phrase.start;
    while at < phrase.end {
        let Some(name) = scene.name(at).filter(|name| name.tokens.start >= phrase.start) else {
            at += 1;
            continue;
        };
        let complement = at > phrase.start && scene.is(at - 1, Role::PREPOSITION)
            || at > phrase.start + 1
                && scene.is(at - 1, Role::DETERMINER)
                && scene.is(at - 2, Role::PREPOSITION);
        if !complement && name.kind == EntityKind::Person {
            person = Some(name);
        }
        let lead = at - phrase.start;
        if lead == 0 || (lead == 1 && scene.is(phrase.start, Role::DETERMINER)) {
            head = Some(name);
        }
        at = name.tokens.end.max(at + 1);
    }
    let speaks = |name: &&Name| {
        matches!(name.kind, EntityKind::Organization | EntityKind::Location | EntityKind::Person)
    };
    person.or(head.filter(speaks)).cloned().map(Subject::Named)
}

/// The subject after a verb or a source after its cue: what begins at token
/// `at`, or after whom it was said to and when.
pub(super) fn after(scene: &Scene<'_, '_>, at: usize, limit: usize) -> Option<Subject> {
    let limit = limit.min(at + PHRASE + PHRASE / 2);
    let mut start = at;
    let mut circumstance = false;
    while start < limit {
        let begins_phrase = scene.name(start).is_some() || scene.is(start, Role::DETERMINER);
        if scene.is(start, Role::PRONOUN) && !scene.is(start, Role::DETERMINER) {
            return (!circumstance).then_some(Subject::Pronoun(start..start + 1));
        }
        if scene.is(start, Role::PREPOSITION) && !is_partitive(scene, start) {
            circumstance = true;
            // What the preposition governs: its article, and the word or name after it.
            start += 1;
            if scene.is(start, Role::DETERMINER) {
                start += 1;
            }
            start = scene.name(start).map_or(start + 1, |name| name.tokens.end);
            continue;
        }
        if begins_phrase || scene.is_capitalised(start) {
            return beginning(scene, start, limit);
        }
        if !scene.is_word(start) || scene.is(start, Role::THAT) {
            return None;
        }
        if !circumstance && !scene.is_particle(start) {
            // A noun without an article: « témoins et voisins ».
            return None;
        }
        start += 1;
    }
    None
}

/// « des témoins »: an article, though its form is that of a preposition.
fn is_partitive(scene: &Scene<'_, '_>, at: usize) -> bool {
    scene.is(at, Role::DETERMINER)
}

/// The subject that opens a sentence at token `start`, before `limit`.
pub(super) fn opening(scene: &Scene<'_, '_>, start: usize, limit: usize) -> Option<Subject> {
    if scene.is(start, Role::PRONOUN) {
        return Some(Subject::Pronoun(start..start + 1));
    }
    let begins = scene.name(start).is_some() || scene.is(start, Role::DETERMINER);
    begins.then(|| beginning(scene, start, limit.min(start + PHRASE))).flatten()
}

/// The noun phrase that begins with token `start`.
fn beginning(scene: &Scene<'_, '_>, start: usize, limit: usize) -> Option<Subject> {
    let goes_on = |&at: &usize| {
        scene.name(at).is_some()
            || scene.is_word(at)
                && (at == start || !stops(scene, at))
                && !scene.is(at, Role::AUXILIARY)
    };
    let end = (start..limit).take_while(goes_on).last()? + 1;
    if let Some(subject) = speaker(scene, start..end) {
        return Some(subject);
    }
    // « le ministre de l'Intérieur, Marc Dubreuil » names him after a comma.
    let apposition = (scene.form(end) == ",").then(|| scene.name(end + 1)).flatten();
    let closed = |name: &&Name| !scene.is_word(name.tokens.end);
    let person = |name: &&Name| name.kind == EntityKind::Person;
    if let Some(name) = apposition.filter(person).filter(closed) {
        return Some(Subject::Named(name.clone()));
    }
    let end = (start + 1..end).find(|&at| tells_hearer(scene, at)).unwrap_or(end);
    let described =
        end - start > 1 && scene.is(start, Role::DETERMINER) || scene.is_capitalised(start);
    described.then_some(Subject::Described(start..end))
}

/// Whether token `at` leads to whom it was said: « une source judiciaire à l'AFP ».
fn tells_hearer(scene: &Scene<'_, '_>, at: usize) -> bool {
    let hearer = at + 1 + usize::from(scene.is(at + 1, Role::DETERMINER));
    let organization = |name: &Name| name.kind == EntityKind::Organization;
    scene.is(at, Role::HEARER)
        && (scene.name(hearer).is_some_and(organization) || scene.is(hearer, Role::PRESS))
}
