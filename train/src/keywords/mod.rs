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

use data::Example;
use metrics::Scores;

/// Parts into which the articles are cut for cross-validation.
const FOLDS: usize = 5;

/// Fits everything from the data below `data` and writes it into `project`.
pub fn train(data: &Path, project: &Path) -> Result<()> {
    background::write(data, project)?;
    let sets = [
        (Language::French, vec!["wikinews-fr-dev"]),
        (Language::English, vec!["kpcrowd-en-dev", "inspec-en-dev"]),
    ];
    for (language, names) in sets {
        let sets = names
            .iter()
            .map(|name| data::load(&data.join(format!("keywords/{name}.jsonl")), language))
            .collect::<Result<Vec<_>>>()?;
        for (name, scores) in names.iter().zip(cross_validate(&sets)) {
            println!("{name:16} {FOLDS}-fold  {scores}");
        }
        let all: Vec<&Example> = sets.iter().flatten().collect();
        let model = fit::fit(&all);
        for (name, set) in names.iter().zip(&sets) {
            println!(
                "{name:16} fitted  {}",
                metrics::evaluate(&model, &set.iter().collect::<Vec<_>>())
            );
        }
        write::model(&model, language, project)?;
    }
    Ok(())
}

/// Scores of each set with models that have not seen the article scored.
fn cross_validate(sets: &[Vec<Example>]) -> Vec<Scores> {
    let part = |fold: usize, inside: bool, set: &Vec<Example>| -> Vec<usize> {
        (0..set.len()).filter(|index| (index % FOLDS == fold) == inside).collect()
    };
    let mut totals = vec![Scores::default(); sets.len()];
    for fold in 0..FOLDS {
        let rest: Vec<&Example> = sets
            .iter()
            .flat_map(|set| part(fold, false, set).into_iter().map(move |index| &set[index]))
            .collect();
        let model = fit::fit(&rest);
        for (set, total) in sets.iter().zip(&mut totals) {
            let held: Vec<&Example> = part(fold, true, set).into_iter().map(|i| &set[i]).collect();
            total.add(&metrics::evaluate(&model, &held));
        }
    }
    totals
}
