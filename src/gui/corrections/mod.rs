//! What the user knows better of the selected event, notes of it and collects.

mod entry;
mod panel;

pub use panel::CorrectionsPanel;
