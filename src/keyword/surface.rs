//! From chosen candidates to keywords: form, places, score, reasons.

use std::collections::HashMap;

use super::candidate::Occurrence;
use super::pool::{Choice, Pool};
use super::reason::reasons;
use crate::analysis::Keyword;
use crate::segment::{Case, Document, ParagraphKind};
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
        text: form(document, pool, places),
        score: probability(choice.score),
        mentions: places.iter().map(|place| range(document, place)).collect(),
        reasons: pool.features().get(choice.candidate).map(reasons).unwrap_or_default(),
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

/// The form that stands most often in running text; of several the first.
///
/// Headlines may be cased throughout and sentences begin with a capital, so
/// what stands there counts only when the phrase stands nowhere else; a
/// sentence's capital is then taken back from what is no name.
fn form(document: &Document<'_>, pool: &Pool, places: &[Occurrence]) -> String {
    let (plain, marked): (Vec<&Occurrence>, Vec<&Occurrence>) =
        places.iter().partition(|place| !is_marked(document, place));
    match commonest(plain.iter().map(|place| surface(document, place))) {
        Some(form) => form,
        None => {
            let lowered = marked.into_iter().map(|place| lower_initial(document, pool, place));
            commonest(lowered).unwrap_or_default()
        }
    }
}

fn surface(document: &Document<'_>, place: &Occurrence) -> String {
    document.view().surface(range(document, place))
}

/// Whether the place gives a word a capital that it may not have elsewhere.
fn is_marked(document: &Document<'_>, place: &Occurrence) -> bool {
    document.sentences().get(place.sentence as usize).is_some_and(|sentence| {
        sentence.tokens.start == place.start as usize
            || matches!(sentence.kind, ParagraphKind::Title | ParagraphKind::Heading)
    })
}

/// The surface with a small initial where only the sentence's start makes it a
/// capital. A word alone keeps it: it may be a name.
fn lower_initial(document: &Document<'_>, pool: &Pool, place: &Occurrence) -> String {
    let surface = surface(document, place);
    let starts = document
        .sentences()
        .get(place.sentence as usize)
        .is_some_and(|sentence| sentence.tokens.start == place.start as usize);
    let [first, rest @ ..] = document.tokens().get(place.tokens()).unwrap_or_default() else {
        return surface;
    };
    let capital = first.case == Case::Capital && !pool.is_name(place.start as usize);
    let others_small = !rest.is_empty() && rest.iter().all(|token| token.case == Case::Lower);
    if !(starts && capital && others_small) {
        return surface;
    }
    let mut chars = surface.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

/// The most frequent of `forms`; of several the one that comes first.
fn commonest(forms: impl Iterator<Item = String>) -> Option<String> {
    let mut counts: Vec<(String, usize)> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    for form in forms {
        match known.get(&form).and_then(|&at| counts.get_mut(at)) {
            Some((_, count)) => *count += 1,
            None => {
                known.insert(form.clone(), counts.len());
                counts.push((form, 1));
            }
        }
    }
    let most = counts.iter().map(|&(_, count)| count).max();
    counts.into_iter().find(|&(_, count)| Some(count) == most).map(|(form, _)| form)
}
