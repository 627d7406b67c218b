//! Which document is read, and the one whose date is being typed: they are the same.

use std::sync::Arc;

use crate::align::SentenceRef;
use crate::index::AnalyzedDocument;
use crate::session::{OpenEvidence, SidePane, State};
use crate::text::Span;

impl State {
    /// Position of the document that the reader shows: that of the open evidence, of the hit in view, or of the
    /// selected event.
    pub fn reading(&self) -> Option<u32> {
        let evidence = self.selection.evidence.map(|open| open.document);
        let hit = || self.selection.hits.in_view().map(|hit| hit.document);
        let selected = || self.selection.event.map(|at| at.document);
        evidence.or_else(hit).or_else(selected)
    }

    /// A sentence that is read and is none of the selected event's document, with its own: a hit of a search, or a
    /// sentence of a happening that has no event.
    pub fn sentence_without_event(&self) -> Option<(&AnalyzedDocument, SentenceRef)> {
        let hit = self.selection.hits.in_view()?;
        let selected = self.selection.event.map(|at| at.document);
        let sentence = SentenceRef {
            document: hit.document,
            sentence: hit.sentence,
        };
        let document = self.document_at(hit.document)?;
        (selected != Some(hit.document)).then_some((document, sentence))
    }

    /// Where a sentence stands in its document, without white space at its ends.
    pub fn span_of_sentence(&self, at: SentenceRef) -> Option<Span> {
        let analysed = self.document_at(at.document)?;
        let sentence = analysed.sentences.get(at.sentence as usize)?;
        Some(sentence.trimmed(&analysed.document.text))
    }

    /// Opens the field for the date of a document, and the document in the reader; `None` closes the field.
    /// The summary of the last date is taken away.
    pub(super) fn edit_document_time(&mut self, document: Option<Arc<str>>) {
        let position = |id: &Arc<str>| {
            let mut documents = self.library.index.documents().iter();
            let position = documents.position(|analysed| analysed.document.id == *id)?;
            u32::try_from(position).ok()
        };
        let position = document.as_ref().and_then(position);
        if position.is_some() && position != self.reading() {
            self.selection.evidence = position.map(|document| OpenEvidence {
                document,
                piece: None,
            });
        }
        if position.is_some() {
            self.show_side(SidePane::Sources);
        }
        self.corrections.editing = document.filter(|_| position.is_some());
        self.corrections.moved = None;
    }

    /// Closes the field for a date once another document is read.
    pub(super) fn leave_other_date(&mut self) {
        let is_read = |id: &Arc<str>| {
            let read = self.reading().and_then(|at| self.document_at(at));
            read.is_some_and(|analysed| analysed.document.id == *id)
        };
        if !self.corrections.editing.as_ref().is_some_and(is_read) {
            self.corrections.editing = None;
        }
    }

    fn document_at(&self, position: u32) -> Option<&AnalyzedDocument> {
        let analysed = self.library.index.documents().get(position as usize)?;
        Some(analysed.as_ref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::EventRef;
    use crate::index::samples;
    use crate::resolve::Certainty;
    use crate::session::Command;

    fn state() -> State {
        let document = |id: &str, text: &str| {
            let mentions = [("أمس", "2015-07-20", Certainty::Exact)];
            Arc::new(samples::analysed(id, "سبق", text, &mentions))
        };
        let documents = vec![
            document("1", "عبرت السفينة القناة أمس."),
            document("2", "عادت السفينة أمس."),
        ];
        let mut state = State::default();
        state.add(documents, Vec::new());
        state
    }

    #[test]
    fn the_document_whose_date_is_typed_is_the_one_that_is_read() {
        let mut state = state();
        let first = state.library.index.placed()[0];
        state.apply(Command::Select(Some(first)));
        assert_eq!(state.reading(), Some(first.document));
        let other: Arc<str> = state.library.index.documents()[1].document.id.clone();
        state.apply(Command::EditDocumentTime(Some(Arc::clone(&other))));
        assert_eq!(
            (state.corrections.editing.clone(), state.reading()),
            (Some(other), Some(1))
        );
        state.apply(Command::Select(Some(first)));
        assert_eq!(
            (state.corrections.editing.clone(), state.reading()),
            (None, Some(0))
        );
    }

    #[test]
    fn words_that_are_found_in_another_document_close_the_field() {
        let mut state = state();
        let selected = EventRef {
            document: 1,
            event: 0,
        };
        state.apply(Command::Select(Some(selected)));
        let own: Arc<str> = state.library.index.documents()[1].document.id.clone();
        state.apply(Command::EditDocumentTime(Some(Arc::clone(&own))));
        state.apply(Command::SetQuery("سفينة".to_owned()));
        assert_eq!(
            (state.corrections.editing.clone(), state.reading()),
            (Some(own), Some(1))
        );
        state.apply(Command::SetQuery("القناة".to_owned()));
        assert_eq!(
            state.selection.hits.in_view().map(|hit| hit.document),
            Some(0)
        );
        assert_eq!(
            (state.corrections.editing.clone(), state.reading()),
            (None, Some(0))
        );
    }

    #[test]
    fn the_reasons_of_an_event_stay_while_its_documents_date_is_typed() {
        let mut state = state();
        let first = state.library.index.placed()[0];
        state.apply(Command::Select(Some(first)));
        let own: Arc<str> = state.library.index.documents()[0].document.id.clone();
        state.apply(Command::EditDocumentTime(Some(own)));
        assert!(state.corrections.editing.is_some() && state.selection.evidence.is_none());
        state.apply(Command::EditDocumentTime(Some("غائب".into())));
        assert_eq!(state.corrections.editing, None);
    }
}
