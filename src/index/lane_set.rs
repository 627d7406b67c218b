//! The events of a folder in lanes: by source, document, place, participant, or all in one.

use std::sync::Arc;

use crate::index::lane_assignment::{LaneAssignment, LaneCandidate};
use crate::index::lane_by::{LaneBy, LaneKey};
use crate::index::{EventRef, Index, PlacedEvent, Track};

/// One lane.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// What it is known by.
    pub key: LaneKey,
    /// As it is written where it is met first; empty where the key is no [`LaneKey::Of`].
    pub name: Arc<str>,
    /// Positions of the documents that may have events in it, ascending.
    pub documents: Vec<u32>,
    /// Its placed events.
    pub placed: Arc<Track>,
    /// Its events that have no place in time, by document, then place in the text.
    pub unplaced: Arc<[EventRef]>,
}

impl Lane {
    /// How many events it has.
    pub fn count(&self) -> usize {
        self.placed.slots().len() + self.unplaced.len()
    }
}

/// All lanes of one kind, in their natural order. An event that names several places stands in the lane of each.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct LaneSet {
    /// The lanes; none is empty but those of sources.
    pub groups: Vec<Lane>,
    /// How many lanes are gathered in [`LaneKey::Others`].
    pub gathered: usize,
    /// Whether any of them would stand for itself where none is gathered for being small; else they are too many.
    pub opens: bool,
}

impl LaneSet {
    /// The lanes of an index; where `gathers`, those that hold a single event and stand far down share one.
    pub fn new(index: &Index, by: LaneBy, gathers: bool) -> Self {
        if by == LaneBy::Source {
            return Self::by_source(index);
        }
        let assignment = LaneAssignment::new(index, by, gathers);
        let mut lanes: Vec<Source> = assignment.lanes.iter().map(Source::for_head).collect();
        for source in index.sources() {
            for slot in source.placed.slots() {
                for number in assignment.lanes_of(slot.at) {
                    if let Some(lane) = lanes.get_mut(*number as usize) {
                        lane.slots.push(*slot);
                    }
                }
            }
            for at in source.unplaced.iter() {
                for number in assignment.lanes_of(*at) {
                    if let Some(lane) = lanes.get_mut(*number as usize) {
                        lane.unplaced.push(*at);
                    }
                }
            }
        }
        assignment.each_document(|document, number| {
            if let Some(lane) = lanes.get_mut(number as usize)
                && lane.documents.last() != Some(&document)
            {
                lane.documents.push(document);
            }
        });
        let named = assignment.lanes.into_iter().zip(lanes);
        let groups = named.map(|(head, lane)| lane.group(head.key, head.name));
        Self {
            groups: groups.filter(|group| group.count() > 0).collect(),
            gathered: assignment.gathered,
            opens: assignment.opens,
        }
    }

    fn by_source(index: &Index) -> Self {
        let groups = index.sources().iter().map(|lane| Lane {
            key: LaneKey::Of(lane.source.as_str().into()),
            name: Arc::from(lane.source.as_str()),
            documents: lane.documents.clone(),
            placed: Arc::clone(&lane.placed),
            unplaced: Arc::clone(&lane.unplaced),
        });
        Self {
            groups: groups.collect(),
            gathered: 0,
            opens: false,
        }
    }

    /// Bytes that it holds beside the index, from which lanes by source take theirs.
    pub fn bytes(&self) -> usize {
        let groups = self.groups.iter();
        groups
            .map(|group| {
                group.placed.bytes()
                    + size_of_val(&*group.unplaced)
                    + size_of_val(group.documents.as_slice())
                    + size_of_val(group)
            })
            .sum()
    }
}

/// A lane whose events are not in order yet.
#[derive(Default)]
struct Source {
    documents: Vec<u32>,
    slots: Vec<PlacedEvent>,
    unplaced: Vec<EventRef>,
}

impl Source {
    /// Empty, with room for as many events as there will be.
    fn for_head(head: &LaneCandidate) -> Self {
        Self {
            slots: Vec::with_capacity(head.count),
            ..Self::default()
        }
    }

    fn group(mut self, key: LaneKey, name: Arc<str>) -> Lane {
        // Those of each source come in order already: a stable sort has little to do.
        self.slots.sort_by_key(PlacedEvent::order);
        self.unplaced.sort_unstable();
        Lane {
            key,
            name,
            documents: self.documents,
            placed: Arc::new(Track::of_sorted(self.slots)),
            unplaced: self.unplaced.into(),
        }
    }
}
