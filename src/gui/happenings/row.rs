//! One happening: what and when, who tells of it, how many copied it, and whether they disagree.

use egui::{Align2, Color32, CursorIcon, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::coverage::RankedCluster;
use crate::gui::happenings::row_text::RowText;
use crate::gui::happenings::spread;
use crate::gui::logical_rect::LogicalRect;
use crate::gui::paint_line::Look;
use crate::gui::report_mark::{Ink, Shape};
use crate::gui::text::Text;
use crate::gui::view_context::ViewContext;
use crate::gui::{context_menu, focus, marks, report_mark, text};
use crate::session::{Command, Correction};
use crate::typeset::{Direction, TextStyle};

/// Height of a row in points; the chosen one is higher by the further lines of its name.
pub(super) const HEIGHT: f32 = 60.0;
/// Between the edges of the list and its words.
pub(super) const PADDING: f32 = 16.0;
/// Room for the number of sources and the star before it, and where in that the star stands.
const NUMBER: f32 = 52.0;
const STAR: f32 = 40.0;
/// From the top to the first line of the name, and from the bottom to the line of the day.
const NAME_TOP: f32 = 9.0;
const DATE_UP: f32 = 17.0;
/// Room for the shape before the day, and for that of copies with their number.
const SHAPE: f32 = 27.0;
const COPIES: f32 = 46.0;
/// Room for the mark of a note.
const NOTE: f32 = 14.0;
/// The most and the least that the spread takes of a row, in points, and what is left beside it.
const SPREAD: f32 = 120.0;
const LEAST_SPREAD: f32 = 21.0;
const GAP: f32 = 10.0;
/// The name of a happening.
const NAME: TextStyle = TextStyle {
    size_points: 14.0,
    weight: 600.0,
    ..TextStyle::INTERFACE
};

/// A row as it is drawn.
pub(super) struct RowView<'a> {
    pub(super) row: &'a RankedCluster,
    pub(super) text: &'a RowText,
    /// The sources that tell of it, ascending, and how many there are.
    pub(super) told: &'a [u32],
    pub(super) sources: usize,
    pub(super) is_chosen: bool,
}

/// How many points the name of the chosen row needs more than one line, in a list so wide.
pub(super) fn further_lines(ui: &Ui, frame: &mut ViewContext<'_>, name: &str, width: f32) -> f32 {
    let one = Text::new("ا", NAME, Color32::PLACEHOLDER).size(ui.ctx(), frame.text);
    let all = Text::new(name, NAME, Color32::PLACEHOLDER).wrap(name_width(width));
    (all.size(ui.ctx(), frame.text).y - one.y).max(0.0).ceil()
}

fn name_width(width: f32) -> f32 {
    width - 2.0 * PADDING - NUMBER
}

/// Draws a row into `rect`; whether it was chosen.
pub(super) fn ui(ui: &Ui, frame: &mut ViewContext<'_>, rect: Rect, view: &RowView<'_>) -> bool {
    let id = ui.scope_id().with(("happening", view.row.cluster));
    let response = ui.interact(rect, id, Sense::click());
    let whole = &view.text.whole;
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, view.is_chosen, whole));
    let ground = rect.shrink2(vec2(6.0, 1.0));
    focus::ring(ui, &response, ground);
    let color = match (view.is_chosen, response.hovered() || response.has_focus()) {
        (true, _) => frame.theme.selected,
        (false, true) => frame.theme.surface,
        (false, false) => frame.theme.panel,
    };
    ui.painter().rect_filled(ground, 8.0, color);
    let side = LogicalRect::new(rect.shrink2(vec2(PADDING, 0.0)), frame.is_rtl());
    if !view.is_chosen {
        let line = Stroke::new(1.0, frame.theme.grid);
        ui.painter()
            .hline(side.rect().x_range(), rect.bottom() - 0.5, line);
    }
    name_ui(ui, frame, side, view);
    below_ui(ui, frame, side, view, color);
    star_ui(ui, frame, side, view, response.hovered());
    let noted = noted(frame, view.row.cluster);
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    context_menu::attach_cluster(frame, &response, view.row.cluster);
    let whole = noted
        .as_deref()
        .map_or_else(|| whole.clone(), |note| format!("{whole}\n{note}"));
    text::tooltip(response, frame.text, &whole, frame.words.is_rtl()).clicked()
}

/// The name, which is Arabic whatever the interface reads like, and the number of its sources.
fn name_ui(ui: &Ui, frame: &mut ViewContext<'_>, side: LogicalRect, view: &RowView<'_>) {
    let place = side.part(0.0, side.width() - NUMBER).rect();
    let at = pos2(place.right(), place.top() + NAME_TOP);
    let name = Text::new(&view.text.name, NAME, frame.theme.ink).direction(Direction::Rtl);
    let name = match view.is_chosen {
        true => name.wrap(place.width()),
        false => name.max_width(place.width()),
    };
    name.paint(ui.painter(), frame.text, at, Align2::RIGHT_TOP);
    let number = frame.words.number(view.row.source_count() as i64);
    let look = Look::new(TextStyle::STRONG, frame.theme.ink, NUMBER);
    frame.paint_line(ui, side.at_end(0.0, 20.0), side.end(), &number, look);
}

/// What the user says of a happening; nothing where nothing is said.
fn noted(frame: &ViewContext<'_>, cluster: usize) -> Option<String> {
    let clusters = frame.state.library.happenings.statement_clusters();
    let notes = frame
        .state
        .corrections
        .marks
        .notes_of_cluster(clusters.get(cluster)?);
    let notes = notes.join(" · ");
    (!notes.is_empty()).then(|| {
        frame
            .words
            .format("details-note", &[("note", notes.into())])
    })
}

/// The star of a happening: seen where it has one, and under the pointer where it can have one; a click turns it.
fn star_ui(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    side: LogicalRect,
    view: &RowView<'_>,
    is_hovered: bool,
) {
    let cluster = view.row.cluster;
    let is_starred = frame.state.corrections.marks.is_cluster_starred(cluster);
    let center = side.at_end(STAR, 20.0);
    let id = ui.scope_id().with(("happening-star", cluster));
    let place = Rect::from_center_size(center, vec2(20.0, 28.0));
    let response = ui.interact(place, id, Sense::click());
    let name = match is_starred {
        true => frame.words.text("corrections-unstar"),
        false => frame.words.text("corrections-star"),
    };
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, is_starred, &*name));
    if is_starred || is_hovered || response.hovered() || response.has_focus() {
        let color = match is_starred || response.hovered() || response.has_focus() {
            true => frame.theme.accent_text,
            false => frame.theme.soft,
        };
        marks::star(ui.painter(), center, 7.0, color, is_starred);
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if text::tooltip(response, frame.text, &name, frame.words.is_rtl()).clicked() {
        let star = Correction::StarCluster(cluster, !is_starred);
        frame.push(Command::Correct(Box::new(star)));
    }
}

/// The day with its shape, who tells of it, and how many copied it.
fn below_ui(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    side: LogicalRect,
    view: &RowView<'_>,
    ground: Color32,
) {
    let soft = match view.is_chosen {
        true => frame.theme.soft_on_selected,
        false => frame.theme.soft,
    };
    let y = side.rect().height() - DATE_UP;
    let shape = view.text.slot.map_or(Shape::Undated, Shape::Placed);
    let ink = Ink {
        color: frame.theme.ink,
        ground,
        is_later_right: !frame.state.is_axis_rtl(),
    };
    let center = side.at(SHAPE / 2.0 - 3.0, y);
    report_mark::paint(ui.painter(), frame.theme, center, shape, ink);
    if view.row.is_conflict {
        report_mark::notch(ui.painter(), center, frame.theme.accent);
    }
    let (date, room) = date_and_room(ui, frame, side, view);
    let width = spread::width(view.sources, view.told.len(), room);
    let place = side.part(side.width() - width, width).rect();
    let place = Rect::from_x_y_ranges(place.x_range(), side.at(0.0, y).y..=side.at(0.0, y).y);
    let spread = LogicalRect::new(place.expand2(vec2(0.01, 3.0)), side.is_rtl());
    spread::paint(ui.painter(), frame.theme, spread, view.sources, view.told);
    let mut taken = width + GAP;
    if noted(frame, view.row.cluster).is_some() {
        let center = side.at_end(taken + 2.0, y);
        marks::note(ui.painter(), center, frame.theme.accent_text);
        taken += NOTE;
    }
    if view.row.copies > 0 {
        let ink = Ink { color: soft, ..ink };
        let count = frame.words.number(i64::from(view.row.copies));
        let look = Look::new(TextStyle::SECONDARY, soft, COPIES - 20.0);
        let words = frame.paint_line(ui, side.at_end(taken, y), side.end(), &count, look);
        taken += words.width() + 12.0;
        let center = side.at_end(taken, y);
        report_mark::paint(ui.painter(), frame.theme, center, Shape::Copied, ink);
        taken += 14.0;
    }
    let look = Look::new(TextStyle::SECONDARY, soft, side.width() - SHAPE - taken);
    frame.paint_line(ui, side.at(SHAPE, y), side.start(), date, look);
}

/// The day as it has room, and the room that it leaves for who tells of it: a day is never cut for their sake, as their
/// number stands above.
fn date_and_room<'v>(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    side: LogicalRect,
    view: &RowView<'v>,
) -> (&'v str, f32) {
    let most = SPREAD.min(side.width() * 0.4);
    let notes = noted(frame, view.row.cluster).map_or(0.0, |_| NOTE);
    let copies = if view.row.copies > 0 { COPIES } else { 0.0 };
    let shared = side.width() - SHAPE - GAP - notes - copies;
    let mut width = |text: &str| {
        let text = Text::new(text, TextStyle::SECONDARY, Color32::PLACEHOLDER);
        text.size(ui.ctx(), frame.text).x
    };
    let RowText {
        date, date_short, ..
    } = view.text;
    let spread = spread::width(view.sources, view.told.len(), most);
    let date = match width(date) + spread <= shared {
        true => date,
        false => date_short,
    };
    (date, most.min(shared - width(date)).max(LEAST_SPREAD))
}
