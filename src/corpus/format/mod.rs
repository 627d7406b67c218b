//! One file for each format that documents come in.

mod charset;
mod html;
mod json_lines;
mod lenient_json;
mod page;
mod saved;
mod shown;

pub(crate) use charset::declared_charset;
pub(crate) use html::read_page;
pub use json_lines::{JsonLineError, JsonLines, LineFault};
