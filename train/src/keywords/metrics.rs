//! How well a ranking agrees with people: F1 of the first 5, 10 and 15, and
//! mean average precision of the first 50, averaged over articles.

use std::collections::HashSet;
use std::fmt;

use super::data::Example;
use super::fit::Fitted;

/// Ranks at which F1 is taken.
const RANKS: [usize; 3] = [5, 10, 15];

/// How deep average precision looks.
const DEPTH: usize = 50;

/// Sums over articles.
#[derive(Clone, Debug, Default)]
pub struct Scores {
    articles: usize,
    f1: [f64; 3],
    precision: f64,
    reachable: f64,
}

impl Scores {
    pub fn add(&mut self, other: &Self) {
        self.articles += other.articles;
        self.f1.iter_mut().zip(other.f1).for_each(|(sum, value)| *sum += value);
        self.precision += other.precision;
        self.reachable += other.reachable;
    }
}

impl fmt::Display for Scores {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mean = |sum: f64| 100.0 * sum / self.articles.max(1) as f64;
        for (rank, sum) in RANKS.iter().zip(self.f1) {
            write!(f, "F1@{rank} {:.1}  ", mean(sum))?;
        }
        let (map, recall) = (mean(self.precision), mean(self.reachable));
        write!(f, "MAP {map:.1}  (recall of candidates {recall:.1}, {} articles)", self.articles)
    }
}

/// Ranks the candidates of each article with `model` and compares.
pub fn evaluate(model: &Fitted, examples: &[&Example]) -> Scores {
    let mut total = Scores::default();
    for example in examples {
        total.add(&article(model, example));
    }
    total
}

fn article(model: &Fitted, example: &Example) -> Scores {
    let scores = model.model().scores(&example.pool);
    let mut seen = HashSet::new();
    let hits: Vec<bool> = example
        .pool
        .choose(&scores, DEPTH)
        .iter()
        .filter_map(|choice| example.keys.get(choice.candidate))
        .filter(|key| seen.insert(key.as_str()))
        .map(|key| example.gold.contains(key))
        .collect();
    let gold = example.gold.len().max(1) as f64;
    let count = |hits: &[bool]| hits.iter().filter(|&&hit| hit).count() as f64;
    let f1 = RANKS.map(|rank| {
        let first = &hits[..rank.min(hits.len())];
        2.0 * count(first) / (first.len() as f64 + gold)
    });
    let precision = (0..hits.len())
        .filter(|&at| hits[at])
        .map(|at| count(&hits[..=at]) / (at + 1) as f64)
        .sum::<f64>()
        / gold;
    let keys: HashSet<&String> = example.keys.iter().collect();
    let reachable = example.gold.iter().filter(|key| keys.contains(key)).count() as f64 / gold;
    Scores { articles: 1, f1, precision, reachable }
}
