//! `cargo xtask bench` and `bench-peers`: the speed of the core, how its time and memory grow, and other programs beside it.

use crate::record::record;
use crate::shell::{cargo, command, execute, find, output, printed, root, target_dir};
use crate::{build, playwright, tools};
use anyhow::{Context, Result, bail};
use std::env::consts::EXE_EXTENSION;
use std::path::{Path, PathBuf};

#[derive(clap::Args)]
pub struct Arguments {
    /// Write the outcome into BENCHMARKS.md
    #[arg(long)]
    record: bool,
}

#[derive(clap::Args)]
pub struct PeerArguments {
    /// A Python with the packages of benches/peers/speed/requirements.txt; without one they are installed
    #[arg(long)]
    python: Option<PathBuf>,
    /// Write the outcome into BENCHMARKS.md
    #[arg(long)]
    record: bool,
}

/// Builds everything anew, so that what is measured is what is there, and measures it natively, in Chromium and in Node.
pub fn run(arguments: &Arguments) -> Result<()> {
    let tool = build()?;
    let native = output(cargo().args(["bench", "--quiet", "--bench", "native"]))?;
    let chromium = playwright::measure("core.bench.js", &[])?;
    let mut node = command(tools::node()?);
    node.arg(root().join("benches/wasm/bench.mjs"))
        .env("DEPECHE_TOOL", tool)
        .env("DEPECHE_NATIVE", native)
        .env("DEPECHE_CHROMIUM", chromium);
    let tables = printed(&mut node)?;
    if arguments.record { record("bench", &tables) } else { Ok(()) }
}

/// Runs the core and other programs on the same text.
pub fn peers(arguments: &PeerArguments) -> Result<()> {
    let tool = build()?;
    let folder = root().join("benches/peers/speed");
    if !tools::npm_packages(&folder)? {
        bail!("npm is not on PATH; install Node.js 20 or newer with npm");
    }
    let python = match &arguments.python {
        Some(python) => python.clone(),
        None => spacy(&folder)?,
    };
    let mut node = command(tools::node()?);
    node.arg(folder.join("speed.mjs"));
    node.arg("--tool").arg(tool).arg("--python").arg(python).arg("--yake").arg(yake()?);
    let table = printed(&mut node)?;
    if arguments.record { record("bench-peers", &table) } else { Ok(()) }
}

/// Builds the web package and the command line tool, and says where that is.
fn build() -> Result<PathBuf> {
    build::run(&build::Arguments::default())?;
    execute(cargo().args(["build", "--release", "--features", "cli", "--quiet"]))?;
    Ok(target_dir()?.join("release/depeche").with_extension(EXE_EXTENSION))
}

/// Builds the program around yake-rust and says where it is.
fn yake() -> Result<PathBuf> {
    let folder = root().join("benches/peers/keywords/yake");
    let target = target_dir()?.join("peers");
    let build = ["build", "--release", "--quiet", "--target-dir"];
    execute(cargo().args(build).arg(&target).current_dir(&folder))?;
    Ok(target.join("release/depeche-peers-yake").with_extension(EXE_EXTENSION))
}

/// A Python of its own with what the programs made in Python need.
fn spacy(folder: &Path) -> Result<PathBuf> {
    let python = folder.join("venv/bin/python");
    if !python.is_file() {
        let system =
            find("python3").context("python3 is not on PATH; install Python 3.10 or newer")?;
        println!("installing the Python packages of benches/peers/speed");
        execute(command(system).args(["-m", "venv", "venv"]).current_dir(folder))?;
        let install = ["-m", "pip", "install", "--quiet", "-r", "requirements.txt"];
        execute(command(&python).args(install).current_dir(folder))?;
    }
    Ok(python)
}
