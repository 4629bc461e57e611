//! `cargo xtask build`: from the crate to `www/pkg`, in the steps of wasm-pack but without its downloads.

use crate::config::{self, Config};
use crate::shell::{self, cargo, command, execute, root, target_dir};
use crate::{licences, precache, single, tools, vendor};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::Bindgen;

#[derive(clap::Args, Default)]
#[group(skip)] // `serve` takes these arguments too, beside its own
pub struct Arguments {
    /// Build quickly, without any optimisation: for work on the page
    #[arg(long)]
    pub dev: bool,
    /// Write dist/depeche.html too: the page as one file that works without a server
    #[arg(long)]
    pub single_file: bool,
}

/// A crate that becomes a wasm module.
struct Module<'a> {
    /// The cargo package.
    package: &'a str,
    /// Where its files go.
    out: PathBuf,
    /// Their stem.
    name: &'a str,
}

/// Builds the web package and says what it weighs.
pub fn run(arguments: &Arguments) -> Result<()> {
    let config = Config::load()?;
    tools::wasm_target()?;
    let out = root().join(&config.out_dir);
    clear(&out)?;
    let packages = tools::npm_packages(&vendor::packages())?;
    let mut bundled = Vec::new();
    if packages {
        vendor::copy_pdf_reader(&out)?;
        bundled = vendor::write_map(&out)?;
        bundled.push(vendor::PDF_PACKAGE.to_owned());
    } else {
        println!(
            "npm is not on PATH (Debian: apt-get install npm), so the page is built without its PDF reader and its map, and \
             the wasm is left unoptimised: it works, but is larger and slower"
        );
    }
    let core = Module { package: "depeche", out: out.clone(), name: &config.out_name };
    // The reader's own terms: a module of its own, loaded only when there are some.
    let terms = Module { package: "depeche-terms", out: out.join("terms"), name: "terms" };
    let modules = [core, terms];
    for module in &modules {
        make(module, &config, arguments.dev, packages)?;
    }
    describe(&config, &out)?;
    licences::write(&out, &modules.map(|module| module.package), &bundled)?;
    let models = write_packs(&out)?;
    fs::copy(root().join("data/places.tsv"), out.join("places.tsv"))
        .context("cannot copy data/places.tsv")?;
    precache::write(&out, arguments.dev)?;
    println!("{models} models");
    if arguments.single_file {
        single::write()?;
    }
    Ok(())
}

/// Makes the files of one module.
fn make(module: &Module<'_>, config: &Config, dev: bool, packages: bool) -> Result<()> {
    let compiled = compile(module, config, dev)?;
    bind(&compiled, module, config, dev)?;
    let wasm = module.out.join(format!("{}_bg.wasm", module.name));
    let optimized = packages && !dev;
    if optimized {
        optimize(&wasm, config)?;
    }
    let size = fs::metadata(&wasm)?.len();
    let how = if optimized { "optimised" } else { "not optimised" };
    println!("{}: {size} bytes ({how})", shell::relative(&wasm).display());
    Ok(())
}

/// Compiles the library and gives the raw wasm file.
fn compile(module: &Module<'_>, config: &Config, dev: bool) -> Result<PathBuf> {
    let profile = if dev { "dev" } else { &config.profile };
    execute(cargo().args([
        "build",
        "--lib",
        "--package",
        module.package,
        "--target",
        tools::WASM_TARGET,
        "--profile",
        profile,
    ]))?;
    // cargo calls the directory of the dev profile debug.
    let directory = if dev { "debug" } else { profile };
    Ok(target_dir()?
        .join(tools::WASM_TARGET)
        .join(directory)
        .join(format!("{}.wasm", module.package.replace('-', "_"))))
}

/// Writes the JavaScript module, its types and the wasm file that belongs to them.
fn bind(compiled: &Path, module: &Module<'_>, config: &Config, dev: bool) -> Result<()> {
    if config.target != "web" {
        bail!("wasm-pack.toml: target is {:?}, only \"web\" is supported", config.target);
    }
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(compiled)
        .web(true)?
        .typescript(true)
        // `init()` without an argument finds the wasm beside the module, as after wasm-pack.
        .omit_default_module_path(false)
        .out_name(module.name)
        // Not cargo's `strip`, which would take the section that names the features of the target as well.
        .remove_name_section(!dev)
        .remove_producers_section(true);
    bindgen.generate(&module.out).context("wasm-bindgen failed")
}

/// Writes the `package.json` that makes the directory a package for Node and for bundlers.
fn describe(config: &Config, out: &Path) -> Result<()> {
    let name = &config.out_name;
    let manifest = config::read("Cargo.toml")?;
    let about = |key: &str| manifest["package"][key].as_str().unwrap_or_default();
    let package = serde_json::json!({
        "name": name,
        "version": about("version"),
        "license": about("license"),
        "type": "module",
        "main": format!("{name}.js"),
        "types": format!("{name}.d.ts"),
        "sideEffects": false,
    });
    let text = serde_json::to_string_pretty(&package)? + "\n";
    fs::write(out.join("package.json"), text).context("cannot write package.json")
}

/// Empties the output directory, so that it holds nothing of an earlier build.
fn clear(out: &Path) -> Result<()> {
    if out.exists() {
        fs::remove_dir_all(out).with_context(|| format!("cannot empty {}", out.display()))?;
    }
    fs::create_dir_all(out).with_context(|| format!("cannot make {}", out.display()))
}

/// Runs wasm-opt over the file in place.
fn optimize(wasm: &Path, config: &Config) -> Result<()> {
    let node = tools::node()?;
    let optimized = wasm.with_extension("wasm.opt");
    execute(
        command(node)
            .arg(vendor::packages().join("node_modules/binaryen/bin/wasm-opt"))
            .arg(wasm)
            .args(&config.optimizer.flags)
            .arg("-o")
            .arg(&optimized),
    )?;
    fs::rename(&optimized, wasm)?;
    Ok(())
}

/// Writes for each language what the core is to know of it, with a list of the languages for the page, and counts them.
fn write_packs(out: &Path) -> Result<usize> {
    let models = root().join("models");
    let read = |name: &str| {
        let path = models.join(name);
        fs::read(&path).with_context(|| format!("cannot read {}", path.display()))
    };
    let names = read("names.bin")?;
    let mut languages = Vec::new();
    for entry in fs::read_dir(&models).context("cannot read models")? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let table = name.strip_prefix("background-").and_then(|name| name.strip_suffix(".txt"));
        let Some(language) = table else { continue };
        let file = format!("{language}.bin");
        let path = out.join(&file);
        fs::write(&path, pack(&read(&name)?, &names, &read(&file)?))
            .with_context(|| format!("cannot write {}", path.display()))?;
        languages.push(language.to_owned());
    }
    languages.sort();
    let list = format!("export const MODELS = {};\n", serde_json::to_string(&languages)?);
    fs::write(out.join("models.js"), list).context("cannot write models.js")?;
    Ok(languages.len())
}

/// A pack as `src/model/pack.rs` describes it: in the page the lists and tables come with the model, so that the wasm is
/// small and starts at once.
fn pack(words: &[u8], names: &[u8], tagger: &[u8]) -> Vec<u8> {
    let fnv1a =
        |hash: u64, &byte: &u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    let checksum = words.iter().fold(0xcbf2_9ce4_8422_2325, fnv1a);
    let line = format!("DEPECHE PACK 1 {} {} {checksum:016x}\n", words.len(), names.len());
    [line.as_bytes(), words, names, tagger].concat()
}
