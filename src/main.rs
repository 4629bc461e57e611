//! `depeche analyze`: the same core on the command line, for batch work and for measuring.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::main()
}
