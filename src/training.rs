//! What the trainer shares with the tagger: the same features, labels and model file.

pub use crate::entity::tagger::clusters::Clusters;
pub use crate::entity::tagger::context::Context;
pub use crate::entity::tagger::features::{Group, features};
pub use crate::entity::tagger::hints::Hint;
pub use crate::entity::tagger::keys::KEY_BITS;
pub use crate::entity::tagger::label::{KINDS, LABELS, Label, Place};
pub use crate::entity::tagger::viterbi::{Decoder, Scores, Transitions};
pub use crate::entity::tagger::weights::{Weight, Weights};
pub use crate::model::{Header, Model, Score};

use crate::entity::gazetteer::Gazetteer;
use crate::segment::Document;
use crate::text::{TextRange, View};
use crate::{Language, Tagger};

/// What the shipped lists know of each token of `document`.
#[must_use]
pub fn hints(document: &Document<'_>) -> Vec<Hint> {
    let scan = Gazetteer::shared().scan(document);
    crate::entity::tagger::hints::hints(&scan, document.tokens().len())
}

/// The names that `tagger` finds in `text`: byte ranges and indices in [`KINDS`], in text order.
#[must_use]
pub fn tag(tagger: &Tagger, text: &str, language: Language) -> Vec<(TextRange, usize)> {
    let view = View::new(text);
    let document = Document::new(&view, language, None);
    let marks = tagger.tag(&document, &Gazetteer::shared().scan(&document));
    let found = marks.into_iter().filter_map(|mark| {
        let range = document.cover(mark.tokens.start, mark.tokens.end);
        let kind = KINDS.iter().position(|&kind| kind == mark.kind)?;
        Some((view.to_source(range), kind))
    });
    found.collect()
}
