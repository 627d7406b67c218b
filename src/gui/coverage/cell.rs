//! One cell of the coverage view: a mark as large as its count, or a short dash.

use egui::Response;
use egui::Role;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::WidgetInfo;
use egui::vec2;

use crate::coverage::TimeRow;
use crate::describe::names;
use crate::gui::coverage::grid;
use crate::gui::coverage::grid::Columns;
use crate::gui::logical_rect::LogicalRect;
use crate::gui::paint_line::Look;
use crate::gui::view_context::ViewContext;
use crate::index::Source;
use crate::typeset::TextStyle;

/// The smallest and the largest mark.
const RADII: std::ops::RangeInclusive<f32> = 4.0..=11.0;

/// One cell of a row.
pub(super) struct Cell<'a> {
    /// Its row.
    pub(super) row: &'a TimeRow,
    /// The position of its source among the columns.
    pub(super) column: usize,
    /// Its number of events.
    pub(super) count: usize,
    /// Its source.
    pub(super) lane: &'a Source,
}

/// Draws a cell in its row; a click chooses it by command.
pub(super) fn ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    columns: &Columns<'_>,
    cell: &Cell<'_>,
    side: LogicalRect,
) {
    let place = columns.cell(side, cell.column);
    let rect = place.rect();
    let id = ui
        .scope_id()
        .with(("coverage-cell", cell.row.time, cell.column));
    let sense = if cell.count > 0 {
        Sense::click()
    } else {
        Sense::hover()
    };
    let response = ui.interact(rect, id, sense);
    tell(frame, columns, cell, &response);
    let center = rect.center();
    if cell.count == 0 {
        dash(ui, frame, center);
        return;
    }
    grid::focus_ring(ui, &response);
    let lane = columns.grid.lanes.get(cell.column).copied().unwrap_or(0);
    let radius = radius_of(cell.count, columns.most);
    let share = cell.count as f32 / columns.most as f32;
    let color = frame.theme.source(lane).gamma_multiply(0.7 + 0.3 * share);
    ui.painter().circle_filled(center, radius, color);
    let is_chosen = columns.chosen.is_some_and(|chosen| {
        chosen.time == cell.row.time && chosen.source.as_ref() == Some(&cell.lane.source)
    });
    if is_chosen || response.hovered() {
        let stroke = Stroke::new(2.0, frame.theme.accent);
        ui.painter().circle_stroke(center, radius + 3.0, stroke);
    }
    let number = frame.words.number(cell.count as i64);
    let look = Look {
        style: TextStyle::SECONDARY,
        color: frame.theme.soft,
        width: rect.width() / 2.0,
    };
    let after = place.width() / 2.0 + RADII.end() + 5.0;
    frame.paint_line(
        ui,
        place.at(after, grid::ROW_HEIGHT / 2.0),
        place.start(),
        &number,
        look,
    );
    if response.clicked() {
        let source = Some(cell.lane.source.clone());
        grid::choose(frame, columns, cell.row.time, source);
    }
}

fn tell(frame: &ViewContext<'_>, columns: &Columns<'_>, cell: &Cell<'_>, response: &Response) {
    response.widget_info(|| {
        let time = grid::time_words(frame, columns.grid, cell.row.time);
        let label = frame.words.format(
            "coverage-cell",
            &[
                (
                    "source",
                    names::of_lane(&frame.state.library.index, cell.lane).into(),
                ),
                ("time", time.into()),
                ("count", cell.count.into()),
            ],
        );
        let role = if cell.count > 0 {
            Role::Button
        } else {
            Role::Label
        };
        WidgetInfo::labeled(role, true, label)
    });
}

/// The short dash: nothing reported.
pub(super) fn dash(ui: &Ui, frame: &ViewContext<'_>, center: egui::Pos2) {
    let half = vec2(5.0, 0.0);
    let stroke = Stroke::new(1.2, frame.theme.hairline);
    ui.painter()
        .line_segment([center - half, center + half], stroke);
}

/// The area grows with the count.
fn radius_of(count: usize, most: usize) -> f32 {
    let share = (count as f32 / most.max(1) as f32).sqrt();
    let (least, largest) = (*RADII.start(), *RADII.end());
    if most == 1 {
        return f32::midpoint(least, largest) - 1.5;
    }
    least + (largest - least) * share
}
