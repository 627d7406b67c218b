//! How fine a date is.

use serde::{Deserialize, Serialize};

/// The unit that a date is given in, from the finest to the coarsest; it travels with every date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Grain {
    /// One civil day (clock times and parts of a day included).
    Day,
    /// Seven days, Monday first (ISO 8601).
    Week,
    /// A month of its calendar.
    Month,
    /// Three months.
    Quarter,
    /// A meteorological season, three months.
    Season,
    /// Six months.
    Half,
    /// A year of its calendar.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
    /// No unit is fixed by the words.
    Vague,
}

impl Grain {
    /// The word used in the program's output.
    pub fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Season => "season",
            Self::Half => "half",
            Self::Year => "year",
            Self::Decade => "decade",
            Self::Century => "century",
            Self::Vague => "vague",
        }
    }
}
