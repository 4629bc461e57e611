//! The averaged structured perceptron.

use depeche::training::{Decoder, KEY_BITS, LABELS, Label, Scores, Transitions};

use super::examples::{Examples, Sentence, Tagged};
use super::random::Random;

/// What the learner can be told.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// Features seen fewer times are left out.
    pub min_count: u32,
    /// By how much a wrong label must lose, in updates; 0 is the plain perceptron.
    pub margin: i32,
    /// Share of features (in percent) that a token does without at each visit.
    pub dropout: u32,
    pub seed: u64,
}

/// The unit of all weights: an update of one.
pub const UNIT: i32 = 1 << 8;

/// The labels of a row, filled up so that rows are aligned.
const ROW: usize = 24;

/// What a feature that is too rare has instead of a row.
const NO_ROW: u32 = u32::MAX;

/// A learner: the weights now, and their sum over all steps.
pub struct Learner {
    settings: Settings,
    /// The row of each feature.
    rows: Vec<u32>,
    /// The feature of each row.
    features: Vec<u32>,
    weights: Vec<[i32; ROW]>,
    /// Weights times the step at which they changed.
    ahead: Vec<[i64; ROW]>,
    transitions: Box<Transitions>,
    transitions_ahead: Vec<[i64; LABELS]>,
    step: i64,
    random: Random,
}

/// The average of all weights that a learner has had, in units.
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
            rows,
            weights: vec![[0; ROW]; features.len()],
            ahead: vec![[0; ROW]; features.len()],
            features,
            transitions: Box::new([[0; LABELS]; LABELS]),
            transitions_ahead: vec![[0; LABELS]; LABELS],
            step: 0,
            random: Random::new(settings.seed),
        }
    }

    /// One pass over the examples in a new order; the share of tokens that were wrong.
    pub fn epoch(&mut self, examples: &Examples) -> f64 {
        let mut order: Vec<u32> = (0..examples.sentences().len() as u32).collect();
        self.random.shuffle(&mut order);
        let mut decoder = Decoder::default();
        let mut wrong = 0;
        for number in order {
            let sentence = examples.sentences()[number as usize];
            wrong += self.visit(examples, &sentence, &mut decoder);
        }
        wrong as f64 / examples.len().max(1) as f64
    }

    fn visit(&mut self, examples: &Examples, sentence: &Sentence, decoder: &mut Decoder) -> usize {
        let gold = examples.labels(sentence);
        let tokens: Vec<Vec<u32>> =
            examples.features(sentence).map(|features| self.rows_of(features)).collect();
        let emissions: Vec<Scores> = tokens
            .iter()
            .zip(gold)
            .map(|(rows, gold)| {
                let mut scores = self.score(rows);
                scores.iter_mut().for_each(|score| *score += self.settings.margin);
                scores[gold.number()] -= self.settings.margin;
                scores
            })
            .collect();
        let found = decoder.decode(&emissions, &self.transitions);
        self.step += 1;
        if found == gold {
            return 0;
        }
        let found = found.to_vec();
        self.update(&tokens, gold, &found, sentence.weight);
        gold.iter().zip(&found).filter(|(gold, found)| gold != found).count()
    }

    /// The rows of a token's features, some dropped at random.
    fn rows_of(&mut self, features: &[Tagged]) -> Vec<u32> {
        let dropout = self.settings.dropout;
        let mut rows = Vec::with_capacity(features.len());
        for tagged in features {
            let row = self.rows[(tagged & MASK) as usize];
            if row != NO_ROW && (dropout == 0 || self.random.below(100) >= dropout) {
                rows.push(row);
            }
        }
        rows
    }

    fn score(&self, rows: &[u32]) -> Scores {
        let mut sums = [0; ROW];
        for &row in rows {
            for (sum, weight) in sums.iter_mut().zip(&self.weights[row as usize]) {
                *sum += weight;
            }
        }
        std::array::from_fn(|label| sums[label])
    }

    fn update(&mut self, tokens: &[Vec<u32>], gold: &[Label], found: &[Label], rate: i32) {
        let (mut before_gold, mut before_found) = (Label::OUTSIDE, Label::OUTSIDE);
        for ((rows, &gold), &found) in tokens.iter().zip(gold).zip(found) {
            if gold != found {
                for &row in rows {
                    self.change(row as usize, gold.number(), rate);
                    self.change(row as usize, found.number(), -rate);
                }
            }
            if (before_gold, gold) != (before_found, found) {
                self.change_transition(before_gold, gold, rate);
                self.change_transition(before_found, found, -rate);
            }
            (before_gold, before_found) = (gold, found);
        }
    }

    fn change(&mut self, row: usize, label: usize, by: i32) {
        self.weights[row][label] += by;
        self.ahead[row][label] += i64::from(by) * self.step;
    }

    fn change_transition(&mut self, from: Label, to: Label, by: i32) {
        let (from, to) = (from.number(), to.number());
        self.transitions[from][to] += by;
        self.transitions_ahead[from][to] += i64::from(by) * self.step;
    }

    /// The average over all steps so far.
    pub fn average(&self) -> Average {
        let steps = self.step.max(1) as f64;
        let mean = |now: i32, ahead: i64| {
            // Every change counts for the steps that came after it.
            (f64::from(now) - (ahead as f64 - f64::from(now)) / steps) / f64::from(UNIT)
        };
        let rows = self.weights.iter().zip(&self.ahead).zip(&self.features);
        let features = rows.map(|((now, ahead), &feature)| {
            (feature, std::array::from_fn(|label| mean(now[label], ahead[label])))
        });
        let transitions = self.transitions.iter().zip(&self.transitions_ahead);
        Average {
            features: features.collect(),
            transitions: transitions
                .map(|(now, ahead)| std::array::from_fn(|label| mean(now[label], ahead[label])))
                .collect(),
        }
    }
}

impl Average {
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
