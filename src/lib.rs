//! Khatt reads Arabic text about time: which words name a date, which days they mean, and why.

pub mod cli;
pub mod corpus;
pub mod event;
#[cfg(feature = "gui")]
pub mod gui;
pub mod i18n;
pub mod index;
pub mod pipeline;
pub mod resolve;
pub mod text;
pub mod time;
#[cfg(feature = "gui")]
pub mod typeset;
