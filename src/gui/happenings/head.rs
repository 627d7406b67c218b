//! What stands above the list: how many happenings there are, and their order.

use egui::{
    CursorIcon, Id, Popup, PopupCloseBehavior, Rect, Role, Sense, Shape, Stroke, StrokeKind, Ui,
    WidgetInfo, vec2,
};

use crate::coverage::{ClusterOrder, ClusterRanking};
use crate::gui::happenings::row::PADDING;
use crate::gui::logical_rect::LogicalRect;
use crate::gui::overlay::{Row, row_ui};
use crate::gui::paint_line::Look;
use crate::gui::view_context::ViewContext;
use crate::session::Command;
use crate::typeset::TextStyle;

/// Height of the line in points.
const HEIGHT: f32 = 34.0;
/// Width of the menu.
const WIDTH: f32 = 200.0;
/// Room for the angle behind the order.
const ANGLE: f32 = 14.0;

/// Draws the line.
pub(super) fn ui(ui: &mut Ui, frame: &mut ViewContext<'_>, ranking: &ClusterRanking) {
    let size = vec2(ui.available_width(), HEIGHT);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let side = LogicalRect::new(rect.shrink2(vec2(PADDING, 0.0)), frame.is_rtl());
    let taken = order_ui(ui, frame, side);
    let (key, count) = match ranking.shared() {
        0 => ("happenings-single", ranking.rows().len()),
        shared => ("happenings-shared", shared),
    };
    let mut words = frame.words.format(key, &[("count", count.into())]);
    let order = frame.state.preferences.settings.happenings;
    let has_conflict = || ranking.rows().iter().any(|row| row.is_conflict);
    if order == ClusterOrder::Conflict && !has_conflict() {
        words = frame.words.text("coverage-no-conflicts").into_owned();
    }
    let room = side.width() - taken - 12.0;
    let look = Look::new(TextStyle::SECONDARY, frame.theme.soft, room);
    let at = side.at(0.0, HEIGHT / 2.0);
    let place = frame.paint_line(ui, at, side.start(), &words, look);
    let label = frame.name_place(ui, place, Role::Label, &words);
    frame.whole_on_hover(label, &words, look);
}

/// The order at the end of the line; a click opens its menu. Returns how much room it takes.
fn order_ui(ui: &Ui, frame: &mut ViewContext<'_>, side: LogicalRect) -> f32 {
    let order = frame.state.preferences.settings.happenings;
    let words = frame.words.text(order.key()).into_owned();
    let middle = HEIGHT / 2.0;
    let id = Id::unique("happenings-order");
    let is_on = ui
        .read_response(id)
        .is_some_and(|last| last.hovered() || last.has_focus());
    let color = match is_on {
        true => frame.theme.accent_text,
        false => frame.theme.soft,
    };
    let look = Look::new(TextStyle::SECONDARY, color, side.width() / 2.0);
    let at = side.at_end(ANGLE, middle);
    let place = frame.paint_line(ui, at, side.end(), &words, look);
    let behind = side.at_end(ANGLE / 2.0 - 2.0, middle);
    let angle = [vec2(-3.5, -1.5), vec2(0.0, 2.0), vec2(3.5, -1.5)].map(|off| behind + off);
    ui.painter()
        .add(Shape::line(angle.into(), Stroke::new(1.3, color)));
    let whole = place.union(Rect::from_center_size(behind, vec2(ANGLE, 28.0)));
    let response = ui.interact(whole, id, Sense::click());
    let name = [("order", words.into())];
    let name = frame.words.format("happenings-order", &name);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.has_focus() {
        let stroke = Stroke::new(2.0, frame.theme.accent);
        ui.painter()
            .rect_stroke(whole.expand(2.0), 6.0, stroke, StrokeKind::Outside);
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    Popup::menu(&response)
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .show(|ui| menu_ui(ui, frame, order));
    place.width() + ANGLE
}

fn menu_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, now: ClusterOrder) {
    ui.set_width(WIDTH);
    ui.spacing_mut().item_spacing.y = 0.0;
    for order in ClusterOrder::ALL {
        let row = Row {
            name: &frame.words.text(order.key()),
            keys: "",
            role: Role::RadioButton,
            is_chosen: order == now,
        };
        if row_ui(ui, frame, &row).clicked() {
            frame.push(Command::OrderHappenings(order));
        }
    }
}
