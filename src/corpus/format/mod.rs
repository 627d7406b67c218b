//! One file for each format that documents come in, and the [registry] that knows them all.

mod article;
mod article_lines;
mod aside;
mod charset;
mod html;
mod html_elements;
mod json_lines;
mod lenient_json;
mod lines;
pub(crate) mod office;
mod own;
mod page;
mod parts;
mod pdf;
mod plain;
mod registry;
mod rtf;
mod saved;
mod shown;
pub(crate) mod table;
mod tag_limit;
mod xml;

pub(crate) use html::read_page;
pub use json_lines::{JsonLineError, JsonLines, LineFault, Record};
pub(crate) use parts::{Found, MOST_PARTS, Part, Parts, Piece};
pub use plain::Pages;
pub(crate) use plain::part_of_page;
pub(crate) use registry::{File, Format, format_of, is_known_name, read_file};
#[cfg(feature = "tables")]
pub use table::{ColumnFault, RecordColumns};
pub(crate) use tag_limit::with_few_attributes;
pub(crate) use xml::{Step, Tag, cut_short, walk};
