//! What stands above the rows, and what explains them below.

use egui::Rect;
use egui::Role;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::pos2;
use egui::vec2;

use crate::describe::names;
use crate::gui::coverage::cell;
use crate::gui::coverage::grid::Columns;
use crate::gui::coverage::grid::PADDING;
use crate::gui::coverage::grid::ROW_HEIGHT;
use crate::gui::coverage::grid::TIME_WIDTH;
use crate::gui::coverage::grid::TOTAL_WIDTH;
use crate::gui::logical_rect::LogicalRect;
use crate::gui::paint_line::Look;
use crate::gui::text;
use crate::gui::view_context::ViewContext;
use crate::typeset::TextStyle;

const HEIGHT: f32 = 54.0;

/// Swatch and name of each source.
pub(super) fn ui(ui: &mut Ui, frame: &mut ViewContext<'_>, columns: &Columns<'_>, width: f32) {
    let (rect, _) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::hover());
    let side = LogicalRect::new(rect.shrink2(vec2(PADDING, 0.0)), frame.is_rtl());
    let soft = Look {
        style: TextStyle::SECONDARY,
        color: frame.theme.soft,
        width: TIME_WIDTH - 12.0,
    };
    let unit = frame.words.text(columns.grid.unit.key());
    let place = frame.paint_line(ui, side.at(0.0, 38.0), side.start(), &unit, soft);
    frame.name_place(ui, place, Role::ColumnHeader, &unit);
    let total = frame.words.text("coverage-total");
    let look = Look {
        width: TOTAL_WIDTH,
        ..soft
    };
    let place = frame.paint_line(ui, side.at_end(0.0, 38.0), side.end(), &total, look);
    let header = frame.name_place(ui, place, Role::ColumnHeader, &total);
    let hint = frame.words.text("coverage-total-hint");
    text::tooltip(header, frame.text, &hint, frame.words.is_rtl());
    for (column, lane) in columns.grid.lanes.iter().enumerate() {
        let cell = columns.cell(side, column).rect();
        if !ui.is_rect_visible(cell) {
            continue;
        }
        let source = names::at(&frame.state.library.index, *lane);
        let swatch =
            Rect::from_center_size(pos2(cell.center().x, cell.top() + 16.0), vec2(13.0, 13.0));
        ui.painter()
            .rect_filled(swatch, 4.0, frame.theme.source(*lane));
        let look = Look {
            style: TextStyle::SECONDARY,
            color: frame.theme.ink,
            width: cell.width() - 8.0,
        };
        let at = pos2(cell.center().x, cell.top() + 38.0);
        let name = frame.words.name(&source);
        frame.paint_line(ui, at, egui::Align2::CENTER_CENTER, &name, look);
        let header = frame.name_place(ui, cell, Role::ColumnHeader, &source);
        frame.whole_on_hover(header, &name, look);
    }
    let stroke = Stroke::new(1.0, frame.theme.hairline);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, stroke);
}

/// What a short dash means and what a click does, below the rows where there is room.
pub(super) fn hint_ui(ui: &Ui, frame: &mut ViewContext<'_>, rows: usize, is_chosen: bool) {
    let free = ui.available_rect_before_wrap();
    let y = free.top() + ROW_HEIGHT * rows as f32 + 26.0;
    if is_chosen || y + 12.0 > free.bottom() {
        return;
    }
    let side = LogicalRect::new(ui.clip_rect().shrink2(vec2(PADDING, 0.0)), frame.is_rtl());
    let dash = pos2(side.x(5.0), y);
    cell::dash(ui, frame, dash);
    let nothing = frame.words.text("coverage-legend-nothing");
    let pick = frame.words.text("coverage-pick");
    let words = format!("{nothing}      {pick}");
    let look = Look {
        style: TextStyle::SECONDARY,
        color: frame.theme.soft,
        width: side.width() - 24.0,
    };
    let at = pos2(side.x(20.0), y);
    frame.paint_line(ui, at, side.start(), &words, look);
}
