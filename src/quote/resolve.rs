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
        let speaker = speaker(scene, &it, last.as_ref());
        end = it.speech.end;
        if let Some(speaker) = &speaker {
            let person = match &it.subject {
                Some(Subject::Named(name)) => name.kind == EntityKind::Person,
                _ => last.is_none_or(|last| last.person),
            };
            let sentence = scene.sentence_index(end - 1);
            last = Some(Recent { speaker: *speaker, at: it.speech.start, sentence, person });
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

/// Who says a quote, given who spoke last.
fn speaker(scene: &Scene<'_, '_>, it: &Found, last: Option<&Recent>) -> Option<Speaker> {
    let sure =
        |tokens, entity| Speaker { range: scene.range(tokens), entity, certainty: Certainty::Sure };
    let sentence = scene.sentence_index(it.speech.start);
    let within = |reach| last.filter(|last| sentence.saturating_sub(last.sentence) <= reach);
    match &it.subject {
        Some(Subject::Named(name)) => Some(sure(&name.tokens, Some(name.entity))),
        Some(Subject::Described(tokens)) => Some(sure(tokens, None)),
        Some(Subject::Pronoun(tokens)) => Some(pronoun(scene, tokens.start, within(MEMORY))),
        None => within(CONTINUED)
            .filter(|_| it.kind == QuoteKind::Direct)
            .map(|last| Speaker { certainty: Certainty::Probable, ..last.speaker }),
    }
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
        Some(Recent { speaker, .. }) if speaker.entity.is_none() => probable(speaker.range, None),
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
