//! A whole document to read: its lines are set as they come into view, selected and copied across.

mod selection;
mod view;

pub use view::{DocumentMark, DocumentResponse, DocumentText, DocumentView};
