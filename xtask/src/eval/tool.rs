//! Running the command line tool.

use super::gold::{Figure, Row, Span};
use crate::shell::{cargo, command, execute, target_dir};
use anyhow::{Context, Result, bail};
use serde::Deserialize;
use std::collections::HashMap;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::Stdio;

/// What the tool found in one text.
#[derive(Deserialize, Debug, Default)]
pub struct Prediction {
    #[serde(default)]
    pub keywords: Vec<Keyword>,
    #[serde(default)]
    pub entities: Vec<Entity>,
    #[serde(default)]
    pub figures: Vec<Figure>,
    #[serde(default)]
    pub quotes: Vec<Quote>,
}

#[derive(Deserialize, Debug)]
pub struct Keyword {
    pub text: String,
}

#[derive(Deserialize, Debug)]
pub struct Entity {
    #[serde(default)]
    pub name: String,
    pub kind: String,
    pub mentions: Vec<Span>,
}

#[derive(Deserialize, Debug)]
pub struct Quote {
    #[serde(flatten)]
    pub span: Span,
    pub kind: String,
    pub speaker: Option<Speaker>,
}

#[derive(Deserialize, Debug)]
pub struct Speaker {
    #[serde(flatten)]
    pub span: Span,
    pub entity: Option<usize>,
}

/// By the id of the text.
pub type Predictions = HashMap<String, Prediction>;

/// The tool, built.
pub struct Tool {
    file: PathBuf,
}

impl Tool {
    /// The program `file`.
    pub fn at(file: &Path) -> Result<Self> {
        let file =
            file.canonicalize().with_context(|| format!("cannot find {}", file.display()))?;
        Ok(Self { file })
    }

    /// Builds it as readers get it, or quickly.
    pub fn build(quick: bool) -> Result<Self> {
        let profile = if quick { "quick" } else { "release" };
        execute(cargo().args(["build", "--quiet", "--profile", profile, "--features", "cli"]))?;
        let file = target_dir()?
            .join(profile)
            .join("depeche")
            .with_extension(std::env::consts::EXE_EXTENSION);
        Ok(Self { file })
    }

    /// Runs it over all the texts at once.
    pub fn analyze(&self, rows: &[Row]) -> Result<Predictions> {
        let mut child = command(&self.file)
            .args(["analyze", "--offsets", "codepoints"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("cannot run {}", self.file.display()))?;
        let input = child.stdin.take().context("the tool has no standard input")?;
        // It answers while it reads: whoever writes all before reading would wait for ever.
        let (written, output) = std::thread::scope(|scope| {
            let writer = scope.spawn(|| write(rows, input));
            let output = child.wait_with_output();
            (writer.join(), output)
        });
        written
            .map_err(|_| anyhow::anyhow!("writing to the tool panicked"))?
            .context("cannot write to the tool")?;
        let output = output?;
        if !output.status.success() {
            bail!("the tool ended with {}", output.status);
        }
        read(
            &String::from_utf8(output.stdout)
                .context("the tool printed something that is not UTF-8")?,
        )
    }
}

/// Writes the texts as the tool reads them and closes its input.
fn write(rows: &[Row], input: impl Write) -> std::io::Result<()> {
    let mut input = BufWriter::new(input);
    for row in rows {
        let mut line = serde_json::json!({ "id": row.id, "text": row.text });
        let day = row.reference_date.as_deref().map(|date| date.get(..10).unwrap_or(date));
        let about = [
            ("title", row.title.as_deref()),
            ("language", row.lang.as_deref()),
            ("reference_date", day),
        ];
        for (key, value) in about {
            if let Some(value) = value.filter(|value| !value.is_empty()) {
                line[key] = value.into();
            }
        }
        writeln!(input, "{line}")?;
    }
    input.flush()
}

/// Reads the answers.
fn read(output: &str) -> Result<Predictions> {
    #[derive(Deserialize)]
    struct Line {
        id: String,
        #[serde(flatten)]
        prediction: Prediction,
    }
    let lines = output.lines().map(|line| {
        let Line { id, prediction } =
            serde_json::from_str(line).with_context(|| format!("the tool printed {line:?}"))?;
        Ok((id, prediction))
    });
    lines.collect()
}
