#![no_main]

/// The command line, without its `main`.
#[allow(dead_code, reason = "no files and no threads here")]
#[path = "../../src/cli"]
mod cli {
    pub mod answer;
    pub mod arguments;
    pub mod source;
}
#[path = "../checks/lines.rs"]
mod lines;

libfuzzer_sys::fuzz_target!(|data: &[u8]| lines::check(data));
