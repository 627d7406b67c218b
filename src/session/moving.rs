//! Selection, playhead and the visible days.

use crate::index::{EventRef, PlacedEvent};
use crate::session::{Folds, Gap, State, initial_view};
use crate::time::{Day, Interval};

/// Some are left out only where the others take less than this share of the whole time.
const SQUEEZED: f64 = 0.6;
/// How much more of time is shown where a folded one is opened.
const OPENED: f64 = 1.1;
/// Days on both sides of a fitted selection, at least.
const AIR_DAYS: i32 = 15;
/// Days within which the dates that others give the selected happening are fitted with it.
const NEAR_DAYS: i32 = 3 * 366;

impl State {
    pub(super) fn select(&mut self, at: Option<EventRef>) {
        self.selection.event = at.filter(|at| self.library.index.event(*at).is_some());
        let interval = self.interval_of(self.selection.event);
        let Some(interval) = interval.filter(|interval| *interval != Interval::ALWAYS) else {
            return;
        };
        // What is partly in view stays where the user sees it, however long ago it began.
        let seen = interval.intersection(self.view.time.interval());
        let day = seen.unwrap_or(interval);
        if let Some(day) = day.first().or(day.last()) {
            self.selection.playhead = Some(day);
            if seen.is_none() {
                self.show_day(day);
            }
        }
    }

    fn interval_of(&self, at: Option<EventRef>) -> Option<Interval> {
        let (_, event) = self.library.index.event(at?)?;
        Some(event.interval)
    }

    /// The event after or before the selected one, by begin; among the shown.
    ///
    /// Where the selected one is not among them, the nearest to the playhead.
    pub(super) fn step_event(&mut self, forward: bool) {
        let filtered = self.filtered();
        let is_shown = |at: &EventRef| {
            filtered.shown.shows(&self.library.index, *at) && self.touches_range(*at)
        };
        let placed = self.library.index.placed();
        let selected = self.selection.event.filter(is_shown);
        let rank = selected.and_then(|at| self.library.index.rank(at));
        let (before, from) = placed.split_at(rank.unwrap_or(0).min(placed.len()));
        let next = match (rank, self.selection.playhead) {
            (Some(_), _) if forward => from.iter().skip(1).copied().find(is_shown),
            (Some(_), _) => before.iter().rev().copied().find(is_shown),
            (None, Some(day)) => self.nearest(day),
            (None, None) if forward => placed.iter().copied().find(is_shown),
            (None, None) => placed.iter().rev().copied().find(is_shown),
        };
        if next.is_some() {
            self.select(next);
        }
    }

    /// Whether an event is at least partly inside the range, where one is chosen.
    pub fn touches_range(&self, at: EventRef) -> bool {
        self.view.range.is_none()
            || self
                .interval_of(Some(at))
                .is_some_and(|interval| self.is_in_range(interval))
    }

    /// The playhead takes the nearest shown event with it: list and reader follow.
    pub(super) fn move_playhead(&mut self, day: Day) {
        self.selection.playhead = Some(day);
        self.selection.event = self.nearest(day).or(self.selection.event);
    }

    pub(super) fn step_playhead(&mut self, days: i32) {
        let middle =
            Day::from_number(f64::midpoint(self.view.time.first, self.view.time.last) as i32);
        let day = self.selection.playhead.unwrap_or(middle).plus(days);
        self.move_playhead(day);
        self.show_day(day);
    }

    /// Moves the view just so far that a day is inside.
    pub(super) fn show_day(&mut self, day: Day) {
        let place = Day::from_number(self.view.folds.place(f64::from(day.number())).floor() as i32);
        self.view.time = self
            .view
            .folds
            .changed(self.view.time, |view| view.showing(place));
    }

    /// The shown event nearest to a day: short ones that hold it before long ones; open ones stand at their limit.
    pub fn nearest(&self, day: Day) -> Option<EventRef> {
        let filtered = self.filtered();
        let number = day.number();
        let is_wanted = |slot: &PlacedEvent| self.touches_range(slot.at);
        let sources = filtered.sources.iter();
        sources
            .filter_map(|left| left.placed.nearest(number, is_wanted))
            .min_by_key(|slot| (slot.days_off(number), slot.days(), slot.order()))
            .map(|slot| slot.at)
    }

    pub(super) fn zoom(&mut self, factor: f64) {
        let middle = self.view.folds.place(self.view.time.first)
            + self.view.folds.length(self.view.time) / 2.0;
        let playhead = self
            .selection
            .playhead
            .map(|day| f64::from(day.number()) + 0.5);
        let around = playhead.filter(|at| (self.view.time.first..self.view.time.last).contains(at));
        let around = around.map_or(middle, |at| self.view.folds.place(at));
        self.view.time = self
            .view
            .folds
            .changed(self.view.time, |view| view.zoomed(factor, around));
    }

    /// Moves the view by a share of its length; positive is later.
    pub(super) fn pan(&mut self, share: f64) {
        self.view.time = self
            .view
            .folds
            .changed(self.view.time, |view| view.moved(view.days() * share));
    }

    /// Folds the long empty times of the index.
    pub(super) fn fold(&mut self) {
        self.view.folds = Folds::new(self.library.index.extent(), self.library.index.quiet());
    }

    /// Unfolds a time; what was at the edges of the view gets air.
    pub(super) fn open_gap(&mut self, gap: Gap) {
        self.view.folds = self.view.folds.opened(gap);
        let middle = self.view.folds.place(self.view.time.first)
            + self.view.folds.length(self.view.time) / 2.0;
        self.view.time = self
            .view
            .folds
            .changed(self.view.time, |view| view.zoomed(OPENED, middle));
    }

    /// Shows all of the time that has events, long empty times folded.
    pub(super) fn fit_all(&mut self) {
        self.fold();
        if let Some(extent) = self.library.index.extent() {
            self.view.time = self.view.folds.around(extent);
        }
    }

    /// Shows the time that most events fall into: one date of long ago does not squeeze the rest.
    pub(super) fn fit_most(&mut self) {
        let tracks = self
            .library
            .index
            .sources()
            .iter()
            .map(|lane| lane.placed.as_ref());
        let Some(core) = initial_view::of(tracks, &self.view.folds) else {
            return;
        };
        let whole = self
            .library
            .index
            .extent()
            .map_or(core, |extent| extent.hull(core));
        let (core, whole) = (self.view.folds.around(core), self.view.folds.around(whole));
        let is_squeezed = self.view.folds.length(core) < self.view.folds.length(whole) * SQUEEZED;
        self.view.time = if is_squeezed { core } else { whole };
    }

    /// Shows the selected event, who else tells it nearby, and what is around them; where it is shown so already, or
    /// nothing is selected, all time.
    pub(super) fn fit_selection(&mut self) {
        let interval = self.selection.event.and_then(|at| self.told_time(at));
        let fitted = interval.and_then(Interval::bounds).map(|(first, last)| {
            let air = (last.since(first) / 2).max(AIR_DAYS);
            let around = Interval::days(first.plus(-air), last.plus(air));
            self.view.folds.around(around)
        });
        match fitted.filter(|fitted| *fitted != self.view.time) {
            Some(fitted) => self.view.time = fitted,
            None => self.fit_all(),
        }
    }

    /// The time of an event, with the times that other shown events give the same happening, as far as they are near.
    fn told_time(&self, at: EventRef) -> Option<Interval> {
        let own = self.interval_of(Some(at))?;
        let told = self.library.happenings.told_with(at);
        let members = told.into_iter().flat_map(|told| told.members);
        let shown = members.filter(|member| self.is_shown(*member));
        let times = shown.filter_map(|member| self.interval_of(Some(member)));
        Some(with_near(own, times))
    }
}

/// A time with those of others that lie near it.
fn with_near(own: Interval, others: impl Iterator<Item = Interval>) -> Interval {
    let is_near = |other: &Interval| {
        let both = own.hull(*other).bounds();
        both.is_some_and(|(first, last)| last.since(first) <= NEAR_DAYS)
    };
    others.filter(is_near).fold(own, Interval::hull)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::samples::interval;

    #[test]
    fn times_of_others_count_within_a_few_years() {
        let own = interval("2015-08-06");
        let all = [
            "2016-08-06",
            "2014-08-06",
            "1956-07-26",
            "2015-08-01/..",
            "",
        ];
        let fitted = with_near(own, all.map(interval).into_iter());
        assert_eq!(fitted, interval("2014-08-06/2016-08-06"));
        assert_eq!(with_near(own, std::iter::empty()), own);
    }
}
