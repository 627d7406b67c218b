//! A playhead that runs by itself.

use crate::index::{EventRef, PlacedEvent};
use crate::session::State;
use crate::time::Day;

/// Seconds in which the playhead crosses what is visible, at the normal speed.
const SECONDS_ACROSS: f64 = 30.0;
/// Seconds from event to event where nothing is to move, at the normal speed.
const SECONDS_A_STEP: f64 = 3.0;
/// The longest time that one frame counts for: a window that was hidden does not leap.
const MOST_SECONDS: f64 = 0.25;

/// How fast the playhead runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Speed {
    Half,
    #[default]
    Normal,
    Double,
    Fourfold,
}

impl Speed {
    const ALL: [Self; 4] = [Self::Half, Self::Normal, Self::Double, Self::Fourfold];

    /// How many times the normal speed.
    pub fn factor(self) -> f64 {
        match self {
            Self::Half => 0.5,
            Self::Normal => 1.0,
            Self::Double => 2.0,
            Self::Fourfold => 4.0,
        }
    }

    /// The next speed up or down, as far as there is one.
    #[must_use]
    pub fn changed(self, is_faster: bool) -> Self {
        let next = |speed: &&Self| (speed.factor() > self.factor()) == is_faster && **speed != self;
        let mut others = Self::ALL.iter().filter(next);
        let next = if is_faster {
            others.next()
        } else {
            others.next_back()
        };
        next.copied().unwrap_or(self)
    }

    /// The next speed up, and after the highest the lowest.
    #[must_use]
    pub fn cycled(self) -> Self {
        if self == Self::Fourfold {
            Self::Half
        } else {
            self.changed(true)
        }
    }
}

/// Whether and how fast the playhead runs by itself.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Playing {
    /// Whether it runs.
    pub is_on: bool,
    /// How fast.
    pub speed: Speed,
    /// The remainder of a day or of a step.
    carried: f64,
}

impl State {
    /// Lets the playhead run from where it is; after the last event from the first one on.
    pub(super) fn play(&mut self, is_on: bool) {
        self.view.playing.is_on = is_on && self.library.index.extent().is_some();
        self.view.playing.carried = 0.0;
        let Some((first, last)) = self
            .library
            .index
            .extent()
            .and_then(|extent| extent.bounds())
        else {
            return;
        };
        let is_over = self
            .selection
            .playhead
            .is_none_or(|day| day < first || day >= last);
        if self.view.playing.is_on && is_over {
            self.selection.playhead = Some(first);
            self.show_day(first);
        }
    }

    /// Moves the playhead after some time. Where nothing is to move (`is_still`) it goes from event to event.
    pub(super) fn run_on(&mut self, seconds: f64, is_still: bool) {
        if !self.view.playing.is_on {
            return;
        }
        let seconds = seconds.clamp(0.0, MOST_SECONDS) * self.view.playing.speed.factor();
        if is_still {
            self.view.playing.carried += seconds / SECONDS_A_STEP;
            if self.view.playing.carried >= 1.0 {
                self.view.playing.carried = 0.0;
                let before = self.selection.event;
                self.step_event(true);
                self.view.playing.is_on = self.selection.event != before;
            }
            return;
        }
        self.run_days(self.view.folds.length(self.view.time) / SECONDS_ACROSS * seconds);
    }

    fn run_days(&mut self, places: f64) {
        let Some((extent, day)) = self.library.index.extent().zip(self.selection.playhead) else {
            self.view.playing.is_on = false;
            return;
        };
        self.view.playing.carried += places;
        let whole = self.view.playing.carried.floor();
        if whole < 1.0 {
            return;
        }
        self.view.playing.carried -= whole;
        let place = self.view.folds.place(f64::from(day.number())) + whole;
        let mut next = Day::from_number(self.view.folds.day(place).floor() as i32);
        // Nobody waits for what is folded.
        let inside = self
            .view
            .folds
            .gaps()
            .iter()
            .find(|gap| gap.interval().contains(next));
        if let Some(gap) = inside {
            next = Day::from_number(gap.end);
        }
        if extent.last().is_some_and(|last| next >= last) {
            next = extent.last().unwrap_or(next);
            self.view.playing.is_on = false;
        }
        self.selection.event = self.begun(day, next).or(self.selection.event);
        self.selection.playhead = Some(next);
        self.show_day(next);
    }

    /// The last shown event that begins after one day and not after another.
    fn begun(&self, after: Day, until: Day) -> Option<EventRef> {
        let lanes = self.library.index.sources().iter();
        let last = lanes.filter_map(|lane| {
            let range = lane
                .placed
                .beginning(after.number() + 1, until.number() + 1);
            let slots = lane.placed.slots().get(range)?;
            slots.iter().rfind(|slot| self.is_shown(slot.at))
        });
        last.max_by_key(|slot: &&PlacedEvent| slot.order())
            .map(|slot| slot.at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn speeds_have_ends() {
        assert_eq!(Speed::Normal.changed(true), Speed::Double);
        assert_eq!(Speed::Fourfold.changed(true), Speed::Fourfold);
        assert_eq!(Speed::Normal.changed(false), Speed::Half);
        assert_eq!(Speed::Half.changed(false), Speed::Half);
        assert_eq!(Speed::Fourfold.cycled(), Speed::Half);
    }
}
