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
    /// The same weight everywhere.
    pub(super) fn flat(first: Day, days: usize, weight: f32) -> Self {
        Self {
            first,
            weights: vec![weight; days],
            rest: weight,
        }
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
        let shift = first.since(self.first);
        let rest = self.rest.ln() * force;
        for (offset, log) in logs.iter_mut().enumerate() {
            let own = usize::try_from(offset as i32 + shift).ok();
            let own = own.and_then(|own| self.weights.get(own));
            *log += own.map_or(rest, |weight| weight.ln() * force);
        }
    }
}
