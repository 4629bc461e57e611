//! `cargo xtask size`: what a reader's browser has to load, against the budgets of `wasm-pack.toml`.

mod reach;

use crate::config::{Budget, Config};
use crate::record::record;
use crate::shell::{command, output, printed, root, target_dir};
use crate::tools;
use anyhow::{Context, Result, bail};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Bytes as they are, and as a host that compresses sends them.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
struct Size {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

impl Size {
    /// Reads three numbers.
    fn parse(line: &str) -> Option<Self> {
        let numbers = line.split(' ').map(|number| number.parse().ok());
        let [raw, gzip, brotli] = numbers.collect::<Option<Vec<u64>>>()?.try_into().ok()?;
        Some(Self { raw, gzip, brotli })
    }
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
    let mut names = Vec::new();
    list(&site, "", &mut names)?;
    names.sort();
    if !names.iter().any(|name| name.ends_with(".wasm")) {
        bail!("there is no wasm in {}; first: cargo xtask build", site.display());
    }
    let files = measure(&site, names)?;
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

/// Prints what the code of the core is made of, as it was last compiled for the page.
pub fn code(recorded: bool) -> Result<()> {
    let profile = Config::load()?.profile;
    let wasm = target_dir()?.join(tools::WASM_TARGET).join(profile).join("depeche.wasm");
    if !wasm.is_file() {
        bail!("there is no {}; first: cargo xtask build", wasm.display());
    }
    let optimised = root().join("www/pkg/depeche_bg.wasm");
    let mut script = command(tools::node()?);
    let table = printed(script.arg(root().join("xtask/node/code.mjs")).arg(wasm).arg(optimised))?;
    if recorded { record("size --code", &table) } else { Ok(()) }
}

/// The names of the files under `directory`, seen from the site, where it is called `prefix`.
fn list(directory: &Path, prefix: &str, names: &mut Vec<String>) -> Result<()> {
    let entries =
        fs::read_dir(directory).with_context(|| format!("cannot read {}", directory.display()))?;
    for entry in entries {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if name.starts_with('.') {
            continue;
        }
        if entry.file_type()?.is_dir() {
            list(&entry.path(), &format!("{name}/"), names)?;
        } else {
            names.push(name);
        }
    }
    Ok(())
}

/// The sizes of the files `names` of the site.
fn measure(site: &Path, names: Vec<String>) -> Result<BTreeMap<String, Size>> {
    let mut node = command(tools::node()?);
    node.arg(root().join("xtask/node/compress.mjs")).args(&names).current_dir(site);
    let lines = output(&mut node)?;
    let sizes = lines.lines().map(Size::parse).collect::<Option<Vec<_>>>();
    Ok(names.into_iter().zip(sizes.context("compress.mjs printed no sizes")?).collect())
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
    fn sizes_are_read_and_add_up() {
        let size = Size::parse("2100 60 45").unwrap();
        assert_eq!(size, Size { raw: 2100, gzip: 60, brotli: 45 });
        assert_eq!([size, size].into_iter().sum::<Size>().brotli, 90);
        assert_eq!(Size::parse("2100 60"), None);
        assert_eq!(Size::parse("error"), None);
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
