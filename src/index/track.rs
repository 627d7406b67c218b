//! Events along time in flat arrays, for questions that cost the same however many events there are.

use std::ops::Range;

use crate::index::ends::Ends;
use crate::index::{Kind, PlacedEvent};

/// Long slots of which one number is kept: the latest end among them.
const BLOCK: usize = 64;

/// Slots in the order of time.
///
/// Begins and ends are both ascending, so the number of events that touch some days is the difference of two
/// places in them: the arrays are their own cumulative counts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Track {
    slots: Vec<PlacedEvent>,
    ends: Ends,
    /// The slots that last more than a day: only they go on from one day to the next.
    long: Vec<Long>,
    /// The latest end of each block of these.
    latest: Vec<i32>,
    /// The places of the slots that go on for ever.
    after: Vec<u32>,
    /// The places of the slots that went on ever since.
    before: Vec<u32>,
}

/// A slot that lasts more than a day, so that its days are at hand without it.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Long {
    /// The number of its first day.
    begin: i32,
    /// The number of the day after its last.
    end: i32,
    /// Its place among the slots.
    place: u32,
}

impl Long {
    fn new((place, slot): (u32, &PlacedEvent)) -> Option<Self> {
        let PlacedEvent { begin, end, .. } = *slot;
        (end > begin + 1).then_some(Self { begin, end, place })
    }
}

impl Track {
    /// Of slots in any order.
    pub fn new(mut slots: Vec<PlacedEvent>) -> Self {
        slots.sort_unstable_by_key(PlacedEvent::order);
        Self::of_sorted(slots)
    }

    /// Of slots that are in the order of time already.
    pub(super) fn of_sorted(mut slots: Vec<PlacedEvent>) -> Self {
        slots.shrink_to_fit();
        let places = |is_wanted: fn(&PlacedEvent) -> bool| {
            let wanted = (0_u32..).zip(&slots).filter(|(_, slot)| is_wanted(slot));
            wanted.map(|(place, _)| place).collect::<Vec<u32>>()
        };
        let after = places(|slot| slot.kind == Kind::After);
        let before = places(|slot| slot.kind == Kind::Before);
        let long: Vec<Long> = (0_u32..).zip(&slots).filter_map(Long::new).collect();
        let latest = long.chunks(BLOCK);
        let latest = latest.filter_map(|block| block.iter().map(|long| long.end).max());
        Self {
            ends: Ends::new(&slots),
            latest: latest.collect(),
            long,
            after,
            before,
            slots,
        }
    }

    /// All slots, in the order of time.
    pub fn slots(&self) -> &[PlacedEvent] {
        &self.slots
    }

    /// All ends, ascending.
    pub(super) fn ends(&self) -> &Ends {
        &self.ends
    }

    /// The places of the slots that go on for ever, ascending: by the only day that is known of each, too.
    pub(super) fn after(&self) -> &[u32] {
        &self.after
    }

    /// The places of the slots that went on ever since, ascending: by the only day that is known of each, too.
    pub(super) fn before(&self) -> &[u32] {
        &self.before
    }

    /// How many of some ascending places are of slots that begin before a day.
    pub(super) fn begun_of(&self, places: &[u32], day: i32) -> usize {
        let begun = |place: &u32| {
            let slot = self.slots.get(*place as usize);
            slot.is_some_and(|slot| slot.begin < day)
        };
        places.partition_point(begun)
    }

    /// The place of a slot, where it is one of them.
    pub(super) fn place(&self, slot: &PlacedEvent) -> Option<usize> {
        let place = self
            .slots
            .binary_search_by_key(&slot.order(), PlacedEvent::order);
        place.ok()
    }

    /// How many begin before a day.
    pub(super) fn begun(&self, day: i32) -> usize {
        self.slots.partition_point(|slot| slot.begin < day)
    }

    /// How many are over on a day.
    pub(super) fn over(&self, day: i32) -> usize {
        self.ends.days.partition_point(|end| *end <= day)
    }

    /// From the first day to the day after the last, or `None` where there is nothing.
    pub fn extent(&self) -> Option<(i32, i32)> {
        Some((self.slots.first()?.begin, *self.ends.days.last()?))
    }

    /// Positions of the slots that begin from `first` up to but not including `end`.
    pub fn beginning(&self, first: i32, end: i32) -> Range<usize> {
        let first = self.begun(first);
        first..self.begun(end).max(first)
    }

    /// The slots that begin before a day and go on in it, in the order of time, with their places.
    pub(super) fn going_on(&self, day: i32) -> impl Iterator<Item = (usize, &PlacedEvent)> {
        let begun = self.long.partition_point(|long| long.begin < day);
        let begun = self.long.get(..begun).unwrap_or_default();
        let blocks = self.latest.iter().zip(begun.chunks(BLOCK));
        blocks
            .filter(move |(latest, _)| **latest > day)
            .flat_map(|(_, longs)| longs)
            .filter(move |long| long.end > day)
            .map(|long| long.place as usize)
            .filter_map(|place| Some((place, self.slots.get(place)?)))
    }

    /// The wanted slot that is nearest to a day: of those that hold it the shortest. It is asked with its place.
    pub(super) fn nearest(
        &self,
        day: i32,
        is_wanted: impl Fn(usize, &PlacedEvent) -> bool,
    ) -> Option<&PlacedEvent> {
        let wanted = |place: usize| {
            let slot = self.slots.get(place)?;
            is_wanted(place, slot).then_some(slot)
        };
        // They come by their ends: nothing is shorter than the first that is no longer than its day, nor before it.
        let today = self.beginning(day, day + 1).filter_map(wanted);
        let mut of_day = today.clone().take_while(|slot| slot.end == day + 1);
        let of_day = of_day.find(|slot| slot.days() == 1);
        if of_day.is_some() {
            return of_day;
        }
        let going_on = self.going_on(day);
        let holding = today.chain(going_on.filter_map(|(place, _)| wanted(place)));
        if let Some(shortest) = holding.min_by_key(|slot| (slot.days(), slot.order())) {
            return Some(shortest);
        }
        let after = self.begun(day + 1)..self.slots.len();
        let next = after.filter_map(wanted).next();
        let over = self.ends.places.get(..self.over(day)).unwrap_or_default();
        let over = over.iter().rev();
        let last = over.filter_map(|place| wanted(*place as usize)).next();
        next.into_iter()
            .chain(last)
            .min_by_key(|slot| slot.days_off(day))
    }

    /// Bytes of its arrays.
    pub fn bytes(&self) -> usize {
        size_of_val(self.slots.as_slice())
            + size_of_val(self.ends.days.as_slice())
            + size_of_val(self.ends.places.as_slice())
            + size_of_val(self.long.as_slice())
            + size_of_val(self.latest.as_slice())
            + size_of_val(self.after.as_slice())
            + size_of_val(self.before.as_slice())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slot(number: u32, begin: i32, end: i32) -> PlacedEvent {
        PlacedEvent::of_days(begin, end, 0, number)
    }

    /// Days, weeks and a long one, so many that there are several blocks.
    fn many() -> Track {
        let mut slots: Vec<PlacedEvent> = (0..1000)
            .map(|number: i32| {
                let begin = (number * 37) % 501;
                slot(number as u32, begin, begin + 1 + (number * 7) % 9)
            })
            .collect();
        slots.push(slot(1000, -300, 400));
        Track::new(slots)
    }

    #[test]
    fn the_nearest_is_found_among_the_wanted() {
        let track = many();
        for day in (-310..720).step_by(7) {
            for wanted in [1, 2, 50, 1001] {
                let is_wanted = |slot: &PlacedEvent| slot.at.event.is_multiple_of(wanted);
                let found = track.nearest(day, |_, slot| is_wanted(slot)).unwrap();
                let wanted = track.slots().iter().filter(|slot| is_wanted(slot));
                let off = found.days_off(day);
                assert_eq!(
                    wanted.clone().map(|slot| slot.days_off(day)).min(),
                    Some(off)
                );
                let holding = wanted.filter(|slot| slot.days_off(day) == 0);
                let shortest = holding.min_by_key(|slot| (slot.days(), slot.order()));
                assert!(shortest.is_none_or(|shortest| shortest == found), "{day}");
            }
        }
    }

    #[test]
    fn the_nearest_holds_the_day_or_is_next_to_it() {
        let track = Track::new(vec![
            slot(0, 0, 100),
            slot(1, 40, 60),
            slot(2, 50, 51),
            slot(3, 120, 121),
        ]);
        let nearest = |day| track.nearest(day, |_, _| true).unwrap().at.event;
        assert_eq!(
            [-5, 10, 45, 50, 59, 99, 105, 112, 500].map(nearest),
            [0, 0, 1, 2, 1, 0, 0, 3, 3]
        );
        let without = track.nearest(50, |_, slot| slot.at.event != 2).unwrap();
        assert_eq!(without.at.event, 1);
        assert!(track.nearest(50, |_, _| false).is_none());
    }

    #[test]
    fn places_are_half_open() {
        let track = Track::new(vec![slot(0, 10, 20), slot(1, 10, 11), slot(2, 30, 31)]);
        assert_eq!(track.slots()[0].at.event, 1);
        assert_eq!(track.place(&slot(2, 30, 31)), Some(2));
        assert_eq!(track.place(&slot(3, 30, 31)), None);
        assert_eq!(track.beginning(10, 30), 0..2);
        assert_eq!(track.beginning(11, 10), 2..2);
        assert_eq!(track.extent(), Some((10, 31)));
        assert_eq!(Track::default().extent(), None);
    }
}
