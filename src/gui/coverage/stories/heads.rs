//! The heads of the columns: they stay where they are while rows are scrolled.

use egui::{
    Align2, CursorIcon, Popup, PopupCloseBehavior, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2,
    vec2,
};

use crate::describe::names;
use crate::gui::coverage::stories::columns::{Columns, PADDING, TURN};
use crate::gui::coverage::stories::group_heads;
use crate::gui::focus;
use crate::gui::logical_rect::LogicalRect;
use crate::gui::overlay::{Row, row_ui};
use crate::gui::paint_line::Look;
use crate::gui::text::{self, Text};
use crate::gui::view_context::ViewContext;
use crate::session::{Command, CoverageColumn, CoverageCommand, CoveragePage, Overlay};
use crate::typeset::TextStyle;

/// Height of the heads in points.
pub(super) const HEIGHT: f32 = 62.0;
const SWATCH: f32 = 12.0;
const SWATCH_Y: f32 = 12.0;
/// Middles of the two lines of a name, and of the words of the other heads.
const LINES_Y: [f32; 2] = [29.0, 44.0];
const WORDS_Y: f32 = 44.0;
const NAME: TextStyle = TextStyle {
    size_points: 12.0,
    ..TextStyle::SECONDARY
};
/// Width of the menu of a column.
const MENU: f32 = 220.0;

/// Draws the heads; the position of the first column in view may change.
pub(super) fn ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    columns: &Columns,
    sources: &[CoverageColumn],
    first: &mut usize,
) {
    let band = group_heads::band(frame);
    let size = vec2(ui.available_width(), HEIGHT + band);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let whole = LogicalRect::new(rect.shrink2(vec2(PADDING, 0.0)), frame.is_rtl());
    group_heads::names_ui(ui, frame, columns, whole, sources);
    let below = whole.rect().with_min_y(rect.top() + band);
    let side = LogicalRect::new(below, frame.is_rtl());
    heading_ui(ui, frame, side, "coverage-what", (0.0, columns.label));
    if let Some(place) = columns.first {
        heading_ui(ui, frame, side, "coverage-first", place);
    }
    if let Some(place) = columns.agreement {
        let key = match columns.first {
            Some(_) => "coverage-agreement",
            None => "coverage-agreement-first",
        };
        heading_ui(ui, frame, side, key, place);
    }
    for column in columns.shown.clone() {
        let cell = columns.cell(side, column).rect();
        match sources.get(column) {
            Some(CoverageColumn::Source(source)) => source_ui(ui, frame, cell, *source),
            Some(CoverageColumn::Group(group, sources)) => {
                group_heads::head_ui(ui, frame, cell, (*group, sources));
            }
            None => {}
        }
    }
    if columns.is_turned() {
        turn_ui(ui, frame, side, columns, false, first);
        turn_ui(ui, frame, side, columns, true, first);
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
    (from, width): (f32, f32),
) {
    let words = frame.words.text(key);
    let look = Look::new(TextStyle::SECONDARY, frame.theme.soft, width - 12.0);
    let place = frame.paint_line(ui, side.at(from, WORDS_Y), side.start(), &words, look);
    frame.name_place(ui, place, Role::ColumnHeader, &words);
}

/// Swatch and name of a source in two lines; a click opens its page, a second button its menu.
fn source_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, cell: Rect, source: u32) {
    let index = &frame.state.library.index;
    let name = names::at(index, source as usize).into_owned();
    let name = frame.words.name(&name).into_owned();
    let id = ui.scope_id().with(("coverage-source", source));
    let response = ui.interact(cell, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &*name));
    focus::ring(ui, &response, cell.shrink(1.0));
    if response.hovered() {
        ui.painter()
            .rect_filled(cell.shrink(1.0), 6.0, frame.theme.panel);
    }
    let center = pos2(cell.center().x, cell.top() + SWATCH_Y);
    let swatch = Rect::from_center_size(center, vec2(SWATCH, SWATCH));
    ui.painter()
        .rect_filled(swatch, 4.0, frame.theme.source(source as usize));
    let look = Look::new(NAME, frame.theme.ink, cell.width() - 4.0);
    for (line, y) in two_lines(ui, frame, &name, look).iter().zip(LINES_Y) {
        let at = pos2(cell.center().x, cell.top() + y);
        frame.paint_line(ui, at, Align2::CENTER_CENTER, line, look);
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let response = text::tooltip(response, frame.text, &name, frame.words.is_rtl());
    if response.clicked() {
        let page = CoveragePage::Source(source);
        frame.push(Command::Coverage(CoverageCommand::Open(page)));
    }
    Popup::context_menu(&response)
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .show(|ui| menu_ui(ui, frame, source));
}

/// A name in two lines, of whole words where it has several, the second shortened where it is too long.
fn two_lines(ui: &Ui, frame: &mut ViewContext<'_>, name: &str, look: Look) -> Vec<String> {
    let width = |frame: &mut ViewContext<'_>, line: &str| {
        let words = Text::new(line, look.style, look.color);
        words.size(ui.ctx(), frame.text).x
    };
    if width(frame, name) <= look.width {
        return vec![name.to_owned()];
    }
    let mut first = String::new();
    let mut rest = name.split_whitespace().peekable();
    while let Some(word) = rest.peek() {
        let longer = match first.is_empty() {
            true => (*word).to_owned(),
            false => format!("{first} {word}"),
        };
        if !first.is_empty() && width(frame, &longer) > look.width {
            break;
        }
        first = longer;
        rest.next();
    }
    let second = rest.collect::<Vec<_>>().join(" ");
    // Letters that are not joined can be parted, so that a long name of one word is read whole.
    if second.is_empty() && first.is_ascii() {
        let mut fits =
            |cut: usize| width(frame, first.get(..cut).unwrap_or_default()) <= look.width;
        let cut = (1..first.len()).rev().find(|cut| fits(*cut));
        let parts = first.split_at(cut.unwrap_or(first.len()));
        return vec![parts.0.to_owned(), parts.1.to_owned()];
    }
    vec![first, second]
}

/// What can be done with a column.
fn menu_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, source: u32) {
    ui.set_width(MENU);
    ui.spacing_mut().item_spacing.y = 0.0;
    let sources = frame.state.library.index.sources();
    let Some(name) = sources.get(source as usize).map(|one| one.source.clone()) else {
        return;
    };
    let moved = |is_onward| Command::Coverage(CoverageCommand::MoveColumn { source, is_onward });
    let page = CoverageCommand::Open(CoveragePage::Source(source));
    let entries = [
        ("coverage-column-page", Command::Coverage(page)),
        ("coverage-column-back", moved(false)),
        ("coverage-column-on", moved(true)),
        ("coverage-column-hide", Command::ToggleSource(name.clone())),
        ("coverage-column-only", Command::ShowOnlySource(name)),
        ("coverage-columns-all", Command::ShowAllSources),
        ("act-groups", Command::ShowOverlay(Some(Overlay::Groups))),
    ];
    for (key, command) in entries {
        let row = Row {
            name: &frame.words.text(key),
            keys: "",
            role: Role::MenuItem,
            is_chosen: false,
        };
        if row_ui(ui, frame, &row).clicked() {
            frame.push(command);
        }
    }
}

/// An angle that leads to the sources before or behind those in view; nothing where there are none.
fn turn_ui(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    side: LogicalRect,
    columns: &Columns,
    is_onward: bool,
    first: &mut usize,
) {
    let (count, from) = if is_onward {
        (columns.count - columns.shown.end, columns.end())
    } else {
        (columns.shown.start, columns.label)
    };
    if count == 0 {
        return;
    }
    let place = side.part(from, TURN).rect();
    let center = pos2(place.center().x, place.top() + WORDS_Y);
    let target = Rect::from_center_size(center, vec2(TURN, 28.0));
    let id = ui.scope_id().with(("coverage-turn", is_onward));
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
    angle(ui, frame, center, is_onward, color);
    let response = text::tooltip(response, frame.text, &words, frame.words.is_rtl());
    if response.clicked() {
        let step = columns.shown.len();
        *first = if is_onward {
            *first + step
        } else {
            first.saturating_sub(step)
        };
    }
}

/// An angle that points on in the direction of reading, or back.
pub(super) fn angle(
    ui: &Ui,
    frame: &ViewContext<'_>,
    center: egui::Pos2,
    is_onward: bool,
    color: egui::Color32,
) {
    let toward = if is_onward == frame.is_rtl() {
        -3.0
    } else {
        3.0
    };
    let points = [vec2(-toward, -4.5), vec2(toward, 0.0), vec2(-toward, 4.5)];
    let points = points.map(|offset| center + offset);
    ui.painter().line(points.to_vec(), Stroke::new(1.5, color));
}
