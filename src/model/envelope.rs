//! What every binary file begins with: a magic, a version, a checksum.

use super::reader::Reader;
use crate::Error;

/// The beginning of a sort of file.
pub(crate) struct Envelope {
    /// What such a file is called in messages.
    pub what: &'static str,
    /// The first bytes, a name and a zero.
    pub magic: [u8; 8],
    /// The version that this crate reads and writes.
    pub version: u16,
}

/// Bytes before the body: magic, version, checksum.
pub(crate) const PREAMBLE: usize = 8 + 2 + 8;

impl Envelope {
    /// The body of a file, when all is in order.
    ///
    /// # Errors
    /// A model error when the bytes are another file, cut, changed or of another version.
    pub fn open<'b>(&self, bytes: &'b [u8]) -> Result<&'b [u8], Error> {
        let what = self.what;
        let mut reader = Reader::new(bytes);
        if reader.take(self.magic.len()).ok() != Some(&self.magic) {
            let name = String::from_utf8_lossy(self.magic.split_last().map_or(&[], |it| it.1));
            let message = format!("not a {what} file: it does not begin with {name:?}");
            return Err(Error::model(message));
        }
        let version = reader.fixed().map(u16::from_le_bytes)?;
        if version != self.version {
            let reads = self.version;
            return Err(Error::model(format!("{what} version {version}: this core reads {reads}")));
        }
        let stated = reader.fixed().map(u64::from_le_bytes)?;
        let body = bytes.get(PREAMBLE..).unwrap_or_default();
        if stated != checksum(body) {
            let message = format!("the {what} file is cut or changed: its checksum does not fit");
            return Err(Error::model(message));
        }
        Ok(body)
    }

    /// The file with this body.
    #[cfg(any(test, feature = "train"))]
    pub fn seal(&self, body: &[u8]) -> Vec<u8> {
        let mut file = Vec::with_capacity(body.len() + PREAMBLE);
        file.extend(self.magic);
        file.extend(self.version.to_le_bytes());
        file.extend(checksum(body).to_le_bytes());
        file.extend(body);
        file
    }
}

/// A checksum that no change of a single stretch of eight bytes escapes: FNV-1a over words of
/// eight bytes, little-endian, each hash rotated so that upper bits tell of themselves below too.
/// The last word is filled up with zeros; the length is the first word.
///
/// A model is read before the browser has optimised anything: by words that takes an eighth of the time.
pub(super) fn checksum(bytes: &[u8]) -> u64 {
    const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let add = |hash: u64, word: u64| (hash ^ word).wrapping_mul(PRIME).rotate_left(29);
    let words = bytes.chunks_exact(8);
    let mut last = [0; 8];
    last.iter_mut().zip(words.remainder()).for_each(|(slot, &byte)| *slot = byte);
    let whole = words.fold(add(BASIS, bytes.len() as u64), |hash, word| {
        add(hash, u64::from_le_bytes(word.try_into().unwrap_or_default()))
    });
    add(whole, u64::from_le_bytes(last))
}

#[cfg(test)]
mod tests {
    use super::checksum;

    #[test]
    fn every_bit_and_the_length_count() {
        let bytes: Vec<u8> = (0..37).collect();
        let whole = checksum(&bytes);
        for bit in 0..bytes.len() * 8 {
            let mut other = bytes.clone();
            other[bit / 8] ^= 1 << (bit % 8);
            assert_ne!(checksum(&other), whole, "bit {bit}");
        }
        let mut longer = bytes.clone();
        longer.push(0);
        assert_ne!(checksum(&longer), whole);
        assert_ne!(checksum(&[]), checksum(&[0]));
    }
}
