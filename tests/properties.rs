//! What holds for every text.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

#[path = "../fuzz/checks/analysis.rs"]
mod analysis;

use analysis::check;
use depeche::text::OffsetUnit;
use depeche::{Analysis, Analyzer, Article, Figure, Language, Names, wire};
use proptest::prelude::*;

/// Pieces of news and of trouble, to be put together at random.
const PIECES: &[&str] = &[
    "Au moins 12 personnes",
    "Bamako",
    " a annoncé ",
    "mardi",
    " 14 mars 2026",
    " (ONU)",
    "l’ONU",
    "Nations unies",
    " entre 50 et 70 millions d’euros",
    " une quarantaine de camions",
    ". ",
    ", ",
    "\n\n",
    "\r\n",
    "\u{a0}",
    "\u{ad}",
    "\u{feff}",
    "e\u{301}",
    "😀",
    "👩‍🚒",
    "\0",
    "« ",
    " »",
    " » (1962)",
    "? ",
    "%",
    " 20 h 30",
    " depuis ",
    " plus de ",
    " 3-0 ",
    "M. Dupré",
    " the United States",
    " $5bn",
    " between 3 and ",
    "twenty-five",
    " per cent",
    " last Tuesday",
    "RN24",
    "9e",
    "1er",
    "XVe siècle",
    "#tag",
    "https://exemple.org/1",
    "\u{202e}",
    "مالي",
    "北京",
    " vingt et un ",
    "1 ",
    "un ",
    "-",
    "'",
];

fn news() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..60).prop_map(|pieces| pieces.concat())
}

fn analyze(text: &str, language: Option<Language>) -> Analysis {
    let reference_date = depeche::figure::parse_date("2026-03-11").ok();
    Analyzer::new().analyze(&Article { language, reference_date, ..Article::new(text) })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_gives_a_sound_analysis(text in "\\PC{0,200}|(?s).{0,200}") {
        check(&text, &analyze(&text, None));
    }

    #[test]
    fn any_news_gives_a_sound_analysis(text in news()) {
        for language in Language::ALL {
            let analysis = analyze(&text, Some(language));
            check(&text, &analysis);
            prop_assert_eq!(&analysis, &analyze(&text, Some(language)));
        }
    }

    #[test]
    fn utf16_offsets_slice_as_javascript_does(text in news()) {
        let analysis = analyze(&text, None);
        let mentions: Vec<String> =
            analysis.figures.iter().map(|figure| figure.range.of(&text).to_owned()).collect();
        let units: Vec<u16> = text.encode_utf16().collect();
        let wire = wire::Article::new(&text, analysis, OffsetUnit::Utf16);
        let wire = serde_json::to_value(&wire).unwrap();
        for (figure, mention) in wire["figures"].as_array().unwrap().iter().zip(mentions) {
            let at = |key: &str| figure[key].as_u64().unwrap() as usize;
            prop_assert_eq!(String::from_utf16_lossy(&units[at("start")..at("end")]), mention);
        }
    }
}

/// Figures of `text` that end before byte `end`.
fn before(analysis: &Analysis, end: usize) -> Vec<&Figure> {
    analysis.figures.iter().filter(|figure| figure.range.end as usize <= end).collect()
}

#[test]
fn a_paragraph_more_does_not_move_the_figures_before_it() {
    let text =
        "Un titre\n\nLundi, 12 camions ont brûlé à 30 km de la ville. Le 3 mai, deux autres.";
    let more =
        format!("{text}\n\nEn 2019, un millier de personnes étaient là, dont 80 % de femmes.");
    let (short, long) = (analyze(text, None), analyze(&more, None));
    let strip = |figure: &Figure| Figure { names: Names::default(), ..figure.clone() };
    let short: Vec<Figure> = before(&short, text.len()).into_iter().map(strip).collect();
    let long: Vec<Figure> = before(&long, text.len()).into_iter().map(strip).collect();
    assert!(!short.is_empty());
    assert_eq!(short, long);
}

#[test]
fn line_ends_and_spaces_do_not_change_what_is_found() {
    let text = "Un titre\n\nÀ Lyon, 12 000 personnes ont défilé mardi 14 mars, d'après la mairie.";
    let typeset = text.replace('\n', "\r\n").replace("12 000", "12\u{202f}000").replace('\'', "’");
    let (plain, typeset) = (analyze(text, None), analyze(&typeset, None));
    let values = |analysis: &Analysis| -> Vec<_> {
        analysis.figures.iter().map(|figure| (figure.kind, figure.value.clone())).collect()
    };
    assert!(!plain.figures.is_empty());
    assert_eq!(values(&plain), values(&typeset));
    let names = |analysis: &Analysis| -> Vec<_> {
        analysis.entities.iter().map(|entity| (entity.name.clone(), entity.kind)).collect()
    };
    assert_eq!(names(&plain), names(&typeset));
}

#[test]
fn long_and_odd_texts_are_analysed() {
    let line = "mot ".repeat(250_000);
    assert_eq!(analyze(&line, None).paragraphs.len(), 1);
    for text in ["", " ", "x", "\0", "\n\n\n", "\u{feff}", "😀", "...", "\u{301}\u{301}", "1"] {
        check(text, &analyze(text, None));
    }
}
