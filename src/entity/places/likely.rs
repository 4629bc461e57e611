//! Which of the places of one name an article means: the largest, unless what
//! else the article names speaks for another.
//!
//! Population, containment in what is named beside, the other places and their
//! distance are the clues of Leidner, "Toponym Resolution in Text" (2007); the
//! weights are tuned on the invented contexts of `tests/places/ambiguous.tsv`
//! and measured on those of `tests/places/fresh.tsv`, by
//! `cargo test --all-features --test places -- --nocapture`.

use super::{Place, PlaceSize};
use crate::analysis::Entity;
use crate::language::{Holding, Language};
use crate::order;
use crate::text::TextRange;

/// Points for each step of size, ten times the people. Lower: namesakes win
/// by chance mentions of their country; higher: nothing beats a metropolis.
/// 1 to 3.
const STEP: f32 = 2.0;

/// Points for a capital, which is meant more often than its size says. Lower:
/// larger namesakes abroad win; higher: a small capital beats a city that the
/// other places speak for. 0.5 to 3.
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

/// Points beside another place of the article. Lower: the size decides alone;
/// higher: a village beside a town that is named by chance. 0.5 to 3.
const NEIGHBOUR: f32 = 1.5;

/// Kilometres at which a third of these points is left. Lower: only suburbs
/// count; higher: half a continent does. 100 to 500.
const NEIGHBOUR_KM: f32 = 250.0;

/// No place farther than this is looked for: it would give less than a
/// hundredth of [`NEIGHBOUR`]. Higher: the same order, more slowly; five times
/// [`NEIGHBOUR_KM`] or more.
const FAR_KM: f32 = 1250.0;

/// How far from the middle of a region a town in it lies, in kilometres.
/// Lower: towns at the border of a large state are not seen as its own;
/// higher: those of the next state are. 200 to 500.
const REGION_KM: f32 = 350.0;

/// Bytes between a name and what it lies in: `, en `, ` (`, `, capital of the `.
/// Lower: « dans le département de » is too long; higher: the next clause is
/// read too. 8 to 30.
const BESIDE: u32 = 17;

const KM_PER_RADIAN: f32 = 6371.0;

/// What one article says of where its places lie.
pub(super) struct Surroundings<'a> {
    text: &'a str,
    entities: &'a [Entity],
    candidates: &'a [Vec<&'a Place>],
    language: Language,
    /// The places of entities that have one candidate, but for countries; by latitude.
    certain: Vec<&'a Place>,
    /// How many entities have all their candidates in a country.
    by_country: Vec<(&'a str, u32)>,
    /// Every mention of a location with its entity, in text order.
    mentions: Vec<(TextRange, usize)>,
}

impl<'a> Surroundings<'a> {
    pub(super) fn new(
        text: &'a str,
        entities: &'a [Entity],
        candidates: &'a [Vec<&'a Place>],
        language: Language,
    ) -> Self {
        let certain = candidates.iter().filter_map(|found| match **found {
            [place] if place.size != PlaceSize::Country => Some(place),
            _ => None,
        });
        let mut certain: Vec<&Place> = certain.collect();
        order::sort_by(&mut certain, |a, b| a.latitude.total_cmp(&b.latitude));
        let mut by_country: Vec<(&str, u32)> = Vec::new();
        for country in candidates.iter().filter_map(|found| only_country(found)) {
            match by_country.iter_mut().find(|(known, _)| *known == country) {
                Some((_, count)) => *count += 1,
                None => by_country.push((country, 1)),
            }
        }
        let located =
            entities.iter().enumerate().zip(candidates).filter(|(_, found)| !found.is_empty());
        let mut mentions: Vec<(TextRange, usize)> = located
            .flat_map(|((at, entity), _)| entity.mentions.iter().map(move |it| (it.range, at)))
            .collect();
        order::sort_by_key(&mut mentions, |(range, at)| (range.start, *at));
        Self { text, entities, candidates, language, certain, by_country, mentions }
    }

    /// The candidates of an entity, likeliest first, with their evidence.
    pub(super) fn ranked(&self, at: usize, is_capital: impl Fn(&Place) -> bool) -> Vec<Place> {
        let found = self.candidates.get(at).map(Vec::as_slice).unwrap_or_default();
        let own = only_country(found);
        let proven = |place: &Place| Place { evidence: self.evidence(own, place), ..place.clone() };
        if let [place] = found {
            return vec![proven(place)];
        }
        let beside = self.named_beside(at);
        let mut scored: Vec<(f32, Place)> = found
            .iter()
            .map(|&place| {
                let proven = proven(place);
                let mut points = STEP * size_steps(place.size) + self.language.home(&place.country);
                points += SAME_COUNTRY * [0.0, 1.0, 1.5][proven.evidence.min(2) as usize];
                points += NEIGHBOUR * self.nearness(place);
                points += NAMED_BESIDE * held(place, &beside);
                if is_capital(place) {
                    points += CAPITAL;
                }
                (points, proven)
            })
            .collect();
        // Of equal ones the first of the table.
        order::sort_by(&mut scored, |(left, _), (right, _)| right.total_cmp(left));
        scored.into_iter().map(|(_, place)| place).collect()
    }

    /// How many other places lie in its country for certain, where the entity itself lies in `own`.
    fn evidence(&self, own: Option<&str>, place: &Place) -> u32 {
        let country = place.country.as_str();
        let all = self.by_country.iter().find(|(known, _)| *known == country);
        let all = all.map_or(0, |&(_, count)| count);
        all.saturating_sub(u32::from(own == Some(country)))
    }

    /// 1 where another place of the article lies, towards 0 far from all.
    ///
    /// Asked for the candidates of an entity that has several, which is itself
    /// no certain place.
    fn nearness(&self, place: &Place) -> f32 {
        let from = self.certain.partition_point(|it| it.latitude < place.latitude);
        let (south, north) = self.certain.split_at(from);
        let nearest = nearest_km(place, south.iter().rev(), FAR_KM);
        (-nearest_km(place, north.iter(), nearest) / NEIGHBOUR_KM).exp()
    }

    /// What the countries and regions may be that are named right after it.
    fn named_beside(&self, at: usize) -> Vec<&'a Place> {
        let Some(entity) = self.entities.get(at) else { return Vec::new() };
        let mut holders: Vec<usize> =
            entity.mentions.iter().filter_map(|mention| self.holder(at, mention.range)).collect();
        holders.sort_unstable();
        holders.dedup();
        let places = holders.into_iter().filter_map(|other| self.candidates.get(other)).flatten();
        places.copied().filter(|place| place.size >= PlaceSize::Region).collect()
    }

    /// The entity named right after a mention of another, where what stands between says that it holds it.
    fn holder(&self, at: usize, mention: TextRange) -> Option<usize> {
        let next = self.mentions.partition_point(|(range, _)| range.start < mention.end);
        let &(range, other) = self.mentions.get(next)?;
        let between = self.text.get(mention.end as usize..range.start as usize)?;
        let near = other != at && between.len() <= BESIDE as usize;
        (near && tells_holder(between, self.language.holding())).then_some(other)
    }
}

/// Whether a country or region behind these words is what holds the place before them: a comma, a bracket, « en » or
/// nothing, and neither the end of a sentence nor « et ».
fn tells_holder(between: &str, words: &Holding) -> bool {
    if between.contains(['.', '!', '?', ';', ':', '\n']) {
        return false;
    }
    let lower = between.to_lowercase();
    let mut said = lower.split(|sign: char| !sign.is_alphanumeric()).filter(|it| !it.is_empty());
    if said.clone().any(|word| words.beside.contains(&word)) {
        return false;
    }
    between.trim_start().starts_with([',', '(', '[', '/', '-', '–', '—'])
        || said.next().is_none_or(|first| words.within.contains(&first))
}

/// The kilometres to the nearest of `others`, which lie ever farther north or south; `most` where none is nearer.
fn nearest_km<'p>(place: &Place, others: impl Iterator<Item = &'p &'p Place>, most: f32) -> f32 {
    let mut nearest = most;
    for other in others {
        // What lies between the parallels alone is a lower bound, and it only grows.
        if (other.latitude - place.latitude).abs().to_radians() * KM_PER_RADIAN > nearest {
            break;
        }
        nearest = nearest.min(distance_km(place, other));
    }
    nearest
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
    let [(from, west), (to, east)] =
        [a, b].map(|place| (place.latitude.to_radians(), place.longitude.to_radians()));
    let (up, along) = (((to - from) / 2.0).sin(), ((east - west) / 2.0).sin());
    let half_chord = up * up + from.cos() * to.cos() * along * along;
    2.0 * half_chord.sqrt().min(1.0).asin() * KM_PER_RADIAN
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    fn place(latitude: f32, longitude: f32) -> Place {
        let country = "FR".to_owned();
        Place { country, latitude, longitude, size: PlaceSize::Town, evidence: 0 }
    }

    #[test]
    fn what_stands_between_tells_what_holds_a_place() {
        let french = |between| tells_holder(between, Language::French.holding());
        let english = |between| tells_holder(between, Language::English.holding());
        for between in [", en ", " (", ", dans la ", " aux ", ", capitale des ", " d’"] {
            assert!(french(between), "{between:?}");
        }
        for between in [". L’", " et l’", ", et la ", " bat l’", " ; en ", "\nEn "] {
            assert!(!french(between), "{between:?}");
        }
        for between in [", ", " ", " in northern ", ", capital of the "] {
            assert!(english(between), "{between:?}");
        }
        for between in [". ", " and ", " beat ", ", and ", "! In "] {
            assert!(!english(between), "{between:?}");
        }
    }

    #[test]
    fn the_nearest_of_thousands_is_found_without_looking_at_all() {
        let places: Vec<Place> = (0..6_000)
            .map(|n| place(n as f32 * 0.02 - 60.0, (n * 37 % 360) as f32 - 180.0))
            .collect();
        let by_latitude: Vec<&Place> = places.iter().collect();
        let looked = Cell::new(0_usize);
        for asked in places.iter().step_by(97).map(|it| place(it.latitude, it.longitude + 0.5)) {
            let from = by_latitude.partition_point(|it| it.latitude < asked.latitude);
            let (south, north) = by_latitude.split_at(from);
            let count = |_: &&&Place| looked.set(looked.get() + 1);
            let below = nearest_km(&asked, south.iter().rev().inspect(count), FAR_KM);
            let nearest = nearest_km(&asked, north.iter().inspect(count), below);
            let all = places.iter().map(|it| distance_km(&asked, it));
            assert_eq!(nearest, all.fold(FAR_KM, f32::min));
        }
        assert!(looked.get() < 62 * 300, "{} of {}", looked.get(), 62 * 6_000);
    }
}
