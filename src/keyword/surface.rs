//! From chosen candidates to keywords: form, places, score, reasons.

use std::collections::HashMap;

use super::measure::Measure;
use super::occurrence::Occurrence;
use super::pool::{Choice, Pool};
use super::reason::reasons;
use crate::analysis::Keyword;
use crate::segment::{Case, Document, ParagraphKind, Sentence};
use crate::text::TextRange;

/// The keywords for `choices`, in their order.
pub(super) fn keywords(
    document: &Document<'_>,
    pool: &Pool,
    measure: &Measure<'_>,
    choices: &[Choice],
) -> Vec<Keyword> {
    let ranks: HashMap<usize, usize> =
        choices.iter().enumerate().map(|(rank, choice)| (choice.candidate, rank)).collect();
    let mut places: Vec<Vec<Occurrence>> = vec![Vec::new(); choices.len()];
    for occurrence in pool.occurrences() {
        let rank = ranks.get(&occurrence.phrase());
        let Some(place) = rank.and_then(|&rank| places.get_mut(rank)) else { continue };
        // « oui mais oui mais oui » holds « oui mais oui » twice, but shows it once.
        if place.last().is_none_or(|last| last.end() <= occurrence.start) {
            place.push(*occurrence);
        }
    }
    let keyword = |(choice, places): (&Choice, &Vec<Occurrence>)| Keyword {
        text: form(document, pool, places),
        score: probability(choice.score),
        mentions: places.iter().map(|place| range(document, place)).collect(),
        reasons: reasons(&measure.of(choice.candidate)),
    };
    choices.iter().zip(&places).map(keyword).collect()
}

fn range(document: &Document<'_>, occurrence: &Occurrence) -> TextRange {
    document.cover(occurrence.start as usize, occurrence.end() as usize)
}

/// Log odds as a probability, to four places.
fn probability(log_odds: f32) -> f64 {
    let odds = 1.0 / (1.0 + f64::from(-log_odds).exp());
    (odds * 10_000.0).round() / 10_000.0
}

/// What a place in running text counts for its form.
const PLAIN_WEIGHT: usize = 2;

/// What a place counts where a headline or a sentence's start may change the form.
const MARKED_WEIGHT: usize = 1;

/// What a place counts besides when a determiner or preposition announces it,
/// as nouns are: of « paralysie » and « paralyse », which have one stem, the
/// noun is the keyword. Lower goes by frequency alone.
const ANNOUNCED_WEIGHT: usize = 3;

/// What a place counts besides when it is a name as a whole: « France » has the
/// stem of « français ».
const NAME_WEIGHT: usize = 6;

/// The form that stands most often, names and nouns before the rest, cased as in running text.
fn form(document: &Document<'_>, pool: &Pool, places: &[Occurrence]) -> String {
    let spelt = |place: &Occurrence| surface(document, place).to_lowercase();
    let weighed = places.iter().map(|place| {
        let announced = if pool.is_announced(document, place) { ANNOUNCED_WEIGHT } else { 0 };
        let plain = match () {
            () if announced == 0 && pool.is_participle(document, place) => 0,
            () if is_marked(document, place) => MARKED_WEIGHT,
            () => PLAIN_WEIGHT,
        };
        let named = if place.is_name() { NAME_WEIGHT } else { 0 };
        (spelt(place), plain + announced + named)
    });
    let best = heaviest(weighed).unwrap_or_default();
    let (marked, plain): (Vec<&Occurrence>, Vec<&Occurrence>) = places
        .iter()
        .filter(|place| spelt(place) == best)
        .partition(|place| is_marked(document, place));
    heaviest(plain.into_iter().map(|place| (surface(document, place), 1)))
        .or_else(|| {
            heaviest(marked.into_iter().map(|place| (lower_initial(document, pool, place), 1)))
        })
        .unwrap_or_default()
}

fn surface(document: &Document<'_>, place: &Occurrence) -> String {
    document.view().surface(range(document, place))
}

fn sentence<'d>(document: &'d Document<'_>, place: &Occurrence) -> Option<&'d Sentence> {
    document.sentences().get(document.sentence_of(place.start as usize)?)
}

/// Whether the place gives a word a capital that it may not have elsewhere.
fn is_marked(document: &Document<'_>, place: &Occurrence) -> bool {
    sentence(document, place).is_some_and(|sentence| {
        sentence.tokens.start == place.start as usize
            || matches!(sentence.kind, ParagraphKind::Title | ParagraphKind::Heading)
    })
}

/// The surface with a small initial where only the sentence's start makes it a
/// capital. A word alone that is not known as a common one keeps it: it may be a name.
fn lower_initial(document: &Document<'_>, pool: &Pool, place: &Occurrence) -> String {
    let surface = surface(document, place);
    let starts = sentence(document, place)
        .is_some_and(|sentence| sentence.tokens.start == place.start as usize);
    let [first, rest @ ..] = document.tokens().get(place.tokens()).unwrap_or_default() else {
        return surface;
    };
    // Only a name has capitals further on: France-Italie.
    let compound = document.form(first).chars().skip(1).any(char::is_uppercase);
    let capital = first.case == Case::Capital && !compound && !pool.is_name(place.start as usize);
    let others_small = rest.iter().all(|token| token.case == Case::Lower);
    let common = !rest.is_empty() || pool.is_common(first);
    if !(starts && capital && others_small && common) {
        return surface;
    }
    let mut chars = surface.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

/// The form with the highest sum of weights; of several the one that comes first.
fn heaviest(forms: impl Iterator<Item = (String, usize)>) -> Option<String> {
    let mut sums: Vec<(String, usize)> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    for (form, weight) in forms {
        match known.get(&form).and_then(|&at| sums.get_mut(at)) {
            Some((_, sum)) => *sum += weight,
            None => {
                known.insert(form.clone(), sums.len());
                sums.push((form, weight));
            }
        }
    }
    let most = sums.iter().map(|&(_, sum)| sum).max();
    sums.into_iter().find(|&(_, sum)| Some(sum) == most).map(|(form, _)| form)
}
