//! One row: a story or a happening with a mark for each source, who was first, and whether they agree.

use egui::{
    Align2, Color32, CursorIcon, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use crate::coverage::{ClusterReports, SourceReport};
use crate::describe::coverage_words::TwoLines;
use crate::gui::coverage::stories::columns::{Columns, PADDING, TURN};
use crate::gui::coverage::stories::heads::angle;
use crate::gui::coverage::stories::row_words::RowWords;
use crate::gui::coverage::stories::{group_heads, row_cell};
use crate::gui::logical_rect::LogicalRect;
use crate::gui::paint_line::Look;
use crate::gui::text::{self, Text};
use crate::gui::view_context::ViewContext;
use crate::gui::{context_menu, focus};
use crate::session::{ChosenReport, Command, CoverageColumn, CoverageCommand};
use crate::typeset::{Direction, TextStyle};

/// Height of a row in points.
pub(super) const HEIGHT: f32 = 46.0;
/// Middles of its two lines.
const NAME_Y: f32 = 15.0;
const BELOW_Y: f32 = 33.0;
/// From the start of the row to the name of a story, and to that of a happening inside one.
const INDENT: f32 = 20.0;
const INSIDE: f32 = 40.0;
/// The name of a happening.
const NAME: TextStyle = TextStyle {
    weight: 500.0,
    ..TextStyle::INTERFACE
};

/// What a row stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum RowKind {
    /// A story, by its position in the alignment.
    Story { story: u32, is_unfolded: bool },
    /// A happening, by its position among the clusters of sentences.
    Cluster { cluster: usize, is_inside: bool },
}

/// A row as it is drawn.
pub(super) struct RowView<'a> {
    pub(super) kind: RowKind,
    pub(super) words: &'a RowWords,
    pub(super) reports: &'a ClusterReports,
    /// The columns of the table.
    pub(super) columns: &'a [CoverageColumn],
    /// Whether its happening is the one that is read.
    pub(super) is_read: bool,
}

/// Draws a row.
pub(super) fn ui(ui: &mut Ui, frame: &mut ViewContext<'_>, columns: &Columns, row: &RowView<'_>) {
    let size = vec2(ui.available_width(), HEIGHT);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let is_story = matches!(row.kind, RowKind::Story { .. });
    let ground = match (row.is_read, is_story || ui.rect_contains_pointer(rect)) {
        (true, _) => frame.theme.selected,
        (false, true) => frame.theme.panel,
        (false, false) => frame.theme.surface,
    };
    ui.painter().rect_filled(rect, 0.0, ground);
    let stroke = Stroke::new(1.0, frame.theme.grid);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, stroke);
    let side = LogicalRect::new(rect.shrink2(vec2(PADDING, 0.0)), frame.is_rtl());
    name_ui(ui, frame, columns, side, row);
    for column in columns.shown.clone() {
        let place = columns.cell(side, column).rect();
        match row.columns.get(column) {
            Some(CoverageColumn::Source(source)) => {
                row_cell::ui(ui, frame, place, row, *source, ground);
            }
            Some(CoverageColumn::Group(group, sources)) => {
                group_heads::cell_ui(ui, frame, place, row, (*group, sources));
            }
            None => {}
        }
    }
    if columns.is_turned() {
        more_ui(ui, frame, columns, side, row);
    }
    let soft = soft_on(frame, row);
    if let Some(place) = columns.first {
        two_lines_ui(
            ui,
            frame,
            side,
            place,
            &row.words.first,
            (frame.theme.ink, soft),
        );
    }
    if let Some(place) = columns.agreement {
        let color = match row.words.is_conflict {
            true => frame.theme.accent_text,
            false => frame.theme.ink,
        };
        let lines = match columns.first {
            Some(_) => row.words.agreement.clone(),
            None => TwoLines {
                first: row.words.agreement.first.clone(),
                second: row.words.first_on_line(frame.words),
            },
        };
        two_lines_ui(ui, frame, side, place, &lines, (color, soft));
    }
}

fn soft_on(frame: &ViewContext<'_>, row: &RowView<'_>) -> Color32 {
    match row.is_read {
        true => frame.theme.soft_on_selected,
        false => frame.theme.soft,
    }
}

/// What happened and when; a click unfolds a story, or reads what was written first of a happening.
fn name_ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    columns: &Columns,
    side: LogicalRect,
    row: &RowView<'_>,
) {
    let (from, style) = match row.kind {
        RowKind::Story { .. } => (INDENT, TextStyle::STRONG),
        RowKind::Cluster {
            is_inside: true, ..
        } => (INSIDE, NAME),
        RowKind::Cluster { .. } => (INDENT, NAME),
    };
    let whole = side.part(0.0, columns.label - 10.0);
    let id = ui.scope_id().with(("coverage-row", row_id(row.kind)));
    let response = ui.interact(whole.rect(), id, Sense::click());
    tell_name(frame, row, &response);
    around(ui, &response);
    marks_before(ui, frame, side, row.kind, response.hovered());
    let place = whole.part(from, whole.width() - from).rect();
    let at = |y: f32| pos2(place.right(), place.top() + y);
    Text::new(&row.words.name, style, frame.theme.ink)
        .direction(Direction::Rtl)
        .max_width(place.width())
        .paint(ui.painter(), frame.text, at(NAME_Y), Align2::RIGHT_CENTER);
    let below = match columns.agreement {
        Some(_) => row.words.below.clone(),
        None => format!("{} · {}", row.words.below, row.words.agreement.first),
    };
    let look = Look::new(TextStyle::SECONDARY, soft_on(frame, row), place.width());
    frame.paint_line(ui, side.at(from, BELOW_Y), side.start(), &below, look);
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let response = match response.hovered() {
        true => {
            let words = row.words.whole(frame.words);
            text::tooltip(response, frame.text, &words, frame.words.is_rtl())
        }
        false => response,
    };
    if let RowKind::Cluster { cluster, .. } = row.kind {
        context_menu::attach_cluster(frame, &response, cluster);
    }
    if response.clicked() {
        match row.kind {
            RowKind::Story { story, .. } => {
                frame.push(Command::Coverage(CoverageCommand::Unfold(story)));
            }
            RowKind::Cluster { cluster, .. } => read_first(frame, cluster, row.reports),
        }
    }
}

fn tell_name(frame: &ViewContext<'_>, row: &RowView<'_>, response: &Response) {
    response.widget_info(|| {
        let args = [
            ("event", row.words.name.as_str().into()),
            ("date", row.words.below.as_str().into()),
            ("agreement", row.words.agreement.first.as_str().into()),
        ];
        let words = frame.words.format("coverage-happening", &args);
        match row.kind {
            RowKind::Story { is_unfolded, .. } => {
                WidgetInfo::selected(Role::RowHeader, true, is_unfolded, words)
            }
            RowKind::Cluster { .. } => {
                WidgetInfo::selected(Role::RowHeader, true, row.is_read, words)
            }
        }
    });
}

/// The angle of a story, or the line beside what stands inside one.
fn marks_before(ui: &Ui, frame: &ViewContext<'_>, side: LogicalRect, kind: RowKind, is_on: bool) {
    let color = match is_on {
        true => frame.theme.accent,
        false => frame.theme.soft,
    };
    match kind {
        RowKind::Story {
            is_unfolded: false, ..
        } => {
            angle(ui, frame, side.at(6.0, HEIGHT / 2.0), true, color);
        }
        RowKind::Story { .. } => {
            let center = side.at(6.0, HEIGHT / 2.0);
            let points = [vec2(-4.5, -2.5), vec2(0.0, 2.5), vec2(4.5, -2.5)];
            let points = points.map(|offset| center + offset);
            ui.painter().line(points.to_vec(), Stroke::new(1.5, color));
        }
        RowKind::Cluster {
            is_inside: true, ..
        } => {
            let stroke = Stroke::new(1.0, frame.theme.hairline);
            ui.painter()
                .vline(side.x(25.0), side.rect().y_range(), stroke);
        }
        RowKind::Cluster { .. } => {}
    }
}

/// Reads the report that was written first.
fn read_first(frame: &mut ViewContext<'_>, cluster: usize, reports: &ClusterReports) {
    let place = |cell: &&SourceReport| (cell.written.is_none(), cell.written, cell.at);
    if let Some(first) = reports.cells.iter().min_by_key(place) {
        let report = chosen(cluster, first);
        frame.push(Command::Coverage(CoverageCommand::Choose(report)));
    }
}

/// The choice of a cell.
pub(super) fn chosen(cluster: usize, cell: &SourceReport) -> ChosenReport {
    ChosenReport {
        cluster,
        source: cell.source,
        at: cell.at,
        event: cell.event,
    }
}

pub(super) fn row_id(kind: RowKind) -> (bool, usize) {
    match kind {
        RowKind::Story { story, .. } => (true, story as usize),
        RowKind::Cluster { cluster, .. } => (false, cluster),
    }
}

/// How many sources before and behind those in view tell it, too.
fn more_ui(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    columns: &Columns,
    side: LogicalRect,
    row: &RowView<'_>,
) {
    let telling = |hidden: Option<&[CoverageColumn]>| {
        let hidden = hidden.unwrap_or_default().iter();
        let hidden = hidden.flat_map(CoverageColumn::sources).copied();
        let told = hidden.filter(|source| row.reports.cell(*source).is_some());
        told.collect::<Vec<u32>>()
    };
    let before = telling(row.columns.get(..columns.shown.start));
    let behind = telling(row.columns.get(columns.shown.end..));
    for (told, from) in [(before, columns.label), (behind, columns.end())] {
        if !told.is_empty() {
            let place = side.part(from, TURN).rect();
            let words = format!("+{}", frame.words.number(told.len() as i64));
            // The sign stands before the number in every language.
            Text::new(&words, TextStyle::SECONDARY, soft_on(frame, row))
                .rtl(false)
                .paint(
                    ui.painter(),
                    frame.text,
                    place.center(),
                    Align2::CENTER_CENTER,
                );
            let names = group_heads::listed(frame, &told);
            let id = ui
                .scope_id()
                .with(("coverage-more", row_id(row.kind), from as i32));
            let response = ui.interact(place, id, Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &names));
            text::tooltip(response, frame.text, &names, frame.words.is_rtl());
        }
    }
}

fn two_lines_ui(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    side: LogicalRect,
    (from, width): (f32, f32),
    lines: &TwoLines,
    (strong, soft): (Color32, Color32),
) {
    let first_y = if lines.second.is_empty() {
        HEIGHT / 2.0
    } else {
        NAME_Y
    };
    let rows = [
        (&lines.first, first_y, strong),
        (&lines.second, BELOW_Y, soft),
    ];
    for (line, y, color) in rows.into_iter().filter(|(line, ..)| !line.is_empty()) {
        let look = Look::new(TextStyle::SECONDARY, color, width - 12.0);
        let place = frame.paint_line(ui, side.at(from, y), side.start(), line, look);
        let label = frame.name_place(ui, place, Role::Label, line);
        frame.whole_on_hover(label, line, look);
    }
}

/// Shows the keyboard, and keeps the arrows for going from cell to cell.
pub(super) fn around(ui: &Ui, response: &Response) {
    focus::ring(ui, response, response.rect.shrink(2.0));
    focus::keep_arrows(ui, response);
}
