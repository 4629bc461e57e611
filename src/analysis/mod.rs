//! What an analysis holds: plain data, every list in text order unless said otherwise.
//!
//! Ranges are half-open UTF-8 byte ranges into the text as given; they lie on
//! character boundaries. Text is repeated only where it is not a slice of the
//! article (canonical names, keyword forms).

mod bounds;
mod entity;
mod figure;
mod moment;
mod names;
mod quantity;
mod quote;

pub use bounds::Bounds;
pub use entity::{Certainty, Entity, EntityKind, Mention};
pub use figure::{Figure, FigureKind, Value};
pub use moment::{DateSpan, Part, Precision, Relation, Time};
pub use names::Names;
pub use quantity::{Duration, Form, Period, Quantity};
pub use quote::{Quote, QuoteKind, Speaker};

pub(crate) use entity::mentions;

use serde::Serialize;

use crate::Date;
use crate::language::Detection;
use crate::segment::Paragraph;
use crate::text::TextRange;

/// Everything extracted from one article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Analysis {
    /// The language whose rules were used, and how it was chosen.
    pub language: Detection,
    /// The day against which relative dates were read, if any is known.
    pub reference: Option<Reference>,
    /// Where the title stands in the text, when the text begins with one.
    pub title: Option<TextRange>,
    /// The paragraphs, which cover every word of the text.
    pub paragraphs: Vec<Paragraph>,
    /// The sentences, none across a paragraph's end.
    pub sentences: Vec<TextRange>,
    /// Keywords, best first.
    pub keywords: Vec<Keyword>,
    /// At most three sentences that sum the article up, in text order; the
    /// fewer the less it has to choose from.
    pub key_sentences: Vec<TextRange>,
    /// Entities by their first mention.
    pub entities: Vec<Entity>,
    /// What found them.
    pub entities_by: EntitySource,
    /// Figures by their place; no two overlap.
    pub figures: Vec<Figure>,
    /// What somebody is said to have said, by its place; no two overlap.
    pub quotes: Vec<Quote>,
}

/// The day of publication, or what stands in for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The day.
    pub date: Date,
    /// Where it comes from.
    pub source: ReferenceSource,
}

/// Where the day of publication comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ReferenceSource {
    /// It was given with the text.
    Given,
    /// The text states it: in a dateline, or a line about its publication.
    Text,
    /// It is not stated; weekdays beside days of the month agree near this day: a guess.
    Inferred,
    /// It is not known; the day of reading stands in.
    Today,
}

/// What marked the names of an article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EntitySource {
    /// Lists and rules alone: no model of the text's language is loaded.
    #[default]
    Rules,
    /// The trained model, with lists and rules.
    Model,
}

/// A phrase that says what the article is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Keyword {
    /// The phrase as the article writes it most often.
    pub text: String,
    /// From 0 to 1, higher is better; comparable within one article, not a probability.
    pub score: f64,
    /// Where the phrase stands, in text order.
    pub mentions: Vec<TextRange>,
    /// Why it was chosen, strongest reason first: `title`, `name`, `repeated`,
    /// `early` (in the body), `rare` (in news at large).
    pub reasons: Vec<&'static str>,
}
