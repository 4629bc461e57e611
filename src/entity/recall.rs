//! The second pass of the rules: a name once recognised is recognised again.

use std::collections::BTreeMap;

use super::cues::Cue;
use super::list::List;
use super::mark::{Mark, fill_gaps};
use super::rules::Reader;
use crate::analysis::{Certainty, EntityKind};
use crate::segment::WordId;

/// Adds marks on single capitalised words that stand elsewhere as a name or as
/// the surname of a full name; turns listed places that are such surnames.
pub(super) fn complete(reader: &Reader<'_>, mut marks: Vec<Mark>) -> Vec<Mark> {
    let known = known_words(reader, &marks);
    for mark in &mut marks {
        let weak = mark.certainty != Certainty::Sure || mark.kind == EntityKind::Location;
        let single =
            mark.tokens.len() == 1 && !reader.before(mark.tokens.start, Cue::PlacePreposition);
        if let (true, true, Some(&(EntityKind::Person, _))) =
            (weak, single, known.get(&word(reader, mark.tokens.start)))
        {
            mark.kind = EntityKind::Person;
            mark.why = "same:surname";
        }
    }
    let end = reader.document.tokens().len();
    fill_gaps(marks, end, |gap, all| fill(reader, gap, &known, all))
}

type Known = BTreeMap<WordId, (EntityKind, &'static str)>;

/// Words that name something by themselves, as the marks show.
fn known_words(reader: &Reader<'_>, marks: &[Mark]) -> Known {
    let mut known = Known::new();
    for mark in marks.iter().filter(|mark| mark.tokens.len() == 1) {
        if mark.certainty >= Certainty::Probable {
            known.entry(word(reader, mark.tokens.start)).or_insert((mark.kind, "same:name"));
        }
    }
    for mark in marks {
        let sure = mark.certainty >= Certainty::Probable;
        if mark.kind == EntityKind::Person && mark.tokens.len() > 1 && sure {
            let (first, last) = (mark.tokens.start, mark.tokens.end - 1);
            if reader.scan.word(first).has(List::FirstName) {
                known.entry(word(reader, first)).or_insert((EntityKind::Person, "same:first_name"));
            }
            if !reader.scan.word(last).has(List::Country) {
                known.insert(word(reader, last), (EntityKind::Person, "same:surname"));
            }
        }
    }
    known
}

fn word(reader: &Reader<'_>, at: usize) -> WordId {
    reader.token(at).map_or(WordId(u32::MAX), |token| token.word)
}

fn fill(reader: &Reader<'_>, gap: std::ops::Range<usize>, known: &Known, marks: &mut Vec<Mark>) {
    for at in gap {
        if !reader.is_capitalised(at) || reader.is(at, Cue::Stopword) || reader.is(at, Cue::Never) {
            continue;
        }
        if reader.is_initial(at) && reader.evidence.seen_lower(reader.document, at) {
            continue;
        }
        if let Some(&(kind, why)) = known.get(&word(reader, at)) {
            marks.push(Mark { tokens: at..at + 1, kind, certainty: Certainty::Probable, why });
        }
    }
}
