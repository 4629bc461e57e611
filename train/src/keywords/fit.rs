//! Fits the linear part and then the trees on what it leaves unexplained.

use depeche::keyword::{COUNT, Feature, Features, Model, Tree, best_first};

use super::boost::{self, Config};
use super::data::Example;
use super::linear;

/// A model that owns its parts.
pub struct Fitted {
    pub bias: f32,
    pub weights: Vec<(Feature, f32)>,
    pub trees: Vec<Tree>,
}

impl Fitted {
    pub fn model(&self) -> Model<'_> {
        Model { bias: self.bias, weights: &self.weights, trees: &self.trees }
    }
}

/// One candidate as the fitting sees it.
pub struct Sample {
    pub values: [f64; COUNT],
    pub chosen: f64,
    /// The article it is from.
    pub article: usize,
}

/// The model for `examples`.
pub fn fit(examples: &[&Example], config: &Config) -> Fitted {
    let plain: Vec<Vec<Features>> = examples.iter().map(|it| it.features.clone()).collect();
    let (bias, weights) = linear::fit(&samples(examples, &plain));
    let linear = Fitted { bias, weights, trees: Vec::new() };
    let model = linear.model();
    let scores: Vec<Vec<f32>> = plain
        .iter()
        .map(|features| features.iter().map(|features| model.linear(features)).collect())
        .collect();
    let contested: Vec<Vec<Features>> =
        examples.iter().zip(&scores).map(|(it, scores)| contested(it, scores)).collect();
    let start: Vec<f64> = scores.iter().flatten().map(|&score| f64::from(score)).collect();
    let trees = boost::fit(&samples(examples, &contested), &start, config);
    Fitted { trees, ..linear }
}

/// The features of each candidate with what tells it from its rivals.
fn contested(example: &Example, scores: &[f32]) -> Vec<Features> {
    let contest = example.pool.contest(scores);
    let mut features = example.features.clone();
    for (rank, candidate) in best_first(scores).enumerate() {
        features[candidate] = contest.enter(candidate, rank, features[candidate]);
    }
    features
}

/// All candidates with their features.
fn samples(examples: &[&Example], features: &[Vec<Features>]) -> Vec<Sample> {
    let mut samples = Vec::new();
    for (article, (example, features)) in examples.iter().zip(features).enumerate() {
        for (features, &chosen) in features.iter().zip(&example.chosen) {
            let values = features.values().map(|value| f64::from(value) / 100.0);
            samples.push(Sample { values, chosen, article });
        }
    }
    samples
}
