//! The days whose happenings are listed over the lanes.

use crate::index::{EventRef, LaneKey};
use crate::session::{State, TimeView};
use crate::time::{Day, Interval};

/// Days of the timeline whose happenings are listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedDays {
    /// The number of the first day.
    pub first: i32,
    /// The number of the day after the last.
    pub end: i32,
    /// The column of a lane whose events are listed; `None` for the happenings of all.
    pub column: Option<LaneColumn>,
}

/// The lane of a column, and what it does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaneColumn {
    /// The lane.
    pub lane: LaneKey,
    /// What lasts from the first of these days to the last is told by a line above the columns; by number, where there is
    /// such a line.
    pub through: Option<(i32, i32)>,
}

impl OpenedDays {
    /// The days as an interval.
    pub fn interval(&self) -> Interval {
        let day = Day::from_number;
        Interval::days(day(self.first), day((self.end - 1).max(self.first)))
    }
}

impl State {
    /// Opens the list of some days, or closes it.
    pub(super) fn open_days(&mut self, days: Option<OpenedDays>) {
        self.view.opened_days = days.filter(|days| days.first < days.end);
    }

    /// The shown events that begin in some days and are in no happening: all of them until the happenings are known.
    pub fn loose_events(&self, days: &OpenedDays) -> Vec<EventRef> {
        let filtered = self.filtered();
        let sources = filtered.sources.iter();
        let slots = sources.flat_map(|left| left.placed.beginning(days.first, days.end));
        let is_loose = |at: &EventRef| {
            let happenings = &self.library.happenings;
            happenings.statement_cluster_of(*at).is_none() && self.touches_range(*at)
        };
        slots.map(|slot| slot.at).filter(is_loose).collect()
    }

    /// Closes the list where it is not of the day of the playhead.
    pub(super) fn leave_other_days(&mut self) {
        let playhead = self.selection.playhead;
        let is_left =
            |opened: &OpenedDays| playhead.is_some_and(|day| !opened.interval().contains(day));
        if self.view.opened_days.as_ref().is_some_and(is_left) {
            self.view.opened_days = None;
        }
    }

    /// Fills the view with some days: one day shows its hours.
    pub(super) fn zoom_into(&mut self, days: Interval) {
        if let Some((first, last)) = days.bounds() {
            let (first, end) = (f64::from(first.number()), f64::from(last.number()) + 1.0);
            self.view.time = TimeView::new(first, end);
            self.view.opened_days = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Command;

    fn opened(first: i32, end: i32) -> Option<OpenedDays> {
        Some(OpenedDays {
            first,
            end,
            column: None,
        })
    }

    #[test]
    fn a_list_of_days_is_opened_left_and_closed() {
        let mut state = State::default();
        state.apply(Command::OpenDays(opened(10, 11)));
        assert!(state.view.opened_days.is_some());
        state.apply(Command::MovePlayhead(Day::from_number(10)));
        assert!(state.view.opened_days.is_some());
        state.apply(Command::MovePlayhead(Day::from_number(12)));
        assert_eq!(state.view.opened_days, None);
        state.apply(Command::OpenDays(opened(10, 10)));
        assert_eq!(state.view.opened_days, None);
    }

    #[test]
    fn a_day_fills_the_view() {
        let mut state = State::default();
        let day = Day::from_number(100);
        state.apply(Command::ZoomInto(Interval::day(day)));
        assert_eq!(
            (state.view.time.first, state.view.time.last),
            (100.0, 101.0)
        );
    }
}
