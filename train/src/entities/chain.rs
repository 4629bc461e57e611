//! How probable each label and each transition of a sentence is: forward and backward sums
//! (Rabiner 1989) over the sequences that [`Label::may_precede`] allows.

use depeche::training::{LABELS, Label};

/// The labels of a row, filled up to whole vectors.
pub const ROW: usize = 24;

/// One number for each label; those after the last are zero.
pub type Row = [f32; ROW];

/// Scores further below a token's best than that count as if they were not: far enough to mean
/// nothing, near enough that no product of three vanishes.
const FLOOR: f32 = -30.0;

/// The probabilities of one sentence; keeps its buffers between sentences.
#[derive(Default)]
pub struct Chain {
    /// Exponentials of the scores of each token.
    emissions: Vec<Row>,
    forward: Vec<Row>,
    labels: Vec<Row>,
    transitions: [Row; LABELS],
}

impl Chain {
    /// Reads the scores of a sentence's labels, token by token, and of one label after another.
    pub fn infer(&mut self, scores: impl Iterator<Item = Row>, transitions: &[Row; LABELS]) {
        self.emissions.clear();
        self.emissions.extend(scores.map(exponentials));
        let mut steps = [Row::default(); LABELS];
        for from in Label::all() {
            for to in Label::all().filter(|&to| from.may_precede(to)) {
                let (from, to) = (from.number(), to.number());
                steps[from][to] = exp(transitions[from][to]);
            }
        }
        self.run_forward(&steps);
        self.run_backward(&steps);
    }

    /// How probable each label is, token by token.
    pub fn labels(&self) -> &[Row] {
        &self.labels
    }

    /// How often each label is expected after each.
    pub fn transitions(&self) -> &[Row; LABELS] {
        &self.transitions
    }

    fn run_forward(&mut self, steps: &[Row; LABELS]) {
        self.forward.clear();
        // A sentence begins as if after a token outside of names.
        let mut before = only(Label::OUTSIDE);
        for (at, emission) in self.emissions.iter().enumerate() {
            let mut sums = Row::default();
            for (weight, step) in before.iter().zip(steps) {
                sums.iter_mut().zip(step).for_each(|(sum, step)| *sum += weight * step);
            }
            sums.iter_mut().zip(emission).for_each(|(sum, score)| *sum *= score);
            if at + 1 == self.emissions.len() {
                Label::all().filter(|label| label.is_open()).for_each(|l| sums[l.number()] = 0.0);
            }
            normalise(&mut sums);
            self.forward.push(sums);
            before = sums;
        }
    }

    fn run_backward(&mut self, steps: &[Row; LABELS]) {
        self.labels.clear();
        self.transitions = [Row::default(); LABELS];
        // No name is open at the end.
        let mut after = Row::default();
        Label::all().filter(|label| !label.is_open()).for_each(|l| after[l.number()] = 1.0);
        for at in (0..self.emissions.len()).rev() {
            let mut probable = product(&self.forward[at], &after);
            normalise(&mut probable);
            self.labels.push(probable);
            let ahead = product(&self.emissions[at], &after);
            let start = only(Label::OUTSIDE);
            let before = at.checked_sub(1).map_or(&start, |before| &self.forward[before]);
            let mut pairs = [Row::default(); LABELS];
            let mut total = 0.0;
            for (from, step) in steps.iter().enumerate() {
                let on = product(step, &ahead);
                after[from] = on.iter().sum();
                pairs[from] = on.map(|weight| weight * before[from]);
                total += after[from] * before[from];
            }
            after[LABELS..].fill(0.0);
            normalise(&mut after);
            for (sums, pairs) in self.transitions.iter_mut().zip(&pairs) {
                sums.iter_mut().zip(pairs).for_each(|(sum, pair)| *sum += pair / total);
            }
        }
        self.labels.reverse();
    }
}

fn only(label: Label) -> Row {
    let mut row = Row::default();
    row[label.number()] = 1.0;
    row
}

fn product(left: &Row, right: &Row) -> Row {
    std::array::from_fn(|label| left[label] * right[label])
}

fn normalise(row: &mut Row) {
    let total: f32 = row.iter().sum();
    row.iter_mut().for_each(|weight| *weight /= total);
}

/// The exponentials of scores, the best being 1.
fn exponentials(scores: Row) -> Row {
    let best = scores[..LABELS].iter().copied().fold(f32::MIN, f32::max);
    let mut row = scores.map(|score| exp((score - best).max(FLOOR)));
    row[LABELS..].fill(0.0);
    row
}

/// e to the power `x`, by arithmetic that is the same on every machine; its error is below a
/// millionth of the result.
fn exp(x: f32) -> f32 {
    const LARGEST: f32 = 126.0;
    let power = (x * std::f32::consts::LOG2_E).clamp(-LARGEST, LARGEST);
    let whole = power.floor();
    let rest = (power - whole) * std::f32::consts::LN_2;
    let series = (1..=8).rev().fold(1.0, |sum, term| 1.0 + sum * rest / term as f32);
    series * f32::from_bits(((whole as i32 + 127) as u32) << 23)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exponentials_are_right() {
        for x in [-80.0, -30.0, -1.5, -1e-3, 0.0, 0.3, 1.0, 20.0] {
            assert!((exp(x) / x.exp() - 1.0).abs() < 1e-5, "{x}: {}", exp(x));
        }
    }

    /// The weight of every allowed sequence of two labels, by trying each.
    #[test]
    fn probabilities_are_those_of_all_sequences() {
        let scores: [Row; 2] = std::array::from_fn(|at| {
            std::array::from_fn(|label| ((label * 7 + at * 5) % 11) as f32 * 0.3)
        });
        let transitions: [Row; LABELS] =
            std::array::from_fn(|i| std::array::from_fn(|j| ((i * 3 + j) % 7) as f32 * 0.2));
        let mut chain = Chain::default();
        chain.infer(scores.into_iter(), &transitions);
        let mut total = 0.0;
        let mut expected = [Row::default(); 2];
        for first in Label::all().filter(|&label| Label::OUTSIDE.may_precede(label)) {
            let seconds = Label::all().filter(|&next| first.may_precede(next) && !next.is_open());
            for second in seconds {
                let (f, s) = (first.number(), second.number());
                let score = scores[0][f] + scores[1][s] + transitions[0][f] + transitions[f][s];
                let weight = score.exp();
                total += weight;
                expected[0][f] += weight;
                expected[1][s] += weight;
            }
        }
        for (expected, found) in expected.iter().zip(chain.labels()) {
            for (expected, found) in expected.iter().zip(found) {
                assert!((expected / total - found).abs() < 1e-4, "{expected} {found}");
            }
        }
        let counted: f32 = chain.transitions().iter().flatten().sum();
        assert!((counted - 2.0).abs() < 1e-4, "two tokens, two transitions: {counted}");
    }
}
