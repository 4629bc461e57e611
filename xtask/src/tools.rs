//! What the build and the tests need beside Rust, installed when it is missing or named when that is not possible.

use crate::shell::{cargo, command, execute, find, output, relative};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Stdio;

/// The target of the web build.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The environment variable that names the browser of the page tests.
pub const CHROMIUM_VARIABLE: &str = "DEPECHE_CHROMIUM";

/// The environment variable that names the browser of the test in Firefox.
pub const FIREFOX_VARIABLE: &str = "DEPECHE_FIREFOX";

/// Makes sure that rustc can compile to WebAssembly.
pub fn wasm_target() -> Result<()> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let libraries =
        output(command(rustc).args(["--print", "target-libdir", "--target", WASM_TARGET]))?;
    if Path::new(libraries.trim()).is_dir() {
        return Ok(());
    }
    let Some(rustup) = find("rustup") else {
        bail!(
            "this Rust has no standard library for {WASM_TARGET} and there is no rustup to add it; install the \
             package of your system that holds it (Debian: libstd-rust-dev-wasm32, Fedora: \
             rust-std-static-wasm32-unknown-unknown), or Rust by rustup"
        );
    };
    println!("adding the Rust target {WASM_TARGET}");
    execute(command(rustup).args(["target", "add", WASM_TARGET]))
}

/// Makes sure that cargo has a subcommand that rustup delivers as a component of its own.
pub fn component(name: &str, subcommand: &str) -> Result<()> {
    let quiet = cargo()
        .args([subcommand, "--version"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    if quiet.is_ok_and(|status| status.success()) {
        return Ok(());
    }
    let rustup = find("rustup").with_context(|| {
        format!("`cargo {subcommand}` is missing and there is no rustup to add it; install {name} as your system has it")
    })?;
    println!("adding the Rust component {name}");
    execute(command(rustup).args(["component", "add", name]))
}

/// Node.js, which must be there.
pub fn node() -> Result<PathBuf> {
    find("node").context(
        "node is not on PATH; install Node.js 20 or newer (Debian: apt-get install nodejs npm)",
    )
}

/// Installs the npm packages that `directory` locks, unless they are there already. Gives false when there is no npm.
pub fn npm_packages(directory: &Path) -> Result<bool> {
    let wanted = directory.join("package-lock.json");
    let stamp = directory.join("node_modules/.locked");
    let lock =
        std::fs::read(&wanted).with_context(|| format!("cannot read {}", wanted.display()))?;
    if std::fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(true);
    }
    let Some(npm) = find("npm") else {
        return Ok(false);
    };
    println!("installing the npm packages of {}", relative(directory).display());
    execute(
        command(npm)
            .args(["ci", "--no-audit", "--no-fund", "--loglevel=error"])
            .current_dir(directory),
    )?;
    std::fs::write(&stamp, lock).with_context(|| format!("cannot write {}", stamp.display()))?;
    Ok(true)
}

/// A Chromium for the page tests: the one that the environment names, the one on PATH, or a fresh one.
pub fn chromium(playwright: &Path) -> Result<PathBuf> {
    if let Some(named) = std::env::var_os(CHROMIUM_VARIABLE) {
        let file = PathBuf::from(named);
        if !file.is_file() {
            bail!("{CHROMIUM_VARIABLE} names {}, which is not a file", file.display());
        }
        return Ok(file);
    }
    if let Some(file) = chromium_on_path() {
        return Ok(file);
    }
    if let (Some(apt), true) = (find("apt-get"), is_root()) {
        println!("installing Chromium by apt-get");
        execute(command(&apt).args(["-q", "update"]))?;
        execute(
            command(&apt)
                .args([
                    "-qq",
                    "install",
                    "-y",
                    "--no-install-recommends",
                    "chromium",
                    "fonts-liberation",
                ])
                .env("DEBIAN_FRONTEND", "noninteractive"),
        )?;
        return chromium_on_path().context("apt-get installed Chromium, but it is not on PATH");
    }
    println!("installing Chromium by Playwright");
    let npx = find("npx").context("npx is not on PATH")?;
    execute(
        command(npx)
            .args(["playwright", "install", "chromium"])
            .current_dir(playwright),
    )
    .with_context(|| {
        format!(
            "install Chromium by hand and put it on PATH, or name its file in {CHROMIUM_VARIABLE}"
        )
    })?;
    let script = "process.stdout.write(require('@playwright/test').chromium.executablePath())";
    let file = output(command("node").args(["-e", script]).current_dir(playwright))?;
    Ok(PathBuf::from(file))
}

/// A Firefox: the one that the environment names, or the one on PATH. None where there is none: nothing but one test of the
/// main path asks for it, so it is not installed for that.
pub fn firefox() -> Option<PathBuf> {
    let named = std::env::var_os(FIREFOX_VARIABLE).map(PathBuf::from);
    named.or_else(|| ["firefox-esr", "firefox"].into_iter().find_map(find))
}

fn chromium_on_path() -> Option<PathBuf> {
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
        .into_iter()
        .find_map(find)
}

fn is_root() -> bool {
    output(command("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}
