//! Writes model files: the reverse of reading, for the trainer and for tests.

use super::{Header, Model};
use crate::entity::tagger::clusters::Clusters;
use crate::entity::tagger::weights::{Weight, Weights};

impl Model {
    /// The bytes of the model file; the same model gives the same bytes.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        let mut body = Vec::new();
        write_header(&mut body, &self.header);
        for &score in self.weights.transitions().iter().flatten() {
            // The trainer's transitions lie far within the limits.
            let stored = score.clamp(i16::MIN.into(), i16::MAX.into()) as i16;
            body.extend(stored.to_le_bytes());
        }
        write_clusters(&mut body, &self.clusters);
        write_weights(&mut body, &self.weights);

        super::MODEL.seal(&body)
    }
}

fn write_header(out: &mut Vec<u8>, header: &Header) {
    write_string(out, header.language.code());
    write_number(out, header.data.len());
    for name in &header.data {
        write_string(out, name);
    }
    write_number(out, header.scores.len());
    for score in &header.scores {
        write_string(out, &score.data);
        out.extend(score.per_mille.to_le_bytes());
    }
}

fn write_clusters(out: &mut Vec<u8>, clusters: &Clusters) {
    write_number(out, clusters.coarse().len());
    out.extend(clusters.coarse().iter().map(|&coarse| coarse as u8));
    write_ascending(out, clusters.words().map(|(key, _)| key).collect());
    out.extend(clusters.words().map(|(_, fine)| fine as u8));
    out.extend(clusters.words().map(|(_, fine)| (fine >> 8) as u8));
}

fn write_weights(out: &mut Vec<u8>, weights: &Weights) {
    write_ascending(out, weights.features().map(|(feature, _)| feature).collect());
    let labels = |weights: &[Weight]| weights.iter().fold(0_u32, |bits, it| bits | 1 << it.label);
    for column in 0..3 {
        out.extend(weights.features().map(|(_, it)| labels(&it).to_le_bytes()[column]));
    }
    let all = || weights.features().flat_map(|(_, weights)| weights);
    write_number(out, all().count());
    out.extend(all().map(|weight| weight.value as u8));
}

fn write_ascending(out: &mut Vec<u8>, keys: Vec<u32>) {
    write_number(out, keys.len());
    let mut next = 0;
    for key in keys {
        write_number(out, (key - next) as usize);
        next = key + 1;
    }
}

fn write_string(out: &mut Vec<u8>, text: &str) {
    write_number(out, text.len());
    out.extend(text.bytes());
}

pub(crate) fn write_number(out: &mut Vec<u8>, number: usize) {
    let mut rest = number;
    while rest >= 0x80 {
        out.push(rest as u8 | 0x80);
        rest >>= 7;
    }
    out.push(rest as u8);
}
