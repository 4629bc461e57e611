//! Running other programs, with errors that name the command.

use anyhow::{Context, Result, bail};
use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The root of the project.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// `path` as seen from the root of the project, for messages.
pub fn relative(path: &Path) -> &Path {
    path.strip_prefix(root()).unwrap_or(path)
}

/// The directory of cargo's output, wherever the environment or cargo's configuration puts it.
pub fn target_dir() -> Result<PathBuf> {
    let text = output(cargo().args(["metadata", "--no-deps", "--format-version", "1"]))?;
    let metadata: serde_json::Value = serde_json::from_str(&text)?;
    let directory = metadata["target_directory"].as_str();
    Ok(directory.context("cargo metadata names no target directory")?.into())
}

/// The cargo that started us.
pub fn cargo() -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// A program to be run at the root of the project, without standard input.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root()).stdin(Stdio::null());
    command
}

/// Runs a command to its end and fails unless it succeeds.
pub fn execute(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot run `{}`", line(command)))?;
    if !status.success() {
        bail!("`{}` failed ({status})", line(command));
    }
    Ok(())
}

/// What a command prints on standard output, when it succeeds.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("cannot run `{}`", line(command)))?;
    if !output.status.success() {
        bail!("`{}` failed ({})", line(command), output.status);
    }
    String::from_utf8(output.stdout)
        .with_context(|| format!("`{}` printed something that is not UTF-8", line(command)))
}

/// The same, printing each line as it comes.
pub fn printed(command: &mut Command) -> Result<String> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot run `{}`", line(command)))?;
    let mut text = String::new();
    if let Some(lines) = child.stdout.take() {
        for line in BufReader::new(lines).lines() {
            let line =
                line.with_context(|| format!("cannot read what `{}` prints", self::line(command)))?;
            println!("{line}");
            text += &line;
            text.push('\n');
        }
    }
    let status = child.wait()?;
    if !status.success() {
        bail!("`{}` failed ({status})", line(command));
    }
    Ok(text)
}

/// The file that `program` is on PATH, if any.
pub fn find(program: &str) -> Option<PathBuf> {
    // npm is npm.cmd on Windows.
    let suffixes: &[&str] = if cfg!(windows) { &[".exe", ".cmd"] } else { &[""] };
    let path = std::env::var_os("PATH")?;
    for directory in std::env::split_paths(&path) {
        for suffix in suffixes {
            let file = directory.join(format!("{program}{suffix}"));
            if file.is_file() {
                return Some(file);
            }
        }
    }
    None
}

/// The command as one would type it, for messages.
pub fn line(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| relative(Path::new(word)).display().to_string())
        .collect::<Vec<_>>()
        .join(" ")
}
