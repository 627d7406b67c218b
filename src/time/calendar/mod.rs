//! Calendars: each turns its own dates into [`Day`](crate::time::Day)s and back, never into another calendar's.

pub mod gregorian;
pub mod hijri;
pub mod other;

pub use other::OtherCalendar;
use serde::{Deserialize, Serialize};

/// The calendars that Arabic texts date by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Calendar {
    /// Proleptic Gregorian.
    #[default]
    Gregorian,
    /// Umm al-Qura, and tabular beyond its range.
    Hijri,
}
