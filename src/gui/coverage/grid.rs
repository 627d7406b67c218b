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

use crate::coverage::CellChoice;
use crate::coverage::Grid;
use crate::coverage::RowTime;
use crate::coverage::TimeRow;
use crate::gui::coverage::cell;
use crate::gui::coverage::cell::Cell;
use crate::gui::coverage::follow::Follow;
use crate::gui::coverage::follow::Stand;
use crate::gui::coverage::header;
use crate::gui::focus;
use crate::gui::logical_rect::LogicalRect;
use crate::gui::paint_line::Look;
use crate::gui::view_context::ViewContext;
use crate::session::Command;
use crate::typeset::TextStyle;

pub(super) const PADDING: f32 = 20.0;
pub(super) const ROW_HEIGHT: f32 = 34.0;
/// Width of the column of times.
pub(super) const TIME_WIDTH: f32 = 190.0;
/// Width of the column of totals.
pub(super) const TOTAL_WIDTH: f32 = 56.0;
/// Width of the bar beside the row of the playhead.
const PLAYHEAD_WIDTH: f32 = 4.0;
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
    frame: &mut ViewContext<'_>,
    rect: Rect,
    grid: &Grid,
    chosen: Option<&CellChoice>,
    follow: &mut Follow,
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
            header::ui(ui, frame, &columns, width);
            header::hint_ui(ui, frame, columns.grid.rows.len(), columns.chosen.is_some());
            rows_ui(ui, frame, &columns, width, follow);
        });
    });
}

/// The rows that are seen, with the playhead among them.
fn rows_ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    columns: &Columns<'_>,
    width: f32,
    follow: &mut Follow,
) {
    let rows = &columns.grid.rows;
    let mut down = ScrollArea::vertical()
        .id_salt("coverage-down")
        .auto_shrink(false);
    if let Some(offset) = follow.offset(rows.len(), ROW_HEIGHT, ui.available_height()) {
        down = down.vertical_scroll_offset(offset);
    }
    let stand = follow.stand();
    let scrolled = down.show_rows(ui, ROW_HEIGHT, rows.len(), |ui, shown| {
        for (number, row) in rows.iter().enumerate().take(shown.end).skip(shown.start) {
            let top = ui.cursor().top();
            row_ui(
                ui,
                frame,
                columns,
                row,
                width,
                stand == Some(Stand::In(number)),
            );
            let is_last = number + 1 == rows.len();
            match stand {
                Some(Stand::Before(at)) if at == number => playhead_line(ui, frame, top),
                Some(Stand::Before(at)) if is_last && at > number => {
                    playhead_line(ui, frame, top + ROW_HEIGHT - 1.0);
                }
                _ => {}
            }
        }
    });
    let top = scrolled.state.clamped_offset().y;
    follow.see(top, top + scrolled.inner_rect.height(), ROW_HEIGHT);
}

/// Where the playhead stands between two rows.
fn playhead_line(ui: &Ui, frame: &ViewContext<'_>, y: f32) {
    let x = ui.clip_rect().x_range();
    ui.painter()
        .hline(x, y + 0.5, Stroke::new(1.5, frame.theme.accent));
}

fn row_ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    columns: &Columns<'_>,
    row: &TimeRow,
    width: f32,
    has_playhead: bool,
) {
    let (rect, _) = ui.allocate_exact_size(vec2(width, ROW_HEIGHT), Sense::hover());
    let is_chosen = columns.chosen.is_some_and(|chosen| chosen.time == row.time);
    if is_chosen {
        ui.painter().rect_filled(rect, 0.0, frame.theme.selected);
    }
    separator(ui, frame, rect, row.follows_gap);
    let side = LogicalRect::new(rect.shrink2(vec2(PADDING, 0.0)), frame.is_rtl());
    if has_playhead {
        let seen = LogicalRect::new(rect.intersect(ui.clip_rect()), frame.is_rtl());
        let bar = seen.part(0.0, PLAYHEAD_WIDTH).rect();
        ui.painter().rect_filled(bar, 0.0, frame.theme.accent);
    }
    time_ui(ui, frame, columns, side, row, has_playhead);
    for (column, lane) in columns.grid.lanes.iter().enumerate() {
        if !ui.is_rect_visible(columns.cell(side, column).rect()) {
            continue;
        }
        let count = row.cell(column).len();
        if let Some(lane) = frame.state.library.index.sources().get(*lane) {
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
    let total = frame.words.number(row.total() as i64);
    let look = Look {
        style: TextStyle::SECONDARY,
        color: frame.theme.soft,
        width: TOTAL_WIDTH,
    };
    frame.paint_line(
        ui,
        side.at_end(0.0, ROW_HEIGHT / 2.0),
        side.end(),
        &total,
        look,
    );
}

/// A hairline above a row, dotted where units without any event lie between.
fn separator(ui: &Ui, frame: &ViewContext<'_>, rect: Rect, follows_gap: bool) {
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
fn time_ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    columns: &Columns<'_>,
    side: LogicalRect,
    row: &TimeRow,
    has_playhead: bool,
) {
    let words = time_words(frame, columns.grid, row.time);
    let place = side.part(0.0, TIME_WIDTH);
    let id = ui.scope_id().with(("coverage-time", row.time));
    let response = ui.interact(place.rect(), id, Sense::click());
    response.widget_info(|| {
        let label = match has_playhead {
            true => frame
                .words
                .format("coverage-here", &[("time", words.as_str().into())]),
            false => words.clone(),
        };
        WidgetInfo::labeled(Role::Button, true, label)
    });
    focus_ring(ui, &response);
    let look = Look {
        style: if response.hovered() || has_playhead {
            TextStyle::STRONG
        } else {
            TextStyle::INTERFACE
        },
        color: match has_playhead {
            true => frame.theme.accent,
            false => frame.theme.ink,
        },
        width: TIME_WIDTH - 12.0,
    };
    frame.paint_line(
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
    frame: &mut ViewContext<'_>,
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
pub(super) fn time_words(frame: &ViewContext<'_>, grid: &Grid, time: RowTime) -> String {
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
    pub(super) fn cell(&self, row: LogicalRect, column: usize) -> LogicalRect {
        row.part(
            TIME_WIDTH + self.source_width * column as f32,
            self.source_width,
        )
    }
}
