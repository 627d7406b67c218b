//! The stretch of time that a first view shows.

use crate::index::Track;
use crate::time::{Day, Interval};

/// Fewer events than this are all shown.
const FEW: usize = 20;
/// Events longer than this say little about where the others lie, in days.
const LONG: i32 = 92;
/// Hundredths of the events that are shown: the least, and the most.
const SHARES: (u32, u32) = (50, 95);
/// A hundredth of the events is given up where the others then take less than this share of the time.
const WORTH: f64 = 0.89;
/// A view of a month is short enough: nothing is given up for a shorter one.
const MONTH: i32 = 30;

/// The shortest stretch that holds most events; the few whose leaving makes it much shorter are left out.
pub(super) fn of<'a>(tracks: impl Iterator<Item = &'a Track> + Clone) -> Option<Interval> {
    let slots = tracks.flat_map(Track::slots);
    let short = slots.clone().filter(|slot| slot.end - slot.begin <= LONG);
    let mut days: Vec<i32> = short.map(|slot| slot.begin).collect();
    if days.len() < FEW {
        days = slots.map(|slot| slot.begin).collect();
    }
    days.sort_unstable();
    let (first, last) = core_of(&days)?;
    let day = Day::from_number;
    Some(Interval::days(day(first), day(last)))
}

/// First and last of the chosen ascending days.
fn core_of(days: &[i32]) -> Option<(i32, i32)> {
    if days.len() < FEW {
        return Some((*days.first()?, *days.last()?));
    }
    let cost = |share: u32, (first, last): (i32, i32)| {
        let given_up = f64::from(SHARES.1 - share);
        f64::from((last - first + 1).max(MONTH)) / WORTH.powf(given_up)
    };
    let stretches = (SHARES.0..=SHARES.1).rev().filter_map(|share| {
        let stretch = shortest(days, f64::from(share) / 100.0)?;
        Some((cost(share, stretch), stretch))
    });
    let best = stretches.min_by(|(one, _), (other, _)| one.total_cmp(other));
    best.map(|(_, stretch)| stretch)
}

/// The shortest stretch that holds a share of the ascending days.
fn shortest(days: &[i32], share: f64) -> Option<(i32, i32)> {
    let most = ((days.len() as f64 * share).ceil() as usize).clamp(1, days.len());
    let ends = days.get(most - 1..)?;
    let stretches = days.iter().zip(ends);
    let shortest = stretches.min_by_key(|(first, last)| *last - *first)?;
    Some((*shortest.0, *shortest.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_days_of_long_ago_are_left_out() {
        let mut days: Vec<i32> = (0..90).map(|day| 10_000 + day).collect();
        days.extend([-40_000, 2, 5_000, 7_000, 7_500, 9_000]);
        days.sort_unstable();
        assert_eq!(core_of(&days), Some((10_000, 10_089)));
    }

    #[test]
    fn what_is_spread_evenly_is_shown_nearly_whole() {
        let days: Vec<i32> = (0..1000).collect();
        assert_eq!(core_of(&days), Some((0, 949)));
        assert_eq!(core_of(&[3, 90, 40_000]), Some((3, 40_000)));
        assert_eq!(core_of(&[]), None);
        assert_eq!(core_of(&[7; 50]), Some((7, 7)));
        let week: Vec<i32> = (0..700).map(|place| place / 100).collect();
        assert_eq!(
            core_of(&week),
            Some((0, 6)),
            "a week is not cut to its best days"
        );
    }

    #[test]
    fn several_bursts_are_held_together() {
        let burst = |begin: i32| (0..40).map(move |day| begin + day);
        let days: Vec<i32> = burst(0).chain(burst(300)).chain(burst(650)).collect();
        let (first, last) = core_of(&days).unwrap();
        assert!(first < 40 && last > 650, "{first} {last}");
    }
}
