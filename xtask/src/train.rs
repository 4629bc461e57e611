//! `cargo xtask train`: fits the models that the core carries.

use anyhow::Result;
use std::ffi::OsString;

use crate::shell::{cargo, execute};

/// A task of the trainer (`keywords`, `entities`) with its arguments.
#[derive(clap::Args)]
#[command(disable_help_flag = true)]
pub struct Arguments {
    /// Passed on to the trainer; `--help` lists what it takes.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<OsString>,
}

/// Builds the trainer for speed and runs it.
pub fn run(arguments: &Arguments) -> Result<()> {
    let trainer = ["run", "--quiet", "--release", "--package", "train", "--"];
    execute(cargo().args(trainer).args(&arguments.arguments))
}
