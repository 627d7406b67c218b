//! The models of the reader: passages of a document, events around a day, places of searched words.

pub mod around;
pub mod found;
pub mod model;
