//! What the user knows better than the text.

use std::sync::Arc;

use crate::event::EventId;
use crate::index::{AnalyzedDocument, EventRef};
use crate::session::redated::Redated;
use crate::session::{DateChangeSummary, DateEdit, Edit, Effect, State};
use crate::store::Located;
use crate::time::Day;

impl State {
    /// Notes the time that the user gave, or that it is taken back; the documents follow by [`State::redated`].
    pub(super) fn set_document_time(&mut self, id: Arc<str>, day: Option<Day>) -> Option<Effect> {
        self.corrections.editing = None;
        let old = self.corrections.given.get(&id).copied();
        if old == day {
            return None;
        }
        self.corrections.edits.push(Edit::Date(DateEdit {
            document: Arc::clone(&id),
            old,
            new: day,
        }));
        Some(self.give(id, day))
    }

    /// Takes the last edit back.
    pub(super) fn undo(&mut self) -> Option<Effect> {
        match self.corrections.edits.undo()? {
            Edit::Date(edit) => Some(self.give(edit.document, edit.old)),
            Edit::Change(edit) => Some(self.put_edits(&[*edit], false)),
            Edit::Changes(edits) => Some(self.put_edits(&edits, false)),
            Edit::Groups(edit) => {
                self.corrections.groups = edit.old;
                None
            }
            Edit::Lanes(edit) => {
                self.put_lanes(&edit, false);
                None
            }
        }
    }

    /// Does again what was taken back last.
    pub(super) fn redo(&mut self) -> Option<Effect> {
        match self.corrections.edits.redo()? {
            Edit::Date(edit) => Some(self.give(edit.document, edit.new)),
            Edit::Change(edit) => Some(self.put_edits(&[*edit], true)),
            Edit::Changes(edits) => Some(self.put_edits(&edits, true)),
            Edit::Groups(edit) => {
                self.corrections.groups = edit.new;
                None
            }
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
        let given = std::mem::take(&mut self.corrections.given);
        self.corrections.edits.forget_dates();
        self.corrections.redating = None;
        if std::mem::take(&mut self.corrections.is_returning) {
            self.corrections.awaited_dates.extend(given);
            self.show_awaited();
        }
    }

    fn give(&mut self, id: Arc<str>, day: Option<Day>) -> Effect {
        match day {
            Some(day) => self.corrections.given.insert(Arc::clone(&id), day),
            None => self.corrections.given.remove(&id),
        };
        self.corrections.moved = None;
        self.corrections.redating = Some(id);
        Effect::Redate(self.wishes())
    }

    /// Takes where the edits of the project stand now.
    pub fn located(&mut self, located: Arc<Located>) {
        self.corrections.located = located;
        self.renew_marks();
    }

    /// Takes documents that have another time now, in the place of what they were.
    ///
    /// The selected event stays selected. After an edit of the user, what moved is told, and playhead and view go
    /// where the selected event now lies; otherwise they stay.
    /// What was shown the last time comes back once the dates of the last time have.
    pub fn redated(&mut self, changed: Vec<Arc<AnalyzedDocument>>) {
        self.show_redated(&Redated::new(&self.library.index, changed));
    }

    /// The same with an index that is made already.
    pub(super) fn show_redated(&mut self, redated: &Redated) {
        self.take_redated(redated);
        if std::mem::take(&mut self.corrections.is_returning) {
            self.show_awaited();
        }
    }

    fn take_redated(&mut self, redated: &Redated) {
        let edited = self.corrections.redating.take();
        // Own events come and go without a change of any document.
        let is_same = Arc::ptr_eq(&redated.index, &self.library.index);
        if is_same && edited.is_none() {
            return;
        }
        let selected = self.selected_id();
        if !is_same {
            self.set_index(Arc::clone(&redated.index));
        }
        let selected = selected.and_then(|(document, id)| self.find(document, id));
        match edited {
            Some(edited) => {
                self.corrections.moved = Some(DateChangeSummary::between(edited, &redated.changes));
                self.select(selected);
            }
            None => {
                self.selection.event = selected;
                if self.view.is_fitted {
                    self.fit_most();
                }
            }
        }
    }

    fn selected_id(&self) -> Option<(u32, EventId)> {
        let at = self.selection.event?;
        let (_, event) = self.library.index.event(at)?;
        Some((at.document, event.id))
    }

    fn find(&self, document: u32, id: EventId) -> Option<EventRef> {
        let analysed = self.library.index.documents().get(document as usize)?;
        let event = analysed.events.iter().position(|event| event.id == id)?;
        Some(EventRef {
            document,
            event: event as u32,
        })
    }
}
