//! Reported speech: what somebody said, in the words of the article.

use std::ops::Range;

use super::Found;
use super::agree::has_number_of;
use super::clause;
use super::direct::{gerund_subject, inverted, main_subject};
use super::lexicon::Role;
use super::scene::{Name, Scene};
use super::subject::{self, Subject};
use super::verb::{self, Verb};
use crate::analysis::{EntityKind, QuoteKind};
use crate::segment::TokenClass;

/// Fewest words that are something said.
const WORDS: usize = 3;

/// Most tokens before a source that opens its sentence (« Mais selon X, … »).
const OPENING: usize = 3;

/// Most tokens of a subject that opens its sentence before an apposition.
const OPENING_PHRASE: usize = 6;

/// Most tokens of a figure with what it counts.
const FIGURE: usize = 8;

/// The same between commas, with the words that may open it.
const SHORT_FIGURE: usize = 4;

/// How far into what a source vouches for somebody else may be said to speak.
const REACH: usize = 40;

/// Most tokens after a source that tell who it is.
const APPOSITION: usize = 40;

/// Reported speech outside of `direct` speech, in text order.
pub(super) fn find(scene: &Scene<'_, '_>, direct: &[Found]) -> Vec<Found> {
    let mut spoken = vec![false; scene.len()];
    for it in direct {
        spoken.get_mut(it.speech.clone()).unwrap_or_default().fill(true);
    }
    let mut found = Vec::new();
    for sentence in scene.sentences() {
        Finder::new(scene, sentence, &spoken).find(&mut found);
    }
    found
}

/// The phrase that names a source without a verb, if it begins at `at`.
pub(super) fn cue(scene: &Scene<'_, '_>, at: usize, limit: usize) -> Option<Range<usize>> {
    let phrase = scene.lexicon.cues.iter().find(|cue| scene.stands(at, cue));
    let end = match phrase {
        Some(phrase) => at + phrase.len(),
        None => opening_cue(scene, at)?,
    };
    let source = if scene.is(end, Role::DETERMINER) { end + 1 } else { end };
    let no_source = scene.is(end, Role::NO_SOURCE) || scene.is(source, Role::NO_SOURCE);
    (end < limit && !no_source).then_some(at..end)
}

/// Where a cue ends that names a person as the source at the start of a sentence (« Pour X, … »).
fn opening_cue(scene: &Scene<'_, '_>, at: usize) -> Option<usize> {
    if !scene.lexicon.opening_cues.contains(&scene.lower(at)) || scene.sentence(at).start != at {
        return None;
    }
    let source = subject::opening(scene, at + 1, scene.sentence(at).end)?;
    let speaks = match &source {
        Subject::Named(name) => name.kind == EntityKind::Person,
        Subject::Pronoun(_) => true,
        Subject::Described(_) => false,
    };
    (speaks && scene.form(source.end()) == ",").then_some(at + 1)
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

    /// Adds what the sentence reports, from left to right.
    fn find(&self, found: &mut Vec<Found>) {
        let mut at = self.sentence.start;
        // Where what nobody has said yet begins, and who said what stands before it.
        let mut start = at;
        let mut last: Option<Subject> = None;
        while at < self.end {
            let one = self.is_free(at).then(|| {
                self.by_cue(at, start)
                    .or_else(|| self.by_verb(at, last.as_ref()))
                    .or_else(|| self.by_incise(at, start))
            });
            let Some(one) = one.flatten() else {
                at += 1;
                continue;
            };
            at = (at + 1).max(one.speech.end).max(one.subject.as_ref().map_or(0, Subject::end));
            start = at;
            last.clone_from(&one.subject);
            if self.is_report(&one.speech) {
                found.push(one);
            }
        }
    }

    /// Whether something is said; where most of it is in quotation marks, those are the quote.
    fn is_report(&self, speech: &Range<usize>) -> bool {
        let words = speech.clone().filter(|&at| self.scene.is_word(at)).count();
        let spoken = speech.clone().filter(|&at| !self.is_free(at)).count();
        let figure = self.scene.class(speech.start) == Some(TokenClass::Number);
        (words >= WORDS || figure) && spoken * 2 <= speech.len()
    }

    fn is_free(&self, at: usize) -> bool {
        self.spoken.get(at) == Some(&false)
    }

    /// Selon X, … · …, selon X.
    fn by_cue(&self, at: usize, start: usize) -> Option<Found> {
        let scene = self.scene;
        let end = self.end;
        let cue = cue(scene, at, end)?;
        let subject = subject::after(scene, cue.end, end)?;
        let source_end = subject.end();
        let opening =
            |it: usize| !scene.is_word(it) || scene.is_particle(it) || scene.is(it, Role::BOUNDARY);
        let opens = at - start <= OPENING && (start..at).all(opening);
        if let Some(figure) = self.figure_before(at, start) {
            return Some(self.reported(figure, Some(cue), None, subject));
        }
        let speech = if opens {
            let start = self.after_source(source_end, end)?;
            // « Selon la Gazette, X affirme que … »: X says it.
            let reach = end.min(start + REACH);
            if let Some(inner) = (start..reach).find_map(|at| self.by_verb(at, None)) {
                return Some(inner);
            }
            start..end
        } else if (source_end..end.min(source_end + APPOSITION)).any(|it| !self.is_free(it)) {
            // The source of what is in quotation marks.
            return None;
        } else if self.after_source(source_end, end).is_some_and(|it| it + WORDS <= end)
            && !(source_end..end.min(source_end + APPOSITION))
                .any(|it| self::cue(scene, it, end).is_some())
        {
            // In the midst of what it is the source of.
            start..end
        } else {
            start..self.before_comma(at, start)
        };
        Some(self.reported(speech, Some(cue), None, subject))
    }

    /// « 3 000 personnes selon la police, 9 000 selon les organisateurs »: a figure of its own
    /// source, between commas; before a comma too, if short and beside another source (« entre 200
    /// personnes, selon la police, et 500, selon le syndicat »).
    fn figure_before(&self, cue: usize, start: usize) -> Option<Range<usize>> {
        let scene = self.scene;
        let end = self.before_comma(cue, start);
        let most = if end < cue { SHORT_FIGURE } else { FIGURE };
        let floor = start.max(end.saturating_sub(most));
        let first = (floor..end).rev().take_while(|&at| scene.is_word(at)).last()?;
        let opens = |&at: &usize| scene.is(at, Role::JOIN.or(Role::PREPOSITION)) && end < cue;
        let figure = first + (first..end).take_while(opens).count();
        let begins = scene.class(figure) == Some(TokenClass::Number);
        let beside = || {
            let reach = cue + 1..self.end.min(cue + REACH);
            start > self.sentence.start
                || reach.into_iter().any(|at| self::cue(scene, at, self.end).is_some())
        };
        (begins && (end == cue || beside())).then_some(figure..end)
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
        scene.class(at).is_some_and(|class| class != TokenClass::Number)
            && scene.is_word(at)
            && scene.name(at).is_none()
            && !scene.is_capitalised(at)
            && !scene.is(at, taken.or(Role::PARTICLE).or(Role::AUXILIARY))
    }

    /// X affirme que … · X affirme avoir … · X promet de …; after another report in the
    /// sentence its subject may be that of the `last` (« et ajoute que … »).
    fn by_verb(&self, at: usize, last: Option<&Subject>) -> Option<Found> {
        let scene = self.scene;
        let end = self.end;
        let verb = verb::starting(scene, at, end)?;
        let speech = clause::of(scene, &verb, end)?;
        let start = self.sentence.start;
        let begin = verb.tokens.start;
        let subject = match verb.enclitic {
            Some(pronoun) => Subject::Pronoun(pronoun..pronoun + 1),
            None if verb.gerund => gerund_subject(scene, start, begin)?,
            None => subject::before(scene, begin, start).or_else(|| {
                let joined = subject::is_joined(scene, begin, start);
                joined.then(|| last.cloned().or_else(|| main_subject(scene, start, begin)))?
            })?,
        };
        if !verb.gerund && !has_number_of(scene, &subject, begin) {
            return None;
        }
        let speech = speech.start..self.cut(&verb, &speech);
        Some(self.reported(speech, None, Some(verb), subject))
    }

    /// Where a clause gives way to the next report, or to words in quotation marks after a colon.
    fn cut(&self, verb: &Verb, clause: &Range<usize>) -> usize {
        let scene = self.scene;
        let last = verb.tokens.end.saturating_sub(1);
        let compound = verb.tokens.len() > 1 && scene.is(last, Role::PARTICIPLE);
        let gives_way = |&at: &usize| {
            if !self.is_free(at) {
                return false;
            }
            if scene.form(at) == ":" {
                return !self.is_free(at + 2);
            }
            if scene.is(at, Role::CONTRAST) {
                return true;
            }
            let joins = scene.is(at, Role::JOIN);
            // « a jugé que … et réclamé … » goes on with the auxiliary of the verb.
            let shares = joins && compound && scene.is(at + 1, Role::PARTICIPLE.or(Role::LABEL));
            shares
                || (joins || scene.form(at) == ",")
                    && verb::starting(scene, at + 1, clause.end)
                        .filter(|verb| joins || verb.gerund)
                        .is_some_and(|verb| clause::of(scene, &verb, clause.end).is_some())
        };
        let cut = clause.clone().skip(1).find(gives_way);
        cut.unwrap_or(clause.end)
    }

    /// …, a indiqué X.
    fn by_incise(&self, at: usize, start: usize) -> Option<Found> {
        let scene = self.scene;
        let end = self.end;
        let sourced = || cue(scene, at + 1, end).is_some();
        if scene.form(at) != "," || self.ends_apposition(at) || sourced() {
            return None;
        }
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
        if !has_number_of(scene, &subject, verb.tokens.start) {
            return None;
        }
        Some(self.reported(start..at, None, Some(verb), subject))
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
        // « Le maire, », "State Sen. Rob Kessler,"
        let speaks = |name: &Name| {
            matches!(name.kind, EntityKind::Person | EntityKind::Organization)
                && name.tokens.end == opens
        };
        let named = |at| scene.name(at).is_some_and(speaks);
        let begins = || {
            scene.name(start).is_some()
                || scene.is(start, Role::DETERMINER)
                || (start..opens).any(named)
        };
        // Far into a sentence nobody looks back to its start: each of its commas would.
        name || (opens - start <= OPENING_PHRASE && begins())
    }

    fn reported(
        &self,
        speech: Range<usize>,
        cue: Option<Range<usize>>,
        verb: Option<Verb>,
        subject: Subject,
    ) -> Found {
        let verb = verb.map(|verb| verb.tokens);
        // No comma that stands before it is part of it.
        let comma = self.scene.form(speech.start) == ",";
        let speech = speech.start + usize::from(comma)..speech.end;
        Found { speech, kind: QuoteKind::Indirect, cue, verb, subject: Some(subject) }
    }

    fn before_comma(&self, at: usize, start: usize) -> usize {
        let comma = at > start && self.scene.form(at - 1) == ",";
        at - usize::from(comma)
    }
}
