//! What a document settles about its names: a last look at all marks together.
//!
//! A name's kind is best seen where the text says what it is (« la ville de
//! X », « Mme X »). What is said once counts for every mention of the same
//! spelling, also for those that tagger and rules passed over.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::cues::Cue;
use super::list::List;
use super::mark::{Mark, fill_gaps};
use super::rules::Reader;
use super::run;
use crate::analysis::{Certainty, EntityKind};

/// `marks`, in text order, without titles in them, with the
/// kinds that the text itself gives, and with the mentions that were passed over.
pub(super) fn settle(reader: &Reader<'_>, marks: Vec<Mark>) -> Vec<Mark> {
    let marks = marks.into_iter().flat_map(|mark| without_owner(reader, mark));
    let mut marks: Vec<Mark> = marks.map(|mark| trim(reader, mark)).collect();
    let places = described_places(reader, &marks);
    let firms = name_companies(reader, &mut marks);
    for mark in &mut marks {
        let lone = mark.tokens.len() == 1 && mark.kind == EntityKind::Location;
        let key = reader.scan.key(mark.tokens.clone());
        let there = reader.before(mark.tokens.start, Cue::PlacePreposition)
            || mark.why.starts_with("list:")
            || places.contains(&key);
        if lone && !there && firms.contains(&key) {
            mark.kind = EntityKind::Organization;
            mark.why = "same:name";
        }
        // "curator Naomi Quill": no place has a title and a first name.
        let person = mark.tokens.len() > 1
            && reader.follows_title(mark.tokens.start)
            && run::begins_person(reader, mark.tokens.start);
        if mark.kind == EntityKind::Location && person && !mark.why.starts_with("list:") {
            mark.kind = EntityKind::Person;
            mark.why = "cue:title";
        }
        let unsure = mark.certainty < Certainty::Sure && !mark.why.starts_with("list:");
        let other = matches!(mark.kind, EntityKind::Person | EntityKind::Location);
        if unsure && other && !there && follows_organization(reader, mark.tokens.start) {
            mark.kind = EntityKind::Organization;
            mark.why = "cue:organization";
        }
        if mark.kind != EntityKind::Location && places.contains(&key) {
            mark.kind = EntityKind::Location;
            mark.why = "cue:place";
        }
    }
    complete(reader, marks)
}

/// The mark, or the country and what is its: "Norway's Medicines Agency" is two names.
fn without_owner(reader: &Reader<'_>, mark: Mark) -> impl Iterator<Item = Mark> {
    let Range { start, end } = mark.tokens;
    let possessive = reader.document.language().lexicon().possessive;
    let owned = possessive
        && end > start + 2
        && reader.document.lower_at(start + 1) == "'s"
        && [List::Country, List::Geography].iter().any(|&list| reader.scan.word(start).has(list));
    let country = Mark {
        tokens: start..start + 1,
        kind: EntityKind::Location,
        why: List::Country.code(),
        ..mark
    };
    let rest = Mark { tokens: start + 2..end, ..mark };
    let (first, second) = if owned { (country, Some(rest)) } else { (mark, None) };
    std::iter::once(first).chain(second)
}

/// Whether a word for an organization stands before `at`, an adjective or a people between (« l'entreprise turque X »).
fn follows_organization(reader: &Reader<'_>, at: usize) -> bool {
    let described = |at: usize| reader.before(at, Cue::OrganizationDescription);
    let qualified = reader.before(at, Cue::Adjective)
        || at.checked_sub(1).is_some_and(|before| reader.is_demonym(before));
    described(at) || qualified && described(at - 1)
}

/// The mark without a title before the person.
fn trim(reader: &Reader<'_>, mark: Mark) -> Mark {
    let Range { start, end } = mark.tokens;
    let titled = mark.kind == EntityKind::Person && reader.is(start, Cue::Title);
    if titled && end > start + 1 { Mark { tokens: start + 1..end, ..mark } } else { mark }
}

/// Makes companies of the people and places that end like one (« Valmer Automotive »), and gives the
/// first words of companies, which name them alone later (« l'usine Valmer »).
fn name_companies(reader: &Reader<'_>, marks: &mut [Mark]) -> BTreeSet<u64> {
    let mut firms = BTreeSet::new();
    for mark in marks {
        let Range { start, end } = mark.tokens;
        let last = end.saturating_sub(1);
        let company =
            last > start && reader.is(last, Cue::CompanyTail) && reader.is_capitalised(last);
        if !company {
            continue;
        }
        if matches!(mark.kind, EntityKind::Person | EntityKind::Location) {
            mark.kind = EntityKind::Organization;
            mark.why = "cue:organization";
        }
        if mark.kind == EntityKind::Organization {
            firms.insert(reader.scan.key(start..start + 1));
        }
    }
    firms
}

/// The spellings of names that the text calls places somewhere, and people nowhere.
fn described_places(reader: &Reader<'_>, marks: &[Mark]) -> BTreeSet<u64> {
    let mut places = BTreeSet::new();
    let mut people = BTreeSet::new();
    for mark in marks {
        let key = reader.scan.key(mark.tokens.clone());
        if run::is_described_as_place(reader, mark.tokens.start) {
            places.insert(key);
        } else if reader.follows_title(mark.tokens.start) || mark.why.starts_with("list:") {
            people.insert(key);
        }
    }
    places.retain(|key| !people.contains(key));
    places
}

/// Adds the mentions of single-word names that are marked elsewhere.
fn complete(reader: &Reader<'_>, marks: Vec<Mark>) -> Vec<Mark> {
    let mut known: BTreeMap<u64, EntityKind> = BTreeMap::new();
    for mark in &marks {
        if mark.tokens.len() == 1 && mark.certainty >= Certainty::Probable {
            known.entry(reader.scan.key(mark.tokens.clone())).or_insert(mark.kind);
        }
    }
    let end = reader.document.tokens().len();
    fill_gaps(marks, end, |gap, all| fill(reader, gap, &known, all))
}

fn fill(
    reader: &Reader<'_>,
    gap: Range<usize>,
    known: &BTreeMap<u64, EntityKind>,
    marks: &mut Vec<Mark>,
) {
    for at in gap {
        let common = reader.is(at, Cue::Stopword) || reader.is(at, Cue::Never);
        let telling = reader.is_capitalised(at) && !reader.in_headline(at);
        if !telling || common || reader.evidence.seen_lower(reader.document, at) {
            continue;
        }
        // Beside another capital it may be part of a longer name.
        if reader.is_capitalised(at + 1)
            || at.checked_sub(1).is_some_and(|at| reader.is_capitalised(at))
        {
            continue;
        }
        if let Some(&kind) = known.get(&reader.scan.key(at..at + 1)) {
            let certainty = Certainty::Probable;
            marks.push(Mark { tokens: at..at + 1, kind, certainty, why: "same:name" });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use crate::entity::gazetteer::Gazetteer;
    use crate::segment::Document;
    use crate::text::View;

    /// The settled names of a French `text`, in which the tagger found the words of `given`.
    fn settled(text: &str, given: &[(&str, EntityKind)]) -> Vec<String> {
        settled_in(Language::French, text, given)
    }

    fn settled_in(language: Language, text: &str, given: &[(&str, EntityKind)]) -> Vec<String> {
        let view = View::new(text);
        let document = Document::new(&view, language, None);
        let scan = Gazetteer::built_in().scan(&document);
        let reader = Reader::new(&document, &scan, &[]);
        let mark = |&(form, kind): &(&str, EntityKind)| {
            let start = text.find(form).unwrap();
            let tokens = document.tokens().iter();
            let covered = tokens.filter(|token| {
                let (from, to) = (token.range.start as usize, token.range.end as usize);
                from >= start && to <= start + form.len()
            });
            let first = document.tokens().iter().position(|t| t.range.start as usize == start);
            let tokens = first.unwrap()..first.unwrap() + covered.count();
            Mark { tokens, kind, certainty: Certainty::Probable, why: "model:word" }
        };
        let show = |mark: Mark| {
            let range = document.cover(mark.tokens.start, mark.tokens.end);
            format!("{:?}: {} ({})", mark.kind, range.of(document.text()), mark.why)
        };
        settle(&reader, given.iter().map(mark).collect()).into_iter().map(show).collect()
    }

    #[test]
    fn a_town_is_a_place_wherever_it_is_named() {
        let text = "Valbrune vote. Le conseil municipal de Valbrune siège. Rien à Valbrune.";
        assert_eq!(
            settled(text, &[("Valbrune vote", EntityKind::Person)]).len(),
            1,
            "longer names are not filled in"
        );
        let text = "Le maire de Valbrune parle. Valbrune vote un budget.";
        assert_eq!(
            settled(text, &[("Valbrune", EntityKind::Person)]),
            ["Location: Valbrune (cue:place)", "Location: Valbrune (same:name)"]
        );
    }

    #[test]
    fn a_country_is_no_part_of_what_it_owns() {
        let text = "It needs approval by Norway's Harbour Safety Agency.";
        let given = [("Norway's Harbour Safety Agency", EntityKind::Organization)];
        assert_eq!(
            settled_in(Language::English, text, &given),
            ["Location: Norway (list:country)", "Organization: Harbour Safety Agency (model:word)"]
        );
    }

    #[test]
    fn what_is_called_a_company_is_one() {
        let text =
            "L'entreprise turque Yildem Kardes réclame 12 millions. Le groupe Ostrava Nord aussi.";
        let given = [("Yildem Kardes", EntityKind::Person), ("Ostrava Nord", EntityKind::Location)];
        assert_eq!(
            settled(text, &given),
            [
                "Organization: Yildem Kardes (cue:organization)",
                "Organization: Ostrava Nord (cue:organization)"
            ]
        );
    }

    #[test]
    fn who_has_a_job_and_a_first_name_is_no_place() {
        let text = "\"It stays here,\" said curator Naomi Hill.";
        assert_eq!(
            settled_in(Language::English, text, &[("Naomi Hill", EntityKind::Location)]),
            ["Person: Naomi Hill (cue:title)"]
        );
    }

    #[test]
    fn a_company_is_told_by_its_last_word() {
        let text = "Valmer Automotive embauche. L'usine Valmer ferme. Le train part de Valmer.";
        let given = [("Valmer Automotive", EntityKind::Person)];
        assert_eq!(settled(text, &given), ["Organization: Valmer Automotive (cue:organization)"]);
        // Its first word names it alone, also where it was taken for a place.
        let text = "L'usine Valmer ferme. Valmer Automotive embauche.";
        let given = [("Valmer", EntityKind::Location), ("Valmer Automotive", EntityKind::Person)];
        assert_eq!(
            settled(text, &given),
            [
                "Organization: Valmer (same:name)",
                "Organization: Valmer Automotive (cue:organization)"
            ]
        );
    }

    #[test]
    fn titles_are_cut_off_people_only() {
        assert_eq!(
            settled("Hier, Mme Quérin a parlé.", &[("Mme Quérin", EntityKind::Person)]),
            ["Person: Quérin (model:word)"]
        );
        assert_eq!(
            settled("Le film Mme Quérin plaît.", &[("Mme Quérin", EntityKind::Product)]),
            ["Product: Mme Quérin (model:word)"]
        );
    }

    #[test]
    fn mentions_passed_over_are_found_but_not_within_longer_names() {
        assert_eq!(
            settled(
                "Le groupe Zelvia recrute. Hier, Zelvia a vendu Zelvia Marine, dit un proche.",
                &[("Zelvia", EntityKind::Organization)]
            ),
            ["Organization: Zelvia (model:word)", "Organization: Zelvia (same:name)"]
        );
    }
}
