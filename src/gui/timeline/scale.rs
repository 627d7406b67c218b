//! Days to points and back.

use egui::Rangef;

use crate::session::timeline::ticks::Step;
use crate::session::{Folds, TimeView};
use crate::time::{Calendar, Day};

/// The width of a day in points from which on the playhead stands at its edge.
const WIDE_DAY: f64 = 40.0;

/// Where days fall on the screen; the only place that knows which way time runs.
///
/// ```text
/// English   view.first ──────────▶ view.last
/// Arabic    view.last  ◀────────── view.first
///           x.min                  x.max
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// The days that are shown.
    pub view: TimeView,
    /// Where, in points of the screen.
    pub x: Rangef,
    /// Whether earlier is at the right.
    pub is_rtl: bool,
    /// Long empty times that are drawn short.
    pub folds: Folds,
    /// The place of the view's first day.
    first: f64,
    places_per_point: f64,
}

impl Scale {
    /// A view in a stretch of the screen.
    pub fn new(view: TimeView, x: Rangef, is_rtl: bool, folds: Folds) -> Self {
        Self {
            view,
            x,
            is_rtl,
            folds,
            first: folds.place(view.first),
            places_per_point: folds.length(view) / f64::from(x.span().max(1.0)),
        }
    }

    /// Days in a point, beside the folded times.
    pub fn days_per_point(&self) -> f64 {
        self.places_per_point
    }

    /// The x of a place in time, in days since 1970-01-01.
    pub fn x_from_day(&self, day: f64) -> f32 {
        self.x_from_place(self.folds.place(day))
    }

    /// The x of a place on the folded axis.
    pub fn x_from_place(&self, place: f64) -> f32 {
        let points = ((place - self.first) / self.places_per_point) as f32;
        if self.is_rtl {
            self.x.max - points
        } else {
            self.x.min + points
        }
    }

    /// The place in time at an x, in days since 1970-01-01.
    pub fn day_from_x(&self, x: f32) -> f64 {
        self.folds.day(self.place_from_x(x))
    }

    fn place_from_x(&self, x: f32) -> f64 {
        let points = if self.is_rtl {
            self.x.max - x
        } else {
            x - self.x.min
        };
        self.first + f64::from(points) * self.places_per_point
    }

    /// The places on the folded axis that are shown.
    pub fn places(&self) -> (f64, f64) {
        (self.first, self.first + self.folds.length(self.view))
    }

    /// The civil day at an x.
    pub fn civil_day_from_x(&self, x: f32) -> Day {
        Day::from_number(self.day_from_x(x).floor() as i32).min(Day::MAX)
    }

    /// The x in the middle of a civil day.
    pub fn x_from_civil_day(&self, day: Day) -> f32 {
        self.x_from_day(f64::from(day.number()) + 0.5)
    }

    /// Where the playhead of a day stands: at the edge of its day where days are wide, so that it runs through no words
    /// and numbers, else in its middle.
    pub fn x_of_playhead(&self, day: Day) -> f32 {
        if self.days_per_point() * WIDE_DAY <= 1.0 {
            self.x_from_day(f64::from(day.number())) + self.toward_later()
        } else {
            self.x_from_civil_day(day)
        }
    }

    /// From one place in time to a later one, as a range of x.
    pub fn x_range(&self, first: f64, last: f64) -> Rangef {
        let (one, other) = (self.x_from_day(first), self.x_from_day(last));
        Rangef::new(one.min(other), one.max(other))
    }

    /// Points to the right for one point towards later: 1 or −1.
    pub fn toward_later(&self) -> f32 {
        if self.is_rtl { -1.0 } else { 1.0 }
    }

    /// The view after everything was pushed by so many points to the right.
    pub fn pushed(&self, points: f32) -> TimeView {
        let places = f64::from(points * self.toward_later()) * self.places_per_point;
        self.folds.changed(self.view, |view| view.moved(-places))
    }

    /// The view zoomed by a factor (below 1 goes nearer), where what is at `x` stays there.
    pub fn zoomed(&self, factor: f64, x: f32) -> TimeView {
        let around = self.place_from_x(x);
        self.folds
            .changed(self.view, |view| view.zoomed(factor, around))
    }

    /// Where the units of a calendar begin in the view, none of them in a folded time.
    pub fn begins(&self, calendar: Calendar, step: Step) -> Vec<Day> {
        let mut begins = Vec::new();
        for (place, part) in self.folds.parts(self.view).enumerate() {
            let inside = step
                .begins(calendar, part)
                // Only the view's own first unit is told at its edge.
                .filter(|day| place == 0 || f64::from(day.number()) >= part.first);
            begins.extend(inside);
        }
        begins
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale(is_rtl: bool) -> Scale {
        Scale::new(
            TimeView::new(0.0, 100.0),
            Rangef::new(50.0, 250.0),
            is_rtl,
            Folds::default(),
        )
    }

    #[test]
    fn arabic_time_runs_to_the_left() {
        assert_eq!(scale(false).x_from_day(10.0), 70.0);
        assert_eq!(scale(true).x_from_day(10.0), 230.0);
        assert_eq!(scale(true).x_range(10.0, 20.0), Rangef::new(210.0, 230.0));
        assert_eq!(scale(true).x_from_civil_day(Day::from_number(0)), 249.0);
    }

    #[test]
    fn there_and_back() {
        for is_rtl in [false, true] {
            let scale = scale(is_rtl);
            for day in [-3.0, 0.0, 41.25, 120.0] {
                assert!((scale.day_from_x(scale.x_from_day(day)) - day).abs() < 1e-4);
            }
        }
    }

    #[test]
    fn what_is_under_the_pointer_stays_there() {
        for is_rtl in [false, true] {
            let old = scale(is_rtl);
            let under = old.day_from_x(100.0);
            let zoomed = Scale::new(old.zoomed(0.5, 100.0), old.x, is_rtl, old.folds);
            assert!((zoomed.day_from_x(100.0) - under).abs() < 1e-6);
            let pushed = Scale::new(old.pushed(30.0), old.x, is_rtl, old.folds);
            assert!((pushed.day_from_x(130.0) - under).abs() < 1e-6);
        }
    }
}
