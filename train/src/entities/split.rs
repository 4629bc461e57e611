//! Which texts to train on and which to hold out.

use std::path::Path;

use anyhow::Result;
use clap::ValueEnum;
use depeche::Language;

use super::corpus::{self, Text};

/// A corpus file and how it is used.
pub struct Source {
    pub file: &'static str,
    /// How much an update by one of its sentences counts, in 1/256.
    pub weight: i32,
    /// Kept out of training unless all data is asked for.
    pub dev: bool,
}

const fn source(file: &'static str, weight: i32, dev: bool) -> Source {
    Source { file, weight, dev }
}

/// The corpora of a language. Weights tuned on dev (see `models/README.md`).
pub const fn sources(language: Language) -> &'static [Source] {
    const FRENCH: &[Source] = &[
        source("winer-fr-train", 256, false),
        source("winer-fr-dev", 256, true),
        source("encyclopedia-fr", 256, false),
        source("dispatches-fr", 256, false),
    ];
    const ENGLISH: &[Source] = &[
        source("wikinews-en", 256, false),
        source("encyclopedia-en", 256, false),
        source("dispatches-en", 256, false),
        source("wikigold-en-dev", 256, true),
    ];
    match language {
        Language::French => FRENCH,
        Language::English => ENGLISH,
    }
}

/// What to hold out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Split {
    /// The dev corpora, and the first fifth of every other one that has no dev part.
    Dev,
    /// Each fifth of every corpus in turn.
    Cv,
    /// The texts of the last year of dated corpora.
    Year,
    /// What `dev` and `year` hold out and a fifth more: to choose settings by several measures
    /// of one training.
    Tune,
    /// A fifth of the dispatches in turn, with every sentence that shares a fifth of the names.
    Unseen,
    /// The dev corpora alone.
    DevOnly,
    /// Nothing.
    None,
}

/// One training with what it is measured on.
#[derive(Default)]
pub struct Fold {
    /// Texts with the weight of their updates.
    pub train: Vec<(Text, i32)>,
    /// The corpora that they come from, with the number of texts.
    counts: Vec<(&'static str, usize)>,
    pub held_out: Vec<(String, Vec<Text>)>,
}

impl Fold {
    /// What it trains on, as a model's header says it.
    pub fn sources(&self) -> Vec<String> {
        self.counts.iter().map(|(file, count)| format!("{file} ({count} texts)")).collect()
    }

    fn train_on(&mut self, source: &Source, text: Text) {
        match self.counts.iter_mut().find(|(file, _)| *file == source.file) {
            Some((_, count)) => *count += 1,
            None => self.counts.push((source.file, 1)),
        }
        self.train.push((text, source.weight));
    }

    fn hold_out(&mut self, name: &str, text: Text) {
        match self.held_out.iter_mut().find(|(known, _)| known == name) {
            Some((_, texts)) => texts.push(text),
            None => self.held_out.push((name.to_owned(), vec![text])),
        }
    }
}

/// How many parts cross-validation has.
const FOLDS: usize = 5;

/// The last year of the dated corpora.
const LAST_YEAR: &str = "2018";

/// The folds of a split over the corpora in `directory`.
pub fn folds(directory: &Path, language: Language, split: Split) -> Result<Vec<Fold>> {
    let count = if matches!(split, Split::Cv | Split::Unseen) { FOLDS } else { 1 };
    let mut folds: Vec<Fold> = (0..count).map(|_| Fold::default()).collect();
    for source in sources(language) {
        let texts = corpus::read(&directory.join(format!("{}.jsonl", source.file)))?;
        for (number, text) in texts.into_iter().enumerate() {
            for (fold_number, fold) in folds.iter_mut().enumerate() {
                if is_held_out(source, number, &text, split, fold_number) {
                    let year = split == Split::Tune && text.id.starts_with(LAST_YEAR);
                    fold.hold_out(if year { LAST_YEAR } else { source.file }, text.clone());
                } else {
                    fold.train_on(source, text.clone());
                }
            }
        }
    }
    if split == Split::Unseen {
        for (number, fold) in folds.iter_mut().enumerate() {
            for (text, _) in &mut fold.train {
                without_names(text, number);
            }
        }
    }
    Ok(folds)
}

fn is_held_out(source: &Source, number: usize, text: &Text, split: Split, fold: usize) -> bool {
    let own_part = number % FOLDS == fold;
    let last_year = text.id.starts_with(LAST_YEAR);
    match split {
        Split::Dev => source.dev || (own_part && !source.file.starts_with("winer")),
        Split::DevOnly => source.dev,
        Split::Cv => own_part,
        Split::Year => last_year,
        Split::Tune => {
            let next_part = number % FOLDS == fold + 1;
            source.dev
                || last_year
                || ((own_part || next_part) && !source.file.starts_with("winer"))
        }
        Split::Unseen => own_part && source.file.starts_with("dispatches"),
        Split::None => false,
    }
}

/// Cuts out the lines that name one of the names of part `fold`.
fn without_names(text: &mut Text, fold: usize) {
    let mut kept = Text { id: text.id.clone(), text: String::new(), names: Vec::new() };
    let mut start = 0;
    for line in text.text.split_inclusive('\n') {
        let end = start + line.len();
        let names = text.names.iter().filter(|name| name.start >= start && name.end <= end);
        if names.clone().all(|name| part_of(&text.text[name.start..name.end]) != fold) {
            let shift = kept.text.len();
            kept.names.extend(names.map(|name| corpus::Name {
                start: name.start - start + shift,
                end: name.end - start + shift,
                kind: name.kind,
            }));
            kept.text.push_str(line);
        }
        start = end;
    }
    *text = kept;
}

/// The fifth that a name belongs to.
fn part_of(name: &str) -> usize {
    let sum = name
        .to_lowercase()
        .bytes()
        .fold(7_usize, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
    sum / 7 % FOLDS
}
