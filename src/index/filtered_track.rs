//! Some of the slots of a track: what a filter leaves of it, or what holds the words that are searched for.

use std::ops::Range;
use std::sync::Arc;

use crate::index::bits::Bits;
use crate::index::{PlacedEvent, Track};

/// How many events touch a stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// All of them.
    pub touching: usize,
    /// Those that began before it.
    pub going_on: usize,
}

/// A track of which some slots are kept.
///
/// Nothing is copied: two bits an event say what is kept, in the order of begins and in that of ends, and how many
/// are kept before a place is a sum that is known. So it answers as fast as the track itself.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct FilteredTrack {
    track: Arc<Track>,
    /// Nothing where all of it is kept.
    kept: Option<Arc<Kept>>,
}

#[derive(Debug, PartialEq)]
struct Kept {
    /// Of the slots, in the order of their begins.
    slots: Bits,
    /// Of the ends, in their order.
    ends: Bits,
    /// Of the slots that go on for ever, in their order.
    after: Bits,
    /// Of the slots that went on ever since, in their order.
    before: Bits,
}

impl Kept {
    fn new(track: &Track, slots: Bits) -> Self {
        let holds = |place: &u32| slots.holds(*place as usize);
        Self {
            ends: Bits::new(&track.ends().places, holds),
            after: Bits::new(track.after(), holds),
            before: Bits::new(track.before(), holds),
            slots,
        }
    }
}

impl FilteredTrack {
    /// All of a track.
    pub fn whole(track: &Arc<Track>) -> Self {
        Self {
            track: Arc::clone(track),
            kept: None,
        }
    }

    /// The slots of a track that are not refused.
    pub fn of(track: &Arc<Track>, is_kept: impl Fn(&PlacedEvent) -> bool) -> Self {
        let slots = Bits::new(track.slots(), is_kept);
        Self {
            kept: Some(Arc::new(Kept::new(track, slots))),
            track: Arc::clone(track),
        }
    }

    /// Of its slots those that are not refused.
    pub fn narrowed(&self, is_kept: impl Fn(&PlacedEvent) -> bool) -> Self {
        let Some(kept) = &self.kept else {
            return Self::of(&self.track, is_kept);
        };
        let slots = kept.slots.narrowed(self.track.slots(), is_kept);
        Self {
            kept: Some(Arc::new(Kept::new(&self.track, slots))),
            track: Arc::clone(&self.track),
        }
    }

    /// How many slots there are.
    pub fn count(&self) -> usize {
        let kept = self.kept.as_ref();
        kept.map_or(self.track.slots().len(), |kept| kept.slots.count())
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.count() == 0
    }

    /// All slots, in the order of time.
    pub fn slots(&self) -> impl Iterator<Item = &PlacedEvent> {
        self.at(0..self.track.slots().len())
    }

    /// Whether a slot is one of them.
    pub fn holds(&self, slot: &PlacedEvent) -> bool {
        let place = self.track.place(slot);
        place.is_some_and(|place| self.keeps(place))
    }

    /// From the first day to the day after the last, or `None` where there is nothing.
    pub fn extent(&self) -> Option<(i32, i32)> {
        let first = self.slots().next()?;
        let ends = self.track.ends();
        let ends = ends.days.iter().zip(&ends.places);
        let (last, _) = ends.rev().find(|(_, place)| self.keeps(**place as usize))?;
        Some((first.begin, *last))
    }

    /// The slots that begin from `first` up to but not including `end`.
    pub fn beginning(&self, first: i32, end: i32) -> impl Iterator<Item = &PlacedEvent> {
        self.at(self.track.beginning(first, end))
    }

    /// How many touch the days from `first` up to but not including `end`; what is open stands at its limit.
    pub fn touching(&self, first: i32, end: i32) -> usize {
        let begun = self.begun(self.track.begun(end));
        begun.saturating_sub(self.over(self.track.over(first)))
    }

    /// How many are at least partly between two days; what is open goes on for ever.
    pub fn within(&self, first: i32, end: i32) -> usize {
        let (after, before) = (self.track.after(), self.track.before());
        // The only day that is known of these lies outside, and they reach inside.
        let begun = self.track.begun_of(after, first);
        let to_come = self.track.begun_of(before, end)..before.len();
        let (begun, to_come) = match &self.kept {
            None => (begun, to_come.len()),
            Some(kept) => (
                kept.after.before(begun),
                kept.before.count() - kept.before.before(to_come.start),
            ),
        };
        self.touching(first, end) + begun + to_come
    }

    /// How many touch each of the stretches between ascending borders.
    ///
    /// Walks on from border to border: many borders cost little more than one.
    pub fn counts<'a>(
        &'a self,
        borders: impl IntoIterator<Item = i32> + 'a,
    ) -> impl Iterator<Item = Count> + 'a {
        let (slots, ends) = (self.track.slots(), &self.track.ends().days);
        let mut borders = borders.into_iter();
        let mut first = borders.next();
        let (mut begun, mut over) = (0, 0);
        borders.map(move |border| {
            if let Some(first) = first {
                begun = walk(slots, begun, |slot| slot.begin < first);
                over = walk(ends, over, |end| *end <= first);
            }
            let (begun_before, over) = (self.begun(begun), self.over(over));
            begun = walk(slots, begun, |slot| slot.begin < border);
            first = Some(border);
            Count {
                touching: self.begun(begun).saturating_sub(over),
                going_on: begun_before.saturating_sub(over),
            }
        })
    }

    /// The slots that begin before a day and go on in it, in the order of time.
    pub fn going_on(&self, day: i32) -> impl Iterator<Item = &PlacedEvent> {
        let going_on = self.track.going_on(day);
        going_on
            .filter(|(place, _)| self.keeps(*place))
            .map(|(_, slot)| slot)
    }

    /// The slots that reach into the days from `first` up to but not including `end`, in the order of time: what is open
    /// to the end from its begin on, what is open to the beginning only where its limit is known there.
    pub fn reaching(&self, first: i32, end: i32) -> impl Iterator<Item = &PlacedEvent> {
        let going_on = self.track.going_on(first).map(|(place, _)| place);
        let after = self.track.after();
        let open = after.get(..self.track.begun_of(after, first));
        let open = open.unwrap_or_default().iter().map(|place| *place as usize);
        let before = merged(going_on, open).filter(|place| self.keeps(*place));
        let before = before.filter_map(|place| self.track.slots().get(place));
        before.chain(self.beginning(first, end))
    }

    /// The wanted slot that is nearest to a day: of those that hold it the shortest.
    pub fn nearest(
        &self,
        day: i32,
        is_wanted: impl Fn(&PlacedEvent) -> bool,
    ) -> Option<&PlacedEvent> {
        self.track
            .nearest(day, |place, slot| self.keeps(place) && is_wanted(slot))
    }

    /// How many of so many first slots are kept.
    fn begun(&self, slots: usize) -> usize {
        let kept = self.kept.as_ref();
        kept.map_or(slots, |kept| kept.slots.before(slots))
    }

    /// How many of so many first ends are kept.
    fn over(&self, ends: usize) -> usize {
        let kept = self.kept.as_ref();
        kept.map_or(ends, |kept| kept.ends.before(ends))
    }

    fn keeps(&self, place: usize) -> bool {
        let kept = self.kept.as_ref();
        kept.is_none_or(|kept| kept.slots.holds(place))
    }

    /// What is kept of some places.
    fn at(&self, places: Range<usize>) -> impl Iterator<Item = &PlacedEvent> {
        let whole = self.kept.is_none().then(|| places.clone());
        let whole = whole.and_then(|places| self.track.slots().get(places));
        let kept = self.kept.as_ref().map(|kept| kept.slots.kept(places));
        let kept = kept.into_iter().flatten();
        let kept = kept.filter_map(|place| self.track.slots().get(place));
        whole.into_iter().flatten().chain(kept)
    }
}

/// Two ascending rows of places as one.
fn merged(
    one: impl Iterator<Item = usize>,
    other: impl Iterator<Item = usize>,
) -> impl Iterator<Item = usize> {
    let (mut one, mut other) = (one.peekable(), other.peekable());
    std::iter::from_fn(move || match (one.peek(), other.peek()) {
        (Some(first), Some(second)) if second < first => other.next(),
        (Some(_), _) => one.next(),
        (None, _) => other.next(),
    })
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
