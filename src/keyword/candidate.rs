//! Candidates: the phrases that could be keywords.

use std::collections::HashMap;
use std::ops::Range;

use super::words::{StemId, Word, Words, is_lexical};
use crate::analysis::Entity;
use crate::segment::{Case, Document, Sentence, Token, TokenClass};
use crate::text::TextRange;

/// Most words of content in one phrase. Annotators of news give 97 % of their
/// phrases four or fewer; a higher limit adds candidates that are never right.
const MAX_CONTENT_WORDS: usize = 4;

/// Most tokens in one phrase, function words included.
const MAX_TOKENS: usize = 9;

/// Most tokens of a name that is a candidate as a whole.
const MAX_NAME_TOKENS: usize = 12;

/// One place where a candidate stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Occurrence {
    /// The phrase: an index into [`Candidates::phrases`].
    pub(super) phrase: u32,
    /// The sentence, as an index.
    pub(super) sentence: u32,
    /// First token and the one after the last.
    pub(super) start: u32,
    pub(super) end: u32,
    /// The entity, as an index, of which it is exactly a mention.
    pub(super) entity: Option<u32>,
}

impl Occurrence {
    pub(super) fn tokens(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// One mention of an entity.
struct Name {
    range: TextRange,
    entity: u32,
}

/// All mentions of `entities`, in text order.
fn names(entities: &[Entity]) -> Vec<Name> {
    let mut names: Vec<Name> = entities
        .iter()
        .enumerate()
        .flat_map(|(entity, it)| {
            let name = move |range| Name { range, entity: entity as u32 };
            it.mentions.iter().map(move |mention| name(mention.range))
        })
        .collect();
    names.sort_unstable_by_key(|name| (name.range, name.entity));
    names
}

/// All phrases that could be keywords, with every place where they stand.
pub(super) struct Candidates {
    /// The stems of each phrase; no two are equal.
    pub(super) phrases: Vec<Box<[StemId]>>,
    /// In order of sentence, start, end.
    pub(super) occurrences: Vec<Occurrence>,
    /// For each token whether it is part of a name.
    pub(super) in_name: Vec<bool>,
}

/// What a token can be in a phrase.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    /// Begins, ends or stands inside.
    Content,
    /// Stands inside only.
    Inner,
    /// A number, which may end a name (« Falcon 9 »).
    Number,
    /// Ends every phrase.
    Barrier,
}

impl Candidates {
    /// Inside each sentence: runs of up to four words of content with function
    /// words between them, and the names as they are. Figures are no part of a
    /// phrase unless they are part of a name. One pass.
    pub(super) fn find(
        document: &Document<'_>,
        words: &Words,
        entities: &[Entity],
        figures: &[TextRange],
    ) -> Self {
        let tokens = document.tokens();
        let names = names(entities);
        let ranges: Vec<TextRange> = names.iter().map(|name| name.range).collect();
        let named = covering(tokens, &ranges);
        let counted = covering(tokens, figures);
        let role = |index: usize| -> Role {
            let Some(token) = tokens.get(index) else { return Role::Barrier };
            let in_name = named.get(index).is_some_and(Option::is_some);
            let in_figure = counted.get(index).is_some_and(Option::is_some);
            role_of(document.form(token), token, words.get(token.word), in_name, in_figure)
        };
        let mut finder = Finder {
            words,
            tokens,
            ids: HashMap::new(),
            key: Vec::new(),
            found: Self {
                phrases: Vec::new(),
                // News has about as many as tokens; growing would take the room twice.
                occurrences: Vec::with_capacity(tokens.len()),
                in_name: named.iter().map(Option::is_some).collect(),
            },
        };
        drop(ranges);
        for (number, sentence) in document.sentences().iter().enumerate() {
            let roles: Vec<Role> = sentence.tokens.clone().map(role).collect();
            finder.sentence(number as u32, sentence, &roles, &named, &names);
        }
        finder.found.occurrences.shrink_to_fit();
        finder.found
    }
}

impl Candidates {
    /// How often each phrase stands in the text.
    pub(super) fn counts(&self) -> Vec<u32> {
        let mut counts = vec![0; self.phrases.len()];
        for occurrence in &self.occurrences {
            if let Some(count) = counts.get_mut(occurrence.phrase as usize) {
                *count += 1;
            }
        }
        counts
    }

    /// The entity that each phrase names where it stands first as a name.
    pub(super) fn entities(&self) -> Vec<Option<u32>> {
        let mut entities = vec![None; self.phrases.len()];
        for occurrence in self.occurrences.iter().rev().filter(|it| it.entity.is_some()) {
            if let Some(entity) = entities.get_mut(occurrence.phrase as usize) {
                *entity = occurrence.entity;
            }
        }
        entities
    }

    /// Calls `visit` with each phrase and the phrase a word shorter that begins
    /// or ends in the same place, wherever both stand; shorter ones first.
    pub(super) fn for_each_step(&self, mut visit: impl FnMut(usize, usize)) {
        for group in self.occurrences.chunk_by(|a, b| a.sentence == b.sentence) {
            // Starts from the back and ends from the front: inner phrases come first.
            for (index, longer) in group.iter().enumerate().rev() {
                for shorter in steps(group, index, longer) {
                    if shorter.phrase != longer.phrase {
                        visit(longer.phrase as usize, shorter.phrase as usize);
                    }
                }
            }
        }
    }
}

/// The next shorter occurrence with the start of `longer`, and the one with its end.
fn steps<'o>(
    group: &'o [Occurrence],
    index: usize,
    longer: &'o Occurrence,
) -> impl Iterator<Item = &'o Occurrence> {
    let prefix = index.checked_sub(1).and_then(|at| group.get(at));
    let prefix = prefix.filter(|shorter| shorter.start == longer.start);
    let rest = group.get(index + 1..).unwrap_or_default();
    let suffix = rest
        .iter()
        .take_while(|other| other.start < longer.end)
        .find(|other| other.start > longer.start && other.end == longer.end);
    [prefix, suffix].into_iter().flatten()
}

/// For each token the index of the range that holds it, when one does. Both in order.
fn covering(tokens: &[Token], ranges: &[TextRange]) -> Vec<Option<u32>> {
    let mut next = 0;
    tokens
        .iter()
        .map(|token| {
            while ranges.get(next).is_some_and(|range| range.end <= token.range.start) {
                next += 1;
            }
            ranges.get(next).filter(|range| range.contains(token.range)).map(|_| next as u32)
        })
        .collect()
}

fn role_of(form: &str, token: &Token, word: Word, in_name: bool, in_figure: bool) -> Role {
    if in_figure && !in_name {
        return Role::Barrier;
    }
    let lower = !token.is_capitalised();
    match token.class {
        TokenClass::Number => Role::Number,
        TokenClass::Mixed if !in_name && form.starts_with(char::is_numeric) => Role::Barrier,
        TokenClass::Word | TokenClass::Mixed if word.inner && (lower || !in_name) => Role::Inner,
        // « Association *pour* la mer »: a function word in a name says nothing by itself.
        TokenClass::Word if word.stop && in_name && lower => Role::Inner,
        // « Mars » and « May » may be names; in small letters they are the calendar.
        TokenClass::Word if (word.stop || word.barred) && !in_name => Role::Barrier,
        TokenClass::Word | TokenClass::Mixed => {
            // A lone letter is an initial or a label.
            if form.chars().nth(1).is_none() && !in_name { Role::Barrier } else { Role::Content }
        }
        _ => Role::Barrier,
    }
}

struct Finder<'a> {
    words: &'a Words,
    tokens: &'a [Token],
    ids: HashMap<Box<[StemId]>, u32>,
    key: Vec<StemId>,
    found: Candidates,
}

impl Finder<'_> {
    fn sentence(
        &mut self,
        number: u32,
        sentence: &Sentence,
        roles: &[Role],
        named: &[Option<u32>],
        names: &[Name],
    ) {
        let offset = sentence.tokens.start;
        let first = self.found.occurrences.len();
        for (at, &role) in roles.iter().enumerate() {
            let start = offset + at;
            let mut name = self
                .name_at(start, named, names)
                .map(|(end, entity)| (end.min(sentence.tokens.end), entity));
            let mut name_until = |at| name.take_if(|&mut (end, _)| end == at).map(|it| it.1);
            if role == Role::Content {
                let mut content = 0;
                for (length, &next) in roles.iter().enumerate().skip(at).take(MAX_TOKENS) {
                    let end = offset + length + 1;
                    match next {
                        Role::Content => {
                            content += 1;
                            let entity = name_until(end);
                            if content > 1 || entity.is_some() || !self.is_light(start) {
                                self.add(number, start, end, entity);
                            }
                        }
                        Role::Inner => {}
                        Role::Number
                            if self.is_numbered_name(start, end, roles.get(length + 1)) =>
                        {
                            self.add(number, start, end, name_until(end));
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
                self.add(number, start, end, Some(entity));
            }
        }
        if let Some(added) = self.found.occurrences.get_mut(first..) {
            added.sort_unstable_by_key(|occurrence| (occurrence.start, occurrence.end));
        }
    }

    /// The end of the name that begins with token `start`, and its entity.
    fn name_at(&self, start: usize, named: &[Option<u32>], names: &[Name]) -> Option<(usize, u32)> {
        let index = (*named.get(start)?)?;
        let name = names.get(index as usize)?;
        if self.tokens.get(start)?.range.start != name.range.start {
            return None;
        }
        let length = named.get(start..)?.iter().take_while(|&&other| other == Some(index)).count();
        Some((start + length, name.entity))
    }

    fn is_light(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| self.words.get(token.word).light)
    }

    /// « Falcon 9 », « Windows 10 »: a capital, a short number and no word after it.
    fn is_numbered_name(&self, start: usize, end: usize, next: Option<&Role>) -> bool {
        let all = self.tokens.get(start..end).unwrap_or_default();
        let [name @ .., number] = all else { return false };
        name.iter().all(|token| matches!(token.case, Case::Capital | Case::Upper | Case::Mixed))
            && number.range.len() <= 4
            && next != Some(&Role::Content)
    }

    fn add(&mut self, sentence: u32, start: usize, end: usize, entity: Option<u32>) {
        self.key.clear();
        for token in self.tokens.get(start..end).unwrap_or_default() {
            if is_lexical(token.class) || token.class == TokenClass::Number {
                self.key.extend_from_slice(self.words.stems(token.word));
            }
        }
        if self.key.is_empty() {
            return;
        }
        let phrase = match self.ids.get(self.key.as_slice()) {
            Some(&phrase) => phrase,
            None => {
                let phrase = self.found.phrases.len() as u32;
                let key: Box<[StemId]> = self.key.as_slice().into();
                self.found.phrases.push(key.clone());
                self.ids.insert(key, phrase);
                phrase
            }
        };
        let (start, end) = (start as u32, end as u32);
        self.found.occurrences.push(Occurrence { phrase, sentence, start, end, entity });
    }
}
