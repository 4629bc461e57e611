//! Direct speech: words in quotation marks that somebody is given for.

use std::ops::Range;

use super::agree::has_number_of;
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

/// Most tokens between a participle and the words in quotation marks that go with it.
const NEAR: usize = 4;

/// Most tokens of a line that says who wrote the words above it, with its dash.
const SIGNATURE: usize = 16;

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
            .or_else(|| finder.signed(stretch))
            .or_else(|| finder.by(stretch))
            .or_else(|| finder.before(stretch))
            .or_else(|| finder.announced(stretch))
            .or_else(|| finder.joined(index, found.last()));
        if source.is_none() && !finder.is_sentence(stretch) {
            continue;
        }
        let Source { cue, verb, subject } = source.unwrap_or_default();
        // A single word keeps a distance (quitter le pays « immédiatement »), unless it is an answer.
        if finder.words(stretch) < 2
            && verb.as_ref().is_none_or(|verb| verb.start < stretch.outer.end)
        {
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
                None => subject::after(scene, verb.tokens.end, paragraph_end)
                    .filter(|subject| has_number_of(scene, subject, verb.tokens.start)),
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
        // "…," the mayor said; after a full stop another sentence begins.
        if matches!(scene.form(stretch.inner.end.saturating_sub(1)), "." | "...") {
            return None;
        }
        let verb = (at..paragraph_end.min(at + SUBJECT)).find_map(|it| {
            self.is_free(it).then(|| verb::starting(scene, it, paragraph_end)).flatten()
        })?;
        let subject = subject::before(scene, verb.tokens.start, at)
            .filter(|subject| has_number_of(scene, subject, verb.tokens.start))?;
        Some(Source::by(verb, subject))
    }

    /// « … » — X, alone on its line.
    fn signed(&self, stretch: &Marked) -> Option<Source> {
        let scene = self.scene;
        let dash = stretch.outer.end;
        if !matches!(scene.form(dash), "—" | "–" | "-" | "―") {
            return None;
        }
        let end = (dash + 1..scene.len().min(dash + SIGNATURE))
            .take_while(|&at| scene.paragraph_of(at) == scene.paragraph_of(dash))
            .last()?
            + 1;
        let ends = end == scene.len() || scene.paragraph_of(end) != scene.paragraph_of(dash);
        let name = (dash + 1..end).find_map(|at| scene.name(at));
        let person = name.filter(|name| name.kind == EntityKind::Person).cloned();
        let subject = person.map_or(Subject::Described(dash + 1..end), Subject::Named);
        ends.then_some(Source { subject: Some(subject), ..Source::default() })
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
        let verb = verb::last_in(scene, range.clone(), &free)
            .filter(|verb| self.may_quote(verb, range.end));
        if let Some(verb) = verb {
            let subject = match verb.enclitic {
                Some(pronoun) => Some(Subject::Pronoun(pronoun..pronoun + 1)),
                None if scene.is(verb.tokens.end, Role::BY) => {
                    subject::after(scene, verb.tokens.end + 1, range.end)
                }
                None if verb.gerund => gerund_subject(scene, floor, verb.tokens.start),
                None => subject::before(scene, verb.tokens.start, floor)
                    .filter(|subject| has_number_of(scene, subject, verb.tokens.start))
                    .or_else(|| subject::after(scene, verb.tokens.end, range.end)),
            };
            if let Some(subject) = subject {
                return Some(Source::by(verb, subject));
            }
        }
        range.clone().rev().filter(|&at| free(at)).find_map(|at| {
            let cue = reported::cue(scene, at, range.end)?;
            let subject = subject::after(scene, cue.end, range.end)?;
            // « 9 000 selon X, portait « … » »: the source of something else.
            let before = at.checked_sub(1).filter(|&it| it >= floor);
            let opens = before.is_none_or(|it| {
                !scene.is_word(it) || scene.is(it, Role::BOUNDARY) || scene.is_particle(it)
            });
            let goes = opens || subject.end() + 1 >= range.end;
            goes.then_some(Source { cue: Some(cue), verb: None, subject: Some(subject) })
        })
    }

    /// Whether words in quotation marks after a verb may be what it reports: after one that only
    /// orders (« appelle à « ne rien céder » ») they take the place of its infinitive.
    fn may_quote(&self, verb: &Verb, open: usize) -> bool {
        let scene = self.scene;
        let last = verb.tokens.end - 1;
        let quotes = Role::FINITE.or(Role::PARTICIPLE).or(Role::GERUND).or(Role::LABEL);
        !scene.is(last, Role::ORDER) || scene.is(last, quotes) || scene.is(open - 1, Role::TO)
    }

    /// « … » par X, after « qualifié de » and the like.
    fn by(&self, stretch: &Marked) -> Option<Source> {
        let scene = self.scene;
        let end = self.limit(stretch.outer.end);
        let participle = Role::LABEL.or(Role::PARTICIPLE);
        let near = stretch.outer.start.saturating_sub(NEAR)..stretch.outer.start;
        let told = near.rev().any(|at| scene.is(at, participle))
            || scene.is(stretch.outer.end, participle);
        let by = stretch.outer.end + usize::from(scene.is(stretch.outer.end, participle));
        let subject =
            (told && scene.is(by, Role::BY)).then(|| subject::after(scene, by + 1, end))?;
        Some(Source { subject: Some(subject?), ..Source::default() })
    }

    /// A sentence before that ends with a colon says who speaks.
    fn announced(&self, stretch: &Marked) -> Option<Source> {
        let scene = self.scene;
        let open = stretch.outer.start;
        // « X déclare, » may end its line too.
        let line =
            scene.paragraph_of(open) != open.checked_sub(1).and_then(|at| scene.paragraph_of(at));
        let announces = |&at: &usize| scene.form(at) == ":" || line && scene.form(at) == ",";
        let colon = open.checked_sub(1).filter(announces)?;
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

/// The subject of a present participle: that of the sentence after a comma or « en »,
/// else the words before it ("with one of them saying").
pub(super) fn gerund_subject(scene: &Scene<'_, '_>, start: usize, at: usize) -> Option<Subject> {
    let own = at > start
        && scene.is_word(at - 1)
        && !scene.is(at - 1, Role::BOUNDARY.or(Role::PREPOSITION).or(Role::PARTICLE));
    let own = own.then(|| subject::before(scene, at, start)).flatten();
    own.or_else(|| main_subject(scene, start, at))
}

/// The subject of the sentence whose verb is not of speech: the noun phrase that opens it.
pub(super) fn main_subject(scene: &Scene<'_, '_>, start: usize, limit: usize) -> Option<Subject> {
    let mut names = (start..limit.min(start + REACH)).filter_map(|at| scene.name(at));
    let speaks = |name: &&Name| matches!(name.kind, EntityKind::Person | EntityKind::Organization);
    let named = |subject: &Subject| !matches!(subject, Subject::Described(_));
    let opening = subject::opening(scene, start, limit);
    let sure = opening.clone().filter(named);
    sure.or_else(|| names.find(speaks).cloned().map(Subject::Named)).or(opening)
}
