//! How events are spread over the axis, for the strip of all time.

use crate::index::FilteredTrack;
use crate::index::PlacedEvent;
use crate::query::par_map;
use crate::session::Folds;

/// Fewer events than this are not worth a thread of their own.
const LEAST_SHARE: usize = 50_000;

/// Equal parts of the axis, by the days in which they begin; a day stands in the part that holds its first moment.
///
/// Placing a million days one by one would take longer than all the rest of a frame.
#[derive(Clone, Debug)]
pub struct Parts {
    /// The first day of each part after the first.
    begins: Vec<i32>,
}

/// How some events are spread over the parts.
struct Spread {
    /// Up at the first part and down after the last, to be summed: long ranges cost no more than days.
    steps: Vec<f64>,
    /// Events that stand in a single part.
    within: Vec<u32>,
}

impl Parts {
    /// `count` parts of the axis between two places; `extent` holds all days that are asked for.
    pub fn new(folds: &Folds, (first, last): (f64, f64), count: usize, extent: (i32, i32)) -> Self {
        let each = (last - first) / count.max(1) as f64;
        let part = |day: i32| ((folds.place(f64::from(day)) - first) / each).max(0.0) as usize;
        let begins = (1..count.max(1)).map(|number| first_day(extent, |day| part(day) >= number));
        Self {
            begins: begins.collect(),
        }
    }

    /// How much happens in each part: each event is one, shared out over the parts it touches.
    pub fn density(&self, shown: &[FilteredTrack]) -> Vec<f32> {
        let events: usize = shown.iter().map(FilteredTrack::count).sum();
        let each = events / shown.len().max(1);
        let spread = par_map(shown, LEAST_SHARE / each.max(1), |_, part| {
            self.spread(part)
        });
        let mut steps = vec![0.0; self.begins.len() + 2];
        let mut within = vec![0_u32; self.begins.len() + 1];
        for part in spread {
            let pairs = steps.iter_mut().zip(part.steps);
            pairs.for_each(|(sum, step)| *sum += step);
            let pairs = within.iter_mut().zip(part.within);
            pairs.for_each(|(sum, within)| *sum += within);
        }
        let sums = within.iter().zip(&steps).scan(0.0, |sum, (within, step)| {
            *sum += step;
            // What remains of adding and taking away is not an event.
            let shared = if *sum < 1e-9 { 0.0 } else { *sum };
            Some((f64::from(*within) + shared) as f32)
        });
        sums.collect()
    }

    fn spread(&self, shown: &FilteredTrack) -> Spread {
        let mut spread = Spread {
            steps: vec![0.0; self.begins.len() + 2],
            within: vec![0; self.begins.len() + 1],
        };
        let mut from = 0;
        // Slots come by their begins: from one to the next it is a step at most.
        shown.slots().for_each(|slot| {
            from = self.walked(from, slot.begin);
            let to = self.walked_to_end(from, slot);
            if from < to {
                share_out(&mut spread.steps, from, to);
            } else if let Some(within) = spread.within.get_mut(from) {
                *within += 1;
            }
        });
        spread
    }

    /// The part of a day that stands in the part `from` or later.
    fn walked(&self, from: usize, day: i32) -> usize {
        let mut part = from;
        while self.begins.get(part).is_some_and(|first| *first <= day) {
            part += 1;
        }
        part
    }

    /// The part of the last day of a slot that begins in the part `from`.
    fn walked_to_end(&self, from: usize, slot: &PlacedEvent) -> usize {
        let rest = self.begins.get(from..).unwrap_or_default();
        if rest.first().is_none_or(|next| *next >= slot.end) {
            return from;
        }
        from + rest.partition_point(|first| *first < slot.end)
    }
}

/// The first of some days from which on something holds, or the day after the last.
fn first_day((first, last): (i32, i32), holds: impl Fn(i32) -> bool) -> i32 {
    let (mut low, mut high) = (first, last + 1);
    while low < high {
        let middle = low + (high - low) / 2;
        if holds(middle) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    low
}

fn share_out(steps: &mut [f64], from: usize, to: usize) {
    let share = 1.0 / (to - from + 1) as f64;
    if let Some(step) = steps.get_mut(from) {
        *step += share;
    }
    if let Some(step) = steps.get_mut(to + 1) {
        *step -= share;
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::index::Track;
    use crate::index::samples::interval;

    fn slot(number: u32, begin: i32, end: i32) -> PlacedEvent {
        PlacedEvent::of_days(begin, end, 0, number)
    }

    fn part(slots: Vec<PlacedEvent>) -> FilteredTrack {
        FilteredTrack::whole(&Arc::new(Track::new(slots)))
    }

    /// The same by placing each event by itself.
    fn asked(
        folds: &Folds,
        (first, last): (f64, f64),
        count: usize,
        shown: &[FilteredTrack],
    ) -> Vec<f64> {
        let each = (last - first) / count as f64;
        let mut columns = vec![0.0; count];
        for slot in shown.iter().flat_map(FilteredTrack::slots) {
            let part = |day: i32| {
                let place = (folds.place(day.into()) - first) / each;
                (place.max(0.0) as usize).min(count - 1)
            };
            let (from, to) = (part(slot.begin), part(slot.end - 1));
            for column in &mut columns[from..=to] {
                *column += 1.0 / (to - from + 1) as f64;
            }
        }
        columns
    }

    #[test]
    fn an_event_is_shared_out_over_the_parts_it_touches() {
        let folds = Folds::default();
        let parts = Parts::new(&folds, (0.0, 100.0), 10, (0, 100));
        let columns = parts.density(&[part(vec![slot(0, 10, 11), slot(1, 0, 40)])]);
        let expected = [0.25, 1.25, 0.25, 0.25, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0];
        assert_eq!(columns.len(), 10);
        for (column, expected) in columns.iter().zip(expected) {
            assert!((column - expected).abs() < 1e-6, "{columns:?}");
        }
    }

    #[test]
    fn parts_hold_what_placing_each_event_puts_there() {
        let extent = (-7000, 9000);
        let slots = |seed: i32| {
            let slots = (0..400_i32).map(|number| {
                let begin = (number * 37 + seed) % 999 + if number % 3 == 0 { 8000 } else { -7000 };
                slot(
                    number as u32,
                    begin,
                    begin + [1, 1, 1, 7, 30, 365][number as usize % 6],
                )
            });
            part(slots.filter(|slot| slot.end <= 9000).collect())
        };
        let shown = [slots(0), slots(5), part(Vec::new()), slots(11)];
        let quiet = interval("1954-01-01/1990-12-31");
        let whole = interval("1950-11-02/1994-08-23");
        let folded = Folds::new(Some(whole), &[quiet]);
        assert!(!folded.gaps().is_empty());
        for folds in [Folds::default(), folded] {
            let ends = (folds.place(-7000.0) - 3.3, folds.place(9000.0) + 4.1);
            for count in [1, 2, 7, 280, 1000] {
                let parts = Parts::new(&folds, ends, count, extent);
                let columns = parts.density(&shown);
                let expected = asked(&folds, ends, count, &shown);
                assert_eq!(columns.len(), count);
                for (column, expected) in columns.iter().zip(&expected) {
                    assert!((f64::from(*column) - expected).abs() < 1e-4, "{count}");
                }
            }
        }
    }
}
