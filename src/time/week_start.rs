//! The weekday on which a week begins.

use serde::{Deserialize, Serialize};

use crate::time::Weekday;

/// The first day of a week.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum WeekStart {
    /// As in Egypt, Iraq and the Gulf.
    Saturday,
    /// As in Saudi Arabia and Yemen.
    Sunday,
    /// As in Lebanon, Morocco and ISO 8601.
    #[default]
    Monday,
}

impl WeekStart {
    /// All of them, in the order of the sheet.
    pub const ALL: [Self; 3] = [Self::Saturday, Self::Sunday, Self::Monday];

    /// The day itself.
    pub fn weekday(self) -> Weekday {
        Weekday::from_iso(match self {
            Self::Saturday => 6,
            Self::Sunday => 7,
            Self::Monday => 1,
        })
    }
}
