//! The names of lanes.

use std::borrow::Cow;

use crate::describe::names::{MOST_IN_SENTENCE, of_lane};
use crate::i18n::Words;
use crate::index::{LaneBy, LaneKey};
use crate::session::State;
use crate::text::cut;

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
