//! Events along time in flat arrays, for questions that cost the same however many events there are.

use std::ops::Range;

use crate::index::Slot;
use crate::index::ends::sorted_ends;

/// Slots of which one number is kept: the latest end among them.
const BLOCK: usize = 64;

/// How many events touch a stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// All of them.
    pub touching: usize,
    /// Those that began before it.
    pub going_on: usize,
}

/// Slots in the order of time.
///
/// Begins and ends are both ascending, so the number of events that touch some days is the difference of two
/// places in them: the arrays are their own cumulative counts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Track {
    slots: Vec<Slot>,
    ends: Vec<i32>,
    /// The latest end of each block of slots.
    latest: Vec<i32>,
}

impl Track {
    /// Of slots in any order.
    pub fn new(mut slots: Vec<Slot>) -> Self {
        slots.sort_unstable_by_key(Slot::order);
        Self::of_sorted(slots)
    }

    /// Of slots that are in the order of time already.
    pub(super) fn of_sorted(mut slots: Vec<Slot>) -> Self {
        slots.shrink_to_fit();
        let ends = sorted_ends(&slots);
        let latest = slots.chunks(BLOCK).map(latest_end).collect();
        Self {
            slots,
            ends,
            latest,
        }
    }

    /// The same without the slots that are refused.
    pub fn filtered(&self, is_kept: impl Fn(&Slot) -> bool) -> Self {
        Self::of_sorted(self.slots.iter().copied().filter(is_kept).collect())
    }

    /// All slots, in the order of time.
    pub fn slots(&self) -> &[Slot] {
        &self.slots
    }

    /// Whether a slot is one of them.
    pub fn holds(&self, slot: &Slot) -> bool {
        let found = self.slots.binary_search_by_key(&slot.order(), Slot::order);
        found.is_ok()
    }

    /// From the first day to the day after the last, or `None` where there is nothing.
    pub fn extent(&self) -> Option<(i32, i32)> {
        Some((self.slots.first()?.begin, *self.ends.last()?))
    }

    /// Positions of the slots that begin from `first` up to but not including `end`.
    pub fn beginning(&self, first: i32, end: i32) -> Range<usize> {
        let before = |day: i32| self.slots.partition_point(|slot| slot.begin < day);
        let first = before(first);
        first..before(end).max(first)
    }

    /// How many touch the days from `first` up to but not including `end`.
    pub fn touching(&self, first: i32, end: i32) -> usize {
        let begun = self.slots.partition_point(|slot| slot.begin < end);
        let over = self.ends.partition_point(|other| *other <= first);
        begun.saturating_sub(over)
    }

    /// How many touch each of the stretches between ascending borders.
    ///
    /// Walks on from border to border: many borders cost little more than one.
    pub fn counts<'a>(
        &'a self,
        borders: impl IntoIterator<Item = i32> + 'a,
    ) -> impl Iterator<Item = Count> + 'a {
        let mut borders = borders.into_iter();
        let mut first = borders.next();
        let (mut begun, mut over) = (0, 0);
        borders.map(move |border| {
            if let Some(first) = first {
                begun = walk(&self.slots, begun, |slot| slot.begin < first);
                over = walk(&self.ends, over, |end| *end <= first);
            }
            let begun_before = begun;
            begun = walk(&self.slots, begun, |slot| slot.begin < border);
            first = Some(border);
            Count {
                touching: begun.saturating_sub(over),
                going_on: begun_before.saturating_sub(over),
            }
        })
    }

    /// The slots that begin before a day and go on in it, in the order of time.
    pub fn going_on(&self, day: i32) -> impl Iterator<Item = &Slot> {
        let begun = self.slots.partition_point(|slot| slot.begin < day);
        let blocks = self.latest.iter().zip(self.slots.chunks(BLOCK)).enumerate();
        blocks
            .take(begun.div_ceil(BLOCK))
            .filter(move |(_, (latest, _))| **latest > day)
            .flat_map(move |(number, (_, slots))| slots.iter().take(begun - number * BLOCK))
            .filter(move |slot| slot.end > day)
    }

    /// The wanted slot that is nearest to a day: of those that hold it the shortest.
    pub fn nearest(&self, day: i32, is_wanted: impl Fn(&Slot) -> bool) -> Option<&Slot> {
        let today = self.slots.get(self.beginning(day, day + 1));
        let today = today.unwrap_or_default().iter();
        let holding = today
            .chain(self.going_on(day))
            .filter(|slot| is_wanted(slot));
        if let Some(shortest) = holding.min_by_key(|slot| (slot.days(), slot.order())) {
            return Some(shortest);
        }
        let after = self.slots.partition_point(|slot| slot.begin <= day);
        let after = self.slots.get(after..).unwrap_or_default();
        let next = after.iter().find(|slot| is_wanted(slot));
        let last = self.last_over(day, &is_wanted);
        next.into_iter()
            .chain(last)
            .min_by_key(|slot| slot.days_off(day))
    }

    /// Before `day`, the slot that ends last among those that are wanted.
    pub fn last_over(&self, day: i32, is_wanted: impl Fn(&Slot) -> bool) -> Option<&Slot> {
        let begun = self.slots.partition_point(|slot| slot.begin < day);
        let mut best: Option<&Slot> = None;
        let blocks = self.latest.iter().zip(self.slots.chunks(BLOCK)).enumerate();
        for (number, (latest, slots)) in blocks.take(begun.div_ceil(BLOCK)).rev() {
            if best.is_some_and(|best| *latest <= best.end) {
                continue;
            }
            let candidates = slots.iter().take(begun - number * BLOCK).rev();
            for slot in candidates.filter(|slot| slot.end <= day) {
                if best.is_none_or(|best| slot.end > best.end) && is_wanted(slot) {
                    best = Some(slot);
                }
            }
        }
        best
    }

    /// The slot that begins nearest to a day.
    pub fn nearest_begin(&self, day: i32) -> Option<&Slot> {
        let after = self.slots.partition_point(|slot| slot.begin < day);
        let before = after
            .checked_sub(1)
            .and_then(|before| self.slots.get(before));
        let off = |slot: &&Slot| slot.begin.abs_diff(day);
        before
            .into_iter()
            .chain(self.slots.get(after))
            .min_by_key(off)
    }

    /// Bytes of its arrays.
    pub fn bytes(&self) -> usize {
        size_of_val(self.slots.as_slice())
            + size_of_val(self.ends.as_slice())
            + size_of_val(self.latest.as_slice())
    }
}

fn latest_end(slots: &[Slot]) -> i32 {
    slots.iter().map(|slot| slot.end).max().unwrap_or(i32::MIN)
}

/// The first place from `from` on where a sorted condition no longer holds, in steps that double.
fn walk<T>(items: &[T], from: usize, holds: impl Fn(&T) -> bool) -> usize {
    let rest = items.get(from..).unwrap_or_default();
    let mut step = 1;
    while rest.get(step - 1).is_some_and(&holds) {
        step *= 2;
    }
    let (low, high) = (step / 2, (step - 1).min(rest.len()));
    let between = rest.get(low..high).unwrap_or_default();
    from + low + between.partition_point(holds)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slot(number: u32, begin: i32, end: i32) -> Slot {
        Slot::of_days(begin, end, 0, number)
    }

    /// Days, weeks and a long one, so many that there are several blocks.
    fn many() -> Track {
        let mut slots: Vec<Slot> = (0..1000)
            .map(|number: i32| {
                let begin = (number * 37) % 501;
                slot(number as u32, begin, begin + 1 + (number * 7) % 9)
            })
            .collect();
        slots.push(slot(1000, -300, 400));
        Track::new(slots)
    }

    fn touching(track: &Track, first: i32, end: i32) -> usize {
        let touches = |slot: &&Slot| slot.begin < end && slot.end > first;
        track.slots().iter().filter(touches).count()
    }

    #[test]
    fn counts_are_those_of_asking_each() {
        let track = many();
        for (first, end) in [
            (-500, 900),
            (-10, 0),
            (0, 1),
            (250, 260),
            (399, 401),
            (505, 600),
        ] {
            assert_eq!(track.touching(first, end), touching(&track, first, end));
        }
        let borders: Vec<i32> = (-20..60).map(|place| place * 10 + place % 3).collect();
        let expected: Vec<usize> = borders
            .windows(2)
            .map(|pair| touching(&track, pair[0], pair[1]))
            .collect();
        let counts: Vec<Count> = track.counts(borders.iter().copied()).collect();
        let touching: Vec<usize> = counts.iter().map(|count| count.touching).collect();
        assert_eq!(touching, expected);
        for (count, border) in counts.iter().zip(&borders) {
            let began_before = |slot: &&Slot| slot.begin < *border && slot.end > *border;
            assert_eq!(
                count.going_on,
                track.slots().iter().filter(began_before).count()
            );
        }
        assert!(track.counts([]).next().is_none() && track.counts([4]).next().is_none());
    }

    #[test]
    fn what_goes_on_is_found_however_long_ago_it_began() {
        let track = many();
        for day in [-300, -299, 0, 77, 399, 400, 700] {
            let expected: Vec<&Slot> = track
                .slots()
                .iter()
                .filter(|slot| slot.begin < day && slot.end > day)
                .collect();
            assert_eq!(track.going_on(day).collect::<Vec<_>>(), expected, "{day}");
        }
    }

    #[test]
    fn the_last_that_is_over_is_found_among_the_wanted() {
        let track = many();
        for day in [-300, 5, 77, 450, 700] {
            for wanted in [2, 1001] {
                let is_wanted = |slot: &Slot| slot.at.event.is_multiple_of(wanted);
                let expected = track
                    .slots()
                    .iter()
                    .filter(|slot| slot.end <= day && is_wanted(slot))
                    .map(|slot| slot.end)
                    .max();
                let found = track.last_over(day, is_wanted).map(|slot| slot.end);
                assert_eq!(found, expected, "{day} {wanted}");
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
        let nearest = |day| track.nearest(day, |_| true).unwrap().at.event;
        assert_eq!(
            [-5, 10, 45, 50, 59, 99, 105, 112, 500].map(nearest),
            [0, 0, 1, 2, 1, 0, 0, 3, 3]
        );
        let without = track.nearest(50, |slot| slot.at.event != 2).unwrap();
        assert_eq!(without.at.event, 1);
        assert!(track.nearest(50, |_| false).is_none());
    }

    #[test]
    fn places_are_half_open() {
        let track = Track::new(vec![slot(0, 10, 20), slot(1, 10, 11), slot(2, 30, 31)]);
        assert_eq!(track.slots()[0].at.event, 1);
        assert!(track.holds(&slot(2, 30, 31)) && !track.holds(&slot(3, 30, 31)));
        assert_eq!(track.beginning(10, 30), 0..2);
        assert_eq!(track.beginning(11, 10), 2..2);
        assert_eq!(track.extent(), Some((10, 31)));
        assert_eq!(track.nearest_begin(19).unwrap().begin, 10);
        assert_eq!(track.nearest_begin(i32::MAX).unwrap().begin, 30);
        let without = track.filtered(|slot| slot.at.event != 2);
        assert_eq!(without.extent(), Some((10, 20)));
        assert_eq!(Track::default().extent(), None);
    }
}
