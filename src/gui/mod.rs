//! The window.

pub mod command;
pub mod coverage;
pub mod frame;
pub mod marks;
pub mod panels;
mod put;
pub mod reader;
#[cfg(test)]
mod samples;
mod shown;
pub mod side;
pub mod state;
pub mod text;
pub mod theme;

use std::path::PathBuf;

use crate::time::Day;

/// Why the window cannot be shown.
#[derive(Debug, thiserror::Error)]
pub enum GuiError {
    /// This branch has no window yet; the branch `gui` brings it and replaces this file.
    #[error("The window is not built yet: `khatt extract` works, see `khatt extract --help`")]
    NotBuilt,
}

/// Opens the window on these paths.
///
/// # Errors
/// Where there is no window to open.
pub fn run(_paths: Vec<PathBuf>, _dct: Option<Day>) -> Result<(), GuiError> {
    Err(GuiError::NotBuilt)
}
