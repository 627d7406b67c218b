//! Long empty times, drawn short.

use crate::session::TimeView;
use crate::time::{Day, Interval};

/// The most times that are folded at once.
const MOST: usize = 8;
/// Days that an empty time must have at least.
const LEAST_DAYS: i32 = 2 * 365;
/// How much longer than all the rest an empty time must be to be folded, as a share.
const LEAST_SHARE: f64 = 0.5;
/// Width of a folded time, as a share of all the rest.
const WIDTH_SHARE: f64 = 0.07;
/// The stretch that stays unfolded at both ends of an empty time, as a share of all the rest.
const AIR_SHARE: f64 = 0.03;

/// A long time in which nothing begins or ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Gap {
    /// The number of its first day.
    pub first: i32,
    /// The number of the day after its last.
    pub end: i32,
}

impl Gap {
    /// The gap of a time with two limits.
    pub fn of(interval: Interval) -> Option<Self> {
        Some(Self {
            first: interval.first()?.number(),
            end: interval.end()?.number(),
        })
    }

    /// Without so many days at both ends, as far as half of it is left.
    fn shrunk(self, days: i32) -> Self {
        let days = days.min(self.days() / 4);
        Self {
            first: self.first + days,
            end: self.end - days,
        }
    }

    /// How many days it has.
    pub fn days(self) -> i32 {
        self.end - self.first
    }

    /// The same as an interval.
    pub fn interval(self) -> Interval {
        Interval::days(
            Day::from_number(self.first),
            Day::from_number(self.end).plus(-1),
        )
    }
}

/// The folded times of an axis: days to places on it and back.
///
/// A place is a day number less what is folded before it, so one place is one day everywhere else.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Folds {
    gaps: [Gap; MOST],
    count: usize,
    /// Places that each folded time takes; whole, so that days begin at whole places.
    width: i32,
}

impl Folds {
    /// Folds the empty times that are long beside all the rest; `quiet` in the order of time.
    pub fn new(extent: Option<Interval>, quiet: &[Interval]) -> Self {
        let whole = extent.and_then(Interval::len_days).unwrap_or(0);
        let mut longest: Vec<Gap> = quiet.iter().copied().filter_map(Gap::of).collect();
        longest.sort_by_key(|gap| std::cmp::Reverse(gap.days()));
        longest.truncate(MOST);
        // Each that is folded makes the rest shorter, and more times long beside it.
        let mut rest = f64::from(whole - longest.iter().map(|gap| gap.days()).sum::<i32>());
        while let Some(shortest) = longest.last()
            && f64::from(shortest.days()) < (rest * LEAST_SHARE).max(f64::from(LEAST_DAYS))
        {
            rest += f64::from(shortest.days());
            longest.pop();
        }
        longest.sort_by_key(|gap| gap.first);
        let air = (rest * AIR_SHARE).ceil() as i32;
        let longest: Vec<Gap> = longest.iter().map(|gap| gap.shrunk(air)).collect();
        let mut gaps = [Gap::default(); MOST];
        for (place, gap) in gaps.iter_mut().zip(&longest) {
            *place = *gap;
        }
        Self {
            gaps,
            count: longest.len(),
            width: (rest * WIDTH_SHARE).ceil().max(1.0) as i32,
        }
    }

    /// The folded times, in order.
    pub fn gaps(&self) -> &[Gap] {
        self.gaps.get(..self.count).unwrap_or_default()
    }

    /// The same with one of them unfolded.
    #[must_use]
    pub fn opened(mut self, opened: Gap) -> Self {
        let mut kept = [Gap::default(); MOST];
        let others = self.gaps().iter().filter(|gap| **gap != opened);
        let mut count = 0;
        for (place, gap) in kept.iter_mut().zip(others) {
            *place = *gap;
            count += 1;
        }
        self.gaps = kept;
        self.count = count;
        self
    }

    /// The place of a time, in days.
    pub fn place(&self, day: f64) -> f64 {
        let mut place = day;
        for gap in self.gaps() {
            let (first, end) = (f64::from(gap.first), f64::from(gap.end));
            if day <= first {
                break;
            }
            let inside = (day.min(end) - first) * (1.0 - f64::from(self.width) / (end - first));
            place -= inside;
        }
        place
    }

    /// The time at a place, in days.
    pub fn day(&self, place: f64) -> f64 {
        let mut day = place;
        for gap in self.gaps() {
            let (first, end) = (f64::from(gap.first), f64::from(gap.end));
            if day <= first {
                break;
            }
            let stretch = (end - first) / f64::from(self.width);
            day = if day < first + f64::from(self.width) {
                return first + (day - first) * stretch;
            } else {
                day + (end - first) - f64::from(self.width)
            };
        }
        day
    }

    /// Changes a view as it is seen, folded.
    pub fn changed(&self, view: TimeView, change: impl FnOnce(TimeView) -> TimeView) -> TimeView {
        if self.count == 0 {
            return change(view);
        }
        let folded = TimeView::new(self.place(view.first), self.place(view.last));
        let folded = change(folded);
        TimeView::new(self.day(folded.first), self.day(folded.last))
    }

    /// How long a view is as it is seen, in places.
    pub fn length(&self, view: TimeView) -> f64 {
        self.place(view.last) - self.place(view.first)
    }

    /// Around an interval, with air on both sides.
    pub fn around(&self, interval: Interval) -> TimeView {
        let Some((first, last)) = interval.bounds() else {
            return TimeView::default();
        };
        let at = |day: Day, more: f64| self.place(f64::from(day.number()) + more) as i32;
        let folded = Interval::days(
            Day::from_number(at(first, 0.0)),
            Day::from_number(at(last, 1.0) - 1),
        );
        let folded = TimeView::around(folded);
        TimeView::new(self.day(folded.first), self.day(folded.last))
    }

    /// Whether a folded time lies between two days.
    pub fn part(&self, one: Day, other: Day) -> bool {
        let (one, other) = (one.number(), other.number());
        self.gaps()
            .iter()
            .any(|gap| one < gap.end && gap.first < other)
    }

    /// The parts of a view that are not folded, in order.
    pub fn parts(&self, view: TimeView) -> impl Iterator<Item = TimeView> {
        let starts = std::iter::once(f64::NEG_INFINITY)
            .chain(self.gaps().iter().map(|gap| f64::from(gap.end)));
        let ends = self
            .gaps()
            .iter()
            .map(|gap| f64::from(gap.first))
            .chain([f64::INFINITY]);
        starts.zip(ends).filter_map(move |(start, end)| {
            let (first, last) = (view.first.max(start), view.last.min(end));
            (first < last).then_some(TimeView { first, last })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn interval(first: i32, end: i32) -> Interval {
        Interval::days(Day::from_number(first), Day::from_number(end - 1))
    }

    /// Two busy years with forty empty ones between them.
    fn folds() -> Folds {
        let gap = interval(365, 15_000);
        Folds::new(Some(interval(0, 15_365)), &[gap])
    }

    #[test]
    fn only_what_is_long_beside_the_rest_is_folded() {
        assert_eq!(folds().gaps().len(), 1);
        let short = interval(400, 800);
        assert!(
            Folds::new(Some(interval(0, 1000)), &[short])
                .gaps()
                .is_empty()
        );
        let beside = interval(10_000, 12_000);
        assert!(
            Folds::new(Some(interval(0, 30_000)), &[beside])
                .gaps()
                .is_empty()
        );
        assert_eq!(Folds::new(None, &[]), Folds::new(None, &[]));
    }

    #[test]
    fn there_and_back() {
        let folds = folds();
        for day in [
            -100.0, 0.0, 364.5, 365.0, 5_000.0, 15_000.0, 15_001.25, 40_000.0,
        ] {
            let back = folds.day(folds.place(day));
            assert!((back - day).abs() < 1e-6, "{day} came back as {back}");
        }
        let air = 22.0;
        let (first, end) = (365.0 + air, 15_000.0 - air);
        assert_eq!(folds.place(first), first);
        let width = folds.place(end) - folds.place(first);
        assert_eq!(width, 52.0, "seven hundredths of two years");
        assert_eq!(folds.place(end + 1.0) - folds.place(end), 1.0);
    }

    #[test]
    fn a_view_is_zoomed_as_it_is_seen() {
        let folds = folds();
        let whole = folds.around(interval(0, 15_365));
        assert!(whole.first < 0.0 && whole.last > 15_365.0);
        let length = folds.length(whole);
        let around = folds.place(15_100.0);
        let nearer = folds.changed(whole, |view| view.zoomed(0.5, around));
        assert!((folds.length(nearer) - length / 2.0).abs() < 1e-6);
        let share = |view: TimeView| (around - folds.place(view.first)) / folds.length(view);
        assert!((share(whole) - share(nearer)).abs() < 1e-6);
    }

    #[test]
    fn parts_leave_out_what_is_folded_and_it_opens() {
        let folds = folds();
        let view = TimeView::new(-10.0, 20_000.0);
        let parts: Vec<(f64, f64)> = folds
            .parts(view)
            .map(|part| (part.first, part.last))
            .collect();
        assert_eq!(parts, [(-10.0, 387.0), (14_978.0, 20_000.0)]);
        let opened = folds.opened(folds.gaps()[0]);
        assert!(opened.gaps().is_empty());
        assert_eq!(opened.parts(view).count(), 1);
        assert_eq!(opened.place(15_000.0), 15_000.0);
    }
}
