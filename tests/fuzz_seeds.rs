//! What the fuzz targets begin with and what they have found, run again by every test.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod support {
    pub(crate) mod any_input;
    pub(crate) mod any_state;
}

use std::fs;
use std::path::Path;

use support::{any_input, any_state};

fn each_seed(target: &str, check: fn(&[u8])) {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds");
    let mut count = 0;
    for entry in fs::read_dir(seeds.join(target)).unwrap() {
        let path = entry.unwrap().path();
        check(&fs::read(path).unwrap());
        count += 1;
    }
    assert!(count > 0, "{target} has no seed");
}

#[test]
fn texts_are_sound() {
    each_seed("extract", any_input::read_text);
}

#[test]
fn pages_are_sound() {
    each_seed("page", any_input::read_page);
}

#[test]
fn manifests_are_sound() {
    each_seed("manifest", any_input::read_manifest);
}

#[test]
fn streams_are_sound() {
    each_seed("json_lines", any_input::read_stream);
}

#[test]
fn files_are_sound() {
    each_seed("format", any_input::read_format);
}

#[test]
fn states_are_sound() {
    each_seed("state", any_state::read_state);
}
