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
    if scene.is(last, Role::PRONOUN) && !is_governed(scene, last) {
        return Some(Subject::Pronoun(last..end));
    }
    if scene.is(last, Role::RELATIVE) {
        let comma = usize::from(last > floor && scene.form(last - 1) == ",");
        // « X, délégué du personnel, qui … »: what tells who X is may stand between.
        let apposed = || (comma > 0).then(|| across(scene, last - 1, floor)).flatten();
        return ending(scene, last - comma, floor).or_else(apposed);
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
    // What an article or a preposition stands before is a noun: « la demande », "the claims", "in order to".
    if scene.is(end - 1, Role::DETERMINER.or(Role::PREPOSITION).or(Role::TO)) {
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
    let ends = Role::BOUNDARY.or(Role::THAT).or(Role::RELATIVE).or(Role::FINITE).or(Role::MODAL);
    scene.is(at, ends) && !scene.is(at, Role::DETERMINER)
        || scene.is(at, Role::PRONOUN)
            && !scene.is(at, Role::PARTICLE.or(Role::DETERMINER))
            && !is_governed(scene, at)
}

/// Whether the pronoun at `at` belongs to a preposition before it: « l'un d'eux », but not "as she said".
fn is_governed(scene: &Scene<'_, '_>, at: usize) -> bool {
    let object = scene.lexicon.objects.contains(&scene.lower(at));
    object && at.checked_sub(1).is_some_and(|before| scene.is(before, Role::PREPOSITION))
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
        let complement = is_complement(scene, at, phrase.start);
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

/// Whether the name at `at` is a complement: behind a preposition, an article (« par le maire ») or a
/// title (« les proches de Mme X ») in between or not.
fn is_complement(scene: &Scene<'_, '_>, at: usize, start: usize) -> bool {
    let preposition = |at: usize| at >= start && scene.is(at, Role::PREPOSITION);
    let Some(before) = at.checked_sub(1).filter(|&before| before >= start) else { return false };
    let between = scene.is(before, Role::DETERMINER)
        || scene.is_capitalised(before) && scene.name(before).is_none();
    preposition(before) || between && before.checked_sub(1).is_some_and(preposition)
}

/// Most tokens of a title without an article before a name (said deputy police chief X).
const TITLE: usize = 4;

/// The name that a title without an article stands before: said curator Naomi Park.
fn titled(scene: &Scene<'_, '_>, at: usize, limit: usize) -> Option<Subject> {
    let taken = Role::BOUNDARY.or(Role::THAT).or(Role::PREPOSITION).or(Role::PRONOUN);
    let taken = taken.or(Role::DETERMINER).or(Role::FINITE).or(Role::AUXILIARY).or(Role::TO);
    let title = |&at: &usize| {
        scene.is_word(at)
            && scene.name(at).is_none()
            && !scene.is(at, taken)
            && !scene.is_particle(at)
    };
    let length = (at..limit.min(at + TITLE)).take_while(title).count();
    let name = scene.name(at + length).filter(|_| (1..=TITLE).contains(&length))?;
    Some(match name.kind {
        EntityKind::Person => Subject::Named(name.clone()),
        _ => Subject::Described(at..name.tokens.end),
    })
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
            // "said he would leave": the subject of what is said.
            let inside = scene.lexicon.bare_clause && scene.is_word(start + 1);
            return (!circumstance && !inside).then_some(Subject::Pronoun(start..start + 1));
        }
        // « a annoncé le 28 juillet la rupture »
        if scene.is_day(start) {
            circumstance = true;
            start += 3;
            continue;
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
            // said the family would leave: the subject of what is said.
            let clause = |end: &usize| *end < limit && opens_clause(scene, *end);
            let inside = phrase_end(scene, start, limit).filter(clause).is_some();
            return beginning(scene, start, limit).filter(|_| !inside);
        }
        if !scene.is_word(start) || scene.is(start, Role::THAT) {
            return None;
        }
        if !circumstance && !scene.is_particle(start) {
            // A noun without an article, but for a title: « témoins et voisins ».
            return titled(scene, start, limit);
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
    // « Mme Garance »
    let person = || scene.name(start + 1).is_some_and(|name| name.kind == EntityKind::Person);
    let begins = scene.name(start).is_some()
        || scene.is(start, Role::DETERMINER)
        || scene.is_capitalised(start) && person();
    begins.then(|| beginning(scene, start, limit.min(start + PHRASE))).flatten()
}

/// The noun phrase that begins with token `start`.
fn beginning(scene: &Scene<'_, '_>, start: usize, limit: usize) -> Option<Subject> {
    let end = phrase_end(scene, start, limit)?;
    if let Some(subject) = speaker(scene, start..end) {
        return Some(subject);
    }
    // « le ministre de l'Intérieur, Marc Dubreuil » names him after a comma.
    let body = scene.is(start, Role::BODY) || scene.is(start + 1, Role::BODY);
    let apposed = scene.form(end) == "," && !body;
    let apposition = apposed.then(|| scene.name(end + 1)).flatten();
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

/// Whether token `at` leads to the press to whom it was said: « une source judiciaire à l'AFP ».
fn tells_hearer(scene: &Scene<'_, '_>, at: usize) -> bool {
    let hearer = at + 1 + usize::from(scene.is(at + 1, Role::DETERMINER));
    // Other organizations are where the speaker is from: « un économiste à l'OFCE ».
    scene.is(at, Role::HEARER) && scene.is_even_named(hearer, Role::PRESS)
}

/// The end of the noun phrase that begins with token `start`.
fn phrase_end(scene: &Scene<'_, '_>, start: usize, limit: usize) -> Option<usize> {
    let goes_on = |&at: &usize| {
        scene.name(at).is_some()
            || scene.is_word(at)
                && (at == start || !stops(scene, at))
                && !scene.is(at, Role::AUXILIARY)
                && !opens_clause(scene, at)
                && !is_passive(scene, at, start)
    };
    let end = (start..limit).take_while(goes_on).last()? + 1;
    // « l'étude Delta et Sigma »: two names before one noun, or behind one.
    let joined = scene.is(end, Role::JOIN) && scene.name(end - 1).is_some();
    let second = scene.name(end + 1).filter(|_| joined && scene.name(start).is_none());
    Some(match second {
        Some(name) if name.tokens.end < limit => {
            (name.tokens.end..limit).take_while(goes_on).last().map_or(end, |last| last + 1)
        }
        _ => end,
    })
}

/// Whether the token begins the verb of a clause or an infinitive with "to", which no subject
/// that stands behind its verb has after it.
fn opens_clause(scene: &Scene<'_, '_>, at: usize) -> bool {
    let closed = Role::DETERMINER.or(Role::PRONOUN).or(Role::PREPOSITION);
    let infinitive = || {
        scene.lexicon.infinitive_endings.is_empty()
            && scene.is(at, Role::TO)
            && scene.is_word(at + 1)
            && scene.name(at + 1).is_none()
            && !scene.is_capitalised(at + 1)
            && !scene.is(at + 1, closed)
            && !scene.lower(at + 1).ends_with('s')
    };
    scene.is(at, Role::MODAL) || infinitive()
}

/// Whether the token is a participle that opens what was done to the noun before it: « un sondage
/// réalisé les 4 et 5 »; « commandé par X » still tells whose it is.
fn is_passive(scene: &Scene<'_, '_>, at: usize, start: usize) -> bool {
    let endings = scene.lexicon.participle_endings;
    let participle = endings.iter().any(|ending| scene.lower(at).ends_with(ending));
    let next = at + 1;
    let circumstance = (scene.is(next, Role::DETERMINER) || scene.is_particle(next))
        && !scene.is(next, Role::PREPOSITION);
    participle && at > start + 1 && !scene.is_capitalised(at) && circumstance
}
