//! Happenings against sources: the names of the columns, and the rows that are in view.

use egui::Rect;
use egui::Role;
use egui::ScrollArea;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::UiBuilder;
use egui::WidgetInfo;
use egui::pos2;
use egui::vec2;

use crate::coverage::ClusterTable;
use crate::coverage::EventCluster;
use crate::describe::names;
use crate::gui::coverage::clusters::columns::Columns;
use crate::gui::coverage::clusters::columns::PADDING;
use crate::gui::coverage::clusters::columns::TURN;
use crate::gui::coverage::clusters::row;
use crate::gui::focus;
use crate::gui::logical_rect::LogicalRect;
use crate::gui::paint_line::Look;
use crate::gui::text;
use crate::gui::view_context::ViewContext;
use crate::typeset::TextStyle;

const HEADER_HEIGHT: f32 = 50.0;
const SWATCH: f32 = 13.0;
/// Heights in the header: of the swatches, and of the names.
const SWATCH_Y: f32 = 14.0;
const NAME_Y: f32 = 34.0;

/// What is shown.
pub(super) struct Shown<'a> {
    pub(super) table: &'a ClusterTable,
    /// Positions of the rows in the visible time.
    pub(super) rows: &'a [usize],
    /// The sources that have a column.
    pub(super) lanes: &'a [usize],
    /// The place of the chosen row among those.
    pub(super) chosen: Option<usize>,
}

impl Shown<'_> {
    /// The row at a place in view.
    pub(super) fn row(&self, place: usize) -> Option<&EventCluster> {
        self.table.rows.get(*self.rows.get(place)?)
    }
}

/// What of the table is in view.
#[derive(Default)]
pub(super) struct Scroll {
    /// The row to bring into view.
    pub(super) wanted: Option<usize>,
    /// The first source in view.
    column: usize,
    offset: f32,
}

/// Draws the table into `rect`; whether a happening was chosen.
pub(super) fn ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    rect: Rect,
    shown: &Shown<'_>,
    scroll: &mut Scroll,
) -> bool {
    let columns = Columns::new(rect.width(), shown.lanes.len(), scroll.column);
    scroll.column = columns.shown.start;
    let mut is_clicked = false;
    ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
        ui.set_clip_rect(rect.intersect(ui.clip_rect()));
        ui.spacing_mut().item_spacing.y = 0.0;
        header_ui(ui, frame, shown, &columns, scroll);
        let mut area = ScrollArea::vertical()
            .id_salt("happenings-down")
            .auto_shrink(false);
        if let Some(offset) = toward(ui, scroll, rect) {
            area = area.vertical_scroll_offset(offset);
        }
        let selected = frame.state.selection.event;
        let lane = selected.and_then(|at| frame.state.library.index.source_of(at.document));
        let height = row::HEIGHT;
        let output = area.show_rows(ui, height, shown.rows.len(), |ui, range| {
            for place in range {
                if let Some(row) = shown.row(place) {
                    let chosen = lane.filter(|_| shown.chosen == Some(place));
                    is_clicked |= row::ui(ui, frame, &columns, shown.lanes, row, chosen);
                }
            }
        });
        scroll.offset = output.state.clamped_offset().y;
    });
    is_clicked
}

/// How far to scroll so that the wanted row is seen; `None` where none is wanted, or it is seen already.
fn toward(ui: &Ui, scroll: &mut Scroll, rect: Rect) -> Option<f32> {
    let row = scroll.wanted.take()?;
    let (top, height) = (row as f32 * row::HEIGHT, row::HEIGHT);
    let room = rect.bottom() - ui.cursor().top();
    let is_seen = scroll.offset <= top && top + height <= scroll.offset + room;
    (!is_seen).then(|| (top - (room - height) / 2.0).max(0.0))
}

fn header_ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    shown: &Shown<'_>,
    columns: &Columns,
    scroll: &mut Scroll,
) {
    let size = vec2(ui.available_width(), HEADER_HEIGHT);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let side = LogicalRect::new(rect.shrink2(vec2(PADDING, 0.0)), frame.is_rtl());
    heading_ui(ui, frame, side, "coverage-what", 0.0, columns.label);
    if let Some(width) = columns.agreement {
        heading_ui(ui, frame, side, "coverage-agreement", columns.end(), width);
    }
    for column in columns.shown.clone() {
        if let Some(lane) = shown.lanes.get(column) {
            source_ui(ui, frame, columns.cell(side, column).rect(), *lane);
        }
    }
    if columns.is_turned() {
        turn_ui(ui, frame, side, columns, false, scroll);
        turn_ui(ui, frame, side, columns, true, scroll);
    }
    let stroke = Stroke::new(1.0, frame.theme.hairline);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, stroke);
}

fn heading_ui(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    side: LogicalRect,
    key: &str,
    from: f32,
    width: f32,
) {
    let words = frame.words.text(key);
    let look = Look {
        style: TextStyle::SECONDARY,
        color: frame.theme.soft,
        width: width - 12.0,
    };
    let place = frame.paint_line(ui, side.at(from, NAME_Y), side.start(), &words, look);
    frame.name_place(ui, place, Role::ColumnHeader, &words);
}

/// Swatch and name of a source; the whole name where the pointer is.
fn source_ui(ui: &Ui, frame: &mut ViewContext<'_>, cell: Rect, lane: usize) {
    let source = names::at(&frame.state.library.index, lane);
    let center = pos2(cell.center().x, cell.top() + SWATCH_Y);
    let swatch = Rect::from_center_size(center, vec2(SWATCH, SWATCH));
    ui.painter()
        .rect_filled(swatch, 4.0, frame.theme.source(lane));
    let look = Look {
        style: TextStyle::SECONDARY,
        color: frame.theme.ink,
        width: cell.width() - 8.0,
    };
    let at = pos2(cell.center().x, cell.top() + NAME_Y);
    let name = frame.words.name(&source);
    frame.paint_line(ui, at, egui::Align2::CENTER_CENTER, &name, look);
    let id = ui.scope_id().with(("happening-source", lane));
    let response = ui.interact(cell, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &*source));
    text::tooltip(response, frame.text, &name, frame.words.is_rtl());
}

/// An angle that leads to the sources before or behind those in view; nothing where there are none.
fn turn_ui(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    side: LogicalRect,
    columns: &Columns,
    is_onward: bool,
    scroll: &mut Scroll,
) {
    let (count, from) = if is_onward {
        (columns.count - columns.shown.end, columns.end() - TURN)
    } else {
        (columns.shown.start, columns.label)
    };
    if count == 0 {
        return;
    }
    let place = side.part(from, TURN).rect();
    let center = pos2(place.center().x, place.top() + NAME_Y);
    let target = Rect::from_center_size(center, vec2(TURN, 28.0));
    let id = ui.scope_id().with(("happening-turn", is_onward));
    let response = ui.interact(target, id, Sense::click());
    let key = if is_onward {
        "coverage-sources-behind"
    } else {
        "coverage-sources-before"
    };
    let words = frame.words.format(key, &[("count", count.into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words));
    focus::ring(ui, &response, target);
    let color = if response.hovered() || response.has_focus() {
        frame.theme.accent
    } else {
        frame.theme.soft
    };
    let toward = if is_onward == side.is_rtl() {
        -3.5
    } else {
        3.5
    };
    let points = [vec2(-toward, -5.0), vec2(toward, 0.0), vec2(-toward, 5.0)];
    let points = points.map(|offset| center + offset);
    ui.painter().line(points.to_vec(), Stroke::new(1.6, color));
    let response = text::tooltip(response, frame.text, &words, frame.words.is_rtl());
    if response.clicked() {
        let step = columns.shown.len();
        scroll.column = if is_onward {
            scroll.column + step
        } else {
            scroll.column.saturating_sub(step)
        };
    }
}
