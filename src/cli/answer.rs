//! From a job to the bytes that answer it.

use std::io::{self, Write};
use std::path::Path;

use depeche::{Analysis, Analyzer, Article, Date, Language, Options, wire};
use serde::Serialize;

use super::arguments::{Analyze, Format, date};
use super::source::{Content, Job, Line};

/// The models that the tool carries along.
const MODELS: &[&[u8]] =
    &[include_bytes!("../../models/fr.bin"), include_bytes!("../../models/en.bin")];

/// What became of a job.
pub struct Outcome {
    pub origin: String,
    /// Length of the text, or of the line.
    pub bytes: usize,
    /// Whether the answer is whole, or why there is none.
    pub result: Result<(), String>,
}

/// One line of output.
#[derive(Serialize)]
struct Answer<'t> {
    id: serde_json::Value,
    #[serde(flatten)]
    article: wire::Article<'t>,
}

/// The analyzer with what the arguments say of every article.
pub struct Session<'a> {
    analyzer: Analyzer,
    arguments: &'a Analyze,
}

impl<'a> Session<'a> {
    pub fn new(arguments: &'a Analyze) -> io::Result<Self> {
        let options = Options { max_keywords: arguments.max_keywords };
        let mut analyzer = Analyzer::new().with_options(options);
        for model in MODELS.iter().filter(|_| !arguments.rules_only) {
            analyzer.load_model(model).map_err(io::Error::other)?;
        }
        Ok(Self { analyzer, arguments })
    }

    /// Writes the answer to a job.
    pub fn answer(&self, job: Job, out: &mut impl Write) -> Outcome {
        let (bytes, result) = match job.content {
            Content::Line(line) => (line.len(), self.line(line, out)),
            Content::File(path) => match read_text(&path) {
                Ok(text) => (text.len(), self.text(job.origin.as_str().into(), &text, out)),
                Err(reason) => (0, Err(reason)),
            },
            Content::Failed(error) => (0, Err(error.to_string())),
        };
        Outcome { origin: job.origin, bytes, result }
    }

    fn line(&self, bytes: Vec<u8>, out: &mut impl Write) -> Result<(), String> {
        let line: Line = serde_json::from_slice(&bytes).map_err(|error| error.to_string())?;
        // The text is held twice no longer than it must be.
        drop(bytes);
        let (language, reference_date) = settings(&line)?;
        let article = Article {
            text: &line.text,
            title: line.title.as_deref(),
            language: language.or(self.arguments.language),
            reference_date: reference_date.or(self.arguments.reference_date),
            today: self.arguments.today,
        };
        self.article(line.id, &article, out)
    }

    fn text(&self, id: serde_json::Value, text: &str, out: &mut impl Write) -> Result<(), String> {
        let article = Article {
            text,
            title: None,
            language: self.arguments.language,
            reference_date: self.arguments.reference_date,
            today: self.arguments.today,
        };
        self.article(id, &article, out)
    }

    fn article(
        &self,
        id: serde_json::Value,
        article: &Article<'_>,
        out: &mut impl Write,
    ) -> Result<(), String> {
        let analysis = self.analyzer.analyze(article);
        let written = match self.arguments.format {
            Format::Text => report(article.text, &analysis, out),
            format => self.objects(id, article.text, analysis, format, out),
        };
        written.map_err(|error| error.to_string())
    }

    fn objects(
        &self,
        id: serde_json::Value,
        text: &str,
        analysis: Analysis,
        format: Format,
        out: &mut impl Write,
    ) -> io::Result<()> {
        let article = wire::Article::new(text, analysis, self.arguments.offsets.into());
        let answer = Answer { id, article };
        match format {
            Format::Json => serde_json::to_writer_pretty(&mut *out, &answer)?,
            _ => serde_json::to_writer(&mut *out, &answer)?,
        }
        out.write_all(b"\n")
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

/// Lists for people.
fn report(text: &str, analysis: &Analysis, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "keywords")?;
    for keyword in &analysis.keywords {
        writeln!(out, "  {:.2}  {}", keyword.score, keyword.text)?;
    }
    writeln!(out, "entities")?;
    for entity in &analysis.entities {
        let aliases: String = entity.aliases.iter().map(|alias| format!(" = {alias}")).collect();
        let count = entity.mentions.len();
        writeln!(out, "  {count:3}x {:?} {}{aliases}", entity.kind, entity.name)?;
    }
    writeln!(out, "figures")?;
    for figure in &analysis.figures {
        let what = figure.what.map_or("", |what| what.of(text));
        writeln!(out, "  {:?}  {}  {what}", figure.kind, figure.range.of(text))?;
    }
    writeln!(out, "quotes")?;
    for quote in &analysis.quotes {
        let speaker = quote.speaker.map_or("?", |speaker| speaker.range.of(text));
        writeln!(out, "  {:?}  {speaker}: {}", quote.kind, quote.range.of(text))?;
    }
    writeln!(out)
}
