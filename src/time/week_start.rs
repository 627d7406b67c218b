//! The weekday on which a week begins.

use icu_calendar::types::Weekday as IcuWeekday;
use icu_calendar::week::WeekInformation;
use icu_locale_core::Locale;
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

    /// As the region of a locale has it, by Unicode CLDR; Arabic without a region counts as that of Egypt, as there.
    ///
    /// `locale` is written as POSIX has it (`ar_SA.UTF-8`) or as BCP 47 (`ar-SA`). `None` where it is none, such as `C`.
    pub fn of_locale(locale: &str) -> Option<Self> {
        let bare = locale.split(['.', '@']).next()?.replace('_', "-");
        let tag = if bare == "ar" { "ar-EG" } else { &bare };
        let locale = Locale::try_from_str(tag).ok()?;
        let week = WeekInformation::try_new(locale.into()).ok()?;
        Some(match week.first_weekday {
            IcuWeekday::Saturday | IcuWeekday::Friday => Self::Saturday,
            IcuWeekday::Sunday => Self::Sunday,
            _ => Self::Monday,
        })
    }

    /// The day itself.
    pub fn weekday(self) -> Weekday {
        Weekday::from_iso(match self {
            Self::Saturday => 6,
            Self::Sunday => 7,
            Self::Monday => 1,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_begins_as_the_region_has_it() {
        let cases = [
            ("ar_EG.UTF-8", Some(WeekStart::Saturday)),
            ("ar-IQ", Some(WeekStart::Saturday)),
            ("ar_SA", Some(WeekStart::Sunday)),
            ("ar_MA.utf8@x", Some(WeekStart::Monday)),
            ("ar", Some(WeekStart::Saturday)),
            ("en_US", Some(WeekStart::Sunday)),
            ("fr_FR.UTF-8", Some(WeekStart::Monday)),
            ("C", None),
            ("POSIX", None),
            ("", None),
        ];
        for (locale, start) in cases {
            assert_eq!(WeekStart::of_locale(locale), start, "{locale}");
        }
    }
}
