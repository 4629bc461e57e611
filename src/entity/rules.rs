//! Names by rule: lists, capitals and the words around them.
//!
//! Used where no model is loaded. At each token the rules propose the longest
//! listed name, the longest phrase that a head word begins and the run of
//! capitalised words; the longest proposal wins, then the order just given.
//! A second pass marks what the first has learned: *Diallo* after *Awa Diallo*.

use super::cues::{Cue, CueTable};
use super::evidence::Evidence;
use super::gazetteer::Scan;
use super::list::{List, Lists};
use super::mark::Mark;
use super::phrase;
use crate::analysis::{Certainty, EntityKind};
use crate::segment::{Case, Document, Token, TokenClass};
use crate::text::TextRange;

/// The marks of a document by rule, in text order, none overlapping.
pub(super) fn mark(document: &Document<'_>, scan: &Scan<'_>, figures: &[TextRange]) -> Vec<Mark> {
    let reader = Reader::new(document, scan, figures);
    let marks = reader.first_pass();
    super::recall::complete(&reader, marks)
}

/// Everything the rules look at.
pub(super) struct Reader<'d> {
    pub document: &'d Document<'d>,
    pub scan: &'d Scan<'d>,
    pub cues: CueTable,
    pub evidence: Evidence,
    /// Tokens inside a figure: a date is no name.
    in_figure: Vec<bool>,
}

/// Most words of a run: longer ones are titles in capitals.
const MAX_RUN: usize = 6;

impl<'d> Reader<'d> {
    fn new(document: &'d Document<'d>, scan: &'d Scan<'d>, figures: &[TextRange]) -> Self {
        let mut figures = figures.iter().peekable();
        let in_figure = document.tokens().iter().map(|token| {
            while figures.next_if(|figure| figure.end <= token.range.start).is_some() {}
            figures.peek().is_some_and(|figure| figure.overlaps(token.range))
        });
        Self {
            in_figure: in_figure.collect(),
            cues: CueTable::new(document),
            evidence: Evidence::new(document),
            document,
            scan,
        }
    }

    fn first_pass(&self) -> Vec<Mark> {
        let mut marks: Vec<Mark> = Vec::new();
        for sentence in self.document.sentences() {
            let mut at = sentence.tokens.start;
            while at < sentence.tokens.end {
                match self.name_at(at, sentence.tokens.end, marks.last()) {
                    Some(mark) => {
                        at = mark.tokens.end;
                        marks.push(mark);
                    }
                    None => at += 1,
                }
            }
        }
        marks
    }

    pub fn token(&self, at: usize) -> Option<&'d Token> {
        self.document.tokens().get(at)
    }

    pub fn is(&self, at: usize, cue: Cue) -> bool {
        self.cues.is(self.document, at, cue)
    }

    /// The cue of the token before `at`.
    pub fn before(&self, at: usize, cue: Cue) -> bool {
        at.checked_sub(1).is_some_and(|before| self.is(before, cue))
    }

    pub fn in_figure(&self, at: usize) -> bool {
        self.in_figure.get(at).copied().unwrap_or_default()
    }

    /// Whether the token can be a word of a name by its capitals.
    pub fn is_capitalised(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| {
            matches!(token.class, TokenClass::Word | TokenClass::Mixed)
                && matches!(token.case, Case::Capital | Case::Upper | Case::Mixed)
        }) && !self.in_figure(at)
    }

    /// Whether the capital of token `at` may be owed to its place alone.
    pub fn is_initial(&self, at: usize) -> bool {
        self.evidence.is_initial(at)
    }

    fn name_at(&self, at: usize, end: usize, last: Option<&Mark>) -> Option<Mark> {
        if self.in_figure(at) {
            return None;
        }
        if let Some(acronym) = self.bracketed_acronym(at, last) {
            return Some(acronym);
        }
        let proposals = [self.listed(at), phrase::headed(self, at, end), self.run(at, end)];
        let longer = |best: Mark, next: Mark| {
            if next.tokens.end > best.tokens.end { next } else { best }
        };
        proposals.into_iter().flatten().reduce(longer)
    }

    /// The longest name of the lists that begins here.
    fn listed(&self, at: usize) -> Option<Mark> {
        let found = self.scan.longest(at)?;
        let token = self.token(at)?;
        let mut kinds = found.lists.kinds();
        let first = kinds.next()?;
        let ambiguous = kinds.next().is_some();
        if found.len == 1 {
            let plain = self.is(at, Cue::Never) || self.is(at, Cue::Title);
            let stop = self.is(at, Cue::Stopword) && token.case != Case::Upper;
            if plain || stop || self.is_word_at_start(at, found.lists) {
                return None;
            }
        }
        let kind = if !ambiguous {
            first
        } else if found.lists.names(EntityKind::Person) && self.follows_title(at) {
            EntityKind::Person
        } else if found.lists.names(EntityKind::Location) && self.before(at, Cue::PlacePreposition)
        {
            EntityKind::Location
        } else {
            first
        };
        let code = found.lists.iter().find(|list| list.kind() == Some(kind)).map_or("", List::code);
        let certainty = if ambiguous { Certainty::Probable } else { Certainty::Sure };
        Some(Mark { tokens: at..at + found.len, kind, certainty, why: code })
    }

    /// Whether a listed single word at the start of a sentence may be a common word.
    fn is_word_at_start(&self, at: usize, lists: Lists) -> bool {
        if !self.is_initial(at) || self.token(at).is_some_and(|token| token.case == Case::Upper) {
            return self.evidence.is_mostly_lower(self.document, at);
        }
        let well_known = lists.has(List::Country) || lists.has(List::International);
        self.evidence.seen_lower(self.document, at)
            || !well_known && !self.evidence.seen_inside(self.document, at) && {
                lists.has(List::Product) || lists.has(List::Event) || lists.has(List::Company)
            }
    }

    /// Whether a title or function stands before `at`, a nationality or quotation between.
    pub fn follows_title(&self, at: usize) -> bool {
        let two_before = at.checked_sub(2);
        self.before(at, Cue::Title)
            || two_before.is_some_and(|title| self.is(title, Cue::Title))
                && (self.before(at, Cue::Adjective) || self.scan.word(at - 1).has(List::Demonym))
    }

    /// One past the last word of the capitalised run that begins at `at`.
    fn run_end(&self, at: usize, end: usize) -> usize {
        let mut last = at + 1;
        let mut next = at + 1;
        let person = self.begins_person(at);
        while next < end.min(at + MAX_RUN) {
            if !self.token(next).is_some_and(|token| token.spaced) {
                break;
            }
            let former = self.document.lower_at(next).starts_with("ex-");
            if self.is_capitalised(next) && !self.is(next, Cue::Never) && !former {
                last = next + 1;
            } else if !(self.is(next, Cue::Particle) && person && last + 2 > next) {
                break;
            }
            next += 1;
        }
        last
    }

    /// Whether a first name or an initial stands at `at`.
    fn begins_person(&self, at: usize) -> bool {
        let initial = self.token(at).is_some_and(|token| {
            let form = self.document.form(token);
            form.ends_with('.') && form.chars().filter(|ch| ch.is_alphabetic()).count() <= 2
        });
        initial
            || self.scan.word(at).has(List::FirstName)
            || self.scan.first_word(at).has(List::FirstName)
    }

    /// The run of capitalised words that begins here.
    fn run(&self, at: usize, end: usize) -> Option<Mark> {
        let token = self.token(at)?;
        if !self.is_capitalised(at) || self.is(at, Cue::Never) {
            return None;
        }
        let initial = self.is_initial(at);
        if self.is(at, Cue::Title)
            || self.evidence.is_headline(self.document, at) && !self.begins_person(at)
        {
            return None;
        }
        if self.is(at, Cue::Stopword)
            && (initial || token.case != Case::Upper && !self.is_capitalised(at + 1))
        {
            return None;
        }
        let last = self.run_end(at, end);
        let length = last - at;
        let mark = |kind, certainty, why| Some(Mark { tokens: at..last, kind, certainty, why });
        use Certainty::{Check, Probable, Sure};
        use EntityKind::{Event, Location, Organization, Person, Product};
        if length > 1 {
            let tail = last - 1;
            for (cue, kind) in [
                (Cue::OrganizationTail, Organization),
                (Cue::PlaceTail, Location),
                (Cue::EventTail, Event),
                (Cue::ProductTail, Product),
            ] {
                if self.is(tail, cue) {
                    return mark(kind, Probable, "cue:last_word");
                }
            }
        }
        let common = initial && self.evidence.seen_lower(self.document, at);
        if self.follows_title(at) && !self.scan.word(at).has(List::Country) {
            return mark(Person, Sure, "cue:title");
        }
        if self.scan.word(at).has(List::Demonym) {
            return None;
        }
        if length > 1 && self.begins_person(at) {
            return mark(Person, Sure, "cue:first_name");
        }
        if common {
            return None;
        }
        if length <= 2 && self.names_place(at) {
            return mark(Location, Probable, "cue:preposition");
        }
        if self.before(at, Cue::OrganizationDescription) {
            return mark(Organization, Probable, "cue:organization");
        }
        if self.before(at, Cue::ProductDescription) {
            return mark(Product, Probable, "cue:product");
        }
        if length == 1 && (token.case == Case::Upper || token.class == TokenClass::Mixed) {
            return self.acronym(at, initial);
        }
        if length > 1 {
            let surname = self.scan.word(last - 1).has(List::Surname);
            return mark(Person, if surname { Probable } else { Check }, "cue:capitals");
        }
        if initial {
            return None;
        }
        let form = self.document.lower(token);
        if ["-sur-", "-en-", "-sous-", "-les-", "-la-", "saint-", "sainte-"]
            .iter()
            .any(|part| form.contains(part))
        {
            return mark(Location, Check, "cue:hyphens");
        }
        if self.is(last, Cue::Speech) || self.scan.word(at).has(List::Surname) {
            return mark(Person, Check, "cue:surname");
        }
        if self.scan.word(at).has(List::FirstName) {
            return mark(Person, Check, "cue:first_name");
        }
        None
    }

    /// Whether the words before `at` lead to a place.
    fn names_place(&self, at: usize) -> bool {
        if self.before(at, Cue::PlacePreposition) {
            return true;
        }
        let mut before = at;
        while self.before(before, Cue::Article) {
            before -= 1;
        }
        self.before(before, Cue::Link)
            && before.checked_sub(2).is_some_and(|head| self.is(head, Cue::PlaceDescription))
    }

    /// A word in capitals: an organization where nothing else is known.
    fn acronym(&self, at: usize, initial: bool) -> Option<Mark> {
        let token = self.token(at)?;
        let form = self.document.form(token);
        let letters = form.chars().filter(|ch| ch.is_alphabetic()).count();
        let road = token.class == TokenClass::Mixed
            && form
                .trim_start_matches(['A', 'N', 'D', 'R', 'E', 'M'])
                .chars()
                .all(|ch| ch.is_ascii_digit());
        let kind = if road { EntityKind::Location } else { EntityKind::Organization };
        let fits = if road { letters <= 2 } else { (2..=8).contains(&letters) };
        if !fits || initial && self.evidence.seen_lower(self.document, at) {
            return None;
        }
        let why = if road { "cue:road" } else { "cue:acronym" };
        Some(Mark { tokens: at..at + 1, kind, certainty: Certainty::Check, why })
    }

    /// A word in capitals in brackets straight after a longer name is its short form.
    fn bracketed_acronym(&self, at: usize, last: Option<&Mark>) -> Option<Mark> {
        let last = last.filter(|last| last.tokens.end + 1 == at && last.tokens.len() > 1)?;
        let text = |at: usize| self.token(at).map_or("", |token| self.document.form(token));
        let bracketed =
            at.checked_sub(1).is_some_and(|open| text(open) == "(") && text(at + 1) == ")";
        let of_a_thing = !matches!(last.kind, EntityKind::Person | EntityKind::Location);
        let acronym = self.token(at).is_some_and(|token| token.case == Case::Upper)
            || self.is_capitalised(at) && self.scan.word(at).is_empty();
        (bracketed && of_a_thing && acronym).then(|| Mark {
            tokens: at..at + 1,
            kind: last.kind,
            certainty: Certainty::Probable,
            why: "cue:brackets",
        })
    }
}
