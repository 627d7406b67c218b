//! What the user changed and may take back: dates of documents, and how lanes are arranged.

use std::sync::Arc;

use crate::session::GroupsEdit;
use crate::session::lane_edit::LaneEdit;
use crate::time::Day;

/// One date that was set or cleared. Plain data: a project file can hold it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateEdit {
    /// The document.
    pub document: Arc<str>,
    /// The user's day before, or none.
    pub old: Option<Day>,
    /// The user's day after, or none.
    pub new: Option<Day>,
}

/// One change that can be taken back.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// The date of a document.
    Date(DateEdit),
    /// A lane that was moved, pinned, collapsed or hidden.
    Lanes(Box<LaneEdit>),
    /// How sources are grouped.
    Groups(Box<GroupsEdit>),
    /// Anything else: a correction, a note, what was collected.
    Change(Box<crate::store::Edit>),
    /// Several of them at once: what was imported.
    Changes(Vec<crate::store::Edit>),
}

impl Edit {
    /// The date that it changed.
    pub fn date(&self) -> Option<&DateEdit> {
        match self {
            Self::Date(date) => Some(date),
            Self::Lanes(_) | Self::Groups(_) | Self::Change(_) | Self::Changes(_) => None,
        }
    }
}

/// Edits in the order in which they were made, with a place in them: what stands before it is done.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Edits {
    list: Vec<Edit>,
    done: usize,
}

impl Edits {
    /// Adds one that was done; those that were taken back are forgotten.
    pub fn push(&mut self, edit: Edit) {
        self.list.truncate(self.done);
        self.list.push(edit);
        self.done = self.list.len();
    }

    /// Goes back by one; returns it.
    pub fn undo(&mut self) -> Option<Edit> {
        let edit = self.last_done()?.clone();
        self.done -= 1;
        Some(edit)
    }

    /// Goes on by one that was taken back; returns it.
    pub fn redo(&mut self) -> Option<Edit> {
        let edit = self.first_undone()?.clone();
        self.done += 1;
        Some(edit)
    }

    /// The edit that [`Edits::undo`] takes back.
    pub fn last_done(&self) -> Option<&Edit> {
        self.list.get(self.done.checked_sub(1)?)
    }

    /// The edit that [`Edits::redo`] does again.
    pub fn first_undone(&self) -> Option<&Edit> {
        self.list.get(self.done)
    }

    /// Dates that are set or cleared now, the oldest first.
    pub fn dates_done(&self) -> impl Iterator<Item = &DateEdit> {
        let done = self.list.get(..self.done).unwrap_or_default();
        done.iter().filter_map(Edit::date)
    }

    /// Whether a date was ever set or cleared.
    pub fn has_dates(&self) -> bool {
        self.list.iter().any(|edit| edit.date().is_some())
    }

    /// Forgets all dates; what was done with lanes stays.
    pub fn forget_dates(&mut self) {
        self.keep(|edit| edit.date().is_none());
    }

    /// Forgets what was done with lanes; dates stay.
    pub fn forget_lanes(&mut self) {
        self.keep(|edit| !matches!(edit, Edit::Lanes(_)));
    }

    fn keep(&mut self, is_kept: impl Fn(&Edit) -> bool) {
        let done = self.list.iter().take(self.done);
        self.done = done.filter(|edit| is_kept(edit)).count();
        self.list.retain(is_kept);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::samples::day;

    fn edit(document: &str, old: Option<&str>, new: Option<&str>) -> Edit {
        Edit::Date(DateEdit {
            document: document.into(),
            old: old.map(day),
            new: new.map(day),
        })
    }

    #[test]
    fn edits_go_back_and_on_and_a_new_one_forgets_what_was_taken_back() {
        let first = edit("1.txt", None, Some("2023-03-17"));
        let second = edit("2.txt", Some("2023-03-17"), None);
        let third = edit("1.txt", Some("2023-03-17"), Some("2023-03-18"));
        let mut edits = Edits::default();
        assert_eq!((edits.undo(), edits.redo()), (None, None));
        edits.push(first.clone());
        edits.push(second.clone());
        assert_eq!(edits.undo(), Some(second.clone()));
        assert_eq!(edits.dates_done().count(), 1);
        assert_eq!(edits.redo(), Some(second.clone()));
        assert_eq!(edits.redo(), None);
        assert_eq!(edits.undo(), Some(second));
        edits.push(third.clone());
        assert_eq!(edits.first_undone(), None);
        let done: Vec<_> = edits.dates_done().collect();
        assert_eq!(done, [first.date().unwrap(), third.date().unwrap()]);
        assert_eq!((edits.undo(), edits.undo()), (Some(third), Some(first)));
        assert!(edits.last_done().is_none() && edits.has_dates());
        edits.redo();
        edits.forget_dates();
        assert_eq!(edits, Edits::default());
    }
}
