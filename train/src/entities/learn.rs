//! The learner: a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001),
//! climbed sentence by sentence with AdaGrad (Duchi, Hazan and Singer 2011).

use depeche::training::{KEY_BITS, LABELS, Label};

use super::chain::{Chain, ROW, Row};
use super::examples::{Examples, Sentence, Tagged};
use super::random::Random;

/// What the learner can be told.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// Features seen fewer times are left out.
    pub min_count: u32,
    /// How far one step goes.
    pub rate: f32,
    /// By how much the right label must beat the others: its handicap in training.
    pub margin: f32,
    /// Share of features (in percent) that a token does without at each visit.
    pub dropout: u32,
    /// The same once weights were set aside.
    pub dropout_kept: u32,
    pub seed: u64,
}

/// The weight of a text that counts once.
pub const UNIT: i32 = 1 << 8;

/// What a feature that is too rare has instead of a row.
const NO_ROW: u32 = u32::MAX;

/// A token whose labels are all closer to the truth than this is passed over: most are, after
/// the first pass. Higher is faster and learns less from what is nearly right.
const NEGLIGIBLE: f32 = 0.003;

/// Added to the sum of squared gradients, so that the first steps are no longer than the rate
/// asks for. Higher shortens the first steps of rare features.
const FIRST_SQUARE: f32 = 0.01;

/// A row of weights with the squares of the gradients they have seen.
#[derive(Clone, Copy, Default)]
struct Slope {
    weights: Row,
    squares: Row,
}

impl Slope {
    fn climb(&mut self, gradient: &Row, rate: f32) {
        let slots = self.weights.iter_mut().zip(&mut self.squares).zip(gradient);
        for ((weight, square), gradient) in slots {
            *square += gradient * gradient;
            *weight += rate * gradient / (*square + FIRST_SQUARE).sqrt();
        }
    }

    /// Sets the weights aside for whose labels `kept` has no bit.
    fn restrict(&mut self, kept: u32) {
        for (label, weight) in self.weights.iter_mut().enumerate() {
            if kept >> label & 1 == 0 {
                *weight = 0.0;
            }
        }
    }
}

/// A learner: the weights now, and their sum over some passes.
pub struct Learner {
    settings: Settings,
    /// The dropout of now.
    dropout: u32,
    /// The row of each feature.
    rows: Vec<u32>,
    /// The feature of each row.
    features: Vec<u32>,
    slopes: Vec<Slope>,
    /// For each row a bit for every label that it has a weight for.
    kept: Vec<u32>,
    transitions: [Slope; LABELS],
    sums: Vec<Row>,
    transition_sums: [Row; LABELS],
    /// How many passes are in the sums.
    summed: u32,
    random: Random,
}

/// The average of the weights that learners have had.
#[derive(Default)]
pub struct Average {
    /// Features with their weights, by ascending feature.
    pub features: Vec<(u32, [f64; LABELS])>,
    pub transitions: Vec<[f64; LABELS]>,
}

const MASK: u32 = (1 << KEY_BITS) - 1;

impl Learner {
    /// A learner for the features that are frequent in `examples`.
    pub fn new(examples: &Examples, settings: Settings) -> Self {
        let mut counts = vec![0_u32; 1 << KEY_BITS];
        for tagged in examples.all_features() {
            counts[(tagged & MASK) as usize] += 1;
        }
        let mut rows = vec![NO_ROW; 1 << KEY_BITS];
        let mut features = Vec::new();
        for (feature, &count) in counts.iter().enumerate() {
            if count >= settings.min_count.max(1) {
                rows[feature] = features.len() as u32;
                features.push(feature as u32);
            }
        }
        Self {
            settings,
            dropout: settings.dropout,
            rows,
            slopes: vec![Slope::default(); features.len()],
            kept: vec![u32::MAX; features.len()],
            transitions: [Slope::default(); LABELS],
            sums: vec![Row::default(); features.len()],
            transition_sums: [Row::default(); LABELS],
            summed: 0,
            features,
            random: Random::new(settings.seed),
        }
    }

    /// One pass over the examples in a new order; how probable a wrong label was, on average.
    pub fn pass(&mut self, examples: &Examples) -> f64 {
        let mut order: Vec<u32> = (0..examples.sentences().len() as u32).collect();
        self.random.shuffle(&mut order);
        let mut chain = Chain::default();
        let mut wrong = 0.0;
        for number in order {
            let sentence = examples.sentences()[number as usize];
            wrong += self.visit(examples, &sentence, &mut chain);
        }
        wrong / examples.len().max(1) as f64
    }

    fn visit(&mut self, examples: &Examples, sentence: &Sentence, chain: &mut Chain) -> f64 {
        let gold = examples.labels(sentence);
        let tokens: Vec<Vec<u32>> =
            examples.features(sentence).map(|features| self.rows_of(features)).collect();
        let scores = tokens.iter().zip(gold).map(|(rows, gold)| {
            let mut scores = self.score(rows);
            scores[gold.number()] -= self.settings.margin;
            scores
        });
        chain.infer(scores, &self.transitions.map(|slope| slope.weights));
        let share = sentence.weight as f32 / UNIT as f32;
        let wrong = self.learn_labels(&tokens, gold, chain, share);
        self.learn_transitions(gold, chain, share);
        wrong
    }

    /// The rows of a token's features, some dropped at random.
    fn rows_of(&mut self, features: &[Tagged]) -> Vec<u32> {
        let dropout = self.dropout;
        let mut rows = Vec::with_capacity(features.len());
        for tagged in features {
            let row = self.rows[(tagged & MASK) as usize];
            if row != NO_ROW && (dropout == 0 || self.random.below(100) >= dropout) {
                rows.push(row);
            }
        }
        rows
    }

    fn score(&self, rows: &[u32]) -> Row {
        let mut sums = Row::default();
        for &row in rows {
            let weights = &self.slopes[row as usize].weights;
            sums.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += weight);
        }
        sums
    }

    fn learn_labels(
        &mut self,
        tokens: &[Vec<u32>],
        gold: &[Label],
        chain: &Chain,
        share: f32,
    ) -> f64 {
        let mut wrong = 0.0;
        for ((rows, gold), probable) in tokens.iter().zip(gold).zip(chain.labels()) {
            let right = gold.number();
            wrong += f64::from(1.0 - probable[right]);
            let mut gradient = probable.map(|probability| -share * probability);
            gradient[right] += share;
            if gradient.iter().all(|slope| slope.abs() < NEGLIGIBLE) {
                continue;
            }
            for &row in rows {
                let slope = &mut self.slopes[row as usize];
                slope.climb(&gradient, self.settings.rate);
                slope.restrict(self.kept[row as usize]);
            }
        }
        wrong
    }

    fn learn_transitions(&mut self, gold: &[Label], chain: &Chain, share: f32) {
        let mut gradients = chain.transitions().map(|row| row.map(|times| -share * times));
        let mut before = Label::OUTSIDE;
        for &label in gold {
            gradients[before.number()][label.number()] += share;
            before = label;
        }
        for (slope, gradient) in self.transitions.iter_mut().zip(&gradients) {
            slope.climb(gradient, self.settings.rate);
        }
    }

    /// Goes on with the weights alone that are not zero in `average`, and forgets the sums.
    pub fn restrict(&mut self, average: &Average) {
        for (row, (feature, weights)) in average.features.iter().enumerate() {
            let bits = weights.iter().enumerate().filter(|(_, weight)| **weight != 0.0);
            let kept = bits.fold(0, |kept, (label, _)| kept | 1 << label);
            self.kept[row] = kept;
            self.slopes[row].restrict(kept);
            if kept == 0 {
                self.rows[*feature as usize] = NO_ROW;
            }
        }
        self.dropout = self.settings.dropout_kept;
        self.sums.fill(Row::default());
        self.transition_sums.fill(Row::default());
        self.summed = 0;
    }

    /// Counts the weights as they are now for the average.
    pub fn remember(&mut self) {
        self.summed += 1;
        let add = |(sum, slope): (&mut Row, &Slope)| {
            sum.iter_mut().zip(&slope.weights).for_each(|(sum, weight)| *sum += weight);
        };
        self.sums.iter_mut().zip(&self.slopes).for_each(add);
        self.transition_sums.iter_mut().zip(&self.transitions).for_each(add);
    }

    /// The average of what was remembered.
    pub fn average(&self) -> Average {
        let count = f64::from(self.summed.max(1));
        let mean = |row: &Row| std::array::from_fn(|label| f64::from(row[label]) / count);
        let features = self.features.iter().zip(&self.sums);
        Average {
            features: features.map(|(&feature, row)| (feature, mean(row))).collect(),
            transitions: self.transition_sums.iter().map(mean).collect(),
        }
    }
}

impl Average {
    /// Keeps the `count` largest weights of the features, and those of the same size as the last.
    pub fn keep_largest(&mut self, count: usize) {
        let mut sizes: Vec<f64> =
            self.features.iter().flat_map(|(_, row)| row.map(f64::abs)).collect();
        sizes.sort_unstable_by(|left, right| right.total_cmp(left));
        let least = sizes.get(count).copied().unwrap_or_default();
        let weights = self.features.iter_mut().flat_map(|(_, row)| row);
        weights.filter(|weight| weight.abs() < least).for_each(|weight| *weight = 0.0);
    }

    /// Adds `share` of another average over the same features.
    pub fn add(&mut self, other: Self, share: f64) {
        let scale = |row: &mut [f64; LABELS]| row.iter_mut().for_each(|weight| *weight *= share);
        let mut other = other;
        other.features.iter_mut().for_each(|(_, row)| scale(row));
        other.transitions.iter_mut().for_each(scale);
        if self.features.is_empty() {
            *self = other;
            return;
        }
        let plus = |row: &mut [f64; LABELS], other: &[f64; LABELS]| {
            row.iter_mut().zip(other).for_each(|(weight, other)| *weight += other);
        };
        for ((_, row), (_, other)) in self.features.iter_mut().zip(&other.features) {
            plus(row, other);
        }
        for (row, other) in self.transitions.iter_mut().zip(&other.transitions) {
            plus(row, other);
        }
    }
}

const _: () = assert!(LABELS <= ROW);
