//! The meaning, arrangement and colours of the lanes of the timeline.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::index::{LaneBy, LaneKey};

/// The property that the colour of a mark tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ColorBy {
    /// Who says it.
    #[default]
    Source,
    /// How sure its days are.
    Certainty,
    /// How it is asserted.
    Modality,
    /// The month in which it begins, of any year.
    Month,
}

impl ColorBy {
    /// All of them, in the order of the menu.
    pub const ALL: [Self; 4] = [Self::Source, Self::Certainty, Self::Modality, Self::Month];

    /// The key of the message that names it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Source => "color-by-source",
            Self::Certainty => "color-by-certainty",
            Self::Modality => "color-by-modality",
            Self::Month => "color-by-month",
        }
    }
}

/// Lanes and colours as the user arranged them.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Lanes {
    /// The meaning of the lanes.
    pub by: LaneBy,
    /// The property that colours tell.
    pub color: ColorBy,
    /// Whether the columns of each lane have a scale of their own.
    pub has_own_scales: bool,
    /// By what the lanes stand for, so that each comes back as it was left.
    arrangements: BTreeMap<LaneBy, Arrangement>,
}

/// How the lanes of one kind are arranged; what is not said of a lane is as it comes.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Arrangement {
    /// The first lanes, in the order that the user gave; all others follow as they come.
    pub(super) order: Vec<LaneKey>,
    /// Hidden places and participants; what is hidden of sources and documents stands in the filter.
    pub(super) hidden: BTreeSet<LaneKey>,
    pinned: BTreeSet<LaneKey>,
    collapsed: BTreeSet<LaneKey>,
    shows_others: bool,
}

/// Changes of the lanes that a user can ask for.
#[derive(Clone, Debug, PartialEq)]
pub enum LaneCommand {
    /// Lanes that stand for something else.
    By(LaneBy),
    /// Colours that tell something else.
    Color(ColorBy),
    /// Columns by the scale of each lane, or by one for all.
    OwnScales(bool),
    /// The lane that keys and palette speak of.
    Choose(Option<LaneKey>),
    /// Moves a lane.
    Move(LaneKey, LanePlace),
    /// Moves the chosen lane over the next visible one, up or down.
    Step(Toward),
    /// Lets a lane stay at the top, or no longer.
    Pin(LaneKey),
    /// Makes a lane thin, or as high as it was.
    Collapse(LaneKey),
    /// Hides a lane; a source or a document is hidden in the filter, hence everywhere.
    Hide(LaneKey),
    /// Brings all hidden lanes back.
    ShowHidden,
    /// Opens or closes the lane of the others.
    ShowOthers(bool),
}

impl LaneCommand {
    /// Whether other lanes are shown after it.
    pub(super) fn hides(&self) -> bool {
        matches!(self, Self::Hide(_) | Self::ShowHidden)
    }
}

/// Where a lane is moved to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LanePlace {
    /// Above a lane.
    Above(LaneKey),
    /// Below a lane.
    Below(LaneKey),
}

/// Up or down the lanes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toward {
    /// To the first lane.
    Top,
    /// To the last one.
    Bottom,
}

impl Lanes {
    /// Whether a lane stays at the top.
    pub fn is_pinned(&self, lane: &LaneKey) -> bool {
        self.now().is_some_and(|now| now.pinned.contains(lane))
    }

    /// Whether a lane is thin; that of the others always is.
    pub fn is_collapsed(&self, lane: &LaneKey) -> bool {
        let is_said = self.now().is_some_and(|now| now.collapsed.contains(lane));
        is_said || *lane == LaneKey::Others
    }

    /// Whether lanes that hold a single event all stand for themselves.
    pub fn shows_others(&self) -> bool {
        self.now().is_some_and(|now| now.shows_others)
    }

    /// The choices without the arrangement: for another folder, whose lanes are others.
    pub(super) fn for_other_folder(&self) -> Self {
        Self {
            by: self.by,
            color: self.color,
            has_own_scales: self.has_own_scales,
            arrangements: BTreeMap::new(),
        }
    }

    /// The first lanes of a kind, in the order that the user gave.
    pub(super) fn order_of(&self, by: LaneBy) -> &[LaneKey] {
        let arrangement = self.arrangements.get(&by);
        arrangement.map_or(&[], |arrangement| &arrangement.order)
    }

    pub(super) fn now(&self) -> Option<&Arrangement> {
        self.arrangements.get(&self.by)
    }

    /// Arranges the lanes of the present kind like this; what is as it comes is not written down.
    pub(super) fn set_now(&mut self, arrangement: Arrangement) {
        if arrangement == Arrangement::default() {
            self.arrangements.remove(&self.by);
        } else {
            self.arrangements.insert(self.by, arrangement);
        }
    }

    pub(super) fn now_mut(&mut self) -> &mut Arrangement {
        self.arrangements.entry(self.by).or_default()
    }
}

impl Arrangement {
    pub(super) fn toggle_pin(&mut self, lane: LaneKey) {
        toggle(&mut self.pinned, lane);
    }

    pub(super) fn toggle_collapse(&mut self, lane: LaneKey) {
        toggle(&mut self.collapsed, lane);
    }

    pub(super) fn show_others(&mut self, shows: bool) {
        self.shows_others = shows;
    }
}

fn toggle(set: &mut BTreeSet<LaneKey>, lane: LaneKey) {
    if !set.remove(&lane) {
        set.insert(lane);
    }
}
