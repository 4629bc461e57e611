//! Acronyms that stand apart from their expansion: *Rassemblement national … le RN*.

use std::collections::HashMap;

use super::form::{Form, Forms};
use super::sets::Sets;
use crate::analysis::EntityKind;
use crate::entity::gazetteer::fold;
use crate::segment::Document;

/// Longest acronym looked for; expansions have one to three letters a word.
const MAX_LETTERS: usize = 12;

/// Links every acronym to the one longer name whose initials it has.
///
/// Small words may count or not: *Union pour **un** mouvement populaire* is
/// *UMP*. An acronym with two such names is linked to none.
pub(super) fn link(document: &Document<'_>, forms: &Forms, sets: &mut Sets) {
    let mut expansions: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, form) in forms.all.iter().enumerate() {
        if form.is_long() && form.kind != EntityKind::Person {
            for initials in initials(document, form) {
                expansions.entry(initials).or_default().push(at);
            }
        }
    }
    for (at, form) in forms.all.iter().enumerate().filter(|(_, form)| form.acronym) {
        let letters = folded_letters(document, form);
        let Some(names) = expansions.get(&letters) else { continue };
        let mut roots: Vec<usize> = names
            .iter()
            .copied()
            .filter(|&name| forms.all.get(name).is_some_and(|other| may_expand(form, other)))
            .map(|name| sets.find(name))
            .collect();
        roots.sort_unstable();
        roots.dedup();
        if let &[only] = roots.as_slice() {
            sets.join(at, only);
        }
    }
}

fn may_expand(acronym: &Form, expansion: &Form) -> bool {
    let kinds = acronym.kind == expansion.kind
        || acronym.kind == EntityKind::Organization && expansion.kind != EntityKind::Location;
    let lines = match (acronym.entry, expansion.entry) {
        (Some(left), Some(right)) => left == right,
        _ => true,
    };
    kinds && lines
}

/// The letters of a form's single token.
fn folded_letters(document: &Document<'_>, form: &Form) -> String {
    let mut letters = String::new();
    if let Some(token) = document.tokens().get(form.first.start) {
        for ch in document.form(token).chars().filter(|ch| ch.is_alphabetic()) {
            fold(ch, |ch| letters.push(ch));
        }
    }
    letters
}

/// The initials of all words, and those of the words that are no stopwords.
fn initials(document: &Document<'_>, form: &Form) -> Vec<String> {
    let stopwords = document.language().lexicon().stopwords;
    let (mut every, mut full) = (String::new(), String::new());
    let tokens = document.tokens().get(form.first.clone()).unwrap_or_default();
    for token in tokens {
        let lower = document.lower(token);
        let small = stopwords.contains(&lower);
        for part in lower.split(['-', '\'', '.']) {
            let Some(initial) = part.chars().next().filter(|ch| ch.is_alphanumeric()) else {
                continue;
            };
            fold(initial, |ch| every.push(ch));
            if !small {
                fold(initial, |ch| full.push(ch));
            }
        }
    }
    let mut found = vec![every, full];
    found.retain(|initials| (2..=MAX_LETTERS).contains(&initials.len()));
    found.dedup();
    found
}
