//! The model file.
//!
//! | bytes | what |
//! |---|---|
//! | 8 | magic, `DEPECHE` and a zero |
//! | 2 | version, little-endian |
//! | 8 | checksum of all that follows (`envelope`), little-endian |
//! | … | language, data, scores (header) |
//! | … | transitions, clusters, features |
//!
//! Counts are LEB128 numbers. Columns of one sort of number stand together and
//! ascending keys are stored as differences, because that compresses well on
//! the way to the browser. Which labels a feature has weights for is a bit each. Reading never panics and takes no more memory than
//! a small multiple of the file.

mod envelope;
mod pack;
mod reader;
#[cfg(any(test, feature = "train"))]
mod writer;

use std::str::FromStr;

use crate::entity::tagger::clusters::Clusters;
use crate::entity::tagger::keys::KEY_BITS;
use crate::entity::tagger::label::LABELS;
use crate::entity::tagger::viterbi::Transitions;
use crate::entity::tagger::weights::{ROW, Row, Weights};
use crate::{Error, Language};
pub(crate) use envelope::Envelope;
pub(crate) use pack::Pack;
pub(crate) use reader::Reader;
#[cfg(any(test, feature = "train"))]
pub(crate) use writer::write_number;

/// The version changes with the format and with the features, whose hashes
/// mean nothing to another version.
const MODEL: Envelope = Envelope { what: "model", magic: *b"DEPECHE\0", version: 4 };

/// A trained model.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// What it was made of.
    pub header: Header,
    /// The weights of its features.
    pub weights: Weights,
    /// The word clusters that its features ask for.
    pub clusters: Clusters,
}

/// What a model says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The language it is for.
    pub language: Language,
    /// The data it was trained on.
    pub data: Vec<String>,
    /// What it scored on texts that it had not seen.
    pub scores: Vec<Score>,
}

/// One result on held-out data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// Which data, and which part was held out.
    pub data: String,
    /// F1 of person, location and organization, exact span and kind, in tenths of a percent.
    pub per_mille: u16,
}

impl Model {
    /// Reads a model file.
    ///
    /// # Errors
    /// A model error that says what is wrong and where.
    pub fn read(bytes: &[u8]) -> Result<Self, Error> {
        let mut reader = Reader::new(MODEL.open(bytes)?);
        let header = read_header(&mut reader)?;
        let transitions = read_transitions(&mut reader)?;
        let clusters = read_clusters(&mut reader)?;
        let weights = read_weights(&mut reader, transitions)?;
        reader.finish()?;
        Ok(Self { header, weights, clusters })
    }
}

fn read_header(reader: &mut Reader<'_>) -> Result<Header, Error> {
    let code = reader.string()?;
    let language = Language::from_str(&code)
        .map_err(|_| Error::model(format!("model for an unknown language {code:?}")))?;
    let data = (0..reader.count()?).map(|_| reader.string()).collect::<Result<_, _>>()?;
    let score = |reader: &mut Reader<'_>| {
        Ok(Score { data: reader.string()?, per_mille: reader.fixed().map(u16::from_le_bytes)? })
    };
    let scores = (0..reader.count()?).map(|_| score(reader)).collect::<Result<_, Error>>()?;
    Ok(Header { language, data, scores })
}

fn read_transitions(reader: &mut Reader<'_>) -> Result<Box<Transitions>, Error> {
    let mut transitions = Box::new([[0; LABELS]; LABELS]);
    for score in transitions.iter_mut().flatten() {
        *score = i32::from(reader.fixed().map(i16::from_le_bytes)?);
    }
    Ok(transitions)
}

fn read_clusters(reader: &mut Reader<'_>) -> Result<Clusters, Error> {
    let fine_count = reader.count()?;
    let coarse: Vec<u16> =
        reader.take(fine_count)?.iter().map(|&number| u16::from(number)).collect();
    let count = reader.count()?;
    let keys = reader.ascending(count, KEY_BITS)?;
    let low = reader.take(count)?;
    let high = reader.take(count)?;
    let number = |(&low, &high): (&u8, &u8)| u16::from_le_bytes([low, high]);
    let fine: Vec<u16> = low.iter().zip(high).map(number).collect();
    if let Some(fine) = fine.iter().find(|&&fine| usize::from(fine) >= coarse.len()) {
        return Err(Error::model(format!("cluster {fine} of {}", coarse.len())));
    }
    Ok(Clusters::of_ascending(keys, fine, coarse))
}

fn read_weights(reader: &mut Reader<'_>, transitions: Box<Transitions>) -> Result<Weights, Error> {
    let count = reader.count()?;
    let features = reader.ascending(count, KEY_BITS)?;
    let [low, middle, high] = [reader.take(count)?, reader.take(count)?, reader.take(count)?];
    let weights = reader.count()?;
    let mut values = reader.take(weights)?.iter();
    let mut rows: Vec<Row> = vec![[0; ROW]; count];
    for (((row, &low), &middle), &high) in rows.iter_mut().zip(low).zip(middle).zip(high) {
        let mut labels = u32::from_le_bytes([low, middle, high, 0]);
        while labels != 0 {
            let label = labels.trailing_zeros() as usize;
            let Some(slot) = row.get_mut(label).filter(|_| label < LABELS) else {
                return Err(Error::model(format!("label {label} of {LABELS}")));
            };
            let Some(&value) = values.next() else {
                return Err(Error::model(format!("{weights} weights for more labels")));
            };
            *slot = value as i8;
            labels &= labels - 1;
        }
    }
    match values.len() {
        0 => Ok(Weights::of_rows(features, rows, transitions)),
        left => Err(Error::model(format!("{left} weights without a label"))),
    }
}

#[cfg(test)]
mod tests {
    use super::envelope::PREAMBLE;
    use super::*;
    use crate::entity::tagger::weights::Weight;
    use proptest::prelude::*;

    fn small() -> Model {
        let weight = |label, value| Weight { label, value };
        let weights = vec![weight(0, -3), weight(4, 127), weight(20, -128)];
        let mut transitions = Box::new([[0; LABELS]; LABELS]);
        transitions[0][1] = -300;
        Model {
            header: Header {
                language: Language::French,
                data: vec!["invented (2 texts)".to_owned()],
                scores: vec![Score { data: "held out".to_owned(), per_mille: 875 }],
            },
            weights: Weights::new(vec![7, 300, 0xff_ffff], &[1, 0, 2], &weights, transitions),
            clusters: Clusters::new(vec![(Clusters::key("Lomé"), 1), (5, 0)], vec![0, 0]),
        }
    }

    fn message(bytes: &[u8]) -> String {
        let error = Model::read(bytes).unwrap_err();
        assert!(error.is_model());
        error.to_string()
    }

    /// The same file with a checksum that fits its body again.
    fn sealed(mut bytes: Vec<u8>) -> Vec<u8> {
        let checksum = envelope::checksum(&bytes[PREAMBLE..]);
        bytes[MODEL.magic.len() + 2..PREAMBLE].copy_from_slice(&checksum.to_le_bytes());
        bytes
    }

    #[test]
    fn what_is_written_is_read() {
        let model = small();
        assert_eq!(Model::read(&model.write()), Ok(model.clone()));
        assert!(model.clusters.get("Lomé").is_some());
    }

    #[test]
    fn every_cut_is_an_error() {
        let bytes = small().write();
        for end in 0..bytes.len() {
            message(&bytes[..end]);
            if end >= PREAMBLE {
                message(&sealed(bytes[..end].to_vec()));
            }
        }
    }

    #[test]
    fn errors_say_what_is_wrong() {
        let bytes = small().write();
        assert_eq!(message(b"PK\x03\x04"), "not a model file: it does not begin with \"DEPECHE\"");
        let mut newer = bytes.clone();
        newer[MODEL.magic.len()] = 99;
        assert_eq!(message(&newer), "model version 99: this core reads 4");
        let mut longer = bytes.clone();
        longer.push(0);
        assert!(message(&longer).contains("checksum"));
        assert_eq!(message(&sealed(longer)), "1 bytes follow the end of the model");
    }

    proptest! {
        #[test]
        fn flipped_bytes_are_an_error(at in 0..10_000_usize, mask in 1..=255_u8) {
            let mut bytes = small().write();
            let at = at % bytes.len();
            bytes[at] ^= mask;
            prop_assert!(Model::read(&bytes).is_err());
        }

        #[test]
        fn flips_under_a_fitting_checksum_never_panic(at in 0..10_000_usize, mask in 1..=255_u8) {
            let mut bytes = small().write();
            let at = PREAMBLE + at % (bytes.len() - PREAMBLE);
            bytes[at] ^= mask;
            if let Ok(model) = Model::read(&sealed(bytes)) {
                prop_assert_eq!(Model::read(&model.write()), Ok(model));
            }
        }
    }
}
