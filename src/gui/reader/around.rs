//! The events at and around a day, in time order, without any window.

use crate::index::EventRef;
use crate::index::Index;
use crate::time::Day;
use crate::time::Interval;

/// How far back from the day events are looked at; longer ranges that began before these are left out.
const MOST_SCANNED: usize = 4000;

/// An event near a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Near {
    /// The event.
    pub event: EventRef,
    /// Days from the event's nearest day to the day; 0 where it holds it.
    pub days_off: i32,
}

/// The nearest `most` shown events, in time order.
pub fn around(
    index: &Index,
    day: Day,
    most: usize,
    is_shown: impl Fn(EventRef) -> bool,
) -> Vec<Near> {
    let placed = index.placed();
    let begins_by = |event: &EventRef| {
        let begin =
            interval_of(index, *event).and_then(|interval| interval.first().or(interval.last()));
        begin.is_some_and(|begin| begin <= day)
    };
    let split = placed.partition_point(begins_by);
    let (before, after) = placed.split_at(split);
    let near = |event: &EventRef| {
        Some(Near {
            event: *event,
            days_off: days_off(interval_of(index, *event)?, day),
        })
    };
    let mut found: Vec<(usize, Near)> = before
        .iter()
        .enumerate()
        .rev()
        .take(MOST_SCANNED)
        .chain(
            (split..)
                .zip(after)
                .filter(|(_, event)| is_shown(**event))
                .take(most),
        )
        .filter(|(_, event)| is_shown(**event))
        .filter_map(|(rank, event)| Some((rank, near(event)?)))
        .collect();
    found.sort_by_key(|(rank, near)| (near.days_off, rank.abs_diff(split)));
    found.truncate(most);
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, near)| near).collect()
}

fn interval_of(index: &Index, event: EventRef) -> Option<Interval> {
    Some(index.event(event)?.1.interval)
}

fn days_off(interval: Interval, day: Day) -> i32 {
    let before = interval.first().map_or(0, |first| first.since(day));
    let after = interval.last().map_or(0, |last| day.since(last));
    before.max(after).max(0)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::gui::samples;
    use crate::gui::samples::at;
    use crate::resolve::Certainty;

    fn index() -> Index {
        let document = samples::analysed(
            "1.txt",
            "سبق",
            "أولا ثم ثانيا ثم ثالثا ثم رابعا.",
            &[
                ("أولا", "2023-03-01/2023-03-31", Certainty::Exact),
                ("ثانيا", "2023-03-10", Certainty::Exact),
                ("ثالثا", "2023-03-17", Certainty::Exact),
                ("رابعا", "2023-03-30", Certainty::Exact),
            ],
        );
        Index::new(vec![Arc::new(document)])
    }

    fn near(event: u32, days_off: i32) -> Near {
        Near {
            event: at(0, event),
            days_off,
        }
    }

    #[test]
    fn the_nearest_are_kept_in_time_order() {
        let day = samples::day("2023-03-18");
        let found = around(&index(), day, 3, |_| true);
        assert_eq!(found, [near(0, 0), near(1, 8), near(2, 1)]);
        let found = around(&index(), day, 2, |event| event != at(0, 0));
        assert_eq!(found, [near(1, 8), near(2, 1)]);
        assert!(around(&Index::default(), day, 3, |_| true).is_empty());
    }
}
