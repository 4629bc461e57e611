//! The best sequence of labels under a first-order model, and how sure it is.

use super::label::{LABELS, Label};

/// The score of every label for one token.
pub type Scores = [i32; LABELS];

/// The score of a label after another one (first index: the label before).
pub type Transitions = [[i32; LABELS]; LABELS];

/// Far below any difference between two paths, and far from overflow.
const FORBIDDEN: i32 = i32::MIN / 4;

/// Finds best paths; keeps its buffers between sentences.
#[derive(Clone, Debug, Default)]
pub struct Decoder {
    /// Best score of a path that ends with each label, token by token.
    forward: Vec<Scores>,
    /// The label before it on that path.
    back: Vec<[u8; LABELS]>,
    /// Best score of what can follow each label.
    backward: Vec<Scores>,
    labels: Vec<Label>,
}

impl Decoder {
    /// The best sequence of labels for tokens with these `emissions`.
    ///
    /// Linear in the tokens. Of two equal paths the one with lower label
    /// numbers at the end wins, so that the result is the same everywhere.
    pub fn decode(&mut self, emissions: &[Scores], transitions: &Transitions) -> &[Label] {
        self.run_forward(emissions, transitions);
        self.labels.clear();
        let Some(last) = self.forward.last() else { return &self.labels };
        let mut label = best_end(last);
        self.labels.push(label);
        for back in self.back.iter().skip(1).rev() {
            let before = back.get(label.number()).copied().unwrap_or_default();
            label = Label::from_number(before).unwrap_or(Label::OUTSIDE);
            self.labels.push(label);
        }
        self.labels.reverse();
        &self.labels
    }

    /// For each token, by how much the best path beats the best path that
    /// gives that token another label. Call after [`decode`](Self::decode)
    /// with the same arguments.
    pub fn margins(&mut self, emissions: &[Scores], transitions: &Transitions) -> Vec<i32> {
        self.run_backward(emissions, transitions);
        let tokens = self.labels.iter().zip(&self.forward).zip(&self.backward);
        tokens.map(|((label, forward), backward)| margin(*label, forward, backward)).collect()
    }

    fn run_forward(&mut self, emissions: &[Scores], transitions: &Transitions) {
        self.forward.clear();
        self.back.clear();
        for emission in emissions {
            let mut scores = [FORBIDDEN; LABELS];
            let mut back = [0u8; LABELS];
            for next in Label::all() {
                let at = next.number();
                let (score, before) = match self.forward.last() {
                    Some(last) => best_before(last, next, transitions),
                    // A sentence begins as if after a token outside of names.
                    None if next.continues() => (FORBIDDEN, 0),
                    None => (transitions[Label::OUTSIDE.number()][at], 0),
                };
                scores[at] = (score + emission[at]).max(FORBIDDEN);
                back[at] = before;
            }
            level(&mut scores);
            self.forward.push(scores);
            self.back.push(back);
        }
    }

    fn run_backward(&mut self, emissions: &[Scores], transitions: &Transitions) {
        self.backward.clear();
        for position in (0..emissions.len()).rev() {
            let mut scores = [FORBIDDEN; LABELS];
            let following = self.backward.last().zip(emissions.get(position + 1));
            for label in Label::all() {
                scores[label.number()] = match following {
                    Some((after, emission)) => best_after(label, after, emission, transitions),
                    None if label.is_open() => FORBIDDEN,
                    None => 0,
                };
            }
            level(&mut scores);
            self.backward.push(scores);
        }
        self.backward.reverse();
    }
}

/// The best label before `next` and the path's score up to there.
fn best_before(last: &Scores, next: Label, transitions: &Transitions) -> (i32, u8) {
    let mut best = (FORBIDDEN, 0);
    let to = next.number();
    let mut consider = |from: usize| {
        let score = last[from] + transitions[from][to];
        if score > best.0 {
            best = (score, from as u8);
        }
    };
    match next.kind() {
        // Begin or Inside of the same kind.
        Some(kind) if next.continues() => {
            consider(1 + 4 * kind);
            consider(2 + 4 * kind);
        }
        // Outside, or the End or Single of any kind.
        _ => {
            consider(0);
            for from in (3..LABELS).step_by(4) {
                consider(from);
                consider(from + 1);
            }
        }
    }
    best
}

/// The best score of what can follow `label`.
fn best_after(label: Label, after: &Scores, emission: &Scores, transitions: &Transitions) -> i32 {
    let from = label.number();
    let mut best = FORBIDDEN;
    let mut consider = |to: usize| {
        best = best.max(transitions[from][to] + emission[to] + after[to]);
    };
    match label.kind() {
        // Inside or End of the same kind.
        Some(kind) if label.is_open() => {
            consider(2 + 4 * kind);
            consider(3 + 4 * kind);
        }
        // Outside, or the Begin or Single of any kind.
        _ => {
            consider(0);
            for to in (1..LABELS).step_by(4) {
                consider(to);
                consider(to + 3);
            }
        }
    }
    best
}

/// Sets the best score to zero: only differences count, and the sums of a
/// sentence without end stay small.
fn level(scores: &mut Scores) {
    let best = scores.iter().copied().max().unwrap_or_default();
    scores.iter_mut().for_each(|score| *score = (*score - best).max(FORBIDDEN));
}

fn best_end(last: &Scores) -> Label {
    let mut best = (FORBIDDEN - 1, Label::OUTSIDE);
    for label in Label::all().filter(|label| !label.is_open()) {
        let score = last[label.number()];
        if score > best.0 {
            best = (score, label);
        }
    }
    best.1
}

fn margin(label: Label, forward: &Scores, backward: &Scores) -> i32 {
    let through = |label: Label| {
        let at = label.number();
        forward[at].saturating_add(backward[at])
    };
    let other = Label::all().filter(|&other| other != label).map(through).max();
    through(label).saturating_sub(other.unwrap_or(FORBIDDEN)).max(0)
}

#[cfg(test)]
mod tests {
    use super::super::label::Place;
    use super::*;
    use proptest::prelude::*;

    /// The best score of all allowed sequences, by trying every one.
    fn exhaustive(emissions: &[Scores], transitions: &Transitions) -> i32 {
        fn go(at: usize, before: Label, e: &[Scores], t: &Transitions) -> Option<i32> {
            let Some(scores) = e.get(at) else { return (!before.is_open()).then_some(0) };
            let next = Label::all().filter(|&label| before.may_precede(label));
            next.filter_map(|label| {
                let here = scores[label.number()] + t[before.number()][label.number()];
                go(at + 1, label, e, t).map(|rest| here + rest)
            })
            .max()
        }
        go(0, Label::OUTSIDE, emissions, transitions).unwrap_or_default()
    }

    fn score(labels: &[Label], emissions: &[Scores], transitions: &Transitions) -> i32 {
        let mut before = Label::OUTSIDE;
        let mut total = 0;
        for (label, scores) in labels.iter().zip(emissions) {
            assert!(before.may_precede(*label));
            total += scores[label.number()] + transitions[before.number()][label.number()];
            before = *label;
        }
        total
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]
        #[test]
        fn finds_the_best_of_all_paths(values in prop::collection::vec(-50..50i32, LABELS * 3), step in -9..9i32) {
            let emissions: Vec<Scores> =
                values.chunks_exact(LABELS).map(|row| std::array::from_fn(|i| row[i])).collect();
            let transitions: Transitions =
                std::array::from_fn(|i| std::array::from_fn(|j| ((i * 7 + j * 3) as i32 % 11) * step));
            let mut decoder = Decoder::default();
            let labels = decoder.decode(&emissions, &transitions).to_vec();
            prop_assert_eq!(score(&labels, &emissions, &transitions), exhaustive(&emissions, &transitions));
            // A margin is what it costs to forbid the label chosen.
            let margins = decoder.margins(&emissions, &transitions);
            for (at, margin) in margins.iter().enumerate() {
                let mut without = emissions.clone();
                without[at][labels[at].number()] = -100_000;
                let second = exhaustive(&without, &transitions);
                prop_assert_eq!(*margin, exhaustive(&emissions, &transitions) - second);
            }
        }
    }

    #[test]
    fn no_tokens_no_labels() {
        let mut decoder = Decoder::default();
        let transitions = [[0; LABELS]; LABELS];
        assert!(decoder.decode(&[], &transitions).is_empty());
        assert!(decoder.margins(&[], &transitions).is_empty());
    }

    #[test]
    fn an_open_name_is_closed_by_the_end() {
        let mut emissions = vec![[0; LABELS]; 2];
        emissions[0][Label::new(2, Place::Begin).number()] = 5;
        emissions[1][Label::new(2, Place::Inside).number()] = 9;
        let labels = Decoder::default().decode(&emissions, &[[0; LABELS]; LABELS]).to_vec();
        assert!(labels.last().is_some_and(|last| !last.is_open()));
    }
}
