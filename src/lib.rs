//! Khatt reads Arabic text about time: which words name a date, which days they mean, and why.

pub mod align;
pub mod cli;
pub mod corpus;
pub mod coverage;
pub mod dating;
pub mod describe;
pub mod event;
pub mod export;
pub mod grammar;
#[cfg(feature = "gui")]
pub mod gui;
pub mod i18n;
pub mod index;
pub mod lexicon;
pub mod pipeline;
pub mod query;
pub mod report;
pub mod resolve;
pub mod session;
mod similarity;
pub mod store;
pub mod text;
pub mod time;
#[cfg(feature = "gui")]
pub mod typeset;

pub use pipeline::{Extraction, Extractor, extract};
pub use resolve::{Basis, Certainty, Mention, TimexKind};
pub use text::Span;
pub use time::{Day, Grain, Interval};
