//! The learned weights: a sorted table of hashed features.

use super::keys::{Filter, Keys};
use super::label::LABELS;
use super::viterbi::{Scores, Transitions};

/// The weights of one feature for every label, filled up to whole vectors.
pub(crate) type Row = [i8; ROW];

/// At least as many as there are labels.
pub(crate) const ROW: usize = LABELS.next_multiple_of(8);

/// About as many features as a token has.
const CHUNK: usize = 64;

/// A weight of one feature for one label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weight {
    /// The label's number, below [`LABELS`].
    pub label: u8,
    /// The weight, in the model's unit.
    pub value: i8,
}

/// All weights of a model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weights {
    features: Keys,
    filter: Filter,
    /// The weights of each feature. Three of four are zero, but adding whole
    /// rows is quicker than looking which are not.
    rows: Vec<Row>,
    transitions: Box<Transitions>,
}

impl Weights {
    /// A table of features (hashes, ascending, each once) with `counts` weights each.
    #[must_use]
    pub fn new(
        features: Vec<u32>,
        counts: &[u8],
        weights: &[Weight],
        transitions: Box<Transitions>,
    ) -> Self {
        let mut weights = weights.iter();
        let row = |&count: &u8| {
            let mut row = [0; ROW];
            for weight in weights.by_ref().take(count.into()) {
                if let Some(value) = row.get_mut(usize::from(weight.label)) {
                    *value = weight.value;
                }
            }
            row
        };
        Self::of_rows(features, counts.iter().map(row).collect(), transitions)
    }

    /// The same of weights as they are read: a row for each feature.
    pub(crate) fn of_rows(
        features: Vec<u32>,
        rows: Vec<Row>,
        transitions: Box<Transitions>,
    ) -> Self {
        let filter = Filter::new(&features);
        Self { features: Keys::new(features), filter, rows, transitions }
    }

    /// The score of each label after each.
    #[must_use]
    pub fn transitions(&self) -> &Transitions {
        &self.transitions
    }

    /// The features with their weights, by ascending hash.
    pub fn features(&self) -> impl Iterator<Item = (u32, Vec<Weight>)> {
        let weights = |row: &Row| {
            let labels = row.iter().zip(0..).filter(|&(&value, _)| value != 0);
            labels.map(|(&value, label)| Weight { label, value }).collect()
        };
        self.features.all().iter().copied().zip(self.rows.iter().map(weights))
    }

    /// The score of each label, given a token's features; most features have no weight.
    #[must_use]
    pub fn sum(&self, features: &[u32]) -> Scores {
        let mut sums = [0_i16; ROW];
        for features in features.chunks(CHUNK) {
            // Which features have weights cannot be foretold: moving those that may have some
            // to the front without a branch is quicker than asking at each.
            let mut known = [0; CHUNK];
            let mut count = 0;
            for &feature in features {
                known[count % CHUNK] = feature;
                count += usize::from(self.filter.may_have(feature));
            }
            for &feature in known.iter().take(count) {
                let Some(row) = self.features.find(feature).and_then(|at| self.rows.get(at)) else {
                    continue;
                };
                for (sum, &value) in sums.iter_mut().zip(row) {
                    *sum = sum.saturating_add(value.into());
                }
            }
        }
        std::array::from_fn(|label| sums[label].into())
    }
}
