//! `wasm-pack.toml`: the build facts of the web package.

use crate::shell::root;
use anyhow::{Context, Result};
use serde::Deserialize;
use toml::Value;

/// What `wasm-pack.toml` says.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Config {
    /// The kind of module that wasm-bindgen writes; only `web` is supported.
    pub target: String,
    /// Where the package goes, from the root of the project.
    pub out_dir: String,
    /// The stem of its files: `depeche` gives `depeche.js`, `depeche_bg.wasm`.
    pub out_name: String,
    /// The cargo profile.
    pub profile: String,
    pub optimizer: Optimizer,
    pub budget: Vec<Budget>,
    pub serve: Serve,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Optimizer {
    /// The flags of wasm-opt.
    pub flags: Vec<String>,
}

/// A limit on what a browser loads.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Budget {
    pub name: String,
    /// In bytes after brotli.
    pub limit: u64,
    /// The page whose files count: it, what it names, and what that names in turn.
    pub entry: Option<String>,
    /// Patterns of paths under `www/` that count as well.
    #[serde(default)]
    pub files: Vec<String>,
    #[serde(default)]
    pub except: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Serve {
    pub port: u16,
}

impl Config {
    /// Reads `wasm-pack.toml`.
    pub fn load() -> Result<Self> {
        read("wasm-pack.toml")?.try_into().context("cannot understand wasm-pack.toml")
    }
}

/// A TOML file of the project.
pub fn read(path: &str) -> Result<Value> {
    let text = std::fs::read_to_string(root().join(path))
        .with_context(|| format!("cannot read {path}"))?;
    toml::from_str(&text).with_context(|| format!("cannot understand {path}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest() -> Value {
        read("Cargo.toml").unwrap()
    }

    #[test]
    fn stock_wasm_pack_optimizes_with_the_same_flags() {
        let flags = Value::try_from(Config::load().unwrap().optimizer.flags).unwrap();
        let profiles = &manifest()["package"]["metadata"]["wasm-pack"]["profile"];
        assert_eq!(profiles["release"]["wasm-opt"], flags);
    }

    #[test]
    fn stock_wasm_pack_writes_the_same_files() {
        let (config, manifest) = (Config::load().unwrap(), manifest());
        assert_eq!(config.target, "web");
        assert_eq!(manifest["package"]["name"].as_str(), Some(&*config.out_name));
        assert_eq!(config.out_dir, "www/pkg");
    }

    #[test]
    fn the_profile_exists() {
        assert!(manifest()["profile"].get(Config::load().unwrap().profile).is_some());
    }

    #[test]
    fn every_feature_of_rustc_is_known_to_the_optimizer() {
        let cargo = read(".cargo/config.toml").unwrap();
        let flags = cargo["target"]["wasm32-unknown-unknown"]["rustflags"].as_array().unwrap();
        assert!(flags.iter().any(|f| f.as_str() == Some("target-feature=+simd128")));
        assert!(Config::load().unwrap().optimizer.flags.iter().any(|f| f == "--enable-simd"));
    }

    #[test]
    fn both_halves_of_wasm_bindgen_are_pinned_to_one_version() {
        let own = read("xtask/Cargo.toml").unwrap();
        let half = own["dependencies"]["wasm-bindgen-cli-support"].as_str().unwrap();
        assert!(half.starts_with('='), "{half} is not pinned");
        assert_eq!(manifest()["workspace"]["dependencies"]["wasm-bindgen"].as_str(), Some(half));
    }

    #[test]
    fn npm_locks_name_no_registry() {
        for path in ["xtask/node/package-lock.json", "tests/page/package-lock.json"] {
            let lock = std::fs::read_to_string(root().join(path)).unwrap();
            assert!(
                !lock.contains("\"resolved\": \"http"),
                "{path}: run npm in its folder, where .npmrc is"
            );
        }
    }
}
