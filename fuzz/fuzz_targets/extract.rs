//! Any bytes in: no panic, spans on character borders, in order, inside their sentences, limits that are not backwards.
#![no_main]

#[path = "../../tests/support/any_input.rs"]
mod any_input;

libfuzzer_sys::fuzz_target!(|data: &[u8]| any_input::read_text(data));
