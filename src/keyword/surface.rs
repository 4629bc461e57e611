//! From chosen candidates to keywords: form, places, score.

use std::collections::HashMap;

use super::candidate::Occurrence;
use super::pool::{Choice, Pool};
use crate::analysis::Keyword;
use crate::segment::Document;
use crate::text::TextRange;

/// The keywords for `choices`, in their order.
pub(super) fn keywords(document: &Document<'_>, pool: &Pool, choices: &[Choice]) -> Vec<Keyword> {
    let ranks: HashMap<usize, usize> =
        choices.iter().enumerate().map(|(rank, choice)| (choice.candidate, rank)).collect();
    let mut places: Vec<Vec<Occurrence>> = vec![Vec::new(); choices.len()];
    for occurrence in pool.occurrences() {
        let rank = ranks.get(&(occurrence.phrase as usize));
        let Some(place) = rank.and_then(|&rank| places.get_mut(rank)) else { continue };
        // « oui mais oui mais oui » holds « oui mais oui » twice, but shows it once.
        if place.last().is_none_or(|last| last.end <= occurrence.start) {
            place.push(*occurrence);
        }
    }
    let keyword = |(choice, places): (&Choice, &Vec<Occurrence>)| Keyword {
        text: form(document, places),
        score: probability(choice.score),
        mentions: places.iter().map(|place| range(document, place)).collect(),
        reasons: Vec::new(),
    };
    choices.iter().zip(&places).map(keyword).collect()
}

fn range(document: &Document<'_>, occurrence: &Occurrence) -> TextRange {
    document.cover(occurrence.start as usize, occurrence.end as usize)
}

/// Log odds as a probability, to four places.
fn probability(log_odds: f32) -> f64 {
    let odds = 1.0 / (1.0 + f64::from(-log_odds).exp());
    (odds * 10_000.0).round() / 10_000.0
}

/// The form that stands most often; of several the one that stands first.
fn form(document: &Document<'_>, places: &[Occurrence]) -> String {
    let mut forms: Vec<(String, usize)> = Vec::new();
    for place in places {
        let form = document.view().surface(range(document, place));
        match forms.iter_mut().find(|(known, _)| *known == form) {
            Some((_, count)) => *count += 1,
            None => forms.push((form, 1)),
        }
    }
    let most = forms.iter().map(|&(_, count)| count).max();
    forms
        .into_iter()
        .find(|&(_, count)| Some(count) == most)
        .map(|(form, _)| form)
        .unwrap_or_default()
}
