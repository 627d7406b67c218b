//! The document.

pub mod around;
pub mod model;
