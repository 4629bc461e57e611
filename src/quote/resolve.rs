//! From what the text says of a speaker to the entity meant.

use std::ops::Range;

use super::Found;
use super::agree::{Form, Genders, before_plural_verb};
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

/// Most speakers that a pronoun is tried on.
const SPEAKERS: usize = 8;

/// Who spoke.
#[derive(Clone)]
struct Recent {
    speaker: Speaker,
    /// A token of what they said.
    at: usize,
    /// The sentence where it ends.
    sentence: usize,
    /// Whether it is a person by name.
    person: bool,
    form: Form,
}

/// The quotes of `found`, which is in text order: none overlapping, speakers resolved.
pub(super) fn quotes(scene: &Scene<'_, '_>, found: Vec<Found>) -> Vec<Quote> {
    let mut quotes: Vec<Quote> = Vec::new();
    let mut resolver = Resolver { scene, genders: Genders::of(scene), recent: Vec::new() };
    let mut end = 0;
    for it in found {
        if it.speech.start < end || it.speech.is_empty() {
            continue;
        }
        let speaker = resolver.speaker(&it);
        end = it.speech.end;
        if let Some(speaker) = speaker {
            resolver.note(speaker, &it);
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

/// Knows who spoke and what agrees with whom.
struct Resolver<'s, 'd, 'v> {
    scene: &'s Scene<'d, 'v>,
    genders: Genders,
    /// Who spoke, in text order.
    recent: Vec<Recent>,
}

impl Resolver<'_, '_, '_> {
    fn note(&mut self, speaker: Speaker, it: &Found) {
        let last = self.recent.last();
        let (person, form) = match &it.subject {
            Some(Subject::Named(name)) => {
                (name.kind == EntityKind::Person, self.genders.form(name.entity))
            }
            Some(Subject::Described(phrase)) => (false, Form::of_phrase(self.scene, phrase)),
            Some(Subject::Pronoun(tokens)) => (true, Form::of_pronoun(self.scene, tokens.start)),
            None => last.map_or((true, Form::default()), |last| (last.person, last.form)),
        };
        let sentence = self.scene.sentence_index(it.speech.end - 1);
        self.recent.push(Recent { speaker, at: it.speech.start, sentence, person, form });
    }

    /// Who says a quote.
    fn speaker(&self, it: &Found) -> Option<Speaker> {
        let sure = |tokens, entity| Speaker {
            range: self.scene.range(tokens),
            entity,
            certainty: Certainty::Sure,
        };
        match &it.subject {
            Some(Subject::Named(name)) => Some(sure(&name.tokens, Some(name.entity))),
            Some(Subject::Described(tokens)) => Some(sure(tokens, None)),
            Some(Subject::Pronoun(tokens)) => Some(self.pronoun(tokens.start, it)),
            None => self
                .spoken(it.speech.start, CONTINUED)
                .last()
                .filter(|_| it.kind == QuoteKind::Direct)
                .map(|last| Speaker { certainty: Certainty::Probable, ..last.speaker }),
        }
    }

    /// Who spoke in so many sentences before a token, in text order.
    fn spoken(&self, at: usize, reach: usize) -> &[Recent] {
        let first = self.scene.sentence_index(at).saturating_sub(reach);
        let near = |it: &&Recent| it.sentence >= first;
        let count = self.recent.iter().rev().take(SPEAKERS).take_while(near).count();
        self.recent.get(self.recent.len() - count..).unwrap_or_default()
    }

    /// Whom a pronoun means, of those that agree with it: the person who is the subject of a sentence since somebody spoke
    /// last, else who spoke last, else the person named last before it. Subjects are the likeliest antecedents (Grosz, Joshi
    /// and Weinstein, 1995, "Centering").
    fn pronoun(&self, at: usize, it: &Found) -> Speaker {
        let probable = |range, entity| Speaker { range, entity, certainty: Certainty::Probable };
        let words = self.scene.pronoun(at);
        let form = Form::of_pronoun(self.scene, at);
        let spoken = self.spoken(it.speech.start, MEMORY);
        let since = spoken.last().map(|last| last.at);
        if let Some(subject) = self.subject_since(at, form, since, &it.speech) {
            return match subject {
                Subject::Named(name) => probable(words, Some(name.entity)),
                Subject::Described(phrase) | Subject::Pronoun(phrase) => {
                    probable(self.scene.range(&phrase), None)
                }
            };
        }
        let people_only = self.scene.lexicon.personal_pronouns;
        let meant = spoken.iter().rev().find(|last| {
            let unnamed = last.speaker.entity.is_none();
            (unnamed || last.person || !people_only) && form.agrees(last.form)
        });
        match meant {
            // A pronoun for somebody without a name tells nothing: their words do.
            Some(Recent { speaker, .. }) if speaker.entity.is_none() => {
                probable(speaker.range, None)
            }
            Some(Recent { speaker, .. }) => probable(words, speaker.entity),
            None => {
                let mut people = people(self.scene, at);
                let meant = people.find(|name| form.agrees(self.genders.form(name.entity)));
                probable(words, meant.map(|name| name.entity))
            }
        }
    }

    /// The subject of the last sentence that has one that agrees with `form`, before the token `at`, after the token `since`
    /// and outside of what is said: a person by name, or several without one.
    fn subject_since(
        &self,
        at: usize,
        form: Form,
        since: Option<usize>,
        speech: &Range<usize>,
    ) -> Option<Subject> {
        let scene = self.scene;
        let mut start = scene.sentence(at).start;
        for _ in 0..=MEMORY {
            if since.is_some_and(|since| start <= since) {
                return None;
            }
            let said = (speech.start..=speech.end).contains(&(start + 1));
            let subject = (!said).then(|| sentence_subject(scene, start, at)).flatten();
            match subject {
                Some(Subject::Named(name))
                    if (name.kind == EntityKind::Person
                        || name.kind == EntityKind::Organization
                            && !scene.lexicon.personal_pronouns)
                        && form.agrees(self.genders.form(name.entity)) =>
                {
                    return Some(Subject::Named(name));
                }
                Some(Subject::Described(phrase))
                    if form.is_plural() && form.agrees(Form::of_phrase(scene, &phrase)) =>
                {
                    if let Some(phrase) = before_plural_verb(scene, phrase) {
                        return Some(Subject::Described(phrase));
                    }
                }
                _ => {}
            }
            start = scene.sentence(start.checked_sub(1)?).start;
        }
        None
    }
}

/// The subject that opens a sentence, or follows what opens it: « Depuis lundi, X … ».
fn sentence_subject(scene: &Scene<'_, '_>, start: usize, at: usize) -> Option<Subject> {
    subject::opening(scene, start, at).or_else(|| {
        let comma = (start..at.min(start + CIRCUMSTANCE)).find(|&it| scene.form(it) == ",")?;
        let circumstance = scene.is(start, Role::PREPOSITION);
        circumstance.then(|| subject::opening(scene, comma + 1, at)).flatten()
    })
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
