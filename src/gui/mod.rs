//! The window.

pub mod coverage;
pub mod panels;
pub mod reader;
#[cfg(test)]
mod samples;
pub mod text;
