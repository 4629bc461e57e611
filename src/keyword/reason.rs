//! Why a keyword was chosen, in words for the reader.

use super::feature::{Feature, Features, SCALE};
use crate::order;

/// A fact about a keyword that speaks for it, and from where on it does.
struct Reason {
    /// A stable lower-case code.
    code: &'static str,
    /// How strongly it holds, from 0 to 1.
    strength: fn(&Features) -> f32,
    /// Below this it is not named. Lower names more reasons; 0 to 1.
    least: f32,
}

/// All reasons; of equally strong ones the first comes first.
const REASONS: [Reason; 5] = [
    Reason { code: "title", strength: |it| value(it, Feature::TitleShare), least: 0.99 },
    Reason { code: "name", strength: name, least: 0.5 },
    Reason { code: "repeated", strength: repeated, least: 0.4 },
    Reason { code: "early", strength: |it| 1.0 - value(it, Feature::BodyPosition), least: 0.85 },
    Reason { code: "rare", strength: rare, least: 0.7 },
];

/// Rarity at which a word counts as fully rare: one article in a thousand.
const FULLY_RARE: f32 = 7.0;

/// Occurrences from which on a phrase counts as fully repeated: one for each
/// doubling takes it a quarter of the way.
const FULLY_REPEATED: f32 = 16.0;

/// The codes of the reasons that hold, strongest first: `title` (the headline
/// has it), `name`, `repeated`, `early` (it stands in the first part of the
/// body), `rare` (in news at large).
pub(super) fn reasons(features: &Features) -> Vec<&'static str> {
    let mut held: Vec<(f32, &'static str)> = REASONS
        .iter()
        .map(|reason| ((reason.strength)(features), reason))
        .filter(|(strength, reason)| *strength >= reason.least)
        .map(|(strength, reason)| (strength, reason.code))
        .collect();
    order::sort_by(&mut held, |a, b| b.0.total_cmp(&a.0));
    held.into_iter().map(|(_, code)| code).collect()
}

fn value(features: &Features, feature: Feature) -> f32 {
    f32::from(features.get(feature)) / SCALE
}

fn name(features: &Features) -> f32 {
    value(features, Feature::Name).max(value(features, Feature::InName))
}

fn repeated(features: &Features) -> f32 {
    (value(features, Feature::Frequency) / FULLY_REPEATED.ln()).min(1.0)
}

fn rare(features: &Features) -> f32 {
    (value(features, Feature::MeanRarity) / FULLY_RARE).min(1.0)
}
