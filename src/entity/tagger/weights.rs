//! The learned weights: a sorted table of hashed features.

use super::keys::Keys;
use super::label::LABELS;
use super::viterbi::{Scores, Transitions};

/// At least as many as there are labels.
const SLOTS: usize = LABELS.next_power_of_two();

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
    /// Where the weights of each feature begin; one more at the end.
    starts: Vec<u32>,
    weights: Vec<Weight>,
    transitions: Box<Transitions>,
}

impl Weights {
    /// A table of features (hashes, ascending, each once) with `counts` weights each.
    #[must_use]
    pub fn new(
        features: Vec<u32>,
        counts: &[u8],
        weights: Vec<Weight>,
        transitions: Box<Transitions>,
    ) -> Self {
        let mut starts = Vec::with_capacity(counts.len() + 1);
        let mut start = 0;
        starts.push(start);
        for &count in counts {
            start += u32::from(count);
            starts.push(start);
        }
        Self { features: Keys::new(features), starts, weights, transitions }
    }

    /// The score of each label after each.
    #[must_use]
    pub fn transitions(&self) -> &Transitions {
        &self.transitions
    }

    /// The features with their weights, by ascending hash.
    pub fn features(&self) -> impl Iterator<Item = (u32, &[Weight])> {
        let features = self.features.all().iter().enumerate();
        features.map(|(at, &feature)| (feature, self.weights_of(at)))
    }

    /// The score of each label, given a token's features; most features have no weight.
    #[must_use]
    pub fn sum(&self, features: &[u32]) -> Scores {
        // A power of two above every label spares a check at each weight.
        let mut sums = [0; SLOTS];
        for &feature in features {
            let Some(at) = self.features.find(feature) else { continue };
            for weight in self.weights_of(at) {
                sums[usize::from(weight.label) % SLOTS] += i32::from(weight.value);
            }
        }
        std::array::from_fn(|label| sums[label])
    }

    fn weights_of(&self, at: usize) -> &[Weight] {
        let range = self.starts.get(at).zip(self.starts.get(at + 1));
        range
            .and_then(|(&start, &end)| self.weights.get(start as usize..end as usize))
            .unwrap_or_default()
    }
}
