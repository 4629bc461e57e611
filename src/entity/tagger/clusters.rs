//! Word clusters: which words are used alike.

use super::keys::{KEY_BITS, Keys};
use crate::segment::fnv1a;

/// A word's place among the clusters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cluster {
    /// Number of the fine cluster plus one; zero for a word in no cluster.
    pub fine: u16,
    /// Number of the coarse cluster plus one; zero for a word in no cluster.
    pub coarse: u16,
}

/// The clusters of the commonest words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clusters {
    words: Keys,
    fine: Vec<u16>,
    /// Coarse cluster of each fine one.
    coarse: Vec<u16>,
}

impl Clusters {
    /// A table of `(key, fine cluster)` pairs; of two with one key the first counts.
    #[must_use]
    pub fn new(mut words: Vec<(u32, u16)>, coarse: Vec<u16>) -> Self {
        words.sort_by_key(|&(key, _)| key);
        words.dedup_by_key(|&mut (key, _)| key);
        let (keys, fine): (Vec<u32>, Vec<u16>) = words.into_iter().unzip();
        Self::of_ascending(keys, fine, coarse)
    }

    /// The same of keys that ascend, each once, with the fine cluster of each.
    pub(crate) fn of_ascending(keys: Vec<u32>, fine: Vec<u16>, coarse: Vec<u16>) -> Self {
        Self { words: Keys::new(keys), fine, coarse }
    }

    /// The key of a word as it is written, capitals included.
    #[must_use]
    pub fn key(form: &str) -> u32 {
        let hash = fnv1a(form.as_bytes());
        ((hash ^ (hash >> 29)) as u32) >> (32 - KEY_BITS)
    }

    /// Whether no word has a cluster.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.fine.is_empty()
    }

    /// The words' keys, ascending, with their fine clusters.
    pub fn words(&self) -> impl Iterator<Item = (u32, u16)> + '_ {
        self.words.all().iter().copied().zip(self.fine.iter().copied())
    }

    /// The coarse cluster of each fine one.
    #[must_use]
    pub fn coarse(&self) -> &[u16] {
        &self.coarse
    }

    /// The cluster of a word as it is written.
    #[must_use]
    pub fn get(&self, form: &str) -> Option<Cluster> {
        let fine = *self.fine.get(self.words.find(Self::key(form))?)?;
        let coarse = *self.coarse.get(usize::from(fine))?;
        Some(Cluster { fine: fine + 1, coarse: coarse + 1 })
    }
}
