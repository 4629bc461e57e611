//! `cargo xtask bench`: the speed of the core as WebAssembly, and how its memory and that of the tool grow.

use crate::build;
use crate::shell::{cargo, command, execute, root, target_dir};
use crate::tools;
use anyhow::Result;
use std::env::consts::EXE_EXTENSION;

/// Builds the web package and the tool anew, so that what is measured is what is there, and measures them in Node.
pub fn run() -> Result<()> {
    build::run(&build::Arguments::default())?;
    execute(cargo().args(["build", "--profile", "quick", "--features", "cli", "--quiet"]))?;
    let tool = target_dir()?.join("quick/depeche").with_extension(EXE_EXTENSION);
    let bench = root().join("benches/wasm/bench.mjs");
    execute(command(tools::node()?).arg(bench).env("DEPECHE_TOOL", tool))
}
