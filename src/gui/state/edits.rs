//! Document dates that the user gave, as a list of edits that can be taken back.

use std::sync::Arc;

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

/// Edits in the order in which they were made, with a place in them: what stands before it is done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edits {
    list: Vec<DateEdit>,
    done: usize,
}

impl Edits {
    /// Adds one that was done; those that were taken back are forgotten.
    pub fn push(&mut self, edit: DateEdit) {
        self.list.truncate(self.done);
        self.list.push(edit);
        self.done = self.list.len();
    }

    /// Goes back by one; returns it.
    pub fn undo(&mut self) -> Option<DateEdit> {
        let edit = self.last_done()?.clone();
        self.done -= 1;
        Some(edit)
    }

    /// Goes on by one that was taken back; returns it.
    pub fn redo(&mut self) -> Option<DateEdit> {
        let edit = self.first_undone()?.clone();
        self.done += 1;
        Some(edit)
    }

    /// The edit that [`Edits::undo`] takes back.
    pub fn last_done(&self) -> Option<&DateEdit> {
        self.list.get(self.done.checked_sub(1)?)
    }

    /// The edit that [`Edits::redo`] does again.
    pub fn first_undone(&self) -> Option<&DateEdit> {
        self.list.get(self.done)
    }

    /// What is done, the oldest first.
    pub fn done(&self) -> &[DateEdit] {
        self.list.get(..self.done).unwrap_or_default()
    }

    /// Whether there was never any.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gui::samples::day;

    fn edit(document: &str, old: Option<&str>, new: Option<&str>) -> DateEdit {
        DateEdit {
            document: document.into(),
            old: old.map(day),
            new: new.map(day),
        }
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
        assert_eq!(edits.done(), std::slice::from_ref(&first));
        assert_eq!(edits.redo(), Some(second.clone()));
        assert_eq!(edits.redo(), None);
        assert_eq!(edits.undo(), Some(second));
        edits.push(third.clone());
        assert_eq!(edits.first_undone(), None);
        assert_eq!(edits.done(), [first.clone(), third.clone()]);
        assert_eq!((edits.undo(), edits.undo()), (Some(third), Some(first)));
        assert!(edits.last_done().is_none() && !edits.is_empty());
    }
}
