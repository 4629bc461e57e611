//! What ships with the page and is not ours: the PDF library and the map from npm, and the licences of them and of the crates
//! in the wasm.

use crate::shell::{cargo, command, execute, output, root};
use crate::tools::{self, WASM_TARGET};
use anyhow::{Context, Result};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// The npm packages that the build uses. Its lock file replaces pdf.js's optional canvas by nothing: that is for drawing in
/// Node, and takes 30 MB.
pub fn packages() -> PathBuf {
    root().join("xtask/node")
}

/// The files of pdf.js that are shipped, and their names in the site. `.js`, as not every server knows the type of `.mjs`.
/// The legacy build runs in browsers some years old.
const PDF_FILES: [(&str, &str); 2] =
    [("legacy/build/pdf.min.mjs", "pdf.js"), ("legacy/build/pdf.worker.min.mjs", "pdf.worker.js")];

/// Copies pdf.js into the output directory.
pub fn copy_pdf_reader(out: &Path) -> Result<()> {
    let to = out.join("pdf");
    fs::create_dir_all(&to)?;
    for (from, name) in PDF_FILES {
        let from = packages().join("node_modules/pdfjs-dist").join(from);
        fs::copy(&from, to.join(name))
            .with_context(|| format!("cannot copy {}", from.display()))?;
    }
    Ok(())
}

/// Writes the outlines of the world and what draws them into the output directory.
pub fn write_map(out: &Path) -> Result<()> {
    let to = out.join("map");
    fs::create_dir_all(&to)?;
    execute(command(tools::node()?).arg(packages().join("map.mjs")).arg(&to))
}

/// Something shipped that others wrote.
struct Work {
    version: String,
    licence: String,
    folder: PathBuf,
}

/// Writes `THIRD-PARTY.txt`: every package in the site with its licence, and the texts of the licences. `modules` are the
/// crates that become wasm.
pub fn write_licences(out: &Path, modules: &[&str], with_npm: bool) -> Result<()> {
    let mut works = crates(modules)?;
    if with_npm {
        works.extend(npm_dependencies()?);
    }
    let mut list =
        String::from("Dépêche contains the work of others, under the licences below.\n\n");
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, work) in &works {
        writeln!(list, "{name} {}: {}", work.version, work.licence)?;
        for text in licence_texts(&work.folder)? {
            texts.entry(text).or_default().push(name.clone());
        }
    }
    for (text, names) in texts {
        write!(list, "\n{}\n{}\n\n{text}\n", "-".repeat(80), names.join(", "))?;
    }
    fs::write(out.join("THIRD-PARTY.txt"), list).context("cannot write THIRD-PARTY.txt")
}

/// The crates that the wasm is made of, without those that only build or test it.
fn crates(modules: &[&str]) -> Result<BTreeMap<String, Work>> {
    tools::wasm_target()?;
    let metadata = output(cargo().args([
        "metadata",
        "--format-version=1",
        "--locked",
        "--filter-platform",
        WASM_TARGET,
    ]))?;
    let metadata: Value = serde_json::from_str(&metadata).context("cargo metadata is no JSON")?;
    let packages = list(&metadata["packages"]);
    // What comes from no registry is ours.
    let (own, others): (Vec<_>, Vec<_>) =
        packages.iter().partition(|package| package["source"].is_null());
    let start = own.iter().filter(|package| modules.contains(&text(&package["name"])));
    let start = start.map(|package| text(&package["id"])).collect();
    let macros = packages.iter().filter(|package| is_macro(package));
    let macros = macros.map(|package| text(&package["id"])).collect();
    let reached = reached(&metadata["resolve"]["nodes"], start, &macros);
    let shipped = others.into_iter().filter(|package| reached.contains(text(&package["id"])));
    Ok(shipped
        .map(|package| {
            let folder =
                Path::new(text(&package["manifest_path"])).parent().unwrap_or(Path::new(""));
            let work = Work {
                version: text(&package["version"]).to_owned(),
                licence: text(&package["license"]).to_owned(),
                folder: folder.to_owned(),
            };
            (text(&package["name"]).to_owned(), work)
        })
        .collect())
}

/// The packages reached from those in `open` by dependencies that are compiled in, which `macros` are not.
fn reached<'m>(
    nodes: &'m Value,
    mut open: Vec<&'m str>,
    macros: &BTreeSet<&'m str>,
) -> BTreeSet<&'m str> {
    let mut found = BTreeSet::new();
    while let Some(id) = open.pop() {
        if macros.contains(id) || !found.insert(id) {
            continue;
        }
        let node = list(nodes).iter().find(|node| node["id"] == id);
        for dependency in node.map(|node| list(&node["deps"])).unwrap_or_default() {
            if list(&dependency["dep_kinds"]).iter().any(|kind| kind["kind"].is_null()) {
                open.push(text(&dependency["pkg"]));
            }
        }
    }
    found
}

/// Whether a crate runs in the compiler and leaves nothing of itself behind.
fn is_macro(package: &Value) -> bool {
    list(&package["targets"]).iter().any(|target| target["kind"][0] == "proc-macro")
}

/// The npm packages that ship: the `dependencies` of the package file.
fn npm_dependencies() -> Result<BTreeMap<String, Work>> {
    let read = |path: &Path| -> Result<Value> {
        let text =
            fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
        serde_json::from_str(&text).with_context(|| format!("{} is no JSON", path.display()))
    };
    let manifest = read(&packages().join("package.json"))?;
    let names = manifest["dependencies"].as_object().into_iter().flat_map(|names| names.keys());
    names
        .map(|name| {
            let folder = packages().join("node_modules").join(name);
            let package = read(&folder.join("package.json"))?;
            let field = |key: &str| text(&package[key]).to_owned();
            Ok((
                name.clone(),
                Work { version: field("version"), licence: field("license"), folder },
            ))
        })
        .collect()
}

/// The licence files beside a package.
fn licence_texts(folder: &Path) -> Result<Vec<String>> {
    let mut texts = Vec::new();
    let entries =
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().to_uppercase();
        let is_licence = ["LICENSE", "LICENCE", "COPYING", "UNLICENSE", "NOTICE"]
            .iter()
            .any(|start| name.starts_with(start));
        if is_licence && entry.file_type()?.is_file() {
            texts.push(
                String::from_utf8_lossy(&fs::read(entry.path())?).trim().replace("\r\n", "\n"),
            );
        }
    }
    texts.sort();
    Ok(texts)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dependencies_are_followed_but_for_those_of_builds_and_tests() {
        let dep = |name: &str, kind: Value| serde_json::json!({ "pkg": name, "dep_kinds": [{ "kind": kind }] });
        let nodes = serde_json::json!([
            { "id": "own", "deps": [dep("a", Value::Null), dep("test", "dev".into())] },
            { "id": "a", "deps": [dep("b", Value::Null), dep("build", "build".into()), dep("macro", Value::Null)] },
            { "id": "b", "deps": [dep("a", Value::Null)] },
        ]);
        let found: Vec<_> =
            reached(&nodes, vec!["own"], &BTreeSet::from(["macro"])).into_iter().collect();
        assert_eq!(found, ["a", "b", "own"]);
    }

    #[test]
    fn the_crates_of_the_wasm_have_licences() {
        let crates = crates(&["depeche"]).unwrap();
        assert!(crates.contains_key("wasm-bindgen"), "{:?}", crates.keys());
        assert!(!crates.contains_key("insta"), "{:?}", crates.keys());
        for (name, work) in crates {
            assert!(!work.licence.is_empty(), "{name} states no licence");
        }
    }
}
