//! Lanes in the order that the user gave, and the wishes that change it.

use std::collections::HashMap;
use std::sync::Arc;

use crate::corpus::SourceName;
use crate::index::{Lane, LaneBy, LaneKey, LaneSet};
use crate::query::Mask;
use crate::session::lanes::{LaneCommand, LanePlace, Toward};
use crate::session::{Notice, State};

impl State {
    /// The events in the lanes that are chosen, as they come.
    pub fn grouping(&self) -> Arc<LaneSet> {
        let gathers = !self.view.lanes.shows_others();
        self.library.index.grouping(self.view.lanes.by, gathers)
    }

    /// The positions of all lanes in [`LaneSet::groups`]: pinned ones first, each part in the user's order.
    pub fn arranged(&self, grouping: &LaneSet) -> Vec<usize> {
        let mut order = self.ordered(grouping);
        let is_pinned = |at: &usize| {
            let group = grouping.groups.get(*at);
            group.is_some_and(|group| self.view.lanes.is_pinned(&group.key))
        };
        order.sort_by_key(|at| !is_pinned(at));
        order
    }

    /// The positions in the user's order, whether pinned or not.
    fn ordered(&self, grouping: &LaneSet) -> Vec<usize> {
        let order = self.view.lanes.now().map_or(&[][..], |now| &now.order);
        let ranks: HashMap<&LaneKey, usize> = order.iter().zip(0..).collect();
        let mut ordered: Vec<usize> = (0..grouping.groups.len()).collect();
        let rank = |at: &usize| {
            let group = grouping.groups.get(*at)?;
            ranks.get(&group.key)
        };
        ordered.sort_by_key(|at| rank(at).copied().unwrap_or(usize::MAX));
        ordered
    }

    /// Whether a lane is hidden: by itself, or because its source or its document is.
    pub fn is_lane_hidden(&self, lane: &LaneKey) -> bool {
        match (self.view.lanes.by, lane) {
            (LaneBy::Source, LaneKey::Of(name)) => {
                self.view.filter.hidden_sources.contains(&**name)
            }
            (LaneBy::Document, LaneKey::Of(id)) => {
                self.view.filter.hidden_documents.contains(&**id)
            }
            _ => {
                let now = self.view.lanes.now();
                now.is_some_and(|now| now.hidden.contains(lane))
            }
        }
    }

    /// How many lanes of the folder are hidden.
    pub fn hidden_lanes(&self, grouping: &LaneSet) -> usize {
        let groups = grouping.groups.iter();
        groups
            .filter(|group| self.is_lane_hidden(&group.key))
            .count()
    }

    /// The chosen lane, where it is one of those that are drawn.
    pub fn chosen_lane(&self) -> Option<&LaneKey> {
        let lane = self.view.lane.as_ref()?;
        let grouping = self.grouping();
        let is_there = grouping.groups.iter().any(|group| group.key == *lane);
        (is_there && !self.is_lane_hidden(lane)).then_some(lane)
    }

    pub(super) fn arrange(&mut self, wish: LaneCommand) {
        match wish {
            LaneCommand::By(by) => {
                self.view.lanes.by = by;
                self.view.lane = None;
            }
            LaneCommand::Color(color) => self.view.lanes.color = color,
            LaneCommand::OwnScales(is_on) => self.view.lanes.has_own_scales = is_on,
            LaneCommand::Choose(lane) => self.view.lane = lane,
            wish => self.rearrange(wish),
        }
    }

    /// A wish that can be taken back.
    pub(super) fn carry_out_on_lanes(&mut self, wish: LaneCommand) {
        match wish {
            LaneCommand::By(_)
            | LaneCommand::Color(_)
            | LaneCommand::OwnScales(_)
            | LaneCommand::Choose(_) => {}
            LaneCommand::Move(lane, place) => self.move_lane(&lane, &place),
            LaneCommand::Step(toward) => self.step_lane(toward),
            LaneCommand::Pin(lane) => self.view.lanes.now_mut().toggle_pin(lane),
            LaneCommand::Collapse(LaneKey::Others) => self.open_others(),
            LaneCommand::Collapse(lane) => self.view.lanes.now_mut().toggle_collapse(lane),
            LaneCommand::Hide(lane) => self.hide_lane(lane),
            LaneCommand::ShowHidden => self.show_hidden_lanes(),
            LaneCommand::ShowOthers(shows) => self.view.lanes.now_mut().show_others(shows),
        }
    }

    /// The lane of the others is always thin: its lanes come out of it, unless they are too many.
    fn open_others(&mut self) {
        if self.grouping().opens {
            self.view.lanes.now_mut().show_others(true);
        } else {
            self.tell(Notice::TooManyLanes);
        }
    }

    fn hide_lane(&mut self, lane: LaneKey) {
        match (self.view.lanes.by, &lane) {
            (LaneBy::Source, LaneKey::Of(name)) => {
                let source = SourceName(Arc::from(&**name));
                self.view.filter.hidden_sources.insert(source);
            }
            (LaneBy::Document, LaneKey::Of(id)) => {
                self.view.filter.hidden_documents.insert(Arc::from(&**id));
            }
            _ => {
                self.view.lanes.now_mut().hidden.insert(lane);
            }
        }
    }

    fn show_hidden_lanes(&mut self) {
        match self.view.lanes.by {
            LaneBy::Source => self.view.filter.hidden_sources.clear(),
            LaneBy::Document => self.view.filter.hidden_documents.clear(),
            LaneBy::Place | LaneBy::Participant | LaneBy::Nothing => {}
        }
        self.view.lanes.now_mut().hidden.clear();
    }

    /// Writes down as much of the order as differs from how the lanes come.
    fn move_lane(&mut self, lane: &LaneKey, place: &LanePlace) {
        let grouping = self.grouping();
        let key = |at: &usize| grouping.groups.get(*at).map(|group| &group.key);
        let mut order: Vec<&LaneKey> = self.ordered(&grouping).iter().filter_map(key).collect();
        let (LanePlace::Above(other) | LanePlace::Below(other)) = place;
        let is_there = |wanted: &LaneKey| order.contains(&wanted);
        if lane == other || !is_there(lane) || !is_there(other) {
            return;
        }
        order.retain(|key| *key != lane);
        let at = order.iter().position(|key| *key == other).unwrap_or(0);
        let at = at + usize::from(matches!(place, LanePlace::Below(_)));
        order.insert(at, lane);
        let natural = grouping.groups.iter().map(|group| &group.key);
        let same = order.iter().rev().zip(natural.rev());
        let same = same.take_while(|(one, other)| **one == *other).count();
        order.truncate(order.len() - same);
        self.view.lanes.now_mut().order = order.into_iter().cloned().collect();
    }

    fn step_lane(&mut self, toward: Toward) {
        let Some(lane) = self.chosen_lane().cloned() else {
            return;
        };
        let grouping = self.grouping();
        let mask = self.view.filter.mask(&self.library.index);
        let is_pinned = self.view.lanes.is_pinned(&lane);
        let arranged = self.arranged(&grouping);
        let visible = arranged.iter().filter_map(|at| grouping.groups.get(*at));
        // A pinned lane moves among the pinned, any other among the others.
        let visible: Vec<&LaneKey> = visible
            .filter(|group| group.key == lane || self.is_lane_drawn(group, &mask))
            .map(|group| &group.key)
            .filter(|key| self.view.lanes.is_pinned(key) == is_pinned)
            .collect();
        let at = visible.iter().position(|key| **key == lane);
        let next = at.and_then(|at| match toward {
            Toward::Top => at.checked_sub(1).and_then(|at| visible.get(at)),
            Toward::Bottom => visible.get(at + 1),
        });
        let Some(next) = next.map(|next| LaneKey::clone(next)) else {
            return;
        };
        let place = match toward {
            Toward::Top => LanePlace::Above(next),
            Toward::Bottom => LanePlace::Below(next),
        };
        self.move_lane(&lane, &place);
    }

    /// Whether a lane is not hidden and the filter leaves something in it; a source is drawn even without that.
    fn is_lane_drawn(&self, group: &Lane, mask: &Mask) -> bool {
        let has_events = || {
            let mut placed = group.placed.slots().iter();
            placed.any(|slot| mask.shows_slot(slot))
                || group
                    .unplaced
                    .iter()
                    .any(|at| mask.shows(&self.library.index, *at))
        };
        !self.is_lane_hidden(&group.key) && (self.view.lanes.by == LaneBy::Source || has_events())
    }
}
