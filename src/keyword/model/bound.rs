//! How far trees can lift a score: what tells early that a candidate is not among the best.
//!
//! Candidates are put into groups of like ones. Trees ask for much that is the same for a whole group (how long the document
//! is, that a phrase occurs once), so that most of their leaves are out of its reach.

use super::{TREES_AT_ONCE, Tree};
use crate::keyword::feature::{COUNT, Feature, Features};

/// What tells groups apart: whether a candidate has more than nothing of each of these, of few candidates of the first alone.
/// At most 7, the bits of a [`GroupId`] but one.
const TELLING: [Feature; 7] = [
    Feature::Once,
    Feature::OneWord,
    Feature::TwoWords,
    Feature::InName,
    Feature::Capitals,
    Feature::Determiner,
    Feature::TitleShare,
];

/// There are so many candidates at least for each group. Fewer tell more closely how far a candidate can be lifted, more
/// take less time for short texts. 1 and above, by instructions for English news of 600 kB.
const LEAST: usize = 256;

/// What is known of a candidate only when all are: how it stands against its rivals. Never negative.
const CONTESTED: [Feature; 3] = [Feature::BestLonger, Feature::BestShorter, Feature::Rank];

/// Names a group.
#[derive(Clone, Copy)]
pub(super) struct GroupId(u8);

impl GroupId {
    /// None of the groups: that of candidates that are out.
    pub(super) const NONE: Self = Self(u8::MAX);
}

/// The candidates by group.
pub(super) struct Groups {
    telling: &'static [Feature],
    spans: Vec<Option<Span>>,
}

/// For each group, and for each [`TREES_AT_ONCE`] trees, by how much they and those behind them can lift a score, in leaf units.
pub(super) struct Lifts(Vec<Option<Vec<i32>>>);

impl Lifts {
    /// Those of a group, if it has a candidate.
    pub(super) fn of(&self, group: GroupId) -> Option<&[i32]> {
        self.0.get(usize::from(group.0))?.as_deref()
    }

    /// By how much any candidate can be lifted.
    pub(super) fn highest(&self) -> i32 {
        self.0.iter().flatten().filter_map(|lifts| lifts.first()).copied().max().unwrap_or(0)
    }
}

/// The least and the greatest value of each feature in a group.
#[derive(Clone)]
struct Span {
    least: [i16; COUNT],
    greatest: [i16; COUNT],
}

impl Groups {
    /// Those for so many candidates.
    pub(super) fn new(candidates: usize) -> Self {
        let bits = (candidates / LEAST).checked_ilog2().unwrap_or(0) as usize;
        let telling = TELLING.get(..bits).unwrap_or(&TELLING);
        Self { telling, spans: vec![None; 1 << telling.len()] }
    }

    /// Enters a candidate into its group.
    pub(super) fn enter(&mut self, features: &Features) -> GroupId {
        let bits =
            self.telling.iter().zip(0..).map(|(&it, bit)| u8::from(features.get(it) > 0) << bit);
        let id = bits.fold(0, |id, bit| id | bit);
        match self.spans.get_mut(usize::from(id)) {
            Some(Some(span)) => span.widen(features),
            Some(none) => *none = Some(Span::of(features)),
            None => {}
        }
        GroupId(id)
    }

    /// By how much `trees` can lift the score of a candidate of each group.
    pub(super) fn lifts(&self, trees: &[Tree]) -> Lifts {
        Lifts(self.spans.iter().map(|span| Some(span.as_ref()?.lifts(trees))).collect())
    }
}

impl Span {
    fn of(features: &Features) -> Self {
        let mut span = Self { least: *features.values(), greatest: *features.values() };
        for feature in CONTESTED.map(|feature| feature as usize) {
            span.least.get_mut(feature).into_iter().for_each(|value| *value = 0);
            span.greatest.get_mut(feature).into_iter().for_each(|value| *value = i16::MAX);
        }
        span
    }

    fn widen(&mut self, features: &Features) {
        let sides = self.least.iter_mut().zip(&mut self.greatest);
        for ((least, greatest), &value) in sides.zip(features.values()) {
            *least = value.min(*least);
            *greatest = value.max(*greatest);
        }
    }

    fn lifts(&self, trees: &[Tree]) -> Vec<i32> {
        let sums = trees.chunks(TREES_AT_ONCE).rev().scan(0, |sum, trees| {
            *sum += trees.iter().map(|tree| i32::from(self.highest(tree))).sum::<i32>();
            Some(*sum)
        });
        let mut lifts: Vec<i32> = sums.collect();
        lifts.reverse();
        lifts
    }

    /// The highest of the leaves of `tree` that some of the group may reach.
    fn highest(&self, tree: &Tree) -> i16 {
        let mut reached = 1_u32;
        for (node, &(feature, threshold)) in tree.splits.iter().enumerate() {
            if reached >> node & 1 == 0 {
                continue;
            }
            let side = |side: &[i16; COUNT]| side.get(usize::from(feature)).copied().unwrap_or(0);
            let left = side(&self.least) <= threshold;
            let right = side(&self.greatest) > threshold;
            reached |= (u32::from(left) | u32::from(right) << 1) << (2 * node + 1);
        }
        let leaves = tree.leaves.iter().enumerate();
        let open = leaves.filter(|&(at, _)| reached >> (at + tree.splits.len()) & 1 == 1);
        open.map(|(_, &leaf)| leaf).max().unwrap_or(0)
    }
}
