//! Weights, trees and background tables of the keyword ranking.

mod background;
mod boost;
mod data;
mod fit;
mod linear;
mod metrics;
mod random;
mod write;

use std::panic::resume_unwind;
use std::path::Path;
use std::thread::ScopedJoinHandle;

use anyhow::Result;
use depeche::Language;

use boost::Config;
use data::Example;
use metrics::{Scores, Spread};
use random::Random;

/// Parts into which the articles are cut for cross-validation.
const FOLDS: usize = 5;

/// What one language is fitted on, and how.
struct Course {
    language: Language,
    sets: &'static [&'static str],
    boosting: Config,
}

/// English has two sets of different habits (tags of news, noun phrases of
/// abstracts) and nine times as many articles: one model of more and bolder
/// trees serves both.
const COURSES: [Course; 2] = [
    Course {
        language: Language::French,
        sets: &["wikinews-fr-dev"],
        boosting: Config {
            trees: 100,
            rate: 0.05,
            penalty: 40.0,
            least: 8.0,
            articles: 0.5,
            features: 0.3,
        },
    },
    Course {
        language: Language::English,
        sets: &["kpcrowd-en-dev", "inspec-en-dev"],
        boosting: Config {
            trees: 400,
            rate: 0.1,
            penalty: 10.0,
            least: 8.0,
            articles: 0.5,
            features: 0.3,
        },
    },
];

/// Fits everything from the data below `data` and writes it into `project`.
///
/// The core carries what it is fitted with: after a change to the tables or
/// features a second run, built anew, gives the final bytes. Cross-validates
/// `repeats` times, and does no more than that if asked to `measure`.
pub fn train(data: &Path, project: &Path, repeats: u32, measure: bool) -> Result<()> {
    if !measure {
        background::write(data, project)?;
    }
    for course in &COURSES {
        let load = |name: &&str| {
            let path = data.join(format!("keywords/{name}.jsonl"));
            data::load(&path, course.language, project)
        };
        let sets = course.sets.iter().map(load).collect::<Result<Vec<_>>>()?;
        let runs: Vec<Vec<Scores>> =
            (0..repeats).map(|run| cross_validate(&sets, &course.boosting, run)).collect();
        for (set, name) in course.sets.iter().enumerate() {
            let scores = Spread::of(runs.iter().filter_map(|run| run.get(set)));
            println!("{name:16} {FOLDS}-fold  {scores}");
        }
        if measure {
            continue;
        }
        let all: Vec<&Example> = sets.iter().flatten().collect();
        let model = fit::fit(&all, &course.boosting);
        for (name, set) in course.sets.iter().zip(&sets) {
            let scores = metrics::evaluate(&model, &set.iter().collect::<Vec<_>>());
            println!("{name:16} fitted  {}", Spread::of([scores].iter()));
        }
        write::model(&model, course.language, project)?;
    }
    Ok(())
}

/// Scores of each set with models that have not seen the article scored. The
/// articles are dealt out as they come in the first run, shuffled in the others.
fn cross_validate(sets: &[Vec<Example>], config: &Config, run: u32) -> Vec<Scores> {
    let mut totals = vec![Scores::default(); sets.len()];
    let mut random = Random::new(run);
    let orders: Vec<Vec<&Example>> = sets
        .iter()
        .map(|set| {
            let mut order: Vec<&Example> = set.iter().collect();
            if run > 0 {
                random.shuffle(&mut order);
            }
            order
        })
        .collect();
    let fold = |fold| {
        let rest: Vec<&Example> =
            orders.iter().flat_map(|order| part(order, fold, false)).collect();
        let model = fit::fit(&rest, config);
        let score = |order: &Vec<&Example>| metrics::evaluate(&model, &part(order, fold, true));
        orders.iter().map(score).collect::<Vec<Scores>>()
    };
    for scores in in_parallel(FOLDS, fold) {
        totals.iter_mut().zip(scores).for_each(|(total, scores)| total.add(&scores));
    }
    totals
}

/// What `work` makes of each number below `count`, in their order, on all processors.
fn in_parallel<T: Send>(count: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    std::thread::scope(|scope| {
        let work = &work;
        let threads: Vec<_> = (0..count).map(|at| scope.spawn(move || work(at))).collect();
        let result = |it: ScopedJoinHandle<'_, T>| it.join().unwrap_or_else(|it| resume_unwind(it));
        threads.into_iter().map(result).collect()
    })
}

/// The articles that fall into a fold, or those that do not.
fn part<'e>(order: &[&'e Example], fold: usize, inside: bool) -> Vec<&'e Example> {
    let dealt = order.iter().enumerate();
    let kept = dealt.filter(|(at, _)| (at % FOLDS == fold) == inside);
    kept.map(|(_, example)| *example).collect()
}
