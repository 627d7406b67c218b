//! The document: its sentence, its mentions, and the events around the playhead.

mod header;
mod ink;
mod list;
mod paint;
mod parts;

pub use paint::Reader;
