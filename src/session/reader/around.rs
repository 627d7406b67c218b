//! The shown events in time order with those of a day together, without any window.

use std::ops::Range;

use crate::index::EventRef;
use crate::index::Index;
use crate::time::Day;
use crate::time::Interval;

/// An event before, at or after a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Near {
    /// The event.
    pub event: EventRef,
    /// Days from the event's nearest day to the day; 0 where it holds it.
    pub days_off: i32,
}

/// The shown events, seen from a day; nothing is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Around {
    /// Events that end before the day, then those that hold it, then those that begin after it; each by its begin.
    pub rows: Vec<Near>,
    /// Where among them the events of the day stand.
    pub of_day: Range<usize>,
}

impl Around {
    /// `shown` seen from `day`; they come by their begin.
    pub fn new(index: &Index, day: Day, shown: impl Iterator<Item = EventRef>) -> Self {
        let (mut rows, mut holding, mut later) = (Vec::new(), Vec::new(), Vec::new());
        for event in shown {
            let Some(interval) = interval_of(index, event) else {
                continue;
            };
            let days_off = days_off(interval, day);
            let side = if days_off == 0 {
                &mut holding
            } else if interval.first().is_some_and(|first| first > day) {
                &mut later
            } else {
                &mut rows
            };
            side.push(Near { event, days_off });
        }
        let of_day = rows.len()..rows.len() + holding.len();
        rows.append(&mut holding);
        rows.append(&mut later);
        Self { rows, of_day }
    }

    /// The row to open at: the selected event where it is of the day, else the first that begins last of those of the
    /// day, else the nearest; `None` where nothing is shown.
    pub fn target(&self, index: &Index, selected: Option<EventRef>) -> Option<usize> {
        let of_day = self.rows.get(self.of_day.clone()).unwrap_or_default();
        let begin = |near: &Near| interval_of(index, near.event).map(Interval::first);
        let chosen = of_day.iter().position(|near| Some(near.event) == selected);
        let last = of_day.last().map(begin);
        let begun = || of_day.iter().position(|near| Some(begin(near)) == last);
        let in_day = chosen.or_else(begun).map(|at| self.of_day.start + at);
        let numbered = || self.rows.iter().enumerate().rev();
        in_day.or_else(|| {
            let nearest = numbered().min_by_key(|(_, near)| near.days_off);
            nearest.map(|(at, _)| at)
        })
    }
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
    use crate::index::samples;
    use crate::index::samples::at;
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
    fn all_that_is_shown_is_there_and_the_day_stands_together() {
        let index = index();
        let seen = |day: &str, hidden: Option<EventRef>| {
            let shown = index.placed().iter().copied();
            let shown = shown.filter(|at| Some(*at) != hidden);
            Around::new(&index, samples::day(day), shown)
        };
        let found = seen("2023-03-18", None);
        assert_eq!(
            found.rows,
            [near(1, 8), near(2, 1), near(0, 0), near(3, 12)]
        );
        assert_eq!(found.of_day, 2..3);
        assert_eq!(found.target(&index, Some(at(0, 3))), Some(2));
        let none_of_day = seen("2023-03-18", Some(at(0, 0)));
        assert!(none_of_day.of_day.is_empty());
        assert_eq!(none_of_day.target(&index, None), Some(1));
        assert_eq!(Around::default().target(&index, None), None);
    }

    #[test]
    fn a_full_day_is_whole_and_opens_at_the_selected_event() {
        let words = "أمس ".repeat(200);
        let events = [("أمس", "2015-08-06", Certainty::Exact); 200];
        let mut all = vec![("أمس", "2015-08-01/2015-08-31", Certainty::Exact)];
        all.extend(events);
        let document = samples::analysed("1.txt", "سبق", &words, &all);
        let index = Index::new(vec![Arc::new(document)]);
        let day = samples::day("2015-08-06");
        let found = Around::new(&index, day, index.placed().iter().copied());
        assert_eq!(found.of_day, 0..201);
        assert_eq!(
            found.target(&index, None),
            Some(1),
            "the month began earlier"
        );
        let chosen = found.rows[120].event;
        assert_eq!(found.target(&index, Some(chosen)), Some(120));
    }
}
