//! Keywords: phrases are the same when their stems are.

use super::gold::Row;
use super::tally::{harmonic_mean, percent, ratio};
use super::tool::Predictions;
use super::{Errors, Language, Score};
use snowball_stemmers_rs::{Algorithm, Stemmer};
use std::collections::HashSet;
use unicode_normalization::UnicodeNormalization;

/// The lengths of the list at which F1 is measured.
const CUTS: [usize; 3] = [5, 10, 15];
/// The one of the headline.
const HEADLINE: usize = 1;
/// Where the list ends for the mean average precision.
const LONGEST: usize = 50;

/// F1 at three lengths of the list and mean average precision, each averaged over the texts.
pub fn score(
    rows: &[Row],
    predictions: &Predictions,
    language: Language,
    errors: &mut Errors,
) -> Score {
    let stemmer = Stemmer::create(match language {
        Language::French => Algorithm::French,
        Language::English => Algorithm::English,
    });
    let (mut f1, mut precision) = ([0.0; CUTS.len()], 0.0);
    for row in rows {
        let gold: HashSet<String> =
            stems(row.keyphrases.iter().flatten(), &stemmer).into_iter().collect();
        let phrases = predictions.get(&row.id).map(|p| p.keywords.as_slice()).unwrap_or_default();
        let list = stems(phrases.iter().map(|keyword| &keyword.text), &stemmer);
        for (sum, cut) in f1.iter_mut().zip(CUTS) {
            *sum += f1_at(cut, &list, &gold);
        }
        precision += average_precision(&list, &gold);
        errors.show(|| describe(&row.id, &list[..list.len().min(CUTS[HEADLINE])], &gold));
    }
    let mean = |sum: f64| if rows.is_empty() { 0.0 } else { sum / rows.len() as f64 };
    let [a, b, c] = f1.map(mean);
    let [k, l, m] = CUTS;
    let texts = [a, b, c, mean(precision)].map(percent);
    let line =
        format!("F1@{k} {} F1@{l} {} F1@{m} {} MAP {}", texts[0], texts[1], texts[2], texts[3]);
    Score { lines: vec![line], headline: (f1.map(mean)[HEADLINE], "keywords F1@10") }
}

/// The phrases by their stems, without those that come again or hold no word.
fn stems<'a>(phrases: impl Iterator<Item = &'a String>, stemmer: &Stemmer) -> Vec<String> {
    let mut seen = HashSet::new();
    let stemmed = phrases.map(|phrase| stem(phrase, stemmer));
    stemmed.filter(|phrase| !phrase.is_empty() && seen.insert(phrase.clone())).collect()
}

/// The stems of a phrase's words, with one space between.
fn stem(phrase: &str, stemmer: &Stemmer) -> String {
    let composed: String = phrase.nfc().filter(|c| *c != SOFT_HYPHEN).collect();
    let lower = composed.to_lowercase();
    let words =
        lower.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty());
    words.map(|word| stemmer.stem(word)).collect::<Vec<_>>().join(" ")
}

const SOFT_HYPHEN: char = '\u{ad}';

fn f1_at(cut: usize, list: &[String], gold: &HashSet<String>) -> f64 {
    let top = &list[..list.len().min(cut)];
    let hits = top.iter().filter(|phrase| gold.contains(*phrase)).count();
    harmonic_mean(ratio(hits, top.len()), ratio(hits, gold.len()))
}

/// The precision at each hit, averaged over all that should be hit.
fn average_precision(list: &[String], gold: &HashSet<String>) -> f64 {
    let (mut hits, mut sum) = (0, 0.0);
    for (index, phrase) in list.iter().take(LONGEST).enumerate() {
        if gold.contains(phrase) {
            hits += 1;
            sum += ratio(hits, index + 1);
        }
    }
    if gold.is_empty() { 0.0 } else { sum / gold.len() as f64 }
}

fn describe(id: &str, top: &[String], gold: &HashSet<String>) -> String {
    let (right, wrong): (Vec<_>, Vec<_>) = top.iter().partition(|phrase| gold.contains(*phrase));
    let mut missed: Vec<_> = gold.iter().filter(|phrase| !top.contains(phrase)).collect();
    missed.sort();
    format!("{id}\n      right  {right:?}\n      extra  {wrong:?}\n      missed {missed:?}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_match_by_stems_and_count_once() {
        let row: Row = serde_json::from_str(
            r#"{"id": "a", "text": "", "keyphrases": ["élections municipales", "Nantes", "maire"]}"#,
        )
        .unwrap();
        let prediction = serde_json::from_str(
            r#"{"keywords": [{"text": "Élection municipale"}, {"text": "élections municipales"}, {"text": "vote"}, {"text": "maires"}]}"#,
        )
        .unwrap();
        let score = score(
            &[row],
            &[("a".into(), prediction)].into(),
            Language::French,
            &mut Errors { left: 0 },
        );
        // The list is one of three: right, wrong, right. P 2/3, R 2/3; AP (1 + 2/3) / 3.
        assert_eq!(score.lines, ["F1@5 66.7 F1@10 66.7 F1@15 66.7 MAP 55.6"]);
    }
}
