//! Who reports what, and when: happenings or units of time against sources, and the sentences behind a cell.

mod cell;
mod follow;
mod grid;
pub mod happening_agreement;
mod happening_columns;
pub mod happening_compare;
pub mod happening_diff;
mod happening_head;
mod happening_mark;
pub mod happening_model;
mod happening_row;
mod happening_sentences;
mod happening_table;
pub mod happening_telling;
mod happening_view;
mod happening_whose;
mod happening_words;
mod header;
pub mod model;
mod paint;
pub mod quote;
mod quotes;
mod rows;
pub mod scope;
pub mod unit;

pub use paint::Coverage;
