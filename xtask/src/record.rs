//! Measurements written into `BENCHMARKS.md`, each between the marks of the command that makes it.

use crate::shell::{command, output, root};
use crate::tools;
use anyhow::{Context, Result, bail};
use std::fs;
use std::time::{SystemTime, UNIX_EPOCH};

/// What stands behind what a command has written.
const END: &str = "<!-- end -->\n";

/// Puts `measured` in the place of what `cargo xtask NAME --record` wrote before, with the day and the machine.
pub fn record(name: &str, measured: &str) -> Result<()> {
    let path = root().join("BENCHMARKS.md");
    let page = fs::read_to_string(&path).context("cannot read BENCHMARKS.md")?;
    let body =
        format!("`cargo xtask {name}`, {}, {}:\n\n{}\n", today(), machine()?, measured.trim());
    let page = replace(&page, name, &body)?;
    fs::write(&path, page).context("cannot write BENCHMARKS.md")?;
    println!("\nwrote the part of BENCHMARKS.md that `cargo xtask {name}` makes");
    Ok(())
}

/// `page` with `body` between the marks of a command.
fn replace(page: &str, name: &str, body: &str) -> Result<String> {
    let mark = format!("<!-- cargo xtask {name} --record -->\n");
    let parts =
        page.split_once(&mark).and_then(|(before, rest)| Some((before, rest.split_once(END)?.1)));
    let Some((before, after)) = parts else {
        bail!("BENCHMARKS.md has no {:?} with {:?} behind it", mark.trim_end(), END.trim_end());
    };
    Ok([before, &mark, body, END, after].concat())
}

fn today() -> chrono::NaiveDate {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    chrono::DateTime::from_timestamp(seconds as i64, 0).unwrap_or_default().date_naive()
}

/// The processor and the version of Node.js.
fn machine() -> Result<String> {
    let script = "const cpus = require('os').cpus(); console.log(cpus.length + ' cores of ' + cpus[0]?.model.trim() + ', Node ' + process.versions.node)";
    Ok(output(command(tools::node()?).args(["-e", script]))?.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "# A\n<!-- cargo xtask a --record -->\nold\n<!-- end -->\ntext\n<!-- cargo xtask b --record -->\n<!-- end -->\n";

    #[test]
    fn only_what_stands_between_the_marks_changes() {
        let page = replace(PAGE, "a", "new\n").unwrap();
        assert_eq!(page, PAGE.replace("old", "new"));
        assert_eq!(replace(&page, "b", "").unwrap(), page);
        assert!(replace(PAGE, "c", "").is_err());
    }

    #[test]
    fn the_page_has_the_marks_of_every_command() {
        let page = fs::read_to_string(root().join("BENCHMARKS.md")).unwrap();
        for name in ["bench", "bench-page", "bench-peers", "size --code"] {
            assert!(replace(&page, name, "").is_ok(), "{name}");
        }
    }
}
