//! The lists as the page loads them, compiled.
//!
//! After the preamble of every binary file, counts being LEB128 numbers:
//!
//! | what | how |
//! |---|---|
//! | sorts | their number; of each lists, capitals, whether in capitals only |
//! | steps in each bucket | 65,536 numbers |
//! | rests of the keys | a column of high bytes, one of middle and one of low bytes |
//! | sort of each step | a column of high bytes, one of low bytes |
//! | entry of each step | how many steps before it the first step of that entry is |

use super::{BUCKET_BITS, Gazetteer, Sort};
use crate::Error;
use crate::entity::list::Lists;
use crate::model::{Envelope, Reader};

const NAMES: Envelope = Envelope { what: "names", magic: *b"DEPNAME\0", version: 1 };

impl Gazetteer {
    /// Reads `models/names.bin`.
    ///
    /// # Errors
    /// A model error when the bytes are cut, changed or of another version.
    pub fn read(bytes: &[u8]) -> Result<Self, Error> {
        let mut reader = Reader::new(NAMES.open(bytes)?);
        let sorts = (0..reader.count()?).map(|_| sort(&mut reader)).collect::<Result<_, _>>()?;
        let (mut starts, mut count) = (Vec::with_capacity((1 << BUCKET_BITS) + 1), 0_u32);
        starts.push(0);
        for _ in 0..1 << BUCKET_BITS {
            count = count.saturating_add(reader.number()?);
            starts.push(count);
        }
        let steps = count as usize;
        let [high, middle, low] = [reader.take(steps)?, reader.take(steps)?, reader.take(steps)?];
        let rest = |((&high, &middle), &low)| u32::from_be_bytes([0, high, middle, low]);
        let rests = high.iter().zip(middle).zip(low).map(rest).collect();
        let [high, low] = [reader.take(steps)?, reader.take(steps)?];
        let sort_of = |(&high, &low)| u16::from_be_bytes([high, low]);
        let sorts_of = high.iter().zip(low).map(sort_of).collect();
        let first = |step: u32| Ok(step.saturating_sub(reader.number()?));
        let entries = (0..count).map(first).collect::<Result<_, Error>>()?;
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
        for bucket in self.starts.windows(2) {
            write_number(&mut body, (bucket[1] - bucket[0]) as usize);
        }
        for column in 1..4 {
            body.extend(self.rests.iter().map(|rest| rest.to_be_bytes()[column]));
        }
        for column in 0..2 {
            body.extend(self.sorts_of.iter().map(|sort| sort.to_be_bytes()[column]));
        }
        for (step, &first) in self.entries.iter().enumerate() {
            write_number(&mut body, step - first as usize);
        }
        NAMES.seal(&body)
    }
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
        let same = Gazetteer::read(SHIPPED).as_ref() == Ok(Gazetteer::built_in());
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
