//! Reads a table of word clusters: `word<TAB>fine<TAB>coarse`, commonest first.

use std::path::Path;

use anyhow::{Context as _, Result};
use depeche::training::Clusters;

/// The clusters of the first `limit` words of the table at `path`.
pub fn read(path: &Path, limit: usize) -> Result<Clusters> {
    let content = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
    let mut words = Vec::new();
    let mut coarse_of: Vec<u16> = Vec::new();
    for line in content.lines().filter(|line| !line.starts_with('#')).take(limit) {
        let mut fields = line.split('\t');
        let (Some(word), Some(fine), Some(coarse)) = (fields.next(), fields.next(), fields.next())
        else {
            anyhow::bail!("{}: {line:?} has not three fields", path.display());
        };
        let fine: u16 = fine.parse().with_context(|| line.to_owned())?;
        if coarse_of.len() <= fine.into() {
            coarse_of.resize(usize::from(fine) + 1, 0);
        }
        coarse_of[usize::from(fine)] = coarse.parse().with_context(|| line.to_owned())?;
        words.push((Clusters::key(word), fine));
    }
    Ok(Clusters::new(words, coarse_of))
}
