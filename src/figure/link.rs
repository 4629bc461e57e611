//! Which names a figure stands near.

use crate::analysis::{self, Entity, Figure, Names};
use crate::order;
use crate::segment::Sentence;
use crate::text::TextRange;

/// How many mentions on either side are looked at; a bound on the work in a
/// text that is one long sentence.
const REACH: usize = 8;

/// Fills [`Figure::names`] with the entities named in the same sentence,
/// nearest first; at equal distance the one that stands first.
///
/// `sentences` are in text order; all ranges refer to the same text.
pub fn link(figures: &mut [Figure], entities: &[Entity], sentences: &[Sentence]) {
    let mentions = analysis::mentions(entities);
    for figure in figures {
        let at = sentences.partition_point(|sentence| sentence.range.end <= figure.range.start);
        let Some(sentence) = sentences.get(at) else { continue };
        figure.names = nearest(&mentions, figure.range, sentence.range);
    }
}

fn nearest(mentions: &[(TextRange, u32)], figure: TextRange, sentence: TextRange) -> Names {
    let middle = mentions.partition_point(|(mention, _)| mention.start < figure.start);
    let (before, after) = mentions.split_at(middle);
    let near = before.iter().rev().take(REACH).chain(after.iter().take(REACH));
    let mut near: Vec<(u32, u32, u32)> = near
        .filter(|(mention, _)| sentence.contains(*mention))
        .map(|&(mention, entity)| (gap(mention, figure), mention.start, entity))
        .collect();
    order::sort_by_key(&mut near, |&near| near);
    let mut names = Names::default();
    near.into_iter().for_each(|(_, _, entity)| names.add(entity));
    names
}

/// Bytes between two ranges; 0 where they touch or overlap.
fn gap(a: TextRange, b: TextRange) -> u32 {
    a.start.max(b.start).saturating_sub(a.end.min(b.end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Certainty, EntityKind, Mention};
    use crate::segment::ParagraphKind;
    use crate::{FigureKind, Quantity, Value};

    fn figure(start: u32, end: u32) -> Figure {
        Figure {
            range: TextRange::new(start, end),
            kind: FigureKind::Count,
            value: Value::Quantity(Quantity::default()),
            approx: false,
            what: None,
            names: Names::default(),
        }
    }

    fn entity(places: &[(u32, u32)]) -> Entity {
        let mention = |&(start, end)| Mention {
            range: TextRange::new(start, end),
            why: "test",
            certainty: Certainty::Sure,
        };
        Entity {
            name: String::new(),
            kind: EntityKind::Location,
            aliases: Vec::new(),
            mentions: places.iter().map(mention).collect(),
            certainty: Certainty::Sure,
            places: Vec::new(),
        }
    }

    #[test]
    fn nearest_names_of_the_sentence_come_first() {
        let sentence =
            |range| Sentence { range, tokens: 0..0, paragraph: 0, kind: ParagraphKind::Body };
        let sentences = [TextRange::new(0, 50), TextRange::new(51, 100)].map(sentence);
        let entities = [entity(&[(0, 5), (60, 65)]), entity(&[(30, 35)]), entity(&[(52, 55)])];
        let mut figures = [figure(20, 25), figure(70, 72)];
        link(&mut figures, &entities, &sentences);
        assert_eq!(*figures[0].names, [1, 0]);
        assert_eq!(*figures[1].names, [0, 2]);
    }
}
