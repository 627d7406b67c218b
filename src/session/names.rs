//! The names of lanes.

use std::borrow::Cow;

use crate::describe::names::{MOST_IN_SENTENCE, of_lane};
use crate::i18n::Words;
use crate::index::{LaneBy, LaneKey};
use crate::session::{Correction, State};
use crate::text::cut;

impl State {
    /// The name that a lane of people or places stands for; `None` of other lanes.
    pub fn name_of_lane(&self, key: &LaneKey) -> Option<String> {
        let is_of_names = matches!(self.view.lanes.by, LaneBy::Place | LaneBy::Participant);
        let grouping = self.grouping();
        let mut groups = grouping.groups.iter();
        let group = groups.find(|group| group.key == *key && matches!(key, LaneKey::Of(_)));
        group
            .filter(|_| is_of_names)
            .map(|group| group.name.to_string())
    }

    /// What can be said of the name of a lane: that nobody needs it, and that it is that of the chosen lane.
    pub fn name_corrections(&self, key: &LaneKey) -> Vec<(&'static str, Correction)> {
        let Some(name) = self.name_of_lane(key) else {
            return Vec::new();
        };
        let chosen = self.view.lane.as_ref().filter(|chosen| *chosen != key);
        let chosen = chosen.and_then(|chosen| self.name_of_lane(chosen));
        let merged = chosen.map(|shown| ("lane-merge", Correction::NameIs(name.clone(), shown)));
        let hidden = ("lane-hide-name", Correction::HideName(name));
        merged.into_iter().chain([hidden]).collect()
    }
}

/// A lane among those of one kind.
pub fn of_lane_key(words: &Words, state: &State, by: LaneBy, key: &LaneKey) -> String {
    let index = &state.library.index;
    let known = match key {
        LaneKey::Of(name) => name,
        LaneKey::Nameless if by == LaneBy::Place => {
            return words.text("lane-no-place").into_owned();
        }
        LaneKey::Nameless => return words.text("lane-no-participant").into_owned(),
        LaneKey::All => return words.text("lane-all").into_owned(),
        LaneKey::Others => return words.text("act-lanes-gather").into_owned(),
    };
    let mut lanes = index.sources().iter();
    let source = lanes.find(|lane| by == LaneBy::Source && lane.source.as_str() == &**known);
    let document = (by == LaneBy::Document).then(|| index.document(known));
    let document = document.flatten();
    let name: Cow<'_, str> = match (source, document) {
        (Some(lane), _) => of_lane(index, lane),
        (None, Some(analysed)) => analysed.document.name(),
        // Other lanes than those that are shown are not computed for a name.
        (None, None) if by == state.view.lanes.by => {
            let grouping = state.grouping();
            let group = grouping.groups.iter().find(|group| group.key == *key);
            group.map_or((&**known).into(), |group| group.name.to_string().into())
        }
        (None, None) => (&**known).into(),
    };
    words.name(&cut(&name, MOST_IN_SENTENCE)).into_owned()
}
