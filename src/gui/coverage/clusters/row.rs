//! One happening: its name and time, a mark for each source, and whether they agree.

use egui::Align2;
use egui::Color32;
use egui::Rect;
use egui::Response;
use egui::Role;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::WidgetInfo;
use egui::vec2;

use crate::coverage::Agreement;
use crate::coverage::EventCluster;
use crate::coverage::SourceCell;
use crate::describe::cluster_words::cell_words;
use crate::describe::cluster_words::time_words;
use crate::describe::event_name;
use crate::gui::coverage::clusters::columns::Columns;
use crate::gui::coverage::clusters::columns::PADDING;
use crate::gui::coverage::clusters::columns::TURN;
use crate::gui::focus;
use crate::gui::logical_rect::LogicalRect;
use crate::gui::paint_line::Look;
use crate::gui::report_mark;
use crate::gui::report_mark::Ink;
use crate::gui::report_mark::Shape;
use crate::gui::text;
use crate::gui::text::Text;
use crate::gui::view_context::ViewContext;
use crate::index::EventRef;
use crate::session::Command;
use crate::typeset::TextStyle;

/// Height of a row.
pub(super) const HEIGHT: f32 = 46.0;
/// Heights in it: of the name, and of the time below.
const NAME_Y: f32 = 15.0;
const TIME_Y: f32 = 34.0;

/// How a cell stands in its row.
#[derive(Clone, Copy)]
struct CellLook {
    ground: Color32,
    is_chosen: bool,
}

/// Draws a row, `chosen` where that is the source of the selected event, which tells of it; whether it was clicked,
/// which chooses an event by command.
pub(super) fn ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    columns: &Columns,
    lanes: &[usize],
    row: &EventCluster,
    chosen: Option<usize>,
) -> bool {
    let size = vec2(ui.available_width(), HEIGHT);
    // The keyboard comes to the name and the cells, the pointer may click between them.
    let (rect, response) = ui.allocate_exact_size(size, Sense::CLICK);
    let ground = match (chosen.is_some(), ui.rect_contains_pointer(rect)) {
        (true, _) => frame.theme.selected,
        (false, true) => frame.theme.panel,
        (false, false) => frame.theme.surface,
    };
    ui.painter().rect_filled(rect, 0.0, ground);
    let mut is_clicked = choose(frame, &response, row.label);
    let stroke = Stroke::new(1.0, frame.theme.grid);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, stroke);
    let side = LogicalRect::new(rect.shrink2(vec2(PADDING, 0.0)), frame.is_rtl());
    is_clicked |= name_ui(ui, frame, columns, side, row);
    for column in columns.shown.clone() {
        let Some(lane) = lanes.get(column).copied() else {
            continue;
        };
        let place = columns.cell(side, column).rect();
        let look = CellLook {
            ground,
            is_chosen: chosen == Some(lane),
        };
        match row.cells.iter().find(|cell| cell.lane == lane) {
            Some(cell) => is_clicked |= cell_ui(ui, frame, place, row.cluster, cell, look),
            None => nothing_ui(ui, frame, place),
        }
    }
    if columns.is_turned() {
        more_ui(ui, frame, columns, lanes, side, row);
    }
    if columns.agreement.is_some() {
        agreement_ui(ui, frame, columns, side, row);
    }
    is_clicked
}

/// What happened and when; a click chooses the sentence that names it.
fn name_ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    columns: &Columns,
    side: LogicalRect,
    row: &EventCluster,
) -> bool {
    let name = event_name::happening(&frame.state.library.index, row.label);
    let date = time_words(frame.words, &frame.state.library.index, row);
    let agreement = frame.words.text(row.agreement.key());
    let place = side.part(0.0, columns.label - 8.0);
    let id = ui.scope_id().with(("happening", row.cluster));
    let response = ui.interact(place.rect(), id, Sense::click());
    let args = [
        ("event", (&*name).into()),
        ("date", (&*date).into()),
        ("agreement", (&*agreement).into()),
    ];
    let all = frame.words.format("coverage-happening", &args);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &all));
    around(ui, &response);
    let look = Look {
        style: if response.hovered() {
            TextStyle::STRONG
        } else {
            TextStyle {
                weight: 500.0,
                ..TextStyle::INTERFACE
            }
        },
        color: frame.theme.ink,
        width: place.width(),
    };
    frame.paint_line(ui, side.at(0.0, NAME_Y), side.start(), &name, look);
    let below = match (columns.agreement, row.interval.bounds()) {
        (Some(_), _) => date,
        (None, Some((day, last))) if day == last => {
            format!("{} · {agreement}", frame.words.day_short(day))
        }
        (None, _) => format!("{date} · {agreement}"),
    };
    let look = Look {
        style: TextStyle::SECONDARY,
        color: if columns.agreement.is_none() && row.agreement == Agreement::Disagree {
            frame.theme.accent
        } else {
            frame.theme.soft
        },
        width: place.width(),
    };
    frame.paint_line(ui, side.at(0.0, TIME_Y), side.start(), &below, look);
    let response = match columns.agreement {
        Some(_) => response,
        None => text::tooltip(response, frame.text, &all, frame.words.is_rtl()),
    };
    choose(frame, &response, row.label)
}

fn cell_ui(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    place: Rect,
    cluster: usize,
    cell: &SourceCell,
    look: CellLook,
) -> bool {
    let id = ui.scope_id().with(("happening-cell", cluster, cell.lane));
    let response = ui.interact(place, id, Sense::click());
    let words = cell_words(frame.words, &frame.state.library.index, cell);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, look.is_chosen, &words));
    around(ui, &response);
    let shape = shape_of(frame, cell);
    let ink = Ink {
        color: frame.theme.source(cell.lane),
        ground: look.ground,
        is_later_right: !frame.state.is_axis_rtl(),
    };
    let (painter, center) = (ui.painter(), place.center());
    report_mark::paint(painter, frame.theme, center, shape, ink);
    if cell.is_apart {
        report_mark::notch(painter, center, frame.theme.accent);
    }
    if look.is_chosen || response.hovered() {
        report_mark::selection(painter, center, shape, frame.theme.accent);
    }
    let response = text::tooltip(response, frame.text, &words, frame.words.is_rtl());
    choose(frame, &response, cell.at)
}

fn nothing_ui(ui: &Ui, frame: &ViewContext<'_>, place: Rect) {
    let ink = Ink {
        color: frame.theme.soft,
        ground: frame.theme.surface,
        is_later_right: true,
    };
    let center = place.center();
    report_mark::paint(ui.painter(), frame.theme, center, Shape::Nothing, ink);
}

/// How many sources before and behind those in view tell it, too.
fn more_ui(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    columns: &Columns,
    lanes: &[usize],
    side: LogicalRect,
    row: &EventCluster,
) {
    let telling = |hidden: Option<&[usize]>| {
        let hidden = hidden.unwrap_or_default();
        let cells = row.cells.iter();
        cells.filter(|cell| hidden.contains(&cell.lane)).count()
    };
    let before = telling(lanes.get(..columns.shown.start));
    let behind = telling(lanes.get(columns.shown.end..));
    for (count, from) in [(before, columns.label), (behind, columns.end() - TURN)] {
        if count > 0 {
            let place = side.part(from, TURN).rect();
            let words = format!("+{}", frame.words.number(count as i64));
            // The sign stands before the number in every language.
            Text::new(&words, TextStyle::SECONDARY, frame.theme.soft)
                .rtl(false)
                .paint(
                    ui.painter(),
                    frame.text,
                    place.center(),
                    Align2::CENTER_CENTER,
                );
        }
    }
}

fn agreement_ui(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    columns: &Columns,
    side: LogicalRect,
    row: &EventCluster,
) {
    let words = frame.words.text(row.agreement.key());
    let look = Look {
        style: TextStyle::SECONDARY,
        color: if row.agreement == Agreement::Disagree {
            frame.theme.accent
        } else {
            frame.theme.soft
        },
        width: columns.agreement.unwrap_or_default(),
    };
    let at = side.at(columns.end(), HEIGHT / 2.0);
    frame.paint_line(ui, at, side.start(), &words, look);
}

/// Shows the keyboard, and keeps the arrows for going from cell to cell.
fn around(ui: &Ui, response: &Response) {
    focus::ring(ui, response, response.rect.shrink(2.0));
    focus::keep_arrows(ui, response);
}

fn choose(frame: &mut ViewContext<'_>, response: &Response, at: EventRef) -> bool {
    let is_clicked = response.clicked();
    if is_clicked {
        frame.push(Command::Read(at));
    }
    is_clicked
}

fn shape_of(frame: &ViewContext<'_>, cell: &SourceCell) -> Shape {
    if cell.is_copied && !cell.is_apart {
        return Shape::Copied;
    }
    frame
        .state
        .library
        .index
        .slot(cell.at)
        .map_or(Shape::Undated, Shape::Placed)
}
