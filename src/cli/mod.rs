//! The command line: articles in, one answer a line out.
//!
//! ```text
//! source.rs ──► queue.rs (a thread a core) ──► sink.rs
//! files,        order kept, so many articles    standard output
//! folders,      at a time                       or a file that a
//! NDJSON             │                          later run resumes
//!                answer.rs,
//!                in pieces (piece.rs)
//! ```

mod answer;
mod arguments;
mod piece;
mod progress;
mod queue;
mod sink;
mod source;

use std::io::{self, Write};
use std::process::ExitCode;

use answer::{Outcome, Session};
use arguments::{Analyze, Cli, Command};
use clap::Parser;
use piece::{Piece, pieces};
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
        |job, place| {
            let mut out = pieces(place);
            let outcome = session.answer(job, &mut out);
            // Either fails when nobody waits for the rest.
            let _ = out.flush().map(|()| place.send(Piece::End(outcome)));
        },
        |piece| match piece {
            Piece::Answer(bytes) => sink.write(&bytes),
            Piece::End(Outcome { origin, bytes, result }) => {
                progress.advance(bytes);
                if let Err(reason) = result {
                    progress.clear();
                    eprintln!("depeche: {origin}: {reason}");
                    clean = false;
                }
                Ok(())
            }
        },
    )?;
    progress.finish();
    sink.flush()?;
    Ok(clean)
}
