//! `cargo xtask build --single-file`: the page as one file that works without any server.

use crate::shell::{command, execute, relative, root};
use crate::{tools, vendor};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The largest file that is still sent by mail and opened without waiting, in bytes: both languages, each with the
/// names of all, and the map.
const LIMIT: u64 = 3_500_000;

/// Where the file is written.
pub fn file() -> PathBuf {
    root().join("dist/depeche.html")
}

/// Whether the file is absent, or older than something that it is made of.
pub fn is_stale() -> Result<bool> {
    let Ok(written) = fs::metadata(file()).and_then(|file| file.modified()) else {
        return Ok(true);
    };
    let maker = vendor::packages().join("single-file.mjs");
    Ok(newest(&root().join("www"))?.max(fs::metadata(maker)?.modified()?) > written)
}

/// When something in a folder was last changed.
fn newest(folder: &Path) -> Result<SystemTime> {
    let mut last = SystemTime::UNIX_EPOCH;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let changed = if entry.file_type()?.is_dir() {
            newest(&entry.path())?
        } else {
            entry.metadata()?.modified()?
        };
        last = last.max(changed);
    }
    Ok(last)
}

/// Writes the file from the site that was built.
pub fn write() -> Result<()> {
    let file = file();
    if !tools::npm_packages(&vendor::packages())? {
        bail!(
            "npm is not on PATH (Debian: apt-get install npm); the single file is bundled by a package from there"
        );
    }
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    let script = vendor::packages().join("single-file.mjs");
    execute(command(tools::node()?).arg(script).arg(root().join("www")).arg(&file))?;
    let size = fs::metadata(&file).with_context(|| format!("no {}", file.display()))?.len();
    println!("{}: {size} bytes, of {LIMIT} allowed", relative(&file).display());
    if size > LIMIT {
        bail!("{} is {size} bytes, the limit is {LIMIT}", relative(&file).display());
    }
    Ok(())
}
