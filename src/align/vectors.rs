//! Texts as weighed stems.

use std::cmp::Ordering;

use crate::align::sentences::{Sentences, StemNumber};

/// Weighed stems of length 1, ascending by stem.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Vector(Vec<(StemNumber, f32)>);

impl Vector {
    /// Of stems, in any order, as often as they stand: the logarithm of the count tempers it.
    pub(super) fn of_counted(mut stems: Vec<StemNumber>, sentences: &Sentences) -> Self {
        stems.sort_unstable();
        let runs = stems.chunk_by(|one, other| one == other);
        let weigh = |run: &[StemNumber]| {
            let stem = *run.first()?;
            let weight = (1.0 + (run.len() as f32).ln()) * sentences.weight(stem);
            (weight > 0.0).then_some((stem, weight))
        };
        Self::of_length_one(runs.filter_map(weigh).collect())
    }

    /// Of weights that are ascending by stem.
    pub(super) fn of_length_one(mut weights: Vec<(StemNumber, f32)>) -> Self {
        let length: f32 = weights.iter().map(|(_, weight)| weight * weight).sum();
        if length > 0.0 {
            let length = length.sqrt();
            weights.iter_mut().for_each(|(_, weight)| *weight /= length);
        }
        Self(weights)
    }

    /// Stems with their weights.
    pub(super) fn entries(&self) -> &[(StemNumber, f32)] {
        &self.0
    }

    /// How alike two are, 0 to 1.
    pub(super) fn cosine(&self, other: &Self) -> f32 {
        let (mut one, mut two) = (self.0.iter(), other.0.iter());
        let (mut left, mut right) = (one.next(), two.next());
        let mut sum = 0.0;
        while let (Some((a, weight)), Some((b, against))) = (left, right) {
            match a.cmp(b) {
                Ordering::Less => left = one.next(),
                Ordering::Greater => right = two.next(),
                Ordering::Equal => {
                    sum += weight * against;
                    (left, right) = (one.next(), two.next());
                }
            }
        }
        sum
    }

    /// The heaviest stems, the heaviest first.
    pub(super) fn heaviest(&self, most: usize) -> Vec<StemNumber> {
        let mut entries = self.0.clone();
        let order = |one: &(StemNumber, f32), other: &(StemNumber, f32)| {
            other.1.total_cmp(&one.1).then(one.0.cmp(&other.0))
        };
        if entries.len() > most {
            entries.select_nth_unstable_by(most, order);
            entries.truncate(most);
        }
        entries.sort_unstable_by(order);
        entries.into_iter().map(|(stem, _)| stem).collect()
    }
}

/// One text after another, each compared with many: its weights lie by stem, so that another text costs its own length
/// and no comparison of stems.
#[derive(Debug, Default)]
pub(super) struct Spread {
    weights: Vec<f32>,
}

impl Spread {
    /// Does something with a text spread out.
    pub(super) fn with<T>(&mut self, vector: &Vector, make: impl FnOnce(&Self) -> T) -> T {
        let last = vector.0.last().map_or(0, |(stem, _)| *stem as usize + 1);
        if self.weights.len() < last {
            self.weights.resize(last, 0.0);
        }
        self.set(vector, |weight| weight);
        let made = make(self);
        self.set(vector, |_| 0.0);
        made
    }

    /// How alike another text is: [`Vector::cosine`] to the last bit.
    pub(super) fn cosine(&self, other: &Vector) -> f32 {
        let own = |stem: &StemNumber| self.weights.get(*stem as usize).copied();
        let shared = other
            .0
            .iter()
            .map(|(stem, weight)| own(stem).unwrap_or_default() * weight);
        shared.fold(0.0, |sum, product| sum + product)
    }

    fn set(&mut self, vector: &Vector, value: impl Fn(f32) -> f32) {
        for (stem, weight) in &vector.0 {
            if let Some(slot) = self.weights.get_mut(*stem as usize) {
                *slot = value(*weight);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_spread_out_is_as_alike_as_before() {
        let vector = |from: u32, step: usize| {
            let stems = (from..from + 60).step_by(step);
            Vector::of_length_one(stems.map(|stem| (stem, 1.0 + (stem % 7) as f32)).collect())
        };
        let texts = [vector(0, 1), vector(13, 3), vector(40, 2), vector(500, 1)];
        let mut spread = Spread::default();
        for one in &texts {
            for other in &texts {
                let like = spread.with(one, |spread| spread.cosine(other));
                assert_eq!(like.to_bits(), one.cosine(other).to_bits());
            }
        }
    }
}
