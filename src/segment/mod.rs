//! Paragraphs, sentences and tokens: what every extractor stands on.

mod address;
mod boilerplate;
mod character;
mod document;
mod paragraph;
mod sentence;
mod slots;
mod token;
mod tokenizer;
mod vocabulary;

pub(crate) use boilerplate::tells_of_publication;
pub use document::Document;
pub use paragraph::{Paragraph, ParagraphKind};
pub use sentence::Sentence;
pub(crate) use slots::Slots;
pub use token::{Case, Token, TokenClass};
pub(crate) use vocabulary::{Fnv, Identity, fnv1a};
pub use vocabulary::{Vocabulary, WordId};
