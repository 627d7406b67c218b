//! The dates that a page shows to its readers, by which a tag is understood.

use std::collections::BTreeSet;

use crate::corpus::DateHint;
use crate::corpus::HintKind;
use crate::corpus::date::{read_date, read_month_first};
use crate::time::{Day, Interval};

/// Lines at the front of a page among which its date stands, and the longest of one.
const FRONT: usize = 80;
const LONGEST: usize = 160;
/// A line that ends so is a sentence, whose dates are of what it tells.
const SENTENCE_ENDS: [char; 3] = ['.', '؟', '!'];

/// The days that stand in lines of their own at the front of the text of a page.
pub(super) fn days_of(text: &str) -> BTreeSet<Day> {
    let lines = text
        .lines()
        .take(FRONT)
        .filter(|line| line.len() <= LONGEST && !line.trim_end().ends_with(SENTENCE_ENDS));
    let days = lines.filter_map(read_date).filter_map(|days| {
        let (first, last) = days.bounds()?;
        (first == last).then_some(first)
    });
    days.collect()
}

/// Makes a tag agree with what the page shows, where another reading of it does: the month first, or the same moment
/// in Greenwich on the day before.
pub(super) fn settle(hint: &mut DateHint, shown: &BTreeSet<Day>) {
    let (Some(day), HintKind::Published) = (only_day(hint.interval), hint.kind) else {
        return;
    };
    if shown.contains(&day) {
        return;
    }
    let others = [
        read_month_first(&hint.words),
        next_in_the_east(&hint.words, day),
    ];
    let other = others.into_iter().flatten().find(|day| shown.contains(day));
    if let Some(other) = other {
        hint.interval = Interval::day(other);
    }
}

fn only_day(days: Interval) -> Option<Day> {
    let (first, last) = days.bounds()?;
    (first == last).then_some(first)
}

/// The day after a moment that is given in Greenwich's time late in the evening: east of it the next has begun.
fn next_in_the_east(words: &str, day: Day) -> Option<Day> {
    const EVENING: u32 = 20;
    let words = words.trim();
    let is_utc = ["Z", "z", "+00:00", "+0000", "GMT", "UTC"]
        .into_iter()
        .any(|zone| words.ends_with(zone));
    let (date_and_hour, _) = words.split_once(':')?;
    let hour = date_and_hour.get(date_and_hour.len().checked_sub(2)?..)?;
    let hour: u32 = hour.parse().ok()?;
    (is_utc && hour >= EVENING).then(|| day.plus(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hint(words: &str) -> DateHint {
        DateHint {
            kind: HintKind::Published,
            interval: read_date(words).unwrap(),
            words: words.into(),
            place: "meta date".into(),
        }
    }

    #[test]
    fn what_the_page_shows_decides_how_a_tag_is_read() {
        let shown = days_of(
            "خبر\nالثلاثاء 12 يناير 2021 01:30 بتوقيت مكة\nقال مصدر يوم 3 مارس 2019 إن السفينة وصلت.",
        );
        assert_eq!(shown.len(), 1);
        for (words, day) in [
            ("1/12/2021 9:30:00 AM", "2021-01-12"),
            ("2021-01-11T22:30:00Z", "2021-01-12"),
            ("2021-01-11T22:30:00+00:00", "2021-01-12"),
            // Morning in Greenwich is the same day everywhere in the east.
            ("2021-01-11T09:30:00Z", "2021-01-11"),
            ("2021-01-11T22:30:00+03:00", "2021-01-11"),
            ("12/1/2021", "2021-01-12"),
        ] {
            let mut hint = hint(words);
            settle(&mut hint, &shown);
            let first = hint.interval.first().map(|day| day.to_string());
            assert_eq!(first.as_deref(), Some(day), "{words}");
        }
    }
}
