//! Any line of NDJSON is answered by one line or by a reason.

use clap::Parser;

use super::cli::answer::Session;
use super::cli::arguments::{Cli, Command};
use super::cli::source::{Content, Job, id_of};

/// `data` is what stands on standard input.
pub fn check(data: &[u8]) {
    let Command::Analyze(arguments) =
        Cli::parse_from(["depeche", "analyze", "--rules-only"]).command;
    let session = Session::new(&arguments).expect("rules need no file");
    for line in data.split(|&byte| byte == b'\n') {
        let id = id_of(line);
        let job = Job { origin: "line 1".to_owned(), content: Content::Line(line.to_vec()) };
        let mut answer = Vec::new();
        match session.answer(job, &mut answer).result {
            Ok(()) => {
                assert!(answer.ends_with(b"\n"));
                assert_eq!(answer.iter().filter(|&&byte| byte == b'\n').count(), 1);
                assert_eq!(id_of(&answer), id);
            }
            Err(reason) => assert!(!reason.is_empty() && answer.is_empty()),
        }
    }
}
