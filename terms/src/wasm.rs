//! The boundary to JavaScript: plain objects in and out, offsets in UTF-16 units.

use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

use crate::{OwnTerm, Terms};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("wasm.d.ts");

#[wasm_bindgen]
extern "C" {
    /// What the constructor takes.
    #[wasm_bindgen(typescript_type = "OwnTerm[]")]
    pub type List;
    /// What `refused` gives.
    #[wasm_bindgen(typescript_type = "TermRefusal[]")]
    pub type Refusals;
    /// What `find` gives.
    #[wasm_bindgen(typescript_type = "TermMatch[]")]
    pub type Matches;
}

#[derive(Deserialize)]
struct Line {
    form: String,
    pattern: bool,
}

#[derive(Serialize)]
struct Refusal {
    index: usize,
    reason: &'static str,
    message: String,
}

#[derive(Serialize)]
struct Match {
    term: usize,
    start: usize,
    end: usize,
}

/// A compiled list of terms and regular expressions.
#[wasm_bindgen(js_name = Terms)]
pub struct JsTerms {
    terms: Terms,
    refused: Vec<crate::Refusal>,
}

#[wasm_bindgen(js_class = Terms)]
impl JsTerms {
    /// Compiles `list`; what of it cannot be used is in `refused`.
    ///
    /// Throws an `Error` when an object of the list is no term.
    ///
    /// # Errors
    /// As said, for JavaScript.
    #[wasm_bindgen(constructor)]
    pub fn new(list: List) -> Result<Self, JsError> {
        let list: Vec<Line> = serde_wasm_bindgen::from_value(list.into())?;
        let list: Vec<OwnTerm<'_>> =
            list.iter().map(|it| OwnTerm { form: &it.form, pattern: it.pattern }).collect();
        let (terms, refused) = Terms::compile(&list);
        Ok(Self { terms, refused })
    }

    /// The lines that cannot be used, in the order of the list.
    ///
    /// # Errors
    /// Never, for all that JavaScript can do.
    pub fn refused(&self) -> Result<Refusals, JsError> {
        let refused: Vec<Refusal> = self
            .refused
            .iter()
            .map(|it| Refusal {
                index: it.index,
                reason: it.reason.name(),
                message: it.message.clone(),
            })
            .collect();
        Ok(serde_wasm_bindgen::to_value(&refused)?.unchecked_into())
    }

    /// Every match in `text`, in its order, none overlapping.
    ///
    /// # Errors
    /// Never, for all that JavaScript can do.
    pub fn find(&self, text: &str) -> Result<Matches, JsError> {
        let found: Vec<Match> = self
            .terms
            .find(text)
            .into_iter()
            .map(|it| Match { term: it.term, start: it.start, end: it.end })
            .collect();
        Ok(serde_wasm_bindgen::to_value(&found)?.unchecked_into())
    }
}
