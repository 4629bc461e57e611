//! Entities: somebody or something named.

mod cues;
mod evidence;
mod gather;
pub(crate) mod gazetteer;
mod list;
mod mark;
mod phrase;
mod recall;
mod rules;
mod run;
pub(crate) mod tagger;

pub use tagger::Tagger;

use gazetteer::Gazetteer;

use crate::analysis::Entity;
use crate::segment::Document;
use crate::text::TextRange;

/// The entities of a document by first mention, in view ranges.
///
/// `figures` are the ranges of figures in text order: a date is no name.
/// Names are marked by the `tagger`, or by lists and rules where no model of
/// the document's language is loaded.
#[must_use]
pub fn extract(
    document: &Document<'_>,
    figures: &[TextRange],
    tagger: Option<&Tagger>,
) -> Vec<Entity> {
    let scan = Gazetteer::shared().scan(document);
    let marks = match tagger {
        Some(tagger) => tagger.tag(document, &scan),
        None => rules::mark(document, &scan, figures),
    };
    gather::gather(document, &scan, &marks)
}
