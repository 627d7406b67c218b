//! Time itself, without any text: days, intervals, grains, calendars, and what a phrase can mean.
//!
//! Start with [`Day`] (the pivot that every calendar converts to), [`Interval`] (days, half-open)
//! and [`TimeExpr`] (what words mean before a context places them).

pub mod calendar;
mod day;
mod expr;
mod feast;
mod grain;
mod happening;
mod interval;
mod modifier;
mod quantity;
mod week_start;

pub use calendar::{Calendar, OtherCalendar};
pub use day::{Day, Weekday};
pub use expr::{
    Anchor, CalendarDate, DayTime, Direction, Edge, Era, Nth, OtherDate, PartOfDay, Reference,
    Season, TimeExpr, YearPart,
};
pub use feast::{Feast, MovableFeast};
pub use grain::Grain;
pub use happening::{Happening, HappeningEdge, NamedBy, Reach};
pub use interval::{Interval, IntervalError};
pub use quantity::{Count, Modifier, Quantity, Recurrence, Unit};
pub use week_start::WeekStart;
