//! Runs of capitalised words: what they name, judged by their parts and surroundings.

use std::ops::Range;

use super::cues::Cue;
use super::list::List;
use super::mark::Mark;
use super::phrase;
use super::rules::Reader;
use crate::analysis::{Certainty, EntityKind};
use crate::segment::{Case, Token, TokenClass};

/// Most words of a run: longer ones are titles in capitals.
const MAX_RUN: usize = 6;

/// Letters of an acronym that nothing else explains.
const ACRONYM_LETTERS: std::ops::RangeInclusive<usize> = 2..=8;

/// The name that the capitalised words from `at` on make, if they make one.
pub(super) fn name(reader: &Reader<'_>, at: usize, limit: usize) -> Option<Mark> {
    let token = reader.token(at)?;
    let initial = reader.is_initial(at);
    if !reader.is_capitalised(at) || reader.is(at, Cue::Never) || reader.is(at, Cue::Title) {
        return None;
    }
    let person = begins_person(reader, at);
    if reader.in_headline(at) && !person || is_function_word(reader, token, at, initial) {
        return None;
    }
    let run = Run { reader, token, at, end: end_of(reader, at, limit, person), initial, person };
    run.by_last_word(limit)
        .or_else(|| if reader.is_demonym(at) { None } else { run.by_surroundings() })
}

/// A capitalised run and how it begins.
struct Run<'r, 'd> {
    reader: &'r Reader<'d>,
    token: &'r Token,
    at: usize,
    end: usize,
    /// The first capital may be owed to its place.
    initial: bool,
    /// A first name or an initial begins it.
    person: bool,
}

impl Run<'_, '_> {
    fn mark(&self, kind: EntityKind, certainty: Certainty, why: &'static str) -> Option<Mark> {
        Some(Mark { tokens: self.at..self.end, kind, certainty, why })
    }

    fn words(&self) -> Range<usize> {
        self.at..self.end
    }

    fn is_single(&self) -> bool {
        self.end == self.at + 1
    }

    /// *… Party*, *… Island*, *… Cup*, *… Award*; *Department of …* goes on.
    fn by_last_word(&self, limit: usize) -> Option<Mark> {
        const TAILS: [(Cue, EntityKind); 4] = [
            (Cue::OrganizationTail, EntityKind::Organization),
            (Cue::PlaceTail, EntityKind::Location),
            (Cue::EventTail, EntityKind::Event),
            (Cue::ProductTail, EntityKind::Product),
        ];
        if self.is_single() {
            return None;
        }
        let (_, kind) = TAILS.into_iter().find(|&(cue, _)| self.reader.is(self.end - 1, cue))?;
        let end = match kind {
            EntityKind::Organization => phrase::extent(self.reader, self.end - 1, limit),
            _ => self.end,
        };
        let tokens = self.at..end;
        Some(Mark { tokens, kind, certainty: Certainty::Probable, why: "cue:last_word" })
    }

    fn by_surroundings(&self) -> Option<Mark> {
        use Certainty::{Check, Probable, Sure};
        use EntityKind::{Location, Organization, Person, Product};
        let reader = self.reader;
        let lists = reader.scan.word(self.at);
        if reader.follows_title(self.at) && !lists.has(List::Country) {
            return self.mark(Person, Sure, "cue:title");
        }
        if self.person && !self.is_single() {
            return self.mark(Person, Sure, "cue:first_name");
        }
        if self.initial && reader.evidence.seen_lower(reader.document, self.at) {
            return None;
        }
        if self.words().len() <= 2 && names_place(reader, self.at) {
            return self.mark(Location, Check, "cue:preposition");
        }
        if reader.before(self.at, Cue::OrganizationDescription) {
            return self.mark(Organization, Probable, "cue:organization");
        }
        if reader.before(self.at, Cue::ProductDescription) {
            return self.mark(Product, Probable, "cue:product");
        }
        if self.is_single() { self.single() } else { self.unknown() }
    }

    /// Several words of which nothing is known: a person, if none is a common word.
    fn unknown(&self) -> Option<Mark> {
        let reader = self.reader;
        if self.words().any(|at| reader.evidence.seen_lower(reader.document, at)) {
            return None;
        }
        let surname = reader.scan.word(self.end - 1).has(List::Surname);
        if !surname && !reader.is(self.end, Cue::Speech) && !reader.cues.unknown_is_person {
            return None;
        }
        let certainty = if surname { Certainty::Probable } else { Certainty::Check };
        self.mark(EntityKind::Person, certainty, "cue:capitals")
    }

    /// One word of which little is known.
    fn single(&self) -> Option<Mark> {
        use Certainty::Check;
        use EntityKind::{Location, Person};
        let reader = self.reader;
        if self.token.case == Case::Upper || self.token.class == TokenClass::Mixed {
            return self.acronym();
        }
        if self.initial {
            return None;
        }
        let form = reader.document.lower(self.token);
        if PLACE_PARTS.iter().any(|part| form.contains(part)) {
            return self.mark(Location, Check, "cue:hyphens");
        }
        let lists = reader.scan.word(self.at);
        if reader.is(self.end, Cue::Speech) {
            return self.mark(Person, Check, "cue:speech");
        }
        if lists.has(List::FirstName) && !reader.before(self.at, Cue::Link) {
            return self.mark(Person, Check, "cue:first_name");
        }
        None
    }

    /// A word in capitals: a road, or an organization where nothing else is known.
    fn acronym(&self) -> Option<Mark> {
        let reader = self.reader;
        let form = reader.document.form(self.token);
        if is_road(form) {
            return self.mark(EntityKind::Location, Certainty::Check, "cue:road");
        }
        let letters = form.chars().filter(|ch| ch.is_alphabetic()).count();
        let plain = letters == form.chars().count() && ACRONYM_LETTERS.contains(&letters);
        let article = reader.before(self.at, Cue::Article) || reader.before(self.at, Cue::Link);
        let known = reader.evidence.seen_lower(reader.document, self.at);
        if !plain || known || !article || reader.is(self.at, Cue::Stopword) {
            return None;
        }
        self.mark(EntityKind::Organization, Certainty::Check, "cue:acronym")
    }
}

/// Parts of hyphenated names that only places have.
const PLACE_PARTS: &[&str] = &[
    "-sur-", "-en-", "-sous-", "-lès-", "-les-", "-la-", "-aux-", "-le-", "saint-", "sainte-",
    "-upon-", "-on-",
];

/// `A7`, `RN24`, `D906`: one or two letters of road classes and a number.
fn is_road(form: &str) -> bool {
    let number = form.trim_start_matches(['A', 'N', 'D', 'R', 'M']);
    let letters = form.len() - number.len();
    (1..=2).contains(&letters)
        && (1..=4).contains(&number.len())
        && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// One past the last word of the run that begins at `at`.
fn end_of(reader: &Reader<'_>, at: usize, limit: usize, person: bool) -> usize {
    let mut end = at + 1;
    for next in at + 1..limit.min(at + MAX_RUN) {
        if !reader.token(next).is_some_and(|token| token.spaced) {
            break;
        }
        let stop = reader.is(next, Cue::Never) || reader.is(next, Cue::Title);
        if reader.is_capitalised(next) && !stop {
            end = next + 1;
        } else if !(person && reader.is(next, Cue::Particle) && end + 2 > next) {
            break;
        }
    }
    end
}

/// Whether a first name or an initial stands at `at`.
pub(super) fn begins_person(reader: &Reader<'_>, at: usize) -> bool {
    let initial = reader.token(at).is_some_and(|token| {
        let form = reader.document.form(token);
        form.ends_with('.') && form.chars().filter(|ch| ch.is_alphabetic()).count() == 1
    });
    initial
        || reader.scan.word(at).has(List::FirstName)
        || reader.scan.first_word(at).has(List::FirstName)
}

/// An article or the like, capitalised at the start of a sentence or alone.
fn is_function_word(reader: &Reader<'_>, token: &Token, at: usize, initial: bool) -> bool {
    reader.is(at, Cue::Stopword)
        && (initial || token.case != Case::Upper && !reader.is_capitalised(at + 1))
}

/// Whether the words before `at` lead to a place.
fn names_place(reader: &Reader<'_>, at: usize) -> bool {
    reader.before(at, Cue::PlacePreposition) || is_described(reader, at, Cue::PlaceDescription)
}

/// Whether the words before `at` say that it is a town or the like (*le maire de X*).
pub(super) fn is_described_as_place(reader: &Reader<'_>, at: usize) -> bool {
    is_described(reader, at, Cue::TownDescription)
}

/// Whether `cue` and a link, perhaps with an article, stand before `at`.
fn is_described(reader: &Reader<'_>, at: usize, cue: Cue) -> bool {
    let mut before = at;
    while reader.before(before, Cue::Article) {
        before -= 1;
    }
    reader.before(before, Cue::Link)
        && before.checked_sub(2).is_some_and(|head| reader.is(head, cue))
}
