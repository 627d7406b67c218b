//! One file for each format that documents come in.

mod charset;
mod html;
mod json_lines;
mod page;
#[cfg_attr(
    not(test),
    expect(dead_code, reason = "the registry of formats does not know it yet")
)]
mod pdf;

pub(crate) use charset::declared_charset;
pub(crate) use html::read_page;
pub use json_lines::{JsonLineError, JsonLines, LineFault};
