//! Entities: somebody or something named.

#![allow(dead_code, reason = "rules and tagger are about to use it")]

mod gazetteer;
mod list;
mod mark;

use crate::analysis::Entity;
use crate::segment::Document;
use crate::text::TextRange;

/// The entities of a document by first mention, in view ranges.
///
/// `figures` are the ranges of figures in text order: a date is no name.
#[must_use]
pub fn extract(document: &Document<'_>, figures: &[TextRange]) -> Vec<Entity> {
    let _ = (document, figures);
    Vec::new()
}
