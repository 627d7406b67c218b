//! Khatt reads Arabic text about time: which words name a date, which days they mean, and why.

#[cfg(feature = "gui")]
pub mod gui;
#[cfg(feature = "gui")]
pub mod typeset;
