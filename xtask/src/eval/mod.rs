//! `cargo xtask eval DIR`: scores the command line tool against annotated texts.
//!
//! DIR holds NDJSON files, in any folders. What is annotated in a file says how it is scored: `entities`, `keyphrases`,
//! `figures` or `quotes` (whole articles), or `expected` (short cases). Offsets count code points.

mod cases;
mod difference;
mod entities;
mod figures;
mod gold;
mod keywords;
mod quotes;
mod tally;
mod tool;

use crate::shell::relative;
use anyhow::{Context, Result, bail};
use gold::Row;
use std::fs;
use std::path::{Path, PathBuf};
use tool::{Predictions, Tool};

#[derive(clap::Args)]
pub struct Arguments {
    /// The folder of the annotated texts
    directory: PathBuf,
    /// Score the files only whose path contains one of these
    names: Vec<String>,
    /// Print so many errors of each file
    #[arg(long, value_name = "N", default_value_t = 0)]
    show: usize,
    /// Measure a build that is made sooner and runs slower
    #[arg(long)]
    quick: bool,
    /// Measure this program, such as an earlier build, instead of building one
    #[arg(long, value_name = "FILE", conflicts_with = "quick")]
    tool: Option<PathBuf>,
}

/// The result of one file.
struct Score {
    /// Everything measured, for people.
    lines: Vec<String>,
    /// The one number that stands for the file, from 0 to 1, and what it is.
    headline: (f64, &'static str),
}

/// Errors to show, up to a limit.
pub struct Errors {
    left: usize,
}

impl Errors {
    /// Prints what `describe` says, unless enough was shown already.
    fn show(&mut self, describe: impl FnOnce() -> String) {
        if let Some(left) = self.left.checked_sub(1) {
            self.left = left;
            println!("    {}", describe());
        }
    }
}

/// Scores every file and ends with a table of the headlines.
pub fn run(arguments: &Arguments) -> Result<()> {
    let files = find(arguments)?;
    let tool = match &arguments.tool {
        Some(file) => Tool::at(file)?,
        None => Tool::build(arguments.quick)?,
    };
    let mut table = Vec::new();
    for file in &files {
        let name = file.strip_prefix(&arguments.directory).unwrap_or(file).display().to_string();
        let rows = gold::read(file)?;
        let Some(score) = scorer(&rows) else {
            println!("\n{name}: nothing in it can be scored");
            continue;
        };
        println!("\n{name} ({} texts)", rows.len());
        let predictions = tool.analyze(&rows).with_context(|| format!("cannot analyse {name}"))?;
        let score =
            score(&rows, &predictions, language(file), &mut Errors { left: arguments.show });
        for line in score.lines {
            println!("  {line}");
        }
        table.push((name, score.headline));
    }
    println!();
    for (name, (value, what)) in table {
        println!("{:>5}  {what:24} {name}", tally::percent(value));
    }
    Ok(())
}

/// The annotated files that were asked for, sorted.
fn find(arguments: &Arguments) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    walk(&arguments.directory, &mut files)?;
    let asked = |file: &Path| {
        let path = file.to_string_lossy();
        arguments.names.is_empty()
            || arguments.names.iter().any(|name| path.contains(name.as_str()))
    };
    files.retain(|file| asked(file));
    files.sort();
    if files.is_empty() {
        bail!("no .jsonl or .ndjson file to score in {}", arguments.directory.display());
    }
    Ok(files)
}

fn walk(directory: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    let entries = fs::read_dir(directory)
        .with_context(|| format!("cannot read {}", relative(directory).display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            walk(&path, files)?;
        } else if path
            .extension()
            .is_some_and(|extension| extension == "jsonl" || extension == "ndjson")
        {
            files.push(path);
        }
    }
    Ok(())
}

type Scorer = fn(&[Row], &Predictions, Language, &mut Errors) -> Score;

/// How to score these rows, by what is annotated in the first.
fn scorer(rows: &[Row]) -> Option<Scorer> {
    let first = rows.first()?;
    if first.entities.is_some() {
        Some(entities::score)
    } else if first.keyphrases.is_some() {
        Some(keywords::score)
    } else if first.figures.is_some() {
        Some(figures::score)
    } else if first.quotes.is_some() {
        Some(quotes::score)
    } else if first.expected.is_some() {
        Some(cases::score)
    } else {
        None
    }
}

/// The language of a file whose rows do not name it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Language {
    French,
    English,
}

/// By the words of the file's name: `news-en-dev` is English; French when none tells.
fn language(file: &Path) -> Language {
    let name = file.file_stem().unwrap_or_default().to_string_lossy();
    if name.split(|c: char| !c.is_alphanumeric()).any(|word| word == "en") {
        Language::English
    } else {
        Language::French
    }
}
