//! The hours of a day that a mention speaks of.

use crate::resolve::Mention;

/// From a minute of a day to another, from midnight; the same minute twice for a time of the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayHours {
    /// The first minute, 0 to 1439.
    pub begin: u16,
    /// The last minute, not before the first; 1440 is the end of the day.
    pub end: u16,
}

/// The parts of a day as TIMEX3 writes them, with their hours.
const PARTS: [(&str, u16, u16); 5] = [
    ("MO", 5, 12),
    ("MI", 11, 14),
    ("AF", 12, 18),
    ("EV", 17, 21),
    ("NI", 20, 24),
];

impl DayHours {
    /// The hours of a mention; `None` where it speaks of a whole day or of no day.
    pub fn of(mention: &Mention) -> Option<Self> {
        Self::of_value(&mention.value)
    }

    /// The hours of a TIMEX3 value: `2015-08-06T18:30`, `2015-08-06TEV`.
    fn of_value(value: &str) -> Option<Self> {
        let (day, time) = value.split_once('T')?;
        if day.starts_with('P') {
            return None;
        }
        let part = PARTS.iter().find(|(code, ..)| *code == time);
        if let Some((_, begin, end)) = part {
            return Some(Self {
                begin: begin * 60,
                end: end * 60,
            });
        }
        let (hour, minute) = time.split_once(':').unwrap_or((time, "0"));
        let hour: u16 = hour.parse().ok().filter(|hour| *hour < 24)?;
        let minute: u16 = minute.parse().ok().filter(|minute| *minute < 60)?;
        let begin = hour * 60 + minute;
        Some(Self { begin, end: begin })
    }

    /// Begin and end as shares of the day.
    pub fn shares(self) -> (f64, f64) {
        let share = |minute: u16| f64::from(minute) / 1440.0;
        (share(self.begin), share(self.end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_from_values() {
        let hours = |value| DayHours::of_value(value).map(|hours| (hours.begin, hours.end));
        assert_eq!(hours("2015-08-06T18:30"), Some((1110, 1110)));
        assert_eq!(hours("2015-08-06T07"), Some((420, 420)));
        assert_eq!(hours("2015-08-06TNI"), Some((1200, 1440)));
        for whole in [
            "2015-08-06",
            "PT3H",
            "2015-08-06T25:00",
            "2015-08-06TXX",
            "T",
        ] {
            assert_eq!(hours(whole), None, "{whole}");
        }
        let noon = DayHours::of_value("2015-08-06T12:00").map(DayHours::shares);
        assert_eq!(noon, Some((0.5, 0.5)));
    }
}
