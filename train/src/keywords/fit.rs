//! Fits the linear part and then the trees on what it leaves unexplained.

use depeche::keyword::{COUNT, Feature, Features, Model, Tree};

use super::boost;
use super::data::Example;
use super::linear;

/// A model that owns its parts.
pub struct Fitted {
    pub bias: f32,
    pub weights: Vec<(Feature, f32)>,
    pub trees: Vec<Tree>,
}

impl Fitted {
    pub fn score(&self, features: &Features) -> f32 {
        let model = Model { bias: self.bias, weights: &self.weights, trees: &self.trees };
        model.score(features)
    }
}

/// One candidate as the fitting sees it.
pub struct Sample {
    pub values: [f64; COUNT],
    pub chosen: f64,
    pub weight: f64,
    /// The article it is from.
    pub article: usize,
}

/// The model for `examples`.
pub fn fit(examples: &[&Example]) -> Fitted {
    let samples = samples(examples);
    let (bias, weights) = linear::fit(&samples);
    let linear = Fitted { bias, weights, trees: Vec::new() };
    let features: Vec<&Features> = examples.iter().flat_map(|it| it.features()).collect();
    let start: Vec<f64> = features.iter().map(|it| f64::from(linear.score(it))).collect();
    let trees = boost::fit(&samples, &start);
    Fitted { trees, ..linear }
}

/// All candidates; every article weighs the same.
fn samples(examples: &[&Example]) -> Vec<Sample> {
    let mut samples = Vec::new();
    let mean = examples.iter().map(|it| it.keys.len()).sum::<usize>() as f64
        / examples.len().max(1) as f64;
    for (article, example) in examples.iter().enumerate() {
        let weight = mean / example.keys.len().max(1) as f64;
        let weight = weight.powf(article_balance());
        for (features, &chosen) in example.features().iter().zip(&example.chosen) {
            let values = features.values().map(|value| f64::from(value) / 100.0);
            samples.push(Sample { values, chosen: f64::from(u8::from(chosen)), weight, article });
        }
    }
    samples
}

fn article_balance() -> f64 {
    param("BALANCE", 0.5)
}

pub fn param(name: &str, default: f64) -> f64 {
    std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default)
}
