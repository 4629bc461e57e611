#![no_main]

#[path = "../checks/analysis.rs"]
mod analysis;
#[path = "../checks/analyze.rs"]
mod analyze;

libfuzzer_sys::fuzz_target!(|data: &[u8]| analyze::check(data));
