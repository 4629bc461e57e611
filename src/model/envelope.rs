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
        if stated != crate::segment::fnv1a(body) {
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
        file.extend(crate::segment::fnv1a(body).to_le_bytes());
        file.extend(body);
        file
    }
}
