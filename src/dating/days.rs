//! Weights of single days.

use crate::time::Day;

/// A weight for each day from `first` on, and one for all others.
#[derive(Clone, Debug, PartialEq)]
pub struct Days {
    first: Day,
    weights: Vec<f32>,
    rest: f32,
}

impl Days {
    /// The same weight everywhere; that of so many days can be changed.
    pub(super) fn flat(first: Day, days: usize, weight: f32) -> Self {
        Self {
            first,
            weights: vec![weight; days],
            rest: weight,
        }
    }

    /// The same weight everywhere; that of the days from `first` to `last` can be changed.
    pub(super) fn between((first, last): (Day, Day), weight: f32) -> Self {
        Self::flat(first, (last.since(first) + 1).max(0) as usize, weight)
    }

    /// The days that can be changed and have any weight.
    pub(super) fn weighty(&self) -> impl Iterator<Item = (Day, f32)> + '_ {
        let days = (0..)
            .zip(&self.weights)
            .filter(|(_, weight)| **weight > 0.0);
        days.map(|(offset, weight)| (self.first.plus(offset), *weight))
    }

    /// The first and the last day of those that can be changed, or `None` where there are none.
    pub(super) fn bounds(&self) -> Option<(Day, Day)> {
        let last = self.weights.len().checked_sub(1)?;
        Some((self.first, self.first.plus(last as i32)))
    }

    /// The weight of a day.
    pub(super) fn weight(&self, day: Day) -> f32 {
        let at = usize::try_from(day.since(self.first)).ok();
        at.and_then(|at| self.weights.get(at))
            .copied()
            .unwrap_or(self.rest)
    }

    /// Adds to the weight of a day; outside the window it is lost.
    pub(super) fn add(&mut self, day: Day, weight: f32) {
        let at = usize::try_from(day.since(self.first)).ok();
        if let Some(slot) = at.and_then(|at| self.weights.get_mut(at)) {
            *slot += weight;
        }
    }

    /// Multiplies the weight of a day; outside the window nothing changes.
    pub(super) fn multiply(&mut self, day: Day, factor: f32) {
        let at = usize::try_from(day.since(self.first)).ok();
        if let Some(slot) = at.and_then(|at| self.weights.get_mut(at)) {
            *slot *= factor;
        }
    }

    /// Each weight, and that of all others, made anew from itself.
    pub(super) fn map(&mut self, mut make: impl FnMut(Day, f32) -> f32, rest: f32) {
        for (offset, weight) in self.weights.iter_mut().enumerate() {
            *weight = make(self.first.plus(offset as i32), *weight);
        }
        self.rest = rest;
    }

    /// The heaviest day.
    pub(super) fn top(&self) -> Option<Day> {
        let (offset, _) = self
            .weights
            .iter()
            .enumerate()
            .max_by(|one, other| one.1.total_cmp(other.1).then(other.0.cmp(&one.0)))?;
        Some(self.first.plus(offset as i32))
    }

    /// The same with the heaviest at 1 and none below `floor`.
    pub(super) fn normal(mut self, floor: f32) -> Self {
        let top = self.weights.iter().copied().fold(self.rest, f32::max);
        for weight in self.weights.iter_mut().chain([&mut self.rest]) {
            *weight = (*weight / top).max(floor);
        }
        self
    }

    /// Adds the logarithms of its weights to those of the days from `first` on.
    pub(super) fn add_to(&self, first: Day, logs: &mut [f32], force: f32) {
        let days = logs.len() as i32;
        let begin = self.first.since(first).clamp(0, days);
        let end = (self.first.since(first) + self.weights.len() as i32).clamp(begin, days);
        let own = usize::try_from(first.since(self.first)).unwrap_or_default();
        let (begin, end) = (begin as usize, end as usize);
        let rest = self.rest.ln() * force;
        let (before, others) = logs.split_at_mut(begin);
        let (inside, after) = others.split_at_mut(end - begin);
        for log in before.iter_mut().chain(after) {
            *log += rest;
        }
        let weights = self.weights.get(own..).unwrap_or_default();
        for (log, weight) in inside.iter_mut().zip(weights) {
            *log += weight.ln() * force;
        }
    }
}

/// From the first day of all to the last, and so many days beyond on each side.
pub(super) fn around(days: impl Iterator<Item = Day>, reach: i32) -> Option<(Day, Day)> {
    let (first, last) = days
        .map(|day| (day, day))
        .reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))?;
    Some((first.plus(-reach), last.plus(reach)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logarithms_fall_on_their_days_wherever_the_two_windows_lie() {
        let day = |number| Day::from_number(700_000 + number);
        let mut days = Days::flat(day(10), 5, 1.0);
        days.add(day(12), 2.0);
        for (first, count) in [
            (0, 40),
            (11, 2),
            (12, 30),
            (0, 11),
            (20, 5),
            (0, 3),
            (13, 1),
        ] {
            let mut logs = vec![0.0; count];
            days.add_to(day(first), &mut logs, 0.5);
            for (offset, log) in logs.iter().enumerate() {
                let expected = days.weight(day(first + offset as i32)).ln() * 0.5;
                assert_eq!(*log, expected, "{first} {count} {offset}");
            }
        }
    }
}
