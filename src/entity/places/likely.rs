//! Which of the places of one name an article means: the largest, unless what
//! else the article names speaks for another.
//!
//! Population, containment in what is named beside, the other places and their
//! distance are the clues of Leidner, "Toponym Resolution in Text" (2007); the
//! weights are tuned on the invented contexts of `tests/places`, by
//! `cargo test --all-features --test places -- --nocapture`.

use super::{Place, PlaceSize};
use crate::analysis::Entity;
use crate::language::Language;
use crate::order;
use crate::text::TextRange;

/// Points for each step of size, ten times the people. Lower: namesakes win
/// by chance mentions of their country; higher: nothing beats a metropolis.
/// 1 to 3.
const STEP: f32 = 2.0;

/// Points for a capital, which is meant more often than its size says.
const CAPITAL: f32 = 1.5;

/// Points for the first other place that lies in that country for certain; a
/// second adds half of it, and more nothing, since a long article names places
/// of many countries. 0.5 to 2.
const SAME_COUNTRY: f32 = 1.2;

/// Points where a country or region that holds it is named right beside:
/// Paris, Texas. Lower: the metropolis of that name wins; 5 to 12.
const NAMED_BESIDE: f32 = 9.0;

/// What of that a region gives to any place of its country; the rest is for
/// those that lie in it. Higher: towns of other states win; 0.3 to 0.8.
const SAME_LAND: f32 = 0.5;

/// Points beside another place of the article; `NEIGHBOUR_KM` away a third.
const NEIGHBOUR: f32 = 1.5;
const NEIGHBOUR_KM: f32 = 250.0;

/// How far from the middle of a region a town in it lies, in kilometres.
/// Lower: towns at the border of a large state are not seen as its own;
/// higher: those of the next state are. 200 to 500.
const REGION_KM: f32 = 350.0;

/// Bytes between a name and what it lies in: `, en `, ` (`, `, capital of the `.
const BESIDE: u32 = 17;

/// What one article says of where its places lie.
pub(super) struct Surroundings<'a> {
    entities: &'a [Entity],
    candidates: &'a [Vec<&'a Place>],
    language: Language,
    /// The place of each entity that has one candidate.
    certain: Vec<(usize, &'a Place)>,
    /// The country of each entity whose candidates lie in one.
    countries: Vec<Option<&'a str>>,
    /// Every mention of a location with its entity, in text order.
    mentions: Vec<(TextRange, usize)>,
}

impl<'a> Surroundings<'a> {
    pub(super) fn new(
        entities: &'a [Entity],
        candidates: &'a [Vec<&'a Place>],
        language: Language,
    ) -> Self {
        let certain = candidates.iter().enumerate().filter_map(|(at, found)| match **found {
            [place] => Some((at, place)),
            _ => None,
        });
        let located =
            entities.iter().enumerate().zip(candidates).filter(|(_, found)| !found.is_empty());
        let mut mentions: Vec<(TextRange, usize)> = located
            .flat_map(|((at, entity), _)| entity.mentions.iter().map(move |it| (it.range, at)))
            .collect();
        order::sort_by_key(&mut mentions, |(range, at)| (range.start, *at));
        Self {
            entities,
            candidates,
            language,
            certain: certain.collect(),
            countries: candidates.iter().map(|found| only_country(found)).collect(),
            mentions,
        }
    }

    /// The candidates of an entity, likeliest first, with their evidence.
    pub(super) fn ranked(&self, at: usize, is_capital: impl Fn(&Place) -> bool) -> Vec<Place> {
        let beside = self.named_beside(at);
        let found = self.candidates.get(at).map(Vec::as_slice).unwrap_or_default();
        let mut scored: Vec<(f32, Place)> = found
            .iter()
            .map(|&place| {
                let evidence = self.evidence(at, place);
                let mut points = STEP * size_steps(place.size) + self.language.home(&place.country);
                points += SAME_COUNTRY * [0.0, 1.0, 1.5][evidence.min(2) as usize];
                points += NEIGHBOUR * self.nearness(at, place);
                points += NAMED_BESIDE * held(place, &beside);
                if is_capital(place) {
                    points += CAPITAL;
                }
                (points, Place { evidence, ..place.clone() })
            })
            .collect();
        // Of equal ones the first of the table.
        order::sort_by(&mut scored, |(left, _), (right, _)| right.total_cmp(left));
        scored.into_iter().map(|(_, place)| place).collect()
    }

    /// How many other places lie in its country for certain.
    fn evidence(&self, at: usize, place: &Place) -> u32 {
        let others = self.countries.iter().enumerate().filter(|(other, _)| *other != at);
        others.filter(|(_, country)| **country == Some(place.country.as_str())).count() as u32
    }

    /// 1 where another place of the article lies, towards 0 far from all.
    fn nearness(&self, at: usize, place: &Place) -> f32 {
        let others =
            self.certain.iter().filter(|(other, it)| *other != at && it.size != PlaceSize::Country);
        let nearest = others.map(|(_, it)| distance_km(place, it)).fold(f32::INFINITY, f32::min);
        (-nearest / NEIGHBOUR_KM).exp()
    }

    /// What the countries and regions may be that are named right after it.
    fn named_beside(&self, at: usize) -> Vec<&'a Place> {
        let Some(entity) = self.entities.get(at) else { return Vec::new() };
        let mut found = Vec::new();
        for mention in &entity.mentions {
            let next = self.mentions.partition_point(|(range, _)| range.start < mention.range.end);
            let Some(&(range, other)) = self.mentions.get(next) else { continue };
            if other != at && range.start - mention.range.end <= BESIDE {
                found.extend(self.candidates.get(other).into_iter().flatten().copied());
            }
        }
        found.retain(|place: &&Place| place.size >= PlaceSize::Region);
        found
    }
}

/// How far a place is held by one of these, which are countries and regions: 0 to 1.
fn held(place: &Place, holders: &[&Place]) -> f32 {
    let share = |holder: &&Place| match holder.size {
        _ if holder.country != place.country || place.size >= holder.size => 0.0,
        PlaceSize::Country => 1.0,
        _ => SAME_LAND + (1.0 - SAME_LAND) * (-distance_km(place, holder) / REGION_KM).exp(),
    };
    holders.iter().map(share).fold(0.0, f32::max)
}

fn size_steps(size: PlaceSize) -> f32 {
    match size {
        PlaceSize::Village => 0.0,
        PlaceSize::Town => 1.0,
        PlaceSize::City => 2.0,
        PlaceSize::Metropolis | PlaceSize::Region => 3.0,
        PlaceSize::Country => 3.5,
    }
}

/// The country of all these, when it is one.
fn only_country<'a>(places: &[&'a Place]) -> Option<&'a str> {
    let (first, others) = places.split_first()?;
    others.iter().all(|place| place.country == first.country).then_some(first.country.as_str())
}

/// Along the great circle; good to a hundredth.
fn distance_km(a: &Place, b: &Place) -> f32 {
    const KM_PER_RADIAN: f32 = 6371.0;
    let [(from, west), (to, east)] =
        [a, b].map(|place| (place.latitude.to_radians(), place.longitude.to_radians()));
    let (up, along) = (((to - from) / 2.0).sin(), ((east - west) / 2.0).sin());
    let half_chord = up * up + from.cos() * to.cos() * along * along;
    2.0 * half_chord.sqrt().min(1.0).asin() * KM_PER_RADIAN
}
