//! Running the page in Chromium, by Playwright.

use crate::record::record;
use crate::shell::{command, execute, printed, root};
use crate::tools::{self, CHROMIUM_VARIABLE};
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Names the file into which the spec `screenshot.spec.js` writes its picture.
const SCREENSHOT_VARIABLE: &str = "DEPECHE_SCREENSHOT";

/// Runs the specs that `words` choose, all without words.
pub fn run(words: &[String], screenshot: Option<&Path>) -> Result<()> {
    let mut playwright = playwright(words)?;
    if let Some(file) = screenshot {
        playwright.env(SCREENSHOT_VARIABLE, file);
    }
    execute(&mut playwright)
}

/// Playwright with these arguments.
fn playwright(words: &[String]) -> Result<Command> {
    let folder = folder()?;
    let mut playwright = command(tools::node()?);
    playwright
        .arg(folder.join("node_modules/@playwright/test/cli.js"))
        .arg("test")
        .args(words)
        .current_dir(&folder)
        .env(CHROMIUM_VARIABLE, tools::chromium(&folder)?);
    Ok(playwright)
}

/// `cargo xtask screenshot`: takes the picture of the README again.
pub fn screenshot() -> Result<()> {
    let file = root().join("docs/screenshot.png");
    run(&["--grep".into(), "@screenshot".into()], Some(&file))?;
    println!("wrote {}", crate::shell::relative(&file).display());
    Ok(())
}

/// `cargo xtask bench-page`: measures how fast the page answers, and prints it beside the budgets.
pub fn bench(words: &[String], recorded: bool) -> Result<()> {
    let rows = measure("page.bench.js", words)?;
    let table = format!("| what | measured | budget |\n|---|---:|---:|\n{rows}");
    if recorded { record("bench-page", &table) } else { Ok(()) }
}

/// What the measurements in the file `spec` print, those that `words` choose.
pub fn measure(spec: &str, words: &[String]) -> Result<String> {
    let mut arguments = ["--config", "bench.config.js", spec].map(str::to_owned).to_vec();
    if !words.is_empty() {
        arguments.extend(["--grep".to_owned(), words.join(" ")]);
    }
    printed(&mut playwright(&arguments)?)
}

/// The folder of the page tests, with its npm packages.
pub fn folder() -> Result<PathBuf> {
    let folder = root().join("tests/page");
    if !tools::npm_packages(&folder)? {
        bail!(
            "npm is not on PATH; install Node.js 20 or newer with npm (Debian: apt-get install nodejs npm)"
        );
    }
    Ok(folder)
}
