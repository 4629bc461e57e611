//! `cargo xtask build --single-file`: the page as one file that works without any server.

use crate::shell::{command, execute, relative, root};
use crate::{tools, vendor};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::PathBuf;

/// The largest file that is still sent by mail and opened without waiting, in bytes.
const LIMIT: u64 = 3_000_000;

/// Where the file is written.
pub fn file() -> PathBuf {
    root().join("dist/depeche.html")
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
