//! A people beside its place: « Maliens » tells nothing that « Mali » does not.

use super::grammar::Grammar;
use crate::analysis::Keyword;

/// How many letters of the place its people may lack: « Chin-e », « Ital-ie ».
const LACKING: usize = 2;

/// Fewest letters that both share.
const SHARED: usize = 4;

/// Drops the peoples whose places are keywords as well.
pub(super) fn drop_peoples(keywords: &mut Vec<Keyword>, grammar: &Grammar) {
    let names: Vec<String> = keywords
        .iter()
        .map(|keyword| keyword.text.clone())
        .filter(|text| text.starts_with(char::is_uppercase) && !text.contains(' '))
        .collect();
    keywords.retain(|keyword| !names.iter().any(|place| is_people(&keyword.text, place, grammar)));
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
