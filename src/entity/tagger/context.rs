//! What is known of a document before features are made of its tokens.

use super::clusters::{Cluster, Clusters};
use super::fold::WordFacts;
use super::hints::Hints;
use super::line::{Line, stretches};
use super::usage::Usages;
use crate::segment::{Case, Document, Token};

/// A document with everything that features ask of it beside the [sentence](Line) at hand. Made in
/// linear time.
pub struct Context<'d> {
    hints: &'d Hints<'d>,
    /// The facts of each word.
    words: Vec<WordFacts>,
    /// What each spelling looks like, and its cluster.
    spellings: Vec<(u32, Cluster)>,
    pub(super) usages: Usages,
}

impl<'d> Context<'d> {
    /// Looks at every sentence of the document that the `hints` are for.
    #[must_use]
    pub fn new(hints: &'d Hints<'d>, clusters: &Clusters) -> Self {
        let document = hints.reader.document;
        let vocabulary = document.vocabulary();
        let mut context = Self {
            hints,
            words: vocabulary.words().map(WordFacts::new).collect(),
            spellings: spellings(hints, clusters),
            usages: Usages::new(vocabulary.len()),
        };
        let mut line = Line::default();
        for stretch in stretches(document) {
            line.read(&context, stretch);
            context.usages.add(document, &line);
        }
        context
    }

    /// The document.
    #[must_use]
    pub fn document(&self) -> &'d Document<'d> {
        self.hints.reader.document
    }

    pub(super) fn hints(&self) -> &Hints<'d> {
        self.hints
    }

    /// The facts of a word.
    pub(super) fn word(&self, word: u32) -> Option<&WordFacts> {
        self.words.get(word as usize)
    }

    /// The facts of the word of token `at`, wherever that stands.
    pub(super) fn word_at(&self, at: usize) -> Option<&WordFacts> {
        self.word(self.document().tokens().get(at)?.word.0)
    }

    /// What token `at` looks like, and its cluster.
    pub(super) fn spelling(&self, at: usize) -> (u32, Cluster) {
        let spelling = self.hints.reader.scan.spelling(at);
        spelling.and_then(|it| self.spellings.get(it as usize)).copied().unwrap_or_default()
    }
}

/// What each spelling of the document looks like, and its cluster.
fn spellings(hints: &Hints<'_>, clusters: &Clusters) -> Vec<(u32, Cluster)> {
    let document = hints.reader.document;
    let mut known = Vec::new();
    for (at, token) in document.tokens().iter().enumerate() {
        // They are numbered by first use.
        if hints.reader.scan.spelling(at) == Some(known.len() as u32) {
            let looks = super::shape::shape(token, document.form(token));
            known.push((looks, cluster(document, token, clusters)));
        }
    }
    known
}

/// The cluster of a token as written, else as it would be written otherwise.
fn cluster(document: &Document<'_>, token: &Token, clusters: &Clusters) -> Cluster {
    if clusters.is_empty() {
        return Cluster::default();
    }
    let lower = document.lower(token);
    let capitalised = || {
        let mut chars = lower.chars();
        let first = chars.next()?;
        let form: String = first.to_uppercase().chain(chars).collect();
        clusters.get(&form)
    };
    let as_written = clusters.get(document.form(token));
    let found = match token.case {
        Case::Upper => as_written.or_else(capitalised).or_else(|| clusters.get(lower)),
        Case::Capital | Case::Mixed => as_written.or_else(|| clusters.get(lower)),
        Case::Lower | Case::None => as_written,
    };
    found.unwrap_or_default()
}
