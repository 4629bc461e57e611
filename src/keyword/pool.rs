//! The pool: all candidates of a document with what is measured of them.

use super::background::Background;
use super::candidate::{Candidates, Occurrence};
use super::feature::{self, Features};
use super::grammar::Grammar;
use super::words::{StemId, Words};
use crate::segment::Document;
use crate::text::TextRange;

/// The candidates of one document.
pub struct Pool {
    candidates: Candidates,
    features: Vec<Features>,
}

/// One candidate chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Choice {
    /// Its index in the pool.
    pub candidate: usize,
    /// Log odds after the deduction for being like those chosen before.
    pub score: f32,
}

/// How many candidates are weighed against each other for each one asked for.
/// Lower may miss a phrase after many near repetitions; higher costs time.
const POOL_PER_CHOICE: usize = 6;

/// Log odds deducted from a phrase inside one chosen before.
const INSIDE_PENALTY: f32 = 0.5;

/// Log odds deducted from a phrase around one chosen before.
const AROUND_PENALTY: f32 = 0.5;

/// Log odds deducted from a phrase that shares a word with one chosen before.
const SHARED_PENALTY: f32 = 0.2;

impl Pool {
    /// Finds and measures the candidates of `document`.
    ///
    /// `names` and `figures` are the ranges of entity mentions and of figures, in text order.
    #[must_use]
    pub fn new(document: &Document<'_>, names: &[TextRange], figures: &[TextRange]) -> Self {
        let language = document.language();
        let words = Words::new(document, Grammar::of(language), Background::of(language));
        let candidates = Candidates::find(document, &words, names, figures);
        let features = feature::measure(document, &words, &candidates);
        Self { candidates, features }
    }

    /// The features of each candidate.
    #[must_use]
    pub fn features(&self) -> &[Features] {
        &self.features
    }

    /// Every occurrence of every candidate, in text order.
    pub(super) fn occurrences(&self) -> &[Occurrence] {
        &self.candidates.occurrences
    }

    /// The stems of a candidate.
    fn stems(&self, candidate: usize) -> &[StemId] {
        self.candidates.phrases.get(candidate).map_or(&[], AsRef::as_ref)
    }

    /// Where each candidate stands first, in view ranges.
    #[must_use]
    pub fn first_ranges(&self, document: &Document<'_>) -> Vec<TextRange> {
        let mut ranges = vec![TextRange::default(); self.features.len()];
        for it in self.candidates.occurrences.iter().rev() {
            if let Some(range) = ranges.get_mut(it.phrase as usize) {
                *range = document.cover(it.start as usize, it.end as usize);
            }
        }
        ranges
    }

    /// The best `limit` candidates by `scores`, best first and diverse.
    ///
    /// Greedy: after each choice what repeats its words loses (Carbonell and
    /// Goldstein 1998, maximal marginal relevance). Ties go to the candidate
    /// that stands first in the text.
    #[must_use]
    pub fn choose(&self, scores: &[f32], limit: usize) -> Vec<Choice> {
        let mut open: Vec<Choice> = scores
            .iter()
            .enumerate()
            .map(|(candidate, &score)| Choice { candidate, score })
            .collect();
        let order = |a: &Choice, b: &Choice| {
            b.score.total_cmp(&a.score).then(a.candidate.cmp(&b.candidate))
        };
        let size = limit.saturating_mul(POOL_PER_CHOICE);
        if size < open.len() {
            open.select_nth_unstable_by(size, order);
            open.truncate(size);
        }
        let mut chosen = Vec::with_capacity(limit.min(open.len()));
        while chosen.len() < limit {
            let Some(best) = (0..open.len()).min_by(|&a, &b| match (open.get(a), open.get(b)) {
                (Some(a), Some(b)) => order(a, b),
                _ => std::cmp::Ordering::Equal,
            }) else {
                break;
            };
            let choice = open.swap_remove(best);
            for other in &mut open {
                other.score -= self.likeness(other.candidate, choice.candidate);
            }
            chosen.push(choice);
        }
        chosen
    }

    /// What a candidate loses when `chosen` is chosen.
    fn likeness(&self, candidate: usize, chosen: usize) -> f32 {
        let (own, other) = (self.stems(candidate), self.stems(chosen));
        if contains(other, own) {
            INSIDE_PENALTY
        } else if contains(own, other) {
            AROUND_PENALTY
        } else if own.iter().any(|stem| other.contains(stem)) {
            SHARED_PENALTY
        } else {
            0.0
        }
    }
}

/// Whether `long` has the stems of `short` one after another.
fn contains(long: &[StemId], short: &[StemId]) -> bool {
    !short.is_empty() && long.windows(short.len()).any(|window| window == short)
}
