//! Direct speech: words in quotation marks that somebody is given for.

use std::ops::Range;

use super::lexicon::Role;
use super::marks::{self, Marked};
use super::scene::{Name, Scene};
use super::subject::{self, Subject};
use super::verb::{self, Verb};
use super::{Found, reported};
use crate::analysis::{EntityKind, QuoteKind};

/// Words from which on a stretch in quotation marks that nobody is given for
/// is speech all the same, if it is a sentence. Lower takes titles of works for speech.
const SENTENCE_WORDS: usize = 6;

/// Most tokens between two stretches of which the second goes on with the first.
const JOINED: usize = 3;

/// How many tokens before a stretch its verb may stand.
const REACH: usize = 40;

/// Where a speaker is named.
#[derive(Default)]
struct Source {
    cue: Option<Range<usize>>,
    verb: Option<Range<usize>>,
    subject: Option<Subject>,
}

/// Direct speech in text order.
pub(super) fn find(scene: &Scene<'_, '_>) -> Vec<Found> {
    let marked = marks::find(scene);
    let finder = Finder { scene, marked: &marked };
    let mut found: Vec<Found> = Vec::new();
    for (index, stretch) in marked.iter().enumerate() {
        let source = finder
            .after(stretch)
            .or_else(|| finder.before(stretch))
            .or_else(|| finder.announced(stretch))
            .or_else(|| finder.joined(index, found.last()));
        if source.is_none() && !finder.is_sentence(stretch) {
            continue;
        }
        let Source { cue, verb, subject } = source.unwrap_or_default();
        // A single word may keep a distance (quitter le pays « immédiatement »): no place says it.
        if finder.words(stretch) < 2 && subject.as_ref().is_none_or(Subject::is_place) {
            continue;
        }
        let speech = stretch.inner.clone();
        found.push(Found { speech, kind: QuoteKind::Direct, cue, verb, subject });
    }
    found.extend(marks::dashes(scene).into_iter().filter_map(|line| finder.spoken(line)));
    found
}

struct Finder<'s, 'd, 'v> {
    scene: &'s Scene<'d, 'v>,
    marked: &'s [Marked],
}

impl Finder<'_, '_, '_> {
    /// Whether a token is outside of all quotation marks.
    fn is_free(&self, at: usize) -> bool {
        let next = self.marked.partition_point(|stretch| stretch.outer.end <= at);
        self.marked.get(next).is_none_or(|stretch| at < stretch.outer.start)
    }

    /// « … », a déclaré X · « … », selon X · "…", X said
    fn after(&self, stretch: &Marked) -> Option<Source> {
        let scene = self.scene;
        let paragraph_end = self.limit(stretch.outer.end);
        let comma = matches!(scene.form(stretch.outer.end), "," | "—" | "–");
        let at = stretch.outer.end + usize::from(comma);
        if let Some(verb) = inverted(scene, at, paragraph_end) {
            let subject = match verb.enclitic {
                Some(pronoun) => Some(Subject::Pronoun(pronoun..pronoun + 1)),
                None => subject::after(scene, verb.tokens.end, paragraph_end),
            };
            return subject.map(|subject| Source::by(verb, subject));
        }
        if let Some(cue) = reported::cue(scene, at, paragraph_end) {
            let subject = subject::after(scene, cue.end, paragraph_end)?;
            return Some(Source { cue: Some(cue), verb: None, subject: Some(subject) });
        }
        if !scene.lexicon.bare_clause {
            return None;
        }
        // "…," the mayor said.
        let verb = (at..paragraph_end.min(at + SUBJECT)).find_map(|it| {
            self.is_free(it).then(|| verb::starting(scene, it, paragraph_end)).flatten()
        })?;
        let subject = subject::before(scene, verb.tokens.start, at)?;
        Some(Source::by(verb, subject))
    }

    /// X a déclaré : « … » · X a dénoncé « … » · selon X, « … »
    fn before(&self, stretch: &Marked) -> Option<Source> {
        let scene = self.scene;
        let open = stretch.outer.start;
        let sentence = scene.sentence(open);
        let floor = sentence.start.max(open.saturating_sub(REACH));
        self.nearest(floor..open, floor)
    }

    /// « … » et « … »: the second of two has the source of the first.
    fn joined(&self, index: usize, last: Option<&Found>) -> Option<Source> {
        let scene = self.scene;
        let open = self.marked.get(index)?.outer.start;
        let previous = index.checked_sub(1).and_then(|at| self.marked.get(at))?;
        let last = last.filter(|last| last.speech == previous.inner && last.subject.is_some())?;
        let between = previous.outer.end..open;
        let joined = between.len() <= JOINED
            && between.clone().all(|at| scene.is_word(at) || scene.form(at) == ",");
        let Found { cue, verb, subject, .. } = last.clone();
        joined.then_some(Source { cue, verb, subject })
    }

    /// The last verb or cue of `range` with its speaker.
    fn nearest(&self, range: Range<usize>, floor: usize) -> Option<Source> {
        let scene = self.scene;
        let free = |at: usize| self.is_free(at);
        if let Some(verb) = verb::last_in(scene, range.clone(), &free) {
            let subject = match verb.enclitic {
                Some(pronoun) => Some(Subject::Pronoun(pronoun..pronoun + 1)),
                None if verb.gerund => main_subject(scene, floor, verb.tokens.start),
                None => subject::before(scene, verb.tokens.start, floor)
                    .or_else(|| subject::after(scene, verb.tokens.end, range.end)),
            };
            if let Some(subject) = subject {
                return Some(Source::by(verb, subject));
            }
        }
        range.clone().rev().filter(|&at| free(at)).find_map(|at| {
            let cue = reported::cue(scene, at, range.end)?;
            let subject = subject::after(scene, cue.end, range.end)?;
            Some(Source { cue: Some(cue), verb: None, subject: Some(subject) })
        })
    }

    /// A sentence before that ends with a colon says who speaks.
    fn announced(&self, stretch: &Marked) -> Option<Source> {
        let scene = self.scene;
        let colon = stretch.outer.start.checked_sub(1).filter(|&at| scene.form(at) == ":")?;
        let sentence = scene.sentence(colon);
        let floor = sentence.start.max(colon.saturating_sub(REACH));
        self.nearest(floor..colon, floor).or_else(|| {
            let mut names = (floor..colon).rev().filter_map(|at| scene.name(at));
            let person = names.find(|name| name.kind == EntityKind::Person)?;
            Some(Source { subject: Some(Subject::Named(person.clone())), ..Source::default() })
        })
    }

    /// A speech after a dash, if somebody is said to speak in it.
    fn spoken(&self, line: Range<usize>) -> Option<Found> {
        let scene = self.scene;
        let comma = |&at: &usize| scene.form(at) == "," && self.is_free(at);
        let (at, verb) = line
            .clone()
            .filter(comma)
            .find_map(|at| Some((at, inverted(scene, at + 1, line.end)?)))?;
        let subject = match verb.enclitic {
            Some(pronoun) => Subject::Pronoun(pronoun..pronoun + 1),
            None => subject::after(scene, verb.tokens.end, line.end)?,
        };
        let Source { cue, verb, subject } = Source::by(verb, subject);
        Some(Found { speech: line.start..at, kind: QuoteKind::Direct, cue, verb, subject })
    }

    fn words(&self, stretch: &Marked) -> usize {
        stretch.inner.clone().filter(|&at| self.scene.is_word(at)).count()
    }

    /// Whether a stretch reads like something said, whoever said it.
    fn is_sentence(&self, stretch: &Marked) -> bool {
        let scene = self.scene;
        let inner = &stretch.inner;
        let words = self.words(stretch);
        let starts = scene.is_capitalised(inner.start);
        let colon = stretch.outer.start.checked_sub(1).is_some_and(|at| scene.form(at) == ":");
        let stop = matches!(scene.form(inner.end.saturating_sub(1)), "." | "!" | "?" | "…" | ",");
        let alone = scene.sentence(stretch.outer.start).start == stretch.outer.start;
        starts && (words >= SENTENCE_WORDS && (stop || colon) || words > 1 && stop && alone)
    }

    /// The end of the sentence that goes on at a token.
    fn limit(&self, at: usize) -> usize {
        let sentence = self.scene.sentence(at);
        if sentence.start <= at { sentence.end } else { at }
    }
}

/// Most tokens of a subject between a quote and its verb.
const SUBJECT: usize = 16;

impl Source {
    fn by(verb: Verb, subject: Subject) -> Self {
        Self { cue: None, verb: Some(verb.tokens), subject: Some(subject) }
    }
}

/// A verb before its subject, at `at` or after pronouns that lean on it
/// (« s'est félicité X », « lui a répondu X »).
pub(super) fn inverted(scene: &Scene<'_, '_>, at: usize, limit: usize) -> Option<Verb> {
    let pronouns = (at..limit.min(at + 3))
        .take_while(|&it| scene.is(it, Role::REFLEXIVE) || scene.is_particle(it))
        .count();
    (0..=pronouns)
        .find_map(|skipped| verb::starting(scene, at + skipped, limit))
        .filter(|it| !it.gerund)
}

/// The subject of the sentence whose verb is not of speech: the noun phrase that opens it.
pub(super) fn main_subject(scene: &Scene<'_, '_>, start: usize, limit: usize) -> Option<Subject> {
    let mut names = (start..limit.min(start + REACH)).filter_map(|at| scene.name(at));
    let speaks = |name: &&Name| matches!(name.kind, EntityKind::Person | EntityKind::Organization);
    if scene.is(start, Role::PRONOUN) {
        return Some(Subject::Pronoun(start..start + 1));
    }
    names.find(speaks).cloned().map(Subject::Named)
}
