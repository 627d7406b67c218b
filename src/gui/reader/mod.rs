//! The document: its sentence, its mentions, and the events around the playhead.

pub mod around;
mod found;
mod header;
mod ink;
mod list;
pub mod model;
mod paint;
mod parts;

pub use paint::Reader;
