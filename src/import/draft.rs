//! What was read of a file.

use crate::import::RowFault;
use crate::store::{Change, Days, Project};

/// An event before it is one of the user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// What happened.
    pub title: String,
    /// When.
    pub days: Days,
    /// What is said of it.
    pub note: String,
    /// Where it is from.
    pub source: String,
}

/// A row that is no event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Its number, from 1.
    pub row: usize,
    /// Why.
    pub fault: RowFault,
}

/// What was read of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// The events, in the order of the file.
    pub events: Vec<Draft>,
    /// What is no event.
    pub left_out: Vec<LeftOut>,
}

impl Imported {
    /// Takes a row.
    pub(super) fn take(&mut self, row: usize, draft: Result<Draft, RowFault>) {
        match draft {
            Ok(draft) => self.events.push(draft),
            Err(fault) => self.left_out.push(LeftOut { row, fault }),
        }
    }

    /// The events as changes of a project; those that stand in it already are left, and counted.
    pub fn changes(&self, project: &Project) -> (Vec<Change>, usize) {
        let mut known: Vec<Change> = project
            .standing()
            .map(|edit| &edit.change)
            .filter(|change| matches!(change, Change::Own { .. }))
            .cloned()
            .collect();
        let (before, mut changes) = (known.len(), Vec::new());
        for draft in &self.events {
            let change = draft.change();
            if !known.contains(&change) {
                known.push(change.clone());
                changes.push(change);
            }
        }
        debug_assert_eq!(known.len(), before + changes.len());
        let there = self.events.len() - changes.len();
        (changes, there)
    }
}

impl Draft {
    /// With its title and its days, which it must have, in their order.
    pub(super) fn new(title: &str, days: Option<Days>) -> Result<Self, RowFault> {
        let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
        if title.is_empty() {
            return Err(RowFault::NoTitle);
        }
        let days = days.ok_or(RowFault::NoDays)?;
        if let (Some(begin), Some(until)) = (days.begin, days.until)
            && until < begin
        {
            return Err(RowFault::EndsBefore { begin, until });
        }
        Ok(Self {
            title,
            days,
            note: String::new(),
            source: String::new(),
        })
    }

    fn change(&self) -> Change {
        Change::Own {
            title: self.title.clone(),
            days: self.days.clone(),
            note: self.note.clone(),
            source: self.source.clone(),
        }
    }
}
