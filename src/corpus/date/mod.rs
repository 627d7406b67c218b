//! Dates outside of texts: in cells and tags, where the whole is a date, and in names and addresses, where a part may be one.

mod count;
mod month;
mod month_first;
mod named;
mod parts;
mod shape;
mod written;

pub(crate) use count::{day_of_epoch, day_of_spreadsheet};
pub(crate) use month_first::{DayAndMonth, day_and_month, read_month_first};
pub(crate) use named::{Name, dates_in};
pub(crate) use written::read_date;
pub use written::{NoDay, given_day, read_day};
