//! Any bytes as a page: an error or a text with words, and hints whose limits are not backwards.
#![no_main]

#[path = "../../tests/support/any_input.rs"]
mod any_input;

libfuzzer_sys::fuzz_target!(|data: &[u8]| any_input::read_page(data));
