//! Gradient boosting of small trees with second-order leaves (Friedman 2001;
//! Chen and Guestrin 2016).

use depeche::keyword::{COUNT, DEPTH, LEAF_SCALE, Tree};

use super::fit::Sample;
use super::random::Random;

/// Most thresholds tried for a feature.
const BINS: usize = 24;

/// Gradient and curvature of the samples in a node.
#[derive(Clone, Copy, Default)]
struct Sum {
    gradient: f64,
    curve: f64,
}

/// How trees are grown. All values are tuned by cross-validation.
pub struct Config {
    /// How many. More correct more, and cost bytes and time.
    pub trees: usize,
    /// Share of each correction that is taken. Lower needs more trees.
    pub rate: f64,
    /// Curvature added to every leaf. Higher trusts few samples less.
    pub penalty: f64,
    /// Least curvature in a leaf.
    pub least: f64,
    /// Share of the articles that a tree sees.
    pub articles: f64,
    /// Share of the features that a tree sees.
    pub features: f64,
}

/// Trees that correct `start`, the log odds so far.
pub fn fit(samples: &[Sample], start: &[f64], config: &Config) -> Vec<Tree> {
    let thresholds: Vec<Vec<i16>> =
        (0..COUNT).map(|feature| thresholds(samples, feature)).collect();
    let bin = |feature: usize, sample: &Sample| {
        let value = hundredths(sample.values[feature]);
        thresholds[feature].partition_point(|&threshold| value > threshold) as u8
    };
    let binned: Vec<Vec<u8>> = (0..COUNT)
        .map(|feature| samples.iter().map(|sample| bin(feature, sample)).collect())
        .collect();
    let mut random = Random::new(0);
    let mut scores = start.to_vec();
    let mut trees = Vec::new();
    let articles = samples.iter().map(|sample| sample.article + 1).max().unwrap_or(0);
    for _ in 0..config.trees {
        let kept: Vec<bool> = (0..articles).map(|_| random.next() < config.articles).collect();
        let usable: Vec<bool> = (0..COUNT).map(|_| random.next() < config.features).collect();
        let seen: Vec<(usize, Sum)> = samples
            .iter()
            .zip(&scores)
            .enumerate()
            .filter(|(_, (sample, _))| kept[sample.article])
            .map(|(at, (sample, score))| {
                let p = 1.0 / (1.0 + (-score).exp());
                (at, Sum { gradient: sample.chosen - p, curve: p * (1.0 - p) })
            })
            .collect();
        let grower = Grower {
            config,
            thresholds: &thresholds,
            binned: &binned,
            seen: &seen,
            usable: &usable,
        };
        let (tree, splits) = grower.grow();
        for (at, score) in scores.iter_mut().enumerate() {
            let mut node = 0;
            for level in &splits {
                node = 2 * node + step(level[node], &binned, at);
            }
            *score += f64::from(tree.leaves[node]) / f64::from(LEAF_SCALE);
        }
        trees.push(tree);
    }
    trees
}

fn hundredths(value: f64) -> i16 {
    (value * 100.0).round() as i16
}

/// Quantiles of a feature.
fn thresholds(samples: &[Sample], feature: usize) -> Vec<i16> {
    let mut values: Vec<i16> =
        samples.iter().map(|sample| hundredths(sample.values[feature])).collect();
    values.sort_unstable();
    let mut cuts: Vec<i16> = (1..BINS).map(|bin| values[bin * (values.len() - 1) / BINS]).collect();
    let last = values.last().copied();
    // Quantiles miss rare values: give the tail of skewed features cuts of its own.
    let mut distinct = values;
    distinct.dedup();
    if distinct.len() <= BINS {
        cuts = distinct;
    } else {
        cuts.extend((1..8).map(|bin| distinct[bin * (distinct.len() - 1) / 8]));
    }
    cuts.sort_unstable();
    cuts.dedup();
    cuts.retain(|&cut| Some(cut) != last);
    cuts
}

/// A feature and the last of its bins that leads to the left.
type Split = Option<(usize, usize)>;

/// 1 if a sample goes to the right.
fn step(split: Split, binned: &[Vec<u8>], sample: usize) -> usize {
    let right = split.is_some_and(|(feature, bin)| usize::from(binned[feature][sample]) > bin);
    usize::from(right)
}

struct Grower<'a> {
    config: &'a Config,
    thresholds: &'a [Vec<i16>],
    /// For each feature the bin of each sample.
    binned: &'a [Vec<u8>],
    /// The samples that the tree sees.
    seen: &'a [(usize, Sum)],
    usable: &'a [bool],
}

impl Grower<'_> {
    /// The tree, and its splits level by level.
    fn grow(&self) -> (Tree, [Vec<Split>; DEPTH]) {
        let mut tree = Tree { splits: [(0, i16::MAX); (1 << DEPTH) - 1], leaves: [0; 1 << DEPTH] };
        let mut nodes = vec![0_usize; self.seen.len()];
        let levels = std::array::from_fn(|level| {
            let splits = self.best_splits(&nodes, 1 << level);
            for (node, split) in splits.iter().enumerate() {
                if let Some((feature, bin)) = *split {
                    tree.splits[(1 << level) - 1 + node] =
                        (feature as u8, self.thresholds[feature][bin]);
                }
            }
            for (node, (at, _)) in nodes.iter_mut().zip(self.seen) {
                *node = 2 * *node + step(splits[*node], self.binned, *at);
            }
            splits
        });
        let mut sums = [Sum::default(); 1 << DEPTH];
        for (&node, (_, sum)) in nodes.iter().zip(self.seen) {
            sums[node] = sums[node].plus(*sum);
        }
        for (leaf, sum) in tree.leaves.iter_mut().zip(sums) {
            let value = self.config.rate * sum.gradient / (sum.curve + self.config.penalty);
            *leaf = (value * f64::from(LEAF_SCALE)).round() as i16;
        }
        (tree, levels)
    }

    fn best_splits(&self, nodes: &[usize], count: usize) -> Vec<Split> {
        let mut best: Vec<(f64, Split)> = vec![(1e-6, None); count];
        for feature in (0..COUNT).filter(|&feature| self.usable[feature]) {
            let bins = self.thresholds[feature].len() + 1;
            let mut sums = vec![Sum::default(); count * bins];
            let column = &self.binned[feature];
            for (&node, (at, sum)) in nodes.iter().zip(self.seen) {
                let slot = &mut sums[node * bins + usize::from(column[*at])];
                *slot = slot.plus(*sum);
            }
            for (node, best) in best.iter_mut().enumerate() {
                let row = &sums[node * bins..(node + 1) * bins];
                let total = row.iter().fold(Sum::default(), |a, b| a.plus(*b));
                let mut left = Sum::default();
                for (bin, sum) in row.iter().enumerate().take(bins - 1) {
                    left = left.plus(*sum);
                    let right = Sum {
                        gradient: total.gradient - left.gradient,
                        curve: total.curve - left.curve,
                    };
                    if left.curve < self.config.least || right.curve < self.config.least {
                        continue;
                    }
                    let gain = self.gain(left) + self.gain(right) - self.gain(total);
                    if gain > best.0 {
                        *best = (gain, Some((feature, bin)));
                    }
                }
            }
        }
        best.into_iter().map(|(_, split)| split).collect()
    }

    fn gain(&self, sum: Sum) -> f64 {
        sum.gradient * sum.gradient / (sum.curve + self.config.penalty)
    }
}

impl Sum {
    fn plus(self, other: Self) -> Self {
        Self { gradient: self.gradient + other.gradient, curve: self.curve + other.curve }
    }
}
