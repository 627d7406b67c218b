//! The days that the timeline shows.

use crate::time::{Day, Interval};

/// From `first` to `last`, in days since 1970-01-01; a whole number is the beginning of a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimeView {
    /// Left end where time runs to the right.
    pub first: f64,
    /// Right end.
    pub last: f64,
}

/// The shortest stretch that can be shown, in days.
const SHORTEST: f64 = 1.0;
/// Days before the first and after the last of all days that can be shown: air for what lies there.
const BEYOND: f64 = 200.0;
/// Air on both sides when something is fitted, as a share of its length.
const MARGIN: f64 = 0.06;
/// A day nearer to a side than this share of the length counts as outside. Less than the air above.
const EDGE: f64 = 0.02;

impl Default for TimeView {
    fn default() -> Self {
        Self {
            first: 0.0,
            last: 365.0,
        }
    }
}

impl TimeView {
    /// From one place to another, in either order; never shorter than a few days nor longer than all time.
    pub fn new(one: f64, other: f64) -> Self {
        let (least, most) = (
            f64::from(Day::MIN.number()) - BEYOND,
            f64::from(Day::MAX.number()) + BEYOND,
        );
        let (mut first, mut last) = (one.min(other), one.max(other));
        if !(first.is_finite() && last.is_finite()) {
            return Self::default();
        }
        if last - first < SHORTEST {
            let middle = f64::midpoint(first, last);
            (first, last) = (middle - SHORTEST / 2.0, middle + SHORTEST / 2.0);
        }
        Self {
            first: first.clamp(least, most - SHORTEST),
            last: last.clamp(least + SHORTEST, most),
        }
    }

    /// Around an interval, with air on both sides.
    pub fn around(interval: Interval) -> Self {
        let Some((first, last)) = interval.bounds() else {
            return Self::default();
        };
        let (first, last) = (f64::from(first.number()), f64::from(last.number()) + 1.0);
        let margin = ((last - first) * MARGIN).max(2.0);
        Self::new(first - margin, last + margin)
    }

    /// Number of days.
    pub fn days(self) -> f64 {
        self.last - self.first
    }

    /// The days that are at least partly shown.
    pub fn interval(self) -> Interval {
        let day = |at: f64| Day::from_number(at.floor() as i32);
        Interval::days(day(self.first), day(self.last))
    }

    /// Zoomed by a factor (below 1 goes nearer) around a place that stays where it is.
    #[must_use]
    pub fn zoomed(self, factor: f64, around: f64) -> Self {
        Self::new(
            around + (self.first - around) * factor,
            around + (self.last - around) * factor,
        )
    }

    /// Moved by so many days.
    #[must_use]
    pub fn moved(self, days: f64) -> Self {
        Self::new(self.first + days, self.last + days)
    }

    /// Moved just so far that a day is inside.
    #[must_use]
    pub fn showing(self, day: Day) -> Self {
        let at = f64::from(day.number()) + 0.5;
        let air = self.days() * EDGE;
        if at < self.first + air {
            self.moved(at - self.first - self.days() / 3.0)
        } else if at > self.last - air {
            self.moved(at - self.last + self.days() / 3.0)
        } else {
            self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zoom_keeps_its_centre() {
        let view = TimeView::new(100.0, 200.0).zoomed(0.5, 120.0);
        assert_eq!((view.first, view.last), (110.0, 160.0));
        assert!(TimeView::new(5.0, 5.0).days() >= SHORTEST);
        assert!(TimeView::new(f64::NAN, 1.0).days() > 0.0);
        assert!(TimeView::new(-1e12, 1e12).days() < 8e6);
    }

    #[test]
    fn a_day_outside_is_brought_in() {
        let view = TimeView::new(0.0, 90.0).showing(Day::from_number(500));
        assert!(view.first < 500.0 && 501.0 < view.last);
        assert!((view.days() - 90.0).abs() < 1e-9);
    }
}
