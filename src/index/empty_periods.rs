//! Long times in which nothing begins or ends.

use crate::index::Track;
use crate::time::{Day, Interval};

/// Days that such a time has at least.
const LEAST: i32 = 365;

/// The quiet times between the first begin and the last end of all tracks, in order.
///
/// What lasts through such a time does not count: a century that someone speaks of is no happening of each day.
pub fn quiet<'a>(tracks: impl Iterator<Item = &'a Track> + Clone) -> Vec<Interval> {
    let extents = tracks.clone().filter_map(Track::extent);
    let Some((first, end)) = extents.reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))
    else {
        return Vec::new();
    };
    let mut is_busy = vec![false; end.abs_diff(first) as usize];
    for slot in tracks.flat_map(Track::slots) {
        for day in [slot.begin, slot.end - 1] {
            if let Some(is_busy) = is_busy.get_mut(day.abs_diff(first) as usize) {
                *is_busy = true;
            }
        }
    }
    let days = (first..).zip(is_busy).filter(|(_, is_busy)| *is_busy);
    let busy: Vec<i32> = days.map(|(day, _)| day).collect();
    let between = busy.iter().zip(busy.iter().skip(1));
    between
        .map(|(before, after)| (before + 1, *after))
        .filter(|(first, end)| end - first >= LEAST)
        .map(|(first, end)| Interval::days(Day::from_number(first), Day::from_number(end - 1)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::PlacedEvent;

    fn track(days: &[(i32, i32)]) -> Track {
        let slot = |(begin, end): &(i32, i32)| PlacedEvent::of_days(*begin, *end, 0, 0);
        Track::new(days.iter().map(slot).collect())
    }

    #[test]
    fn only_long_times_between_limits_are_quiet() {
        let tracks = [
            track(&[(0, 10), (100, 101), (5_000, 5_001)]),
            track(&[(3_000, 3_400), (3, 9_000)]),
        ];
        let found = quiet(tracks.iter());
        let days: Vec<(i32, i32)> = found
            .iter()
            .filter_map(|interval| Some((interval.first()?.number(), interval.end()?.number())))
            .collect();
        let expected = [(101, 3_000), (3_001, 3_399), (3_400, 5_000), (5_001, 8_999)];
        assert_eq!(days, expected);
        assert!(quiet([Track::default()].iter()).is_empty());
    }
}
