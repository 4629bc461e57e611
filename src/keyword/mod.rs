//! Keywords: phrases that say what an article is about.

use crate::analysis::Keyword;
use crate::segment::Document;
use crate::text::TextRange;

/// The best `limit` keywords of a document, best first, in view ranges.
///
/// `names` are the ranges of entity mentions and `figures` those of figures,
/// both in text order: a name is a good keyword, a date is none.
#[must_use]
pub fn extract(
    document: &Document<'_>,
    names: &[TextRange],
    figures: &[TextRange],
    limit: usize,
) -> Vec<Keyword> {
    let _ = (document, names, figures, limit);
    Vec::new()
}
