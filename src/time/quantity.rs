//! Counted units, how they are modified, and how they recur.

use serde::Serialize;

use crate::time::{PartOfDay, Weekday, YearPart};

/// Units that are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    Half,
    Season,
    Year,
    Decade,
    Century,
    Millennium,
}

/// How many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Count {
    /// So many.
    Exact(u32),
    /// So many and a half.
    AndHalf(u32),
    /// A plural without a number: TIMEX3 `X`.
    Some,
}

/// A counted unit, with a modifier of the count: more than ten months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Quantity {
    /// How many.
    pub count: Count,
    /// Of what.
    pub unit: Unit,
    /// A second, smaller part: two years and three months.
    pub rest: Option<(u32, Unit)>,
    /// More than, about, ….
    pub modifier: Option<Modifier>,
}

/// TIMEX3 `mod` (TimeML 1.2.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[expect(missing_docs, reason = "TimeML's own names")]
pub enum Modifier {
    Start,
    Mid,
    End,
    MoreThan,
    LessThan,
    Approx,
    EqualOrMore,
    EqualOrLess,
}

/// How a set recurs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Recurrence {
    /// Each weekday of this name.
    Weekday(Weekday),
    /// Each part of this name in every year.
    Part(YearPart),
    /// The day of a month, 1–12 and 1–31, in every year.
    DayOfYear(u8, u8),
    /// Once in each quantity.
    Quantity(Quantity),
    /// Each part of a day.
    DayPart(PartOfDay),
}
