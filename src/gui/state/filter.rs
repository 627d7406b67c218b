//! What is hidden.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::corpus::SourceName;
use crate::event::Event;
use crate::gui::state::Trust;
use crate::gui::state::found::{Answers, Found, sentence_holds};
use crate::gui::state::query::Query;
use crate::index::{AnalyzedDocument, EventRef, Facets, FilteredTrack, Index, PlacedEvent, Track};
use crate::text::{Normalised, Span};

/// What is hidden, and the words that must be found.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Filter {
    /// Sources that are hidden whole.
    pub hidden_sources: BTreeSet<SourceName>,
    /// Documents that are hidden, by name.
    pub hidden_documents: BTreeSet<Arc<str>>,
    /// Only documents whose date is so sure are shown; all where it is empty.
    pub dates: BTreeSet<Trust>,
    /// What an event must not be to be shown.
    pub facets: Facets,
    /// Words that are searched for, as typed.
    pub query: String,
    /// Whether only what holds the words is shown; else it is marked among the rest.
    pub is_hits_only: bool,
    folded: String,
    found: Found,
}

impl Filter {
    /// Whether a document is shown.
    pub fn shows_document(&self, analysed: &AnalyzedDocument) -> bool {
        let document = &analysed.document;
        !self.hidden_sources.contains(&document.source)
            && !self.hidden_documents.contains(&document.id)
            && self.shows_date(analysed)
    }

    /// Whether the date of a document is among those that are shown.
    pub fn shows_date(&self, analysed: &AnalyzedDocument) -> bool {
        self.dates.is_empty() || self.dates.contains(&Trust::of(&analysed.dct))
    }

    /// Whether an event is shown.
    pub fn shows(&self, analysed: &AnalyzedDocument, event: &Event) -> bool {
        self.shows_document(analysed)
            && self.shows_facets(analysed, event)
            && (!self.hides_others() || self.finds(analysed, event))
    }

    fn shows_facets(&self, analysed: &AnalyzedDocument, event: &Event) -> bool {
        let mention = event.mention.map(|at| analysed.mentions.get(at as usize));
        !Facets::of(event, mention.flatten()).intersects(self.facets)
    }

    /// Whether what does not hold the words is hidden.
    pub fn hides_others(&self) -> bool {
        self.is_hits_only && self.is_searching()
    }

    /// Whether an event is to be marked among the rest: it holds the words, and others are shown beside it.
    pub fn marks(&self, analysed: &AnalyzedDocument, event: &Event) -> bool {
        !self.is_hits_only && self.finds(analysed, event)
    }

    /// Whether words are searched for and the event's sentence holds them, spellings folded.
    pub fn finds(&self, analysed: &AnalyzedDocument, event: &Event) -> bool {
        if !self.is_searching() {
            return false;
        }
        let remembered = self.found.of(analysed, &self.folded);
        let answer =
            remembered.map(|known| known.sentences.get(event.sentence as usize) == Some(&true));
        answer.unwrap_or_else(|| sentence_holds(analysed, event.sentence, &self.folded))
    }

    /// Sets the words.
    pub fn set_query(&mut self, query: &str) {
        query.clone_into(&mut self.query);
        self.folded = Normalised::new(query).as_str().trim().to_lowercase();
    }

    /// Looks the words up in all documents at once, so that asking for one event costs nothing.
    pub fn search(&mut self, index: &Index) {
        self.found.search(index, &self.folded);
    }

    /// Whether words are searched for.
    pub fn is_searching(&self) -> bool {
        !self.folded.is_empty()
    }

    /// The sentences of a document that hold the words, by position, ascending; none where none are searched for.
    fn sentences(&self, analysed: &AnalyzedDocument) -> impl Iterator<Item = u32> {
        let answers = self.found.of(analysed, &self.folded);
        answers.into_iter().flat_map(Answers::holding)
    }

    /// The sentences of the shown documents that hold the words, as positions of document and sentence, ascending.
    pub(super) fn shown_sentences(&self, index: &Index) -> Vec<(u32, u32)> {
        let answers = self.found.all(index, &self.folded).unwrap_or_default();
        let mask = self.mask_of(index, false, Facets::NONE);
        let shown = (0_u32..).zip(answers);
        let shown = shown.filter(|(document, _)| mask.shows_all(*document));
        let sentences =
            shown.flat_map(|(document, answers)| answers.holding().map(move |at| (document, at)));
        sentences.collect()
    }

    /// Where the words stand in the sentences that hold them, ascending, in bytes of the document.
    pub fn places(&self, analysed: &AnalyzedDocument) -> Vec<Span> {
        let query = Query::new(&self.folded);
        let sentences = self.sentences(analysed);
        let spans = sentences.filter_map(|at| analysed.sentences.get(at as usize));
        spans
            .flat_map(|sentence| {
                let places = query.places(sentence.of(&analysed.document.text));
                let moved = |place: Span| Span {
                    start: sentence.start + place.start,
                    end: sentence.start + place.end,
                };
                places.into_iter().map(moved)
            })
            .collect()
    }

    /// What is shown of an index, to be asked of many events.
    pub fn mask(&self, index: &Index) -> Mask {
        self.mask_of(index, self.hides_others(), self.facets)
    }

    /// What of the shown documents holds the words, facets aside; nothing where none are searched for.
    pub fn hits(&self, index: &Index) -> Option<Mask> {
        self.is_searching()
            .then(|| self.mask_of(index, true, Facets::NONE))
    }

    fn mask_of(&self, index: &Index, is_found: bool, hidden: Facets) -> Mask {
        let mut documents = vec![Shows::Nothing; index.documents().len()];
        for lane in index.sources() {
            if self.hidden_sources.contains(&lane.source) {
                continue;
            }
            for position in &lane.documents {
                if let Some(shows) = documents.get_mut(*position as usize)
                    && self.shows_of_source(index, *position)
                {
                    *shows = Shows::All;
                }
            }
        }
        if is_found {
            self.leave_hits(index, &mut documents);
        }
        Mask { documents, hidden }
    }

    /// Whether a document of a shown source is shown. Nothing is looked up where nothing else is hidden.
    fn shows_of_source(&self, index: &Index, position: u32) -> bool {
        if self.hidden_documents.is_empty() && self.dates.is_empty() {
            return true;
        }
        let analysed = index.documents().get(position as usize);
        analysed.is_some_and(|analysed| self.shows_document(analysed))
    }

    /// Of what documents show, leaves what holds the words.
    fn leave_hits(&self, index: &Index, documents: &mut [Shows]) {
        let remembered = self.found.all(index, &self.folded);
        let pairs = documents.iter_mut().zip(index.documents()).enumerate();
        for (position, (shows, analysed)) in pairs.filter(|(_, (shows, _))| shows.is_all()) {
            let known = remembered.and_then(|answers| answers.get(position));
            *shows = Shows::Some(match known {
                Some(known) => Arc::clone(&known.events),
                None => self.answers(analysed),
            });
        }
    }

    /// Which events of a document hold the words.
    fn answers(&self, analysed: &AnalyzedDocument) -> Arc<[bool]> {
        let finds = |event| self.finds(analysed, event);
        analysed.events.iter().map(finds).collect()
    }

    /// What of all documents holds the words, whatever is hidden; nothing where none are searched for.
    pub fn hits_anywhere(&self, index: &Index) -> Option<Mask> {
        let mut alone = self.clone();
        alone.show_all();
        alone.hits(index)
    }

    /// Shows everything again; what is searched for stays marked.
    pub fn show_all(&mut self) {
        *self = Self {
            query: std::mem::take(&mut self.query),
            folded: std::mem::take(&mut self.folded),
            found: std::mem::take(&mut self.found),
            ..Self::default()
        };
    }

    /// Whether nothing is hidden.
    pub fn is_empty(&self) -> bool {
        self.hidden_sources.is_empty()
            && self.hidden_documents.is_empty()
            && self.dates.is_empty()
            && self.facets.is_empty()
            && !self.hides_others()
    }
}

/// What a filter shows of each document, and what it hides wherever it stands.
#[derive(Clone, Debug)]
pub struct Mask {
    documents: Vec<Shows>,
    hidden: Facets,
}

#[derive(Clone, Debug)]
enum Shows {
    Nothing,
    All,
    /// By event; what is not told is not shown.
    Some(Arc<[bool]>),
}

impl Shows {
    fn is_all(&self) -> bool {
        matches!(self, Self::All)
    }
}

impl Mask {
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

    /// What is shown of a track whose events stand in these documents.
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

    /// What of a part is shown.
    pub fn within(&self, part: &FilteredTrack) -> FilteredTrack {
        part.narrowed(|slot| self.shows_slot(slot))
    }

    /// Whether all events of a document are shown, facets aside.
    fn shows_all(&self, document: u32) -> bool {
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
