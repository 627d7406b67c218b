//! What the user knows better than the text.

use std::sync::Arc;

use crate::event::EventId;
use crate::index::{AnalyzedDocument, EventRef};
use crate::session::redated::Redated;
use crate::session::{DateChangeSummary, DateEdit, Edit, Effect, State};
use crate::time::Day;

impl State {
    /// Notes the time that the user gave, or that it is taken back; the documents follow by [`State::redated`].
    pub(super) fn set_document_time(&mut self, id: Arc<str>, day: Option<Day>) -> Option<Effect> {
        self.editing = None;
        let old = self.given.get(&id).copied();
        if old == day {
            return None;
        }
        self.edits.push(Edit::Date(DateEdit {
            document: Arc::clone(&id),
            old,
            new: day,
        }));
        Some(self.give(id, day))
    }

    /// Takes the last edit back.
    pub(super) fn undo(&mut self) -> Option<Effect> {
        match self.edits.undo()? {
            Edit::Date(edit) => Some(self.give(edit.document, edit.old)),
            Edit::Lanes(edit) => {
                self.put_lanes(&edit, false);
                None
            }
        }
    }

    /// Does again what was taken back last.
    pub(super) fn redo(&mut self) -> Option<Effect> {
        match self.edits.redo()? {
            Edit::Date(edit) => Some(self.give(edit.document, edit.new)),
            Edit::Lanes(edit) => {
                self.put_lanes(&edit, true);
                None
            }
        }
    }

    /// Takes all dates of the user back without a trace: the documents cannot be dated anew.
    ///
    /// Those of the last time are kept for the next.
    pub fn forget_dates(&mut self) {
        let given = std::mem::take(&mut self.given);
        self.edits.forget_dates();
        self.redating = None;
        if std::mem::take(&mut self.is_returning) {
            self.awaited_dates.extend(given);
            self.show_awaited();
        }
    }

    fn give(&mut self, id: Arc<str>, day: Option<Day>) -> Effect {
        match day {
            Some(day) => self.given.insert(Arc::clone(&id), day),
            None => self.given.remove(&id),
        };
        self.moved = None;
        self.redating = Some(id);
        Effect::Redate(self.given.clone())
    }

    /// Takes documents that have another time now, in the place of what they were.
    ///
    /// The selected event stays selected. After an edit of the user, what moved is told, and playhead and view go
    /// where the selected event now lies; otherwise they stay.
    /// What was shown the last time comes back once the dates of the last time have.
    pub fn redated(&mut self, changed: Vec<Arc<AnalyzedDocument>>) {
        self.show_redated(&Redated::new(&self.index, changed));
    }

    /// The same with an index that is made already.
    pub(super) fn show_redated(&mut self, redated: &Redated) {
        self.take_redated(redated);
        if std::mem::take(&mut self.is_returning) {
            self.show_awaited();
        }
    }

    fn take_redated(&mut self, redated: &Redated) {
        let edited = self.redating.take();
        if redated.changes.is_empty() && edited.is_none() {
            return;
        }
        let selected = self.selected_id();
        if !redated.changes.is_empty() {
            self.set_index(Arc::clone(&redated.index));
        }
        let selected = selected.and_then(|(document, id)| self.find(document, id));
        match edited {
            Some(edited) => {
                self.moved = Some(DateChangeSummary::between(edited, &redated.changes));
                self.select(selected);
            }
            None => {
                self.selected = selected;
                if self.is_fitted {
                    self.fit_most();
                }
            }
        }
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
