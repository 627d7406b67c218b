//! The events that a filter shows, to be asked of many events.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::index::{EventRef, Facets, FilteredTrack, Index, PlacedEvent, Track};

/// The events of an index that a filter shows: by document, less the facets that it hides wherever they stand.
#[derive(Clone, Debug)]
pub struct Mask {
    pub(super) documents: Vec<Shows>,
    pub(super) hidden: Facets,
}

/// The shown events of one document.
#[derive(Clone, Debug)]
pub(super) enum Shows {
    Nothing,
    All,
    /// By event; those beyond the end are hidden.
    Some(Arc<[bool]>),
}

impl Shows {
    pub(super) fn is_all(&self) -> bool {
        matches!(self, Self::All)
    }
}

impl Mask {
    /// Of the shown events, leaves these.
    pub(super) fn leave(self, events: impl Iterator<Item = EventRef>) -> Self {
        let mut left: BTreeMap<u32, Vec<bool>> = BTreeMap::new();
        for at in events.filter(|at| self.holds(*at)) {
            let kept = left.entry(at.document).or_default();
            let event = at.event as usize;
            kept.resize(kept.len().max(event + 1), false);
            kept[event] = true;
        }
        let documents = (0..).zip(&self.documents);
        let documents = documents.map(|(document, _)| match left.remove(&document) {
            Some(events) => Shows::Some(events.into()),
            None => Shows::Nothing,
        });
        Self {
            documents: documents.collect(),
            ..self
        }
    }

    /// Whether an event of this index is shown.
    pub fn shows(&self, index: &Index, at: EventRef) -> bool {
        self.holds(at) && (self.hidden.is_empty() || !index.facets(at).intersects(self.hidden))
    }

    /// Whether a placed event is shown.
    pub fn shows_slot(&self, slot: &PlacedEvent) -> bool {
        self.has_kind(slot) && self.holds(slot.at)
    }

    /// Whether nothing that a placed event is is hidden.
    fn has_kind(&self, slot: &PlacedEvent) -> bool {
        self.hidden.is_empty() || !slot.facets().intersects(self.hidden)
    }

    /// The shown part of a track whose events stand in these documents.
    pub fn part(&self, track: &Arc<Track>, documents: &[u32]) -> FilteredTrack {
        let is_whole = documents.iter().all(|document| self.shows_all(*document));
        if is_whole && self.hidden.is_empty() {
            FilteredTrack::whole(track)
        } else if is_whole {
            FilteredTrack::of(track, |slot| self.has_kind(slot))
        } else if documents.iter().all(|document| self.hides_all(*document)) {
            FilteredTrack::of(track, |_| false)
        } else {
            FilteredTrack::of(track, |slot| self.shows_slot(slot))
        }
    }

    /// The shown events of a part.
    pub fn within(&self, part: &FilteredTrack) -> FilteredTrack {
        part.narrowed(|slot| self.shows_slot(slot))
    }

    /// Whether all events of a document are shown, facets aside.
    pub(super) fn shows_all(&self, document: u32) -> bool {
        let shown = self.documents.get(document as usize);
        matches!(shown, Some(Shows::All))
    }

    /// Whether no event of a document is shown.
    fn hides_all(&self, document: u32) -> bool {
        let shown = self.documents.get(document as usize);
        matches!(shown, Some(Shows::Nothing) | None)
    }

    fn holds(&self, at: EventRef) -> bool {
        match self.documents.get(at.document as usize) {
            Some(Shows::All) => true,
            Some(Shows::Some(events)) => events.get(at.event as usize).is_some_and(|shows| *shows),
            Some(Shows::Nothing) | None => false,
        }
    }
}
