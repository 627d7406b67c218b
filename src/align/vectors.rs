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
