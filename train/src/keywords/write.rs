//! Writes a fitted model as Rust source.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::Result;
use depeche::Language;

use super::fit::Fitted;

/// Writes the model of `language` into `project`.
pub fn model(model: &Fitted, language: Language, project: &Path) -> Result<()> {
    let name = match language {
        Language::French => "French",
        Language::English => "English",
    };
    let mut out = format!(
        "//! Weights for {name}, fitted by `cargo xtask train keywords`: do not edit.\n\n\
         use super::{{Model, Tree}};\nuse crate::keyword::Feature as F;\n\n\
         #[rustfmt::skip]\n#[allow(clippy::approx_constant, reason = \"fitted, not meant\")]\npub(super) static MODEL: Model<'static> = Model {{\n    bias: {:?},\n    weights: &[\n",
        model.bias
    );
    for (feature, weight) in &model.weights {
        writeln!(out, "        (F::{}, {weight:?}),", feature.variant())?;
    }
    out.push_str("    ],\n    trees: &[\n");
    for tree in &model.trees {
        writeln!(out, "        Tree {{ splits: {:?}, leaves: {:?} }},", tree.splits, tree.leaves)?;
    }
    out.push_str("    ],\n};\n");
    let path = project.join(format!("src/keyword/model/{}.rs", language.code()));
    Ok(std::fs::write(path, out)?)
}
