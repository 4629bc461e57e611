//! `cargo xtask size`: what a reader's browser has to load, against the budgets of `wasm-pack.toml`.

mod reach;

use crate::config::{Budget, Config};
use crate::shell::root;
use anyhow::{Context, Result, bail};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::Path;

/// Bytes as they are, and as a host that compresses sends them.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
struct Size {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

impl std::iter::Sum for Size {
    fn sum<I: Iterator<Item = Self>>(sizes: I) -> Self {
        sizes.fold(Self::default(), |a, b| Self {
            raw: a.raw + b.raw,
            gzip: a.gzip + b.gzip,
            brotli: a.brotli + b.brotli,
        })
    }
}

impl std::fmt::Display for Size {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:>10} {:>10} {:>10}", self.raw, self.gzip, self.brotli)
    }
}

/// Measures `www/`, prints a table and fails above a budget.
pub fn run() -> Result<()> {
    let config = Config::load()?;
    let site = root().join("www");
    let mut files = BTreeMap::new();
    collect(&site, "", &mut files)?;
    if !files.keys().any(|name| name.ends_with(".wasm")) {
        bail!("there is no wasm in {}; first: cargo xtask build", site.display());
    }
    let read =
        |name: &str| fs::read(site.join(name)).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    println!("{:>10} {:>10} {:>10}", "bytes", "gzip", "brotli");
    for (name, size) in &files {
        println!("{size}  {name}");
    }
    println!();
    let mut broken = Vec::new();
    for budget in &config.budget {
        let reached =
            budget.entry.as_deref().map(|entry| reach::reached(entry, read)).unwrap_or_default();
        let counted = files.iter().filter(|(name, _)| counts(budget, &reached, name));
        let size: Size = counted.map(|(_, size)| *size).sum();
        println!("{size}  {}, of {} allowed", budget.name, budget.limit);
        if size.brotli > budget.limit {
            broken.push(format!(
                "{} is {} bytes, the limit is {}",
                budget.name, size.brotli, budget.limit
            ));
        }
    }
    if !broken.is_empty() {
        bail!("over budget: {}", broken.join("; "));
    }
    Ok(())
}

/// Measures every file under `directory` whose name, seen from the site, is `prefix` and the rest.
fn collect(directory: &Path, prefix: &str, files: &mut BTreeMap<String, Size>) -> Result<()> {
    let entries =
        fs::read_dir(directory).with_context(|| format!("cannot read {}", directory.display()))?;
    for entry in entries {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if name.starts_with('.') {
            continue;
        }
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{name}/"), files)?;
        } else {
            let bytes = fs::read(entry.path())
                .with_context(|| format!("cannot read {}", entry.path().display()))?;
            files.insert(name, measure(&bytes)?);
        }
    }
    Ok(())
}

fn measure(bytes: &[u8]) -> Result<Size> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(bytes)?;
    let mut brotli = Vec::new();
    // 22 is the usual window: 4 MB.
    brotli::CompressorWriter::new(&mut brotli, 1 << 16, 11, 22).write_all(bytes)?;
    Ok(Size {
        raw: bytes.len() as u64,
        gzip: gzip.finish()?.len() as u64,
        brotli: brotli.len() as u64,
    })
}

fn counts(budget: &Budget, reached: &BTreeSet<String>, name: &str) -> bool {
    let fits = |patterns: &[String]| patterns.iter().any(|pattern| matches(pattern, name));
    (reached.contains(name) || fits(&budget.files)) && !fits(&budget.except)
}

/// Whether `name` is `pattern`, where each `*` stands for any signs.
fn matches(pattern: &str, name: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == name,
        Some((start, rest)) => name.strip_prefix(start).is_some_and(|name| {
            name.char_indices()
                .map(|(i, _)| i)
                .chain([name.len()])
                .any(|i| matches(rest, &name[i..]))
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_stand_for_any_signs() {
        for (pattern, name) in
            [("*", "a/b.js"), ("*.wasm", "pkg/é.wasm"), ("pkg/*fr*.bin", "pkg/fr.bin"), ("a", "a")]
        {
            assert!(matches(pattern, name), "{pattern} {name}");
        }
        for (pattern, name) in
            [("*.wasm", "a.wasm.js"), ("pkg/*fr*.bin", "pkg/en.bin"), ("a*", "ba"), ("", "a")]
        {
            assert!(!matches(pattern, name), "{pattern} {name}");
        }
    }

    #[test]
    fn text_shrinks_and_sizes_add_up() {
        let size = measure("la dépêche du jour ".repeat(100).as_bytes()).unwrap();
        assert_eq!(size.raw, 2100);
        assert!(size.gzip < 100 && size.brotli < 100, "{size:?}");
        let two: Size = [size, size].into_iter().sum();
        assert_eq!(two.brotli, 2 * size.brotli);
    }

    #[test]
    fn an_exception_takes_a_file_out() {
        let budget = Budget {
            name: String::new(),
            limit: 0,
            entry: None,
            files: vec!["*.js".into()],
            except: vec!["pkg/*".into()],
        };
        let reached = BTreeSet::from(["index.html".to_owned(), "pkg/a.css".to_owned()]);
        assert!(counts(&budget, &reached, "index.html") && counts(&budget, &reached, "a.js"));
        assert!(!counts(&budget, &reached, "pkg/a.css") && !counts(&budget, &reached, "pkg/a.js"));
        assert!(!counts(&budget, &reached, "a.css"));
    }
}
