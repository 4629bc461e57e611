//! `cargo xtask test`: every check that a change must pass, from the cheapest to the dearest.

mod steps;

use anyhow::{Result, bail};
use std::time::{Duration, Instant};
use steps::STEPS;

#[derive(clap::Args)]
pub struct Arguments {
    /// Run these steps only, separated by commas
    #[arg(long, value_name = "STEPS", value_delimiter = ',', value_parser = STEPS.map(|step| step.name))]
    only: Vec<String>,
    /// Name the steps and stop
    #[arg(long)]
    list: bool,
    /// Words for Playwright, in the step `page`
    #[arg(last = true)]
    playwright: Vec<String>,
}

/// One check.
struct Step {
    name: &'static str,
    /// What holds when it passes.
    about: &'static str,
    run: fn(&Arguments) -> Result<()>,
    /// What to do when it fails.
    hint: &'static str,
}

/// Runs the steps in order and stops at the first that fails.
pub fn run(arguments: &Arguments) -> Result<()> {
    let chosen = |step: &&Step| {
        arguments.only.is_empty() || arguments.only.iter().any(|name| name == step.name)
    };
    let steps: Vec<&Step> = STEPS.iter().filter(chosen).collect();
    if arguments.list {
        for step in steps {
            println!("{:10} {}", step.name, step.about);
        }
        return Ok(());
    }
    let mut done = Vec::new();
    for (number, step) in steps.iter().enumerate() {
        println!("\n── {} ({}/{}): {}", step.name, number + 1, steps.len(), step.about);
        let start = Instant::now();
        let result = (step.run)(arguments);
        done.push((step.name, start.elapsed(), result.is_ok()));
        if let Err(error) = result {
            summarize(&done);
            bail!("step {}: {error:#}\nwhat to do: {}", step.name, step.hint);
        }
    }
    summarize(&done);
    Ok(())
}

/// Prints how long each step took, then the count of steps alone on a line, for programs that look for it.
fn summarize(done: &[(&str, Duration, bool)]) {
    println!();
    for (name, time, passed) in done {
        println!("{} {name:10} {:6.1} s", if *passed { "✓" } else { "✗" }, time.as_secs_f64());
    }
    let total: Duration = done.iter().map(|(_, time, _)| time).sum();
    let passed = done.iter().filter(|(_, _, passed)| *passed).count();
    println!(
        "  {:10} {:6.1} s\n\n{passed} passed, {} failed",
        "all",
        total.as_secs_f64(),
        done.len() - passed
    );
}
