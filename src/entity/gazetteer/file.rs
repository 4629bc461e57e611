//! The lists as the page loads them, compiled.
//!
//! After the preamble of every binary file, counts being LEB128 numbers:
//!
//! | what | how |
//! |---|---|
//! | sorts | their number; of each lists, capitals, whether in capitals only |
//! | number of steps | one number |
//! | steps in each bucket | a column of bytes |
//! | rests of the keys | a column of low bytes, one of the four bits above, of two steps a byte |
//! | sort of each step | a column of high bytes, one of low bytes |
//! | entry of each step | 0 for one of its own, 1 for the first step of the next entry with several, else two more than the number of that entry: a column of high bytes, one of low bytes |
//!
//! Columns of bytes are read by loops that are short even before the browser optimises them.

use super::{BUCKET_BITS, Gazetteer, Sort};
use crate::Error;
use crate::entity::list::Lists;
use crate::model::{Envelope, Reader};

const NAMES: Envelope = Envelope { what: "names", magic: *b"DEPNAME\0", version: 4 };

impl Gazetteer {
    /// Reads `models/names.bin`.
    ///
    /// # Errors
    /// A model error when the bytes are cut, changed or of another version.
    pub fn read(bytes: &[u8]) -> Result<Self, Error> {
        let mut reader = Reader::new(NAMES.open(bytes)?);
        let sorts = (0..reader.count()?).map(|_| sort(&mut reader)).collect::<Result<_, _>>()?;
        let steps = reader.count()?;
        let (mut starts, mut start) = (Vec::with_capacity((1 << BUCKET_BITS) + 1), 0_u32);
        starts.push(0);
        for &count in reader.take(1 << BUCKET_BITS)? {
            start += u32::from(count);
            starts.push(start);
        }
        if start as usize != steps {
            return Err(Error::model(format!("names file: {steps} steps, {start} in its buckets")));
        }
        let rests = rests(reader.take(steps)?, reader.take(steps.div_ceil(2))?);
        let mut numbers = || -> Result<Vec<u16>, Error> {
            let (high, low) = (reader.take(steps)?, reader.take(steps)?);
            Ok(high.iter().zip(low).map(|(&high, &low)| u16::from_be_bytes([high, low])).collect())
        };
        let (sorts_of, entries) = (numbers()?, entries(&numbers()?));
        reader.finish()?;
        Ok(Self { starts, rests, sorts_of, entries, sorts })
    }

    /// The bytes of `models/names.bin`; the same lists give the same bytes.
    #[cfg(any(test, feature = "train"))]
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        use crate::model::write_number;
        let mut body = Vec::new();
        write_number(&mut body, self.sorts.len());
        for sort in &self.sorts {
            write_number(&mut body, sort.lists.0 as usize);
            write_number(&mut body, sort.capitals as usize);
            body.push(sort.upper.into());
        }
        write_number(&mut body, self.rests.len());
        body.extend(self.starts.windows(2).map(|bucket| (bucket[1] - bucket[0]) as u8));
        body.extend(self.rests.iter().map(|&rest| rest as u8));
        body.extend(self.rests.chunks(2).map(|pair| {
            let upper = |at: usize| pair.get(at).map_or(0, |rest| (rest >> u8::BITS) as u8);
            upper(0) << 4 | upper(1)
        }));
        for numbers in [&self.sorts_of, &entry_codes(&self.entries)] {
            for column in 0..2 {
                body.extend(numbers.iter().map(|number| number.to_be_bytes()[column]));
            }
        }
        NAMES.seal(&body)
    }
}

/// What the keys have below their buckets: twelve bits, eight in `low` and four in `upper`.
fn rests(low: &[u8], upper: &[u8]) -> Vec<u16> {
    let upper = upper.iter().flat_map(|&pair| [pair >> 4, pair & 0xf]);
    low.iter().zip(upper).map(|(&low, upper)| u16::from_be_bytes([upper, low])).collect()
}

/// Code of the first step of an entry with several. Less is a step whose entry has no other.
const FIRST: u16 = 1;

/// The entry of each step: the number of the first step that has it.
fn entries(codes: &[u16]) -> Vec<u32> {
    let mut firsts: Vec<u32> = Vec::new();
    let entry = |(step, &code): (u32, &u16)| {
        if code == FIRST {
            firsts.push(step);
        }
        let known = code.checked_sub(FIRST + 1).and_then(|number| firsts.get(usize::from(number)));
        known.copied().unwrap_or(step)
    };
    (0..).zip(codes).map(entry).collect()
}

/// The reverse of [`entries`].
#[cfg(any(test, feature = "train"))]
fn entry_codes(entries: &[u32]) -> Vec<u16> {
    use std::collections::{BTreeMap, BTreeSet};
    let others = (0..).zip(entries).filter(|&(step, &first): &(u32, _)| step != first);
    let shared: BTreeSet<u32> = others.map(|(_, &first)| first).collect();
    let numbers: BTreeMap<u32, u16> = shared.iter().copied().zip(FIRST + 1..).collect();
    let code = |(step, first): (u32, &u32)| match numbers.get(first) {
        None => 0,
        Some(_) if step == *first => FIRST,
        Some(&number) => number,
    };
    (0..).zip(entries).map(code).collect()
}

fn sort(reader: &mut Reader<'_>) -> Result<Sort, Error> {
    let (lists, capitals) = (Lists(reader.number()?), reader.number()?);
    let [upper] = reader.fixed()?;
    Ok(Sort { lists, capitals, upper: upper != 0 })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHIPPED: &[u8] = include_bytes!("../../../models/names.bin");

    #[test]
    fn the_shipped_file_holds_the_lists_of_today() {
        let same = Gazetteer::built_in() == &Gazetteer::of_lists();
        assert!(same, "models/names.bin is older than data/*.txt: run `cargo xtask train names`");
    }

    #[test]
    fn what_is_written_is_read() {
        let gazetteer = Gazetteer::built_in();
        assert_eq!(Gazetteer::read(&gazetteer.write()).as_ref(), Ok(gazetteer));
    }

    #[test]
    fn damage_is_an_error() {
        for end in (0..SHIPPED.len()).step_by(997) {
            assert!(Gazetteer::read(&SHIPPED[..end]).is_err());
        }
        let body = NAMES.open(SHIPPED).unwrap();
        for end in (0..body.len()).step_by(4_999) {
            assert!(Gazetteer::read(&NAMES.seal(&body[..end])).is_err());
        }
    }

    #[test]
    fn no_two_steps_share_a_key() {
        let gazetteer = Gazetteer::built_in();
        for bucket in gazetteer.starts.windows(2) {
            let rests = &gazetteer.rests[bucket[0] as usize..bucket[1] as usize];
            assert!(rests.is_sorted_by(|left, right| left < right));
        }
    }
}
