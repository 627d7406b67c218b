//! All keys on one sheet.

use egui::{Context, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use crate::gui::logical_rect::LogicalRect;
use crate::gui::overlay::command_row;
use crate::gui::overlay::sheet::{self, Place};
use crate::gui::paint_line::Look;
use crate::gui::view_context::ViewContext;
use crate::session::actions::{ACTIONS, Action, Group};
use crate::typeset::TextStyle;

const PLACE: Place = Place {
    id: "help",
    width: 820.0,
    hangs: false,
};
const ROW_HEIGHT: f32 = 26.0;
/// Between the two columns.
const GAP: f32 = 36.0;
/// Below this width there is one column.
const TWO_COLUMNS: f32 = 560.0;
/// What the keys at the end of a row take.
const KEYS_WIDTH: f32 = 110.0;

/// The groups of each column, from the side where reading begins.
const COLUMNS: [&[Group]; 2] = [
    &[Group::Move, Group::Find],
    &[Group::Lanes, Group::Window, Group::Open],
];

/// Shows it over the window.
pub(super) fn ui(ctx: &Context, frame: &mut ViewContext<'_>) {
    sheet::show(ctx, frame, PLACE, |ui, frame| {
        sheet::heading(ui, frame, "help-heading");
        let area = ScrollArea::vertical().auto_shrink([false, true]);
        area.show(ui, |ui| {
            let width = ui.available_width();
            if width < TWO_COLUMNS {
                for groups in COLUMNS {
                    column_ui(ui, frame, groups, width);
                }
                return;
            }
            let column = (width - GAP) / 2.0;
            let top = if frame.is_rtl() {
                egui::Layout::right_to_left(egui::Align::Min)
            } else {
                egui::Layout::left_to_right(egui::Align::Min)
            };
            ui.allocate_ui_with_layout(vec2(width, 0.0), top, |ui| {
                ui.spacing_mut().item_spacing.x = GAP;
                for groups in COLUMNS {
                    ui.allocate_ui_with_layout(vec2(column, 0.0), frame.column(), |ui| {
                        column_ui(ui, frame, groups, column);
                    });
                }
            });
        });
    });
}

fn column_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, groups: &[Group], width: f32) {
    ui.spacing_mut().item_spacing.y = 0.0;
    for group in groups {
        let heading = frame.words.text(group.key());
        frame.wrapped(ui, &heading, TextStyle::STRONG, frame.theme.soft);
        ui.add_space(4.0);
        let rows = ACTIONS.iter().filter(|action| action.group == *group);
        for action in rows.filter(|action| !action.strokes.is_empty()) {
            row_ui(ui, frame, action, width);
        }
        ui.add_space(14.0);
    }
}

/// The name of an action, and its keys at the other side.
fn row_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, action: &Action, width: f32) {
    let (rect, response) = ui.allocate_exact_size(vec2(width, ROW_HEIGHT), Sense::hover());
    let name = frame.words.text(action.name);
    let keys: Vec<String> = action
        .strokes
        .iter()
        .map(|stroke| stroke.caption(frame.words))
        .collect();
    let keys = keys.join("   ");
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{name}: {keys}")));
    let side = LogicalRect::new(rect, frame.is_rtl());
    let middle = ROW_HEIGHT / 2.0;
    let look = Look::new(TextStyle::INTERFACE, frame.theme.ink, width - KEYS_WIDTH);
    frame.paint_line(ui, side.at(0.0, middle), side.start(), &name, look);
    command_row::keys_ui(ui, frame, side, &keys, frame.theme.accent);
}
