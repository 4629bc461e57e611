//! What the trainer shares with the tagger: the same features, labels and model file.

pub use crate::entity::tagger::clusters::Clusters;
pub use crate::entity::tagger::context::Context;
pub use crate::entity::tagger::features::features;
pub use crate::entity::tagger::group::Group;
pub use crate::entity::tagger::keys::KEY_BITS;
pub use crate::entity::tagger::label::{KINDS, LABELS, Label, Place};
pub use crate::entity::tagger::line::Line;
pub use crate::entity::tagger::viterbi::{Decoder, Scores, Transitions};
pub use crate::entity::tagger::weights::{Weight, Weights};
pub use crate::model::{Header, Model, Score};

use crate::entity::tagger::hints::Hints;
use crate::entity::tagger::line::stretches;
use crate::segment::Document;
use crate::text::{TextRange, View};
use crate::{Analyzer, Article, Certainty, Entity, Language, Tagger};

/// Calls `read` with each sentence of `document` in turn, in its context.
pub fn for_each_line(
    document: &Document<'_>,
    clusters: &Clusters,
    mut read: impl FnMut(&Context<'_>, &Line),
) {
    with_hints(document, |hints| {
        let context = Context::new(hints, clusters);
        let mut line = Line::default();
        for stretch in stretches(document) {
            line.read(&context, stretch);
            read(&context, &line);
        }
    });
}

fn with_hints<T>(document: &Document<'_>, read: impl FnOnce(&Hints<'_>) -> T) -> T {
    let figures = crate::figure::extract(document, None);
    crate::entity::with_hints(document, &figures, read)
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
    let found = with_hints(&document, |hints| tagger.find(hints)).into_iter();
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
