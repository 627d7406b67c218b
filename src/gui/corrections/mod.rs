//! What the user knows better of the selected event, notes of it and collects.

mod entry;
mod panel;

pub(in crate::gui) use entry::Entry;
pub use panel::CorrectionsPanel;
