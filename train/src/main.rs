//! Fits the models and tables that the core carries: `train TASK DIR`.
//!
//! Reads training data below `DIR` and writes into the project that it was
//! built from. The same data gives the same bytes.

mod keywords;

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["keywords", data] => keywords::train(&PathBuf::from(data), &project),
        _ => bail!("usage: train keywords DIR"),
    }
}
