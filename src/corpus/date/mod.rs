//! Dates outside of texts: in cells and tags, where the whole is a date, and in names and addresses, where a part may be one.

mod month;
mod named;
mod parts;
mod shape;
mod written;

pub(crate) use named::{Name, dates_in};
pub(crate) use written::read_date;
pub use written::{NoDay, given_day, read_day};
