//! The steps of `cargo xtask test`.

use super::{Arguments, Step};
use crate::shell::{cargo, command, execute, root, target_dir};
use crate::tools::{self, WASM_TARGET};
use crate::{build, playwright, single, size};
use anyhow::Result;
use std::ffi::OsStr;
use std::fs;

/// All of them, in order.
pub const STEPS: [Step; 13] = [
    Step { name: "format", about: "the code is formatted", run: format, hint: "cargo fmt --all" },
    Step {
        name: "lint",
        about: "clippy has nothing to say about the native code",
        run: lint,
        hint: "mend what clippy names",
    },
    Step {
        name: "lint-wasm",
        about: "clippy has nothing to say about the code for the browser",
        run: lint_wasm,
        hint: "mend what clippy names",
    },
    Step {
        name: "unit",
        about: "tests of the core, the command line and the tools",
        run: unit,
        hint: "one test alone: cargo test --all-features NAME; to accept new snapshots: INSTA_UPDATE=always, then read the diff",
    },
    Step {
        name: "doc",
        about: "the documentation builds and its links lead somewhere",
        run: doc,
        hint: "mend what rustdoc names",
    },
    Step {
        name: "build",
        about: "the web package builds",
        run: web,
        hint: "alone: cargo xtask build",
    },
    Step {
        name: "size",
        about: "the page is within its size budgets",
        run: weight,
        hint: "make it smaller, or move the limit in wasm-pack.toml and say why",
    },
    Step {
        name: "wasm",
        about: "the core as JavaScript sees it, in Node",
        run: wasm,
        hint: "one file alone: node --test tests/wasm/NAME.test.mjs",
    },
    Step {
        name: "www",
        about: "the page's modules without a browser, in Node",
        run: www,
        hint: "one file alone: node --test tests/www/NAME.test.mjs",
    },
    Step {
        name: "types",
        about: "the types of the page's scripts fit each other and the core",
        run: types,
        hint: "mend what tsc names; the types of the core are in www/pkg/depeche.d.ts",
    },
    Step {
        name: "page",
        about: "the page in Chromium",
        run: page,
        hint: "one test alone: cargo xtask test --only page -- --grep WORDS",
    },
    Step {
        name: "firefox",
        about: "the page in Firefox, where there is one",
        run: firefox,
        hint: "by hand: serve the page and open it in Firefox",
    },
    Step {
        name: "cli",
        about: "the command line tool finds the same as the core in the page",
        run: cli,
        hint: "one text by hand: cargo run --release --features cli -- analyze FILE",
    },
];

fn format(_: &Arguments) -> Result<()> {
    tools::component("rustfmt", "fmt")?;
    execute(cargo().args(["fmt", "--all", "--check"]))
}

fn lint(_: &Arguments) -> Result<()> {
    tools::component("clippy", "clippy")?;
    let what = ["--workspace", "--all-targets", "--all-features", "--quiet"];
    execute(cargo().arg("clippy").args(what).args(["--", "-D", "warnings"]))
}

fn lint_wasm(_: &Arguments) -> Result<()> {
    tools::component("clippy", "clippy")?;
    tools::wasm_target()?;
    let what =
        ["--lib", "-p", "depeche", "-p", "depeche-terms", "--target", WASM_TARGET, "--quiet"];
    execute(cargo().arg("clippy").args(what).args(["--", "-D", "warnings"]))
}

fn unit(_: &Arguments) -> Result<()> {
    execute(cargo().args(["test", "--workspace", "--all-features", "--quiet"]))
}

fn doc(_: &Arguments) -> Result<()> {
    let what = ["--workspace", "--all-features", "--no-deps", "--quiet"];
    execute(cargo().arg("doc").args(what).env("RUSTDOCFLAGS", "-D warnings"))
}

fn web(_: &Arguments) -> Result<()> {
    build::run(&build::Arguments { single_file: true, ..Default::default() })
}

fn weight(_: &Arguments) -> Result<()> {
    need_package()?;
    size::run()
}

fn wasm(_: &Arguments) -> Result<()> {
    need_package()?;
    node_tests("tests/wasm", &[])
}

fn www(_: &Arguments) -> Result<()> {
    node_tests("tests/www", &[])
}

/// Runs the files *.test.mjs of a folder in Node, with these variables in its environment.
fn node_tests(folder: &str, variables: &[(&str, &OsStr)]) -> Result<()> {
    let node = tools::node()?;
    let mut files = Vec::new();
    for entry in fs::read_dir(root().join(folder))? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with(".test.mjs") {
            files.push(path);
        }
    }
    files.sort();
    let mut tests = command(node);
    tests.args(["--test", "--test-reporter=spec"]).args(files).envs(variables.iter().copied());
    execute(&mut tests)
}

fn types(_: &Arguments) -> Result<()> {
    need_package()?;
    let folder = playwright::folder()?;
    for project in ["tsconfig.json", "tsconfig.www.json"] {
        let tsc = folder.join("node_modules/typescript/bin/tsc");
        execute(
            command(tools::node()?).arg(tsc).args(["--project", project]).current_dir(&folder),
        )?;
    }
    Ok(())
}

fn page(arguments: &Arguments) -> Result<()> {
    need_package()?;
    if single::is_stale()? {
        single::write()?;
    }
    playwright::run(&arguments.playwright, None)
}

fn firefox(_: &Arguments) -> Result<()> {
    need_package()?;
    let Some(browser) = tools::firefox() else {
        println!(
            "there is no Firefox on PATH (Debian: apt-get install firefox-esr): this step is left out"
        );
        return Ok(());
    };
    let test = root().join("tests/firefox/main.test.mjs");
    execute(
        command(tools::node()?)
            .args(["--test", "--test-reporter=spec"])
            .arg(test)
            .env(tools::FIREFOX_VARIABLE, browser),
    )
}

fn cli(_: &Arguments) -> Result<()> {
    need_package()?;
    execute(cargo().args(["build", "--profile", "quick", "--features", "cli", "--quiet"]))?;
    let tool = target_dir()?.join("quick/depeche").with_extension(std::env::consts::EXE_EXTENSION);
    node_tests("tests/parity", &[("DEPECHE_TOOL", tool.as_os_str())])
}

/// Builds the web package unless some build is there.
fn need_package() -> Result<()> {
    if root().join("www/pkg/depeche.js").is_file() {
        Ok(())
    } else {
        build::run(&build::Arguments::default())
    }
}
