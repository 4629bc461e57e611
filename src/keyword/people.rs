//! A people beside its place: « Maliens » tells nothing that « Mali » does not.

use super::grammar::Grammar;
use crate::analysis::{Entity, EntityKind, Keyword};

/// How many letters of the place its people may lack: « Chin-e », « Ital-ie ».
const LACKING: usize = 2;

/// Fewest letters that both share.
const SHARED: usize = 4;

/// Drops the peoples whose places are keywords as well. A person is no people: Julien stays beside
/// a town of Julie.
pub(super) fn drop_peoples(keywords: &mut Vec<Keyword>, entities: &[Entity], grammar: &Grammar) {
    let names = |kind: EntityKind, text: &str| {
        let mut entities = entities.iter().filter(|entity| entity.kind == kind);
        entities.any(|entity| entity.name == text || entity.aliases.iter().any(|form| form == text))
    };
    let places: Vec<String> = keywords
        .iter()
        .map(|keyword| keyword.text.clone())
        .filter(|text| !text.contains(' ') && names(EntityKind::Location, text))
        .collect();
    keywords.retain(|keyword| {
        let people = |place: &String| is_people(&keyword.text, place, grammar);
        !places.iter().any(people) || names(EntityKind::Person, &keyword.text)
    });
}

/// Whether `name` is the people of `place` by its letters.
fn is_people(name: &str, place: &str, grammar: &Grammar) -> bool {
    let shared = name.chars().zip(place.chars()).take_while(|(left, right)| left == right).count();
    let least = SHARED.max(place.chars().count().saturating_sub(LACKING));
    // « Italie » lacks its last letter in « Itali-ens », and shares it by chance.
    (least..=shared).any(|at| {
        let rest: String = name.chars().skip(at).collect();
        grammar.people_endings.contains(&rest.as_str())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn peoples_are_told_by_their_endings() {
        let french = Grammar::of(Language::French);
        for (name, place) in [
            ("Maliens", "Mali"),
            ("Italiens", "Italie"),
            ("Chinois", "Chine"),
            ("Iraniens", "Iran"),
        ] {
            assert!(is_people(name, place, french), "{name}");
        }
        for (name, place) in [("Mali", "Maliens"), ("Mali", "Mali"), ("Marne", "Marseille")] {
            assert!(!is_people(name, place, french), "{name}");
        }
        assert!(is_people("Chadians", "Chad", Grammar::of(Language::English)));
    }
}
