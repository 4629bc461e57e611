//! Names that differ in spelling, in a generic word or by a list of aliases.

use std::collections::HashMap;

use super::form::{Form, Forms};
use super::sets::Sets;
use crate::analysis::EntityKind;
use crate::entity::gazetteer::{Entry, hash_of};

/// Words that may open the name of an organization, event or product or be left out.
const GENERIC_HEADS: &[&str] = &[
    "groupe",
    "société",
    "compagnie",
    "mouvement",
    "parti",
    "opération",
    "agence",
    "chaîne",
    "journal",
    "quotidien",
    "organisation",
    "milice",
    "réseau",
    "the",
    "le",
    "la",
    "l",
    "les",
    "group",
    "company",
    "operation",
    "movement",
    "ouragan",
    "hurricane",
    "tempête",
    "cyclone",
    "association",
    "fondation",
    "ong",
    "force",
    "république",
    "royaume",
    "affaire",
];

/// Words that may close it or be left out.
const GENERIC_TAILS: &[&str] = &[
    "sa",
    "inc",
    "corp",
    "corporation",
    "ltd",
    "limited",
    "plc",
    "llc",
    "group",
    "company",
    "ag",
    "gmbh",
    "spa",
    "nv",
    "fc",
];

/// Links forms of one list line, and forms equal but for generic words.
pub(super) fn link(forms: &Forms, sets: &mut Sets) {
    let mut by_entry: HashMap<(Entry, EntityKind), usize> = HashMap::new();
    let mut by_core: HashMap<(Vec<u64>, EntityKind), usize> = HashMap::new();
    let heads: Vec<u64> = GENERIC_HEADS.iter().copied().map(hash_of).collect();
    let tails: Vec<u64> = GENERIC_TAILS.iter().copied().map(hash_of).collect();
    for (at, form) in forms.all.iter().enumerate() {
        if let Some(entry) = form.entry {
            sets.join(*by_entry.entry((entry, form.kind)).or_insert(at), at);
        }
        if form.kind != EntityKind::Person {
            let core = core(form, &heads, &tails);
            sets.join(*by_core.entry((core, form.kind)).or_insert(at), at);
        }
    }
}

/// The words without a generic head or tail, where something is left.
fn core(form: &Form, heads: &[u64], tails: &[u64]) -> Vec<u64> {
    let mut words = form.words.as_slice();
    if let [first, rest @ ..] = words
        && !rest.is_empty()
        && heads.contains(first)
    {
        words = rest;
    }
    if let [rest @ .., last] = words
        && !rest.is_empty()
        && tails.contains(last)
    {
        words = rest;
    }
    words.to_vec()
}
