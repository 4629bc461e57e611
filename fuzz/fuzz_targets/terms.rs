#![no_main]

#[path = "../checks/terms.rs"]
mod terms;

libfuzzer_sys::fuzz_target!(|data: &[u8]| terms::check(data));
