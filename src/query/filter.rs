//! The choice of what is hidden, and of the words that are searched for.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use crate::align::SentenceRef;
use crate::corpus::SourceName;
use crate::event::Event;
use crate::index::{AnalyzedDocument, Facets, Index, StatementRef};
use crate::query::mask::{Mask, Shows};
use crate::query::search_query::SearchQuery;
use crate::query::search_results::{Answers, SearchResults, sentence_holds};
use crate::query::{Starred, Trust};
use crate::text::{Normalised, Span};

/// Hidden sources, documents and kinds of events, and the words that must be found.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Filter {
    /// Sources that are hidden whole.
    pub hidden_sources: BTreeSet<SourceName>,
    /// Documents that are hidden, by name.
    pub hidden_documents: BTreeSet<Arc<str>>,
    /// Only documents whose date is so sure are shown; all where it is empty.
    pub dates: BTreeSet<Trust>,
    /// Facets that hide an event which has one of them.
    pub facets: Facets,
    /// Words that are searched for, as typed.
    pub query: String,
    /// What has a star, where only that is shown.
    pub starred: Option<Arc<Starred>>,
    /// Whether only what holds the words is shown; else it is marked among the rest.
    pub is_hits_only: bool,
    folded: String,
    found: SearchResults,
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
            && (self.starred.as_ref()).is_none_or(|starred| starred.has_event(event.id))
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
    pub fn shown_sentences(&self, index: &Index) -> Vec<(u32, u32)> {
        let answers = self.found.all(index, &self.folded).unwrap_or_default();
        let mask = self.mask_of(index, false, Facets::NONE);
        let shown = (0_u32..).zip(answers);
        let shown = shown.filter(|(document, _)| mask.shows_all(*document));
        let sentences =
            shown.flat_map(|(document, answers)| answers.holding().map(move |at| (document, at)));
        sentences.filter(|at| self.shows_sentence(*at)).collect()
    }

    /// Whether stars leave a sentence, as position of document and sentence.
    fn shows_sentence(&self, (document, sentence): (u32, u32)) -> bool {
        let at = SentenceRef { document, sentence };
        (self.starred.as_ref()).is_none_or(|starred| starred.has_sentence(at))
    }

    /// Where the words stand in the sentences that hold them, ascending, in bytes of the document.
    pub fn places(&self, analysed: &AnalyzedDocument) -> Vec<Span> {
        let query = SearchQuery::new(&self.folded);
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

    /// Where the words stand in a text, ascending, in its bytes.
    pub fn places_in(&self, text: &str) -> Vec<Range<usize>> {
        let places = SearchQuery::new(&self.folded).places(text);
        places.into_iter().map(Span::range).collect()
    }

    /// The shown events of an index, to be asked of many events.
    pub fn mask(&self, index: &Index) -> Mask {
        self.starred_of(self.mask_of(index, self.hides_others(), self.facets))
    }

    /// Of a mask, leaves what has a star where only that is shown.
    fn starred_of(&self, mask: Mask) -> Mask {
        match &self.starred {
            Some(starred) => mask.leave(starred.statements().filter_map(StatementRef::event)),
            None => mask,
        }
    }

    /// The events of the shown documents that hold the words, facets aside; none where no words are searched for.
    pub fn hits(&self, index: &Index) -> Option<Mask> {
        self.is_searching()
            .then(|| self.starred_of(self.mask_of(index, true, Facets::NONE)))
    }

    pub(super) fn mask_of(&self, index: &Index, is_found: bool, hidden: Facets) -> Mask {
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

    /// The events of all documents that hold the words, whatever is hidden; none where no words are searched for.
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
            && self.starred.is_none()
            && !self.hides_others()
    }
}
