//! When events end, in order.

use crate::index::Slot;

/// The ends of slots that are sorted by begin, ascending.
pub(super) fn sorted_ends(slots: &[Slot]) -> Vec<i32> {
    // Most last a day and end in the order in which they begin: only the others are sorted.
    let is_day = |slot: &&Slot| slot.end == slot.begin + 1;
    let mut long: Vec<i32> = slots
        .iter()
        .filter(|slot| !is_day(slot))
        .map(|slot| slot.end)
        .collect();
    long.sort_unstable();
    let mut long = long.into_iter().peekable();
    let mut ends = Vec::with_capacity(slots.len());
    for slot in slots.iter().filter(is_day) {
        while let Some(end) = long.next_if(|end| *end <= slot.end) {
            ends.push(end);
        }
        ends.push(slot.end);
    }
    ends.extend(long);
    ends
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_are_sorted_whatever_lasts_longer() {
        let slot = |begin: i32, days: i32| Slot::of_days(begin, begin + days, 0, 0);
        let slots: Vec<Slot> = (0..300)
            .map(|place: i32| slot(place / 3, [1, 1, 9, 1, 400, 2, 1][place as usize % 7]))
            .collect();
        let mut expected: Vec<i32> = slots.iter().map(|slot| slot.end).collect();
        expected.sort_unstable();
        assert_eq!(sorted_ends(&slots), expected);
        assert!(sorted_ends(&[]).is_empty());
    }
}
