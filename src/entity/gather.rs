//! Gathering: marks that name the same thing become one entity.

use super::gazetteer::Scan;
use super::mark::Mark;
use crate::analysis::{Entity, Mention};
use crate::segment::Document;

/// The entities of `marks` by first mention.
pub(super) fn gather(document: &Document<'_>, scan: &Scan<'_>, marks: Vec<Mark>) -> Vec<Entity> {
    let _ = scan;
    let mut entities: Vec<Entity> = Vec::new();
    for mark in marks {
        let range = document.cover(mark.tokens.start, mark.tokens.end);
        let name = document.view().surface(range);
        let mention = Mention { range, certainty: mark.certainty, why: mark.why };
        match entities.iter_mut().find(|entity| entity.name == name && entity.kind == mark.kind) {
            Some(entity) => entity.mentions.push(mention),
            None => entities.push(Entity {
                name,
                kind: mark.kind,
                aliases: Vec::new(),
                mentions: vec![mention],
                certainty: mark.certainty,
            }),
        }
    }
    entities
}
