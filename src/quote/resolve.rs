//! From what the text says of a speaker to the entity meant.

use super::Found;
use super::scene::{Name, Scene};
use super::subject::Subject;
use crate::analysis::{Certainty, EntityKind, Quote, QuoteKind, Speaker};

/// How many sentences back a pronoun may mean somebody. Lower leaves more
/// speakers open; higher names the wrong one more often.
const MEMORY: usize = 3;

/// Sentences between two direct quotes of one speaker of which the second names none.
const CONTINUED: usize = 1;

/// The quotes of `found`, which is in text order: none overlapping, speakers resolved.
pub(super) fn quotes(scene: &Scene<'_, '_>, found: Vec<Found>) -> Vec<Quote> {
    let mut quotes: Vec<Quote> = Vec::new();
    let mut last: Option<(usize, Speaker)> = None;
    let mut end = 0;
    for it in found {
        if it.speech.start < end || it.speech.is_empty() {
            continue;
        }
        let sentence = scene.sentence_index(it.speech.start);
        let recent = last.filter(|(at, _)| sentence.saturating_sub(*at) <= MEMORY);
        let recent = recent.map(|(_, speaker)| speaker);
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
            Some(Subject::Pronoun(tokens)) => Some(Speaker {
                range: scene.pronoun(tokens.start),
                entity: meant(scene, tokens.start, recent.as_ref()),
                certainty: Certainty::Probable,
            }),
            None => last
                .filter(|(at, _)| {
                    it.kind == QuoteKind::Direct && sentence.saturating_sub(*at) <= CONTINUED
                })
                .map(|(_, speaker)| Speaker { certainty: Certainty::Probable, ..speaker }),
        };
        end = it.speech.end;
        if let Some(speaker) = &speaker {
            last = Some((scene.sentence_index(end - 1), *speaker));
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

/// Whom a pronoun means: who spoke last, else the person named last before it.
fn meant(scene: &Scene<'_, '_>, at: usize, recent: Option<&Speaker>) -> Option<u32> {
    let names = scene.names();
    let before = names.partition_point(|name| name.tokens.start < at);
    let sentence = scene.sentence_index(at);
    let near =
        |name: &&Name| sentence.saturating_sub(scene.sentence_index(name.tokens.start)) <= MEMORY;
    let person = names
        .get(..before)
        .unwrap_or_default()
        .iter()
        .rev()
        .take_while(near)
        .find(|name| name.kind == EntityKind::Person)
        .map(|name| name.entity);
    recent.and_then(|speaker| speaker.entity).or(person)
}
