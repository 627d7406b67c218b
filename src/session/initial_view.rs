//! The stretch of time that a first view shows.

use crate::index::{PlacedEvent, Track};
use crate::session::Folds;
use crate::time::{Day, Interval};

/// Fewer events than this are all shown.
const FEW: usize = 8;
/// Of more events than this every second, third … stands for those beside it.
const MANY: usize = 20_000;
/// Events longer than this say nothing about where the others lie, in days.
const LONG: i32 = 92;
/// Events up to this length, in days, say where a story is; longer ones are mostly what went before it.
const SHORT: i32 = 7;
/// How much more a short event weighs than a longer one.
const WEIGHT_OF_SHORT: u64 = 4;
/// Hundredths of the weight that are shown: the least, and the most.
const SHARES: (u64, u64) = (40, 95);
/// A hundredth of the weight is given up where the rest then takes less than this share of the time.
const WORTH: f64 = 0.92;
/// A view of a month is short enough: nothing is given up for a shorter one, and one that would be shorter gets air.
const MONTH: i32 = 30;
/// How far what begins inside may reach beyond the last begin, as a share of the stretch.
const REACH: f64 = 0.25;

/// An event on the folded axis.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
struct Placed {
    begin: f64,
    end: f64,
    weight: u64,
}

impl Placed {
    fn of(slot: &PlacedEvent, folds: &Folds) -> Self {
        let is_short = slot.end - slot.begin <= SHORT;
        Self {
            begin: folds.place(f64::from(slot.begin)),
            end: folds.place(f64::from(slot.end)),
            weight: if is_short { WEIGHT_OF_SHORT } else { 1 },
        }
    }
}

/// A stretch of the folded axis, in places: the end lies outside.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Stretch {
    first: f64,
    end: f64,
}

impl Stretch {
    fn length(self) -> f64 {
        self.end - self.first
    }

    /// At least a month, with as much air on both sides.
    fn aired(self) -> Self {
        let air = ((f64::from(MONTH) - self.length()) / 2.0).max(0.0).floor();
        Self {
            first: self.first - air,
            end: self.end + air,
        }
    }
}

/// The shortest stretch of the folded axis that holds most of what is short; the few whose leaving makes it much
/// shorter are left out.
pub(super) fn of<'a>(
    tracks: impl Iterator<Item = &'a Track> + Clone,
    folds: &Folds,
) -> Option<Interval> {
    let slots = tracks.flat_map(Track::slots);
    let places = |slots: &mut dyn Iterator<Item = &PlacedEvent>| -> Vec<Placed> {
        slots.map(|slot| Placed::of(slot, folds)).collect()
    };
    let is_known = |slot: &&PlacedEvent| slot.end - slot.begin <= LONG;
    let mut placed = places(&mut slots.clone().filter(is_known));
    if placed.len() < FEW {
        placed = places(&mut slots.clone());
    }
    placed.sort_unstable_by(|one, other| one.begin.total_cmp(&other.begin));
    let stretch = core_of(&placed)?.aired();
    let day = |place: f64| Day::from_number(folds.day(place).floor() as i32);
    Some(Interval::days(day(stretch.first), day(stretch.end - 1.0)))
}

/// The stretch of the chosen ones of some events in the order of their begins.
fn core_of(placed: &[Placed]) -> Option<Stretch> {
    if placed.len() < FEW {
        let ends = placed.iter().map(|placed| placed.end);
        return Some(Stretch {
            first: placed.first()?.begin,
            end: ends.reduce(f64::max)?,
        });
    }
    let every = placed.len().div_ceil(MANY);
    let known: Vec<Placed> = placed.iter().copied().step_by(every).collect();
    let cost = |share: u64, stretch: Stretch| {
        let given_up = (SHARES.1 - share) as f64;
        stretch.length().max(f64::from(MONTH)) / WORTH.powf(given_up)
    };
    let stretches = (SHARES.0..=SHARES.1).rev().filter_map(|share| {
        let stretch = shortest(&known, share)?;
        Some((cost(share, stretch), stretch))
    });
    let best = stretches.min_by(|(one, _), (other, _)| one.total_cmp(other));
    best.map(|(_, stretch)| with_ends(stretch, &known))
}

/// The shortest stretch whose begins hold so many hundredths of the weight.
fn shortest(placed: &[Placed], share: u64) -> Option<Stretch> {
    let all: u64 = placed.iter().map(|placed| placed.weight).sum();
    let wanted = (all * share).div_ceil(100);
    let (mut held, mut rest) = (0, placed.iter());
    let mut last = None;
    let stretches = placed.iter().map_while(|first| {
        while held < wanted {
            let next = rest.next()?;
            held += next.weight;
            last = Some(next.begin);
        }
        held -= first.weight;
        Some(Stretch {
            first: first.begin,
            end: last? + 1.0,
        })
    });
    stretches.min_by(|one, other| one.length().total_cmp(&other.length()))
}

/// The same up to the ends of what begins in it, as far as that does not squeeze it.
fn with_ends(stretch: Stretch, placed: &[Placed]) -> Stretch {
    let is_inside = |placed: &&Placed| (stretch.first..stretch.end).contains(&placed.begin);
    let ends = placed.iter().filter(is_inside).map(|placed| placed.end);
    let end = ends.fold(stretch.end, f64::max);
    let most = stretch.end + (stretch.length() * REACH).ceil();
    Stretch {
        end: end.min(most),
        ..stretch
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Events of one day.
    fn days(days: impl IntoIterator<Item = i32>) -> Vec<Placed> {
        let placed = days.into_iter().map(|day| lasting(day, 1));
        let mut placed: Vec<Placed> = placed.collect();
        placed.sort_by(|one, other| one.begin.total_cmp(&other.begin));
        placed
    }

    fn lasting(begin: i32, days: i32) -> Placed {
        Placed {
            begin: f64::from(begin),
            end: f64::from(begin + days),
            weight: if days <= SHORT { WEIGHT_OF_SHORT } else { 1 },
        }
    }

    fn core(placed: &[Placed]) -> Option<(f64, f64)> {
        core_of(placed).map(|stretch| (stretch.first, stretch.end))
    }

    #[test]
    fn a_few_days_of_long_ago_are_left_out() {
        let tail = [-40_000, 2, 5_000, 7_000, 7_500, 9_000];
        let all = days((0..90).map(|day| 10_000 + day).chain(tail));
        assert_eq!(core(&all), Some((10_000.0, 10_090.0)));
    }

    #[test]
    fn a_long_thick_tail_does_not_widen_it() {
        let story = (0..60).map(|event| 10_000 + event / 2);
        // Two fifths lie in the ten years before, and more of the months than of the days.
        let before = (0..40).map(|event| 10_000 - 90 * event);
        let mut all = days(story.chain(before));
        all.extend((0..40).map(|event| lasting(9_990 - 95 * event, 31)));
        all.sort_by(|one, other| one.begin.total_cmp(&other.begin));
        let (first, end) = core(&all).unwrap();
        assert!(first >= 9_900.0 && end <= 10_040.0, "{first} {end}");
    }

    #[test]
    fn what_is_spread_evenly_is_shown_nearly_whole() {
        assert_eq!(core(&days(0..1000)), Some((0.0, 950.0)));
        assert_eq!(core(&days([3, 90, 40_000])), Some((3.0, 40_001.0)));
        assert_eq!(core(&[]), None);
        assert_eq!(core(&days([7; 50])), Some((7.0, 8.0)));
        let week = days((0..700).map(|place| place / 100));
        let whole = Some((0.0, 7.0));
        assert_eq!(core(&week), whole, "a week is not cut to its best days");
    }

    #[test]
    fn several_bursts_are_held_together() {
        let burst = |begin: i32| (0..40).map(move |day| begin + day);
        let all = days(burst(0).chain(burst(300)).chain(burst(650)));
        let (first, end) = core(&all).unwrap();
        assert!(first < 40.0 && end > 650.0, "{first} {end}");
    }

    #[test]
    fn one_day_is_shown_in_its_month_and_a_bar_up_to_its_end() {
        let day = core_of(&days([100])).unwrap().aired();
        assert_eq!((day.first, day.end), (86.0, 115.0));
        let mut all = days(0..80);
        all.push(lasting(79, 15));
        all.push(lasting(79, 90));
        let (_, end) = core(&all).unwrap();
        assert!((94.0..=100.0).contains(&end), "{end}");
    }

    #[test]
    fn of_a_great_many_some_stand_for_all() {
        let all = days((0..300_000).map(|event| event / 1000));
        let (first, end) = core(&all).unwrap();
        assert!(first <= 16.0 && (284.0..=287.0).contains(&(end - first)));
    }
}
