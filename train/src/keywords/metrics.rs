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

    /// F1 at each rank and mean average precision, in percent.
    fn percent(&self) -> [f64; 4] {
        let [a, b, c] = self.f1;
        [a, b, c, self.precision].map(|sum| self.mean(sum))
    }

    fn mean(&self, sum: f64) -> f64 {
        100.0 * sum / self.articles.max(1) as f64
    }
}

/// Scores of several runs: their mean, and how far they scatter.
pub struct Spread {
    mean: [f64; 4],
    /// Standard deviation of one run.
    deviation: [f64; 4],
    recall: f64,
    articles: usize,
}

impl Spread {
    pub fn of<'s>(runs: impl Iterator<Item = &'s Scores> + Clone) -> Self {
        let count = runs.clone().count().max(1) as f64;
        let sum = |value: &dyn Fn(&Scores) -> f64| runs.clone().map(value).sum::<f64>() / count;
        let mean: [f64; 4] = std::array::from_fn(|at| sum(&|run| run.percent()[at]));
        let deviation = std::array::from_fn(|at| {
            let variance = sum(&|run| (run.percent()[at] - mean[at]).powi(2));
            (variance * count / (count - 1.0).max(1.0)).sqrt()
        });
        let recall = sum(&|run| run.mean(run.reachable));
        let articles = runs.clone().map(|run| run.articles).max().unwrap_or(0);
        Self { mean, deviation, recall, articles }
    }
}

impl fmt::Display for Spread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = RANKS.map(|rank| format!("F1@{rank}")).into_iter().chain(["MAP".to_owned()]);
        for (name, (mean, deviation)) in names.zip(self.mean.iter().zip(self.deviation)) {
            write!(f, "{name} {mean:.1}")?;
            if deviation > 0.0 {
                write!(f, " ± {deviation:.1}")?;
            }
            f.write_str("  ")?;
        }
        write!(f, "(recall of candidates {:.1}, {} articles)", self.recall, self.articles)
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
    let mut seen = HashSet::new();
    let hits: Vec<bool> = example
        .pool
        .choose(&model.model(), |candidate| example.features[candidate], DEPTH)
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
