//! Which texts to train on and which to hold out.

use std::path::Path;

use anyhow::Result;
use clap::ValueEnum;
use depeche::Language;
use depeche::training::KINDS;

use super::corpus::{self, Name, Text};

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
    /// A fifth of the dispatches in turn, with a fifth of all names swapped for others in training.
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
            let others = Names::of(&fold.train, number);
            for (text, _) in &mut fold.train {
                *text = others.swap_into(text);
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

/// The names that a training may see, by kind, and the part of all names that it may not.
struct Names {
    known: [Vec<String>; KINDS.len()],
    hidden: usize,
}

impl Names {
    /// The names of `texts` but those of the part numbered `hidden`.
    fn of(texts: &[(Text, i32)], hidden: usize) -> Self {
        let mut known: [Vec<String>; KINDS.len()] = Default::default();
        for (text, _) in texts {
            for name in &text.names {
                let form = &text.text[name.start..name.end];
                if part_of(form) != hidden {
                    known[name.kind].push(form.to_owned());
                }
            }
        }
        Self { known, hidden }
    }

    /// `text` with another name of its kind in place of each hidden one, always the same; names
    /// within others stay.
    fn swap_into(&self, text: &Text) -> Text {
        let mut swapped = Text { text: String::new(), names: Vec::new(), ..text.clone() };
        let (mut copied, mut outer) = (0, 0);
        for name in &text.names {
            let form = &text.text[name.start..name.end];
            let other = (name.start >= outer).then(|| self.other(name.kind, form)).flatten();
            if name.start < copied {
                continue;
            }
            let start = swapped.text.len() + name.start - copied;
            let end = start + other.unwrap_or(form).len();
            swapped.names.push(Name { start, end, kind: name.kind });
            if let Some(other) = other {
                swapped.text.push_str(&text.text[copied..name.start]);
                swapped.text.push_str(other);
                copied = name.end;
            } else {
                outer = outer.max(name.end);
            }
        }
        swapped.text.push_str(&text.text[copied..]);
        swapped
    }

    /// What stands for `form`, if that is hidden.
    fn other(&self, kind: usize, form: &str) -> Option<&str> {
        let known = self.known.get(kind).filter(|known| !known.is_empty())?;
        let place = sum_of(form) % known.len();
        (part_of(form) == self.hidden).then(|| known[place].as_str())
    }
}

/// The fifth that a name belongs to.
fn part_of(name: &str) -> usize {
    sum_of(name) / 7 % FOLDS
}

/// A number that is the same for every casing of a name.
fn sum_of(name: &str) -> usize {
    let lower = name.to_lowercase();
    lower.bytes().fold(7_usize, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_names_are_swapped_and_the_others_move() {
        let form = "Awa Lor et Jo Vin à Kelm.";
        let name = |name: &str, kind| {
            let start = form.find(name).unwrap();
            Name { start, end: start + name.len(), kind }
        };
        let names = vec![name("Awa Lor", 0), name("Jo Vin", 0), name("Kelm", 1)];
        let text = Text { id: String::new(), text: form.to_owned(), names };
        let hidden = part_of("Awa Lor");
        let mut known: [Vec<String>; KINDS.len()] = Default::default();
        known[0] = vec!["Mirza Tolvec".to_owned()];
        let swapped = Names { known, hidden }.swap_into(&text);
        let forms: Vec<&str> =
            swapped.names.iter().map(|name| &swapped.text[name.start..name.end]).collect();
        let jo = if part_of("Jo Vin") == hidden { "Mirza Tolvec" } else { "Jo Vin" };
        assert_eq!(forms, ["Mirza Tolvec", jo, "Kelm"]);
        assert!(swapped.text.ends_with(" à Kelm."));
    }
}
