//! Any bytes as the file of what a user did: it opens, and nothing of it is lost.
#![no_main]

#[path = "../../tests/support/any_state.rs"]
mod any_state;

libfuzzer_sys::fuzz_target!(|data: &[u8]| any_state::read_state(data));
