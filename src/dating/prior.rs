//! When the documents of a folder are from, all together.

use crate::dating::days::Days;
use crate::dating::{Belief, Clue, Workers};
use crate::time::{Day, Interval};

/// Weight of a document from another time than all others, in documents.
const ELSEWHERE: f32 = 2.0;
/// Days in which a document from another time can lie.
const FLAT_DAYS: f32 = 40.0 * 365.0;
/// Days around those of one document in which others of its folder are likely.
const NEAR: i32 = 7;
/// So far its influence reaches.
const REACH: i32 = 60;
/// Days that are looked at on each side of the middle, and the share of the weight that is left out at each end.
const LONGEST: usize = 8 * 366;
const LEFT_OUT: f32 = 0.01;

/// Turns of the fit.
const TURNS: usize = 24;
const SHARPNESS: f32 = 1.15;

/// What the documents that name years say of when the folder is from.
#[derive(Clone, Debug)]
pub(super) struct Sum {
    first: Day,
    shares: Vec<f32>,
    documents: f32,
}

/// Prior weights over the days of a window.
#[derive(Clone, Debug)]
pub(super) struct Prior {
    pub(super) first: Day,
    pub(super) weights: Vec<f32>,
    /// The weight of all days outside the window.
    pub(super) outside: f32,
    /// The day with half of the weight before it.
    pub(super) middle: Day,
}

impl Prior {
    /// The same over another window; no day lies outside it.
    pub(super) fn over(&self, first: Day, days: usize) -> Self {
        let beyond = FLAT_DAYS - self.weights.len() as f32;
        let flat = self.outside / beyond.max(1.0);
        let shift = self.first.since(first);
        let weight = |at: usize| {
            let own = usize::try_from(at as i32 - shift).ok();
            own.and_then(|own| self.weights.get(own))
                .copied()
                .unwrap_or(flat)
        };
        Self {
            first,
            weights: (0..days).map(weight).collect(),
            outside: 0.0,
            middle: self.middle,
        }
    }

    /// The same weight for each day of the window; those from `first` to `last` can be changed.
    pub(super) fn days(&self, (first, last): (Day, Day), weight: f32) -> Days {
        let end = self.first.plus(self.weights.len() as i32);
        let first = first.max(self.first);
        let days = last.plus(1).min(end).since(first).max(0);
        Days::flat(first, days as usize, weight)
    }

    /// How much likelier a day gets to which others give this share of the weight, at most so much.
    pub(super) fn gain(&self, day: Day, share: f32) -> f32 {
        const MOST: f32 = 100.0;
        let at = usize::try_from(day.since(self.first)).ok();
        let own = at.and_then(|at| self.weights.get(at)).copied();
        (share / own.unwrap_or_default().max(1e-6)).min(MOST)
    }

    /// The clues under this prior; a day of writing that they name counts even where it lies outside the window.
    pub(super) fn applied_to(&self, clues: &[Clue]) -> Belief {
        let last = self.first.plus(self.weights.len() as i32 - 1);
        let is_outside = |place: Interval| {
            place.last().is_some_and(|day| day < self.first)
                || place.first().is_some_and(|day| day > last)
        };
        if clues.iter().filter_map(Clue::named_day).any(is_outside) {
            return Belief::under_wide(self, clues);
        }
        Belief::under(self, clues)
    }

    /// The prior under which all documents together are likeliest: expectation and maximisation by turns.
    ///
    /// Each of `members` has its day, where it is given, and the clues of its own words.
    pub(super) fn fitted(self, members: &[(Option<Day>, &[Clue])], workers: &impl Workers) -> Self {
        let likelihood = |at: usize| {
            let (given, clues) = members.get(at)?;
            Some(match given {
                Some(day) => Belief::on(*day),
                None => Belief::likelihood(self.first, self.weights.len(), clues),
            })
        };
        let likelihoods = workers.map(members.len(), likelihood);
        let likelihoods: Vec<Belief> = likelihoods.into_iter().flatten().collect();
        let mut prior = self;
        for _ in 0..TURNS {
            let weighed = workers.map(likelihoods.len(), |at| {
                let likelihood = likelihoods.get(at)?;
                (!likelihood.is_certain()).then(|| likelihood.times(&prior))
            });
            let mut sum = Sum::default();
            for (likelihood, weighed) in likelihoods.iter().zip(&weighed) {
                sum.add(weighed.as_ref().unwrap_or(likelihood));
            }
            sum.sharpen();
            match sum.prior() {
                Some(next) => prior = next,
                None => break,
            }
        }
        prior
    }
}

impl Default for Sum {
    fn default() -> Self {
        let first = Day::from_ymd(1850, 1, 1).unwrap_or(Day::MIN);
        Self {
            first,
            shares: vec![0.0; 260 * 366],
            documents: 0.0,
        }
    }
}

impl Sum {
    /// Adds what one document believes.
    pub(super) fn add(&mut self, belief: &Belief) {
        self.documents += 1.0;
        for (day, share) in belief.days() {
            let at = usize::try_from(day.since(self.first)).ok();
            if let Some(slot) = at.and_then(|at| self.shares.get_mut(at)) {
                *slot += share;
            }
        }
    }

    /// Moves weight to where most is: folders are of one time, or of few.
    fn sharpen(&mut self) {
        let before: f32 = self.shares.iter().sum();
        for share in &mut self.shares {
            *share = share.powf(SHARPNESS);
        }
        let after: f32 = self.shares.iter().sum();
        for share in &mut self.shares {
            *share *= before / after;
        }
    }

    /// The prior for a document that is not among those added; `None` where none was.
    pub(super) fn prior(&self) -> Option<Prior> {
        let total: f32 = self.shares.iter().sum();
        if total <= 0.0 {
            return None;
        }
        let at_share = |share: f32| {
            let mut sum = 0.0;
            self.shares.iter().position(|slot| {
                sum += slot;
                sum >= share * total
            })
        };
        let low = at_share(LEFT_OUT)?.saturating_sub(REACH as usize);
        let high = at_share(1.0 - LEFT_OUT)? + REACH as usize;
        let half = at_share(0.5)?;
        let (low, high) = (
            low.max(half.saturating_sub(LONGEST)),
            high.min(half + LONGEST),
        );
        let middle = self.first.plus(half as i32);
        let all = self.documents + ELSEWHERE;
        let flat = ELSEWHERE / all / FLAT_DAYS;
        let mut weights = vec![flat; high - low + 1];
        let near = nearness();
        for at in low.saturating_sub(REACH as usize)..=high + REACH as usize {
            let Some(share) = self.shares.get(at).filter(|share| **share > 1e-4) else {
                continue;
            };
            for (offset, weight) in near.iter().enumerate() {
                let to = at + offset;
                if let Some(slot) = to
                    .checked_sub(REACH as usize + low)
                    .and_then(|to| weights.get_mut(to))
                {
                    *slot += share * weight / all;
                }
            }
        }
        Some(Prior {
            first: self.first.plus(low as i32),
            outside: flat * (FLAT_DAYS - weights.len() as f32).max(0.0),
            weights,
            middle,
        })
    }
}

/// Weights at −[`REACH`] to [`REACH`] days from a document; they sum to 1.
fn nearness() -> Vec<f32> {
    let mut weights: Vec<f32> = (-REACH..=REACH)
        .map(|far| {
            let far = far as f32 / NEAR as f32;
            (1.0 + far * far).powf(-1.5)
        })
        .collect();
    let sum: f32 = weights.iter().sum();
    for weight in &mut weights {
        *weight /= sum;
    }
    weights
}
