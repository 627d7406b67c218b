//! What happened, by how many sources tell of it: the list that a folder opens on, and its parts that other views use.

mod head;
mod legend;
pub(in crate::gui) mod line;
mod list;
mod row;
pub(in crate::gui) mod row_text;
pub(in crate::gui) mod spread;

pub use list::HappeningList;
