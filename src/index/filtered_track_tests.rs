//! A part answers as a track would that has its slots alone.

use std::sync::Arc;

use crate::index::{Count, FilteredTrack, Kind, PlacedEvent, Track};

fn slot(number: u32, begin: i32, end: i32) -> PlacedEvent {
    PlacedEvent::of_days(begin, end, 0, number)
}

/// Days, weeks, open ones and a long one, so many that there are several words of bits.
fn slots() -> Vec<PlacedEvent> {
    let mut slots: Vec<PlacedEvent> = (0..1000)
        .map(|number: i32| {
            let begin = (number * 37) % 501;
            let mut slot = slot(number as u32, begin, begin + 1 + (number * 7) % 9);
            match number % 50 {
                1 => (slot.kind, slot.end) = (Kind::After, begin + 1),
                2 => (slot.kind, slot.end) = (Kind::Before, begin + 1),
                _ => {}
            }
            slot
        })
        .collect();
    slots.push(slot(1000, -300, 400));
    slots
}

/// Whether it is kept: all, most, every seventh, those of one time, the long one, none.
const KEEPS: [fn(&PlacedEvent) -> bool; 6] = [
    |_| true,
    |slot| slot.at.event % 10 != 3,
    |slot| slot.at.event % 7 == 2,
    |slot| (100..140).contains(&slot.begin),
    |slot| slot.at.event == 1000,
    |_| false,
];

/// Each part beside its slots, in their order.
fn parts() -> impl Iterator<Item = (FilteredTrack, Vec<PlacedEvent>)> {
    let track = Arc::new(Track::new(slots()));
    let whole = (FilteredTrack::whole(&track), track.slots().to_vec());
    let parts = KEEPS.into_iter().map(move |keeps| {
        let kept = track.slots().iter().filter(|slot| keeps(slot));
        (FilteredTrack::of(&track, keeps), kept.copied().collect())
    });
    std::iter::once(whole).chain(parts)
}

#[test]
fn a_part_has_the_slots_that_are_kept() {
    for (part, slots) in parts() {
        assert!(part.slots().eq(&slots));
        assert_eq!(part.count(), slots.len());
        assert_eq!(part.is_empty(), slots.is_empty());
        let ends = slots.iter().map(|slot| slot.end);
        let extent = slots.first().map(|slot| slot.begin).zip(ends.max());
        assert_eq!(part.extent(), extent);
        for slot in self::slots() {
            assert_eq!(part.holds(&slot), slots.contains(&slot));
        }
        assert!(!part.holds(&slot(5, 999, 1000)));
        let beginning = slots.iter().filter(|slot| (90..211).contains(&slot.begin));
        assert!(part.beginning(90, 211).eq(beginning));
        assert!(part.beginning(211, 90).next().is_none());
    }
}

#[test]
fn counts_are_those_of_asking_each() {
    for (part, slots) in parts() {
        let touching = |first: i32, end: i32| {
            let touches = |slot: &&PlacedEvent| slot.begin < end && slot.end > first;
            slots.iter().filter(touches).count()
        };
        for (first, end) in [
            (-500, 900),
            (-10, 0),
            (0, 1),
            (250, 260),
            (399, 401),
            (505, 600),
        ] {
            assert_eq!(part.touching(first, end), touching(first, end));
            let reaches = |slot: &&PlacedEvent| {
                let is_begun = slot.begin < end || slot.kind == Kind::Before;
                is_begun && (slot.end > first || slot.kind == Kind::After)
            };
            assert_eq!(
                part.within(first, end),
                slots.iter().filter(reaches).count()
            );
        }
        let borders: Vec<i32> = (-20..60).map(|place| place * 10 + place % 3).collect();
        let counts: Vec<Count> = part.counts(borders.iter().copied()).collect();
        assert_eq!(counts.len(), borders.len() - 1);
        for (count, pair) in counts.iter().zip(borders.windows(2)) {
            assert_eq!(count.touching, touching(pair[0], pair[1]));
            let began_before = |slot: &&PlacedEvent| slot.begin < pair[0] && slot.end > pair[0];
            assert_eq!(count.going_on, slots.iter().filter(began_before).count());
        }
        assert!(part.counts([]).next().is_none() && part.counts([4]).next().is_none());
    }
}

#[test]
fn what_goes_on_is_found_however_long_ago_it_began() {
    for (part, slots) in parts() {
        for day in [-300, -299, 0, 77, 399, 400, 700] {
            let goes_on = |slot: &&PlacedEvent| slot.begin < day && slot.end > day;
            let expected = slots.iter().filter(goes_on);
            assert!(part.going_on(day).eq(expected), "{day}");
        }
    }
}

#[test]
fn what_reaches_into_some_days_comes_in_order() {
    for (part, slots) in parts() {
        for (first, end) in [(-400, -300), (-299, 0), (77, 78), (200, 260), (450, 900)] {
            let reaches = |slot: &&PlacedEvent| {
                slot.begin < end && (slot.end > first || slot.kind == Kind::After)
            };
            let expected = slots.iter().filter(reaches);
            assert!(part.reaching(first, end).eq(expected), "{first} {end}");
        }
    }
}

#[test]
fn the_nearest_is_one_of_them() {
    let track = Arc::new(Track::new(slots()));
    let long = FilteredTrack::of(&track, |slot| slot.at.event == 1000);
    let nearest = |part: &FilteredTrack, day| part.nearest(day, |_| true).map(|slot| slot.at.event);
    assert_eq!(nearest(&long, 700), Some(1000));
    let none = FilteredTrack::of(&track, |_| false);
    assert_eq!(nearest(&none, 700), None);
    let whole = FilteredTrack::whole(&track);
    assert_eq!(
        whole.nearest(700, |_| true),
        track.nearest(700, |_, _| true)
    );
    assert!(whole.nearest(700, |_| false).is_none());
}
