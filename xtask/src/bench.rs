//! `cargo xtask bench`: the speed of the core as WebAssembly.

use crate::build;
use crate::shell::{command, execute, root};
use crate::tools;
use anyhow::Result;

/// Builds the web package anew, so that what is measured is what is there, and measures it in Node.
pub fn run() -> Result<()> {
    build::run(&build::Arguments::default())?;
    execute(command(tools::node()?).arg(root().join("benches/wasm/bench.mjs")))
}
