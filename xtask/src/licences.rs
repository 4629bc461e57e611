//! `THIRD-PARTY.txt`: what of the page others wrote, under which licences, and the texts of these.

use crate::shell::{cargo, command, output, root};
use crate::tools::{self, WASM_TARGET};
use crate::vendor::{PDF_PACKAGE, package};
use anyhow::{Context, Result};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// Something shipped that others wrote.
struct Work {
    name: String,
    licence: String,
    /// What its authors want to be passed on.
    texts: Vec<String>,
}

/// The code in pdf.js that calls its decoders: a name, a licence, and files beside the decoders, which do not ship themselves.
const PDF_PARTS: [(&str, &str, [&str; 2]); 3] = [
    ("openjpeg", "BSD-2-Clause", ["LICENSE_OPENJPEG", "LICENSE_PDFJS_OPENJPEG"]),
    ("pdfium", "BSD-3-Clause AND Apache-2.0", ["LICENSE_JBIG2", "LICENSE_PDFJS_JBIG2"]),
    ("qcms", "MIT", ["LICENSE_QCMS", "LICENSE_PDFJS_QCMS"]),
];

/// What stands in a script before the version of the core-js in it.
const CORE_JS: &str = "zloirock/core-js/blob/v";

/// The parts of `data/SOURCES.md` that tell of what comes from others.
const SOURCES: [&str; 3] = ["Derived", "Counted", "Entity tagger"];

/// Where licences are to be read that are only named.
const NAMED: &str = "\
CC BY 4.0: https://creativecommons.org/licenses/by/4.0/
CC BY 2.5: https://creativecommons.org/licenses/by/2.5/
CC BY-SA 4.0: https://creativecommons.org/licenses/by-sa/4.0/
";

/// Writes the file. `modules` are the crates that become wasm, `bundled` the npm packages whose work is in the site.
pub fn write(out: &Path, modules: &[&str], bundled: &[String]) -> Result<()> {
    let mut works = crates(modules)?;
    works.push(standard_library()?);
    for name in bundled {
        works.push(npm_package(name)?);
        if name == PDF_PACKAGE {
            works.extend(parts_of_pdf_reader()?);
        }
    }
    works.push(Work {
        name: "faker, for lists of names".into(),
        licence: "MIT".into(),
        texts: vec![include_str!("../licences/faker.txt").into()],
    });
    works.sort_by(|a, b| a.name.cmp(&b.name));
    let sources = fs::read_to_string(root().join("data/SOURCES.md"))
        .context("cannot read data/SOURCES.md")?;
    fs::write(out.join("THIRD-PARTY.txt"), compose(&works, &sources)?)
        .context("cannot write THIRD-PARTY.txt")
}

/// The list of works, where lists and models come from, then each text once with the names of those who want it passed on.
fn compose(works: &[Work], sources: &str) -> Result<String> {
    let mut list =
        String::from("Dépêche contains the work of others, under the licences below.\n\n");
    let mut texts: BTreeMap<String, (&str, Vec<&str>)> = BTreeMap::new();
    for Work { name, licence, texts: own } in works {
        writeln!(list, "{name}: {licence}")?;
        for text in own {
            // Most differ in nothing but line breaks.
            let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
            texts.entry(words).or_insert((text, Vec::new())).1.push(name);
        }
    }
    let ruler = "-".repeat(80);
    write!(list, "\n{ruler}\nLists and models\n\n{}{NAMED}", sections(sources)?)?;
    for (text, names) in texts.values() {
        write!(list, "\n{ruler}\n{}\n\n{}\n", names.join(", "), text.trim())?;
    }
    Ok(list)
}

/// What the table of sources says of the work of others.
fn sections(sources: &str) -> Result<String> {
    let mut found = String::new();
    for title in SOURCES {
        let section = sources.split("\n## ").find_map(|text| text.strip_prefix(title));
        let section =
            section.with_context(|| format!("data/SOURCES.md has no section {title:?}"))?;
        write!(found, "{title}\n\n{}\n\n", section.trim())?;
    }
    Ok(found)
}

/// The crates that the wasm is made of: as cargo builds each of `modules` alone, without what only builds or tests it.
fn crates(modules: &[&str]) -> Result<Vec<Work>> {
    tools::wasm_target()?;
    let mut compiled = BTreeSet::new();
    for module in modules {
        let mut tree = cargo();
        tree.args(["tree", "--locked", "--target", WASM_TARGET, "--package", module]);
        tree.args(["--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}"]);
        compiled.extend(output(&mut tree)?.lines().filter_map(name_and_version));
    }
    let metadata = output(cargo().args(["metadata", "--format-version=1", "--locked"]))?;
    let metadata: Value = serde_json::from_str(&metadata).context("cargo metadata is no JSON")?;
    let mut works = Vec::new();
    for package in metadata["packages"].as_array().into_iter().flatten() {
        let name = format!("{} {}", text(&package["name"]), text(&package["version"]));
        // What comes from no registry is ours.
        if package["source"].is_null() || !compiled.contains(&name) {
            continue;
        }
        let folder = Path::new(text(&package["manifest_path"])).parent().unwrap_or(Path::new(""));
        let licence = text(&package["license"]).to_owned();
        works.push(Work { name, licence, texts: licence_texts(folder)? });
    }
    Ok(works)
}

/// The crate that a line of `cargo tree` names, as `name version`.
fn name_and_version(line: &str) -> Option<String> {
    let (name, rest) = line.split_once(" v")?;
    Some(format!("{name} {}", rest.split(' ').next()?))
}

/// What rustc adds to each module.
fn standard_library() -> Result<Work> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let version = output(command(rustc).arg("--version"))?;
    let version = version.split_whitespace().nth(1).unwrap_or_default();
    Ok(Work {
        name: format!("Rust standard library {version}"),
        licence: "MIT OR Apache-2.0".into(),
        texts: vec![include_str!("../licences/rust.txt").into()],
    })
}

/// A package as npm installed it.
fn npm_package(name: &str) -> Result<Work> {
    let folder = package(name);
    let path = folder.join("package.json");
    let manifest: Value = serde_json::from_str(&read(&path)?)
        .with_context(|| format!("{} is no JSON", path.display()))?;
    Ok(Work {
        name: format!("{name} {}", text(&manifest["version"])),
        licence: text(&manifest["license"]).to_owned(),
        texts: licence_texts(&folder)?,
    })
}

/// What pdf.js has from others, as far as it is in the files that ship.
fn parts_of_pdf_reader() -> Result<Vec<Work>> {
    let folder = package(PDF_PACKAGE);
    let mut works = Vec::new();
    for (name, licence, files) in PDF_PARTS {
        let texts = files.map(|file| read(&folder.join("wasm").join(file)));
        works.push(Work {
            name: format!("{name}, in {PDF_PACKAGE}"),
            licence: licence.into(),
            texts: texts.into_iter().collect::<Result<_>>()?,
        });
    }
    let script = read(&folder.join("legacy/build/pdf.min.mjs"))?;
    if let Some(version) = core_js(&script) {
        works.push(Work {
            name: format!("core-js {version}, in {PDF_PACKAGE}"),
            licence: "MIT".into(),
            texts: vec![include_str!("../licences/core-js.txt").into()],
        });
    }
    Ok(works)
}

/// The version of the core-js that is in a script, if any.
fn core_js(script: &str) -> Option<&str> {
    let (_, rest) = script.split_once(CORE_JS)?;
    rest.split('/').next()
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
            texts.push(read(&entry.path())?);
        }
    }
    texts.sort();
    Ok(texts)
}

/// A text file, with line ends of one kind.
fn read(path: &Path) -> Result<String> {
    let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(String::from_utf8_lossy(&bytes).replace("\r\n", "\n"))
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_crates_of_the_wasm_have_licences() {
        let works = crates(&["depeche", "depeche-terms"]).unwrap();
        let has = |name: &str| works.iter().any(|work| work.name.split(' ').next() == Some(name));
        for name in ["wasm-bindgen", "chrono", "regex-automata"] {
            assert!(has(name), "{name} is missing");
        }
        // Of tests, of macros, and what the tools alone want of regex.
        for name in ["insta", "serde_derive", "aho-corasick", "memchr"] {
            assert!(!has(name), "{name} is not in the wasm");
        }
        for Work { name, licence, texts } in works {
            assert!(!licence.is_empty(), "{name} states no licence");
            assert!(!texts.is_empty(), "{name} has no text of its licence");
        }
    }

    #[test]
    fn lines_of_cargo_tree_give_name_and_version() {
        let found = name_and_version("toml v1.2.1+spec-1.1.0 (*)");
        assert_eq!(found.as_deref(), Some("toml 1.2.1+spec-1.1.0"));
        assert_eq!(name_and_version("serde v1.0.229").as_deref(), Some("serde 1.0.229"));
        assert_eq!(name_and_version(""), None);
    }

    #[test]
    fn the_version_of_core_js_is_read_from_the_script() {
        let script = r#"{license:"https://example.org/zloirock/core-js/blob/v3.51.0/LICENSE"}"#;
        assert_eq!(core_js(script), Some("3.51.0"));
        assert_eq!(core_js("let a;"), None);
    }

    #[test]
    fn a_text_comes_once_for_all_who_have_it() {
        let work = |name: &str, text: &str| Work {
            name: name.into(),
            licence: "MIT".into(),
            texts: vec![text.into()],
        };
        let works = [work("a 1", "As is,\nno warranty."), work("b 2", "As is, no\nwarranty.")];
        let sources = "# Lists\n\n## Derived\n\nx | CC BY\n\n## Sizes\n\nbig\n\n## Counted\n\ny\n\n## Entity tagger\n\nz\n";
        let text = compose(&works, sources).unwrap();
        assert!(text.contains("a 1: MIT\nb 2: MIT\n"), "{text}");
        assert!(text.contains("\na 1, b 2\n\nAs is,\nno warranty.\n"), "{text}");
        assert!(text.contains("x | CC BY") && !text.contains("big"), "{text}");
        assert_eq!(text.matches("no warranty").count(), 1, "{text}");
        assert!(compose(&works, "# Lists").is_err());
    }
}
