//! The names beside the lanes: chosen by a click or by the keyboard, dragged up and down, with a small menu.

use egui::CursorIcon;
use egui::Id;
use egui::Painter;
use egui::Rect;
use egui::Response;
use egui::Role;
use egui::Sense;
use egui::Stroke;
use egui::StrokeKind;
use egui::Ui;
use egui::WidgetInfo;

use crate::gui::command::Command;
use crate::gui::frame::Frame;
use crate::gui::put::Look;
use crate::gui::side::Side;
use crate::gui::state::LanePlace;
use crate::gui::state::LaneWish;
use crate::gui::text;
use crate::gui::timeline::head_menu;
use crate::gui::timeline::layout::PlacedLane;
use crate::gui::timeline::model::Lane;
use crate::gui::timeline::model::Model;
use crate::i18n::Words;
use crate::index::LaneBy;
use crate::index::LaneKey;
use crate::typeset::TextStyle;

/// From the edges of the column to its words.
pub const PADDING: f32 = 14.0;
/// How near to the top or the bottom a dragged head scrolls the lanes, and by how much in a frame.
const EDGE: f32 = 24.0;
const STEP: f32 = 6.0;

/// The heads of the visible lanes; holds which one is dragged.
#[derive(Clone, Debug, Default)]
pub struct Heads {
    dragged: Option<LaneKey>,
}

impl Heads {
    /// Draws them into their column and asks for what is done with them; `whole` is the strip of all lanes.
    ///
    /// Tells by how much a dragged head scrolls the lanes.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        frame: &mut Frame<'_>,
        model: &Model,
        lanes: &[PlacedLane],
        column: Side,
        whole: Rect,
    ) -> f32 {
        let mut scroll = 0.0;
        for placed in lanes {
            let Some(lane) = model.lanes.get(placed.lane) else {
                continue;
            };
            let rect = Rect::from_x_y_ranges(column.rect().x_range(), placed.rect.y_range());
            let head = Head {
                lane,
                name: name_of(frame.words, model, lane),
                side: Side::new(rect, column.is_rtl()),
                seen: rect.intersect(
                    placed
                        .clip
                        .with_max_x(f32::INFINITY)
                        .with_min_x(f32::NEG_INFINITY),
                ),
                is_chosen: frame.state.lane.as_ref() == Some(&lane.key),
            };
            if !head.seen.is_positive() {
                continue;
            }
            let response = head.ui(ui, frame);
            scroll += self.drag(ui, frame, model, lanes, &response, lane, whole);
        }
        scroll
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "a head's place among all lanes is all of this"
    )]
    fn drag(
        &mut self,
        ui: &Ui,
        frame: &mut Frame<'_>,
        model: &Model,
        lanes: &[PlacedLane],
        response: &Response,
        lane: &Lane,
        whole: Rect,
    ) -> f32 {
        if response.drag_started() {
            self.dragged = Some(lane.key.clone());
        }
        if self.dragged.as_ref() != Some(&lane.key) {
            return 0.0;
        }
        let pointer = response.interact_pointer_pos();
        let target = pointer.and_then(|pointer| target(model, lanes, lane, pointer.y));
        if response.dragged() {
            ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
            if let Some((y, _)) = &target {
                let painter = ui.painter().with_clip_rect(whole);
                let stroke = Stroke::new(2.0, frame.theme.accent);
                painter.hline(
                    whole.x_range(),
                    y.clamp(whole.top() + 1.0, whole.bottom()),
                    stroke,
                );
            }
            let scroll = pointer.map_or(0.0, |pointer| scroll_at(pointer.y, whole));
            if scroll != 0.0 {
                ui.ctx().request_repaint();
            }
            return scroll;
        }
        self.dragged = None;
        if let Some((_, place)) = target {
            frame.push(Command::Lanes(LaneWish::Move(lane.key.clone(), place)));
        }
        0.0
    }
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
fn target(
    model: &Model,
    placed: &[PlacedLane],
    dragged: &Lane,
    y: f32,
) -> Option<(f32, LanePlace)> {
    let lanes = placed.iter().filter_map(|placed| {
        let lane = model.lanes.get(placed.lane)?;
        (lane.is_pinned == dragged.is_pinned).then_some((placed.rect, lane))
    });
    let lanes: Vec<(Rect, &Lane)> = lanes.collect();
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
pub fn name_of(words: &Words, model: &Model, lane: &Lane) -> String {
    match (&lane.key, model.by) {
        (LaneKey::Of(_), _) => lane.name.to_string(),
        (LaneKey::Nameless, LaneBy::Place) => words.text("lane-no-place").into_owned(),
        (LaneKey::Nameless, _) => words.text("lane-no-participant").into_owned(),
        (LaneKey::All, _) => words.text("lane-all").into_owned(),
        (LaneKey::Others, _) => words.format("lane-others", &[("count", model.gathered.into())]),
    }
}

/// One head.
struct Head<'a> {
    lane: &'a Lane,
    name: String,
    side: Side,
    /// The part of it that is not under pinned lanes.
    seen: Rect,
    is_chosen: bool,
}

impl Head<'_> {
    fn ui(&self, ui: &mut Ui, frame: &mut Frame<'_>) -> Response {
        let id = Id::unique(("timeline-head", &self.lane.key));
        let response = ui.interact(self.seen, id, Sense::click_and_drag());
        let label = self.label(frame.words);
        response.widget_info(|| {
            WidgetInfo::selected(Role::Button, true, self.is_chosen, label.as_str())
        });
        self.choose(frame, &response);
        let painter = ui
            .painter()
            .with_clip_rect(self.seen.intersect(ui.clip_rect()));
        if response.dragged() {
            let ground = self.side.rect().shrink(2.0);
            painter.rect_filled(ground, 6.0, frame.theme.selected);
        }
        if self.is_chosen {
            let bar = self.side.part(0.0, 3.0).rect();
            painter.rect_filled(bar.shrink2(egui::vec2(0.0, 4.0)), 1.5, frame.theme.soft);
        }
        if response.has_focus() {
            let stroke = Stroke::new(1.5, frame.theme.accent);
            let ring = self.side.rect().shrink(2.0);
            painter.rect_stroke(ring, 6.0, stroke, StrokeKind::Inside);
        }
        // In the frame in which the head hands the focus on, the points must be there to take it.
        let has_focus = response.has_focus() || response.lost_focus();
        let is_in_hand = ui.rect_contains_pointer(self.seen) || has_focus;
        let has_menu = head_menu::ui(
            ui, frame, &response, self.lane, self.side, self.seen, is_in_hand,
        );
        let room = if has_menu { head_menu::ROOM } else { 0.0 };
        let is_cut = self.words(&painter, ui, frame, room);
        if is_cut && !response.dragged() {
            text::tooltip(
                response.clone(),
                frame.text,
                &self.name,
                frame.words.is_rtl(),
            );
        }
        response
    }

    fn choose(&self, frame: &mut Frame<'_>, response: &Response) {
        let is_meant =
            response.gained_focus() || response.clicked() || response.secondary_clicked();
        if is_meant && !self.is_chosen {
            let lane = Some(self.lane.key.clone());
            frame.push(Command::Lanes(LaneWish::Choose(lane)));
        }
        if response.clicked() && self.lane.key == LaneKey::Others {
            frame.push(Command::Lanes(LaneWish::ShowOthers(true)));
        } else if response.double_clicked() {
            frame.push(Command::Lanes(LaneWish::Collapse(self.lane.key.clone())));
        }
    }

    fn label(&self, words: &Words) -> String {
        let mut label = words.format("lane-head", &[("name", self.name.as_str().into())]);
        for (is_so, key) in [
            (self.lane.is_pinned, "lane-is-pinned"),
            (self.lane.is_collapsed, "lane-is-collapsed"),
        ] {
            if is_so {
                let is = words.text(key).into_owned();
                let args = [("head", label.as_str().into()), ("is", is.into())];
                label = words.format("lane-head-is", &args);
            }
        }
        label
    }

    /// Name and count; one line in a thin lane. Tells whether the name is shortened.
    fn words(&self, painter: &Painter, ui: &Ui, frame: &mut Frame<'_>, room: f32) -> bool {
        let (side, theme) = (self.side, frame.theme);
        let width = side.width() - 2.0 * PADDING;
        let middle = side.rect().height() / 2.0;
        let shown = frame.words.name(&self.name).into_owned();
        if self.lane.is_collapsed {
            let look = Look::new(TextStyle::SECONDARY, theme.soft, width - room);
            let line = text::Text::new(&shown, look.style, look.color).rtl(side.is_rtl());
            let whole = line.size(ui.ctx(), frame.text).x;
            let line = line.max_width(look.width - self.pin_room());
            line.paint(painter, frame.text, side.at(PADDING, middle), side.start());
            self.pin(painter, theme.soft, middle, room);
            return whole > look.width - self.pin_room();
        }
        let name = text::Text::new(&shown, TextStyle::STRONG, theme.ink).rtl(side.is_rtl());
        let whole = name.size(ui.ctx(), frame.text).x;
        let line = name.max_width(width - room);
        line.paint(
            painter,
            frame.text,
            side.at(PADDING, middle - 10.0),
            side.start(),
        );
        let count = [("count", self.lane.count.into())];
        let count = frame.words.format("timeline-mentions", &count);
        text::Text::new(&count, TextStyle::SECONDARY, theme.soft)
            .rtl(side.is_rtl())
            .max_width(width - self.pin_room())
            .paint(
                painter,
                frame.text,
                side.at(PADDING, middle + 11.0),
                side.start(),
            );
        self.pin(painter, theme.soft, middle + 11.0, 0.0);
        whole > width - room
    }

    fn pin_room(&self) -> f32 {
        if self.lane.is_pinned { 16.0 } else { 0.0 }
    }

    /// A small pin, where the lane stays at the top.
    fn pin(&self, painter: &Painter, color: egui::Color32, y: f32, room: f32) {
        if self.lane.is_pinned {
            let at = self.side.at_end(PADDING + 2.0 + room, y);
            painter.circle_filled(at - egui::vec2(0.0, 2.5), 3.0, color);
            painter.vline(at.x, at.y..=at.y + 5.5, Stroke::new(1.5, color));
        }
    }
}
