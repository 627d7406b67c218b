//! The steps of the ruler: of its labels, and of the ticks between.

use crate::session::timeline::ticks::Step;
use crate::time::Calendar;
use crate::time::WeekStart;
use crate::time::Weekday;

/// The steps that are longer than a week, from the finest: months, quarters, then years by 1, 2 and 5 of every power of ten.
const MONTHS: [Step; 14] = [
    Step::Months(1),
    Step::Months(3),
    Step::Months(12),
    Step::Months(12 * 2),
    Step::Months(12 * 5),
    Step::Months(12 * 10),
    Step::Months(12 * 20),
    Step::Months(12 * 50),
    Step::Months(12 * 100),
    Step::Months(12 * 200),
    Step::Months(12 * 500),
    Step::Months(12 * 1000),
    Step::Months(12 * 2000),
    Step::Months(12 * 5000),
];

/// Labels of several years, in points with their air.
pub const YEARS: f64 = 62.0;

/// The nearest that two ticks without labels may stand.
const TICK_POINTS: f64 = 5.0;

/// Points from the beginning of a label to that of the next, at least.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LabelWidths {
    /// A day with its month; the year beside one of them takes what room is left.
    pub day: f64,
    /// A Gregorian month.
    pub month: f64,
    /// The first Gregorian month of a year with the year.
    pub first_month: f64,
    /// A Hijri month.
    pub hijri_month: f64,
    /// The first Hijri month of a year with the year.
    pub first_hijri_month: f64,
    /// A year, or years.
    pub years: f64,
}

impl Default for LabelWidths {
    fn default() -> Self {
        Self {
            day: YEARS,
            month: YEARS,
            first_month: YEARS,
            hijri_month: YEARS,
            first_hijri_month: YEARS,
            years: YEARS,
        }
    }
}

/// The choice of steps on a ruler, besides its zoom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TickSteps {
    /// The first day of a week.
    pub week: Weekday,
    /// The room that labels need.
    pub widths: LabelWidths,
}

impl Default for TickSteps {
    fn default() -> Self {
        Self {
            week: WeekStart::default().weekday(),
            widths: LabelWidths::default(),
        }
    }
}

impl TickSteps {
    /// All steps, from the finest.
    fn steps(self) -> impl DoubleEndedIterator<Item = Step> {
        [Step::Day, Step::Week(self.week)].into_iter().chain(MONTHS)
    }

    /// The finest step whose labels all have room; Hijri ticks are months or years.
    pub fn fitting(self, calendar: Calendar, days_per_point: f64) -> Step {
        let is_fine = |step: &Step| calendar == Calendar::Gregorian || step.months().is_some();
        let has_room = |step: &Step| step.days() >= self.room(calendar, *step) * days_per_point;
        self.steps()
            .filter(is_fine)
            .find(has_room)
            .unwrap_or(Step::Months(12 * 5000))
    }

    /// The same steps with labels of at least so many points.
    #[must_use]
    pub fn at_least(self, points: f64) -> Self {
        let LabelWidths {
            day,
            month,
            first_month,
            hijri_month,
            first_hijri_month,
            years,
        } = self.widths;
        let widths = LabelWidths {
            day: day.max(points),
            month: month.max(points),
            first_month: first_month.max(points),
            hijri_month: hijri_month.max(points),
            first_hijri_month: first_hijri_month.max(points),
            years: years.max(points),
        };
        Self { widths, ..self }
    }

    /// Whether the first month of a year has room for its name beside the year; else the year stands for both.
    pub fn names_first_months(self, calendar: Calendar, step: Step, days_per_point: f64) -> bool {
        let room = match calendar {
            Calendar::Gregorian => self.widths.first_month,
            Calendar::Hijri => self.widths.first_hijri_month,
        };
        step.days() >= room * days_per_point
    }

    fn room(self, calendar: Calendar, step: Step) -> f64 {
        match (step, calendar) {
            (Step::Day | Step::Week(_), _) => self.widths.day,
            (Step::Months(..12), Calendar::Gregorian) => self.widths.month,
            (Step::Months(..12), Calendar::Hijri) => self.widths.hijri_month,
            (Step::Months(_), _) => self.widths.years,
        }
    }

    /// The step of the ticks between: the coarsest that is at most a quarter of this one and does not crowd.
    pub fn between(self, whole: Step, days_per_point: f64) -> Option<Step> {
        let divides = |step: &Step| match (whole.months(), step.months()) {
            (Some(whole), Some(part)) => whole % part == 0,
            _ => true,
        };
        self.steps()
            .filter(|step| step.days() * 4.0 <= whole.days() && divides(step))
            .rfind(|step| step.days() >= TICK_POINTS * days_per_point)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Either all labels of a step fit, or a coarser one is taken.
    #[test]
    fn a_step_has_room_for_its_widest_label() {
        let wide = TickSteps {
            widths: LabelWidths {
                day: 90.0,
                month: 110.0,
                first_month: 150.0,
                hijri_month: 130.0,
                first_hijri_month: 170.0,
                years: 62.0,
            },
            ..TickSteps::default()
        };
        let week = 7.0 / 80.0;
        assert_eq!(
            TickSteps::default().fitting(Calendar::Gregorian, week),
            Step::Week(Weekday::Monday)
        );
        assert_eq!(wide.fitting(Calendar::Gregorian, week), Step::Months(1));
        assert_eq!(wide.fitting(Calendar::Hijri, 30.4 / 120.0), Step::Months(3));
        assert_eq!(
            wide.fitting(Calendar::Gregorian, 30.4 / 120.0),
            Step::Months(1)
        );
    }

    /// A quarter that has no room for "January 2023" has one for 2023.
    #[test]
    fn the_year_stands_for_its_first_month_where_room_is_short() {
        let ruling = TickSteps {
            widths: LabelWidths {
                first_month: 100.0,
                ..LabelWidths::default()
            },
            ..TickSteps::default()
        };
        for (points, is_named) in [(70.0, false), (120.0, true)] {
            let days_per_point = 91.3 / points;
            let step = ruling.fitting(Calendar::Gregorian, days_per_point);
            assert_eq!(step, Step::Months(3));
            let names = ruling.names_first_months(Calendar::Gregorian, step, days_per_point);
            assert_eq!(names, is_named);
        }
    }

    #[test]
    fn ticks_between_do_not_crowd() {
        let between = |step, days_per_point| TickSteps::default().between(step, days_per_point);
        assert_eq!(
            between(Step::Months(1), 0.2),
            Some(Step::Week(Weekday::Monday))
        );
        assert_eq!(between(Step::Months(1), 4.0), None);
        assert_eq!(between(Step::Months(120), 30.0), Some(Step::Months(24)));
        assert_eq!(between(Step::Day, 0.001), None);
    }
}
