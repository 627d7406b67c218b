//! The names beside the lanes, dragged up and down.

use egui::{CursorIcon, Rect, Stroke, Ui};

use crate::gui::logical_rect::LogicalRect;
use crate::gui::timeline::lane_header::LaneHeader;
use crate::gui::timeline::layout::PlacedLane;
use crate::gui::view_context::ViewContext;
use crate::i18n::Words;
use crate::index::{LaneBy, LaneKey};
use crate::session::timeline::drawn_lane::DrawnLane;
use crate::session::timeline::model::Model;
use crate::session::{Command, LaneCommand, LanePlace};

/// How near to the top or the bottom a dragged head scrolls the lanes, and by how much in a frame.
const EDGE: f32 = 24.0;
const STEP: f32 = 6.0;

/// The heads of the visible lanes; holds which one is dragged.
#[derive(Clone, Debug, Default)]
pub struct Heads {
    dragged: Option<LaneKey>,
}

/// What the heads stand beside.
#[derive(Clone, Copy)]
pub struct Beside<'a> {
    /// All lanes.
    pub model: &'a Model,
    /// Those that are visible.
    pub lanes: &'a [PlacedLane],
    /// The column of names.
    pub column: LogicalRect,
    /// The strip of all lanes, names and time.
    pub whole: Rect,
}

impl Heads {
    /// Draws them into their column and asks for what is done with them.
    ///
    /// Tells by how much a dragged head scrolls the lanes.
    pub fn ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>, beside: Beside<'_>) -> f32 {
        for placed in beside.lanes {
            let Some(lane) = beside.model.lanes.get(placed.lane) else {
                continue;
            };
            let x = beside.column.rect().x_range();
            let rect = Rect::from_x_y_ranges(x, placed.rect.y_range());
            let head = LaneHeader {
                lane,
                name: name_of(frame.words, beside.model, lane),
                side: LogicalRect::new(rect, beside.column.is_rtl()),
                seen: rect.intersect(Rect::from_x_y_ranges(x, placed.clip.y_range())),
                is_chosen: frame.state.view.lane.as_ref() == Some(&lane.key),
                is_dragged: self.dragged.as_ref() == Some(&lane.key),
                opens_others: beside.model.opens_others,
            };
            if head.seen.is_positive() && head.ui(ui, frame).drag_started() {
                self.dragged = Some(lane.key.clone());
            }
        }
        self.drag(ui, frame, beside)
    }

    /// Carries the dragged head on: by the pointer, for the head itself may be scrolled out of sight.
    fn drag(&mut self, ui: &Ui, frame: &mut ViewContext<'_>, beside: Beside<'_>) -> f32 {
        let Some(key) = self.dragged.take() else {
            return 0.0;
        };
        let lane = beside.model.lanes.iter().find(|lane| lane.key == key);
        let pointer = ui.input(|input| input.pointer.interact_pos());
        let (Some(lane), Some(pointer)) = (lane, pointer) else {
            return 0.0;
        };
        let target = target(beside, lane, pointer.y);
        if !ui.input(|input| input.pointer.primary_down()) {
            if let Some((_, place)) = target {
                frame.push(Command::Lanes(LaneCommand::Move(key, place)));
            }
            return 0.0;
        }
        self.dragged = Some(key);
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        if let Some((y, _)) = target {
            paint_target(ui, frame, beside.whole, y);
        }
        let scroll = scroll_at(pointer.y, beside.whole);
        if scroll != 0.0 {
            ui.ctx().request_repaint();
        }
        scroll
    }
}

/// The line where a dragged lane would go.
fn paint_target(ui: &Ui, frame: &ViewContext<'_>, whole: Rect, y: f32) {
    let painter = ui.painter().with_clip_rect(whole);
    let stroke = Stroke::new(2.0, frame.theme.accent);
    painter.hline(
        whole.x_range(),
        y.clamp(whole.top() + 1.0, whole.bottom()),
        stroke,
    );
}

/// Points by which the lanes move while a head is held near an edge.
fn scroll_at(y: f32, whole: Rect) -> f32 {
    if y < whole.top() + EDGE {
        -STEP
    } else if y > whole.bottom() - EDGE {
        STEP
    } else {
        0.0
    }
}

/// Where a lane would go that is let go at a y, and the y of that border; pinned lanes stay among the pinned.
fn target(beside: Beside<'_>, dragged: &DrawnLane, y: f32) -> Option<(f32, LanePlace)> {
    let lanes = beside.lanes.iter().filter_map(|placed| {
        let lane = beside.model.lanes.get(placed.lane)?;
        (lane.is_pinned == dragged.is_pinned).then_some((placed.rect, lane))
    });
    let lanes: Vec<(Rect, &DrawnLane)> = lanes.collect();
    let above = lanes.iter().position(|(rect, _)| y < rect.center().y);
    let at = above.unwrap_or(lanes.len());
    let nth = |at: usize| lanes.get(at).map(|(rect, lane)| (*rect, &lane.key));
    let (next, before) = (nth(at), at.checked_sub(1).and_then(nth));
    // Beside itself it stays where it is.
    let is_itself = |place: Option<(Rect, &LaneKey)>| place.is_some_and(|it| *it.1 == dragged.key);
    if is_itself(next) || is_itself(before) {
        return None;
    }
    match (next, before) {
        (Some((rect, key)), _) => Some((rect.top(), LanePlace::Above(key.clone()))),
        (None, Some((rect, key))) => Some((rect.bottom(), LanePlace::Below(key.clone()))),
        (None, None) => None,
    }
}

/// What a lane is called in the language of the interface.
pub fn name_of(words: &Words, model: &Model, lane: &DrawnLane) -> String {
    match (&lane.key, model.by) {
        (LaneKey::Of(_), _) => lane.name.to_string(),
        (LaneKey::Nameless, LaneBy::Place) => words.text("lane-no-place").into_owned(),
        (LaneKey::Nameless, _) => words.text("lane-no-participant").into_owned(),
        (LaneKey::All, _) => words.text("lane-all").into_owned(),
        (LaneKey::Others, by) => {
            let key = match (model.opens_others, by) {
                (true, LaneBy::Document) => "lane-others-documents",
                (true, _) => "lane-others",
                (false, LaneBy::Document) => "lane-rest-documents",
                (false, _) => "lane-rest",
            };
            words.format(key, &[("count", model.gathered.into())])
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::i18n::Language;
    use crate::index::{Index, samples};
    use crate::resolve::Certainty;
    use crate::session::State;

    #[test]
    fn the_lane_of_the_others_says_what_they_are_and_whether_they_are_too_many() {
        let mention = ("أمس", "2015-08-06", Certainty::Exact);
        let analysed = samples::analysed("1", "سبق", "وقع أمس.", &[mention]);
        let mut state = State::default();
        state.library.index = Index::new(vec![Arc::new(analysed)]).into();
        let mut model = Model::default();
        model.update(&state);
        let lane = DrawnLane {
            key: LaneKey::Others,
            ..model.lanes[0].clone()
        };
        let words = Words::new(Language::English);
        for (by, opens_others, expected) in [
            (LaneBy::Place, true, "Other names · 7"),
            (LaneBy::Document, true, "Other documents · 7"),
            (
                LaneBy::Participant,
                false,
                "Other names · 7, too many to draw one by one",
            ),
            (
                LaneBy::Document,
                false,
                "Other documents · 7, too many to draw one by one",
            ),
        ] {
            model.by = by;
            model.opens_others = opens_others;
            model.gathered = 7;
            assert_eq!(name_of(&words, &model, &lane), expected);
        }
    }
}
