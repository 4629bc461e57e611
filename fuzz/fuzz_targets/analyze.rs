//! Any text gives a sound analysis, in both languages and in every unit.
//! The first byte chooses the language and whether a reference date is known.
#![no_main]

use depeche::text::{OffsetUnit, TextRange};
use depeche::{Analysis, Analyzer, Article, Language, Value, wire};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some((&choice, bytes)) = data.split_first() else { return };
    let text = &*String::from_utf8_lossy(bytes);
    let language = [None, Some(Language::French), Some(Language::English)][choice as usize % 3];
    let reference_date = (choice & 0x80 == 0)
        .then(|| depeche::figure::parse_date("2026-03-11").expect("a valid date"));
    let article = Article { language, reference_date, ..Article::new(text) };
    let analysis = Analyzer::new().analyze(&article);
    check(text, &analysis);
    wire::Article::new(text, analysis, OffsetUnit::Utf16);
});

fn check(text: &str, analysis: &Analysis) {
    analysis.clone().for_each_range(|range| {
        assert!(range.start < range.end, "{range:?} is empty");
        assert!(text.get(range.start as usize..range.end as usize).is_some(), "{range:?}");
    });
    assert_apart(analysis.figures.iter().map(|figure| figure.range).collect());
    let mentions = analysis.entities.iter().flat_map(|entity| &entity.mentions);
    let mut mentions: Vec<TextRange> = mentions.map(|mention| mention.range).collect();
    mentions.sort();
    assert_apart(mentions);
    for figure in &analysis.figures {
        assert!(figure.names.iter().all(|&name| (name as usize) < analysis.entities.len()));
        for language in Language::ALL {
            assert!(!figure.reading(language).contains("NaN"), "{figure:?}");
        }
        match &figure.value {
            Value::Quantity(quantity) => {
                let sides = [quantity.bounds.min, quantity.bounds.max];
                assert!(sides.iter().any(Option::is_some), "{figure:?} has no value");
                assert!(sides.iter().flatten().all(|side| side.is_finite()), "{figure:?}");
                if let [Some(min), Some(max)] = sides {
                    assert!(min <= max, "{figure:?}");
                }
            }
            Value::Date(span) => {
                if let (Some(from), Some(to)) = (span.from, span.to) {
                    assert!(from <= to, "{figure:?}");
                }
            }
            Value::Time(time) => assert!(!time.value.is_empty(), "{figure:?}"),
        }
    }
}

fn assert_apart(ranges: Vec<TextRange>) {
    assert!(ranges.windows(2).all(|pair| pair[0].end <= pair[1].start), "{ranges:?}");
}
