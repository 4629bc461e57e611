//! How far the work is, on a terminal.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

/// Between two drawings: often enough to look alive, too seldom to cost anything.
const PERIOD: Duration = Duration::from_millis(200);

/// A line on standard error that is drawn anew; nothing where that is no terminal.
pub struct Progress {
    shown: bool,
    began: Instant,
    drawn: Instant,
    articles: usize,
    bytes: usize,
}

impl Progress {
    pub fn new(quiet: bool) -> Self {
        let now = Instant::now();
        let shown = !quiet && io::stderr().is_terminal();
        Self { shown, began: now, drawn: now, articles: 0, bytes: 0 }
    }

    /// Counts one more article of `bytes`.
    pub fn advance(&mut self, bytes: usize) {
        self.articles += 1;
        self.bytes += bytes;
        if self.shown && self.drawn.elapsed() >= PERIOD {
            self.drawn = Instant::now();
            self.draw("\r\x1b[K", "");
        }
    }

    /// Empties the line, so that a message can stand there.
    pub fn clear(&self) {
        if self.shown {
            eprint!("\r\x1b[K");
        }
    }

    /// Leaves the last state standing.
    pub fn finish(&self) {
        if self.shown {
            self.draw("\r\x1b[K", "\n");
        }
    }

    fn draw(&self, before: &str, after: &str) {
        eprint!("{before}{}{after}", line(self.articles, self.bytes, self.began.elapsed()));
        let _ = io::stderr().flush();
    }
}

fn line(articles: usize, bytes: usize, elapsed: Duration) -> String {
    let megabytes = bytes as f64 / 1e6;
    let rate = megabytes / elapsed.as_secs_f64().max(f64::EPSILON);
    format!("{articles} articles, {megabytes:.1} MB, {rate:.2} MB/s")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_says_how_much_and_how_fast() {
        let text = line(12, 3_000_000, Duration::from_secs(2));
        assert_eq!(text, "12 articles, 3.0 MB, 1.50 MB/s");
        assert_eq!(line(0, 0, Duration::ZERO), "0 articles, 0.0 MB, 0.00 MB/s");
    }
}
