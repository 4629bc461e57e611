//! Counts of right, extra and missed answers, and the scores made of them.

/// What was found of what is there.
#[derive(Clone, Copy, Default, Debug, PartialEq, Eq)]
pub struct Tally {
    /// Found, and there.
    pub right: usize,
    /// Found, but not there.
    pub extra: usize,
    /// There, but not found.
    pub missed: usize,
}

impl Tally {
    /// The share of the found that is right; 0 when nothing was found.
    pub fn precision(&self) -> f64 {
        ratio(self.right, self.right + self.extra)
    }

    /// The share of what is there that was found; 0 when nothing is there.
    pub fn recall(&self) -> f64 {
        ratio(self.right, self.right + self.missed)
    }

    /// The harmonic mean of the two.
    pub fn f1(&self) -> f64 {
        harmonic_mean(self.precision(), self.recall())
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [p, r, f1] = [self.precision(), self.recall(), self.f1()].map(percent);
        write!(f, "P {p:>5} R {r:>5} F1 {f1:>5}")
    }
}

/// `part` of `whole`, 0 of nothing.
#[allow(clippy::cast_precision_loss, reason = "counts of annotations are small")]
pub fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// F1 of precision and recall; 0 when both are.
pub fn harmonic_mean(p: f64, r: f64) -> f64 {
    if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 }
}

/// 0.123 as `12.3`.
pub fn percent(share: f64) -> String {
    format!("{:.1}", 100.0 * share)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_are_those_of_the_field() {
        let tally = Tally { right: 3, extra: 1, missed: 3 };
        assert_eq!(tally.to_string(), "P  75.0 R  50.0 F1  60.0");
        assert_eq!(Tally::default().to_string(), "P   0.0 R   0.0 F1   0.0");
    }
}
