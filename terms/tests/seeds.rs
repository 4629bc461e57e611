//! Inputs that fuzzing found worth keeping (`fuzz/seeds/terms`), replayed without a fuzzer.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "../../fuzz/checks/terms.rs"]
mod terms;

#[test]
fn lists() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../fuzz/seeds/terms");
    let mut count = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        terms::check(&std::fs::read(entry.unwrap().path()).unwrap());
        count += 1;
    }
    assert!(count > 10, "{count} inputs in {folder}");
}
