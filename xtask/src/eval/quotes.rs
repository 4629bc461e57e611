//! Quotes: what was said, and by whom; `docs/quotes.md` tells what is annotated and when two agree.

use super::gold::{Quote, Row, Span};
use super::tally::{Tally, percent, ratio};
use super::tool::{self, Prediction, Predictions};
use super::{Errors, Language, Score};
use std::collections::BTreeSet;

/// Scores the ranges alone, and with their speakers.
pub fn score(rows: &[Row], predictions: &Predictions, _: Language, errors: &mut Errors) -> Score {
    let (mut ranges, mut spoken, mut kinds) = (Tally::default(), Tally::default(), 0);
    for row in rows {
        let targets = row.quotes.as_deref().unwrap_or_default();
        let prediction = predictions.get(&row.id);
        let found = prediction.map(|it| it.quotes.as_slice()).unwrap_or_default();
        let pairs = pair(targets, found);
        for (one, hit) in found.iter().zip(&pairs) {
            let speakers = prediction.map(|it| named(it, one, &row.text)).unwrap_or_default();
            let Some(target) = hit.and_then(|at| targets.get(at)) else {
                ranges.extra += 1;
                spoken.extra += 1;
                errors.show(|| {
                    format!("extra   {} {speakers:?} {:?}", row.id, one.span.of(&row.text))
                });
                continue;
            };
            ranges.right += 1;
            kinds += usize::from(target.kind == one.kind);
            if agree(&target.speakers, &speakers) {
                spoken.right += 1;
            } else {
                spoken.extra += 1;
                spoken.missed += 1;
                errors.show(|| {
                    let words = one.span.of(&row.text);
                    format!("speaker {} {speakers:?} for {:?} {words:?}", row.id, target.speakers)
                });
            }
        }
        for (at, target) in targets.iter().enumerate() {
            if !pairs.contains(&Some(at)) {
                ranges.missed += 1;
                spoken.missed += 1;
                let words = target.span.of(&row.text);
                errors.show(|| format!("missed  {} {:?} {words:?}", row.id, target.speakers));
            }
        }
    }
    let share = |part| percent(ratio(part, ranges.right));
    let annotated = ranges.right + ranges.missed;
    let lines = vec![
        format!("{:18} {ranges}  ({annotated} annotated)", "range"),
        format!("{:18} {spoken}", "range and speaker"),
        format!(
            "of the ranges found: right speaker {}, right kind {}",
            share(spoken.right),
            share(kinds)
        ),
    ];
    Score { lines, headline: (spoken.f1(), "quotes F1") }
}

/// For each found the annotated one that it is, each at most once.
fn pair(targets: &[Quote], found: &[tool::Quote]) -> Vec<Option<usize>> {
    let mut free = vec![true; targets.len()];
    let mut hit = |one: &tool::Quote| {
        let mut indexed = targets.iter().zip(&free);
        let index = indexed.position(|(target, free)| *free && halves(target.span, one.span))?;
        free[index] = false;
        Some(index)
    };
    found.iter().map(&mut hit).collect()
}

/// Whether two stretches share at least half of each.
fn halves(a: Span, b: Span) -> bool {
    let shared = a.end.min(b.end).saturating_sub(a.start.max(b.start));
    let length = |span: Span| span.end.saturating_sub(span.start);
    shared > 0 && 2 * shared >= length(a).max(length(b))
}

/// What the tool calls the speaker: the words of the text, and the name of the entity.
fn named(prediction: &Prediction, quote: &tool::Quote, text: &str) -> Vec<String> {
    let Some(speaker) = &quote.speaker else { return Vec::new() };
    let entity = speaker.entity.and_then(|at| prediction.entities.get(at));
    let name = entity.map(|entity| entity.name.clone());
    [Some(speaker.span.of(text)), name].into_iter().flatten().collect()
}

/// Whether somebody found is somebody annotated. Nobody found agrees with nobody annotated, or with an empty name.
fn agree(annotated: &[String], found: &[String]) -> bool {
    if found.is_empty() {
        return annotated.is_empty() || annotated.iter().any(String::is_empty);
    }
    annotated.iter().any(|a| found.iter().any(|b| same(a, b)))
}

/// Whether two names share more than half of the words of the shorter.
fn same(a: &str, b: &str) -> bool {
    let (a, b) = (content(a), content(b));
    let shared = a.intersection(&b).count();
    2 * shared > a.len().min(b.len())
}

/// The words of a name without those that name nobody.
fn content(name: &str) -> BTreeSet<String> {
    const EMPTY: [&str; 17] = [
        "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "et", "the", "a", "an", "of",
        "and", "s",
    ];
    let name = name.to_lowercase();
    let words = name.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty() && !EMPTY.contains(word)).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(quotes: &str, found: &str) -> Vec<String> {
        let text =
            "« Le pont tiendra », a dit Odile Garance. Selon la police, trois ponts sont fermés.";
        let row = serde_json::json!({ "id": "a", "text": text,
            "quotes": serde_json::from_str::<serde_json::Value>(quotes).unwrap() });
        let entities = r#"[{"name": "Odile Garance", "kind": "person", "mentions": []}]"#;
        let found =
            serde_json::from_str(&format!(r#"{{"entities": {entities}, "quotes": {found}}}"#));
        let row = serde_json::from_value(row).unwrap();
        let predictions = [("a".to_owned(), found.unwrap())].into();
        score(&[row], &predictions, Language::French, &mut Errors { left: 0 }).lines
    }

    const ANNOTATED: &str = r#"[
        {"start": 2, "end": 17, "kind": "direct", "speakers": ["Garance"]},
        {"start": 59, "end": 83, "kind": "indirect", "speakers": ["la police", "la gendarmerie"]}]"#;

    #[test]
    fn half_of_the_words_and_the_entity_are_enough() {
        // « tiendra », of « elle »; the second with the words before it, which are more than itself.
        let found = r#"[
            {"start": 5, "end": 17, "kind": "direct", "speaker": {"start": 21, "end": 22, "entity": 0}},
            {"start": 20, "end": 83, "kind": "indirect", "speaker": {"start": 48, "end": 57}}]"#;
        assert_eq!(
            lines(ANNOTATED, found),
            [
                "range              P  50.0 R  50.0 F1  50.0  (2 annotated)",
                "range and speaker  P  50.0 R  50.0 F1  50.0",
                "of the ranges found: right speaker 100.0, right kind 100.0",
            ]
        );
    }

    #[test]
    fn another_speaker_or_none_is_wrong() {
        let found = r#"[
            {"start": 2, "end": 17, "kind": "direct", "speaker": {"start": 48, "end": 57}},
            {"start": 59, "end": 83, "kind": "direct"}]"#;
        assert_eq!(
            lines(ANNOTATED, found),
            [
                "range              P 100.0 R 100.0 F1 100.0  (2 annotated)",
                "range and speaker  P   0.0 R   0.0 F1   0.0",
                "of the ranges found: right speaker 0.0, right kind 50.0",
            ]
        );
    }

    #[test]
    fn names_agree_by_most_of_their_words() {
        assert!(same("Le maire Jean Morel", "Jean Morel") && same("la police", "Police"));
        assert!(!same("Jean Morel", "Odile Morel") && !same("la police", "la mairie"));
        assert!(agree(&[], &[]) && agree(&["Jean Morel".into(), String::new()], &[]));
        assert!(!agree(&[], &["Jean Morel".into()]) && !agree(&["Jean Morel".into()], &[]));
    }
}
