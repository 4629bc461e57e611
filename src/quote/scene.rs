//! What the rules look at: tokens with their roles and the names among them.

use std::num::NonZeroU32;
use std::ops::Range;

use super::lexicon::{Lexicon, Role};
use crate::analysis::{self, Entity, EntityKind};
use crate::segment::{Document, TokenClass, WordId};
use crate::text::TextRange;

/// A name in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) tokens: Range<usize>,
    /// Its entity: an index into the analysis.
    pub(super) entity: u32,
    pub(super) kind: EntityKind,
}

/// A document with what its words can be around a quote.
pub(super) struct Scene<'d, 'v> {
    document: &'d Document<'v>,
    pub(super) lexicon: &'static Lexicon,
    /// By word.
    roles: Vec<Role>,
    /// In text order, none overlapping.
    names: Vec<Name>,
    /// For each token the name that holds it: its index plus one.
    name_at: Vec<Option<NonZeroU32>>,
}

impl<'d, 'v> Scene<'d, 'v> {
    pub(super) fn new(document: &'d Document<'v>, entities: &[Entity]) -> Self {
        let lexicon = Lexicon::of(document.language());
        let vocabulary = document.vocabulary();
        let role = |id: usize| {
            lexicon.words.get(vocabulary.get(WordId(id as u32))).copied().unwrap_or_default()
        };
        let names = names(document, entities);
        let mut name_at = vec![None; document.tokens().len()];
        for (name, number) in names.iter().zip(1..) {
            let number = NonZeroU32::new(number);
            name_at.get_mut(name.tokens.clone()).unwrap_or_default().fill(number);
        }
        Self { document, lexicon, roles: (0..vocabulary.len()).map(role).collect(), names, name_at }
    }

    /// How many tokens there are.
    pub(super) fn len(&self) -> usize {
        self.name_at.len()
    }

    /// The token's form; empty outside the text.
    pub(super) fn form(&self, at: usize) -> &'v str {
        self.document.tokens().get(at).map_or("", |token| self.document.form(token))
    }

    pub(super) fn lower(&self, at: usize) -> &str {
        self.document.lower_at(at)
    }

    /// Whether these words stand at `at`.
    pub(super) fn stands(&self, at: usize, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(nth, word)| self.lower(at + nth) == *word)
    }

    pub(super) fn class(&self, at: usize) -> Option<TokenClass> {
        self.document.class_at(at)
    }

    pub(super) fn is_word(&self, at: usize) -> bool {
        matches!(self.class(at), Some(TokenClass::Word | TokenClass::Mixed | TokenClass::Number))
    }

    pub(super) fn is_capitalised(&self, at: usize) -> bool {
        self.document.tokens().get(at).is_some_and(crate::segment::Token::is_capitalised)
    }

    /// Whether the token is a word of any of `roles`, and no part of a name.
    pub(super) fn is(&self, at: usize, roles: Role) -> bool {
        self.is_even_named(at, roles) && self.name(at).is_none()
    }

    /// The same where a name may begin with it: « Reuters ».
    pub(super) fn is_even_named(&self, at: usize, roles: Role) -> bool {
        self.role(at).is(roles)
    }

    /// What the word of a token can be.
    pub(super) fn role(&self, at: usize) -> Role {
        let token = self.document.tokens().get(at);
        token.and_then(|token| self.roles.get(token.word.0 as usize)).copied().unwrap_or_default()
    }

    /// Whether a day of the year with its article stands at `at`: « le 28 juillet ».
    pub(super) fn is_day(&self, at: usize) -> bool {
        let months = self.document.language().lexicon().months;
        self.is(at, Role::DETERMINER)
            && self.class(at + 1) == Some(TokenClass::Number)
            && months.contains(&self.lower(at + 2))
    }

    /// Whether the token may stand between the parts of a verb or beside it.
    pub(super) fn is_particle(&self, at: usize) -> bool {
        let word = self.lower(at);
        // « le gouvernement » is none.
        let announced = at.checked_sub(1).is_some_and(|before| self.is(before, Role::DETERMINER));
        let adverb = !announced && self.lexicon.adverb_endings.iter().any(|it| word.ends_with(it));
        self.is(at, Role::PARTICLE) || (adverb && self.name(at).is_none() && word.len() > 5)
    }

    pub(super) fn is_infinitive(&self, at: usize) -> bool {
        let word = self.lower(at);
        self.class(at) == Some(TokenClass::Word)
            && self.lexicon.infinitive_endings.iter().any(|it| word.ends_with(it))
            && word.len() > 3
            && !self.is_capitalised(at)
            // « contre », « notre »
            && !self.is(at, Role::PREPOSITION.or(Role::DETERMINER).or(Role::PARTICLE))
            && self.name(at).is_none()
    }

    /// The name that holds a token.
    pub(super) fn name(&self, at: usize) -> Option<&Name> {
        let number = self.name_at.get(at).copied().flatten()?;
        self.names.get(number.get() as usize - 1)
    }

    /// All names, in text order.
    pub(super) fn names(&self) -> &[Name] {
        &self.names
    }

    /// The tokens of the sentence that holds a token.
    pub(super) fn sentence(&self, at: usize) -> Range<usize> {
        let index = self.document.sentence_of(at);
        let sentence = index.and_then(|index| self.document.sentences().get(index));
        sentence.map_or(at..at, |sentence| sentence.tokens.clone())
    }

    /// The index of the sentence that holds a token.
    pub(super) fn sentence_index(&self, at: usize) -> usize {
        self.document.sentence_of(at).unwrap_or(usize::MAX)
    }

    /// The index of the paragraph that holds a token.
    pub(super) fn paragraph_of(&self, at: usize) -> Option<usize> {
        let index = self.document.sentence_of(at)?;
        self.document.sentences().get(index).map(|sentence| sentence.paragraph)
    }

    /// The tokens of each sentence.
    pub(super) fn sentences(&self) -> impl Iterator<Item = Range<usize>> {
        self.document.sentences().iter().map(|sentence| sentence.tokens.clone())
    }

    /// The tokens of each paragraph that has some.
    pub(super) fn paragraphs(&self) -> impl Iterator<Item = Range<usize>> {
        self.document.sentences().chunk_by(|a, b| a.paragraph == b.paragraph).map(|group| {
            let start = group.first().map_or(0, |sentence| sentence.tokens.start);
            let end = group.last().map_or(start, |sentence| sentence.tokens.end);
            start..end
        })
    }

    /// The view's range of a pronoun, without the hyphens of one that leans on its verb.
    pub(super) fn pronoun(&self, at: usize) -> TextRange {
        let range = self.range(&(at..at + 1));
        let form = self.form(at);
        let hyphens =
            form.strip_prefix('-').and_then(|it| it.rfind('-').map(|at| at + 2).or(Some(1)));
        TextRange::new(range.start + hyphens.unwrap_or(0) as u32, range.end)
    }

    /// The view's range of a run of tokens.
    pub(super) fn range(&self, tokens: &Range<usize>) -> TextRange {
        self.document.cover(tokens.start, tokens.end)
    }
}

/// The names of `entities` as tokens, in text order; of two that overlap the first.
fn names(document: &Document<'_>, entities: &[Entity]) -> Vec<Name> {
    let mentions = analysis::mentions(entities);
    let tokens = document.tokens();
    let mut names: Vec<Name> = Vec::with_capacity(mentions.len());
    for (range, entity) in mentions {
        let Some(kind) = entities.get(entity as usize).map(|entity| entity.kind) else { continue };
        let start = tokens.partition_point(|token| token.range.end <= range.start);
        let end = tokens.partition_point(|token| token.range.start < range.end);
        if start < end && names.last().is_none_or(|last| last.tokens.end <= start) {
            names.push(Name { tokens: start..end, entity, kind });
        }
    }
    names
}
