#![no_main]

#[path = "../checks/analysis.rs"]
mod analysis;
#[path = "../checks/model.rs"]
mod model;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    model::check(data);
});
