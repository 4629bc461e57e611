//! The lists as the page loads them, compiled.
//!
//! After the preamble of every binary file, counts being LEB128 numbers:
//!
//! | what | how |
//! |---|---|
//! | sorts | their number; of each lists, capitals, whether in capitals only |
//! | number of steps | one number |
//! | steps in each bucket | a column of bytes |
//! | rests of the keys | a column of high bytes, one of middle and one of low bytes |
//! | sort of each step | a column of high bytes, one of low bytes |
//! | entry of each step | how many steps before it the first step of that entry is: a column of high bytes, one of low bytes |
//!
//! Columns of bytes are read by loops that are short even before the browser optimises them.

use super::{BUCKET_BITS, Gazetteer, Sort};
use crate::Error;
use crate::entity::list::Lists;
use crate::model::{Envelope, Reader};

const NAMES: Envelope = Envelope { what: "names", magic: *b"DEPNAME\0", version: 2 };

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
        let mut column = || reader.take(steps);
        let (high, middle, low) = (column()?, column()?, column()?);
        let rest = |((&high, &middle), &low)| u32::from_be_bytes([0, high, middle, low]);
        let rests = high.iter().zip(middle).zip(low).map(rest).collect();
        let two = |(&high, &low): (&u8, &u8)| u16::from_be_bytes([high, low]);
        let sorts_of = column()?.iter().zip(column()?).map(two).collect();
        let distances = column()?.iter().zip(column()?).map(two);
        let entry = |(step, distance): (u32, u16)| step.saturating_sub(distance.into());
        let entries = (0..).zip(distances).map(entry).collect();
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
        for column in 1..4 {
            body.extend(self.rests.iter().map(|rest| rest.to_be_bytes()[column]));
        }
        for column in 0..2 {
            body.extend(self.sorts_of.iter().map(|sort| sort.to_be_bytes()[column]));
        }
        let distances = (0..).zip(&self.entries).map(|(step, first): (u32, _)| step - first);
        let distances: Vec<u16> = distances.map(|distance| distance as u16).collect();
        for column in 0..2 {
            body.extend(distances.iter().map(|distance| distance.to_be_bytes()[column]));
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
