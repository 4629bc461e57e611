//! The pool: all candidates of a document, and the choice among them.

use std::cmp::Ordering;

use super::background::Background;
use super::candidate::{Candidates, Naming};
use super::feature::{Feature, Features, SCALE};
use super::grammar::Grammar;
use super::measure::Measure;
use super::model::Model;
use super::occurrence::Occurrence;
use super::words::{StemId, Words};
use crate::analysis::{Entity, Figure};
use crate::segment::{Document, Token};
use crate::text::TextRange;

/// The candidates of one document.
pub struct Pool {
    candidates: Candidates,
    words: Words,
    /// For each candidate whether an article mostly follows it, as it does verbs with an object.
    governing: Vec<bool>,
}

/// One candidate chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Choice {
    /// Its index in the pool.
    pub candidate: usize,
    /// Log odds after the deduction for being like those chosen before.
    pub score: f32,
}

impl Choice {
    /// Best first; of equals the one that stands first in the text.
    pub(super) fn order(&self, other: &Self) -> Ordering {
        other.score.total_cmp(&self.score).then(self.candidate.cmp(&other.candidate))
    }
}

/// How the candidates of a pool stand against each other by the weights alone.
pub struct Contest<'s> {
    candidates: &'s Candidates,
    scores: &'s [f32],
}

impl Contest<'_> {
    /// The `features` of a candidate with what tells it from its rivals; `rank` is its place by the scores, from 0.
    #[must_use]
    pub fn enter(&self, candidate: usize, rank: usize, mut features: Features) -> Features {
        let score = |at: usize| self.scores.get(at).copied().unwrap_or(f32::NEG_INFINITY);
        let own = score(candidate);
        let best = |highest: f32, other| highest.max(score(other));
        let longer = self.candidates.longer(candidate).fold(own, best);
        let shorter = self.candidates.shorter(candidate).fold(own, best);
        features.set(Feature::Linear, own);
        features.set(Feature::BestLonger, longer - own);
        features.set(Feature::BestShorter, shorter - own);
        features.set(Feature::Rank, (1.0 + rank as f32).ln());
        features
    }
}

/// How many candidates are weighed against each other for each one asked for.
/// Lower may miss a phrase after many near repetitions; higher costs time.
const POOL_PER_CHOICE: usize = 6;

/// Log odds deducted from a phrase inside one chosen before. Lower shows one keyword inside another more often: 2 instead
/// of 4 is worth 0.1 F1 of the first ten of Wikinews. 0 and above.
const INSIDE_PENALTY: f32 = 4.0;

/// Log odds deducted from a phrase around one chosen before.
const AROUND_PENALTY: f32 = 0.4;

/// Log odds deducted from a phrase that shares a word with one chosen before.
const SHARED_PENALTY: f32 = 0.3;

/// Share of its places in news, in hundredths, that a determiner announces: from here on a lone word that ends like a verb
/// is taken for a noun (« arrivée ») even where the text announces it nowhere. Lower lets participles in, higher keeps nouns
/// out: with the shipped weights the first ten of Wikinews hold 48.5 F1 at 20, 48.2 at 45, 48.0 at 70, 48.3 without the
/// rule. 0 to 100.
const ANNOUNCED_SHARE: i16 = 20;

/// Share of its places after an auxiliary or pronoun above which a lone English word is a verb. Lower drops nouns
/// after « to » and « that », higher keeps verbs. 0 to 1, by eye.
const MOSTLY: f32 = 0.5;

impl Pool {
    /// Finds the candidates of `document`.
    ///
    /// The `background` says how words are used in news; `figures` are in text order.
    #[must_use]
    pub fn new(
        document: &Document<'_>,
        background: &Background,
        entities: &[Entity],
        figures: &[Figure],
    ) -> Self {
        let words = Words::new(document, Grammar::of(document.language()), background);
        let candidates = Candidates::find(document, &words, entities, figures);
        let governing = governing(document.tokens(), &words, &candidates);
        Self { candidates, words, governing }
    }

    /// How many candidates there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.candidates.phrases.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What measures the candidates; `document` is the one that they are of.
    #[must_use]
    pub fn measure<'a>(&'a self, document: &'a Document<'a>) -> Measure<'a> {
        Measure::new(document, &self.words, &self.candidates)
    }

    /// How the candidates stand against each other by `scores`, those of the weights alone.
    #[must_use]
    pub fn contest<'s>(&'s self, scores: &'s [f32]) -> Contest<'s> {
        Contest { candidates: &self.candidates, scores }
    }

    /// Every occurrence of every candidate, in text order.
    pub(super) fn occurrences(&self) -> &[Occurrence] {
        &self.candidates.occurrences
    }

    /// Whether a token is part of a name.
    pub(super) fn is_name(&self, token: usize) -> bool {
        self.candidates.naming.get(token).is_some_and(|naming| *naming != Naming::None)
    }

    /// Whether a word is a common one: known from news, or made like a noun.
    pub(super) fn is_common(&self, token: &Token) -> bool {
        let word = self.words.get(token.word);
        word.usage.known || word.noun_like
    }

    /// Whether a determiner or preposition stands before the occurrence.
    pub(super) fn is_announced(&self, document: &Document<'_>, occurrence: &Occurrence) -> bool {
        let before = (occurrence.start as usize).checked_sub(1);
        before.and_then(|at| document.tokens().get(at)).is_some_and(|token| {
            let word = self.words.get(token.word);
            (word.determiner || word.inner) && !word.verbal
        })
    }

    /// Whether an occurrence is one word that ends like a participle.
    pub(super) fn is_participle(&self, document: &Document<'_>, occurrence: &Occurrence) -> bool {
        let [only] = document.tokens().get(occurrence.tokens()).unwrap_or_default() else {
            return false;
        };
        self.words.get(only.word).participle
    }

    /// The stems of a candidate.
    fn stems(&self, candidate: usize) -> &[StemId] {
        self.candidates.phrases.get(candidate)
    }

    /// Where each candidate stands first, in view ranges.
    #[must_use]
    pub fn first_ranges(&self, document: &Document<'_>) -> Vec<TextRange> {
        let mut ranges = vec![TextRange::default(); self.len()];
        for it in self.candidates.occurrences.iter().rev() {
            if let Some(range) = ranges.get_mut(it.phrase()) {
                *range = document.cover(it.start as usize, it.end() as usize);
            }
        }
        ranges
    }

    /// The best `limit` candidates by `model`, best first and diverse; `features` gives those of a candidate.
    ///
    /// Greedy: after each choice what repeats its words loses (Carbonell and
    /// Goldstein 1998, maximal marginal relevance); what only stands inside
    /// it is out. Ties go to the candidate
    /// that stands first in the text.
    #[must_use]
    pub fn choose(
        &self,
        model: &Model<'_>,
        features: impl Fn(usize) -> Features,
        limit: usize,
    ) -> Vec<Choice> {
        let mut open = model.best(self, features, limit.saturating_mul(POOL_PER_CHOICE));
        let mut chosen = Vec::with_capacity(limit.min(open.len()));
        while chosen.len() < limit {
            let Some(best) = (0..open.len()).min_by(|&a, &b| match (open.get(a), open.get(b)) {
                (Some(a), Some(b)) => a.order(b),
                _ => Ordering::Equal,
            }) else {
                break;
            };
            let choice = open.swap_remove(best);
            let named = self.candidates.entity(choice.candidate);
            open.retain_mut(|other| {
                let likeness = self.likeness(other.candidate, choice.candidate, named);
                other.score -= likeness.unwrap_or_default();
                likeness.is_some()
            });
            chosen.push(choice);
        }
        chosen
    }

    /// Whether a candidate can be a keyword: a word that only ever stands inside longer names
    /// cannot (« University »). A lone word that never stands where
    /// nouns do is an adjective or a verb, and says little by itself (« sécuritaire »);
    /// so is one that ends like a verb and that nothing announces (« menaçant »),
    /// or that stands after an auxiliary or pronoun (« définit »), and a phrase that ends
    /// in a verb with its object (« Port-Lambert réintègre *la* ligue »).
    /// Where adjectives stand first readers choose those too (of KPCrowd's phrases the first ten
    /// hold 21.3 F1 without them, 22.6 with them): there only a lone verb is out, with its object
    /// or mostly after an auxiliary (« was destroyed »), for 0.4 of KPCrowd's F1.
    pub(super) fn may_stand_alone(&self, candidate: usize, features: &Features) -> bool {
        let has = |feature: Feature| features.get(feature) > 0;
        let governs = self.governs(candidate);
        if self.is_partial(candidate) {
            return false;
        }
        if self.words.adjectives_first {
            let verb = governs || f32::from(features.get(Feature::Verbal)) > MOSTLY * SCALE;
            return !(verb && has(Feature::OneWord))
                || has(Feature::Determiner)
                || has(Feature::InName)
                || has(Feature::Capitals);
        }
        let noun = has(Feature::Nominal)
            && (!has(Feature::LastVerbLike)
                || has(Feature::Determiner)
                || (has(Feature::LastNounLike) || !has(Feature::Verbal))
                    && features.get(Feature::LastAnnounced) >= ANNOUNCED_SHARE);
        let stands = noun || !has(Feature::OneWord);
        stands && !(governs && has(Feature::LastVerbLike))
            || has(Feature::InName)
            || has(Feature::Acronym)
            || has(Feature::Capitals)
    }

    fn governs(&self, candidate: usize) -> bool {
        self.governing.get(candidate).copied().unwrap_or(false)
    }

    /// Whether a candidate is a word that only ever stands inside longer names.
    fn is_partial(&self, candidate: usize) -> bool {
        let within = |it: &Occurrence| {
            it.tokens().len() == 1 && !it.is_name() && self.is_name(it.start as usize)
        };
        self.candidates.places(candidate).all(within)
    }

    /// What a candidate loses when `chosen` is chosen; `None` when it only ever
    /// stands inside that or names the same entity, `named`.
    fn likeness(&self, candidate: usize, chosen: usize, named: Option<u32>) -> Option<f32> {
        let (own, other) = (self.stems(candidate), self.stems(chosen));
        if named.is_some() && named == self.candidates.entity(candidate) {
            None
        } else if contains(other, own) {
            let alone = self.candidates.count(candidate) > self.candidates.count(chosen);
            alone.then_some(INSIDE_PENALTY)
        } else if contains(own, other) {
            Some(AROUND_PENALTY)
        } else if own.iter().any(|stem| other.contains(stem)) {
            Some(SHARED_PENALTY)
        } else {
            Some(0.0)
        }
    }
}

/// For each candidate whether an article follows most of its occurrences.
fn governing(tokens: &[Token], words: &Words, candidates: &Candidates) -> Vec<bool> {
    let followed = |it: &&Occurrence| {
        let next = tokens.get(it.end() as usize).map(|token| words.get(token.word));
        next.is_some_and(|word| word.determiner && !word.linking)
    };
    let mostly = |phrase| {
        2 * candidates.places(phrase).filter(followed).count() > candidates.count(phrase) as usize
    };
    (0..candidates.phrases.len()).map(mostly).collect()
}

/// Whether `long` has the stems of `short` one after another.
fn contains(long: &[StemId], short: &[StemId]) -> bool {
    !short.is_empty() && long.windows(short.len()).any(|window| window == short)
}
