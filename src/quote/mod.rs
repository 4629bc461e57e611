//! Quotes: who said what.
//!
//! 1. Marks (`marks`): stretches in quotation marks and speeches after a dash.
//! 2. Direct speech (`direct`): a stretch that a verb of speech or a source
//!    gives to somebody, in the same sentence or at the end of the one before.
//! 3. Reported speech (`reported`, `clause`): « selon X, … », « X affirme que … »,
//!    « …, a indiqué X ».
//! 4. Speakers (`subject`, `resolve`): the subject of the verb; a pronoun takes
//!    who was spoken of last and agrees with it (`agree`), and is never more than
//!    probable.
//!
//! Rules after Pouliquen, Steinberger and Best (2007), "Automatic detection of
//! quotations in multilingual news"; reported speech after Krestel, Bergler and
//! Witte (2008), "Minding the source". What a language brings along is its
//! lexicon (`fr`, `en`). What counts as a quote is told in `docs/quotes.md`.

mod agree;
mod clause;
mod direct;
mod en;
mod fr;
mod lexicon;
mod marks;
mod reported;
mod resolve;
mod scene;
mod subject;
mod verb;

use std::ops::Range;

use crate::analysis::{Entity, Quote, QuoteKind};
use crate::order;
use crate::segment::Document;
use scene::Scene;
use subject::Subject;

/// The quotes of a document in text order, none overlapping, in view ranges.
///
/// `entities` are those of the document. Linear in the length of the text:
/// what says who speaks is looked for within a window around each quote.
#[must_use]
pub fn extract(document: &Document<'_>, entities: &[Entity]) -> Vec<Quote> {
    let scene = Scene::new(document, entities);
    let mut found = direct::find(&scene);
    found.extend(reported::find(&scene, &found));
    order::sort_by_key(&mut found, |it| (it.speech.start, it.speech.end));
    resolve::quotes(&scene, found)
}

/// A quote before its speaker is resolved; everything in token indices.
#[derive(Clone, Debug)]
struct Found {
    /// What was said, without marks.
    speech: Range<usize>,
    kind: QuoteKind,
    cue: Option<Range<usize>>,
    verb: Option<Range<usize>>,
    subject: Option<Subject>,
}

#[cfg(test)]
mod tests;
