//! What the user knows better than the text.

use std::sync::Arc;

use crate::event::EventId;
use crate::gui::state::State;
use crate::index::{EventRef, Index};
use crate::pipeline::{self, Options};
use crate::time::Day;

impl State {
    /// Reads a document again under the time that the user gave, or under its own where it is taken back.
    ///
    /// The selected event stays selected; playhead and view go where it now lies.
    pub(super) fn set_document_time(&mut self, id: &Arc<str>, day: Option<Day>) {
        self.editing = None;
        let Some(original) = self.originals.get(id) else {
            return;
        };
        match day {
            Some(day) => self.given.insert(Arc::clone(id), day),
            None => self.given.remove(id),
        };
        let mut document = original.clone();
        document.dct = day.or(document.dct);
        let selected = self.selected_id();
        let analysed = Arc::new(pipeline::analyse(document, Options { dct: self.dct }));
        let mut documents = self.index.documents().to_vec();
        for known in &mut documents {
            if known.document.id == *id {
                *known = Arc::clone(&analysed);
            }
        }
        self.set_index(Index::new(documents));
        self.select(selected.and_then(|(document, id)| self.find(document, id)));
    }

    fn selected_id(&self) -> Option<(u32, EventId)> {
        let at = self.selected?;
        let (_, event) = self.index.event(at)?;
        Some((at.document, event.id))
    }

    fn find(&self, document: u32, id: EventId) -> Option<EventRef> {
        let analysed = self.index.documents().get(document as usize)?;
        let event = analysed.events.iter().position(|event| event.id == id)?;
        Some(EventRef {
            document,
            event: event as u32,
        })
    }
}
