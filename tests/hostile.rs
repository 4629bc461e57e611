//! Strings that break programs, alone, together and inside an article: every one gives a sound analysis.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::collections::BTreeMap;

use depeche::{Analyzer, Article, Language};

/// The strings by what is odd about them; `tests/parity` reads them too.
fn strings() -> BTreeMap<String, Vec<String>> {
    serde_json::from_str(include_str!("parity/strings.json")).unwrap()
}

/// Panics where a range of the analysis of `text` does not lie in it.
fn check(text: &str) {
    for language in [None, Some(Language::French), Some(Language::English)] {
        let article = Article { language, ..Article::new(text) };
        let mut analysis = Analyzer::new().analyze(&article);
        analysis.for_each_range(|range| {
            let inside = text.get(range.start as usize..range.end as usize);
            assert!(inside.is_some_and(|it| !it.is_empty()), "{range:?} of {text:?}");
        });
        for figure in &analysis.figures {
            for reading in Language::ALL.map(|language| figure.reading(language)) {
                assert!(
                    !reading.contains("NaN") && !reading.contains("inf"),
                    "{reading} in {text:?}"
                );
            }
        }
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
