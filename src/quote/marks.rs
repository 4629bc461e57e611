//! Stretches of text that typography gives as somebody's words.

use std::ops::Range;

use super::scene::Scene;
use crate::segment::TokenClass;

/// A stretch in quotation marks.
#[derive(Clone, Debug)]
pub(super) struct Marked {
    /// The marks and what stands between them.
    pub(super) outer: Range<usize>,
    /// What stands between them.
    pub(super) inner: Range<usize>,
}

/// What closes an opening mark.
fn closing(mark: &str) -> Option<&'static str> {
    match mark {
        "«" => Some("»"),
        "“" => Some("”"),
        "„" => Some("“"),
        _ => None,
    }
}

/// All outermost stretches in quotation marks, in text order. One that is
/// never closed ends with its paragraph; a straight mark opens and closes.
pub(super) fn find(scene: &Scene<'_, '_>) -> Vec<Marked> {
    let mut found = Vec::new();
    for paragraph in scene.paragraphs() {
        let mut at = paragraph.start;
        while at < paragraph.end {
            let Some(end) = end_of(scene, at, paragraph.end) else {
                at += 1;
                continue;
            };
            let inner_end = if end.closed { end.at - 1 } else { end.at };
            if at + 1 < inner_end {
                found.push(Marked { outer: at..end.at, inner: at + 1..inner_end });
            }
            at = end.at.max(at + 1);
        }
    }
    found
}

struct End {
    /// The token after the stretch.
    at: usize,
    closed: bool,
}

/// The end of the stretch that the mark at `open` begins, if it is one. Marks
/// of the same kind nest.
fn end_of(scene: &Scene<'_, '_>, open: usize, limit: usize) -> Option<End> {
    let mark = scene.form(open);
    if mark == "\"" {
        let close = (open + 1..limit).find(|&at| scene.form(at) == "\"")?;
        return Some(End { at: close + 1, closed: true });
    }
    let close = closing(mark)?;
    let mut depth = 0_usize;
    for at in open..limit {
        match scene.form(at) {
            form if form == mark => depth += 1,
            form if form == close => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(End { at: at + 1, closed: true });
                }
            }
            _ => {}
        }
    }
    Some(End { at: limit, closed: false })
}

/// Speeches that a dash opens at the start of a paragraph, without the dash.
pub(super) fn dashes(scene: &Scene<'_, '_>) -> Vec<Range<usize>> {
    let opens = |range: &Range<usize>| {
        matches!(scene.form(range.start), "—" | "–" | "―")
            && scene.class(range.start + 1).is_some_and(|class| class == TokenClass::Word)
    };
    scene.paragraphs().filter(opens).map(|range| range.start + 1..range.end).collect()
}
