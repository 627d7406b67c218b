//! Feasts: days that a calendar fixes, and those that move with Easter.

use crate::time::Calendar;

/// Feasts and seasons of faith that the calendar fixes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Feast {
    /// Calendar that fixes it.
    pub calendar: Calendar,
    /// Month of that calendar, 1–12.
    pub month: u8,
    /// First day of the month, 1–31.
    pub day: u8,
    /// Number of days.
    pub length: u8,
    /// What it moves with, where no date of a calendar fixes it: month and day above are then nothing.
    pub moves: Option<MovableFeast>,
}

/// A feast that is counted from Easter, in days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MovableFeast {
    /// From the Easter of the western churches.
    WesternEaster(i8),
    /// From the Easter of the eastern churches, the Coptic one among them.
    EasternEaster(i8),
}
