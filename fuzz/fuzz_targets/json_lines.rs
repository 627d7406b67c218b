//! Any bytes as a stream of documents: one answer a line, each analysed soundly.
#![no_main]

#[path = "../../tests/support/any_input.rs"]
mod any_input;

libfuzzer_sys::fuzz_target!(|data: &[u8]| any_input::read_stream(data));
