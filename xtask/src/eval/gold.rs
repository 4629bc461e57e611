//! The annotated texts.

use anyhow::{Context, Result};
use serde::Deserialize;
use std::path::Path;

/// One line: a text and what is annotated in it.
#[derive(Deserialize, Debug)]
pub struct Row {
    pub id: String,
    #[serde(alias = "input")]
    pub text: String,
    pub title: Option<String>,
    pub lang: Option<String>,
    /// A day, or a day and a time.
    pub reference_date: Option<String>,

    pub entities: Option<Vec<Entity>>,
    pub keyphrases: Option<Vec<String>>,
    pub figures: Option<Vec<Figure>>,
    pub quotes: Option<Vec<Quote>>,

    /// A case: everything in scope that the text holds.
    pub expected: Option<Vec<Expected>>,
    /// A case: the test set that it comes from.
    #[serde(default)]
    pub model: String,
    /// A case: the types that are annotated without a gap.
    #[serde(default)]
    pub scope: Vec<String>,
    /// A case: false when nobody's code ever passed it.
    #[serde(default = "yes")]
    pub verified: bool,
    /// A case: a doubt about what is expected.
    pub caution: Option<String>,
}

fn yes() -> bool {
    true
}

/// Where something stands: half-open, in code points.
#[derive(Deserialize, Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Span {
    pub start: usize,
    pub end: usize,
}

impl Span {
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The words that stand there.
    pub fn of(self, text: &str) -> String {
        text.chars().skip(self.start).take(self.end.saturating_sub(self.start)).collect()
    }
}

/// A named entity.
#[derive(Deserialize, Debug)]
pub struct Entity {
    #[serde(flatten)]
    pub span: Span,
    /// The kind in words.
    #[serde(rename = "type", default)]
    pub kind: String,
    /// Or the kinds that are right, a letter each; `?` leaves it open whether this is an entity.
    pub types: Option<String>,
}

/// What somebody said.
#[derive(Deserialize, Debug)]
pub struct Quote {
    #[serde(flatten)]
    pub span: Span,
    /// `direct` or `indirect`.
    pub kind: String,
    /// Names of who said it, each of them right; an empty one leaves it open whether the text tells.
    #[serde(default)]
    pub speakers: Vec<String>,
}

/// A number, or a time of day in words.
#[derive(Deserialize, Clone, PartialEq, Debug)]
#[serde(untagged)]
pub enum Scalar {
    Number(f64),
    Text(String),
}

impl Scalar {
    pub fn number(&self) -> Option<f64> {
        if let Self::Number(number) = self { Some(*number) } else { None }
    }

    pub fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }
}

/// A figure in a whole article, or one that the tool found: both are written alike.
#[derive(Deserialize, Debug)]
pub struct Figure {
    #[serde(flatten)]
    pub span: Span,
    #[serde(flatten)]
    pub reading: Reading,
    #[serde(default)]
    pub text: String,
    /// Other readings that are right as well.
    #[serde(default)]
    pub or: Vec<Reading>,
    /// Right whether found or not.
    #[serde(default)]
    pub optional: bool,
    /// What is counted.
    pub what: Option<String>,
}

/// The normalised value of a figure.
#[derive(Deserialize, Debug)]
pub struct Reading {
    pub kind: String,
    pub min: Option<Scalar>,
    pub max: Option<Scalar>,
    pub unit: Option<String>,
    pub seconds: Option<f64>,
    pub from: Option<String>,
    pub to: Option<String>,
    pub value: Option<Scalar>,
    /// The date that a length points to.
    pub resolved: Option<Resolved>,
}

/// Where a length points to.
#[derive(Deserialize, Debug)]
#[serde(untagged)]
pub enum Resolved {
    /// From one ISO date to another, both included.
    Days { from: String, to: String },
    /// In another form, which nothing here reads.
    Other(serde::de::IgnoredAny),
}

/// One item that a case expects.
#[derive(Deserialize, Debug)]
pub struct Expected {
    #[serde(flatten)]
    pub span: Span,
    #[serde(rename = "type")]
    pub kind: String,
    pub text: String,
    pub value: Option<f64>,
    pub min: Option<f64>,
    pub max: Option<f64>,
    pub unit: Option<String>,
    pub currency: Option<String>,
    /// The text names a family of currencies only.
    #[serde(default)]
    pub ambiguous: bool,
    /// Readings of a moment or a duration; each is right.
    #[serde(default)]
    pub any_of: Vec<Moment>,
}

/// A reading of a moment or a duration. All fields empty: only the place and the type are known.
#[derive(Deserialize, Default, Debug)]
pub struct Moment {
    pub value: Option<String>,
    pub start: Option<String>,
    /// Of a period, the first day after it.
    pub end: Option<String>,
    pub seconds: Option<f64>,
}

/// Reads one NDJSON file.
pub fn read(file: &Path) -> Result<Vec<Row>> {
    let text =
        std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(number, line)| {
            serde_json::from_str(line)
                .with_context(|| format!("{}, line {}", file.display(), number + 1))
        })
        .collect()
}

/// Whether two numbers are the same but for rounding; an absent one equals only an absent one.
pub fn same(a: Option<f64>, b: Option<f64>) -> bool {
    /// Relative to the larger one, and absolute below 1.
    const TOLERANCE: f64 = 1e-6;
    match (a, b) {
        (None, None) => true,
        (Some(a), Some(b)) => (a - b).abs() <= TOLERANCE * a.abs().max(b.abs()).max(1.0),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_count_code_points() {
        let span = Span { start: 2, end: 5 };
        assert_eq!(span.of("🦀 été"), "été");
        assert!(
            span.overlaps(Span { start: 4, end: 9 }) && !span.overlaps(Span { start: 5, end: 9 })
        );
        assert!(span.contains(span) && !span.contains(Span { start: 1, end: 3 }));
    }

    #[test]
    fn numbers_are_compared_up_to_rounding() {
        assert!(same(Some(1e9), Some(1e9 + 100.0)) && !same(Some(1e9), Some(1e9 + 10_000.0)));
        assert!(same(Some(0.0), Some(1e-7)) && !same(Some(0.0), Some(1e-3)));
        assert!(same(None, None) && !same(None, Some(0.0)));
    }
}
