//! Where each phrase of a document stands.

/// The places of each phrase, as indices into a list of occurrences.
///
/// Most phrases stand once: those have their place here, and only the others a list.
#[derive(Default)]
pub(super) struct Places {
    /// For each phrase its place, marked by [`ONCE`], or where its list begins.
    firsts: Vec<u32>,
    /// The lists: of each its length, then the places in text order.
    lists: Vec<u32>,
}

/// Marks the place of a phrase that stands once. A text has fewer occurrences.
const ONCE: u32 = 1 << 31;

impl Places {
    /// Those of so many phrases; `occurrences` are in text order, each given as its phrase.
    pub(super) fn new(phrases: usize, occurrences: impl Iterator<Item = usize> + Clone) -> Self {
        let mut firsts = vec![0_u32; phrases];
        for phrase in occurrences.clone() {
            firsts.get_mut(phrase).into_iter().for_each(|count| *count += 1);
        }
        let mut end = 0;
        for first in &mut firsts {
            let room = if *first > 1 { *first + 1 } else { 0 };
            *first = if room > 0 { end } else { ONCE };
            end += room;
        }
        let mut places = Self { firsts, lists: vec![0; end as usize] };
        for (phrase, at) in occurrences.zip(0..) {
            places.enter(phrase, at);
        }
        places
    }

    fn enter(&mut self, phrase: usize, at: u32) {
        let Some(first) = self.firsts.get_mut(phrase) else { return };
        if *first & ONCE != 0 {
            *first = ONCE | at;
        } else if let Some([length, list @ ..]) = self.lists.get_mut(*first as usize..) {
            list.get_mut(*length as usize).into_iter().for_each(|place| *place = at);
            *length += 1;
        }
    }

    /// How often a phrase stands in the text.
    pub(super) fn count(&self, phrase: usize) -> u32 {
        match self.firsts.get(phrase) {
            Some(first) if first & ONCE != 0 => 1,
            Some(&first) => self.lists.get(first as usize).copied().unwrap_or(0),
            None => 0,
        }
    }

    /// Where a phrase stands, in text order.
    pub(super) fn of(&self, phrase: usize) -> impl Iterator<Item = usize> {
        let first = self.firsts.get(phrase).copied();
        let once = first.filter(|first| first & ONCE != 0).map(|first| first & !ONCE);
        let list = first.filter(|first| first & ONCE == 0).and_then(|first| {
            let (length, list) = self.lists.get(first as usize..)?.split_first()?;
            list.get(..*length as usize)
        });
        let all = once.into_iter().chain(list.unwrap_or_default().iter().copied());
        all.map(|at| at as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_place_is_found(phrases in prop::collection::vec(0..20_usize, 0..60)) {
            let mut numbers: Vec<usize> = Vec::new();
            let occurrences: Vec<usize> = phrases
                .iter()
                .map(|phrase| numbers.iter().position(|known| known == phrase).unwrap_or_else(|| {
                    numbers.push(*phrase);
                    numbers.len() - 1
                }))
                .collect();
            let places = Places::new(numbers.len(), occurrences.iter().copied());
            for phrase in 0..numbers.len() {
                let expected: Vec<usize> = (0..occurrences.len()).filter(|&at| occurrences[at] == phrase).collect();
                prop_assert_eq!(places.count(phrase) as usize, expected.len());
                prop_assert_eq!(places.of(phrase).collect::<Vec<_>>(), expected);
            }
            prop_assert_eq!(places.count(99), 0);
            prop_assert!(places.of(99).next().is_none());
        }
    }
}
