//! Lanes that were moved, pinned, collapsed or hidden, and the way back.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::corpus::SourceName;
use crate::index::{LaneBy, LaneKey};
use crate::session::lanes::{Arrangement, LaneCommand};
use crate::session::{Edit, State};

/// The kind of a change of lanes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LaneEditKind {
    /// One was moved.
    Moved(LaneKey),
    /// One stays at the top since.
    Pinned(LaneKey),
    /// One stays at the top no longer.
    Unpinned(LaneKey),
    /// One is thin since.
    Collapsed(LaneKey),
    /// One is as high as before it was thin.
    Expanded(LaneKey),
    /// One was hidden.
    Hidden(LaneKey),
    /// All that were hidden came back.
    ShownAll,
    /// Lanes that hold a single event stand for themselves since.
    Opened,
    /// Lanes that hold a single event share one since.
    Gathered,
}

/// One change of the lanes, with what it takes to undo it and to do it again.
#[derive(Clone, Debug, PartialEq)]
pub struct LaneEdit {
    /// Its kind.
    pub deed: LaneEditKind,
    /// The meaning of the lanes.
    pub by: LaneBy,
    old: Arrangement,
    new: Arrangement,
    sources: Change<SourceName>,
    documents: Change<Arc<str>>,
}

/// Names that became hidden, and names that became visible.
#[derive(Clone, Debug, PartialEq)]
struct Change<T> {
    hidden: BTreeSet<T>,
    shown: BTreeSet<T>,
}

impl<T: Ord + Clone> Change<T> {
    fn between(old: &BTreeSet<T>, new: &BTreeSet<T>) -> Self {
        Self {
            hidden: new.difference(old).cloned().collect(),
            shown: old.difference(new).cloned().collect(),
        }
    }

    /// Does it again, or takes it back; what was hidden otherwise meanwhile stays.
    fn put_into(&self, set: &mut BTreeSet<T>, is_again: bool) {
        let (added, removed) = match is_again {
            true => (&self.hidden, &self.shown),
            false => (&self.shown, &self.hidden),
        };
        set.retain(|one| !removed.contains(one));
        set.extend(added.iter().cloned());
    }
}

impl State {
    /// Changes the lanes as wished and keeps the way back, where anything changed.
    pub(super) fn rearrange(&mut self, wish: LaneCommand) {
        let Some(deed) = self.deed(&wish) else {
            return;
        };
        let old = self.view.lanes.now().cloned().unwrap_or_default();
        let sources = self.view.filter.hidden_sources.clone();
        let documents = self.view.filter.hidden_documents.clone();
        self.carry_out_on_lanes(wish);
        let edit = LaneEdit {
            deed,
            by: self.view.lanes.by,
            new: self.view.lanes.now().cloned().unwrap_or_default(),
            old,
            sources: Change::between(&sources, &self.view.filter.hidden_sources),
            documents: Change::between(&documents, &self.view.filter.hidden_documents),
        };
        let is_same = edit.old == edit.new
            && sources == self.view.filter.hidden_sources
            && documents == self.view.filter.hidden_documents;
        if !is_same {
            self.corrections.edits.push(Edit::Lanes(Box::new(edit)));
        }
    }

    /// The kind of edit that a command makes; nothing for one that changes no arrangement.
    fn deed(&self, wish: &LaneCommand) -> Option<LaneEditKind> {
        let lane = |lane: &LaneKey| lane.clone();
        Some(match wish {
            LaneCommand::Move(moved, _) => LaneEditKind::Moved(lane(moved)),
            LaneCommand::Step(_) => LaneEditKind::Moved(lane(self.chosen_lane()?)),
            LaneCommand::Pin(one) if self.view.lanes.is_pinned(one) => {
                LaneEditKind::Unpinned(lane(one))
            }
            LaneCommand::Pin(one) => LaneEditKind::Pinned(lane(one)),
            LaneCommand::Collapse(LaneKey::Others) => LaneEditKind::Opened,
            LaneCommand::Collapse(one) if self.view.lanes.is_collapsed(one) => {
                LaneEditKind::Expanded(lane(one))
            }
            LaneCommand::Collapse(one) => LaneEditKind::Collapsed(lane(one)),
            LaneCommand::Hide(one) => LaneEditKind::Hidden(lane(one)),
            LaneCommand::ShowHidden => LaneEditKind::ShownAll,
            LaneCommand::ShowOthers(true) => LaneEditKind::Opened,
            LaneCommand::ShowOthers(false) => LaneEditKind::Gathered,
            LaneCommand::By(_)
            | LaneCommand::Color(_)
            | LaneCommand::OwnScales(_)
            | LaneCommand::Choose(_) => return None,
        })
    }

    /// Does a change of the lanes again, or takes it back, and shows the lanes that it is about.
    pub(super) fn put_lanes(&mut self, edit: &LaneEdit, is_again: bool) {
        self.view.lanes.by = edit.by;
        let arrangement = if is_again { &edit.new } else { &edit.old };
        self.view.lanes.set_now(arrangement.clone());
        edit.sources
            .put_into(&mut self.view.filter.hidden_sources, is_again);
        edit.documents
            .put_into(&mut self.view.filter.hidden_documents, is_again);
    }
}
