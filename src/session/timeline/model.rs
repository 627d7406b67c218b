//! The contents of the lanes: the events that the filter lets through, ready for fast questions.

use crate::index::EventRef;
use crate::index::FilteredTrack;
use crate::index::LaneBy;
use crate::index::LaneKey;
use crate::index::PlacedEvent;
use crate::query::FilterResult;
use crate::session::Lanes;
use crate::session::OpenedDays;
use crate::session::State;
use crate::session::TimeView;
use crate::session::shown_key::EventsKey;
use crate::session::timeline::drawn_lane::DrawnLane;
use crate::session::tint::Tints;

/// Everything that is shown along time.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// The lanes that are not hidden, from the top: pinned ones first.
    pub lanes: Vec<DrawnLane>,
    /// The meaning of the lanes.
    pub by: LaneBy,
    /// How many lanes are hidden.
    pub hidden: usize,
    /// How many lanes share the lane of the others.
    pub gathered: usize,
    /// Whether any of them can stand for itself; else they are too many.
    pub opens_others: bool,
    /// Whether the columns of each lane have a scale of their own.
    pub has_own_scales: bool,
    /// The meaning of colours.
    pub tints: Tints,
    /// Shown events with a date by source, each once.
    pub shown: Vec<FilteredTrack>,
    /// Of these, what holds the words that are searched for, where others are shown beside it.
    pub found: Vec<FilteredTrack>,
    /// Shown events that wait for a date, in order; lengths, recurrences and the like wait for none.
    pub undated: Vec<EventRef>,
    /// From the first day to the day after the last.
    pub extent: Option<(i32, i32)>,
    /// How often other events were shown; what is derived from them is stale when this changes.
    pub generation: u64,
    key: Option<EventsKey>,
    lanes_key: Option<Lanes>,
}

impl Model {
    /// Makes it anew where the documents, the filter or the lanes changed.
    pub fn update(&mut self, state: &State) {
        let has_same_events = self.key.as_ref().is_some_and(|key| key.is_of(state));
        if has_same_events && self.lanes_key.as_ref() == Some(&state.view.lanes) {
            return;
        }
        let filtered = state.filtered();
        if !has_same_events {
            *self = Self {
                generation: self.generation + 1,
                key: Some(EventsKey::of(state)),
                ..Self::default()
            };
            self.gather(state, &filtered);
        }
        self.lanes_key = Some(state.view.lanes.clone());
        self.tints = Tints::new(state.view.lanes.color, &state.library.index);
        self.arrange(state, &filtered);
        self.leave_what_is_not_found();
    }

    /// The events, each once.
    fn gather(&mut self, state: &State, filtered: &FilterResult) {
        for left in &filtered.sources {
            let unplaced = left.unplaced.iter().copied();
            let waits = |at: &EventRef| {
                let event = state.library.index.event(*at).map(|(_, event)| event);
                event.is_some_and(|event| event.places)
            };
            self.undated.extend(unplaced.filter(waits));
            self.widen(&left.placed);
            self.found.extend(left.marked.clone());
            self.shown.push(left.placed.clone());
        }
    }

    /// The lanes.
    fn arrange(&mut self, state: &State, filtered: &FilterResult) {
        let grouping = state.grouping();
        self.by = state.view.lanes.by;
        self.has_own_scales = state.view.lanes.has_own_scales;
        self.gathered = grouping.gathered;
        self.opens_others = grouping.opens;
        self.hidden = state.hidden_lanes(&grouping);
        let lanes = state.arranged(&grouping).into_iter().filter_map(|at| {
            let group = grouping.groups.get(at)?;
            if state.is_lane_hidden(&group.key) {
                return None;
            }
            // Lanes by source are those of the index, which are known already.
            let known = filtered.sources.get(at);
            let known = known.filter(|_| self.by == LaneBy::Source).cloned();
            let left = known.unwrap_or_else(|| filtered.of(&state.library.index, group));
            Some(DrawnLane::new(state, group, left))
        });
        let lanes = lanes.filter(|lane| lane.count > 0 || self.by == LaneBy::Source);
        self.lanes = lanes.collect();
    }

    /// Words that are found nowhere take no colour from anything.
    fn leave_what_is_not_found(&mut self) {
        if self.found.iter().all(FilteredTrack::is_empty) {
            for lane in &mut self.lanes {
                lane.found = None;
            }
        }
    }

    fn widen(&mut self, shown: &FilteredTrack) {
        let Some((first, end)) = shown.extent() else {
            return;
        };
        let (earliest, latest) = self.extent.unwrap_or((first, end));
        self.extent = Some((earliest.min(first), latest.max(end)));
    }

    /// Whether nothing has a date.
    pub fn is_empty(&self) -> bool {
        self.extent.is_none()
    }

    /// Whether no placed event touches the days of a view.
    pub fn is_empty_in(&self, view: TimeView) -> bool {
        let (first, end) = (view.first.floor() as i32, view.last.ceil() as i32);
        let mut lanes = self.lanes.iter();
        !lanes.any(|lane| lane.track.touching(first, end) > 0)
    }

    /// The events of the column that is opened; none where its lane is gone.
    pub fn events_of(&self, days: &OpenedDays) -> Vec<PlacedEvent> {
        let column = days.column.as_ref();
        let lane = column.and_then(|column| self.lane(&column.lane));
        let found = lane.zip(column);
        found.map_or_else(Vec::new, |(lane, column)| {
            lane.column((days.first, days.end), column)
        })
    }

    /// The lane with a key.
    pub fn lane(&self, key: &LaneKey) -> Option<&DrawnLane> {
        self.lanes.iter().find(|lane| lane.key == *key)
    }

    /// The lanes that an event stands in.
    pub fn lanes_of(&self, state: &State, at: EventRef) -> Vec<usize> {
        let slot = state.library.index.slot(at);
        let source = state.library.index.source_of(at.document);
        let may_hold = |lane: &DrawnLane| lane.source.is_none() || lane.source == source;
        let lanes = self.lanes.iter().enumerate();
        lanes
            .filter(|(_, lane)| may_hold(lane) && lane.holds(at, slot.as_ref()))
            .map(|(number, _)| number)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::corpus::SourceName;
    use crate::index::Facet;
    use crate::index::Index;
    use crate::index::Unit;
    use crate::index::samples;
    use crate::resolve::Certainty;
    use crate::session::ColorBy;
    use crate::session::Command;
    use crate::session::LaneCommand;

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
        state.library.index = Index::new(vec![Arc::new(analysed)]).into();
        state
    }

    #[test]
    fn lanes_count_what_has_a_date_and_what_has_none() {
        let mut model = Model::default();
        model.update(&state());
        assert_eq!((model.lanes[0].count, model.undated.len()), (4, 1));
        assert_eq!(model.lanes[0].track.count(), 3);
    }

    #[test]
    fn what_is_not_filtered_is_not_copied() {
        let (mut model, state) = (Model::default(), state());
        model.update(&state);
        let indexed = &state.library.index.sources()[0].placed;
        assert_eq!(model.lanes[0].track, FilteredTrack::whole(indexed));
    }

    #[test]
    fn it_is_built_again_only_where_something_changed() {
        let (mut model, mut state) = (Model::default(), state());
        model.update(&state);
        model.update(&state);
        assert_eq!(model.generation, 1);
        state.view.filter.set_query("السبت");
        state.view.filter.is_hits_only = true;
        model.update(&state);
        assert_eq!((model.generation, model.lanes[0].track.count()), (2, 1));
        state.library.index = self::state().library.index;
        model.update(&state);
        assert_eq!(model.generation, 3);
        state
            .view
            .filter
            .hidden_sources
            .insert(SourceName("a".into()));
        model.update(&state);
        assert!(model.is_empty() && model.lanes.is_empty());
        assert_eq!(model.hidden, 1);
    }

    #[test]
    fn other_lanes_and_colours_show_the_same_events() {
        let (mut model, mut state) = (Model::default(), state());
        model.update(&state);
        let undated = state.library.index.sources()[0].unplaced[0];
        for by in LaneBy::ALL {
            state.apply(Command::Lanes(LaneCommand::By(by)));
            state.apply(Command::Lanes(LaneCommand::Color(ColorBy::Month)));
            model.update(&state);
            assert_eq!(
                (model.lanes[0].count, model.undated.len()),
                (4, 1),
                "{by:?}"
            );
            assert_eq!(model.tints.by, ColorBy::Month);
            assert_eq!(model.lanes_of(&state, undated), [0], "{by:?}");
        }
        assert_eq!(model.generation, 1);
    }

    #[test]
    fn what_is_found_is_told_among_the_rest() {
        let (mut model, mut state) = (Model::default(), state());
        state.view.filter.set_query("السبت");
        model.update(&state);
        let lane = &model.lanes[0];
        assert_eq!(lane.track.count(), 3);
        assert_eq!(lane.found.as_ref().unwrap().count(), 1);
        state.view.filter.facets = state.view.filter.facets.toggled(Facet::Unit(Unit::Day));
        model.update(&state);
        assert_eq!((model.lanes[0].count, model.undated.len()), (0, 0));
    }
}
