//! Key sentences: three that sum the article up, in the article's own words.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::analysis::Keyword;
use crate::order;
use crate::segment::{Document, ParagraphKind, Sentence, TokenClass, WordId};
use crate::text::TextRange;

/// How many sentences sum an article up.
const SENTENCES: usize = 3;

/// Keywords that count: those further down say little of the article as a whole.
pub(super) const KEYWORDS: usize = 15;

/// Tokens below which a sentence says too little, and above which it is no summary.
const TOKENS: std::ops::RangeInclusive<usize> = 6..=70;

/// How much a keyword still counts that a sentence chosen before has. Lower
/// makes the three sentences speak of different things; 0 to 1.
const REPEATED: f64 = 0.15;

/// How much the length of a sentence counts against it: its keywords' weight
/// is divided by the number of tokens to this power. 0 favours long sentences, 1 short ones.
const LENGTH_POWER: f64 = 0.35;

/// What the first sentence of the body gains over the last, as a factor less
/// one: news puts the main thing first.
const LEAD_GAIN: f64 = 0.6;

/// Factor for a sentence in quotation marks: what somebody says of the matter
/// is seldom the matter.
const QUOTED: f64 = 0.7;

/// Share of the words of the shorter of two sentences from which on the second says nothing new.
/// Lower drops sentences on the same people; higher lets an article repeat itself. 0 to 1, by eye
/// on articles that take up their first sentence again.
const ALIKE: f64 = 0.5;

/// Fewest bytes of a word that counts there: shorter ones are mostly function words.
const LETTERS: u32 = 4;

/// The sentences of the body that hold most of the keywords' weight, at most
/// three, in text order, in view ranges.
///
/// Greedy maximum coverage (Nenkova and Vanderwende 2005, `SumBasic`, with
/// keywords for words): each keyword counts its score, much less once a
/// sentence chosen has it.
pub(super) fn key_sentences(document: &Document<'_>, keywords: &[Keyword]) -> Vec<TextRange> {
    let mut candidates = candidates(document, keywords);
    let mut weights: Vec<f64> =
        keywords.iter().take(KEYWORDS).map(|keyword| keyword.score).collect();
    let mut chosen: Vec<Candidate> = Vec::new();
    while chosen.len() < SENTENCES {
        let new = |sentence: &Candidate| {
            sentence.worth(&weights) > 0.0
                && !chosen.iter().any(|other| repeats(document, sentence, other))
        };
        let best = by_worth(&candidates, &weights)
            .into_iter()
            .find(|&at| candidates.get(at).is_some_and(new));
        let Some(best) = best else { break };
        let sentence = candidates.remove(best);
        for &keyword in &sentence.keywords {
            if let Some(weight) = weights.get_mut(keyword) {
                *weight *= REPEATED;
            }
        }
        chosen.push(sentence);
    }
    let mut ranges: Vec<TextRange> = chosen.iter().map(|sentence| sentence.range).collect();
    order::sort_by_key(&mut ranges, |&range| range);
    ranges
}

/// The indices of the candidates, the worthiest first, else in text order: sorted once for each
/// sentence chosen, since a text may repeat one a hundred thousand times.
fn by_worth(candidates: &[Candidate], weights: &[f64]) -> Vec<usize> {
    let mut order: Vec<(f64, usize)> =
        candidates.iter().map(|it| it.worth(weights)).zip(0..).collect();
    order::sort_by(&mut order, |a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    order.into_iter().map(|(_, at)| at).collect()
}

/// Whether one sentence says what another says already: they share most of the words of the shorter.
fn repeats(document: &Document<'_>, one: &Candidate, other: &Candidate) -> bool {
    let (one, other) = (one.words(document), other.words(document));
    let shared = one.intersection(&other).count();
    shared as f64 >= ALIKE * one.len().min(other.len()) as f64
}

/// A sentence that could be chosen.
struct Candidate {
    range: TextRange,
    tokens: Range<usize>,
    /// The keywords it holds, as indices.
    keywords: Vec<usize>,
    /// What its place, length and form make of their weight.
    factor: f64,
}

impl Candidate {
    /// Its distinct words that are long enough to say something.
    fn words(&self, document: &Document<'_>) -> BTreeSet<WordId> {
        let tokens = document.tokens().get(self.tokens.clone()).unwrap_or_default();
        let words = tokens.iter().filter(|token| token.range.len() >= LETTERS);
        let mut distinct = BTreeSet::new();
        distinct.extend(words.map(|token| token.word));
        distinct
    }

    fn worth(&self, weights: &[f64]) -> f64 {
        let sum: f64 = self.keywords.iter().filter_map(|&keyword| weights.get(keyword)).sum();
        sum * self.factor
    }
}

/// The range of a sentence without the bullet in front.
fn without_bullet(document: &Document<'_>, sentence: &Sentence) -> TextRange {
    match document.sentence_tokens(sentence) {
        [bullet, first, ..]
            if sentence.kind == ParagraphKind::Bullet
                && bullet.class != TokenClass::Word
                && first.spaced =>
        {
            TextRange::new(first.range.start, sentence.range.end)
        }
        _ => sentence.range,
    }
}

fn candidates(document: &Document<'_>, keywords: &[Keyword]) -> Vec<Candidate> {
    let body = || {
        document.sentences().iter().filter(|sentence| {
            matches!(sentence.kind, ParagraphKind::Body | ParagraphKind::Bullet)
                && TOKENS.contains(&sentence.tokens.len())
        })
    };
    let last = (body().count().max(2) - 1) as f64;
    let mut candidates: Vec<Candidate> = body()
        .enumerate()
        .map(|(number, sentence)| {
            let place = 1.0 + LEAD_GAIN * (1.0 - number as f64 / last);
            let length = (sentence.tokens.len() as f64).powf(LENGTH_POWER);
            let text = sentence.range.of(document.text());
            let quoted = if text.starts_with(['«', '"', '“']) { QUOTED } else { 1.0 };
            let factor = place * quoted / length;
            Candidate {
                range: without_bullet(document, sentence),
                tokens: sentence.tokens.clone(),
                keywords: Vec::new(),
                factor,
            }
        })
        .collect();
    for (index, keyword) in keywords.iter().take(KEYWORDS).enumerate() {
        for mention in &keyword.mentions {
            let at = candidates.partition_point(|it| it.range.end <= mention.start);
            let held = candidates.get_mut(at).filter(|it| it.range.contains(*mention));
            if let Some(sentence) = held.filter(|it| it.keywords.last() != Some(&index)) {
                sentence.keywords.push(index);
            }
        }
    }
    candidates
}
