//! What ships with the page and comes from npm: the PDF library and the map.

use crate::shell::{command, output, root};
use crate::tools;
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// The npm packages that the build uses. Its lock file replaces pdf.js's optional canvas by nothing: that is for drawing in
/// Node, and takes 30 MB.
pub fn packages() -> PathBuf {
    root().join("xtask/node")
}

/// Where npm put a package.
pub fn package(name: &str) -> PathBuf {
    packages().join("node_modules").join(name)
}

/// The files of pdf.js that are shipped, and their names in the site. `.js`, as not every server knows the type of `.mjs`.
/// The legacy build runs in browsers some years old.
const PDF_FILES: [(&str, &str); 2] =
    [("legacy/build/pdf.min.mjs", "pdf.js"), ("legacy/build/pdf.worker.min.mjs", "pdf.worker.js")];

/// The package that these files are of.
pub const PDF_PACKAGE: &str = "pdfjs-dist";

/// Copies pdf.js into the output directory.
pub fn copy_pdf_reader(out: &Path) -> Result<()> {
    let to = out.join("pdf");
    fs::create_dir_all(&to)?;
    for (from, name) in PDF_FILES {
        let from = package(PDF_PACKAGE).join(from);
        fs::copy(&from, to.join(name))
            .with_context(|| format!("cannot copy {}", from.display()))?;
    }
    Ok(())
}

/// Writes the outlines of the world and what draws them into the output directory, and says of which packages they are made.
pub fn write_map(out: &Path) -> Result<Vec<String>> {
    let to = out.join("map");
    fs::create_dir_all(&to)?;
    let names = output(command(tools::node()?).arg(packages().join("map.mjs")).arg(&to))?;
    Ok(names.lines().map(str::to_owned).collect())
}
