//! Reasons, evidence, facts, names and dates as words, in the language of the interface.
//!
//! Everything is typed until it comes here: a [`Step`](crate::resolve::Step) of reasoning becomes a sentence by
//! `explain` for scripts and a [`why::Line`] for readers.

pub mod citation;
pub mod coverage_words;
mod date_place;
pub mod day_bar;
pub mod difference_words;
pub mod document_time;
pub mod event_name;
pub mod evidence;
mod explain;
pub mod facts;
pub mod link_words;
pub mod load_error;
mod manifest_fault;
pub mod names;
mod notice;
pub mod other_reports;
pub mod source_rows;
pub mod statement_words;
pub mod unread;
pub mod why;

pub use explain::explain;
