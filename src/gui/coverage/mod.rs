//! Who reports what, and when, drawn: stories and happenings against sources, two reports side by side, one source.

mod compare;
mod paint;
mod path;
mod same;
mod source_page;
mod stories;

pub use paint::Coverage;
