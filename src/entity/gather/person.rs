//! People: a surname or first name after the full name.

use std::collections::HashMap;

use super::form::{Form, Forms};
use super::sets::Sets;
use crate::analysis::EntityKind;
use crate::entity::gazetteer::Scan;
use crate::entity::list::List;
use crate::order;

/// Most full names compared with one part: a name shared by more is ambiguous anyway.
const MAX_NAMESAKES: usize = 16;

/// Links parts of names to the one full name that has them. Returns the forms
/// that two people could mean.
pub(super) fn link(scan: &Scan<'_>, forms: &Forms, sets: &mut Sets) -> Vec<bool> {
    let people =
        || forms.all.iter().enumerate().filter(|(_, form)| form.kind == EntityKind::Person);
    let mut by_last: HashMap<u64, Vec<usize>> = HashMap::new();
    let mut by_first: HashMap<u64, Vec<usize>> = HashMap::new();
    for (at, form) in people().filter(|(_, form)| form.is_long()) {
        for (names, word) in
            [(&mut by_last, form.words.last()), (&mut by_first, form.words.first())]
        {
            if let Some(&word) = word {
                let names = names.entry(word).or_default();
                if names.len() < MAX_NAMESAKES {
                    names.push(at);
                }
            }
        }
    }
    let mut parts: Vec<(usize, &Form)> = people().collect();
    // Longer parts first, so that a surname finds one person where two spellings of her name stand.
    order::sort_by_key(&mut parts, |&(at, form)| (std::cmp::Reverse(form.words.len()), at));
    let mut ambiguous = vec![false; forms.all.len()];
    for (at, part) in parts {
        let mut candidates = |names: &HashMap<u64, Vec<usize>>, word: Option<&u64>| -> Vec<usize> {
            let names = word.and_then(|word| names.get(word)).map_or(&[][..], Vec::as_slice);
            let mut roots: Vec<usize> = names
                .iter()
                .copied()
                .filter(|&name| forms.all.get(name).is_some_and(|full| is_part(scan, part, full)))
                .map(|name| sets.find(name))
                .collect();
            roots.sort_unstable();
            roots.dedup();
            roots
        };
        let mut found = candidates(&by_last, part.words.last());
        if found.is_empty() {
            found = candidates(&by_first, part.words.first());
        }
        match found.as_slice() {
            &[only] => sets.join(only, at),
            [] => {}
            _ => {
                if let Some(slot) = ambiguous.get_mut(at) {
                    *slot = true;
                }
            }
        }
    }
    ambiguous
}

/// Whether `part` is a shorter form of the name `full`.
fn is_part(scan: &Scan<'_>, part: &Form, full: &Form) -> bool {
    let (short, long) = (part.words.as_slice(), full.words.as_slice());
    if short.len() >= long.len() {
        return false;
    }
    if long.starts_with(short) {
        return true;
    }
    // « Idriss Déby » is the father, not « Mahamat Idriss Déby ».
    let other_first_name = short.len() > 1
        && short.first() != long.first()
        && scan.first_word(part.first.start).has(List::FirstName);
    if other_first_name {
        return false;
    }
    long.ends_with(short) || is_subsequence(short, long)
}

fn is_subsequence(short: &[u64], long: &[u64]) -> bool {
    let mut rest = long.iter();
    short.iter().all(|word| rest.any(|other| other == word))
}
