//! Numbered things found by their hash.

/// A hash table of numbers alone: what they stand for is kept in order by whoever asks, who compares.
/// Open addressing with linear probing (Knuth, The Art of Computer Programming, volume 3, 6.4).
#[derive(Clone, Debug, Default)]
pub(crate) struct Slots {
    slots: Vec<Slot>,
    /// How many are taken.
    taken: usize,
}

/// A place in the table, free where `number` is zero.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    hash: u32,
    /// The number plus one.
    number: u32,
}

/// How many slots there are at first; a power of two.
const FIRST: usize = 64;

/// Of so many slots two are taken at most: fewer make the table smaller and the search longer. At least 3.
const SLOTS_FOR_TWO: usize = 3;

impl Slots {
    /// The number with this hash for which `is` holds, if one was [entered](Self::enter).
    pub fn find(&self, hash: u64, mut is: impl FnMut(u32) -> bool) -> Option<u32> {
        let hash = short(hash);
        let mut at = hash as usize;
        loop {
            let slot = self.slots.get(at & self.mask())?;
            let number = slot.number.checked_sub(1)?;
            if slot.hash == hash && is(number) {
                return Some(number);
            }
            at = at.wrapping_add(1);
        }
    }

    /// Enters a number that is not there.
    pub fn enter(&mut self, hash: u64, number: u32) {
        if (self.taken + 1) * SLOTS_FOR_TWO > self.slots.len() * 2 {
            self.grow();
        }
        self.taken += 1;
        self.place(Slot { hash: short(hash), number: number.wrapping_add(1) });
    }

    fn grow(&mut self) {
        let larger = vec![Slot::default(); (self.slots.len() * 2).max(FIRST)];
        let old = std::mem::replace(&mut self.slots, larger);
        old.into_iter().filter(|slot| slot.number != 0).for_each(|slot| self.place(slot));
    }

    /// Puts `new` into the first free slot from where its hash points.
    fn place(&mut self, new: Slot) {
        let mask = self.mask();
        let start = new.hash as usize;
        let mut places = (0..self.slots.len()).map(|step| start.wrapping_add(step) & mask);
        let free = places.find(|&at| self.slots.get(at).is_some_and(|slot| slot.number == 0));
        if let Some(slot) = free.and_then(|at| self.slots.get_mut(at)) {
            *slot = new;
        }
    }

    fn mask(&self) -> usize {
        self.slots.len().wrapping_sub(1)
    }
}

/// The bits of a hash that are kept.
fn short(hash: u64) -> u32 {
    (hash ^ (hash >> 32)) as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn finds_what_was_entered(things in prop::collection::vec(0..200_u64, 0..300), colliding: bool) {
            let hash = |thing: u64| if colliding { thing % 3 } else { thing.wrapping_mul(0x9e37_79b9_7f4a_7c15) };
            let mut slots = Slots::default();
            let mut known: Vec<u64> = Vec::new();
            for &thing in &things {
                let is = |number: u32| known[number as usize] == thing;
                let expected = known.iter().position(|&other| other == thing);
                prop_assert_eq!(slots.find(hash(thing), is).map(|number| number as usize), expected);
                if expected.is_none() {
                    slots.enter(hash(thing), known.len() as u32);
                    known.push(thing);
                }
            }
        }
    }
}
