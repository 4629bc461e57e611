//! Entities: somebody or something named.

mod agree;
mod cues;
mod evidence;
mod gather;
pub(crate) mod gazetteer;
mod list;
mod mark;
mod pairs;
mod phrase;
mod places;
mod recall;
mod rules;
mod run;
mod settle;
pub(crate) mod tagger;
#[cfg(test)]
mod testing;

pub use gazetteer::Gazetteer;
pub use places::{Place, PlaceSize, Places};
pub use tagger::Tagger;

use mark::Mark;
use rules::Reader;
use tagger::hints::Hints;

use crate::analysis::{Certainty, Entity, Figure};
use crate::segment::Document;

/// The entities of a document by first mention, in view ranges.
///
/// `figures` are in text order: a date is no name.
/// Names are marked by the `tagger`, or by rules and the lists of the
/// `gazetteer` where no model of the document's language is loaded.
#[must_use]
pub fn extract(
    document: &Document<'_>,
    figures: &[Figure],
    gazetteer: &Gazetteer,
    tagger: Option<&Tagger>,
) -> Vec<Entity> {
    let scan = gazetteer.scan(document);
    let reader = Reader::new(document, &scan, figures);
    let ruled = rules::mark(&reader);
    let mut marks = match tagger {
        Some(tagger) => {
            let tagged = tagger.tag(&Hints::new(&reader, &ruled));
            settle::settle(&reader, agree::weigh(tagged, ruled))
        }
        None => ruled,
    };
    drop(reader);
    drop_figures(document, figures, &mut marks);
    let mut entities = gather::gather(document, scan, &marks);
    pairs::part(document, gazetteer, &mut entities);
    // They are kept to the end, while the other stages need room.
    entities.shrink_to_fit();
    entities
}

/// Calls `read` with what lists and rules know of the tokens of `document`: the tagger's hints.
#[cfg(any(test, feature = "train"))]
pub(crate) fn with_hints<T>(
    document: &Document<'_>,
    figures: &[Figure],
    read: impl FnOnce(&Hints<'_>) -> T,
) -> T {
    let scan = Gazetteer::built_in().scan(document);
    let reader = Reader::new(document, &scan, figures);
    let ruled = rules::mark(&reader);
    read(&Hints::new(&reader, &ruled))
}

/// Drops doubtful marks inside figures: a date is no name, but India is one in
/// « 18 h, heure de l'Inde ».
fn drop_figures(document: &Document<'_>, figures: &[Figure], marks: &mut Vec<Mark>) {
    let mut figures = figures.iter().map(|figure| figure.range).peekable();
    marks.retain(|mark| {
        let range = document.cover(mark.tokens.start, mark.tokens.end);
        while figures.next_if(|figure| figure.end <= range.start).is_some() {}
        let inside = figures.peek().is_some_and(|figure| figure.contains(range));
        !inside || mark.certainty == Certainty::Sure
    });
}
