//! The learned part of the ranking: weights and small trees.

mod en;
mod fr;

use super::feature::{Feature, Features, SCALE};
use super::pool::Pool;
use crate::language::Language;

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

impl Model<'_> {
    /// Log odds for each candidate of `pool` that a reader would choose it.
    #[must_use]
    pub fn scores(&self, pool: &Pool) -> Vec<f32> {
        let linear: Vec<f32> =
            pool.features().iter().map(|features| self.linear(features)).collect();
        let corrected = |(features, linear): (Features, &f32)| {
            let sum: i32 = self.trees.iter().map(|tree| i32::from(tree.leaf(&features))).sum();
            linear + sum as f32 / LEAF_SCALE
        };
        pool.contested(&linear).zip(&linear).map(corrected).collect()
    }

    /// Log odds by the weights alone.
    #[must_use]
    pub fn linear(&self, features: &Features) -> f32 {
        let weighted =
            |&(feature, weight): &(Feature, f32)| f32::from(features.get(feature)) / SCALE * weight;
        self.bias + self.weights.iter().map(weighted).sum::<f32>()
    }
}

impl Tree {
    /// The leaf that the features lead to.
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
