//! What the lanes show: the events that the filter lets through, ready for fast questions.

use std::sync::Arc;
use std::sync::Weak;

use crate::corpus::SourceName;
use crate::gui::state::Filter;
use crate::gui::state::Mask;
use crate::gui::state::State;
use crate::index;
use crate::index::Analysed;
use crate::index::EventRef;
use crate::index::Track;

/// The events of one source.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// The source.
    pub source: SourceName,
    /// Position among all sources, for its colour.
    pub position: usize,
    /// Shown events, with a date or without.
    pub count: usize,
    /// Shown events with a date; those of the index where none of them is hidden.
    pub track: Arc<Track>,
    /// Of these, what holds the words that are searched for, where others are shown beside it.
    pub found: Option<Track>,
}

/// Everything that is shown along time.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// One for each source that is not hidden, in order.
    pub lanes: Vec<Lane>,
    /// Shown events that wait for a date, in order; lengths, recurrences and the like wait for none.
    pub undated: Vec<EventRef>,
    /// From the first day to the day after the last.
    pub extent: Option<(i32, i32)>,
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
        self.leave_what_is_not_found();
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
        let mask = state.filter.mask(&state.index);
        let hits = state.filter.hits(&state.index);
        let hits = hits.filter(|_| !state.filter.hides_others());
        for (position, lane) in state.index.lanes().iter().enumerate() {
            if state.filter.hidden_sources.contains(&lane.source) {
                continue;
            }
            let track = shown(lane, &mask);
            let unplaced = lane
                .unplaced
                .iter()
                .filter(|at| mask.shows(&state.index, **at));
            let waits = |at: &&EventRef| {
                let event = state.index.event(**at).map(|(_, event)| event);
                event.is_some_and(|event| event.places)
            };
            self.undated.extend(unplaced.clone().filter(waits));
            self.widen(&track);
            self.lanes.push(Lane {
                source: lane.source.clone(),
                position,
                count: track.slots().len() + unplaced.count(),
                found: hits
                    .as_ref()
                    .map(|hits| track.filtered(|slot| hits.shows_slot(slot))),
                track,
            });
        }
    }

    /// Words that are found nowhere take no colour from anything.
    fn leave_what_is_not_found(&mut self) {
        let is_empty = |lane: &Lane| {
            lane.found
                .as_ref()
                .is_none_or(|found| found.slots().is_empty())
        };
        let is_found = !self.lanes.iter().all(is_empty);
        for lane in self.lanes.iter_mut().filter(|_| !is_found) {
            lane.found = None;
        }
    }

    fn widen(&mut self, track: &Track) {
        let Some((first, end)) = track.extent() else {
            return;
        };
        let (earliest, latest) = self.extent.unwrap_or((first, end));
        self.extent = Some((earliest.min(first), latest.max(end)));
    }

    /// Whether nothing has a date.
    pub fn is_empty(&self) -> bool {
        self.extent.is_none()
    }
}

fn shown(lane: &index::Lane, mask: &Mask) -> Arc<Track> {
    if lane
        .documents
        .iter()
        .all(|document| mask.shows_all(*document))
    {
        return Arc::clone(&lane.placed);
    }
    Arc::new(lane.placed.filtered(|slot| mask.shows_slot(slot)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gui::samples;
    use crate::index::Facet;
    use crate::index::Index;
    use crate::index::Unit;
    use crate::resolve::Certainty;

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
    fn lanes_count_what_has_a_date_and_what_has_none() {
        let mut model = Model::default();
        model.update(&state());
        assert_eq!((model.lanes[0].count, model.undated.len()), (4, 1));
        assert_eq!(model.lanes[0].track.slots().len(), 3);
    }

    #[test]
    fn what_is_not_filtered_is_not_copied() {
        let (mut model, state) = (Model::default(), state());
        model.update(&state);
        let indexed = &state.index.lanes()[0].placed;
        assert!(Arc::ptr_eq(&model.lanes[0].track, indexed));
    }

    #[test]
    fn it_is_built_again_only_where_something_changed() {
        let (mut model, mut state) = (Model::default(), state());
        model.update(&state);
        model.update(&state);
        assert_eq!(model.generation, 1);
        state.filter.set_query("السبت");
        state.filter.is_hits_only = true;
        model.update(&state);
        assert_eq!(
            (model.generation, model.lanes[0].track.slots().len()),
            (2, 1)
        );
        state.index = self::state().index;
        model.update(&state);
        assert_eq!(model.generation, 3);
        state.filter.hidden_sources.insert(SourceName("a".into()));
        model.update(&state);
        assert!(model.is_empty() && model.lanes.is_empty());
    }

    #[test]
    fn what_is_found_is_told_among_the_rest() {
        let (mut model, mut state) = (Model::default(), state());
        state.filter.set_query("السبت");
        model.update(&state);
        let lane = &model.lanes[0];
        assert_eq!(lane.track.slots().len(), 3);
        assert_eq!(lane.found.as_ref().unwrap().slots().len(), 1);
        state.filter.facets = state.filter.facets.toggled(Facet::Unit(Unit::Day));
        model.update(&state);
        assert_eq!((model.lanes[0].count, model.undated.len()), (0, 0));
    }
}
