//! Any bytes as a file, the first of them choosing its reader: a document or a reason.
#![no_main]

#[path = "../../tests/support/any_input.rs"]
mod any_input;

libfuzzer_sys::fuzz_target!(|data: &[u8]| any_input::read_format(data));
