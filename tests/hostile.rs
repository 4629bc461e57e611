//! Strings that break programs, alone, together and inside an article: every one gives a sound analysis.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "../fuzz/checks/analysis.rs"]
mod analysis;

use std::collections::BTreeMap;

use depeche::{Analyzer, Article, Language};

/// The strings by what is odd about them; `tests/parity` reads them too.
fn strings() -> BTreeMap<String, Vec<String>> {
    serde_json::from_str(include_str!("parity/strings.json")).unwrap()
}

fn check(text: &str) {
    for language in [None, Some(Language::French), Some(Language::English)] {
        let article = Article { language, ..Article::new(text) };
        analysis::check(text, &Analyzer::new().analyze(&article));
    }
}

#[test]
fn there_are_many() {
    assert!(strings().values().map(Vec::len).sum::<usize>() > 200);
}

#[test]
fn alone() {
    strings().values().flatten().for_each(|text| check(text));
}

#[test]
fn each_group_together() {
    for group in strings().values() {
        check(&group.concat());
        check(&group.join(" "));
        check(&group.join("\n"));
    }
}

#[test]
fn inside_an_article() {
    for text in strings().values().flatten() {
        check(&format!(
            "Lyon : 12 morts\n\nLe maire de Lyon, {text}, a annoncé {text} mardi 3 mars."
        ));
    }
}
