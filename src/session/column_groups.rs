//! Sources that the user puts together in the coverage: state, private, agency.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::session::{Edit, State};

/// A group of sources.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ColumnGroup {
    /// What the user calls it; no other group has this name.
    pub name: String,
    /// The names of its sources; a source is in one group at most.
    pub sources: BTreeSet<String>,
    /// Whether one column stands for all of them.
    pub is_collapsed: bool,
}

/// What a user can do with groups; a group is meant by its position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupCommand {
    /// Makes one of this name.
    Make(String),
    /// Calls one otherwise.
    Rename(usize, String),
    /// Takes one away; its sources stay.
    Delete(usize),
    /// Puts a source into a group, out of any other; into none where there is no position.
    Put(String, Option<usize>),
    /// One column stands for all of its sources, or each has its own.
    Collapse(usize, bool),
}

/// The groups before and after an edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupsEdit {
    pub(super) old: Vec<ColumnGroup>,
    pub(super) new: Vec<ColumnGroup>,
}

/// A column of the coverage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CoverageColumn {
    /// A source, by its position.
    Source(u32),
    /// A collapsed group, by its position, with its sources that are shown.
    Group(usize, Vec<u32>),
}

impl CoverageColumn {
    /// The sources that it stands for.
    pub fn sources(&self) -> &[u32] {
        match self {
            Self::Source(source) => std::slice::from_ref(source),
            Self::Group(_, sources) => sources,
        }
    }
}

impl State {
    pub(super) fn carry_out_on_groups(&mut self, command: GroupCommand) {
        let old = self.corrections.groups.clone();
        let is_folding = matches!(command, GroupCommand::Collapse(..));
        change(&mut self.corrections.groups, command);
        let new = self.corrections.groups.clone();
        if old != new && !is_folding {
            let edit = GroupsEdit { old, new };
            self.corrections.edits.push(Edit::Groups(Box::new(edit)));
        }
    }

    /// The position of the group that a source is in.
    pub fn group_of(&self, source: u32) -> Option<usize> {
        let source = self.library.index.sources().get(source as usize)?;
        let mut groups = self.corrections.groups.iter();
        groups.position(|group| group.sources.contains(source.source.as_str()))
    }

    /// The columns of the coverage: those of a group beside each other, a collapsed group as one.
    pub fn coverage_columns(&self) -> Vec<CoverageColumn> {
        let mut columns: Vec<CoverageColumn> = Vec::new();
        for source in self.columns() {
            let group = self.group_of(source);
            let groups = &self.corrections.groups;
            let collapsed = group.filter(|at| groups.get(*at).is_some_and(|one| one.is_collapsed));
            match (collapsed, columns.last_mut()) {
                (Some(at), Some(CoverageColumn::Group(last, sources))) if *last == at => {
                    sources.push(source);
                }
                (Some(at), _) => columns.push(CoverageColumn::Group(at, vec![source])),
                (None, _) => columns.push(CoverageColumn::Source(source)),
            }
        }
        columns
    }
}

fn change(groups: &mut Vec<ColumnGroup>, command: GroupCommand) {
    let is_free = |groups: &[ColumnGroup], name: &str| {
        !name.is_empty() && groups.iter().all(|group| group.name != name)
    };
    match command {
        GroupCommand::Make(name) if is_free(groups, name.trim()) => groups.push(ColumnGroup {
            name: name.trim().to_owned(),
            ..ColumnGroup::default()
        }),
        GroupCommand::Rename(at, name) if is_free(groups, name.trim()) => {
            if let Some(group) = groups.get_mut(at) {
                name.trim().clone_into(&mut group.name);
            }
        }
        GroupCommand::Delete(at) if at < groups.len() => drop(groups.remove(at)),
        GroupCommand::Put(source, to) => {
            for (at, group) in groups.iter_mut().enumerate() {
                match Some(at) == to {
                    true => drop(group.sources.insert(source.clone())),
                    false => drop(group.sources.remove(&source)),
                }
            }
        }
        GroupCommand::Collapse(at, is_collapsed) => {
            if let Some(group) = groups.get_mut(at) {
                group.is_collapsed = is_collapsed;
            }
        }
        GroupCommand::Make(_) | GroupCommand::Rename(..) | GroupCommand::Delete(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Command;
    use crate::session::tests::two_sources;

    fn names(state: &State) -> Vec<&str> {
        let groups = state.corrections.groups.iter();
        groups.map(|group| group.name.as_str()).collect()
    }

    fn apply(state: &mut State, command: GroupCommand) {
        state.apply(Command::Group(command));
    }

    fn source(state: &State, at: usize) -> String {
        state.library.index.sources()[at].source.as_str().to_owned()
    }

    #[test]
    fn groups_are_made_renamed_filled_and_undone() {
        let mut state = two_sources();
        for name in [" وكالات ", "خاصة", "وكالات", ""] {
            apply(&mut state, GroupCommand::Make(name.to_owned()));
        }
        assert_eq!(names(&state), ["وكالات", "خاصة"]);
        apply(&mut state, GroupCommand::Rename(1, "وكالات".to_owned()));
        apply(&mut state, GroupCommand::Rename(1, "حكومية".to_owned()));
        assert_eq!(names(&state), ["وكالات", "حكومية"]);
        let first = source(&state, 0);
        apply(&mut state, GroupCommand::Put(first.clone(), Some(1)));
        apply(&mut state, GroupCommand::Put(first, Some(0)));
        assert_eq!((state.group_of(0), state.group_of(1)), (Some(0), None));
        state.apply(Command::Undo);
        assert_eq!(state.group_of(0), Some(1));
        state.apply(Command::Redo);
        assert_eq!(state.group_of(0), Some(0));
        apply(&mut state, GroupCommand::Delete(0));
        assert_eq!((names(&state), state.group_of(0)), (vec!["حكومية"], None));
        state.apply(Command::Undo);
        assert_eq!(state.group_of(0), Some(0));
    }

    #[test]
    fn sources_of_a_group_stand_together_and_a_collapsed_group_is_one_column() {
        let mut state = two_sources();
        let one = |at| CoverageColumn::Source(at);
        assert_eq!(state.coverage_columns(), [one(0), one(1)]);
        apply(&mut state, GroupCommand::Make("أ".to_owned()));
        let second = source(&state, 1);
        apply(&mut state, GroupCommand::Put(second, Some(0)));
        assert_eq!(state.coverage_columns(), [one(1), one(0)], "groups first");
        apply(&mut state, GroupCommand::Collapse(0, true));
        let columns = state.coverage_columns();
        assert_eq!(columns, [CoverageColumn::Group(0, vec![1]), one(0)]);
        let first = source(&state, 0);
        apply(&mut state, GroupCommand::Put(first, Some(0)));
        let columns = state.coverage_columns();
        assert_eq!(columns, [CoverageColumn::Group(0, vec![0, 1])]);
        assert_eq!(columns[0].sources(), [0, 1]);
        apply(&mut state, GroupCommand::Collapse(9, true));
    }
}
