//! Numbered things found by their hash.

/// A hash table of numbers alone, counted from 0: what they stand for is kept in order by whoever asks, who compares and
/// hashes. Open addressing with linear probing (Knuth, The Art of Computer Programming, volume 3, 6.4).
#[derive(Clone, Debug, Default)]
pub(crate) struct Slots {
    /// In each the number plus one, zero where it is free, in as many low bits as number the slots; above them what the
    /// hash has there, so that few numbers are compared in vain.
    slots: Vec<u32>,
    /// How many are taken.
    taken: u32,
}

/// How many slots there are at first; a power of two.
const FIRST: usize = 64;

/// Of so many slots two are taken at most: fewer make the table smaller and the search longer. At least 3.
const SLOTS_FOR_TWO: usize = 3;

impl Slots {
    /// The number with this hash for which `is` holds, if one was [entered](Self::enter).
    pub fn find(&self, hash: u64, mut is: impl FnMut(u32) -> bool) -> Option<u32> {
        let hash = short(hash);
        let mask = self.mask();
        let mut at = hash;
        loop {
            let slot = *self.slots.get((at & mask) as usize)?;
            let number = (slot & mask).checked_sub(1)?;
            if (slot ^ hash) & !mask == 0 && is(number) {
                return Some(number);
            }
            at = at.wrapping_add(1);
        }
    }

    /// Enters the next number, which it gives, for something that is not there; `hash_of` gives the hashes of those before.
    pub fn enter(&mut self, hash: u64, hash_of: impl Fn(u32) -> u64) -> u32 {
        let number = self.taken;
        if (number as usize + 1) * SLOTS_FOR_TWO > self.slots.len() * 2 {
            self.grow(hash_of);
        }
        self.place(short(hash), number);
        self.taken += 1;
        number
    }

    fn grow(&mut self, hash_of: impl Fn(u32) -> u64) {
        let count = (self.slots.len() * 2).max(FIRST);
        // The old ones tell nothing that the numbers do not, and need not stand beside the new.
        self.slots = Vec::new();
        self.slots = vec![0; count];
        (0..self.taken).for_each(|number| self.place(short(hash_of(number)), number));
    }

    /// Puts a number into the first free slot from where its hash points.
    fn place(&mut self, hash: u32, number: u32) {
        let mask = self.mask();
        let mut places = (0..self.slots.len() as u32).map(|step| hash.wrapping_add(step) & mask);
        let free = places.find(|&at| self.slots.get(at as usize) == Some(&0));
        if let Some(slot) = free.and_then(|at| self.slots.get_mut(at as usize)) {
            *slot = hash & !mask | (number + 1);
        }
    }

    fn mask(&self) -> u32 {
        (self.slots.len() as u32).wrapping_sub(1)
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
                    let number = slots.enter(hash(thing), |number| hash(known[number as usize]));
                    prop_assert_eq!(number as usize, known.len());
                    known.push(thing);
                }
            }
        }
    }
}
