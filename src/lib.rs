//! Keywords, named entities and figures in news articles, French and English.
//!
//! One [`Analyzer`] turns a text into one [`Analysis`]: plain data, in text
//! order, with half-open byte ranges into the text as given.
//!
//! ```
//! use depeche::{Analyzer, Article};
//!
//! let article = Article::new("Le port est fermé. Les navires attendent au large.");
//! let analysis = Analyzer::new().analyze(&article);
//!
//! assert_eq!(analysis.language.code, "fr");
//! assert_eq!(analysis.sentences[0].of(article.text), "Le port est fermé.");
//! ```
//!
//! Any text gives an analysis. Only options and model files can be wrong, and
//! they say so in an [`Error`].

#![cfg_attr(not(target_arch = "wasm32"), forbid(unsafe_code))]

mod analysis;
mod analyzer;
pub mod entity;
mod error;
pub mod figure;
pub mod keyword;
pub mod language;
mod model;
mod order;
pub mod quote;
pub mod segment;
pub mod text;
#[cfg(feature = "train")]
#[doc(hidden)]
pub mod training;
#[cfg(target_arch = "wasm32")]
mod wasm;
pub mod wire;

pub use analysis::{
    Analysis, Bounds, Certainty, DateSpan, Duration, Entity, EntityKind, EntitySource, Figure,
    FigureKind, Form, Keyword, Names, Part, Period, Precision, Quantity, Quote, QuoteKind,
    Reference, ReferenceSource, Relation, Speaker, Time, Value,
};
pub use analyzer::{Analyzer, Article, Options, Stage};
pub use entity::{Place, PlaceSize, Places, Tagger};
pub use error::Error;
pub use figure::Date;
pub use language::Language;

/// The examples of the README run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
