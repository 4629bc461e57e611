//! What an entity is called, what it is and how sure that is.

use std::collections::{BTreeMap, HashSet};

use super::form::{Form, Forms};
use super::sets::Sets;
use crate::analysis::{Certainty, Entity, EntityKind, Mention};
use crate::entity::mark::Mark;
use crate::order;
use crate::segment::{Case, Document};

/// One entity for each set of forms, by first mention.
pub(super) fn entities(
    document: &Document<'_>,
    marks: &[Mark],
    forms: &Forms,
    sets: &mut Sets,
    ambiguous: &[bool],
) -> Vec<Entity> {
    let mut order: Vec<usize> = Vec::new();
    let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for at in 0..forms.all.len() {
        let root = sets.find(at);
        members.entry(root).or_insert_with(|| {
            order.push(root);
            Vec::new()
        });
        members.entry(root).and_modify(|forms| forms.push(at));
    }
    let mut entities = Vec::with_capacity(order.len());
    entities.extend(order.iter().filter_map(|root| members.get(root)).map(|members| {
        let doubtful = members.iter().any(|&at| ambiguous.get(at) == Some(&true));
        let forms: Vec<&Form> = members.iter().filter_map(|&at| forms.all.get(at)).collect();
        entity(document, marks, &forms, doubtful)
    }));
    entities
}

fn entity(document: &Document<'_>, marks: &[Mark], forms: &[&Form], doubtful: bool) -> Entity {
    let mut places: Vec<&Mark> =
        forms.iter().flat_map(|form| &form.marks).filter_map(|&at| marks.get(at)).collect();
    order::sort_by_key(&mut places, |mark| mark.tokens.start);
    let kind = majority(&places);
    let agreeing = places.iter().filter(|mark| mark.kind == kind).count();
    let mut mentions = Vec::with_capacity(places.len());
    let mut surfaces: Vec<Surface> = Vec::new();
    let mut seen = HashSet::new();
    for mark in &places {
        let range = document.cover(mark.tokens.start, mark.tokens.end);
        mentions.push(Mention { range, certainty: mark.certainty, why: mark.why });
        let text = document.view().surface(range);
        if seen.insert(text.clone()) {
            surfaces.push(Surface::new(text, document, mark));
        }
    }
    let name = surfaces
        .iter()
        .enumerate()
        .max_by_key(|&(at, surface)| (surface.fullness(), std::cmp::Reverse(at)));
    let name = name.map(|(_, surface)| surface.text.clone()).unwrap_or_default();
    let mut known = HashSet::from([name.to_lowercase()]);
    let texts = surfaces.into_iter().map(|surface| surface.text);
    let mut aliases: Vec<String> = texts.filter(|text| known.insert(text.to_lowercase())).collect();
    // They stand where the surfaces stood, and most names have one form.
    aliases.shrink_to_fit();
    let best = places.iter().map(|mark| mark.certainty).max().unwrap_or(Certainty::Check);
    let certainty =
        if doubtful || agreeing * 3 < places.len() * 2 { Certainty::Check } else { best };
    Entity { name, kind, aliases, mentions, certainty, places: Vec::new() }
}

/// The kind of most marks that are more than a guess (of all, where there are
/// none); among equals that of the surest mark, then of the first.
fn majority(places: &[&Mark]) -> EntityKind {
    let guesses_only = places.iter().all(|mark| mark.certainty == Certainty::Check);
    let mut votes: BTreeMap<EntityKind, usize> = BTreeMap::new();
    for mark in places.iter().filter(|mark| guesses_only || mark.certainty > Certainty::Check) {
        *votes.entry(mark.kind).or_default() += 1;
    }
    let best = places
        .iter()
        .enumerate()
        .max_by_key(|&(at, mark)| (votes.get(&mark.kind), mark.certainty, std::cmp::Reverse(at)));
    best.map_or(EntityKind::Organization, |(_, mark)| mark.kind)
}

/// One way in which the text writes the name.
struct Surface {
    text: String,
    words: usize,
    /// Written in capitals throughout, as acronyms and headlines are.
    capitals: bool,
}

impl Surface {
    fn new(text: String, document: &Document<'_>, mark: &Mark) -> Self {
        let tokens = document.tokens().get(mark.tokens.clone()).unwrap_or_default();
        let capitals = tokens.iter().all(|token| token.case == Case::Upper);
        let words = text.split([' ', '-', '\'', '’']).filter(|part| !part.is_empty()).count();
        Self { text, words, capitals }
    }

    /// Fuller forms are greater: more words, not in capitals, accents written.
    /// Of equals the first in the text is the name: a former name comes later.
    fn fullness(&self) -> (usize, bool, usize) {
        let accents = self.text.chars().filter(|ch| !ch.is_ascii()).count();
        (self.words, !self.capitals, accents)
    }
}
