//! One row of the panel of sources: a source, or a document below it.

use egui::{
    Color32, CursorIcon, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use crate::describe::document_time::TimeShape;
use crate::describe::source_rows::RowText;
use crate::gui::context_menu::{self, Subject};
use crate::gui::logical_rect::LogicalRect;
use crate::gui::paint_line::Look;
use crate::gui::panels::shapes;
use crate::gui::text::Text;
use crate::gui::theme::Theme;
use crate::gui::view_context::ViewContext;
use crate::gui::{focus, text};
use crate::typeset::TextStyle;

/// Between the edges of the panel and what stands in it.
pub(super) const PADDING: f32 = 16.0;
/// From the start of a row to its texts.
pub(super) const TEXT_START: f32 = 27.0;
/// What shape and count take at the end of a row.
const END_WIDTH: f32 = 62.0;
/// The middle of the first line.
const FIRST_LINE: f32 = 18.0;
/// The middle of the second line.
const SECOND_LINE: f32 = 37.0;

/// From the top of a row to what of its date is clicked.
const DATE_TOP: f32 = 28.0;

/// What a row shows.
pub(super) struct RowView<'a> {
    /// Its words.
    pub(super) text: &'a RowText,
    /// Its height in points.
    pub(super) height: f32,
    /// How far it stands in.
    pub(super) indent: f32,
    /// The colour of its source.
    pub(super) color: Color32,
    /// Whether the timeline shows it.
    pub(super) is_shown: bool,
    /// Whether the selected event is its own.
    pub(super) is_selected: bool,
    /// Whether it is open; `None` for a document.
    pub(super) is_open: Option<bool>,
    /// Whether its date is that of one document: then a click on it asks for its evidence.
    pub(super) has_evidence: bool,
    /// The document that it stands for, by position, where it is one.
    pub(super) document: Option<u32>,
}

/// What was clicked in a row.
pub(super) struct Clicked {
    /// The swatch, which is its check box.
    pub(super) swatch: bool,
    /// The date.
    pub(super) date: bool,
    /// Anything else.
    pub(super) row: bool,
}

/// Draws a row over the whole width.
pub(super) fn ui(ui: &mut Ui, frame: &mut ViewContext<'_>, view: &RowView<'_>) -> Clicked {
    let size = vec2(ui.available_width(), view.height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let inner = LogicalRect::new(rect.shrink2(vec2(PADDING, 0.0)), frame.is_rtl());
    let side = inner.part(view.indent, inner.width() - view.indent);
    let center = side.at(shapes::SWATCH / 2.0, FIRST_LINE);
    let target = Rect::from_center_size(center, vec2(26.0, 26.0));
    let swatch = ui.interact(target, response.id.with("swatch"), Sense::click());
    tell(frame, view, &response, &swatch);
    let date = view
        .has_evidence
        .then(|| date_target(ui, frame, view, side, &response));
    focus::reveal(ui, &response);
    if ui.is_rect_visible(rect) {
        paint_ground(ui, frame, view, &response, &swatch);
        let theme = frame.theme;
        shapes::swatch(ui.painter(), center, view.color, theme.panel, view.is_shown);
        let is_hovered = date
            .as_ref()
            .is_some_and(|date| date.hovered() || date.has_focus());
        paint_words(ui, frame, view, side, is_hovered);
        paint_end(ui, frame, view, side);
    }
    let clicked = Clicked {
        swatch: swatch.clicked(),
        date: date.is_some_and(|date| date.clicked()),
        row: response.clicked(),
    };
    if let Some(document) = view.document {
        context_menu::attach(frame, &response, Subject::Document(document));
    }
    if response.hovered() {
        full_name_hint(ui, frame, view, side, response);
    }
    clicked
}

/// The file beside the pointer, below the whole name where the row has no room for it.
fn full_name_hint(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    view: &RowView<'_>,
    side: LogicalRect,
    response: Response,
) {
    let name = frame.words.name(&view.text.name);
    let words = Text::new(&name, style_of(view), frame.theme.ink);
    let is_cut = words.size(ui.ctx(), frame.text).x > side.width() - TEXT_START - END_WIDTH;
    let file = frame.words.name(&view.text.file);
    let hint = match (is_cut, view.text.file.is_empty()) {
        (true, true) => name.into_owned(),
        (true, false) => format!("{name}\n{file}"),
        (false, false) => file.into_owned(),
        (false, true) => return,
    };
    text::tooltip(response, frame.text, &hint, frame.words.is_rtl());
}

fn style_of(view: &RowView<'_>) -> TextStyle {
    match view.is_open {
        Some(_) => TextStyle::STRONG,
        None => TextStyle::INTERFACE,
    }
}

/// Names the row and its check box for assistive programs.
fn tell(frame: &ViewContext<'_>, view: &RowView<'_>, row: &Response, swatch: &Response) {
    let RowText {
        name, date, events, ..
    } = view.text;
    swatch.widget_info(|| {
        let args = [("name", name.as_str().into())];
        let label = frame.words.format("sources-show", &args);
        WidgetInfo::selected(Role::CheckBox, true, view.is_shown, label)
    });
    row.widget_info(|| {
        let args = [
            ("name", name.as_str().into()),
            ("date", date.as_str().into()),
            ("count", (*events).into()),
        ];
        let label = frame.words.format("sources-row", &args);
        WidgetInfo::selected(Role::Button, true, view.is_open == Some(true), label)
    });
}

fn paint_ground(
    ui: &Ui,
    frame: &ViewContext<'_>,
    view: &RowView<'_>,
    response: &Response,
    swatch: &Response,
) {
    let theme = frame.theme;
    let ground = response.rect.shrink2(vec2(8.0, 0.0));
    if view.is_selected {
        ui.painter().rect_filled(ground, 8.0, theme.selected);
    } else if response.hovered() {
        ui.painter().rect_filled(ground, 8.0, theme.surface);
    }
    for (response, rect) in [(response, ground), (swatch, swatch.rect)] {
        if response.has_focus() {
            let stroke = Stroke::new(1.5, theme.accent);
            ui.painter()
                .rect_stroke(rect, 8.0, stroke, StrokeKind::Inside);
        }
    }
}

/// The name, and below it the date with what it rests on.
fn paint_words(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    view: &RowView<'_>,
    side: LogicalRect,
    is_date_hovered: bool,
) {
    let theme = frame.theme;
    let soft = soft_of(theme, view);
    // What is hidden is told by its empty swatch; its words are read like others.
    let (ink, second) = match (view.is_shown, view.text.shape) {
        (false, _) => (soft, soft),
        (true, TimeShape::Unknown) => (theme.ink, theme.accent_text),
        (true, _) => (theme.ink, soft),
    };
    let width = side.width() - TEXT_START;
    let name = frame.words.name(&view.text.name);
    let look = Look::new(style_of(view), ink, width - END_WIDTH);
    frame.paint_line(
        ui,
        side.at(TEXT_START, FIRST_LINE - 1.0),
        side.start(),
        &name,
        look,
    );
    let line = date_line(view);
    let look = Look::new(TextStyle::SECONDARY, second, width);
    let at = side.at(TEXT_START, SECOND_LINE);
    let place = frame.paint_line(ui, at, side.start(), &line, look);
    if is_date_hovered {
        let stroke = Stroke::new(1.0, second);
        ui.painter()
            .hline(place.x_range(), place.bottom() - 1.0, stroke);
    }
}

/// Words of second rank on the ground of a row.
fn soft_of(theme: &Theme, view: &RowView<'_>) -> Color32 {
    match view.is_selected {
        true => theme.soft_on_selected,
        false => theme.soft,
    }
}

fn date_line(view: &RowView<'_>) -> String {
    let RowText { date, rests_on, .. } = view.text;
    if rests_on.is_empty() {
        date.clone()
    } else {
        format!("{date} · {rests_on}")
    }
}

/// The words of the date, to be clicked.
fn date_target(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    view: &RowView<'_>,
    side: LogicalRect,
    row: &Response,
) -> Response {
    let room = side.width() - TEXT_START;
    let words = Text::new(&date_line(view), TextStyle::SECONDARY, frame.theme.soft)
        .size(ui.ctx(), frame.text);
    let place = side.part(TEXT_START, words.x.min(room)).rect();
    let target = place.with_min_y(place.top() + DATE_TOP);
    let response = ui
        .interact(target, row.id.with("date"), Sense::click())
        .on_hover_cursor(CursorIcon::PointingHand);
    let name = ("name", view.text.name.as_str().into());
    let label = frame.words.format("sources-evidence", &[name]);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &label));
    response
}

/// The shape of the document time, and the count beside it.
fn paint_end(ui: &Ui, frame: &mut ViewContext<'_>, view: &RowView<'_>, side: LogicalRect) {
    let faint = frame.theme.faint;
    let color = match view.text.shape {
        TimeShape::Unknown => faint,
        _ if view.is_shown => view.color,
        _ => faint,
    };
    let center = side.at_end(7.0, FIRST_LINE);
    shapes::time_shape(ui.painter(), center, view.text.shape, color);
    let count = frame.words.number(view.text.events as i64);
    let soft = soft_of(frame.theme, view);
    let look = Look::new(TextStyle::SECONDARY, soft, END_WIDTH - 22.0);
    frame.paint_line(ui, side.at_end(22.0, FIRST_LINE), side.end(), &count, look);
}
