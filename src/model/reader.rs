//! Reads the numbers and strings of a model file, one after the other.

use crate::Error;

/// Takes values from the front of a slice; every method says where the bytes end too early.
pub(crate) struct Reader<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl<'b> Reader<'b> {
    pub fn new(bytes: &'b [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// The next `count` bytes.
    pub fn take(&mut self, count: usize) -> Result<&'b [u8], Error> {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let taken = rest.get(..count).ok_or_else(|| {
            let (left, at) = (rest.len(), self.at);
            Error::model(format!("the model file is cut: {count} bytes at {at}, {left} are left"))
        })?;
        self.at += count;
        Ok(taken)
    }

    /// The next `N` bytes as an array.
    pub fn fixed<const N: usize>(&mut self) -> Result<[u8; N], Error> {
        let mut bytes = [0; N];
        bytes.copy_from_slice(self.take(N)?);
        Ok(bytes)
    }

    /// An unsigned LEB128 number of at most 32 bits.
    pub fn number(&mut self) -> Result<u32, Error> {
        let mut number = 0_u64;
        for shift in (0..35).step_by(7) {
            let [byte] = self.fixed()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return u32::try_from(number)
                    .map_err(|_| Error::model(format!("the number {number} exceeds 32 bits")));
            }
        }
        Err(Error::model(format!("a number at {} has more than five bytes", self.at)))
    }

    /// So many ascending keys of at most `bits` bits, 24 or fewer, stored as differences less one in
    /// LEB128: in one short loop, for a model has hundreds of thousands and is read before the
    /// browser has optimised anything.
    pub fn ascending(&mut self, count: usize, bits: u32) -> Result<Vec<u32>, Error> {
        /// The shift of the last byte that a difference may have.
        const LAST: u32 = 21;
        let mut keys = Vec::with_capacity(count);
        let mut rest = self.bytes.get(self.at..).unwrap_or_default().iter();
        let (mut key, mut shift) = (0_u32, 0_u32);
        while keys.len() < count {
            let Some(&byte) = rest.next() else {
                let left = count - keys.len();
                return Err(Error::model(format!(
                    "the model file is cut: {left} keys are missing"
                )));
            };
            key += u32::from(byte & 0x7f) << shift;
            if byte & 0x80 != 0 {
                shift += 7;
                if shift > LAST {
                    let message = "a number in the model file has more than four bytes";
                    return Err(Error::model(message));
                }
                continue;
            }
            if key >> bits != 0 {
                return Err(Error::model(format!("key {key} has more than {bits} bits")));
            }
            keys.push(key);
            (key, shift) = (key + 1, 0);
        }
        self.at = self.bytes.len() - rest.len();
        Ok(keys)
    }

    /// How many items follow; each takes at least a byte, so that no count
    /// asks for more memory than the file backs.
    pub fn count(&mut self) -> Result<usize, Error> {
        let count = self.number()? as usize;
        let left = self.bytes.len() - self.at;
        if count > left {
            return Err(Error::model(format!("{count} items announced, {left} bytes are left")));
        }
        Ok(count)
    }

    /// A string with its length before it.
    pub fn string(&mut self) -> Result<String, Error> {
        let count = self.count()?;
        let bytes = self.take(count)?;
        std::str::from_utf8(bytes)
            .map(str::to_owned)
            .map_err(|error| Error::model(format!("a name in the model file: {error}")))
    }

    /// Says so when bytes are left.
    pub fn finish(self) -> Result<(), Error> {
        match self.bytes.len() - self.at {
            0 => Ok(()),
            left => Err(Error::model(format!("{left} bytes follow the end of the model"))),
        }
    }
}
