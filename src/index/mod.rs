//! Everything that the views ask for, frozen and ready: documents, lanes, events by time.

use std::sync::Arc;

use crate::corpus::{Document, SourceName};
use crate::event::Event;
use crate::resolve::{DocumentTime, Mention};
use crate::text::Span;
use crate::time::Interval;

/// A document with everything that was read in it.
#[derive(Clone, Debug)]
pub struct Analysed {
    /// The document.
    pub document: Document,
    /// Its creation time.
    pub dct: DocumentTime,
    /// Its sentences, in order, in bytes.
    pub sentences: Vec<Span>,
    /// Its time expressions, in order.
    pub mentions: Vec<Mention>,
    /// Its events, in the order of the text.
    pub events: Vec<Event>,
}

/// One event of one document: positions in [`Index::documents`] and [`Analysed::events`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventRef {
    /// Position of the document.
    pub document: u32,
    /// Position of the event in it.
    pub event: u32,
}

/// One row of the timeline: a source with its documents.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// The source.
    pub source: SourceName,
    /// Positions of its documents, in order.
    pub documents: Vec<u32>,
    /// Its placed events, by begin, then end, then place in the text.
    pub placed: Vec<EventRef>,
    /// Its events that have no place in time, in the order of the text.
    pub unplaced: Vec<EventRef>,
}

/// All documents of a folder, ready to be shown. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Index {
    documents: Vec<Arc<Analysed>>,
    lanes: Vec<Lane>,
    placed: Vec<EventRef>,
    extent: Option<Interval>,
}

impl Index {
    /// Builds it from documents in their order.
    pub fn new(documents: Vec<Arc<Analysed>>) -> Self {
        let mut index = Self {
            documents,
            ..Self::default()
        };
        index.gather();
        index
    }

    fn gather(&mut self) {
        let mut by_source = std::collections::BTreeMap::<SourceName, usize>::new();
        for (position, analysed) in self.documents.iter().enumerate() {
            let source = &analysed.document.source;
            let lane = *by_source.entry(source.clone()).or_insert_with(|| {
                self.lanes.push(Lane {
                    source: source.clone(),
                    documents: Vec::new(),
                    placed: Vec::new(),
                    unplaced: Vec::new(),
                });
                self.lanes.len() - 1
            });
            let Some(lane) = self.lanes.get_mut(lane) else {
                continue;
            };
            lane.documents.push(position as u32);
            for (number, event) in analysed.events.iter().enumerate() {
                if !event.leads {
                    continue;
                }
                let event_ref = EventRef {
                    document: position as u32,
                    event: number as u32,
                };
                if event.is_placed() {
                    lane.placed.push(event_ref);
                    self.placed.push(event_ref);
                } else {
                    lane.unplaced.push(event_ref);
                }
            }
        }
        let documents = std::mem::take(&mut self.documents);
        let key = |at: &EventRef| {
            let interval = documents
                .get(at.document as usize)
                .and_then(|analysed| analysed.events.get(at.event as usize))
                .map_or(Interval::ALWAYS, |event| event.interval);
            (interval.first().or(interval.last()), interval.last(), *at)
        };
        self.placed.sort_by_cached_key(key);
        for lane in &mut self.lanes {
            lane.placed.sort_by_cached_key(key);
        }
        self.extent = self
            .placed
            .iter()
            .filter_map(|at| {
                let (first, last, _) = key(at);
                Some(Interval::days(first?, last.or(first)?))
            })
            .reduce(Interval::hull);
        self.documents = documents;
    }

    /// The documents, in their order.
    pub fn documents(&self) -> &[Arc<Analysed>] {
        &self.documents
    }

    /// One row a source, in the order of first appearance.
    pub fn lanes(&self) -> &[Lane] {
        &self.lanes
    }

    /// All placed events, by begin, then end, then document.
    pub fn placed(&self) -> &[EventRef] {
        &self.placed
    }

    /// From the first to the last placed day, or `None` where nothing is placed.
    pub fn extent(&self) -> Option<Interval> {
        self.extent
    }

    /// The document and the event behind a reference.
    pub fn event(&self, at: EventRef) -> Option<(&Analysed, &Event)> {
        let analysed = self.documents.get(at.document as usize)?;
        Some((analysed, analysed.events.get(at.event as usize)?))
    }

    /// The mention that dates an event.
    pub fn mention(&self, at: EventRef) -> Option<&Mention> {
        let (analysed, event) = self.event(at)?;
        analysed.mentions.get(event.mention? as usize)
    }

    /// The sentence of an event, in bytes and as text.
    pub fn sentence(&self, at: EventRef) -> Option<(Span, &str)> {
        let (analysed, event) = self.event(at)?;
        let span = *analysed.sentences.get(event.sentence as usize)?;
        Some((span, span.of(&analysed.document.text)))
    }
}
