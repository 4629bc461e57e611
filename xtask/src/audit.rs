//! `cargo xtask audit`: whether anything that the project locks and others wrote has a known weakness, or comes under a
//! licence or from a place that `deny.toml` does not allow. It asks databases that change while nothing here does, so it is no
//! step of `cargo xtask test`.

use crate::shell::{command, find, line, root};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::path::Path;

/// The folders with a `Cargo.lock`.
const CRATES: [&str; 3] = ["", "fuzz", "benches/peers/keywords/yake"];

/// The folders with a `package-lock.json`.
const PACKAGES: [&str; 4] =
    ["xtask/node", "tests/page", "benches/peers/speed", "benches/peers/keywords"];

/// What cargo-deny is asked. Advisories apart: without a network they alone cannot be checked.
const CHECKS: [&[&str]; 2] = [&["advisories"], &["bans", "licenses", "sources"]];

/// What came of one check.
#[derive(Debug, PartialEq, Eq)]
enum Outcome {
    Clean,
    /// What is to be mended.
    Found(String),
    /// Why nobody knows.
    Unanswered(String),
}

/// Makes all checks.
pub fn run() -> Result<()> {
    let mut done = Vec::new();
    for folder in CRATES {
        for checks in CHECKS {
            let what = format!("{}: {}", named(folder, "Cargo.lock"), checks.join(", "));
            println!("── {what}");
            done.push((what, deny(folder, checks)?));
        }
    }
    for folder in PACKAGES {
        let what = format!("{}: advisories", named(folder, "package-lock.json"));
        println!("── {what}");
        done.push((what, npm(folder)?));
    }
    conclude(&done)
}

/// Says what came of each check, and fails unless all are clean.
fn conclude(done: &[(String, Outcome)]) -> Result<()> {
    println!();
    for (what, outcome) in done {
        match outcome {
            Outcome::Clean => println!("✓ {what}"),
            Outcome::Found(found) => println!("✗ {what}: {found}"),
            Outcome::Unanswered(why) => println!("? {what}: not checked, {why}"),
        }
    }
    let count = |is: fn(&Outcome) -> bool| done.iter().filter(|(_, outcome)| is(outcome)).count();
    let found = count(|outcome| matches!(outcome, Outcome::Found(_)));
    let unanswered = count(|outcome| matches!(outcome, Outcome::Unanswered(_)));
    match (found, unanswered) {
        (0, 0) => Ok(()),
        (0, _) => {
            bail!("nothing was found, but {unanswered} of {} checks could not be made", done.len())
        }
        _ => bail!(
            "{found} of {} checks found something, {unanswered} could not be made",
            done.len()
        ),
    }
}

/// A file of a folder of the project, for messages.
fn named(folder: &str, file: &str) -> String {
    Path::new(folder).join(file).display().to_string()
}

/// Has cargo-deny check the crates that a folder locks.
fn deny(folder: &str, checks: &[&str]) -> Result<Outcome> {
    let Some(tool) = find("cargo-deny") else {
        let why = "cargo-deny is not on PATH; cargo install --locked cargo-deny";
        return Ok(Outcome::Unanswered(why.to_owned()));
    };
    let mut command = command(tool);
    command
        .args(["--color", "never", "--workspace", "--locked", "--config", "deny.toml"])
        .arg("--manifest-path")
        .arg(root().join(folder).join("Cargo.toml"))
        // One list of exceptions serves all lock files, and not each needs all of them.
        .args(["check", "--allow", "unmatched-skip"])
        .args(checks);
    let output = command.output().with_context(|| format!("cannot run `{}`", line(&command)))?;
    let [verdict, said] =
        [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes));
    eprint!("{said}");
    Ok(judge_deny(output.status.success(), &verdict, &said))
}

/// Reads the verdict of cargo-deny, a line such as `bans ok, licenses FAILED`. There is none when it could not check at all:
/// then what it said ends with the reason.
fn judge_deny(success: bool, verdict: &str, said: &str) -> Outcome {
    if success {
        return Outcome::Clean;
    }
    let checks = verdict.trim().split(", ");
    let failed: Vec<_> = checks.filter_map(|check| check.strip_suffix(" FAILED")).collect();
    if !failed.is_empty() {
        return Outcome::Found(format!("{} failed, see above", failed.join(", ")));
    }
    let reason = said.lines().rfind(|line| !line.trim().is_empty());
    Outcome::Unanswered(reason.unwrap_or("it said nothing").trim().to_owned())
}

/// Has npm ask its registry for advisories on the packages that a folder locks.
fn npm(folder: &str) -> Result<Outcome> {
    let Some(tool) = find("npm") else {
        let why = "npm is not on PATH; install Node.js 20 or newer with npm";
        return Ok(Outcome::Unanswered(why.to_owned()));
    };
    let mut command = command(tool);
    command
        .args(["audit", "--package-lock-only", "--json", "--loglevel=silent"])
        .current_dir(root().join(folder));
    let output = command.output().with_context(|| format!("cannot run `{}`", line(&command)))?;
    Ok(judge_npm(&String::from_utf8_lossy(&output.stdout)))
}

/// Reads the report of `npm audit`. Where there is none, a `message` says what the registry answered, or a summary what failed.
fn judge_npm(report: &str) -> Outcome {
    let report: Value = serde_json::from_str(report).unwrap_or_default();
    let Some(weak) = report["vulnerabilities"].as_object() else {
        let why = report["message"].as_str().or(report["error"]["summary"].as_str());
        let why = why.unwrap_or("npm gave no report");
        return Outcome::Unanswered(why.to_owned());
    };
    if weak.is_empty() {
        return Outcome::Clean;
    }
    Outcome::Found(weak.values().map(describe).collect::<Vec<_>>().join("; "))
}

/// One package of npm's report: its versions, how bad it is, and what its advisories are called.
fn describe(weak: &Value) -> String {
    let text = |key: &str| weak[key].as_str().unwrap_or_default();
    let via = weak["via"].as_array().into_iter().flatten();
    // A string is the name of a package that it depends on, which the report has too.
    let why = via.filter_map(|cause| cause["title"].as_str().or(cause.as_str()));
    let why = why.collect::<Vec<_>>().join(", ");
    format!("{} {} ({}): {why}", text("name"), text("range"), text("severity"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::relative;

    #[test]
    fn a_finding_is_told_from_a_database_that_could_not_be_fetched() {
        let clean = judge_deny(true, "bans ok, licenses ok, sources ok\n", "");
        assert_eq!(clean, Outcome::Clean);
        let said = "error[vulnerability]: endless loop\n  ├ left v1.0.2\n     └── app v0.1.0\n\n";
        let found = judge_deny(false, "advisories FAILED, bans ok, sources FAILED\n", said);
        assert_eq!(found, Outcome::Found("advisories, sources failed, see above".into()));
        let said = "[ERROR] failed to fetch advisory database\nfatal: could not resolve host\n\n";
        let offline = judge_deny(false, "", said);
        assert_eq!(offline, Outcome::Unanswered("fatal: could not resolve host".into()));
        let silent = judge_deny(false, "", "");
        assert_eq!(silent, Outcome::Unanswered("it said nothing".into()));
    }

    #[test]
    fn a_weak_package_is_told_from_a_registry_that_gave_no_answer() {
        let clean = r#"{ "auditReportVersion": 2, "vulnerabilities": {}, "metadata": {} }"#;
        assert_eq!(judge_npm(clean), Outcome::Clean);
        let found = r#"{ "auditReportVersion": 2, "vulnerabilities": {
            "app": { "name": "app", "severity": "high", "range": "*", "via": ["left"] },
            "left": { "name": "left", "severity": "high", "range": "<1.0.3", "via": [{ "title": "Endless loop" }] }
        } }"#;
        let expected = "app * (high): left; left <1.0.3 (high): Endless loop";
        assert_eq!(judge_npm(found), Outcome::Found(expected.into()));
        let refused = r#"{ "message": "405 Method Not Allowed", "statusCode": 405, "error": {} }"#;
        assert_eq!(judge_npm(refused), Outcome::Unanswered("405 Method Not Allowed".into()));
        let broken = r#"{ "error": { "summary": "no such lock file", "detail": "" } }"#;
        assert_eq!(judge_npm(broken), Outcome::Unanswered("no such lock file".into()));
        assert_eq!(judge_npm("<html>"), Outcome::Unanswered("npm gave no report".into()));
    }

    /// The lock files below a folder, but for those of what is installed or built.
    fn locks(folder: &Path, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                if !["node_modules", "target", "venv"].contains(&&*name) && !name.starts_with('.') {
                    locks(&path, found);
                }
            } else if ["Cargo.lock", "package-lock.json"].contains(&&*name) {
                found.push(relative(&path).display().to_string());
            }
        }
    }

    #[test]
    fn no_lock_file_is_forgotten() {
        let mut found = Vec::new();
        locks(root(), &mut found);
        found.sort();
        let crates = CRATES.map(|folder| named(folder, "Cargo.lock"));
        let packages = PACKAGES.map(|folder| named(folder, "package-lock.json"));
        let mut known: Vec<_> = crates.into_iter().chain(packages).collect();
        known.sort();
        assert_eq!(found, known);
    }
}
