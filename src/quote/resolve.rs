//! From what the text says of a speaker to the entity meant.

use super::Found;
use super::lexicon::Role;
use super::scene::{Name, Scene};
use super::subject::{self, Subject};
use crate::analysis::{Certainty, EntityKind, Quote, QuoteKind, Speaker};

/// How many sentences back a pronoun may mean somebody. Lower leaves more
/// speakers open; higher names the wrong one more often.
const MEMORY: usize = 3;

/// Most tokens of a circumstance before the subject of a sentence.
const CIRCUMSTANCE: usize = 12;

/// Sentences between two direct quotes of one speaker of which the second names none.
const CONTINUED: usize = 1;

/// Who spoke last.
#[derive(Clone, Copy)]
struct Recent {
    speaker: Speaker,
    /// A token of what they said.
    at: usize,
    /// The sentence where it ends.
    sentence: usize,
    /// Whether it is a person by name.
    person: bool,
    /// The first of the words for somebody without a name.
    first: usize,
}

/// The quotes of `found`, which is in text order: none overlapping, speakers resolved.
pub(super) fn quotes(scene: &Scene<'_, '_>, found: Vec<Found>) -> Vec<Quote> {
    let mut quotes: Vec<Quote> = Vec::new();
    let mut last: Option<Recent> = None;
    let mut end = 0;
    for it in found {
        if it.speech.start < end || it.speech.is_empty() {
            continue;
        }
        let sentence = scene.sentence_index(it.speech.start);
        let recent = last.filter(|last| sentence.saturating_sub(last.sentence) <= MEMORY);
        let speaker = match &it.subject {
            Some(Subject::Named(name)) => Some(Speaker {
                range: scene.range(&name.tokens),
                entity: Some(name.entity),
                certainty: Certainty::Sure,
            }),
            Some(Subject::Described(tokens)) => Some(Speaker {
                range: scene.range(tokens),
                entity: None,
                certainty: Certainty::Sure,
            }),
            Some(Subject::Pronoun(tokens)) => Some(pronoun(scene, tokens.start, recent.as_ref())),
            None => last
                .filter(|last| {
                    let near = sentence.saturating_sub(last.sentence) <= CONTINUED;
                    it.kind == QuoteKind::Direct && near
                })
                .map(|last| Speaker { certainty: Certainty::Probable, ..last.speaker }),
        };
        end = it.speech.end;
        if let Some(speaker) = &speaker {
            let first = match &it.subject {
                Some(Subject::Described(tokens)) => tokens.start,
                _ => last.map_or(end, |last| last.first),
            };
            let sentence = scene.sentence_index(end - 1);
            let person = match &it.subject {
                Some(Subject::Named(name)) => name.kind == EntityKind::Person,
                _ => last.is_none_or(|last| last.person),
            };
            last = Some(Recent { speaker: *speaker, at: it.speech.start, sentence, person, first });
        }
        quotes.push(Quote {
            range: scene.range(&it.speech),
            kind: it.kind,
            cue: it.cue.map(|cue| scene.range(&cue)),
            verb: it.verb.map(|verb| scene.range(&verb)),
            speaker,
        });
    }
    quotes
}

/// Whom a pronoun means: the person who is the subject of a sentence since somebody spoke last,
/// else who spoke last, else the person named last before it. Subjects are the likeliest
/// antecedents (Grosz, Joshi and Weinstein, 1995, "Centering").
fn pronoun(scene: &Scene<'_, '_>, at: usize, recent: Option<&Recent>) -> Speaker {
    let probable = |range, entity| Speaker { range, entity, certainty: Certainty::Probable };
    let words = scene.pronoun(at);
    if let Some(entity) = subject_since(scene, at, recent.map(|it| it.at)) {
        return probable(words, Some(entity));
    }
    match recent {
        // A pronoun for somebody without a name tells nothing: their words do.
        Some(Recent { speaker, first, .. }) if speaker.entity.is_none() => {
            let other = scene.is(at, Role::FEMININE) && scene.is(*first, Role::MASCULINE)
                || scene.is(at, Role::MASCULINE) && scene.is(*first, Role::FEMININE);
            if other { probable(words, None) } else { probable(speaker.range, None) }
        }
        Some(Recent { speaker, person, .. }) if *person || !scene.lexicon.personal_pronouns => {
            probable(words, speaker.entity)
        }
        _ => probable(words, people(scene, at).next().map(|name| name.entity)),
    }
}

/// The person who is the subject of the last sentence that has one, before the token `at` and
/// after the token `since`.
fn subject_since(scene: &Scene<'_, '_>, at: usize, since: Option<usize>) -> Option<u32> {
    let mut start = scene.sentence(at).start;
    for _ in 0..=MEMORY {
        if since.is_some_and(|since| start <= since) {
            return None;
        }
        let opening = subject::opening(scene, start, at).or_else(|| {
            // « Depuis lundi, X … »: after what opens with a preposition.
            let comma = (start..at.min(start + CIRCUMSTANCE)).find(|&it| scene.form(it) == ",")?;
            let circumstance = scene.is(start, Role::PREPOSITION);
            circumstance.then(|| subject::opening(scene, comma + 1, at)).flatten()
        });
        match opening {
            Some(Subject::Named(name)) if name.kind == EntityKind::Person => {
                return Some(name.entity);
            }
            _ => start = scene.sentence(start.checked_sub(1)?).start,
        }
    }
    None
}

/// The people named in the sentences before a token, from the last on.
fn people<'s>(scene: &'s Scene<'_, '_>, at: usize) -> impl Iterator<Item = &'s Name> {
    let names = scene.names();
    let before = names.partition_point(|name| name.tokens.start < at);
    let sentence = scene.sentence_index(at);
    names
        .get(..before)
        .unwrap_or_default()
        .iter()
        .rev()
        .take_while(move |name| {
            sentence.saturating_sub(scene.sentence_index(name.tokens.start)) <= MEMORY
        })
        .filter(|name| name.kind == EntityKind::Person)
}
