//! Entities: somebody or something named.

mod cues;
mod evidence;
mod gather;
mod gazetteer;
mod list;
mod mark;
mod phrase;
mod recall;
mod rules;

use gazetteer::Gazetteer;

use crate::analysis::Entity;
use crate::segment::Document;
use crate::text::TextRange;

/// The entities of a document by first mention, in view ranges.
///
/// `figures` are the ranges of figures in text order: a date is no name.
#[must_use]
pub fn extract(document: &Document<'_>, figures: &[TextRange]) -> Vec<Entity> {
    let scan = Gazetteer::shared().scan(document);
    let marks = rules::mark(document, &scan, figures);
    gather::gather(document, &scan, marks)
}
