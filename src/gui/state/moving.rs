//! Selection, playhead and the visible days.

use crate::gui::state::{State, TimeView};
use crate::index::EventRef;
use crate::time::{Day, Interval};

/// Share of the events that a first view shows at least.
const MOST: f64 = 0.8;
/// Fewer events than this are all shown.
const FEW: usize = 20;
/// Some are left out only where the others take less than this share of the whole time.
const SQUEEZED: f64 = 1.0 / 3.0;
/// Days on both sides of a fitted selection, at least.
const AIR_DAYS: i32 = 15;

impl State {
    pub(super) fn select(&mut self, at: Option<EventRef>) {
        self.selected = at.filter(|at| self.index.event(*at).is_some());
        let interval = self.interval_of(self.selected);
        let Some(interval) = interval.filter(|interval| *interval != Interval::ALWAYS) else {
            return;
        };
        // What is partly in view stays where the user sees it, however long ago it began.
        let seen = interval.intersection(self.view.interval());
        let day = seen.unwrap_or(interval);
        if let Some(day) = day.first().or(day.last()) {
            self.playhead = Some(day);
            if seen.is_none() {
                self.view = self.view.showing(day);
            }
        }
    }

    fn interval_of(&self, at: Option<EventRef>) -> Option<Interval> {
        let (_, event) = self.index.event(at?)?;
        Some(event.interval)
    }

    /// The event after or before the selected one, by begin; among the shown.
    ///
    /// Where the selected one is not among them, the nearest to the playhead.
    pub(super) fn step_event(&mut self, forward: bool) {
        let shown: Vec<EventRef> = self.shown().collect();
        let at = self
            .selected
            .and_then(|selected| shown.iter().position(|at| *at == selected));
        let next = match (at, forward) {
            (Some(at), true) => shown.get(at + 1).copied(),
            (Some(at), false) => at.checked_sub(1).and_then(|at| shown.get(at)).copied(),
            (None, _) => match (self.playhead, forward) {
                (Some(day), _) => self.nearest(day),
                (None, true) => shown.first().copied(),
                (None, false) => shown.last().copied(),
            },
        };
        if next.is_some() {
            self.select(next);
        }
    }

    /// The playhead takes the nearest shown event with it: list and reader follow.
    pub(super) fn move_playhead(&mut self, day: Day) {
        self.playhead = Some(day);
        self.selected = self.nearest(day).or(self.selected);
    }

    pub(super) fn step_playhead(&mut self, days: i32) {
        let middle = Day::from_number(f64::midpoint(self.view.first, self.view.last) as i32);
        let day = self.playhead.unwrap_or(middle).plus(days);
        self.move_playhead(day);
        self.view = self.view.showing(day);
    }

    /// The shown event nearest to a day: short ones that hold it before long ones.
    pub fn nearest(&self, day: Day) -> Option<EventRef> {
        let distance = |interval: Interval| {
            let before = interval.first().map_or(0, |first| first.since(day));
            let after = interval.last().map_or(0, |last| day.since(last));
            (
                before.max(after).max(0),
                interval.len_days().unwrap_or(i32::MAX),
            )
        };
        self.shown().min_by_key(|at| {
            self.interval_of(Some(*at))
                .map_or((i32::MAX, i32::MAX), distance)
        })
    }

    pub(super) fn zoom(&mut self, factor: f64) {
        let middle = f64::midpoint(self.view.first, self.view.last);
        let playhead = self.playhead.map(|day| f64::from(day.number()) + 0.5);
        let around = playhead.filter(|at| (self.view.first..self.view.last).contains(at));
        self.view = self.view.zoomed(factor, around.unwrap_or(middle));
    }

    /// Shows all of the time that has events.
    pub(super) fn fit_all(&mut self) {
        if let Some(extent) = self.index.extent() {
            self.view = TimeView::around(extent);
        }
    }

    /// Shows the time that most events fall into: one date of long ago does not squeeze the rest.
    pub(super) fn fit_most(&mut self) {
        let days = |interval: Interval| interval.first().or(interval.last());
        let mut days: Vec<Day> = self
            .index
            .placed()
            .iter()
            .filter_map(|at| self.interval_of(Some(*at)).and_then(days))
            .collect();
        days.sort_unstable();
        let Some(core) = core_of(&days) else {
            return;
        };
        let whole = self.index.extent().map_or(core, |extent| extent.hull(core));
        let length = |interval: Interval| f64::from(interval.len_days().unwrap_or(i32::MAX));
        self.view = TimeView::around(if length(core) < length(whole) * SQUEEZED {
            core
        } else {
            whole
        });
    }

    pub(super) fn fit_selection(&mut self) {
        let interval = self.interval_of(self.selected);
        if let Some((first, last)) = interval.and_then(Interval::bounds) {
            let air = (last.since(first) / 2).max(AIR_DAYS);
            self.view = TimeView::around(Interval::days(first.plus(-air), last.plus(air)));
        }
    }
}

/// The shortest stretch that holds most of the ascending days.
fn core_of(days: &[Day]) -> Option<Interval> {
    let most = if days.len() < FEW {
        days.len()
    } else {
        (days.len() as f64 * MOST).ceil() as usize
    };
    let ends = days.get(most.checked_sub(1)?..)?;
    days.iter()
        .zip(ends)
        .min_by_key(|(first, last)| last.since(**first))
        .map(|(first, last)| Interval::days(*first, *last))
}
