//! Units of time against sources: a mark for each cell, as large as its count.

use egui::Rect;
use egui::Response;
use egui::Role;
use egui::ScrollArea;
use egui::Sense;
use egui::Shape;
use egui::Stroke;
use egui::Ui;
use egui::UiBuilder;
use egui::WidgetInfo;
use egui::pos2;
use egui::vec2;

use crate::gui::command::Command;
use crate::gui::coverage::cell;
use crate::gui::coverage::cell::Cell;
use crate::gui::coverage::model::Grid;
use crate::gui::coverage::model::Row;
use crate::gui::coverage::model::RowTime;
use crate::gui::focus;
use crate::gui::frame::Frame;
use crate::gui::names;
use crate::gui::put::Look;
use crate::gui::side::Side;
use crate::gui::state::CellChoice;
use crate::gui::text;
use crate::typeset::TextStyle;

const PADDING: f32 = 20.0;
const HEADER_HEIGHT: f32 = 54.0;
pub(super) const ROW_HEIGHT: f32 = 34.0;
/// Width of the column of times.
const TIME_WIDTH: f32 = 190.0;
/// Width of the column of totals.
const TOTAL_WIDTH: f32 = 56.0;
/// The narrowest and the widest column of a source.
const SOURCE_WIDTHS: std::ops::RangeInclusive<f32> = 64.0..=220.0;

/// Everything that a row needs beside itself.
pub(super) struct Columns<'a> {
    pub(super) grid: &'a Grid,
    pub(super) chosen: Option<&'a CellChoice>,
    source_width: f32,
    /// The most events of a cell, at least 1.
    pub(super) most: usize,
}

/// Draws the grid into `rect`; a click on a cell or a time chooses it by command.
pub(super) fn ui(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    rect: Rect,
    grid: &Grid,
    chosen: Option<&CellChoice>,
) {
    let free = rect.width() - 2.0 * PADDING - TIME_WIDTH - TOTAL_WIDTH;
    let each = free / grid.lanes.len().max(1) as f32;
    let columns = Columns {
        grid,
        chosen,
        source_width: each.clamp(*SOURCE_WIDTHS.start(), *SOURCE_WIDTHS.end()),
        most: grid.most(),
    };
    let width = TIME_WIDTH + TOTAL_WIDTH + columns.source_width * grid.lanes.len() as f32;
    let width = (width + 2.0 * PADDING).max(rect.width());
    ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
        let across = ScrollArea::horizontal()
            // Each direction has its own beginning to keep.
            .id_salt(("coverage-across", frame.is_rtl()))
            .auto_shrink(false)
            .stick_to_right(frame.is_rtl());
        across.show(ui, |ui| {
            ui.set_min_width(width);
            ui.spacing_mut().item_spacing.y = 0.0;
            header_ui(ui, frame, &columns, width);
            hint_ui(ui, frame, columns.grid.rows.len(), columns.chosen.is_some());
            let down = ScrollArea::vertical()
                .id_salt("coverage-down")
                .auto_shrink(false);
            down.show_rows(ui, ROW_HEIGHT, grid.rows.len(), |ui, shown| {
                for row in grid.rows.get(shown).unwrap_or_default() {
                    row_ui(ui, frame, &columns, row, width);
                }
            });
        });
    });
}

/// Swatch and name of each source.
fn header_ui(ui: &mut Ui, frame: &mut Frame<'_>, columns: &Columns<'_>, width: f32) {
    let (rect, _) = ui.allocate_exact_size(vec2(width, HEADER_HEIGHT), Sense::hover());
    let side = Side::new(rect.shrink2(vec2(PADDING, 0.0)), frame.is_rtl());
    let soft = Look {
        style: TextStyle::SECONDARY,
        color: frame.theme.soft,
        width: TIME_WIDTH - 12.0,
    };
    let unit = frame.words.text(columns.grid.unit.key());
    let place = frame.put(ui, side.at(0.0, 38.0), side.start(), &unit, soft);
    frame.name_place(ui, place, Role::ColumnHeader, &unit);
    let total = frame.words.text("coverage-total");
    let look = Look {
        width: TOTAL_WIDTH,
        ..soft
    };
    let place = frame.put(ui, side.at_end(0.0, 38.0), side.end(), &total, look);
    let header = frame.name_place(ui, place, Role::ColumnHeader, &total);
    let hint = frame.words.text("coverage-total-hint");
    text::tooltip(header, frame.text, &hint, frame.words.is_rtl());
    for (column, lane) in columns.grid.lanes.iter().enumerate() {
        let cell = columns.cell(side, column).rect();
        if !ui.is_rect_visible(cell) {
            continue;
        }
        let source = names::at(&frame.state.index, *lane);
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
        frame.put(ui, at, egui::Align2::CENTER_CENTER, &name, look);
        let header = frame.name_place(ui, cell, Role::ColumnHeader, &source);
        frame.whole_on_hover(header, &name, look);
    }
    let stroke = Stroke::new(1.0, frame.theme.hairline);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, stroke);
}

/// What a short dash means and what a click does, below the rows where there is room.
fn hint_ui(ui: &Ui, frame: &mut Frame<'_>, rows: usize, is_chosen: bool) {
    let free = ui.available_rect_before_wrap();
    let y = free.top() + ROW_HEIGHT * rows as f32 + 26.0;
    if is_chosen || y + 12.0 > free.bottom() {
        return;
    }
    let side = Side::new(ui.clip_rect().shrink2(vec2(PADDING, 0.0)), frame.is_rtl());
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
    frame.put(ui, at, side.start(), &words, look);
}

fn row_ui(ui: &mut Ui, frame: &mut Frame<'_>, columns: &Columns<'_>, row: &Row, width: f32) {
    let (rect, _) = ui.allocate_exact_size(vec2(width, ROW_HEIGHT), Sense::hover());
    let is_chosen = columns.chosen.is_some_and(|chosen| chosen.time == row.time);
    if is_chosen {
        ui.painter().rect_filled(rect, 0.0, frame.theme.selected);
    }
    separator(ui, frame, rect, row.follows_gap);
    let side = Side::new(rect.shrink2(vec2(PADDING, 0.0)), frame.is_rtl());
    time_ui(ui, frame, columns, side, row);
    for (column, lane) in columns.grid.lanes.iter().enumerate() {
        if !ui.is_rect_visible(columns.cell(side, column).rect()) {
            continue;
        }
        let count = row.cells.get(column).map_or(0, Vec::len);
        if let Some(lane) = frame.state.index.lanes().get(*lane) {
            cell::ui(
                ui,
                frame,
                columns,
                &Cell {
                    row,
                    column,
                    count,
                    lane,
                },
                side,
            );
        }
    }
    let total = frame.words.number(Grid::total(row) as i64);
    let look = Look {
        style: TextStyle::SECONDARY,
        color: frame.theme.soft,
        width: TOTAL_WIDTH,
    };
    frame.put(
        ui,
        side.at_end(0.0, ROW_HEIGHT / 2.0),
        side.end(),
        &total,
        look,
    );
}

/// A hairline above a row, dotted where units without any event lie between.
fn separator(ui: &Ui, frame: &Frame<'_>, rect: Rect, follows_gap: bool) {
    let y = rect.top() + 0.5;
    let ends = [pos2(rect.left(), y), pos2(rect.right(), y)];
    if follows_gap {
        let dots = Shape::dotted_line(&ends, frame.theme.faint, 5.0, 0.6);
        ui.painter().extend(dots);
    } else {
        ui.painter()
            .line_segment(ends, Stroke::new(1.0, frame.theme.grid));
    }
}

/// The time in words; a click chooses all sources of the row.
fn time_ui(ui: &mut Ui, frame: &mut Frame<'_>, columns: &Columns<'_>, side: Side, row: &Row) {
    let words = time_words(frame, columns.grid, row.time);
    let place = side.part(0.0, TIME_WIDTH);
    let id = ui.scope_id().with(("coverage-time", row.time));
    let response = ui.interact(place.rect(), id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words));
    focus_ring(ui, &response);
    let look = Look {
        style: if response.hovered() {
            TextStyle::STRONG
        } else {
            TextStyle::INTERFACE
        },
        color: frame.theme.ink,
        width: TIME_WIDTH - 12.0,
    };
    frame.put(
        ui,
        side.at(0.0, ROW_HEIGHT / 2.0),
        side.start(),
        &words,
        look,
    );
    if response.clicked() {
        choose(frame, columns, row.time, None);
    }
    frame.whole_on_hover(response, &words, look);
}

/// Chooses a cell, or gives the choice up where it is chosen already.
pub(super) fn choose(
    frame: &mut Frame<'_>,
    columns: &Columns<'_>,
    time: RowTime,
    source: Option<crate::corpus::SourceName>,
) {
    let choice = CellChoice { time, source };
    let is_same = columns.chosen == Some(&choice);
    frame.push(Command::ChooseCell((!is_same).then_some(choice)));
}

pub(super) fn focus_ring(ui: &Ui, response: &Response) {
    focus::ring(ui, response, response.rect.shrink(2.0));
}

/// A row's time in words.
pub(super) fn time_words(frame: &Frame<'_>, grid: &Grid, time: RowTime) -> String {
    match time {
        RowTime::Longer => frame.words.text("coverage-longer").into_owned(),
        RowTime::Unit(unit) => match unit.bounds() {
            Some((first, last)) if first == last => frame.words.day(first),
            _ => frame.words.interval(unit, grid.unit.grain()),
        },
    }
}

impl Columns<'_> {
    /// The cell of a source in a row.
    pub(super) fn cell(&self, row: Side, column: usize) -> Side {
        row.part(
            TIME_WIDTH + self.source_width * column as f32,
            self.source_width,
        )
    }
}
