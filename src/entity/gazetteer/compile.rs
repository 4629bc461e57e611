//! From the lists as they are edited to the table that is looked up.

use std::collections::{BTreeMap, BTreeSet};

use super::word::{ROOT, Word, step, words_of};
use super::{BUCKET_BITS, Gazetteer, Sort, key_of, place};
use crate::entity::list::{LISTS, List, Lists};

/// Longest acronym that only counts in capitals (*UN*, *ONU*): longer ones are
/// also written as words (*Minusma*). At 2, « Car » and « Par » would be names.
const SHORT_ACRONYM: usize = 3;

/// Most words of a name; also the bits of [`Sort::capitals`].
pub(super) const MAX_WORDS: usize = 16;

/// A step of the trie while lists are read.
#[derive(Default)]
struct Draft {
    sort: Sort,
    /// The line that has the name; of several the one with most names.
    line: u32,
    /// How many names that line has.
    names: u8,
}

impl Gazetteer {
    /// The lists of `data/` as they are now, of which `models/names.bin` is made.
    #[must_use]
    pub fn of_lists() -> Self {
        Self::compile(LISTS)
    }

    pub(super) fn compile(lists: &[(List, &str)]) -> Self {
        let mut drafts = BTreeMap::new();
        let mut number = 0;
        for &(list, text) in lists {
            for line in text.lines().filter(|line| !line.starts_with('#')) {
                number += 1;
                let names = line.split(['=', '|']).count().min(usize::from(u8::MAX)) as u8;
                for name in line.split(['=', '|']) {
                    insert(&mut drafts, name, list, (number, names));
                }
            }
        }
        Self::of_drafts(&drafts)
    }

    fn of_drafts(drafts: &BTreeMap<u32, Draft>) -> Self {
        let sorts: BTreeSet<Sort> = drafts.values().map(|draft| draft.sort).collect();
        let mut table = Self { sorts: sorts.into_iter().collect(), ..Self::default() };
        let mut first_of_line = BTreeMap::new();
        for (&key, draft) in drafts {
            let (bucket, rest) = place(key);
            let number = table.rests.len() as u32;
            table.starts.resize(bucket + 1, number);
            table.rests.push(rest);
            let sort = table.sorts.binary_search(&draft.sort).unwrap_or_default();
            table.sorts_of.push(sort as u16);
            let named = !draft.sort.lists.is_empty();
            let first =
                if named { *first_of_line.entry(draft.line).or_insert(number) } else { number };
            table.entries.push(first);
        }
        table.starts.resize((1 << BUCKET_BITS) + 1, table.rests.len() as u32);
        table
    }
}

fn insert(drafts: &mut BTreeMap<u32, Draft>, name: &str, list: List, (line, names): (u32, u8)) {
    let words: Vec<Word> = words_of(name).collect();
    let (Some(last), 1..=MAX_WORDS) = (words.last(), words.len()) else { return };
    let mut hash = ROOT;
    let mut capitals = 0;
    for (at, word) in words.iter().enumerate() {
        hash = step(hash, word.hash);
        drafts.entry(key_of(hash)).or_default();
        capitals |= u32::from(word.capital) << at;
    }
    let upper = words.len() == 1 && last.upper && (2..=SHORT_ACRONYM).contains(&last.letters);
    let draft = drafts.entry(key_of(hash)).or_default();
    if draft.sort.lists.is_empty() {
        *draft = Draft { sort: Sort { lists: Lists::default(), capitals, upper }, line, names };
    }
    if names > draft.names {
        (draft.line, draft.names) = (line, names);
    }
    draft.sort.lists.insert(list);
    // Two spellings of one name: whichever asks for less.
    draft.sort.capitals &= capitals;
    draft.sort.upper &= upper;
}
