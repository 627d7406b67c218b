//! What the lanes stand for and what colours tell, chosen above the lanes' names.

use egui::{
    CursorIcon, Id, Popup, PopupCloseBehavior, Rect, Role, Sense, Shape, Stroke, Ui, WidgetInfo,
    vec2,
};

use crate::gui::logical_rect::LogicalRect;
use crate::gui::overlay::{Row, row_ui};
use crate::gui::paint_line::Look;
use crate::gui::text::tooltip;
use crate::gui::timeline::head_menu;
use crate::gui::timeline::lane_header::PADDING;
use crate::gui::view_context::ViewContext;
use crate::index::LaneBy;
use crate::session::{ColorBy, Command, LaneCommand};
use crate::typeset::TextStyle;

/// Width of the menu.
const WIDTH: f32 = 220.0;
/// What the angle behind the words takes.
const ANGLE: f32 = 14.0;

/// Draws the words into the strip; a click opens the menu below them.
pub fn ui(ui: &Ui, frame: &mut ViewContext<'_>, strip: Rect) {
    let side = LogicalRect::new(strip, frame.is_rtl());
    let now = frame
        .words
        .text(frame.state.view.lanes.by.key())
        .into_owned();
    let name = frame
        .words
        .format("lanes-now", &[("by", now.as_str().into())]);
    let response = ui.interact(strip, Id::unique("timeline-lanes-by"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name.as_str()));
    let is_on = response.hovered() || response.has_focus();
    let color = if is_on {
        frame.theme.accent
    } else {
        frame.theme.soft
    };
    let look = Look::new(
        TextStyle::SECONDARY,
        color,
        side.width() - PADDING - ANGLE - 4.0,
    );
    let middle = strip.height() / 2.0;
    let words = frame.paint_line(ui, side.at(PADDING, middle), side.start(), &name, look);
    let behind = side.at(PADDING + words.width() + ANGLE - 4.0, middle);
    let angle = [vec2(-3.5, -1.5), vec2(0.0, 2.0), vec2(3.5, -1.5)];
    let angle = angle.map(|offset| behind + offset);
    ui.painter()
        .add(Shape::line(angle.into(), Stroke::new(1.3, color)));
    if response.has_focus() {
        let ring = words.expand2(vec2(6.0, 2.0));
        let stroke = Stroke::new(1.5, frame.theme.accent);
        ui.painter()
            .rect_stroke(ring, 6.0, stroke, egui::StrokeKind::Outside);
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    Popup::menu(&response)
        .align(head_menu::below(frame.is_rtl()))
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .show(|ui| menu_ui(ui, frame));
    let hint = frame.words.text("lanes-hint").into_owned();
    tooltip(response, frame.text, &hint, frame.words.is_rtl());
}

fn menu_ui(ui: &mut Ui, frame: &mut ViewContext<'_>) {
    ui.set_width(WIDTH);
    ui.spacing_mut().item_spacing.y = 0.0;
    let lanes = &frame.state.view.lanes;
    let kinds = LaneBy::ALL.map(|by| (by.key(), by == lanes.by, LaneCommand::By(by)));
    let colors = ColorBy::ALL.map(|by| (by.key(), by == lanes.color, LaneCommand::Color(by)));
    let scale = |key, is_own| {
        (
            key,
            is_own == lanes.has_own_scales,
            LaneCommand::OwnScales(is_own),
        )
    };
    let scales = [
        scale("timeline-scale", false),
        scale("timeline-scale-own", true),
    ];
    heading_ui(ui, frame, "lanes-heading");
    choices_ui(ui, frame, &kinds);
    hidden_ui(ui, frame);
    heading_ui(ui, frame, "color-heading");
    choices_ui(ui, frame, &colors);
    heading_ui(ui, frame, "scale-heading");
    choices_ui(ui, frame, &scales);
}

fn heading_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, key: &str) {
    let size = vec2(ui.available_width(), 28.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let words = frame.words.text(key);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words.as_ref()));
    let side = LogicalRect::new(rect.shrink2(vec2(12.0, 0.0)), frame.is_rtl());
    let look = Look::new(TextStyle::SECONDARY, frame.theme.soft, side.width());
    frame.paint_line(ui, side.at(0.0, 16.0), side.start(), &words, look);
}

/// The way back for hidden lanes, which may be many lanes further down.
fn hidden_ui(ui: &mut Ui, frame: &mut ViewContext<'_>) {
    let hidden = frame.state.hidden_lanes(&frame.state.grouping());
    if hidden == 0 {
        return;
    }
    let count = [("count", hidden.into())];
    let row = Row {
        name: &frame.words.format("lanes-show-hidden", &count),
        keys: "",
        role: Role::Button,
        is_chosen: false,
    };
    if row_ui(ui, frame, &row).clicked() {
        frame.push(Command::Lanes(LaneCommand::ShowHidden));
    }
}

fn choices_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, choices: &[(&str, bool, LaneCommand)]) {
    for (key, is_chosen, wish) in choices {
        let row = Row {
            name: &frame.words.text(key),
            keys: "",
            role: Role::RadioButton,
            is_chosen: *is_chosen,
        };
        if row_ui(ui, frame, &row).clicked() {
            frame.push(Command::Lanes(wish.clone()));
        }
    }
}
