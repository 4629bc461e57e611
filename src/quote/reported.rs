//! Reported speech: what somebody said, in the words of the article.

use std::ops::Range;

use super::Found;
use super::direct::{inverted, main_subject};
use super::lexicon::Role;
use super::scene::Scene;
use super::subject::{self, Subject};
use super::verb::{self, Verb};
use crate::analysis::QuoteKind;

/// Fewest words that are something said.
const WORDS: usize = 3;

/// Most tokens before a source that opens its sentence (« Mais selon X, … »).
const OPENING: usize = 3;

/// Most tokens of a subject that opens its sentence before an apposition.
const OPENING_PHRASE: usize = 6;

/// Most tokens after a source that tell who it is.
const APPOSITION: usize = 40;

/// Most tokens between a verb and its « que » (« a dit lundi à la presse que »).
const GAP: usize = 12;

/// Reported speech outside of `direct` speech, in text order: at most one a sentence.
pub(super) fn find(scene: &Scene<'_, '_>, direct: &[Found]) -> Vec<Found> {
    let mut spoken = vec![false; scene.len()];
    for it in direct {
        spoken.get_mut(it.speech.clone()).unwrap_or_default().fill(true);
    }
    scene.sentences().filter_map(|sentence| Finder::new(scene, sentence, &spoken).find()).collect()
}

/// The phrase that names a source without a verb, if it begins at `at`.
pub(super) fn cue(scene: &Scene<'_, '_>, at: usize, limit: usize) -> Option<Range<usize>> {
    let stands =
        |cue: &&&[&str]| cue.iter().enumerate().all(|(nth, word)| scene.lower(at + nth) == *word);
    let cue = scene.lexicon.cues.iter().find(stands)?;
    let end = at + cue.len();
    let source = if scene.is(end, Role::DETERMINER) { end + 1 } else { end };
    let no_source = scene.is(end, Role::NO_SOURCE) || scene.is(source, Role::NO_SOURCE);
    (end < limit && !no_source).then_some(at..end)
}

struct Finder<'s, 'd, 'v> {
    scene: &'s Scene<'d, 'v>,
    sentence: Range<usize>,
    /// The end of the sentence without its last marks.
    end: usize,
    /// For each token whether it is direct speech.
    spoken: &'s [bool],
}

impl<'s, 'd, 'v> Finder<'s, 'd, 'v> {
    fn new(scene: &'s Scene<'d, 'v>, sentence: Range<usize>, spoken: &'s [bool]) -> Self {
        let is_mark = |&at: &usize| !scene.is_word(at) && spoken.get(at) == Some(&false);
        let marks = sentence.clone().rev().take_while(is_mark).count();
        Self { scene, end: sentence.end - marks, sentence, spoken }
    }

    fn find(&self) -> Option<Found> {
        let mut free = self.sentence.clone().filter(|&at| self.is_free(at));
        let found = free.find_map(|at| {
            self.by_cue(at).or_else(|| self.by_verb(at)).or_else(|| self.by_incise(at))
        })?;
        let speech = found.speech.clone();
        let words = speech.clone().filter(|&at| self.scene.is_word(at)).count();
        let spoken = speech.clone().filter(|&at| !self.is_free(at)).count();
        // Where most of it is in quotation marks, those are the quote.
        (words >= WORDS && spoken * 2 <= speech.len()).then_some(found)
    }

    fn is_free(&self, at: usize) -> bool {
        self.spoken.get(at) == Some(&false)
    }

    /// Selon X, … · …, selon X.
    fn by_cue(&self, at: usize) -> Option<Found> {
        let scene = self.scene;
        let end = self.end;
        let cue = cue(scene, at, end)?;
        let subject = subject::after(scene, cue.end, end)?;
        let source_end = match &subject {
            Subject::Named(name) => name.tokens.end,
            Subject::Pronoun(tokens) | Subject::Described(tokens) => tokens.end,
        };
        let opening =
            |it: usize| !scene.is_word(it) || scene.is_particle(it) || scene.is(it, Role::BOUNDARY);
        let opens = at - self.sentence.start <= OPENING && (self.sentence.start..at).all(opening);
        let speech = if opens {
            self.after_source(source_end, end)?..end
        } else if self.after_source(source_end, end).is_some_and(|it| it + WORDS <= end) {
            // In the midst of what it is the source of.
            self.sentence.start..end
        } else {
            self.sentence.start..self.before_comma(at)
        };
        Some(self.reported(speech, Some(cue), None, subject))
    }

    /// Where the sentence goes on after a source and what tells who it is.
    fn after_source(&self, source: usize, end: usize) -> Option<usize> {
        let scene = self.scene;
        let comma = |&at: &usize| scene.form(at) == ",";
        let mut commas = (source..end.min(source + APPOSITION)).filter(comma);
        let first = commas.next()? + 1;
        // « directeur de … », « dont … »: no clause begins so.
        let tells = scene.is(first, Role::RELATIVE.or(Role::BOUNDARY))
            || self.is_bare_noun(first)
            || scene.name(first).is_some_and(|name| scene.form(name.tokens.end) == ",");
        Some(if tells { commas.next().map_or(first, |comma| comma + 1) } else { first })
    }

    fn is_bare_noun(&self, at: usize) -> bool {
        let scene = self.scene;
        let taken = Role::DETERMINER.or(Role::PRONOUN).or(Role::PREPOSITION).or(Role::FINITE);
        scene.is_word(at)
            && scene.name(at).is_none()
            && !scene.is_capitalised(at)
            && !scene.is(at, taken.or(Role::PARTICLE).or(Role::AUXILIARY))
    }

    /// X affirme que … · X affirme avoir …
    fn by_verb(&self, at: usize) -> Option<Found> {
        let scene = self.scene;
        let end = self.end;
        let verb = verb::starting(scene, at, end).filter(|verb| !verb.label)?;
        let speech = self.clause(&verb, end)?;
        let subject = match verb.enclitic {
            Some(pronoun) => Subject::Pronoun(pronoun..pronoun + 1),
            None if verb.gerund => main_subject(scene, self.sentence.start, verb.tokens.start)?,
            None => subject::before(scene, verb.tokens.start, self.sentence.start)?,
        };
        Some(self.reported(speech, None, Some(verb), subject))
    }

    /// What a verb reports: after « que », or from an infinitive on.
    fn clause(&self, verb: &Verb, end: usize) -> Option<Range<usize>> {
        let scene = self.scene;
        let next = verb.tokens.end;
        let that = (next..end.min(next + GAP))
            .take_while(|&it| scene.is_word(it) && !scene.is(it, Role::FINITE.or(Role::RELATIVE)))
            .find(|&it| scene.is(it, Role::THAT));
        if let Some(that) = that {
            return Some(that + 1..end);
        }
        let start = (next..end).find(|&it| !scene.is_particle(it))?;
        if scene.is_infinitive(start) || scene.is(start, Role::INFINITIVE) {
            return Some(start..end);
        }
        let last = verb.tokens.end.saturating_sub(1);
        let bare = scene.lexicon.bare_clause
            && scene.is(last, Role::BARE)
            && (scene.is(start, Role::DETERMINER.or(Role::PRONOUN)) || scene.is_capitalised(start));
        bare.then_some(start..end)
    }

    /// …, a indiqué X.
    fn by_incise(&self, at: usize) -> Option<Found> {
        let scene = self.scene;
        if scene.form(at) != "," || self.ends_apposition(at) {
            return None;
        }
        let end = self.end;
        let verb = inverted(scene, at + 1, end).filter(|verb| !verb.label);
        let (verb, subject) = match verb {
            Some(verb) => {
                let subject = match verb.enclitic {
                    Some(pronoun) => Subject::Pronoun(pronoun..pronoun + 1),
                    None => subject::after(scene, verb.tokens.end, end)?,
                };
                (verb, subject)
            }
            // "…, the mayor said."
            None if scene.lexicon.bare_clause => {
                let verb = end.checked_sub(1).and_then(|last| verb::starting(scene, last, end))?;
                (verb.clone(), subject::before(scene, verb.tokens.start, at + 1)?)
            }
            None => return None,
        };
        Some(self.reported(self.sentence.start..at, None, Some(verb), subject))
    }

    /// Whether the comma ends what tells who the subject is: the verb after it
    /// has its subject before it (« La directrice, Odile Garance, promet … »).
    fn ends_apposition(&self, comma: usize) -> bool {
        let scene = self.scene;
        let floor = self.sentence.start.max(comma.saturating_sub(APPOSITION));
        let Some(opens) = (floor..comma).rev().find(|&at| scene.form(at) == ",") else {
            return false;
        };
        let name = scene.name(opens + 1).is_some_and(|name| name.tokens.end == comma);
        let start = self.sentence.start;
        let begins = scene.name(start).is_some() || scene.is(start, Role::DETERMINER);
        name || (begins && opens - start <= OPENING_PHRASE)
    }

    fn reported(
        &self,
        speech: Range<usize>,
        cue: Option<Range<usize>>,
        verb: Option<Verb>,
        subject: Subject,
    ) -> Found {
        let verb = verb.map(|verb| verb.tokens);
        Found { speech, kind: QuoteKind::Indirect, cue, verb, subject: Some(subject) }
    }

    fn before_comma(&self, at: usize) -> usize {
        let comma = at > self.sentence.start && self.scene.form(at - 1) == ",";
        at - usize::from(comma)
    }
}
