//! Helpers for the tests of this folder.

use super::gazetteer::Gazetteer;
use super::rules::{self, Reader};
use super::{Mark, gather};
use crate::Language;
use crate::segment::Document;
use crate::text::View;

/// Runs `check` on the marks that the rules give for `text`.
pub(super) fn with_marks<T>(
    text: &str,
    language: Language,
    check: impl FnOnce(&Document<'_>, &[Mark]) -> T,
) -> T {
    let view = View::new(text);
    let document = Document::new(&view, language, None);
    let scan = Gazetteer::built_in().scan(&document);
    let marks = rules::mark(&Reader::new(&document, &scan, &[]));
    let _ = gather::gather(&document, scan, &marks);
    check(&document, &marks)
}

/// The text with the rules' names in square brackets: `[person:Awa Diallo]`.
pub(super) fn marked(text: &str, language: Language) -> String {
    with_marks(text, language, |document, marks| {
        let mut out = String::new();
        let mut from = 0;
        for mark in marks {
            let range = document.cover(mark.tokens.start, mark.tokens.end);
            out.push_str(&document.text()[from..range.start as usize]);
            let kind = format!("{:?}", mark.kind).to_lowercase();
            out.push_str(&format!("[{kind}:{}]", range.of(document.text())));
            from = range.end as usize;
        }
        out + &document.text()[from..]
    })
}

/// Each line of a French text, marked.
pub(super) fn french(text: &str) -> String {
    marked(text, Language::French)
}

/// Each line of an English text, marked.
pub(super) fn english(text: &str) -> String {
    marked(text, Language::English)
}
