//! One file for each format that documents come in.

mod json_lines;

pub use json_lines::{JsonLineError, JsonLines, LineFault};
