//! Khatt reads Arabic text about time: which words name a date, which days they mean, and why.
//!
//! [`extract`] reads one text. [`load`] reads a folder of documents of any format, dates them by one another and tells
//! what it finds as it goes; [`align`] says which of their sentences tell the same.
//!
//! ```
//! let text = "وصل الوفد إلى القاهرة يوم الخميس.";
//! let mentions = khatt::extract(text, "2022-12-30".parse().ok());
//! let mention = &mentions[0];
//! assert_eq!(mention.span.of(text), "يوم الخميس");
//! assert_eq!(mention.value, "2022-12-29");
//! ```
//!
//! A folder, here the sample that is built in:
//!
//! ```
//! use khatt::{LoadMessage, Options, load_documents, sample};
//!
//! let mut count = 0;
//! let folder = load_documents(sample(), Options::default(), &Default::default(), |message| {
//!     count += usize::from(matches!(message, LoadMessage::Document(_)));
//! });
//! let documents: Vec<_> = folder.documents().cloned().collect();
//! assert_eq!(documents.len(), count);
//!
//! let alignment = khatt::align(&documents, &Default::default()).ok_or("cancelled")?;
//! assert!(!alignment.copies().is_empty());
//! # Ok::<(), &str>(())
//! ```
//!
//! These names are the library. The rooms behind them are open to the program, its tests and its benches, and change
//! without notice; `ARCHITECTURE.md` describes them.

#[doc(hidden)]
pub mod align;
#[doc(hidden)]
pub mod cli;
#[doc(hidden)]
pub mod corpus;
#[doc(hidden)]
pub mod coverage;
#[doc(hidden)]
pub mod dating;
#[doc(hidden)]
pub mod describe;
#[cfg(feature = "gui")]
#[doc(hidden)]
pub mod drawing;
#[doc(hidden)]
pub mod event;
#[doc(hidden)]
pub mod export;
#[doc(hidden)]
pub mod grammar;
#[cfg(feature = "gui")]
#[doc(hidden)]
pub mod gui;
#[doc(hidden)]
pub mod i18n;
#[doc(hidden)]
pub mod import;
#[doc(hidden)]
pub mod index;
#[doc(hidden)]
pub mod lexicon;
#[doc(hidden)]
pub mod output;
#[doc(hidden)]
pub mod pipeline;
#[doc(hidden)]
pub mod query;
#[doc(hidden)]
pub mod report;
#[doc(hidden)]
pub mod resolve;
#[doc(hidden)]
pub mod session;
mod similarity;
#[doc(hidden)]
pub mod store;
#[cfg(feature = "tables")]
#[doc(hidden)]
pub mod tables;
#[doc(hidden)]
pub mod text;
#[doc(hidden)]
pub mod time;
#[cfg(feature = "gui")]
#[doc(hidden)]
pub mod typeset;

pub use align::{Alignment, Copied, StatementCluster, Story};
pub use corpus::{Document, Entry, LoadError, LoadProblem, SourceName, list, sample};
pub use event::{Event, Participant};
pub use index::AnalyzedDocument;
pub use pipeline::{
    Extraction, Extractor, Folder, LoadMessage, Options, align, analyse, extract, load,
    load_documents,
};
pub use resolve::{Basis, Certainty, DocumentTime, Mention, TimexKind};
pub use text::Span;
pub use time::{Day, Grain, Interval};

/// The examples of `README.md`, which `cargo test` runs.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
