//! The pack: what the page loads for a language.
//!
//! | bytes | what |
//! |---|---|
//! | one line | `DEPECHE PACK 1`, bytes of the words and of the names, checksum of the words: 64-bit FNV-1a in hexadecimal |
//! | … | how words are used in news, `models/background-*.txt` |
//! | … | the lists of names, `models/names.bin`, with a checksum of its own |
//! | … | the tagger, a model file, with a checksum of its own |
//!
//! The build of the page puts them together; the core carries them along where
//! size does not count.

use super::Model;
use crate::Error;
use crate::entity::{Gazetteer, Tagger};
use crate::keyword::Background;

/// What every pack begins with.
const MAGIC: &[u8] = b"DEPECHE PACK ";

/// The version that this crate reads.
const VERSION: &str = "1";

/// Longest first line.
const MAX_LINE: usize = 80;

/// All that the core knows of a language beside its rules.
#[derive(Clone, Debug)]
pub(crate) struct Pack {
    pub background: Background,
    pub gazetteer: Gazetteer,
    pub tagger: Tagger,
}

impl Pack {
    /// Whether these bytes are a pack rather than a bare model file.
    pub fn is_pack(bytes: &[u8]) -> bool {
        bytes.starts_with(MAGIC)
    }

    /// Reads a pack.
    ///
    /// # Errors
    /// A model error that says which part is cut or changed.
    pub fn read(bytes: &[u8]) -> Result<Self, Error> {
        let end = bytes.iter().take(MAX_LINE).position(|&byte| byte == b'\n');
        let (line, rest) = bytes.split_at(end.ok_or_else(damaged)?);
        let line = std::str::from_utf8(line.get(MAGIC.len()..).unwrap_or_default());
        let fields: Vec<&str> = line.map_err(|_| damaged())?.split(' ').collect();
        let Some((&version, sizes)) = fields.split_first() else { return Err(damaged()) };
        if version != VERSION {
            let message = format!("pack version {version:?}: this core reads {VERSION}");
            return Err(Error::model(message));
        }
        let &[words, names, checksum] = sizes else { return Err(damaged()) };
        let (Ok(words), Ok(names), Ok(checksum)) =
            (words.parse(), names.parse(), u64::from_str_radix(checksum, 16))
        else {
            return Err(damaged());
        };
        let parts = rest.get(1..).and_then(|rest| rest.split_at_checked(words));
        let (words, rest) = parts.ok_or_else(damaged)?;
        let (names, tagger) = rest.split_at_checked(names).ok_or_else(damaged)?;
        if checksum != crate::segment::fnv1a(words) {
            return Err(damaged());
        }
        Ok(Self {
            background: Background::read(words.to_vec()),
            gazetteer: Gazetteer::read(names)?,
            tagger: Model::read(tagger).map(Tagger::from_model)?,
        })
    }
}

fn damaged() -> Error {
    Error::model("the pack is cut or changed: its first line does not fit")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the build of the page writes.
    fn pack(version: &str, words: &[u8], names: &[u8], tagger: &[u8]) -> Vec<u8> {
        let checksum = crate::segment::fnv1a(words);
        let (first, second) = (words.len(), names.len());
        let line = format!("DEPECHE PACK {version} {first} {second} {checksum:016x}\n");
        [line.as_bytes(), words, names, tagger].concat()
    }

    fn french() -> Vec<u8> {
        let words = include_bytes!("../../models/background-fr.txt");
        let names = include_bytes!("../../models/names.bin");
        pack("1", words, names, include_bytes!("../../models/fr.bin"))
    }

    #[test]
    fn what_the_build_writes_is_read() {
        let pack = Pack::read(&french()).unwrap();
        assert_eq!(pack.tagger.language(), crate::Language::French);
        assert_eq!(&pack.gazetteer, Gazetteer::built_in());
    }

    #[test]
    fn damage_is_named() {
        let whole = french();
        let message = |bytes: &[u8]| Pack::read(bytes).unwrap_err().to_string();
        assert_eq!(message(&pack("2", b"", b"", b"")), "pack version \"2\": this core reads 1");
        assert!(message(&whole[..200]).contains("cut or changed"));
        assert!(message(&whole[..whole.len() - 1]).contains("model file is cut"));
        for at in [15, 40, 300, 60_000, whole.len() - 5] {
            let mut bytes = whole.clone();
            bytes[at] ^= 1;
            assert!(Pack::read(&bytes).is_err(), "byte {at}");
        }
        for line in ["DEPECHE PACK 1", "DEPECHE PACK 1 9\n", "DEPECHE PACK 1 a b c\n"] {
            assert!(Pack::read(line.as_bytes()).is_err(), "{line:?}");
        }
    }
}
