//! The list of files that the service worker copies, and the version that they make together.

use crate::shell::root;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// What is in the folder but no part of the page: types, what tells servers and package managers, and the list itself.
/// The service worker is fetched by the browser alone.
const LEFT_OUT: [&str; 5] =
    ["sw.js", "_headers", "nginx.conf", "pkg/package.json", "pkg/precache.js"];

/// Writes `precache.js`. A development build lists nothing, so that a change is seen with the next load.
pub fn write(out: &Path, dev: bool) -> Result<()> {
    let site = root().join("www");
    let mut names = Vec::new();
    if !dev {
        list(&site, "", &mut names)?;
        names.sort();
    }
    let mut version = Fnv::default();
    for name in &names {
        version.add(name.as_bytes());
        version.add(&fs::read(site.join(name)).with_context(|| format!("cannot read {name}"))?);
    }
    let text = format!(
        "export const VERSION = \"{:016x}\";\nexport const FILES = {};\n",
        version.0,
        serde_json::to_string_pretty(&names)?
    );
    fs::write(out.join("precache.js"), text).context("cannot write precache.js")
}

/// The files of the page under `directory`, which is called `prefix` in it.
fn list(directory: &Path, prefix: &str, names: &mut Vec<String>) -> Result<()> {
    for entry in fs::read_dir(directory)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            list(&entry.path(), &format!("{name}/"), names)?;
        } else if is_shipped(&name) {
            names.push(name);
        }
    }
    Ok(())
}

fn is_shipped(name: &str) -> bool {
    !name.ends_with(".d.ts") && !LEFT_OUT.contains(&name) && !name.starts_with('.')
}

/// FNV-1a with 64 bits: tells versions apart, and is no secret.
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_browser_never_asks_for_is_left_out() {
        for name in ["index.html", "pkg/depeche.js", "icons/192.png", "manifest.webmanifest"] {
            assert!(is_shipped(name), "{name}");
        }
        for name in ["sw.js", "pkg/depeche.d.ts", "types.d.ts", "_headers", "pkg/precache.js"] {
            assert!(!is_shipped(name), "{name}");
        }
    }

    #[test]
    fn another_byte_is_another_version() {
        let version = |bytes: &[u8]| {
            let mut fnv = Fnv::default();
            fnv.add(bytes);
            fnv.0
        };
        assert_eq!(version(b"a"), 0xaf63_dc4c_8601_ec8c);
        assert_ne!(version(b"a"), version(b"b"));
    }
}
