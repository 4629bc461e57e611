//! A reader's own list: terms and regular expressions, found in a text.
//!
//! Apart from the core, because the engine of regular expressions weighs a
//! quarter of it and only readers with a list of their own need it: the page
//! loads this module when there is one.
//!
//! - A **term** stands for itself, as whole words. Written in lower
//!   case it is found in any case; with a capital it is found as written and in
//!   capitals throughout (*Orange* finds ORANGE, no fruit).
//! - A **pattern** is a regular expression in the syntax of the crate `regex`, matched within
//!   a line.
//!
//! Curly apostrophes and no-break spaces of the text count as plain ones, in
//! both. Where matches overlap the one that begins first stands, of several the
//! longest, of several the one that is first in the list.
//!
//! ```
//! use depeche_terms::{Match, OwnTerm, Terms};
//!
//! let (terms, refused) = Terms::compile(&[
//!     OwnTerm { form: "l'Alliance", pattern: false },
//!     OwnTerm { form: r"\bRN\d+", pattern: true },
//!     OwnTerm { form: "(", pattern: true },
//! ]);
//! assert_eq!(refused.len(), 1);
//! assert_eq!(refused[0].index, 2);
//! let found = terms.find("L’alliance, l’Alliance, la RN24");
//! assert_eq!(found, [Match { term: 0, start: 12, end: 22 }, Match { term: 1, start: 27, end: 31 }]);
//! ```

mod list;
mod patterns;
mod plain;
#[cfg(target_arch = "wasm32")]
mod wasm;
mod words;

pub use list::{MAX_FORM, Match, OwnTerm, Reason, Refusal, Terms};
pub use patterns::MAX_PATTERN_BYTES;
