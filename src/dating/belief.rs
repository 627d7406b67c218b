//! All clues together: the posterior over days, and what to say of it.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::dating::Clue;
use crate::dating::prior::Prior;
use crate::time::{Day, Interval};

/// Weights over days from `first` on, which sum to 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Belief {
    first: Day,
    shares: Vec<f32>,
}

/// Days beyond the years that a text names in which it can still have been written.
const MARGIN_BEFORE: i32 = 400;
const MARGIN_AFTER: i32 = 12 * 366;
/// A text that names more years than this is dated by its last ones.
const LONGEST: i32 = 40 * 366;

impl Belief {
    /// The product of the clues over the days that they name; `None` where none names a year.
    pub fn of(clues: &[Clue]) -> Option<Self> {
        let (first, days) = window_of(clues)?;
        Some(Self::over(first, vec![0.0; days], clues))
    }

    /// No doubt.
    pub(super) fn on(day: Day) -> Self {
        Self {
            first: day,
            shares: vec![1.0],
        }
    }

    /// The product of the clues and of weights, given as logarithms for the days from `first` on.
    fn over(first: Day, mut logs: Vec<f32>, clues: &[Clue]) -> Self {
        for clue in clues {
            clue.add_to(first, &mut logs);
        }
        let top = logs.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        let mut sum = 0.0;
        for log in &mut logs {
            *log = (*log - top).exp();
            sum += *log;
        }
        for share in &mut logs {
            *share /= sum;
        }
        Self {
            first,
            shares: logs,
        }
    }

    /// Whether it leaves no doubt.
    pub(super) fn is_certain(&self) -> bool {
        self.shares.len() == 1
    }

    /// The product of the clues alone over `days` days, as shares.
    pub(super) fn likelihood(first: Day, days: usize, clues: &[Clue]) -> Self {
        Self::over(first, vec![0.0; days], clues)
    }

    /// The product of the clues and of a prior that also knows days outside of its window.
    pub(super) fn under(prior: &Prior, clues: &[Clue]) -> Self {
        Self::likelihood(prior.first, prior.weights.len(), clues).times(prior)
    }

    /// The same over the days that the clues name and those of the prior.
    pub(super) fn under_wide(prior: &Prior, clues: &[Clue]) -> Self {
        let Some((first, days)) = window_of(clues) else {
            return Self::under(prior, clues);
        };
        let last = prior.first.plus(prior.weights.len() as i32 - 1);
        let start = first.min(prior.first);
        let days = last.max(first.plus(days as i32 - 1)).since(start) + 1;
        let wide = prior.over(start, days as usize);
        Self::under(&wide, clues)
    }

    /// This likelihood under a prior; on a day outside its window it is what it is on average inside.
    pub(super) fn times(&self, prior: &Prior) -> Self {
        let mean = 1.0 / self.shares.len().max(1) as f32;
        let offset = prior.first.since(self.first);
        let mut sum = mean * prior.outside;
        let mut shares = prior.weights.clone();
        for (at, share) in shares.iter_mut().enumerate() {
            let own = usize::try_from(offset + at as i32).ok();
            *share *= own
                .and_then(|own| self.shares.get(own))
                .copied()
                .unwrap_or(mean);
            sum += *share;
        }
        for share in &mut shares {
            *share /= sum;
        }
        Self {
            first: prior.first,
            shares,
        }
    }

    /// The days with their shares.
    pub(super) fn days(&self) -> impl Iterator<Item = (Day, f32)> + '_ {
        self.shares
            .iter()
            .enumerate()
            .map(|(offset, share)| (self.first.plus(offset as i32), *share))
    }

    /// The likeliest day and its share; the first of several.
    pub fn best(&self) -> Option<(Day, f32)> {
        self.shares
            .iter()
            .copied()
            .enumerate()
            .max_by(|one, other| one.1.total_cmp(&other.1).then(other.0.cmp(&one.0)))
            .map(|(offset, share)| (self.first.plus(offset as i32), share))
    }

    /// The smallest interval that holds the likeliest days with `share` of the weight of its window.
    pub fn interval(&self, share: f32) -> Interval {
        // A heap: few of the days are asked for. Shares are not negative, so their bits are in their order.
        let mut order: BinaryHeap<(u32, Reverse<usize>)> = (0..)
            .zip(&self.shares)
            .map(|(at, share)| (share.to_bits(), Reverse(at)))
            .collect();
        let enough = share * self.shares.iter().sum::<f32>();
        let (mut sum, mut low, mut high) = (0.0, usize::MAX, 0);
        while sum < enough
            && let Some((own, Reverse(at))) = order.pop()
        {
            sum += f32::from_bits(own);
            (low, high) = (low.min(at), high.max(at));
        }
        if low > high {
            return Interval::ALWAYS;
        }
        let day = |at: usize| self.first.plus(at as i32);
        Interval::days(day(low), day(high))
    }

    /// The day before which `share` of the weight lies, where that is not the very first.
    pub(super) fn after(&self, share: f32) -> Option<Day> {
        let mut sum = 0.0;
        let (day, _) = self.days().find(|(_, own)| {
            sum += own;
            sum >= share
        })?;
        (day > self.first).then_some(day)
    }

    /// The same, where the weight of the days of `open` (ascending) is shared among them as in another belief; between
    /// these days and all others nothing moves.
    pub(super) fn among(&self, open: &[Day], other: &Self) -> Self {
        let in_other: f32 = open.iter().map(|day| other.share(*day)).sum();
        let own: f32 = open.iter().map(|day| self.share(*day)).sum();
        if in_other <= 0.0 {
            return self.clone();
        }
        let mut shares = self.shares.clone();
        for day in open {
            let at = usize::try_from(day.since(self.first)).ok();
            if let Some(slot) = at.and_then(|at| shares.get_mut(at)) {
                *slot = own * other.share(*day) / in_other;
            }
        }
        Self {
            first: self.first,
            shares,
        }
    }

    /// The share of a day.
    fn share(&self, day: Day) -> f32 {
        let at = usize::try_from(day.since(self.first)).ok();
        at.and_then(|at| self.shares.get(at))
            .copied()
            .unwrap_or_default()
    }

    /// The same with less difference between the days: what speaks for them is not independent. 1 changes nothing.
    pub(super) fn flattened(&self, power: f32) -> Self {
        let mut shares: Vec<f32> = self.shares.iter().map(|share| share.powf(power)).collect();
        let (before, after): (f32, f32) = (self.shares.iter().sum(), shares.iter().sum());
        for share in &mut shares {
            *share *= before / after;
        }
        Self {
            first: self.first,
            shares,
        }
    }

    /// Days with their shares, the likeliest first, those above `least` only.
    pub fn likely(&self, least: f32) -> Vec<(Day, f32)> {
        let mut days: Vec<_> = self.days().filter(|(_, share)| *share > least).collect();
        days.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        days
    }
}

/// The first day and the number of days in which clues that name years can have been written.
///
/// Where one names the day of writing itself, only the time around that is looked at.
fn window_of(clues: &[Clue]) -> Option<(Day, usize)> {
    let sharp = clues.iter().filter_map(Clue::named_day);
    if let Some((first, last)) = hull(sharp) {
        let first = first.plus(-MARGIN_BEFORE);
        return Some((first, last.plus(MARGIN_BEFORE).since(first).max(1) as usize));
    }
    let mut places: Vec<Interval> = clues.iter().filter_map(Clue::place).collect();
    places.sort_unstable_by_key(|place| place.last());
    // A plan for the next century says nothing of today.
    let middle = places.get(places.len() / 2)?.last()?;
    let near = places.iter().copied().filter(|place| {
        place
            .last()
            .is_some_and(|last| last.since(middle) <= LONGEST / 2)
    });
    let (first, last) = hull(near)?;
    let first = first.plus(-MARGIN_BEFORE).max(last.plus(-LONGEST));
    Some((first, last.plus(MARGIN_AFTER).since(first).max(1) as usize))
}

/// From the first day of all to the last.
fn hull(places: impl Iterator<Item = Interval>) -> Option<(Day, Day)> {
    places
        .filter_map(Interval::bounds)
        .reduce(|(first, last), (begin, end)| (first.min(begin), last.max(end)))
}
