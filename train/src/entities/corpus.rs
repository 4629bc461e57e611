//! Annotated texts.

use std::path::Path;

use anyhow::{Context as _, Result};
use depeche::EntityKind;
use depeche::segment::Document;
use depeche::training::{KINDS, Label, Place};
use serde::Deserialize;

/// An annotated text.
#[derive(Clone, Debug)]
pub struct Text {
    /// Its identifier in the corpus; Wikinews articles begin it with their date.
    pub id: String,
    pub text: String,
    /// The names in it, by their start; nested ones too.
    pub names: Vec<Name>,
}

/// A name in a text, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    pub start: usize,
    pub end: usize,
    /// Index in [`KINDS`].
    pub kind: usize,
}

/// One line of a corpus file: offsets are half-open and count code points.
#[derive(Deserialize)]
struct Line {
    id: String,
    text: String,
    entities: Vec<Span>,
}

#[derive(Deserialize)]
struct Span {
    start: usize,
    end: usize,
    #[serde(rename = "type")]
    kind: String,
}

/// Reads a file of one JSON object a line.
pub fn read(path: &Path) -> Result<Vec<Text>> {
    let content = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
    let lines = content.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(number, line)| {
            let line: Line = serde_json::from_str(line)
                .with_context(|| format!("{}, line {}", path.display(), number + 1))?;
            Ok(Text::from(line))
        })
        .collect()
}

impl From<Line> for Text {
    fn from(line: Line) -> Self {
        let ends = std::iter::once(line.text.len());
        let bytes: Vec<usize> = line.text.char_indices().map(|(at, _)| at).chain(ends).collect();
        let mut names: Vec<Name> = line
            .entities
            .iter()
            .filter_map(|span| {
                let kind = kind_number(&span.kind)?;
                Some(Name { start: *bytes.get(span.start)?, end: *bytes.get(span.end)?, kind })
            })
            .collect();
        names.sort_by_key(|name| (name.start, std::cmp::Reverse(name.end)));
        Self { id: line.id, text: line.text, names }
    }
}

/// The kind that a corpus calls `name`; `None` for dates and other things that are no entities.
fn kind_number(name: &str) -> Option<usize> {
    let kind = match name.to_ascii_lowercase().as_str() {
        "person" => EntityKind::Person,
        "location" => EntityKind::Location,
        "organization" => EntityKind::Organization,
        "event" => EntityKind::Event,
        "product" => EntityKind::Product,
        _ => return None,
    };
    KINDS.iter().position(|&known| known == kind)
}

impl Text {
    /// The names that are in no other name of the kinds that `keep` accepts.
    pub fn outermost(&self, keep: impl Fn(usize) -> bool) -> Vec<Name> {
        let mut outer: Vec<Name> = Vec::new();
        for name in self.names.iter().filter(|name| keep(name.kind)) {
            if outer.last().is_none_or(|last| name.start >= last.end) {
                outer.push(*name);
            }
        }
        outer
    }

    /// The label of every token of `document`, which was made of this text.
    ///
    /// A token belongs to a name when it lies inside; a name that begins or
    /// ends within a token shrinks to its whole tokens.
    pub fn labels(&self, document: &Document<'_>) -> Vec<Label> {
        let mut labels = vec![Label::OUTSIDE; document.tokens().len()];
        let places: Vec<_> = document
            .tokens()
            .iter()
            .map(|token| document.view().to_source(token.range))
            .map(|range| range.start as usize..range.end as usize)
            .collect();
        for name in self.outermost(|_| true) {
            let start = places.partition_point(|place| place.start < name.start);
            let end = places.partition_point(|place| place.end <= name.end);
            // A name across sentences is a slip of the annotation or of the splitter.
            if start >= end || document.sentence_of(start) != document.sentence_of(end - 1) {
                continue;
            }
            for (offset, label) in labels[start..end].iter_mut().enumerate() {
                *label = Label::new(name.kind, Place::of(offset, end - start));
            }
        }
        labels
    }
}
