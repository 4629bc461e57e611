//! Pairs: two towns or countries that a hyphen joins name both (« la ligne Lille-Nantes », "the London-Paris train").
//!
//! Such a pair is one token, so that its places are told apart when all else is done: each half is a mention of its own.

use std::collections::BTreeMap;

use super::gazetteer::Gazetteer;
use super::list::List;
use crate::analysis::{self, Certainty, Entity, EntityKind, Mention};
use crate::order;
use crate::segment::{Case, Document, Token, TokenClass};
use crate::text::TextRange;

/// Most places in one token: « Paris-Lyon-Marseille » has three, and what has more than four is no line.
const PLACES: usize = 4;

/// Why a half is a place.
const WHY: &str = "cue:hyphens";

/// Parts the pairs of places among the tokens of `document`, but for those that are known by their whole name, that a
/// longer name holds or that were taken for something other than a place (« Paris-Roubaix »). The `entities` are in the order
/// of their first mentions before and after.
pub(super) fn part(document: &Document<'_>, gazetteer: &Gazetteer, entities: &mut Vec<Entity>) {
    let pair = |token: &Token| Some((token.range, places(document, gazetteer, token)?));
    let mut pairs: Vec<(TextRange, Vec<TextRange>)> =
        document.tokens().iter().filter_map(pair).collect();
    if pairs.is_empty() {
        return;
    }
    let names = analysis::mentions(entities);
    pairs.retain(|&(pair, _)| {
        let at = names.partition_point(|(range, _)| range.end <= pair.start);
        names.get(at).filter(|(range, _)| range.overlaps(pair)).is_none_or(|&(range, entity)| {
            let kind = entities.get(entity as usize).map(|entity| entity.kind);
            range == pair && kind == Some(EntityKind::Location)
        })
    });
    let halves: Vec<TextRange> = pairs.into_iter().flat_map(|(_, halves)| halves).collect();
    if halves.is_empty() {
        return;
    }
    for entity in entities.iter_mut() {
        entity.mentions.retain(|mention| {
            let at = halves.partition_point(|half| half.end <= mention.range.start);
            halves.get(at).is_none_or(|half| !half.overlaps(mention.range))
        });
    }
    entities.retain(|entity| !entity.mentions.is_empty());
    add(document, &halves, entities);
    let first = |entity: &Entity| entity.mentions.first().map(|mention| mention.range);
    order::sort_by_key(entities, first);
}

/// The places that `token` joins, if it joins places alone.
fn places(document: &Document<'_>, gazetteer: &Gazetteer, token: &Token) -> Option<Vec<TextRange>> {
    let form = document.form(token);
    let joined = token.class == TokenClass::Word && token.case != Case::Lower && form.contains('-');
    if !joined || !gazetteer.lists_of(form).is_empty() {
        return None;
    }
    let mut start = token.range.start;
    let mut places = Vec::new();
    for name in form.split('-') {
        let lists = gazetteer.lists_of(name);
        let place = lists.has(List::City) || lists.has(List::Country);
        if !place || !name.starts_with(char::is_uppercase) || places.len() == PLACES {
            return None;
        }
        let end = start + name.len() as u32;
        places.push(TextRange::new(start, end));
        start = end + 1;
    }
    Some(places)
}

/// Adds a mention for each of the `halves`, which are in text order, to the place of that name.
fn add(document: &Document<'_>, halves: &[TextRange], entities: &mut Vec<Entity>) {
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    for (at, entity) in entities.iter().enumerate() {
        if entity.kind == EntityKind::Location {
            for name in std::iter::once(&entity.name).chain(&entity.aliases) {
                known.entry(name.clone()).or_insert(at);
            }
        }
    }
    for &range in halves {
        let name = document.view().surface(range);
        let at = *known.entry(name.clone()).or_insert(entities.len());
        if at == entities.len() {
            entities.push(Entity {
                name,
                kind: EntityKind::Location,
                aliases: Vec::new(),
                mentions: Vec::new(),
                certainty: Certainty::Probable,
                places: Vec::new(),
            });
        }
        if let Some(entity) = entities.get_mut(at) {
            let certainty = Certainty::Probable;
            entity.mentions.push(Mention { range, certainty, why: WHY });
        }
    }
    for entity in entities {
        order::sort_by_key(&mut entity.mentions, |mention| mention.range);
    }
}

#[cfg(test)]
mod tests {
    use crate::{Analyzer, Article, Language};

    /// Every mention, in text order.
    fn named(text: &str, language: Language) -> String {
        let article = Article { language: Some(language), ..Article::new(text) };
        let entities = Analyzer::new().analyze(&article).entities;
        let mut mentions: Vec<_> = entities
            .iter()
            .flat_map(|entity| entity.mentions.iter().map(move |it| (it.range, &entity.name)))
            .collect();
        mentions.sort();
        let names = mentions.iter().map(|(range, name)| format!("{}={name}", range.of(text)));
        names.collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn both_places_of_a_line_are_named() {
        insta::assert_snapshot!(named(
            "La ligne Lille-Nantes avance. Le match France-Italie aura lieu à Lille. L'axe Paris-Berlin-Varsovie tient.",
            Language::French
        ), @"Lille=Lille, Nantes=Nantes, France=France, Italie=Italie, Lille=Lille, Paris=Paris, Berlin=Berlin, Varsovie=Varsovie");
        insta::assert_snapshot!(
            named("The London-Paris train was late.", Language::English),
            @"London=London, Paris=Paris"
        );
    }

    #[test]
    fn what_has_a_name_of_its_own_is_no_pair() {
        insta::assert_snapshot!(named(
            "La Guinée-Bissau et le Jean-Bart. Saint-Denis, Paris-Roubaix et Mme Lille-Nancy.",
            Language::French
        ), @"Guinée-Bissau=Guinée-Bissau, Saint-Denis=Saint-Denis, Paris-Roubaix=Paris-Roubaix, Lille-Nancy=Lille-Nancy");
    }
}
