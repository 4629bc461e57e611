//! Weights, trees and background tables of the keyword ranking.

mod background;
mod boost;
mod data;
mod fit;
mod linear;
mod metrics;
mod write;

use std::path::Path;

use anyhow::Result;
use depeche::Language;

use boost::Config;
use data::Example;
use metrics::Scores;

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
/// features a second run, built anew, gives the final bytes.
pub fn train(data: &Path, project: &Path) -> Result<()> {
    background::write(data, project)?;
    for course in &COURSES {
        let load = |name: &&str| {
            let path = data.join(format!("keywords/{name}.jsonl"));
            data::load(&path, course.language, project)
        };
        let sets = course.sets.iter().map(load).collect::<Result<Vec<_>>>()?;
        for (name, scores) in course.sets.iter().zip(cross_validate(&sets, &course.boosting)) {
            println!("{name:16} {FOLDS}-fold  {scores}");
        }
        let all: Vec<&Example> = sets.iter().flatten().collect();
        let model = fit::fit(&all, &course.boosting);
        for (name, set) in course.sets.iter().zip(&sets) {
            let scores = metrics::evaluate(&model, &set.iter().collect::<Vec<_>>());
            println!("{name:16} fitted  {scores}");
        }
        write::model(&model, course.language, project)?;
    }
    Ok(())
}

/// Scores of each set with models that have not seen the article scored.
fn cross_validate(sets: &[Vec<Example>], config: &Config) -> Vec<Scores> {
    let mut totals = vec![Scores::default(); sets.len()];
    for fold in 0..FOLDS {
        let part = |set: &'_ [Example], inside: bool| -> Vec<usize> {
            (0..set.len()).filter(|article| (article % FOLDS == fold) == inside).collect()
        };
        let rest: Vec<&Example> = sets
            .iter()
            .flat_map(|set| part(set, false).into_iter().map(move |article| &set[article]))
            .collect();
        let model = fit::fit(&rest, config);
        for (set, total) in sets.iter().zip(&mut totals) {
            let held: Vec<&Example> = part(set, true).into_iter().map(|it| &set[it]).collect();
            total.add(&metrics::evaluate(&model, &held));
        }
    }
    totals
}
