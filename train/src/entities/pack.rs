//! From averaged weights to a model file: rounded to a byte each.

use depeche::training::{Clusters, Header, LABELS, Model, Transitions, Weight, Weights};

use super::learn::Average;

/// Weights are rounded to multiples of this. Coarser weights make the file smaller: 3 instead of 1
/// saves 37 kB and costs nothing, 4 costs 0.05 F1.
const STEP: f64 = 3.0;

/// Largest size of a rounded weight, in steps.
const MAX: f64 = 42.0;

/// How many steps a weight of one, which makes a label e times as probable, is rounded to. Higher
/// keeps small weights apart and clips large ones sooner: none reaches four. The margins that the
/// core asks for are counted in these steps.
const SCALE: f64 = 24.0;

/// The model of `average`.
pub fn pack(header: Header, average: &Average, clusters: Clusters) -> Model {
    let mut features = Vec::new();
    let mut counts = Vec::new();
    let mut weights = Vec::new();
    for (feature, row) in &average.features {
        let before = weights.len();
        for (label, &weight) in row.iter().enumerate() {
            let value = (weight * SCALE / STEP).round().clamp(-MAX, MAX) * STEP;
            let value = value as i8;
            if value != 0 {
                weights.push(Weight { label: label as u8, value });
            }
        }
        if weights.len() > before {
            features.push(*feature);
            counts.push((weights.len() - before) as u8);
        }
    }
    let mut transitions: Box<Transitions> = Box::new([[0; LABELS]; LABELS]);
    for (row, average) in transitions.iter_mut().zip(&average.transitions) {
        for (score, average) in row.iter_mut().zip(average) {
            *score = (average * SCALE).round() as i32;
        }
    }
    Model { header, weights: Weights::new(features, &counts, &weights, transitions), clusters }
}
