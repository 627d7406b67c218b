//! What a screen reader and a test find: lanes and single events by name.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use egui::{Id, Rect, Role, Sense, Ui, WidgetInfo, vec2};

use crate::describe::event_name;
use crate::gui::timeline::heads;
use crate::gui::timeline::layout::{PlacedLane, PlacedMark};
use crate::gui::view_context::ViewContext;
use crate::i18n::Locale;
use crate::index::EventRef;
use crate::session::Command;
use crate::session::timeline::drawn_lane::DrawnLane;
use crate::session::timeline::model::Model;
use crate::time::{Day, Grain, Interval};

/// So many visible events are named one by one; nobody reads more, and each costs time.
const MOST_EVENTS: usize = 400;
/// How far a target reaches beyond its mark in points.
const REACH: f32 = 4.0;

/// Names that are remembered at most.
const MOST_KNOWN: usize = 4096;

/// What the visible events are called when they are read out, remembered from frame to frame.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// Which events there are, and how dates are written.
    key: Option<(u64, Locale)>,
    /// By event and whether sources disagree on it; filled where somebody asks for a name.
    known: RefCell<HashMap<(EventRef, bool), Arc<str>>>,
}

impl Names {
    /// Forgets what belongs to other documents or other words, or too much.
    fn update(&mut self, frame: &ViewContext<'_>, model: &Model) {
        let key = Some((model.generation, frame.words.locale()));
        if self.key != key || self.known.get_mut().len() > MOST_KNOWN {
            self.key = key;
            self.known.get_mut().clear();
        }
    }

    fn of(&self, frame: &ViewContext<'_>, at: EventRef) -> Arc<str> {
        let is_conflict = frame.state.library.happenings.is_conflict(at);
        let mut known = self.known.borrow_mut();
        let name = || name_of(frame, at, is_conflict).into();
        Arc::clone(known.entry((at, is_conflict)).or_insert_with(name))
    }
}

/// Names everything that is visible; a click on a name selects its event.
///
/// Where a lane shows more than can be named one by one, a group says how many there are and between which days; a
/// click on it goes nearer.
pub fn ui(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    model: &Model,
    lanes: &[PlacedLane],
    names: &mut Names,
) {
    names.update(frame, model);
    let mut left = MOST_EVENTS;
    for placed in lanes {
        let Some(lane) = model.lanes.get(placed.lane) else {
            continue;
        };
        let name = heads::name_of(frame.words, model, lane);
        lane_ui(ui, frame, lane, placed, &name);
        let is_named = placed.marks.len() <= left;
        if is_named {
            left -= placed.marks.len();
            for mark in &placed.marks {
                mark_ui(ui, frame, mark, placed, names);
            }
        }
        if !is_named || placed.visible > placed.marks.len() {
            group_ui(ui, frame, lane, placed, &name);
        }
    }
}

fn lane_ui(ui: &Ui, frame: &ViewContext<'_>, lane: &DrawnLane, placed: &PlacedLane, name: &str) {
    let id = Id::unique(("timeline-lane", &lane.key));
    let name = frame.words.format(
        "timeline-lane",
        &[("source", name.into()), ("count", lane.count.into())],
    );
    let response = ui.interact(placed.rect.intersect(placed.clip), id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Group, true, &name));
}

fn mark_ui(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    mark: &PlacedMark,
    placed: &PlacedLane,
    names: &Names,
) {
    let height = placed.clip.expand2(vec2(f32::INFINITY, 0.0));
    let target = mark.mark.rect.expand(REACH).intersect(height);
    if !target.is_positive() {
        return;
    }
    let id = Id::unique(("timeline-event", placed.lane, mark.at));
    let response = ui.interact(target, id, Sense::CLICK);
    let is_selected = frame.state.selection.event == Some(mark.at);
    response.widget_info(|| {
        WidgetInfo::selected(Role::Button, true, is_selected, names.of(frame, mark.at))
    });
    if response.clicked() {
        frame.push(Command::Read(mark.at));
    }
}

/// How many events of a lane are visible, and between which days.
fn group_ui(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    lane: &DrawnLane,
    placed: &PlacedLane,
    name: &str,
) {
    let Some(days) = visible_days(frame, lane) else {
        return;
    };
    // Without height: it is meant for those who walk by keyboard or hear, the pointer has the columns.
    let size = vec2(placed.rect.width(), 0.0);
    let rect = Rect::from_min_size(placed.rect.left_bottom(), size);
    let id = Id::unique(("timeline-group", &lane.key));
    let response = ui.interact(rect, id, Sense::CLICK);
    response.widget_info(|| {
        let range = frame.words.interval(days, Grain::Day);
        let name = frame.words.format(
            "timeline-group",
            &[
                ("source", name.into()),
                ("range", range.into()),
                ("count", placed.visible.into()),
            ],
        );
        WidgetInfo::labeled(Role::Button, true, name)
    });
    if response.clicked() {
        frame.push(Command::Zoom(0.5));
    }
}

/// The part of the view in which a lane has events.
fn visible_days(frame: &ViewContext<'_>, lane: &DrawnLane) -> Option<Interval> {
    let (first, end) = lane.track.extent()?;
    let whole = Interval::days(Day::from_number(first), Day::from_number(end - 1));
    whole.intersection(frame.state.view.time.interval())
}

/// The date in words and what happened.
fn name_of(frame: &ViewContext<'_>, at: EventRef, is_conflict: bool) -> String {
    let index = &frame.state.library.index;
    let (Some((_, event)), Some(mention)) = (index.event(at), index.mention(at)) else {
        return String::new();
    };
    let date = frame.words.interval(event.interval, mention.grain);
    let name = event_name::happening(index, at);
    let key = if is_conflict {
        "timeline-event-conflict"
    } else {
        "timeline-event"
    };
    frame
        .words
        .format(key, &[("date", date.into()), ("event", name.into())])
}
