//! Any bytes as a manifest, the first of them choosing its format: the document beside it is read all the same.
#![no_main]

#[path = "../../tests/support/any_input.rs"]
mod any_input;

libfuzzer_sys::fuzz_target!(|data: &[u8]| any_input::read_manifest(data));
