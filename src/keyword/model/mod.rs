//! The learned part of the ranking: weights and small trees.

mod bound;
mod en;
mod fr;

use std::cmp::Ordering;

use bound::{GroupId, Groups};

use super::feature::{Feature, Features, SCALE};
use super::pool::{Choice, Pool};
use super::rank::best_first;
use crate::language::Language;
use crate::order;

/// Turns features into a score: a sum of weights, corrected by small trees.
///
/// The linear part can be read: what raises a phrase and by how much. The trees
/// add what a sum cannot say (a word that occurs once counts only early on).
/// Fitted by `cargo xtask train keywords` as logistic regression and then
/// gradient boosting (Friedman 2001) on what it leaves unexplained.
#[derive(Clone, Copy, Debug)]
pub struct Model<'m> {
    /// Log odds before anything is known.
    pub bias: f32,
    /// Log odds for each unit of a feature.
    pub weights: &'m [(Feature, f32)],
    /// Corrections, added up.
    pub trees: &'m [Tree],
}

/// Depth of every tree.
pub const DEPTH: usize = 3;

/// A complete binary tree of integers: a feature at or below its threshold
/// leads to the left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tree {
    /// Feature (its place in [`Feature::ALL`]) and threshold in hundredths,
    /// level by level from the root.
    pub splits: [(u8, i16); (1 << DEPTH) - 1],
    /// Thousandths of log odds, from left to right.
    pub leaves: [i16; 1 << DEPTH],
}

/// Leaf units in one unit of log odds.
pub const LEAF_SCALE: f32 = 1000.0;

impl Model<'static> {
    /// The model that is shipped for a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::French => &fr::MODEL,
            Language::English => &en::MODEL,
        }
    }
}

/// So many trees are added up before it is asked whether a candidate can still be among the best. Fewer ask more often,
/// more add up in vain. 1 and above, by instructions for English news.
const TREES_AT_ONCE: usize = 20;

/// Features of so many candidates are kept until the trees need them, 500 kB at most; those of more are asked for again.
/// Fewer take longer, more take room. From 0 up, by instructions and memory for 150 kB and 4 MB of news.
const KEPT: usize = 1 << 12;

impl Model<'_> {
    /// The `most` best candidates of `pool` that can be keywords, best first; `features` gives those of a candidate, which
    /// are asked for twice at most.
    ///
    /// The score is the log odds that a reader would choose it. Candidates are taken from the highest sum of weights on;
    /// one that the trees cannot lift among the best any more is left.
    #[must_use]
    pub fn best(
        &self,
        pool: &Pool,
        features: impl Fn(usize) -> Features,
        most: usize,
    ) -> Vec<Choice> {
        let mut kept = Vec::with_capacity(pool.len().min(KEPT));
        let mut linear = Vec::with_capacity(pool.len());
        let mut groups = Groups::new(pool.len());
        let mut group_of = Vec::with_capacity(pool.len());
        for candidate in 0..pool.len() {
            let mut features = features(candidate);
            let score = self.linear(&features);
            features.set(Feature::Linear, score);
            linear.push(score);
            let alone = pool.may_stand_alone(candidate, &features);
            group_of.push(if alone { groups.enter(&features) } else { GroupId::NONE });
            if kept.len() < KEPT {
                kept.push(features);
            }
        }
        let features = |at: usize| kept.get(at).copied().unwrap_or_else(|| features(at));
        let contest = pool.contest(&linear);
        let lifts = groups.lifts(self.trees);
        let highest = lift(lifts.highest());
        let mut best = Best::new(most);
        for (rank, candidate) in best_first(&linear).enumerate() {
            let linear = linear.get(candidate).copied().unwrap_or(f32::NEG_INFINITY);
            if !best.takes(linear + highest) {
                break;
            }
            let group = group_of.get(candidate).copied().unwrap_or(GroupId::NONE);
            let Some(lifts) = lifts.of(group) else { continue };
            if best.takes(linear + lift(lifts.first().copied().unwrap_or(0))) {
                let features = contest.enter(candidate, rank, features(candidate));
                let score = self.corrected(linear, &features, lifts, &best);
                best.choices.extend(score.map(|score| Choice { candidate, score }));
                best.trim();
            }
        }
        best.finish()
    }

    /// A sum of weights with the corrections, unless it turns out to be too low for `best`.
    fn corrected(
        &self,
        linear: f32,
        features: &Features,
        lifts: &[i32],
        best: &Best,
    ) -> Option<f32> {
        let mut sum = 0;
        for (trees, &rest) in self.trees.chunks(TREES_AT_ONCE).zip(lifts) {
            if !best.takes(linear + lift(sum + rest)) {
                return None;
            }
            sum += trees.iter().map(|tree| i32::from(tree.leaf(features))).sum::<i32>();
        }
        Some(linear + lift(sum))
    }

    /// Log odds by the weights alone.
    #[must_use]
    pub fn linear(&self, features: &Features) -> f32 {
        let weighted =
            |&(feature, weight): &(Feature, f32)| f32::from(features.get(feature)) / SCALE * weight;
        self.bias + self.weights.iter().map(weighted).sum::<f32>()
    }
}

/// Leaf units as log odds.
fn lift(sum: i32) -> f32 {
    sum as f32 / LEAF_SCALE
}

/// The best so far: twice as many as are asked for at most, so that they are seldom sorted.
struct Best {
    most: usize,
    choices: Vec<Choice>,
    /// A score below is not among the best.
    least: f32,
}

impl Best {
    fn new(most: usize) -> Self {
        Self { most, choices: Vec::new(), least: f32::NEG_INFINITY }
    }

    /// Whether a score that is no higher than `score` may be among the best.
    fn takes(&self, score: f32) -> bool {
        // A score that is no number goes on, as it is sorted.
        !matches!(score.partial_cmp(&self.least), Some(Ordering::Less))
    }

    fn trim(&mut self) {
        if self.choices.len() >= self.most.saturating_mul(2) {
            self.sort();
            self.least = self.choices.last().map_or(f32::NEG_INFINITY, |last| last.score);
        }
    }

    fn sort(&mut self) {
        order::sort_by(&mut self.choices, Choice::order);
        self.choices.truncate(self.most);
    }

    fn finish(mut self) -> Vec<Choice> {
        self.sort();
        self.choices
    }
}

impl Tree {
    /// The leaf that the features lead to.
    #[inline]
    #[must_use]
    pub fn leaf(&self, features: &Features) -> i16 {
        let mut node = 0;
        while let Some(&(feature, threshold)) = self.splits.get(node) {
            let value = features.values().get(usize::from(feature)).copied().unwrap_or(0);
            node = 2 * node + 1 + usize::from(value > threshold);
        }
        self.leaves.get(node - self.splits.len()).copied().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keyword::Background;
    use crate::segment::Document;
    use crate::text::View;

    /// Two articles of ours in each language.
    const TEXTS: [(Language, &str); 2] = [
        (
            Language::French,
            concat!(
                include_str!("../../../tests/golden/fr-budget.txt"),
                include_str!("../../../tests/golden/fr-tempete.txt")
            ),
        ),
        (
            Language::English,
            concat!(
                include_str!("../../../tests/golden/en-bridge.txt"),
                include_str!("../../../tests/golden/en-vote.txt")
            ),
        ),
    ];

    #[test]
    fn what_is_left_out_early_is_not_among_the_best() {
        for (language, text) in TEXTS {
            let view = View::new(text);
            let document = Document::new(&view, language, None);
            let pool = Pool::new(&document, &Background::built_in(language), &[], &[]);
            let measure = pool.measure(&document);
            let best = |most| Model::of(language).best(&pool, |at| measure.of(at), most);
            let all = best(usize::MAX);
            assert!(all.len() > 100, "{language:?}: {}", all.len());
            for most in [0, 1, 2, 7, 30, all.len() - 1] {
                assert_eq!(best(most), all[..most], "{language:?}: {most}");
            }
        }
    }

    #[test]
    fn a_score_that_the_trees_cannot_lift_is_given_up() {
        let model = Model::of(Language::French);
        let mut best = Best::new(5);
        best.choices.extend((0..10).map(|candidate| Choice { candidate, score: 2.0 }));
        best.trim();
        assert!(best.choices.len() == 5 && best.takes(2.0) && !best.takes(1.9));
        let features = Features::default();
        let mut groups = Groups::new(1);
        let group = groups.enter(&features);
        let lifts = groups.lifts(model.trees);
        let lifts = lifts.of(group).unwrap();
        let score = |linear| model.corrected(linear, &features, lifts, &best);
        assert_eq!(score(-9.0), None);
        assert!(score(9.0).is_some_and(|score| score > 2.0));
    }
}
