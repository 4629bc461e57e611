//! What holds for the analysis of any text.

use depeche::text::TextRange;
use depeche::{Analysis, Bounds, Figure, Language, Value};

/// Panics where `analysis` is not a sound one of `text`.
pub fn check(text: &str, analysis: &Analysis) {
    analysis.clone().for_each_range(|range| {
        assert!(range.start < range.end, "{range:?} is empty");
        assert!(text.get(range.start as usize..range.end as usize).is_some(), "{range:?}");
    });
    assert_apart(analysis.paragraphs.iter().map(|paragraph| paragraph.range));
    assert_apart(analysis.sentences.iter().copied());
    assert_apart(analysis.figures.iter().map(|figure| figure.range));
    for keyword in &analysis.keywords {
        assert!(!keyword.text.is_empty() && (0.0..=1.0).contains(&keyword.score));
        assert!(!keyword.mentions.is_empty());
        assert_apart(keyword.mentions.iter().copied());
    }
    let mut mentions = Vec::new();
    for entity in &analysis.entities {
        assert!(!entity.name.is_empty() && !entity.mentions.is_empty());
        assert_apart(entity.mentions.iter().map(|mention| mention.range));
        mentions.extend(entity.mentions.iter().map(|mention| mention.range));
    }
    mentions.sort();
    assert_apart(mentions);
    for figure in &analysis.figures {
        assert!(figure.names.iter().all(|&name| (name as usize) < analysis.entities.len()));
        check_value(figure);
    }
}

/// Values are finite numbers, known sides in order, and can be read out.
fn check_value(figure: &Figure) {
    for language in Language::ALL {
        let reading = figure.reading(language);
        assert!(!reading.contains("NaN") && !reading.contains("inf"), "{reading}: {figure:?}");
    }
    match &figure.value {
        Value::Quantity(quantity) => {
            let Bounds { min, max, .. } = quantity.bounds();
            let sides = [min, max];
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

/// Panics unless `ranges` are in order and none overlaps the next.
fn assert_apart(ranges: impl IntoIterator<Item = TextRange>) {
    let ranges: Vec<TextRange> = ranges.into_iter().collect();
    assert!(ranges.windows(2).all(|pair| pair[0].end <= pair[1].start), "{ranges:?}");
}
