//! When events end, in order.

use crate::index::PlacedEvent;

/// The ends of slots that are sorted by begin, ascending.
#[derive(Clone, Debug, PartialEq, Default)]
pub(super) struct Ends {
    /// The days after the last.
    pub(super) days: Vec<i32>,
    /// The place among the slots of that which ends there.
    pub(super) places: Vec<u32>,
}

impl Ends {
    pub(super) fn new(slots: &[PlacedEvent]) -> Self {
        // Most last a day and end in the order in which they begin: only the others are sorted.
        let is_day = |slot: &PlacedEvent| slot.end == slot.begin + 1;
        let ends = (0_u32..).zip(slots);
        let (short, mut long): (Vec<_>, Vec<_>) = ends
            .map(|(place, slot)| (slot.end, place, is_day(slot)))
            .partition(|(.., is_day)| *is_day);
        long.sort_unstable();
        let mut long = long.into_iter().peekable();
        let mut ends = Self {
            days: Vec::with_capacity(slots.len()),
            places: Vec::with_capacity(slots.len()),
        };
        for (end, place, _) in short {
            while let Some((end, place, _)) = long.next_if(|(other, ..)| *other <= end) {
                ends.add(end, place);
            }
            ends.add(end, place);
        }
        for (end, place, _) in long {
            ends.add(end, place);
        }
        ends
    }

    fn add(&mut self, day: i32, place: u32) {
        self.days.push(day);
        self.places.push(place);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_are_sorted_whatever_lasts_longer() {
        let slot = |begin: i32, days: i32| PlacedEvent::of_days(begin, begin + days, 0, 0);
        let slots: Vec<PlacedEvent> = (0..300)
            .map(|place: i32| slot(place / 3, [1, 1, 9, 1, 400, 2, 1][place as usize % 7]))
            .collect();
        let mut expected: Vec<i32> = slots.iter().map(|slot| slot.end).collect();
        expected.sort_unstable();
        let ends = Ends::new(&slots);
        assert_eq!(ends.days, expected);
        let mut places = ends.places.clone();
        let of_places = places.iter().map(|place| slots[*place as usize].end);
        assert!(of_places.eq(expected));
        places.sort_unstable();
        assert!(places.into_iter().eq(0..300));
        assert_eq!(Ends::new(&[]), Ends::default());
    }
}
