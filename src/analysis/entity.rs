//! Entities, and the places that name them.

use serde::Serialize;

use crate::entity::Place;
use crate::text::TextRange;

/// Somebody or something named, with all the places that name it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    /// The fullest form in the text.
    pub name: String,
    /// What is named.
    pub kind: EntityKind,
    /// The other forms, in order of first use, without repetition.
    pub aliases: Vec<String>,
    /// Where it is named, in text order; at least one.
    pub mentions: Vec<Mention>,
    /// How sure it is that this is one thing of that kind.
    pub certainty: Certainty,
    /// Locations, once places are loaded: where it may lie, likeliest first.
    pub places: Vec<Place>,
}

/// One place that names an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The name, without article or title.
    pub range: TextRange,
    /// How sure the mention's extent and kind are.
    pub certainty: Certainty,
    /// What marked it, a stable lower-case code: `list:…` names the list that
    /// has it, `cue:…` the words beside it or its shape, `same:…` what it
    /// shares with a name found elsewhere; `model` stands alone.
    pub why: &'static str,
}

/// Every mention of `entities` in text order, with the index of its entity.
pub(crate) fn mentions(entities: &[Entity]) -> Vec<(TextRange, u32)> {
    let mut mentions = Vec::with_capacity(entities.iter().map(|it| it.mentions.len()).sum());
    for (entity, index) in entities.iter().zip(0..) {
        mentions.extend(entity.mentions.iter().map(|mention| (mention.range, index)));
    }
    mentions.sort_unstable();
    mentions
}

/// What an entity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EntityKind {
    /// People, families, fictional people.
    Person,
    /// Countries, towns, rivers, roads, buildings as places.
    Location,
    /// Parties, companies, media, clubs, armed groups, institutions.
    Organization,
    /// Competitions, wars, storms, holidays, affairs.
    Event,
    /// Works, products, vehicles, software, ships, awards.
    Product,
}

/// How sure a mark is, surest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// Signs disagree or are few: a reader should check.
    Check,
    /// One good sign.
    Probable,
    /// Signs agree.
    Sure,
}
