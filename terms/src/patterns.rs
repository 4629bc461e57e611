//! Regular expressions, matched line by line.
//!
//! The engine has no backtracking: a search is linear in the line. All matches
//! of one pattern in one line may take the square of its length in contrived
//! cases, so that whoever calls from a page does so in a worker it can end.

use regex::{Regex, RegexBuilder};

use crate::list::{Found, Reason};

/// Most memory of one compiled pattern. A word class with its tables of Unicode
/// takes some 30 kB, so that this allows about thirty of them; with more, a
/// counted repetition of classes makes each search slow. Between 100 kB and 10 MB.
pub const MAX_PATTERN_BYTES: usize = 1 << 20;

/// The patterns of a list with their indices in it.
#[derive(Debug, Default)]
pub struct Patterns(Vec<(Regex, usize)>);

impl Patterns {
    pub fn add(&mut self, index: usize, form: &str) -> Result<(), (Reason, String)> {
        if form.is_empty() {
            return Err((Reason::Empty, "no expression to find".to_owned()));
        }
        let regex = RegexBuilder::new(form)
            .size_limit(MAX_PATTERN_BYTES)
            .dfa_size_limit(MAX_PATTERN_BYTES)
            .build()
            .map_err(explain)?;
        if regex.is_match("") {
            let message = "it matches the empty text, which is everywhere".to_owned();
            return Err((Reason::MatchesNothing, message));
        }
        self.0.push((regex, index));
        Ok(())
    }

    /// Adds the matches in `text` to `found`, in bytes.
    pub fn find(&self, text: &str, found: &mut Vec<Found>) {
        if self.0.is_empty() {
            return;
        }
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let content = line.trim_end_matches(['\r', '\n']);
            for (regex, index) in &self.0 {
                let matches = regex.find_iter(content).filter(|it| !it.is_empty());
                found.extend(matches.map(|it| (start + it.start()..start + it.end(), *index)));
            }
            start += line.len();
        }
    }
}

fn explain(error: regex::Error) -> (Reason, String) {
    match error {
        regex::Error::CompiledTooBig(limit) => {
            (Reason::Large, format!("it needs more than {limit} bytes once compiled: repeat less"))
        }
        // The whole message draws the pattern and an arrow; its last line says what is wrong.
        other => {
            let message = other.to_string();
            let last = message.lines().last().unwrap_or_default();
            (Reason::Syntax, last.trim_start_matches("error: ").to_owned())
        }
    }
}
