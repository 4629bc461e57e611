//! Paragraphs.

use serde::Serialize;

use super::boilerplate::{is_boilerplate, may_sign};
use crate::text::TextRange;

/// A piece of text between line breaks that mean something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Its place, without the white space around it.
    pub range: TextRange,
    /// What it is in the article.
    pub kind: ParagraphKind,
}

/// What a paragraph is in the article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ParagraphKind {
    /// The headline: a short first line without a full stop.
    Title,
    /// A short line without a full stop further down.
    Heading,
    /// An item of a list.
    Bullet,
    /// Running text.
    #[default]
    Body,
    /// No part of the article: share buttons, bylines, comment forms, cookie
    /// notices, links to other articles. Nothing is extracted from it.
    Boilerplate,
}

/// A longer first line is no headline; agencies keep under 100 characters,
/// web headlines with a kicker under 200. Higher takes leads for titles.
const TITLE_BYTES: usize = 220;

/// A longer line is no heading between paragraphs. Higher takes short
/// paragraphs without a full stop for headings.
const HEADING_BYTES: usize = 90;

/// The last paragraph from the top that may name the authors, the title being
/// 0: a summary or two stand before them. Higher takes more headings that are
/// a name for text.
const SIGNED_BY: usize = 3;

/// Lines at least this long, and all much alike, tell of text wrapped by a
/// mail program or a PDF at 60 to 100 columns.
const WRAPPED_BYTES: std::ops::RangeInclusive<usize> = 45..=110;

/// The paragraphs of a view, in order; the first is the title when it is
/// `title` or looks like one. One pass over the lines.
pub(super) fn split(text: &str, title: Option<&str>) -> Vec<Paragraph> {
    let lines = lines(text);
    let wrapped = is_wrapped(text, &lines);
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut open = false;
    let mut last_line = TextRange::default();
    for line in lines {
        if line.is_empty() {
            open = false;
            continue;
        }
        let content = line.of(text);
        match paragraphs.last_mut() {
            Some(last) if open && continues(last_line.of(text), content, wrapped) => {
                last.range = last.range.cover(line);
            }
            _ => {
                let kind =
                    if is_bullet(content) { ParagraphKind::Bullet } else { ParagraphKind::Body };
                paragraphs.push(Paragraph { range: line, kind });
            }
        }
        last_line = line;
        open = true;
    }
    set_boilerplate_aside(text, &mut paragraphs);
    name_headings(text, &mut paragraphs);
    if let Some(first) = paragraphs.first_mut().filter(|first| Some(first.range.of(text)) == title)
    {
        first.kind = ParagraphKind::Title;
    }
    paragraphs
}

/// Every line without the white space around it; blank ones are empty.
fn lines(text: &str) -> Vec<TextRange> {
    let mut start = 0;
    text.split('\n')
        .map(|line| {
            let lead = line.len() - line.trim_start().len();
            let range = TextRange::from_usize(start + lead, start + lead + line.trim().len());
            start += line.len() + 1;
            range
        })
        .collect()
}

/// Whether the line breaks come from wrapping at a column: most lines that
/// another follows are long, none is very long.
fn is_wrapped(text: &str, lines: &[TextRange]) -> bool {
    let mut followed = 0;
    let mut long = 0;
    for pair in lines.windows(2) {
        let [line, next] = pair else { continue };
        if line.is_empty() || next.is_empty() || is_bullet(next.of(text)) {
            continue;
        }
        let length = line.len() as usize;
        if length > *WRAPPED_BYTES.end() {
            return false;
        }
        followed += 1;
        long += usize::from(WRAPPED_BYTES.contains(&length));
    }
    followed >= 3 && long * 5 >= followed * 4
}

/// Whether `line` goes on with the paragraph whose last line is `before`.
fn continues(before: &str, line: &str, wrapped: bool) -> bool {
    if is_bullet(line) {
        return false;
    }
    let joins_on = line.chars().next().is_some_and(|first| {
        first.is_lowercase() || matches!(first, ',' | ';' | ')' | ']' | '»' | '”')
    });
    if joins_on && !ends_sentence(before) {
        return true;
    }
    wrapped && (before.len() >= *WRAPPED_BYTES.start())
}

fn ends_sentence(line: &str) -> bool {
    line.trim_end_matches(['"', '»', '”', '\'', ')', ' ']).ends_with(['.', '!', '?', '…', ':'])
}

fn is_bullet(line: &str) -> bool {
    let mut chars = line.chars();
    let marked = chars.next().is_some_and(|first| {
        matches!(first, '-' | '–' | '—' | '•' | '*' | '·' | '▪' | '●' | '◦' | '‣' | '►')
    });
    marked && chars.next().is_some_and(|second| second == ' ')
}

/// Marks what is no part of the article. A text of one paragraph is an article
/// whatever it looks like.
fn set_boilerplate_aside(text: &str, paragraphs: &mut [Paragraph]) {
    if paragraphs.len() < 2 {
        return;
    }
    for paragraph in paragraphs {
        if is_boilerplate(paragraph.range.of(text)) {
            paragraph.kind = ParagraphKind::Boilerplate;
        }
    }
}

/// Finds the title and the headings among paragraphs that are one short line.
fn name_headings(text: &str, paragraphs: &mut [Paragraph]) {
    let alone = paragraphs.len() == 1;
    let count = paragraphs.iter().filter(|it| it.kind != ParagraphKind::Boilerplate).count();
    let last = count.saturating_sub(1);
    let article = paragraphs.iter_mut().filter(|it| it.kind != ParagraphKind::Boilerplate);
    for (index, paragraph) in article.enumerate() {
        let content = paragraph.range.of(text);
        if alone || paragraph.kind != ParagraphKind::Body || content.contains('\n') {
            continue;
        }
        let open_ended = !content.ends_with(['.', ',', ';', ':']);
        if index == 0 && content.len() <= TITLE_BYTES && open_ended {
            paragraph.kind = ParagraphKind::Title;
        } else if content.len() <= HEADING_BYTES
            && open_ended
            && !ends_sentence(content)
            && !(signs(index, last) && may_sign(content))
        {
            paragraph.kind = ParagraphKind::Heading;
        }
    }
}

/// Whether who wrote an article may be named in its paragraph `index`: under
/// the title and what is said beneath it, or at the end.
const fn signs(index: usize, last: usize) -> bool {
    index <= SIGNED_BY || index == last
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(text: &str) -> Vec<String> {
        let show = |p: &Paragraph| format!("{:?}: {}", p.kind, p.range.of(text).replace('\n', "|"));
        split(text, None).iter().map(show).collect()
    }

    #[test]
    fn title_headings_bullets_and_body() {
        insta::assert_debug_snapshot!(show("Un titre sans point\n\nLe chapeau, avec un point.\nLes faits\n- Un point.\n- Un autre\n\nLa fin."), @r#"
        [
            "Title: Un titre sans point",
            "Body: Le chapeau, avec un point.",
            "Heading: Les faits",
            "Bullet: - Un point.",
            "Bullet: - Un autre",
            "Body: La fin.",
        ]
        "#);
    }

    #[test]
    fn a_name_that_signs_is_no_heading() {
        let text = "Le pont rouvre\nJeanne Morel\nLe pont rouvre lundi.\nIl était fermé.\nLa ville a payé.\nJeanne Morel\nElle a tout vu.\nPaul Ferrat (à Lyon)";
        let kinds: Vec<String> = show(text).into_iter().filter(|it| !it.ends_with('.')).collect();
        assert_eq!(
            kinds,
            [
                "Title: Le pont rouvre",
                "Body: Jeanne Morel",
                "Heading: Jeanne Morel",
                "Body: Paul Ferrat (à Lyon)",
            ]
        );
    }

    #[test]
    fn one_line_is_body() {
        assert_eq!(show("Rien qu'une ligne"), ["Body: Rien qu'une ligne"]);
        assert!(show(" \n\n\t").is_empty());
    }

    #[test]
    fn wrapped_lines_join() {
        let text = "Le titre de cet article inventé\n\nLa ministre a annoncé lundi que le port serait fermé pour\nDouze semaines au moins, le temps de réparer les quais que\nla tempête a endommagés dans la nuit de jeudi à vendredi et\nde rétablir le courant.\n\nUn second paragraphe.";
        assert_eq!(show(text).len(), 3);
    }
}
