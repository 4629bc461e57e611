//! Inputs that fuzzing found worth keeping (`fuzz/seeds`), replayed without a fuzzer.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "../fuzz/checks/analysis.rs"]
mod analysis;
#[path = "../fuzz/checks/analyze.rs"]
mod analyze;
#[path = "../fuzz/checks/model.rs"]
mod model;
#[path = "../fuzz/checks/view.rs"]
mod view;

use std::path::Path;

/// Runs `check` on every input kept for `target`.
fn replay(target: &str, mut check: impl FnMut(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds").join(target);
    let mut count = 0;
    for entry in std::fs::read_dir(&folder).unwrap() {
        check(&std::fs::read(entry.unwrap().path()).unwrap());
        count += 1;
    }
    assert!(count > 10, "{count} inputs in {}", folder.display());
}

#[test]
fn texts() {
    replay("analyze", analyze::check);
}

#[test]
fn model_files() {
    let mut models = 0;
    replay("model", |data| models += usize::from(model::check(data)));
    // None would mean that they are of a version no longer read, and that fuzzing ends at the first bytes.
    assert!(models > 0, "no input is a model");
}

#[test]
fn views() {
    replay("view", view::check);
}
