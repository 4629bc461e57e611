//! Logistic regression with a quadratic penalty, by Newton's method.

use depeche::keyword::{COUNT, Feature};

use super::fit::Sample;

/// Newton steps: the fit no longer changes after six or seven.
const STEPS: usize = 10;

/// Weight of the squares of the weights, features taken in standard deviations.
/// Lower follows the examples more closely; tuned by cross-validation, flat from 10 to 30.
const PENALTY: f64 = 20.0;

/// Unknowns: one for each feature and the bias.
const SIZE: usize = COUNT + 1;

/// Bias and weights.
pub fn fit(samples: &[Sample]) -> (f32, Vec<(Feature, f32)>) {
    let spread = spreads(samples);
    let mut beta = [0.0; SIZE];
    for _ in 0..STEPS {
        let (mut gradient, mut hessian) = (vec![0.0; SIZE], vec![vec![0.0; SIZE]; SIZE]);
        for sample in samples {
            let mut row = [1.0; SIZE];
            for (slot, (value, spread)) in row.iter_mut().zip(sample.values.iter().zip(&spread)) {
                *slot = value / spread;
            }
            let z: f64 = row.iter().zip(&beta).map(|(x, b)| x * b).sum();
            let p = 1.0 / (1.0 + (-z).exp());
            let (error, curve) = (sample.chosen - p, p * (1.0 - p));
            for i in 0..SIZE {
                gradient[i] += error * row[i];
                for j in 0..=i {
                    hessian[i][j] += curve * row[i] * row[j];
                }
            }
        }
        for i in 0..SIZE {
            if i < COUNT {
                gradient[i] -= PENALTY * beta[i];
                hessian[i][i] += PENALTY;
            }
            hessian[i][i] += 1e-9;
        }
        let step = solve(hessian, gradient);
        beta.iter_mut().zip(step).for_each(|(b, s)| *b += s);
    }
    let weights = Feature::ALL
        .iter()
        .zip(beta.iter().zip(&spread))
        .map(|(&feature, (b, spread))| (feature, round(b / spread)))
        .filter(|&(_, weight)| weight != 0.0)
        .collect();
    (round(beta[COUNT]), weights)
}

/// Three decimals: what is written into the source.
fn round(value: f64) -> f32 {
    ((value * 1000.0).round() / 1000.0) as f32
}

/// Standard deviation of each feature, so that the penalty treats all alike.
fn spreads(samples: &[Sample]) -> Vec<f64> {
    let count = samples.len().max(1) as f64;
    (0..COUNT)
        .map(|i| {
            let mean = samples.iter().map(|sample| sample.values[i]).sum::<f64>() / count;
            let square = |sample: &Sample| (sample.values[i] - mean).powi(2);
            (samples.iter().map(square).sum::<f64>() / count).sqrt().max(0.05)
        })
        .collect()
}

/// Solves a symmetric positive system, of which the lower half is given, by Cholesky's method.
fn solve(mut a: Vec<Vec<f64>>, mut b: Vec<f64>) -> Vec<f64> {
    let n = b.len();
    for i in 0..n {
        for j in 0..=i {
            let sum: f64 = (0..j).map(|k| a[i][k] * a[j][k]).sum();
            a[i][j] =
                if i == j { (a[i][i] - sum).max(1e-12).sqrt() } else { (a[i][j] - sum) / a[j][j] };
        }
        let sum: f64 = (0..i).map(|k| a[i][k] * b[k]).sum();
        b[i] = (b[i] - sum) / a[i][i];
    }
    for i in (0..n).rev() {
        let sum: f64 = (i + 1..n).map(|k| a[k][i] * b[k]).sum();
        b[i] = (b[i] - sum) / a[i][i];
    }
    b
}
