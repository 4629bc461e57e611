//! What can be asked for.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use depeche::figure::parse_date;
use depeche::text::OffsetUnit;
use depeche::{Date, Language};

/// Keywords, named entities and figures in French and English news.
#[derive(Parser)]
#[command(version)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    /// Analyse text files, folders or NDJSON, or NDJSON from standard input when nothing is named.
    ///
    /// Each line of NDJSON is {"id", "text", "title"?, "language"?, "reference_date"?}; each answer
    /// is one line {"id", "language", "keywords", "entities", "figures", "quotes", …}, in the order
    /// of the input. The id of a file is its path. What cannot be read is named on standard error,
    /// the rest goes on, and the exit status is 1.
    Analyze(Analyze),
}

/// Keywords of an article unless told otherwise: batch work looks further down the
/// list than a reader of the page does.
const MAX_KEYWORDS: usize = 50;

#[derive(clap::Args)]
pub struct Analyze {
    /// Texts in UTF-8, files of NDJSON (.ndjson, .jsonl), folders of both (.txt and .md are texts).
    pub inputs: Vec<PathBuf>,
    /// What offsets count.
    #[arg(long, value_enum, default_value_t = Unit::Utf8)]
    pub offsets: Unit,
    /// How to print.
    #[arg(long, value_enum, default_value_t = Format::Ndjson)]
    pub format: Format,
    /// Language of texts that name none: fr or en (detected when left out).
    #[arg(long)]
    pub language: Option<Language>,
    /// Publication date of texts that name none, as YYYY-MM-DD (that of a dateline when left out).
    #[arg(long, value_parser = date)]
    pub reference_date: Option<Date>,
    /// Day of reading, as YYYY-MM-DD: gives a dateline its year, and stands in where neither that nor weekdays tell the
    /// day of publication.
    #[arg(long, value_parser = date)]
    pub today: Option<Date>,
    /// Find entities by lists and rules alone, without a model.
    #[arg(long)]
    pub rules_only: bool,
    /// At most so many keywords.
    #[arg(long, default_value_t = MAX_KEYWORDS)]
    pub max_keywords: usize,
    /// Write to this file instead of standard output; an earlier one is replaced, but for --skip-done.
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Go on where an earlier run stopped: leave out every id that the output file has, append the rest.
    #[arg(long, requires = "output")]
    pub skip_done: bool,
    /// Articles analysed at the same time (as many as there are cores when left out).
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
    /// Show no progress, which otherwise goes to standard error when that is a terminal.
    #[arg(long)]
    pub quiet: bool,
}

impl Analyze {
    pub fn threads(&self) -> NonZeroUsize {
        let cores = || std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
        self.threads.unwrap_or_else(cores)
    }
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Unit {
    Utf8,
    Utf16,
    Codepoints,
}

impl From<Unit> for OffsetUnit {
    fn from(unit: Unit) -> Self {
        match unit {
            Unit::Utf8 => Self::Utf8,
            Unit::Utf16 => Self::Utf16,
            Unit::Codepoints => Self::CodePoints,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// One JSON object a line.
    Ndjson,
    /// The same, indented.
    Json,
    /// Lists for people.
    Text,
}

/// Reads a date as the options and the input lines give it.
pub fn date(text: &str) -> Result<Date, String> {
    parse_date(text).map_err(|error| error.to_string())
}
