//! From a job to the bytes that answer it.

use std::io;
use std::path::Path;

use depeche::{Analysis, Analyzer, Article, Date, Language, Options, wire};
use serde::Serialize;

use super::arguments::{Analyze, Format, date};
use super::source::{Content, Job, Line};

/// The models that the tool carries along.
const MODELS: &[&[u8]] =
    &[include_bytes!("../../models/fr.bin"), include_bytes!("../../models/en.bin")];

/// Bytes of an answer for each of its text, for which room is made at once: news has five to seven.
/// With less the answer to a long text is moved while it grows, and stands in memory twice; more is
/// asked for in vain. 4 to 20, by what the tool takes for 10 MB of dense news.
const ROOM: usize = 8;

/// What became of a job.
pub struct Outcome {
    pub origin: String,
    /// Length of the text, or of the line.
    pub bytes: usize,
    /// What to print, or why there is nothing.
    pub answer: Result<Vec<u8>, String>,
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

    pub fn answer(&self, job: Job) -> Outcome {
        let (bytes, answer) = match job.content {
            Content::Line(line) => (line.len(), self.line(&line)),
            Content::File(path) => match read_text(&path) {
                Ok(text) => (text.len(), self.text(job.origin.as_str().into(), &text)),
                Err(reason) => (0, Err(reason)),
            },
            Content::Failed(error) => (0, Err(error.to_string())),
        };
        Outcome { origin: job.origin, bytes, answer }
    }

    fn line(&self, line: &[u8]) -> Result<Vec<u8>, String> {
        let line: Line = serde_json::from_slice(line).map_err(|error| error.to_string())?;
        let (language, reference_date) = settings(&line)?;
        let article = Article {
            text: &line.text,
            title: line.title.as_deref(),
            language: language.or(self.arguments.language),
            reference_date: reference_date.or(self.arguments.reference_date),
            today: self.arguments.today,
        };
        self.article(line.id, &article)
    }

    fn text(&self, id: serde_json::Value, text: &str) -> Result<Vec<u8>, String> {
        let article = Article {
            text,
            title: None,
            language: self.arguments.language,
            reference_date: self.arguments.reference_date,
            today: self.arguments.today,
        };
        self.article(id, &article)
    }

    fn article(&self, id: serde_json::Value, article: &Article<'_>) -> Result<Vec<u8>, String> {
        let analysis = self.analyzer.analyze(article);
        if self.arguments.format == Format::Text {
            return Ok(report(article.text, &analysis).into_bytes());
        }
        let text_bytes = article.text.len();
        let article = wire::Article::new(article.text, analysis, self.arguments.offsets.into());
        let answer = Answer { id, article };
        let mut bytes = Vec::new();
        // Where there is no such room it grows as it is filled.
        let _ = bytes.try_reserve(text_bytes.saturating_mul(ROOM));
        match self.arguments.format {
            Format::Json => serde_json::to_writer_pretty(&mut bytes, &answer),
            _ => serde_json::to_writer(&mut bytes, &answer),
        }
        .map_err(|error| error.to_string())?;
        bytes.push(b'\n');
        Ok(bytes)
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
fn report(text: &str, analysis: &Analysis) -> String {
    let mut lines = vec!["keywords".to_owned()];
    lines.extend(analysis.keywords.iter().map(|it| format!("  {:.2}  {}", it.score, it.text)));
    lines.push("entities".to_owned());
    for entity in &analysis.entities {
        let aliases: String = entity.aliases.iter().map(|alias| format!(" = {alias}")).collect();
        let count = entity.mentions.len();
        lines.push(format!("  {count:3}x {:?} {}{aliases}", entity.kind, entity.name));
    }
    lines.push("figures".to_owned());
    for figure in &analysis.figures {
        let what = figure.what.map_or("", |what| what.of(text));
        lines.push(format!("  {:?}  {}  {what}", figure.kind, figure.range.of(text)));
    }
    lines.push("quotes".to_owned());
    for quote in &analysis.quotes {
        let speaker = quote.speaker.map_or("?", |speaker| speaker.range.of(text));
        lines.push(format!("  {:?}  {speaker}: {}", quote.kind, quote.range.of(text)));
    }
    lines.join("\n") + "\n\n"
}
