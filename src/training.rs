//! What the trainer shares with the tagger: the same features, labels and model file.

pub use crate::entity::tagger::clusters::Clusters;
pub use crate::entity::tagger::context::Context;
pub use crate::entity::tagger::features::features;
pub use crate::entity::tagger::group::Group;
pub use crate::entity::tagger::hints::Hint;
pub use crate::entity::tagger::keys::KEY_BITS;
pub use crate::entity::tagger::label::{KINDS, LABELS, Label, Place};
pub use crate::entity::tagger::viterbi::{Decoder, Scores, Transitions};
pub use crate::entity::tagger::weights::{Weight, Weights};
pub use crate::model::{Header, Model, Score};

use crate::segment::Document;
use crate::text::{TextRange, View};
use crate::{Analyzer, Article, Certainty, Entity, Language, Tagger};

/// What lists and rules know of each token of `document`.
#[must_use]
pub fn hints(document: &Document<'_>) -> Vec<Hint> {
    let figures = crate::figure::extract(document, None);
    let figures: Vec<TextRange> = figures.iter().map(|figure| figure.range).collect();
    crate::entity::hints(document, &figures)
}

/// A name that a tagger has found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its bytes in the text.
    pub range: TextRange,
    /// Index of its kind in [`KINDS`].
    pub kind: usize,
    /// By how much the best reading without it is worse, in the model's unit.
    pub margin: i32,
}

/// The names that `tagger` finds in `text`, in text order.
#[must_use]
pub fn tag(tagger: &Tagger, text: &str, language: Language) -> Vec<Found> {
    let view = View::new(text);
    let document = Document::new(&view, language, None);
    let found = tagger.find(&document, hints(&document)).into_iter();
    found
        .map(|found| {
            let range = document.cover(found.tokens.start, found.tokens.end);
            Found { range: view.to_source(range), kind: found.kind, margin: found.margin }
        })
        .collect()
}

/// A mention as the whole pipeline gives it: the tagger's names weighed against lists and rules.
#[derive(Clone, Copy, Debug)]
pub struct Mention {
    /// Its bytes in the text.
    pub range: TextRange,
    /// Index of its kind in [`KINDS`].
    pub kind: usize,
    /// How sure the pipeline is.
    pub certainty: Certainty,
}

/// The mentions that the whole pipeline finds in `text`, in text order.
#[must_use]
pub fn mentions(analyzer: &Analyzer, text: &str, language: Language) -> Vec<Mention> {
    let article = Article { language: Some(language), ..Article::new(text) };
    let entities = analyzer.analyze(&article).entities;
    let of = |entity: &Entity| {
        let kind = KINDS.iter().position(|&kind| kind == entity.kind).unwrap_or_default();
        let mentions = entity.mentions.clone().into_iter();
        mentions.map(move |found| Mention { range: found.range, kind, certainty: found.certainty })
    };
    let mut mentions: Vec<Mention> = entities.iter().flat_map(of).collect();
    mentions.sort_by_key(|mention| mention.range);
    mentions
}
