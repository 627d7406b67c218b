//! One lane as it is drawn.

use std::sync::Arc;

use crate::gui::names;
use crate::gui::state::Mask;
use crate::gui::state::State;
use crate::index::Analysed;
use crate::index::EventRef;
use crate::index::Group;
use crate::index::Index;
use crate::index::LaneBy;
use crate::index::LaneKey;
use crate::index::Slot;
use crate::index::Track;
use crate::time::Day;

/// One lane as it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// What it is known by.
    pub key: LaneKey,
    /// What it is called; empty where the key is no [`LaneKey::Of`].
    pub name: Arc<str>,
    /// When its document was written, where it is one and that is known.
    pub written: Option<Day>,
    /// The position of its source, where all its events are of one, for its colour.
    pub source: Option<usize>,
    /// Shown events, with a date or without.
    pub count: usize,
    /// Shown events with a date; those of the index where none of them is hidden.
    pub track: Arc<Track>,
    /// Of these, what holds the words that are searched for, where others are shown beside it.
    pub found: Option<Track>,
    /// Events without a date, shown or not, by document, then place in the text.
    pub unplaced: Arc<[EventRef]>,
    /// Whether it stays at the top.
    pub is_pinned: bool,
    /// Whether it is thin and shows only how much happens.
    pub is_collapsed: bool,
}

impl Lane {
    /// What a filter shows of a group, `track` of what has a date; `hits` is what holds the words, where they are to be
    /// seen among the rest.
    pub fn new(
        state: &State,
        group: &Group,
        track: Arc<Track>,
        mask: &Mask,
        hits: Option<&Mask>,
    ) -> Self {
        let unplaced = group
            .unplaced
            .iter()
            .filter(|at| mask.shows(&state.index, **at));
        let document = document_of(&state.index, state.lanes.by, group);
        Self {
            key: group.key.clone(),
            name: name_of(state, group, document),
            written: document.and_then(|analysed| analysed.dct.best),
            source: source_of(&state.index, state.lanes.by, group),
            count: track.slots().len() + unplaced.count(),
            found: found(&track, hits),
            track,
            unplaced: Arc::clone(&group.unplaced),
            is_pinned: state.lanes.is_pinned(&group.key),
            is_collapsed: state.lanes.is_collapsed(&group.key),
        }
    }

    /// Whether an event stands in it; `slot` is its place in time, where it has one.
    pub fn holds(&self, at: EventRef, slot: Option<&Slot>) -> bool {
        match slot {
            Some(slot) => self.track.holds(slot),
            None => self.unplaced.binary_search(&at).is_ok(),
        }
    }
}

/// The document that a lane stands for.
fn document_of<'i>(index: &'i Index, by: LaneBy, group: &Group) -> Option<&'i Analysed> {
    let is_one = by == LaneBy::Document && matches!(group.key, LaneKey::Of(_));
    let position = group.documents.first().filter(|_| is_one)?;
    Some(index.documents().get(*position as usize)?.as_ref())
}

/// What it is called; a file that is its own source is called as the document is.
fn name_of(state: &State, group: &Group, document: Option<&Analysed>) -> Arc<str> {
    let source = source_of(&state.index, state.lanes.by, group);
    match (state.lanes.by, source, document) {
        (_, _, Some(analysed)) => analysed.document.name().into(),
        (LaneBy::Source, Some(source), None) => names::at(&state.index, source).into(),
        _ => Arc::clone(&group.name),
    }
}

fn source_of(index: &Index, by: LaneBy, group: &Group) -> Option<usize> {
    let is_of_one = matches!(by, LaneBy::Source | LaneBy::Document);
    let document = group.documents.first().filter(|_| is_of_one)?;
    let is_gathered = group.key == LaneKey::Others;
    index.source_of(*document).filter(|_| !is_gathered)
}

/// The track as it is where a filter shows all of its documents, else without what it hides.
pub fn shown(track: &Arc<Track>, documents: &[u32], mask: &Mask) -> Arc<Track> {
    if documents.iter().all(|document| mask.shows_all(*document)) {
        return Arc::clone(track);
    }
    Arc::new(track.filtered(|slot| mask.shows_slot(slot)))
}

/// What holds the words, where they are to be seen among the rest.
pub fn found(track: &Track, hits: Option<&Mask>) -> Option<Track> {
    hits.map(|hits| track.filtered(|slot| hits.shows_slot(slot)))
}
