//! `cargo xtask`: builds, serves, checks and measures the project. One module a subcommand.

mod audit;
mod bench;
mod build;
mod config;
mod eval;
mod licences;
mod playwright;
mod precache;
mod record;
mod serve;
mod shell;
mod single;
mod size;
mod test;
mod tools;
mod train;
mod vendor;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Builds, serves, checks and measures Dépêche.
#[derive(Parser)]
#[command(bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the web page: afterwards www/ is a complete static site.
    Build(build::Arguments),
    /// Build the web page and serve it on this machine.
    Serve(serve::Arguments),
    /// Run every check that a change must pass.
    Test(test::Arguments),
    /// Look for known weaknesses, licences and sources that are not allowed, in everything that the project locks.
    Audit,
    /// Measure the bytes that the page makes a reader load, against the budgets.
    Size {
        /// Say instead what the code of the core is made of, by crate and module.
        #[arg(long)]
        code: bool,
        /// Write what the code is made of into BENCHMARKS.md.
        #[arg(long, requires = "code")]
        record: bool,
    },
    /// Measure the speed of the core, natively and as WebAssembly in Node and in Chromium, and how its time and memory grow.
    Bench(bench::Arguments),
    /// Measure the speed of the core beside other programs, which are installed for that.
    BenchPeers(bench::PeerArguments),
    /// Measure how fast the page answers, of what was built last; words choose what: `loading`, `1 MB`.
    BenchPage {
        /// Words for Playwright's `--grep`.
        #[arg(conflicts_with = "record")]
        words: Vec<String>,
        /// Write the outcome into BENCHMARKS.md.
        #[arg(long)]
        record: bool,
    },
    /// Take the picture of the page in the README again, of what was built last.
    Screenshot,
    /// Score the command line tool against annotated texts.
    Eval(eval::Arguments),
    /// Fit the models that the core carries, from annotated texts.
    Train(train::Arguments),
}

fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Build(arguments) => build::run(&arguments),
        Command::Serve(arguments) => serve::run(&arguments),
        Command::Test(arguments) => test::run(&arguments),
        Command::Audit => audit::run(),
        Command::Size { code: false, .. } => size::run(),
        Command::Size { code: true, record } => size::code(record),
        Command::Bench(arguments) => bench::run(&arguments),
        Command::BenchPeers(arguments) => bench::peers(&arguments),
        Command::BenchPage { words, record } => playwright::bench(&words, record),
        Command::Screenshot => playwright::screenshot(),
        Command::Eval(arguments) => eval::run(&arguments),
        Command::Train(arguments) => train::run(&arguments),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_arguments_of_all_commands_fit_together() {
        Arguments::command().debug_assert();
    }
}
