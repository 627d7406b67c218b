//! What stands for groups of sources: their names above the heads, and one column for a collapsed group.

use egui::{Align2, Color32, CursorIcon, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::describe::names;
use crate::gui::coverage::stories::cell::{self, Place};
use crate::gui::coverage::stories::columns::Columns;
use crate::gui::coverage::stories::row::{RowView, row_id};
use crate::gui::focus;
use crate::gui::logical_rect::LogicalRect;
use crate::gui::paint_line::Look;
use crate::gui::report_mark;
use crate::gui::text::{self, Text};
use crate::gui::view_context::ViewContext;
use crate::session::{Command, CoverageColumn, GroupCommand};
use crate::typeset::TextStyle;

/// Height of the names above the heads, where there are groups.
const BAND: f32 = 20.0;
/// How much higher than the middle of a cell the notch of a conflict stands, so that it lies above the number.
const NOTCH_UP: f32 = 4.0;

/// How high the names of groups are.
pub(super) fn band(frame: &ViewContext<'_>) -> f32 {
    match frame.state.corrections.groups.is_empty() {
        true => 0.0,
        false => BAND,
    }
}

/// The name of each group over its columns that are in view; a click makes one column of them.
pub(super) fn names_ui(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    columns: &Columns,
    side: LogicalRect,
    all: &[CoverageColumn],
) {
    let mut column = columns.shown.start;
    while column < columns.shown.end {
        let group = group_at(frame, all, column);
        let first = column;
        while column < columns.shown.end && group_at(frame, all, column) == group {
            column += 1;
        }
        if let Some(group) = group {
            let (one, other) = (columns.cell(side, first), columns.cell(side, column - 1));
            name_ui(ui, frame, one.rect().union(other.rect()), group);
        }
    }
}

fn group_at(frame: &ViewContext<'_>, all: &[CoverageColumn], column: usize) -> Option<usize> {
    match all.get(column)? {
        CoverageColumn::Source(source) => frame.state.group_of(*source),
        CoverageColumn::Group(..) => None,
    }
}

fn name_ui(ui: &Ui, frame: &mut ViewContext<'_>, over: Rect, group: usize) {
    let groups = &frame.state.corrections.groups;
    let Some(name) = groups.get(group).map(|group| &group.name) else {
        return;
    };
    let name = frame.words.name(name).into_owned();
    let place = over
        .with_max_y(over.top() + BAND)
        .shrink2(egui::vec2(3.0, 0.0));
    let id = ui.scope_id().with(("coverage-group", group));
    let response = ui.interact(place, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    focus::ring(ui, &response, place);
    let color = match response.hovered() || response.has_focus() {
        true => frame.theme.accent_text,
        false => frame.theme.soft,
    };
    let look = Look::new(TextStyle::SECONDARY, color, place.width());
    let center = pos2(place.center().x, place.top() + 9.0);
    frame.paint_line(ui, center, Align2::CENTER_CENTER, &name, look);
    let line = Stroke::new(1.0, color);
    ui.painter()
        .hline(place.x_range(), place.bottom() - 1.0, line);
    let hint = frame
        .words
        .format("groups-collapse", &[("name", name.into())]);
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if text::tooltip(response, frame.text, &hint, frame.words.is_rtl()).clicked() {
        frame.push(Command::Group(GroupCommand::Collapse(group, true)));
    }
}

/// The head of a collapsed group: a click gives each of its sources a column again.
pub(super) fn head_ui(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    cell: Rect,
    (group, sources): (usize, &[u32]),
) {
    let groups = &frame.state.corrections.groups;
    let name = groups.get(group).map_or("", |group| &group.name);
    let name = frame.words.name(name).into_owned();
    let id = ui.scope_id().with(("coverage-group-head", group));
    let response = ui.interact(cell, id, Sense::click());
    let listed = listed(frame, sources);
    let whole = format!("{name}\n{listed}");
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &whole));
    focus::ring(ui, &response, cell.shrink(1.0));
    if response.hovered() {
        ui.painter()
            .rect_filled(cell.shrink(1.0), 6.0, frame.theme.panel);
    }
    let lines = [
        (name, 29.0),
        (frame.words.number(sources.len() as i64), 45.0),
    ];
    for (line, y) in lines {
        let look = Look::new(TextStyle::SECONDARY, frame.theme.ink, cell.width() - 4.0);
        let at = pos2(cell.center().x, cell.top() + y);
        frame.paint_line(ui, at, Align2::CENTER_CENTER, &line, look);
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if text::tooltip(response, frame.text, &whole, frame.words.is_rtl()).clicked() {
        frame.push(Command::Group(GroupCommand::Collapse(group, false)));
    }
}

/// How many sources of a collapsed group tell it, whether one of them is in conflict or was first; under the pointer which.
pub(super) fn cell_ui(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    rect: Rect,
    row: &RowView<'_>,
    (group, sources): (usize, &[u32]),
) {
    let telling = sources.iter().copied();
    let telling: Vec<u32> = telling
        .filter(|source| row.reports.cell(*source).is_some())
        .collect();
    let (count, of) = (telling.len(), sources.len());
    let words = match count {
        0 => "—".to_owned(),
        _ => format!(
            "{}/{}",
            frame.words.number(count as i64),
            frame.words.number(of as i64)
        ),
    };
    let color: Color32 = match count {
        0 => frame.theme.soft,
        _ => frame.theme.ink,
    };
    Text::new(&words, TextStyle::STRONG, color)
        .rtl(false)
        .paint(
            ui.painter(),
            frame.text,
            rect.center(),
            Align2::CENTER_CENTER,
        );
    let mut listed = format!("{words}\n{}", listed(frame, &telling));
    let mut cells = telling
        .iter()
        .filter_map(|source| row.reports.cell(*source));
    if cells.any(|cell| cell.is_apart) {
        let above = rect.center() - vec2(0.0, NOTCH_UP);
        report_mark::notch(ui.painter(), above, frame.theme.accent);
        listed = format!("{listed}\n{}", frame.words.text("coverage-legend-conflict"));
    }
    let place = Place {
        center: rect.center(),
        ground: frame.theme.panel,
        is_rtl: frame.is_rtl(),
    };
    let firsts = &row.reports.first.sources;
    if let Some(first) = telling.iter().find(|source| firsts.contains(source)) {
        cell::first(ui.painter(), frame.theme, place, row.reports, *first);
    }
    let id = ui
        .scope_id()
        .with(("coverage-group-cell", row_id(row.kind), group));
    let response = ui.interact(rect, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, &listed));
    if count > 0 {
        text::tooltip(response, frame.text, &listed, frame.words.is_rtl());
    }
}

/// Names of sources, one a line.
pub(super) fn listed(frame: &ViewContext<'_>, sources: &[u32]) -> String {
    let index = &frame.state.library.index;
    let names = sources.iter().map(|source| {
        let name = names::at(index, *source as usize);
        frame.words.name(&name).into_owned()
    });
    names.collect::<Vec<_>>().join("\n")
}
