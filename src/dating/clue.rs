//! What one expression says about the day of writing.

use crate::dating::days::Days;
use crate::dating::falloff::Falloff;
use crate::dating::kernel::Kernel;
use crate::dating::yearly::Yearly;
use crate::resolve::Step;
use crate::time::{Day, Interval, Weekday};

/// One piece of evidence: weights over the days on which the document can have been written.
#[derive(Clone, Debug, PartialEq)]
pub struct Clue {
    /// The weights.
    pub shape: Shape,
    /// An exponent from 0 to 1: 1 counts in full, less where it repeats what another clue says.
    pub force: f32,
    /// The days of writing that agree with the day that its step names, where only these do.
    pub agrees: Interval,
    /// What it is, in words.
    pub step: Step,
}

/// Weights over candidate days; the best is about 1.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// By the weekday of the candidate, Monday first.
    Weekday([f32; 7]),
    /// By the day of the month, 1 to 31 at index 0 to 30.
    MonthDay(Box<[f32; 31]>),
    /// By the distance from a place in time.
    Around(Interval, Kernel),
    /// By the distance from the nearest of many places: a date without a year.
    Yearly(Yearly, Kernel),
    /// One by one.
    Days(Days),
}

impl Clue {
    /// A clue in full force.
    pub(super) fn new(shape: Shape, step: Step) -> Self {
        Self {
            shape,
            force: 1.0,
            agrees: Interval::ALWAYS,
            step,
        }
    }

    /// The place in time that it names with its year.
    pub(super) fn place(&self) -> Option<Interval> {
        match self.shape {
            Shape::Around(place, _) => Some(place),
            _ => None,
        }
    }

    /// That place, where it is the day of writing itself.
    pub(super) fn named_day(&self) -> Option<Interval> {
        match self.shape {
            Shape::Around(place, kernel) if kernel.is_sharp() => Some(place),
            _ => None,
        }
    }

    /// Whether it speaks against a day of writing: where its step names a day that this one excludes; not where it only names another time on the side where it looks.
    pub fn contradicts(&self, day: Day) -> bool {
        const LITTLE: f32 = 0.12;
        let is_background = match self.shape {
            Shape::Around(place, kernel) if !kernel.is_sharp() => {
                let is_after = place.last().is_some_and(|last| last < day);
                let peak = if is_after {
                    kernel.after
                } else {
                    kernel.before
                };
                peak > LITTLE
            }
            _ => false,
        };
        !self.agrees.contains(day) || !is_background && self.weight_at(day) < LITTLE
    }

    /// Adds the logarithms of its weights to those of the days from `first` on.
    pub(super) fn add_to(&self, first: Day, logs: &mut [f32]) {
        match &self.shape {
            Shape::Weekday(weights) => {
                let mut at = usize::from(first.weekday().iso()) - 1;
                let weights = weights.map(|weight| weight.ln() * self.force);
                for log in logs {
                    *log += weights.get(at).copied().unwrap_or_default();
                    at = if at == 6 { 0 } else { at + 1 };
                }
            }
            Shape::MonthDay(weights) => {
                let weights = weights.map(|weight| weight.ln() * self.force);
                for (offset, log) in logs.iter_mut().enumerate() {
                    let day = first.plus(offset as i32).day() as usize;
                    *log += weights.get(day - 1).copied().unwrap_or_default();
                }
            }
            Shape::Around(place, kernel) => {
                Falloff::with(*kernel, |falloff| {
                    self.add_around(&[(*place, 1.0)], falloff, first, logs);
                });
            }
            Shape::Yearly(yearly, kernel) => {
                let places = yearly.places(first, logs.len() as i32);
                Falloff::with(*kernel, |falloff| {
                    self.add_around(&places, falloff, first, logs);
                });
            }
            Shape::Days(days) => days.add_to(first, logs, self.force),
        }
    }

    /// Places are in order. Many days in a row weigh the same, the farther away the more.
    fn add_around(
        &self,
        places: &[(Interval, f32)],
        falloff: &mut Falloff,
        first: Day,
        logs: &mut [f32],
    ) {
        let floor = falloff.floor();
        let place_at = |index: usize| {
            let (place, weight) = places.get(index)?;
            Some((place.first()?, place.last()?, weight.ln()))
        };
        let (mut next, mut before, mut after) = (0, None, place_at(0));
        let (mut day, mut rest) = (first, logs);
        while !rest.is_empty() {
            while after.is_some_and(|(_, last, _)| last < day) {
                next += 1;
                (before, after) = (after, place_at(next));
            }
            let mut run = rest.len();
            let mut log = |delta: i32, most: i32, weight: f32| {
                run = run.min(Falloff::run(delta, most));
                falloff.log(delta) + weight
            };
            let passed = before.map_or(floor, |(_, last, weight)| {
                log(day.since(last), i32::MAX, weight)
            });
            let coming = after.map_or(floor, |(first, last, weight)| {
                log(day.since(first).min(0), last.since(day) + 1, weight)
            });
            let added = passed.max(coming).max(floor) * self.force;
            let (now, later) = rest.split_at_mut(run);
            now.iter_mut().for_each(|log| *log += added);
            (day, rest) = (day.plus(run as i32), later);
        }
    }

    /// The weight of one day.
    pub fn weight_at(&self, day: Day) -> f32 {
        let mut log = [0.0];
        self.add_to(day, &mut log);
        log[0].exp()
    }
}

/// Weights by weekday from weights by the days since `weekday`.
pub(super) fn since_weekday(weekday: Weekday, weights: [f32; 7]) -> [f32; 7] {
    let mut by_weekday = [0.0; 7];
    for (later, weight) in weights.into_iter().enumerate() {
        by_weekday[(usize::from(weekday.iso()) - 1 + later) % 7] = weight;
    }
    by_weekday
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clue_speaks_against_the_days_that_its_step_excludes() {
        let day = |text: &str| -> Day { text.parse().unwrap() };
        let told = day("2015-08-20");
        let flat = Shape::Days(Days::flat(told, 1, 1.0));
        let clue = Clue {
            agrees: Interval::days(told, told.plus(2)),
            ..Clue::new(flat, Step::new("dct-happening", []))
        };
        assert!(clue.contradicts(day("2015-08-17")));
        assert!(!clue.contradicts(day("2015-08-21")));
        assert!(clue.contradicts(day("2015-08-23")));
    }
}
