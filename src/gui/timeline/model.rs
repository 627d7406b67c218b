//! What the lanes show: the events that the filter lets through, ready for fast questions.

use std::ops::Range;
use std::sync::Arc;
use std::sync::Weak;

use crate::corpus::SourceName;
use crate::event::Event;
use crate::event::Modality;
use crate::gui::marks::Fill;
use crate::gui::state::Filter;
use crate::gui::state::State;
use crate::index::Analysed;
use crate::index::EventRef;
use crate::resolve::Certainty;

/// How an event lies in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One day.
    Day,
    /// Several days.
    Days,
    /// From a day on.
    After,
    /// Up to a day.
    Before,
}

/// One placed event.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Item {
    /// The event.
    pub at: EventRef,
    /// Its beginning in days; where that is open, the end.
    pub begin: f64,
    /// Its end in days, not included; where that is open, the beginning.
    pub end: f64,
    /// How it lies in time.
    pub kind: Kind,
    /// How sure it is.
    pub fill: Fill,
}

impl Item {
    fn new(at: EventRef, event: &Event) -> Option<Self> {
        let first = event.interval.first().map(|day| f64::from(day.number()));
        let end = event.interval.end().map(|day| f64::from(day.number()));
        let (begin, end, kind) = match (first, end) {
            (Some(first), Some(end)) if end - first > 1.0 => (first, end, Kind::Days),
            (Some(first), Some(end)) => (first, end, Kind::Day),
            (Some(first), None) => (first, first, Kind::After),
            (None, Some(end)) => (end, end, Kind::Before),
            (None, None) => return None,
        };
        let fill = match (event.modality, event.certainty) {
            (Modality::Scheduled | Modality::Proposed | Modality::Predicted, _) => Fill::Dashed,
            (Modality::Actual | Modality::Negated, Certainty::Exact) => Fill::Solid,
            (Modality::Actual | Modality::Negated, Certainty::Inferred) => Fill::Outlined,
            (Modality::Actual | Modality::Negated, Certainty::Vague) => Fill::Faded,
        };
        Some(Self {
            at,
            begin,
            end,
            kind,
            fill,
        })
    }
}

/// The events of one source.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// The source.
    pub source: SourceName,
    /// Position among all sources, for its colour.
    pub position: usize,
    /// Shown events, with a date or without.
    pub count: usize,
    /// Placed events, by begin.
    pub items: Vec<Item>,
    /// For each item the latest end among it and those before; ascending.
    latest_ends: Vec<f64>,
}

impl Lane {
    /// Positions of the items that may touch the time from `first` to `last`, in days.
    pub fn touching(&self, first: f64, last: f64) -> Range<usize> {
        let begin = self.latest_ends.partition_point(|end| *end < first);
        let end = self.items.partition_point(|item| item.begin <= last);
        begin..end.max(begin)
    }

    /// The item that begins nearest to a place in time.
    pub fn nearest(&self, day: f64) -> Option<&Item> {
        let after = self.items.partition_point(|item| item.begin < day);
        let before = after
            .checked_sub(1)
            .and_then(|before| self.items.get(before));
        let off = |item: &&Item| (item.begin - day).abs();
        before
            .into_iter()
            .chain(self.items.get(after))
            .min_by(|one, other| off(one).total_cmp(&off(other)))
    }

    /// How many items begin from `first` up to but not including `last`.
    pub fn begins_between(&self, first: f64, last: f64) -> usize {
        let below = |limit: f64| self.items.partition_point(|item| item.begin < limit);
        below(last).saturating_sub(below(first))
    }
}

/// Everything that is shown along time.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// One for each source that is not hidden, in order.
    pub lanes: Vec<Lane>,
    /// Shown events without a date, in order.
    pub undated: Vec<EventRef>,
    /// From the first begin to the last end, in days.
    pub extent: Option<(f64, f64)>,
    /// How often it was built; what is derived from it is stale when this changes.
    pub generation: u64,
    key: Key,
}

/// What a model was made from. Weak, so that a closed folder is let go; its places are not used anew meanwhile.
#[derive(Clone, Debug, Default)]
struct Key {
    documents: Vec<Weak<Analysed>>,
    filter: Filter,
    is_built: bool,
}

impl Model {
    /// Makes it anew where the documents or the filter changed.
    pub fn update(&mut self, state: &State) {
        if self.is_current(state) {
            return;
        }
        *self = Self {
            generation: self.generation + 1,
            key: Key {
                documents: state.index.documents().iter().map(Arc::downgrade).collect(),
                filter: state.filter.clone(),
                is_built: true,
            },
            ..Self::default()
        };
        self.gather(state);
    }

    fn is_current(&self, state: &State) -> bool {
        let (known, now) = (&self.key.documents, state.index.documents());
        let is_same = |(old, new): (&Weak<Analysed>, &Arc<Analysed>)| {
            std::ptr::eq(old.as_ptr(), Arc::as_ptr(new))
        };
        self.key.is_built
            && known.len() == now.len()
            && self.key.filter == state.filter
            && known.iter().zip(now).all(is_same)
    }

    fn gather(&mut self, state: &State) {
        for (position, lane) in state.index.lanes().iter().enumerate() {
            if state.filter.hidden_sources.contains(&lane.source) {
                continue;
            }
            let shown = |at: &EventRef| state.is_shown(*at);
            let mut items: Vec<Item> = lane
                .placed
                .iter()
                .copied()
                .filter(shown)
                .filter_map(|at| Item::new(at, state.index.event(at)?.1))
                .collect();
            // The index has an open beginning at the last day, here it stands at the end of that day.
            items.sort_by(|one, other| one.begin.total_cmp(&other.begin));
            let undated = self.undated.len();
            self.undated
                .extend(lane.unplaced.iter().copied().filter(shown));
            let count = items.len() + self.undated.len() - undated;
            self.widen(&items);
            self.lanes.push(Lane {
                source: lane.source.clone(),
                position,
                count,
                latest_ends: latest_ends(&items),
                items,
            });
        }
    }

    fn widen(&mut self, items: &[Item]) {
        for item in items {
            let (first, last) = self.extent.unwrap_or((item.begin, item.end));
            self.extent = Some((first.min(item.begin), last.max(item.end)));
        }
    }

    /// Whether nothing has a date.
    pub fn is_empty(&self) -> bool {
        self.extent.is_none()
    }
}

fn latest_ends(items: &[Item]) -> Vec<f64> {
    items
        .iter()
        .scan(f64::NEG_INFINITY, |latest, item| {
            *latest = latest.max(item.end);
            Some(*latest)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gui::samples;
    use crate::index::Index;

    fn state() -> State {
        let text = "بدأ في 17 مارس 2023. استمر في 2022. بعد يوم السبت وقع. وقيل ذات مرة.";
        let analysed = samples::analysed(
            "a.txt",
            "a",
            text,
            &[
                ("17 مارس 2023", "2023-03-17", Certainty::Exact),
                ("2022", "2022-01-01/2022-12-31", Certainty::Vague),
                ("بعد يوم السبت", "2023-03-19/..", Certainty::Inferred),
                ("ذات مرة", "", Certainty::Vague),
            ],
        );
        let mut state = State::default();
        state.index = Index::new(vec![Arc::new(analysed)]);
        state
    }

    #[test]
    fn items_say_how_they_lie_in_time() {
        let mut model = Model::default();
        model.update(&state());
        let kinds: Vec<_> = model.lanes[0]
            .items
            .iter()
            .map(|item| (item.kind, item.fill))
            .collect();
        let expected = [
            (Kind::Days, Fill::Faded),
            (Kind::Day, Fill::Solid),
            (Kind::After, Fill::Outlined),
        ];
        assert_eq!(kinds, expected);
        assert_eq!((model.lanes[0].count, model.undated.len()), (4, 1));
    }

    #[test]
    fn a_long_bar_is_found_from_its_middle() {
        let mut model = Model::default();
        model.update(&state());
        let lane = &model.lanes[0];
        let middle = (lane.items[0].begin + lane.items[0].end) / 2.0;
        assert_eq!(lane.touching(middle, middle + 1.0), 0..1);
        assert_eq!(lane.touching(1e6, 2e6).len(), 0);
        assert_eq!(lane.begins_between(lane.items[1].begin, 1e9), 2);
        assert_eq!(lane.nearest(middle), Some(&lane.items[0]));
        assert_eq!(
            lane.nearest(lane.items[1].begin - 0.5),
            Some(&lane.items[1])
        );
        assert_eq!(lane.nearest(1e9), Some(&lane.items[2]));
    }

    #[test]
    fn it_is_built_again_only_where_something_changed() {
        let (mut model, mut state) = (Model::default(), state());
        model.update(&state);
        model.update(&state);
        assert_eq!(model.generation, 1);
        state.filter.set_query("السبت");
        model.update(&state);
        assert_eq!((model.generation, model.lanes[0].items.len()), (2, 1));
        state.index = self::state().index;
        model.update(&state);
        assert_eq!(model.generation, 3);
        state.filter.hidden_sources.insert(SourceName("a".into()));
        model.update(&state);
        assert!(model.is_empty() && model.lanes.is_empty());
    }
}
