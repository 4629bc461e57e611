//! `depeche analyze`: the same core on the command line, for batch work and for measuring.

use std::io::{self, BufRead, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};
use depeche::figure::parse_date;
use depeche::text::OffsetUnit;
use depeche::{Analysis, Analyzer, Article, Date, Language, Options, wire};
use serde::{Deserialize, Serialize};

/// Keywords, named entities and figures in French and English news.
#[derive(Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Analyse text files, or NDJSON lines from standard input when no file is named.
    ///
    /// Each line is {"id", "text", "title"?, "language"?, "reference_date"?}; each answer is one
    /// line {"id", "language", "keywords", "entities", "figures", …}. A line that cannot be read is
    /// named on standard error, the others go on, and the exit status is 1.
    Analyze(Analyze),
}

/// Keywords of an article unless told otherwise: batch work looks further down the
/// list than a reader of the page does.
const MAX_KEYWORDS: usize = 50;

#[derive(clap::Args)]
struct Analyze {
    /// Text files in UTF-8.
    files: Vec<PathBuf>,
    /// What offsets count.
    #[arg(long, value_enum, default_value_t = Unit::Utf8)]
    offsets: Unit,
    /// How to print.
    #[arg(long, value_enum, default_value_t = Format::Ndjson)]
    format: Format,
    /// Language of texts that name none: fr or en (detected when left out).
    #[arg(long)]
    language: Option<Language>,
    /// Publication date of texts that name none, as YYYY-MM-DD.
    #[arg(long, value_parser = date)]
    reference_date: Option<Date>,
    /// Find entities by lists and rules alone, without a model.
    #[arg(long)]
    rules_only: bool,
    /// At most so many keywords.
    #[arg(long, default_value_t = MAX_KEYWORDS)]
    max_keywords: usize,
}

#[derive(Clone, Copy, ValueEnum)]
enum Unit {
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
enum Format {
    /// One JSON object a line.
    Ndjson,
    /// The same, indented.
    Json,
    /// Three lists for people.
    Text,
}

/// One line of input.
#[derive(Deserialize)]
struct Line {
    id: serde_json::Value,
    text: String,
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    language: Option<String>,
    #[serde(default)]
    reference_date: Option<String>,
}

/// One line of output.
#[derive(Serialize)]
struct Answer {
    id: serde_json::Value,
    #[serde(flatten)]
    article: wire::Article,
}

/// The models that the tool carries along.
const MODELS: &[&[u8]] = &[include_bytes!("../models/fr.bin"), include_bytes!("../models/en.bin")];

fn main() -> ExitCode {
    let Command::Analyze(args) = Cli::parse().command;
    match run(&args) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // Whoever reads us has closed the pipe: nothing is left to say.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("depeche: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Analyses everything asked for; false when a line or file was refused.
fn run(args: &Analyze) -> io::Result<bool> {
    let options = Options { max_keywords: args.max_keywords };
    let mut analyzer = Analyzer::new().with_options(options);
    for model in MODELS.iter().filter(|_| !args.rules_only) {
        analyzer.load_model(model).map_err(io::Error::other)?;
    }
    let session = Session { analyzer, args };
    let mut out = BufWriter::new(io::stdout().lock());
    let clean = if args.files.is_empty() {
        session.lines(io::stdin().lock(), &mut out)?
    } else {
        session.files(&mut out)?
    };
    out.flush()?;
    Ok(clean)
}

struct Session<'a> {
    analyzer: Analyzer,
    args: &'a Analyze,
}

impl Session<'_> {
    fn files(&self, out: &mut impl Write) -> io::Result<bool> {
        let mut clean = true;
        for path in &self.args.files {
            match read_text(path) {
                Ok(text) => {
                    let id = serde_json::Value::String(path.display().to_string());
                    let article = Article {
                        text: &text,
                        title: None,
                        language: self.args.language,
                        reference_date: self.args.reference_date,
                    };
                    self.answer(id, &article, out)?;
                }
                Err(reason) => {
                    eprintln!("depeche: {}: {reason}", path.display());
                    clean = false;
                }
            }
        }
        Ok(clean)
    }

    fn lines(&self, input: impl BufRead, out: &mut impl Write) -> io::Result<bool> {
        let mut clean = true;
        for (number, line) in input.split(b'\n').enumerate() {
            let line = line?;
            if line.iter().all(u8::is_ascii_whitespace) {
                continue;
            }
            if let Err(reason) = self.line(&line, out)? {
                eprintln!("depeche: line {}: {reason}", number + 1);
                clean = false;
            }
        }
        Ok(clean)
    }

    /// Answers one line; the inner error is the reader's, the outer one the pipe's.
    fn line(&self, line: &[u8], out: &mut impl Write) -> io::Result<Result<(), String>> {
        let line: Line = match serde_json::from_slice(line) {
            Ok(line) => line,
            Err(error) => return Ok(Err(error.to_string())),
        };
        let (language, reference_date) = match settings(&line) {
            Ok(settings) => settings,
            Err(reason) => return Ok(Err(reason)),
        };
        let article = Article {
            text: &line.text,
            title: line.title.as_deref(),
            language: language.or(self.args.language),
            reference_date: reference_date.or(self.args.reference_date),
        };
        self.answer(line.id, &article, out).map(Ok)
    }

    fn answer(
        &self,
        id: serde_json::Value,
        article: &Article<'_>,
        out: &mut impl Write,
    ) -> io::Result<()> {
        let analysis = self.analyzer.analyze(article);
        if self.args.format == Format::Text {
            return report(article.text, &analysis, out);
        }
        let article = wire::Article::new(article.text, analysis, self.args.offsets.into());
        let answer = Answer { id, article };
        if self.args.format == Format::Json {
            serde_json::to_writer_pretty(&mut *out, &answer)?;
        } else {
            serde_json::to_writer(&mut *out, &answer)?;
        }
        writeln!(out)
    }
}

fn settings(line: &Line) -> Result<(Option<Language>, Option<Date>), String> {
    let language = line.language.as_deref().map(str::parse::<Language>).transpose();
    let reference = line.reference_date.as_deref().map(date).transpose()?;
    Ok((language.map_err(|error| error.to_string())?, reference))
}

fn read_text(path: &Path) -> Result<String, String> {
    let bytes = std::fs::read(path).map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|error| {
        format!("not UTF-8 (byte {}): convert the file first", error.utf8_error().valid_up_to())
    })
}

/// Reads a date as the options and the input lines give it.
fn date(text: &str) -> Result<Date, String> {
    parse_date(text).map_err(|error| error.to_string())
}

/// Three lists for people.
fn report(text: &str, analysis: &Analysis, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "keywords")?;
    for keyword in &analysis.keywords {
        writeln!(out, "  {:.2}  {}", keyword.score, keyword.text)?;
    }
    writeln!(out, "entities")?;
    for entity in &analysis.entities {
        let aliases = match entity.aliases.as_slice() {
            [] => String::new(),
            aliases => format!(" = {}", aliases.join(" = ")),
        };
        writeln!(out, "  {:3}x {:?} {}{aliases}", entity.mentions.len(), entity.kind, entity.name)?;
    }
    writeln!(out, "figures")?;
    for figure in &analysis.figures {
        let what = figure.what.map_or("", |what| what.of(text));
        writeln!(out, "  {:?}  {}  {what}", figure.kind, figure.range.of(text))?;
    }
    writeln!(out)
}
