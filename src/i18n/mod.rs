//! Words of the interface, and dates and numbers as words.
//!
//! Start with [`Words`]: it knows one [`Language`], finds messages by key in `assets/ui/*.ftl` and puts days,
//! months and intervals into words. A text that it returns carries no invisible direction marks: the paragraph
//! direction of the place where it is shown is enough.

mod dates;
mod interval;
mod language;
mod locale;
mod names;
mod read_day;
mod read_days;
mod read_time;
#[cfg(test)]
mod tests;
mod words;

pub use language::Language;
pub use locale::{Digits, Locale, MonthNames};
pub use read_day::ReadDayError;
pub use read_time::{ReadTime, ReadTimeError};
pub use words::{Value, Words};
