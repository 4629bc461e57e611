//! Candidates: the phrases that could be keywords.

use std::collections::BTreeMap;
use std::iter::Peekable;
use std::ops::Range;

use super::dateline::dateline;
use super::grammar::Grammar;
use super::nesting;
use super::occurrence::{MAX_LENGTH, MAX_PHRASES, Occurrence};
use super::phrases::Phrases;
use super::places::Places;
use super::role::{Role, role_of};
use super::words::{Words, is_lexical};
use crate::analysis::{self, Certainty, Entity, Figure};
use crate::segment::{Case, Document, Sentence, Token, TokenClass};
use crate::text::TextRange;

/// Most words of content in one phrase. Annotators of news give 97 % of their
/// phrases four or fewer; a higher limit adds candidates that are never right.
const MAX_CONTENT_WORDS: usize = 4;

/// Most tokens in one phrase, function words included.
const MAX_TOKENS: usize = 9;

/// By how much more room is made than the rest of a text should need. Lower copies what was found
/// more often, higher leaves room unused. 1 and above, by the size of 50 MB of news.
const SPARE: f64 = 1.1;

/// Room is made at least for one occurrence in so many tokens of the text. Lower leaves room
/// unused, higher copies more often where the end of a text has more than the rest.
const LEAST_ROOM: usize = 32;

/// Most tokens of a name that is a candidate as a whole.
const MAX_NAME_TOKENS: usize = 12;

const _: () = assert!(MAX_TOKENS <= MAX_LENGTH && MAX_NAME_TOKENS <= MAX_LENGTH);

/// All phrases that could be keywords, with every place where they stand.
pub(super) struct Candidates {
    pub(super) phrases: Phrases,
    /// In order of start and end.
    pub(super) occurrences: Vec<Occurrence>,
    /// Where each phrase stands, as indices of the occurrences.
    places: Places,
    /// The entity, as an index, that a phrase names where it stands first as a name.
    entities: BTreeMap<u32, u32>,
    /// For each token whether it is part of a name.
    pub(super) naming: Vec<Naming>,
}

/// Whether a token is part of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Naming {
    None,
    /// Less surely than a name must be to speak for a keyword.
    Doubtful,
    Sure,
}

impl Candidates {
    /// Inside each sentence: runs of up to four words of content with function
    /// words between them, and the names as they are. Figures are no part of a
    /// phrase unless they are part of a name. One pass.
    pub(super) fn find(
        document: &Document<'_>,
        words: &Words,
        entities: &[Entity],
        figures: &[Figure],
    ) -> Self {
        let tokens = document.tokens();
        let names = analysis::mentions(entities);
        let mut named = Cover::new(names.iter().map(|name| name.0));
        let mut counted = Cover::new(figures.iter().map(|figure| figure.range));
        let mut finder = Finder {
            words,
            tokens,
            stems: Vec::new(),
            found: Self {
                phrases: Phrases::with_capacity(tokens.len()),
                entities: BTreeMap::new(),
                occurrences: Vec::new(),
                naming: Vec::with_capacity(tokens.len()),
                places: Places::default(),
            },
        };
        let (mut roles, mut named_by) = (Vec::new(), Vec::new());
        for (number, sentence) in document.sentences().iter().enumerate() {
            roles.clear();
            named_by.clear();
            let opening = dateline(document, number, sentence, &names, entities, figures);
            for (at, token) in document.sentence_tokens(sentence).iter().enumerate() {
                let (name, figure) = (named.of(token), counted.of(token));
                let word = words.get(token.word);
                let apart = at < opening;
                named_by.push(name.filter(|_| !apart));
                roles.push(if apart {
                    Role::Barrier
                } else {
                    role_of(document.form(token), token, word, name.is_some(), figure.is_some())
                });
                finder.found.naming.push(naming(
                    name.and_then(|at| names.get(at as usize)),
                    entities,
                    Grammar::of(document.language()).surely,
                ));
            }
            finder.make_room(sentence);
            finder.sentence(sentence, &roles, &named_by, &names);
        }
        let mut found = finder.found;
        found.occurrences.shrink_to_fit();
        found.phrases.close();
        let phrases = found.occurrences.iter().map(Occurrence::phrase);
        found.places = Places::new(found.phrases.len(), phrases);
        found
    }
}

impl Candidates {
    /// The entity, as an index, that a phrase names where it stands first as a name.
    pub(super) fn entity(&self, phrase: usize) -> Option<u32> {
        self.entities.get(&(phrase as u32)).copied()
    }

    /// How often a phrase stands in the text.
    pub(super) fn count(&self, phrase: usize) -> u32 {
        self.places.count(phrase)
    }

    /// Where a phrase stands, in text order.
    pub(super) fn places(&self, phrase: usize) -> impl Iterator<Item = &Occurrence> {
        self.places.of(phrase).filter_map(|at| self.occurrences.get(at))
    }

    /// The phrases that hold the phrase with a word more before or behind, once for each such place.
    pub(super) fn longer(&self, phrase: usize) -> impl Iterator<Item = usize> {
        self.nested(phrase, nesting::around)
    }

    /// The phrases that the phrase holds with a word more before or behind, once for each such place.
    pub(super) fn shorter(&self, phrase: usize) -> impl Iterator<Item = usize> {
        self.nested(phrase, nesting::inside)
    }

    fn nested(
        &self,
        phrase: usize,
        others: fn(&[Occurrence], usize) -> [Option<&Occurrence>; 2],
    ) -> impl Iterator<Item = usize> {
        let others = move |at| others(&self.occurrences, at).into_iter().flatten();
        let phrases = self.places.of(phrase).flat_map(others).map(Occurrence::phrase);
        phrases.filter(move |&other| other != phrase)
    }
}

/// Tells of one token after the other which range holds it. Both in order.
struct Cover<I: Iterator> {
    ranges: Peekable<I>,
    /// The index of the next range.
    next: u32,
}

impl<I: Iterator<Item = TextRange>> Cover<I> {
    fn new(ranges: I) -> Self {
        Self { ranges: ranges.peekable(), next: 0 }
    }

    /// The index of the range that holds `token`, when one does.
    fn of(&mut self, token: &Token) -> Option<u32> {
        while self.ranges.next_if(|range| range.end <= token.range.start).is_some() {
            self.next += 1;
        }
        self.ranges.peek().filter(|range| range.contains(token.range)).map(|_| self.next)
    }
}

/// How surely a token of the mention `name` of one of the `entities` is part of a name.
fn naming(name: Option<&(TextRange, u32)>, entities: &[Entity], surely: Certainty) -> Naming {
    let Some(&(range, entity)) = name else { return Naming::None };
    let mentions = entities.get(entity as usize).map_or(&[][..], |entity| &entity.mentions);
    let at = mentions.partition_point(|mention| mention.range < range);
    match mentions.get(at).map(|mention| mention.certainty) {
        Some(certainty) if certainty >= surely => Naming::Sure,
        _ => Naming::Doubtful,
    }
}

/// Whether a phrase of these tokens has a part of a name, and words outside it (« congrès de la Ligue » of the Ligue des
/// ports); `named` tells which name each token is in.
fn cuts_a_name(phrase: Range<usize>, named: &[Option<u32>]) -> bool {
    let name = |at: Option<usize>| at.and_then(|at| named.get(at).copied().flatten());
    let (first, last) = (name(Some(phrase.start)), name(Some(phrase.end - 1)));
    let cut_before = first.is_some() && name(phrase.start.checked_sub(1)) == first;
    let cut_after = last.is_some() && name(Some(phrase.end)) == last;
    first != last && (cut_before || cut_after)
}

struct Finder<'a> {
    words: &'a Words,
    tokens: &'a [Token],
    /// Where the stems of each token of the sentence begin among those of the text, and those of the last end.
    stems: Vec<usize>,
    found: Candidates,
}

impl Finder<'_> {
    /// Makes room for the occurrences of a sentence, and where there is none left for as many as
    /// the rest of the text has when it is like what was read: doubling would take more than is
    /// ever needed, and the old room beside the new.
    fn make_room(&mut self, sentence: &Sentence) {
        let (occurrences, seen) = (&mut self.found.occurrences, sentence.tokens.start);
        // A text of one sentence has as many tokens as it has; three of four begin a phrase at most.
        let most = (sentence.tokens.len() * MAX_CONTENT_WORDS).min(self.tokens.len() * 3 / 4);
        if occurrences.capacity() - occurrences.len() < most {
            let rest = self.tokens.len().saturating_sub(seen);
            let each = occurrences.len() as f64 / seen.max(1) as f64;
            let expected = (each * SPARE * rest as f64) as usize;
            occurrences.reserve_exact(most + expected.max(self.tokens.len() / LEAST_ROOM));
        }
    }

    fn sentence(
        &mut self,
        sentence: &Sentence,
        roles: &[Role],
        named: &[Option<u32>],
        names: &[(TextRange, u32)],
    ) {
        let offset = sentence.tokens.start;
        self.read_stems(sentence);
        for (at, &role) in roles.iter().enumerate() {
            let start = offset + at;
            let mut name = self.name_at(start, named.get(at..).unwrap_or_default(), names);
            let mut name_until = |at| name.take_if(|&mut (end, _)| end == at).map(|it| it.1);
            if role == Role::Content {
                let mut content = 0;
                for (length, &next) in roles.iter().enumerate().skip(at).take(MAX_TOKENS) {
                    let end = offset + length + 1;
                    match next {
                        Role::Content => {
                            content += 1;
                            if self.follows_a_name(at, length, named) {
                                break;
                            }
                            let entity = name_until(end);
                            let lone = content == 1 && entity.is_none();
                            let empty = lone && (self.is_light(start) || self.is_done(start));
                            if !(empty || cuts_a_name(at..length + 1, named)) {
                                self.add(sentence, start..end, entity);
                            }
                        }
                        Role::Inner => {}
                        Role::Number
                            if self.is_numbered_name(start, end, roles.get(length + 1)) =>
                        {
                            self.add(sentence, start..end, name_until(end));
                            break;
                        }
                        Role::Number | Role::Barrier => break,
                    }
                    if content == MAX_CONTENT_WORDS {
                        break;
                    }
                }
            }
            if let Some((end, entity)) = name.filter(|(end, _)| end - start <= MAX_NAME_TOKENS) {
                self.add(sentence, start..end, Some(entity));
            }
        }
    }

    /// The end of the name that begins with token `start`, and its entity; `named` tells which
    /// names the tokens from there on are in.
    fn name_at(
        &self,
        start: usize,
        named: &[Option<u32>],
        names: &[(TextRange, u32)],
    ) -> Option<(usize, u32)> {
        let index = (*named.first()?)?;
        let &(range, entity) = names.get(index as usize)?;
        if self.tokens.get(start)?.range.start != range.start {
            return None;
        }
        let length = named.iter().take_while(|&&other| other == Some(index)).count();
        Some((start + length, entity))
    }

    /// Whether the word at `at` stands behind the name that a phrase from `start` on ends in: where nouns come first that
    /// is what somebody does (« Odile Garance *gagne* »).
    fn follows_a_name(&self, start: usize, at: usize, named: &[Option<u32>]) -> bool {
        let name = |at: usize| named.get(at).copied().flatten();
        let behind = start < at && name(at).is_none() && name(at - 1).is_some();
        behind && !self.words.adjectives_first
    }

    fn is_light(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| self.words.get(token.word).light)
    }

    /// Whether the word tells what was done (« rescued »): a participle that no determiner makes a noun (« the injured »).
    fn is_done(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        let before = at.checked_sub(1).and_then(|before| self.tokens.get(before));
        let announced = before.is_some_and(|token| self.words.get(token.word).determiner);
        self.words.is_lone_participle(token.word) && !announced && !token.is_capitalised()
    }

    /// « Falcon 9 », « Windows 10 »: a capital, a short number and no word after it.
    fn is_numbered_name(&self, start: usize, end: usize, next: Option<&Role>) -> bool {
        let all = self.tokens.get(start..end).unwrap_or_default();
        let [name @ .., number] = all else { return false };
        name.iter().all(|token| matches!(token.case, Case::Capital | Case::Upper | Case::Mixed))
            && number.range.len() <= 4
            && next != Some(&Role::Content)
    }

    /// Enters the stems of a sentence.
    fn read_stems(&mut self, sentence: &Sentence) {
        let words = self.words;
        self.stems.clear();
        self.stems.push(self.found.phrases.read([]));
        for token in self.tokens.get(sentence.tokens.clone()).unwrap_or_default() {
            let says = is_lexical(token.class) || token.class == TokenClass::Number;
            let stems = if says { words.stems(token.word) } else { &[] };
            self.stems.push(self.found.phrases.read(stems.iter().copied()));
        }
    }

    fn add(&mut self, sentence: &Sentence, tokens: Range<usize>, entity: Option<u32>) {
        let stem = |at: usize| self.stems.get(at - sentence.tokens.start).copied();
        let (Some(start), Some(end)) = (stem(tokens.start), stem(tokens.end)) else { return };
        if start == end || self.found.phrases.len() >= MAX_PHRASES {
            return;
        }
        let phrase = self.found.phrases.enter(start..end);
        if let Some(entity) = entity {
            self.found.entities.entry(phrase).or_insert(entity);
        }
        let occurrence = Occurrence::new(phrase, tokens, entity.is_some());
        let occurrences = &mut self.found.occurrences;
        // Those that begin here are in the order of their ends; a name may end before some.
        let longer = occurrences
            .iter()
            .rev()
            .take_while(|it| it.start == occurrence.start && it.end() > occurrence.end());
        let place = occurrences.len() - longer.count();
        occurrences.insert(place, occurrence);
    }
}
