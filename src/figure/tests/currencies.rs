//! Every currency by its code, its names and its signs.

use super::*;

#[test]
fn every_currency_has_its_names() {
    use super::super::quantity::currencies::{CODES, FAMILIES};
    for family in FAMILIES {
        for member in family.members {
            let known = CODES.contains(&member.code)
                || member.code.starts_with('X')
                || OLD.contains(&member.code);
            assert!(known, "{}", member.code);
        }
        let Some(first) = family.members.first() else { continue };
        for (names, language) in
            [(family.french, Language::French), (family.english, Language::English)]
        {
            for name in names {
                let found = figures(&format!("Il vaut 12 {name} ici."), language);
                assert!(
                    found.contains(&format!(" 12 {}", first.code)) || found.contains("lb"),
                    "{name}: {found}"
                );
            }
        }
    }
    for code in CODES {
        assert!(french(&format!("Il vaut 12 {code}.")).ends_with(&format!("12 {code}")), "{code}");
    }
}

/// Currencies that are no more, and one that has no code yet in the list.
const OLD: &[&str] = &[
    "FRF", "BEF", "LUF", "ITL", "DEM", "FIM", "NLG", "ATS", "ESP", "PTE", "GRD", "CYP", "IEP",
    "HRK", "AWG", "KGS",
];

/// Each name with each adjective, in the order of one language or the other.
#[test]
fn every_adjective_chooses_its_currency() {
    use super::super::quantity::currencies::FAMILIES;
    for family in FAMILIES {
        for member in family.members {
            let french_name = family.french.last().or(family.english.last());
            let english_name = family.english.last().or(family.french.last());
            let (Some(fr), Some(en)) = (french_name, english_name) else { continue };
            for adjective in member.qualifiers {
                let behind = french(&format!("Il vaut 12 {fr} {adjective} ici."));
                let before = english(&format!("It costs 12 {adjective} {en} here."));
                let expected = format!(" 12 {}", member.code);
                assert!(
                    behind.contains(&expected) || before.contains(&expected),
                    "{adjective} {en}: {behind} / {before}"
                );
            }
        }
    }
}

#[test]
fn every_sign_is_known_before_and_behind_the_number() {
    use super::super::quantity::currencies::{DOLLARS, SYMBOLS};
    for (sign, code) in SYMBOLS {
        let found = french(&format!("Il vaut 12 {sign}, puis {sign}34."));
        assert!(found.contains(&format!("12 {code}")), "{sign}: {found}");
        let letter = sign.chars().all(char::is_alphabetic);
        assert!(letter || found.contains(&format!("34 {code}")), "{sign}: {found}");
    }
    for (letters, code) in DOLLARS {
        let letters = letters.to_uppercase();
        let found = english(&format!("It costs {letters}$12 here."));
        assert!(found.contains(&format!("12 {code}")), "{letters}: {found}");
    }
}
