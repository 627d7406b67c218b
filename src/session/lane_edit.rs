//! Lanes that were moved, pinned, collapsed or hidden, and the way back.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::corpus::SourceName;
use crate::index::{LaneBy, LaneKey};
use crate::session::lanes::{Arrangement, LaneWish};
use crate::session::{Edit, State};

/// What was done with lanes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LaneDeed {
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
    /// What was done.
    pub deed: LaneDeed,
    /// What the lanes stood for.
    pub by: LaneBy,
    old: Arrangement,
    new: Arrangement,
    sources: Change<SourceName>,
    documents: Change<Arc<str>>,
}

/// What became hidden, and what became visible.
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
    pub(super) fn rearrange(&mut self, wish: LaneWish) {
        let Some(deed) = self.deed(&wish) else {
            return;
        };
        let old = self.lanes.now().cloned().unwrap_or_default();
        let sources = self.filter.hidden_sources.clone();
        let documents = self.filter.hidden_documents.clone();
        self.carry_out_on_lanes(wish);
        let edit = LaneEdit {
            deed,
            by: self.lanes.by,
            new: self.lanes.now().cloned().unwrap_or_default(),
            old,
            sources: Change::between(&sources, &self.filter.hidden_sources),
            documents: Change::between(&documents, &self.filter.hidden_documents),
        };
        let is_same = edit.old == edit.new
            && sources == self.filter.hidden_sources
            && documents == self.filter.hidden_documents;
        if !is_same {
            self.edits.push(Edit::Lanes(Box::new(edit)));
        }
    }

    /// What a wish would do, in the words of the past; nothing for one that changes no arrangement.
    fn deed(&self, wish: &LaneWish) -> Option<LaneDeed> {
        let lane = |lane: &LaneKey| lane.clone();
        Some(match wish {
            LaneWish::Move(moved, _) => LaneDeed::Moved(lane(moved)),
            LaneWish::Step(_) => LaneDeed::Moved(lane(self.chosen_lane()?)),
            LaneWish::Pin(one) if self.lanes.is_pinned(one) => LaneDeed::Unpinned(lane(one)),
            LaneWish::Pin(one) => LaneDeed::Pinned(lane(one)),
            LaneWish::Collapse(LaneKey::Others) => LaneDeed::Opened,
            LaneWish::Collapse(one) if self.lanes.is_collapsed(one) => {
                LaneDeed::Expanded(lane(one))
            }
            LaneWish::Collapse(one) => LaneDeed::Collapsed(lane(one)),
            LaneWish::Hide(one) => LaneDeed::Hidden(lane(one)),
            LaneWish::ShowHidden => LaneDeed::ShownAll,
            LaneWish::ShowOthers(true) => LaneDeed::Opened,
            LaneWish::ShowOthers(false) => LaneDeed::Gathered,
            LaneWish::By(_) | LaneWish::Color(_) | LaneWish::Choose(_) => return None,
        })
    }

    /// Does a change of the lanes again, or takes it back, and shows the lanes that it is about.
    pub(super) fn put_lanes(&mut self, edit: &LaneEdit, is_again: bool) {
        self.lanes.by = edit.by;
        let arrangement = if is_again { &edit.new } else { &edit.old };
        self.lanes.set_now(arrangement.clone());
        edit.sources
            .put_into(&mut self.filter.hidden_sources, is_again);
        edit.documents
            .put_into(&mut self.filter.hidden_documents, is_again);
    }
}
