//! The name beside a lane: chosen by a click or by the keyboard, with a small menu.

use egui::{Id, Painter, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo};

use crate::gui::logical_rect::LogicalRect;
use crate::gui::paint_line::Look;
use crate::gui::text;
use crate::gui::timeline::head_menu;
use crate::gui::view_context::ViewContext;
use crate::i18n::Words;
use crate::index::LaneKey;
use crate::session::timeline::drawn_lane::DrawnLane;
use crate::session::{Command, LaneCommand};
use crate::typeset::TextStyle;

/// From the edges of the column to its words.
pub const PADDING: f32 = 14.0;

/// One head.
pub struct LaneHeader<'a> {
    /// The lane.
    pub lane: &'a DrawnLane,
    /// What it is called.
    pub name: String,
    /// Where it stands.
    pub side: LogicalRect,
    /// The part of it that is not under pinned lanes.
    pub seen: Rect,
    /// Whether keys and palette speak of it.
    pub is_chosen: bool,
    /// Whether it is dragged.
    pub is_dragged: bool,
    /// Whether a click on the lane of the others opens it.
    pub opens_others: bool,
}

impl LaneHeader<'_> {
    /// Draws it and asks for what is done with it; the response knows of drags.
    pub fn ui(&self, ui: &mut Ui, frame: &mut ViewContext<'_>) -> Response {
        let id = Id::unique(("timeline-head", &self.lane.key));
        let response = ui.interact(self.seen, id, Sense::click_and_drag());
        response.widget_info(|| {
            WidgetInfo::selected(Role::Button, true, self.is_chosen, self.label(frame.words))
        });
        self.choose(frame, &response);
        let painter = ui
            .painter()
            .with_clip_rect(self.seen.intersect(ui.clip_rect()));
        let is_dragged = self.is_dragged || response.dragged();
        if is_dragged {
            let ground = self.side.rect().shrink(2.0);
            painter.rect_filled(ground, 6.0, frame.theme.selected);
        }
        // With Alt the keys speak of this lane.
        let is_meant = self.is_chosen && ui.input(|input| input.modifiers.alt);
        if is_meant && !is_dragged {
            let ground = self.side.rect().shrink(2.0);
            painter.rect_filled(ground, 6.0, frame.theme.selected);
        }
        if self.is_chosen {
            let color = if is_meant {
                frame.theme.accent
            } else {
                frame.theme.soft
            };
            let bar = self.side.part(0.0, 3.0).rect();
            painter.rect_filled(bar.shrink2(egui::vec2(0.0, 4.0)), 1.5, color);
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
        if is_cut && !is_dragged {
            text::tooltip(
                response.clone(),
                frame.text,
                &self.name,
                frame.words.is_rtl(),
            );
        }
        response
    }

    fn choose(&self, frame: &mut ViewContext<'_>, response: &Response) {
        let is_meant =
            response.gained_focus() || response.clicked() || response.secondary_clicked();
        if is_meant && !self.is_chosen {
            let lane = Some(self.lane.key.clone());
            frame.push(Command::Lanes(LaneCommand::Choose(lane)));
        }
        if self.lane.key == LaneKey::Others {
            if response.clicked() && self.opens_others {
                frame.push(Command::Lanes(LaneCommand::ShowOthers(true)));
            }
        } else if response.double_clicked() {
            frame.push(Command::Lanes(LaneCommand::Collapse(self.lane.key.clone())));
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
    fn words(&self, painter: &Painter, ui: &Ui, frame: &mut ViewContext<'_>, room: f32) -> bool {
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
        let is_named = matches!(self.lane.key, LaneKey::Of(_) | LaneKey::All);
        let ink = if is_named { theme.ink } else { theme.soft };
        let name = text::Text::new(&shown, TextStyle::STRONG, ink).rtl(side.is_rtl());
        let whole = name.size(ui.ctx(), frame.text).x;
        let line = name.max_width(width - room);
        line.paint(
            painter,
            frame.text,
            side.at(PADDING, middle - 10.0),
            side.start(),
        );
        let count = self.count(frame.words);
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

    /// How many events there are; of a document shorter, behind the day of writing.
    fn count(&self, words: &Words) -> String {
        let count = self.lane.count;
        match self.lane.written {
            Some(day) => {
                let count = words.number(count as i64);
                format!("{} · {count}", words.day_short(day))
            }
            None => words.format("timeline-events", &[("count", count.into())]),
        }
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
