//! The command line: articles in, one answer a line out.
//!
//! ```text
//! source.rs ──► queue.rs (a thread a core) ──► sink.rs
//! files,        order kept, so many articles    standard output
//! folders,      at a time                       or a file that a
//! NDJSON             │                          later run resumes
//!                answer.rs
//! ```

mod answer;
mod arguments;
mod progress;
mod queue;
mod sink;
mod source;

use std::io;
use std::process::ExitCode;

use answer::Session;
use arguments::{Analyze, Cli, Command};
use clap::Parser;
use progress::Progress;
use sink::Sink;

/// Runs the tool and gives its exit status: 1 when a file or a line was refused.
pub fn main() -> ExitCode {
    let Command::Analyze(arguments) = Cli::parse().command;
    match run(&arguments) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // Whoever reads us has closed the pipe: nothing is left to say.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("depeche: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Analyses everything asked for; false when a file or a line was refused.
fn run(arguments: &Analyze) -> io::Result<bool> {
    let session = Session::new(arguments)?;
    let (mut sink, done) = Sink::open(arguments)?;
    let jobs = source::jobs(&arguments.inputs, done)?;
    let mut progress = Progress::new(arguments.quiet);
    let mut clean = true;
    queue::in_order(
        jobs,
        arguments.threads(),
        |job| session.answer(job),
        |outcome| {
            progress.advance(outcome.bytes);
            match outcome.answer {
                Ok(answer) => sink.write(&answer)?,
                Err(reason) => {
                    progress.clear();
                    eprintln!("depeche: {}: {reason}", outcome.origin);
                    clean = false;
                }
            }
            Ok(())
        },
    )?;
    progress.finish();
    sink.flush()?;
    Ok(clean)
}
