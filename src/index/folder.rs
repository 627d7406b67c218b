//! The documents of a folder with their events by source and by time.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::align::SentenceRef;
use crate::corpus::SourceName;
use crate::event::Event;
use crate::index::NameEdits;
use crate::index::StatementRef;
use crate::index::empty_periods::quiet;
use crate::index::event_counts::EventCounts;
use crate::index::event_sentences::Sentences;
use crate::index::lane_by::LaneBy;
use crate::index::lane_set::LaneSet;
use crate::index::spelling::Spelling;
use crate::index::{AnalyzedDocument, EventRef, Facets, PlacedEvent, Revision, Track};
use crate::resolve::Mention;
use crate::text::Span;
use crate::time::{Day, Interval};

/// One row of the timeline: a source with its documents.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// The source.
    pub source: SourceName,
    /// Positions of its documents, in order.
    pub documents: Vec<u32>,
    /// Its placed events.
    pub placed: Arc<Track>,
    /// Its events that have no place in time, in the order of the text.
    pub unplaced: Arc<[EventRef]>,
}

/// All documents of a folder, ready to be shown. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Index {
    documents: Vec<Arc<AnalyzedDocument>>,
    lanes: Vec<Source>,
    placed: Vec<EventRef>,
    extent: Option<Interval>,
    quiet: Vec<Interval>,
    /// The position of each document's lane.
    sources: Vec<u32>,
    grouped: Grouped,
    /// The position of each document by its id, once one is asked for.
    by_id: Arc<OnceLock<HashMap<Arc<str>, u32>>>,
    mentions: usize,
    counts: Arc<EventCounts>,
    spelling: Arc<Spelling>,
    said: Sentences,
    /// What the user calls names.
    names: Arc<NameEdits>,
    stamp: Revision,
}

/// The lanes that were asked for last: they are the same until the folder changes.
type Grouped = Arc<Mutex<Option<(LaneBy, bool, Arc<LaneSet>)>>>;

/// The events of a source, not in order yet.
#[derive(Default)]
struct Gathered {
    slots: Vec<PlacedEvent>,
    unplaced: Vec<EventRef>,
}

impl Index {
    /// Builds it from documents in their order.
    pub fn new(documents: Vec<Arc<AnalyzedDocument>>) -> Self {
        Self::default().updated(documents)
    }

    /// The index of other documents; a source whose documents are the same, at the same positions, is taken over.
    #[must_use]
    pub fn updated(&self, documents: Vec<Arc<AnalyzedDocument>>) -> Self {
        let lanes: Vec<Source> = by_source(&documents)
            .into_iter()
            .map(|(source, positions)| {
                let known = self.unchanged(source, &positions, &documents);
                known.unwrap_or_else(|| gather(source, positions, &documents))
            })
            .collect();
        let mut index = Self {
            placed: in_order(&lanes),
            extent: extent(&lanes),
            quiet: quiet(lanes.iter().map(|lane| lane.placed.as_ref())),
            sources: sources(&lanes, documents.len()),
            counts: Arc::default(),
            mentions: documents.iter().map(|one| one.mentions.len()).sum(),
            spelling: Arc::new(Spelling::new(&documents, &lanes)),
            said: Sentences::new(&documents),
            names: Arc::clone(&self.names),
            stamp: Revision::default(),
            documents,
            lanes,
            grouped: Grouped::default(),
            by_id: Arc::default(),
        };
        index.counts = Arc::new(EventCounts::new(&index));
        index
    }

    /// The same with names as the user calls them; the lanes of names are made anew.
    #[must_use]
    pub fn named(&self, names: NameEdits) -> Self {
        Self {
            names: Arc::new(names),
            ..self.updated(self.documents.clone())
        }
    }

    /// What the user calls names.
    pub fn names(&self) -> &NameEdits {
        &self.names
    }

    /// A source of this index, where it has the same documents at the same positions.
    fn unchanged(
        &self,
        source: &SourceName,
        positions: &[u32],
        documents: &[Arc<AnalyzedDocument>],
    ) -> Option<Source> {
        let first = *positions.first()?;
        let lane = self.lanes.get(self.source_of(first)?)?;
        let is_same = |position: &u32| {
            let at = *position as usize;
            let pair = self.documents.get(at).zip(documents.get(at));
            pair.is_some_and(|(old, new)| Arc::ptr_eq(old, new))
        };
        let is_known = lane.source == *source && lane.documents == positions;
        (is_known && positions.iter().all(is_same)).then(|| lane.clone())
    }

    /// The events in lanes of one kind; where `gathers`, lanes far down that hold a single event share one.
    ///
    /// What was asked for last is kept: asking for the same again costs nothing.
    pub fn grouping(&self, by: LaneBy, gathers: bool) -> Arc<LaneSet> {
        let mut kept = self.grouped.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((kept_by, kept_gathers, grouping)) = &*kept
            && (*kept_by, *kept_gathers) == (by, gathers)
        {
            return Arc::clone(grouping);
        }
        let grouping = Arc::new(LaneSet::new(self, by, gathers));
        *kept = Some((by, gathers, Arc::clone(&grouping)));
        grouping
    }

    /// The position in [`Index::lanes`] of a document's source.
    pub fn source_of(&self, document: u32) -> Option<usize> {
        let position = self.sources.get(document as usize)?;
        Some(*position as usize)
    }

    /// The document with an id.
    pub fn document(&self, id: &str) -> Option<&AnalyzedDocument> {
        let by_id = self.by_id.get_or_init(|| {
            let ids = self
                .documents
                .iter()
                .map(|one| Arc::clone(&one.document.id));
            ids.zip(0..).collect()
        });
        let document = self.documents.get(*by_id.get(id)? as usize)?;
        Some(document.as_ref())
    }

    /// The documents, in their order.
    pub fn documents(&self) -> &[Arc<AnalyzedDocument>] {
        &self.documents
    }

    /// A number of the words of an event that has no place: events of one number have the same, however they are spelt.
    pub fn spelling(&self, unplaced: EventRef) -> Option<u32> {
        self.spelling.number(unplaced)
    }

    /// Expressions of time in all documents.
    pub fn mentions(&self) -> usize {
        self.mentions
    }

    /// Says whether what was computed from an index was computed from this one.
    pub fn stamp(&self) -> &Revision {
        &self.stamp
    }

    /// One row a source, in the order of first appearance.
    pub fn sources(&self) -> &[Source] {
        &self.lanes
    }

    /// How many documents were read; an event of the user is none.
    pub fn documents_read(&self) -> usize {
        let read = self.documents.iter();
        read.filter(|analysed| !analysed.is_own()).count()
    }

    /// How many sources have a document that was read.
    pub fn sources_read(&self) -> usize {
        let all = 0..self.lanes.len();
        all.filter(|source| self.is_read(*source)).count()
    }

    /// Whether a source, by position, has a document that was read.
    pub fn is_read(&self, source: usize) -> bool {
        let documents = self
            .lanes
            .get(source)
            .map_or(&[][..], |lane| &lane.documents);
        let mut documents = documents
            .iter()
            .filter_map(|at| self.documents.get(*at as usize));
        documents.any(|analysed| !analysed.is_own())
    }

    /// All placed events, by begin, then end, then document; what is open stands at the limit that is known.
    pub fn placed(&self) -> &[EventRef] {
        &self.placed
    }

    /// From the first to the last placed day, or `None` where nothing is placed.
    pub fn extent(&self) -> Option<Interval> {
        self.extent
    }

    /// The times of a year or more in which no event begins or ends, in order.
    pub fn quiet(&self) -> &[Interval] {
        &self.quiet
    }

    /// The document and the event behind a reference.
    pub fn event(&self, at: EventRef) -> Option<(&AnalyzedDocument, &Event)> {
        let analysed = self.documents.get(at.document as usize)?;
        Some((analysed, analysed.events.get(at.event as usize)?))
    }

    /// Where an event lies in time; `None` where it has no place.
    pub fn slot(&self, at: EventRef) -> Option<PlacedEvent> {
        PlacedEvent::new(at, self.event(at)?.1, self.mention(at))
    }

    /// The place of a placed event in [`Index::placed`], or where it would stand.
    pub fn rank(&self, at: EventRef) -> Option<usize> {
        let order = self.slot(at)?.order();
        let is_before = |other: &EventRef| {
            let slot = self.slot(*other);
            slot.is_some_and(|slot| slot.order() < order)
        };
        Some(self.placed.partition_point(is_before))
    }

    /// The mention that dates an event.
    pub fn mention(&self, at: EventRef) -> Option<&Mention> {
        let (analysed, event) = self.event(at)?;
        analysed.mentions.get(event.mention? as usize)
    }

    /// How many events there are.
    pub fn counts(&self) -> &Arc<EventCounts> {
        &self.counts
    }

    /// What a filter may ask of an event.
    pub fn facets(&self, at: EventRef) -> Facets {
        self.event(at).map_or(Facets::NONE, |(_, event)| {
            Facets::of(event, self.mention(at))
        })
    }

    /// The sentence of an event, in bytes and as text.
    pub fn sentence(&self, at: EventRef) -> Option<(Span, &str)> {
        let (analysed, event) = self.event(at)?;
        let span = *analysed.sentences.get(event.sentence as usize)?;
        Some((span, span.of(&analysed.document.text)))
    }

    /// The sentence of a statement.
    pub fn sentence_of(&self, at: StatementRef) -> Option<SentenceRef> {
        match at {
            StatementRef::Sentence(at) => Some(at),
            StatementRef::Event(at) => Some(SentenceRef {
                document: at.document,
                sentence: self.event(at)?.1.sentence,
            }),
        }
    }

    /// The positions of the sentences of a document's events, in the order of the events.
    pub fn sentences_of(&self, document: usize) -> &[u32] {
        self.said.of(document)
    }

    /// Bytes that it holds beside the documents.
    pub fn bytes(&self) -> usize {
        let lane = |lane: &Source| {
            lane.placed.bytes()
                + size_of_val(&*lane.unplaced)
                + size_of_val(lane.documents.as_slice())
        };
        size_of_val(self.placed.as_slice())
            + self.said.bytes()
            + self.lanes.iter().map(lane).sum::<usize>()
    }
}

fn sources(lanes: &[Source], documents: usize) -> Vec<u32> {
    let mut sources = vec![0; documents];
    for (position, lane) in (0_u32..).zip(lanes) {
        for document in &lane.documents {
            if let Some(source) = sources.get_mut(*document as usize) {
                *source = position;
            }
        }
    }
    sources
}

/// The positions of each source's documents, by first appearance.
fn by_source(documents: &[Arc<AnalyzedDocument>]) -> Vec<(&SourceName, Vec<u32>)> {
    let mut lanes = Vec::new();
    let mut places = BTreeMap::<&SourceName, usize>::new();
    for (position, analysed) in (0_u32..).zip(documents) {
        let source = &analysed.document.source;
        let place = *places.entry(source).or_insert_with(|| {
            lanes.push((source, Vec::new()));
            lanes.len() - 1
        });
        if let Some((_, positions)) = lanes.get_mut(place) {
            positions.push(position);
        }
    }
    lanes
}

/// A source with the events of its documents.
fn gather(source: &SourceName, positions: Vec<u32>, documents: &[Arc<AnalyzedDocument>]) -> Source {
    let mut events = Gathered::default();
    for position in &positions {
        if let Some(analysed) = documents.get(*position as usize) {
            events.take(*position, analysed);
        }
    }
    Source {
        source: source.clone(),
        documents: positions,
        placed: Arc::new(Track::new(events.slots)),
        unplaced: events.unplaced.into(),
    }
}

impl Gathered {
    fn take(&mut self, position: u32, analysed: &AnalyzedDocument) {
        for (number, event) in analysed.events.iter().enumerate() {
            if !event.leads {
                continue;
            }
            let at = EventRef {
                document: position,
                event: number as u32,
            };
            let mention = event
                .mention
                .and_then(|mention| analysed.mentions.get(mention as usize));
            match PlacedEvent::new(at, event, mention) {
                Some(slot) => self.slots.push(slot),
                None => self.unplaced.push(at),
            }
        }
    }
}

/// The placed events of all lanes in the order of time.
fn in_order(lanes: &[Source]) -> Vec<EventRef> {
    let mut slots: Vec<&PlacedEvent> = lanes.iter().flat_map(|lane| lane.placed.slots()).collect();
    slots.sort_by_key(|slot| slot.order());
    slots.into_iter().map(|slot| slot.at).collect()
}

fn extent(lanes: &[Source]) -> Option<Interval> {
    let extents = lanes.iter().filter_map(|lane| lane.placed.extent());
    let (first, end) = extents.reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))?;
    let day = Day::from_number;
    Some(Interval::days(day(first), day(end).plus(-1)))
}
