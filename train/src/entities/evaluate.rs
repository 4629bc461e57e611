//! Scores on annotated texts: exact span and kind.

use std::collections::HashSet;

use depeche::training::KINDS;
use depeche::{EntityKind, Language, Tagger};

use super::corpus::Text;

/// Right, superfluous and missed names.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tally {
    pub right: usize,
    pub extra: usize,
    pub missed: usize,
}

impl Tally {
    /// The harmonic mean of precision and recall, from 0 to 1.
    pub fn f1(self) -> f64 {
        let all = 2 * self.right + self.extra + self.missed;
        if all == 0 { 0.0 } else { 2.0 * self.right as f64 / all as f64 }
    }

    pub fn precision(self) -> f64 {
        self.right as f64 / (self.right + self.extra).max(1) as f64
    }

    pub fn recall(self) -> f64 {
        self.right as f64 / (self.right + self.missed).max(1) as f64
    }

    pub fn add(&mut self, other: Self) {
        self.right += other.right;
        self.extra += other.extra;
        self.missed += other.missed;
    }
}

/// Tallies by kind, in the order of [`KINDS`].
#[derive(Clone, Copy, Debug, Default)]
pub struct Report {
    pub kinds: [Tally; KINDS.len()],
}

impl Report {
    /// Person, location and organization together.
    pub fn main(&self) -> Tally {
        let mut all = Tally::default();
        KINDS
            .iter()
            .zip(self.kinds)
            .filter(|(kind, _)| is_main(**kind))
            .for_each(|(_, tally)| all.add(tally));
        all
    }

    pub fn add(&mut self, other: &Self) {
        self.kinds.iter_mut().zip(other.kinds).for_each(|(tally, other)| tally.add(other));
    }
}

impl std::fmt::Display for Report {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let main = self.main();
        write!(
            f,
            "{:.1} (P {:.1} R {:.1})",
            main.f1() * 100.0,
            main.precision() * 100.0,
            main.recall() * 100.0
        )?;
        for (kind, tally) in KINDS.iter().zip(self.kinds) {
            let name = format!("{kind:?}").to_lowercase();
            write!(f, "  {} {:.1}", name.get(..3).unwrap_or(&name), tally.f1() * 100.0)?;
        }
        Ok(())
    }
}

/// The three kinds that the headline figure counts.
fn is_main(kind: EntityKind) -> bool {
    matches!(kind, EntityKind::Person | EntityKind::Location | EntityKind::Organization)
}

/// Tags `texts` and compares. Of nested names the outermost of the three main
/// kinds counts, and likewise the outermost event or product.
pub fn evaluate(tagger: &Tagger, texts: &[Text], language: Language) -> Report {
    let mut report = Report::default();
    for text in texts {
        let main = text.outermost(|kind| is_main(KINDS[kind]));
        let others = text.outermost(|kind| !is_main(KINDS[kind]));
        let mut open: HashSet<(usize, usize, usize)> =
            main.iter().chain(&others).map(|name| (name.start, name.end, name.kind)).collect();
        for (range, kind) in depeche::training::tag(tagger, &text.text, language) {
            let found = (range.start as usize, range.end as usize, kind);
            let tally = &mut report.kinds[kind];
            if open.remove(&found) { tally.right += 1 } else { tally.extra += 1 }
        }
        for (_, _, kind) in open {
            report.kinds[kind].missed += 1;
        }
    }
    report
}
