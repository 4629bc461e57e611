#![no_main]

#[path = "../checks/view.rs"]
mod view;

libfuzzer_sys::fuzz_target!(|data: &[u8]| view::check(data));
