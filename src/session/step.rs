//! Steps of the playhead by a unit that fits the zoom.

use crate::session::State;
use crate::time::calendar::gregorian;
use crate::time::{Day, Grain, Interval};

/// The most days in view for each unit of a step, from the finest.
const UNITS: [(f64, Grain); 4] = [
    (100.0, Grain::Day),
    (500.0, Grain::Week),
    (6000.0, Grain::Month),
    (60_000.0, Grain::Year),
];

/// Where more days than these are in view, a day that is gone to is shown with so many days on both sides.
const MANY_DAYS: f64 = 731.0;
const AROUND_DAYS: i32 = 61;

impl State {
    /// The unit that one step goes by when so many days are in view.
    pub fn step_unit(&self) -> Grain {
        let days = self.view.folds.length(self.view.time);
        let fits = UNITS.iter().find(|(most, _)| days <= *most);
        fits.map_or(Grain::Decade, |(_, unit)| *unit)
    }

    /// Moves the playhead by so many units of the zoom, forwards where positive.
    pub(super) fn step_units(&mut self, units: i32) {
        let middle =
            Day::from_number(f64::midpoint(self.view.time.first, self.view.time.last) as i32);
        let from = self.selection.playhead.unwrap_or(middle);
        let to = stepped(from, self.step_unit(), units);
        self.step_playhead(to.since(from));
    }

    /// The playhead goes to the first day; a day is brought into view, among years with its months; what is longer
    /// fills it.
    pub(super) fn go_to(&mut self, interval: Interval) {
        let Some((first, last)) = interval.bounds() else {
            return;
        };
        self.move_playhead(first);
        if first != last {
            self.view.time = self.view.folds.around(interval);
            return;
        }
        self.show_near(interval);
    }

    /// Brings the first of some days into view, among years with its months.
    pub(super) fn show_near(&mut self, interval: Interval) {
        let Some(first) = interval.first() else {
            return;
        };
        self.show_day(first);
        if self.view.folds.length(self.view.time) > MANY_DAYS {
            let months = Interval::days(first.plus(-AROUND_DAYS), first.plus(AROUND_DAYS));
            self.view.time = self.view.folds.around(months);
        }
    }
}

/// The same day so many units later; the 31st becomes the last day of a shorter month.
fn stepped(from: Day, unit: Grain, units: i32) -> Day {
    match unit {
        Grain::Week => from.plus(units * 7),
        Grain::Month => gregorian::add_months(from, units),
        Grain::Year => gregorian::add_months(from, units * 12),
        Grain::Decade => gregorian::add_months(from, units * 120),
        _ => from.plus(units),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::TimeView;

    fn day(iso: &str) -> Day {
        iso.parse().unwrap()
    }

    #[test]
    fn a_step_keeps_the_day_of_the_month_where_it_can() {
        let from = day("2023-01-31");
        assert_eq!(stepped(from, Grain::Month, 1), day("2023-02-28"));
        assert_eq!(stepped(from, Grain::Month, -11), day("2022-02-28"));
        assert_eq!(stepped(from, Grain::Year, 1), day("2024-01-31"));
        assert_eq!(stepped(from, Grain::Decade, -1), day("2013-01-31"));
        assert_eq!(stepped(from, Grain::Week, 2), day("2023-02-14"));
        assert_eq!(stepped(Day::MAX, Grain::Decade, 1), Day::MAX);
    }

    #[test]
    fn a_day_among_centuries_is_shown_with_its_months() {
        let mut state = State::default();
        let everything = TimeView::new(-60_000.0, 20_000.0);
        state.view.time = everything;
        let wanted = day("1967-06-05");
        state.go_to(Interval::day(wanted));
        assert!((90.0..200.0).contains(&state.view.time.days()));
        assert!(state.view.time.interval().contains(wanted));
        let months = state.view.time;
        state.go_to(Interval::day(day("1967-06-25")));
        assert_eq!(state.view.time, months, "a day that is seen moves nothing");
    }

    #[test]
    fn the_unit_follows_the_zoom() {
        let mut state = State::default();
        let mut unit_of = |days: f64| {
            state.view.time = TimeView::new(0.0, days);
            state.step_unit()
        };
        assert_eq!(unit_of(30.0), Grain::Day);
        assert_eq!(unit_of(365.0), Grain::Week);
        assert_eq!(unit_of(3650.0), Grain::Month);
        assert_eq!(unit_of(36_500.0), Grain::Year);
        assert_eq!(unit_of(365_000.0), Grain::Decade);
    }
}
