//! One happening on one line: how many tell it, how it lies in time, what it is, and who tells it.

use egui::{Align2, CursorIcon, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::gui::happenings::row_text::RowText;
use crate::gui::happenings::spread;
use crate::gui::logical_rect::LogicalRect;
use crate::gui::paint_line::Look;
use crate::gui::report_mark::{Ink, Shape};
use crate::gui::text::Text;
use crate::gui::view_context::ViewContext;
use crate::gui::{focus, report_mark, text};
use crate::typeset::{Direction, TextStyle};

/// Height of a line in points.
pub(in crate::gui) const HEIGHT: f32 = 36.0;
/// Between the edges and what stands in it, and room for the number and for the shape.
const PADDING: f32 = 10.0;
const NUMBER: f32 = 30.0;
const SHAPE: f32 = 26.0;
/// The most that the spread takes, in points.
const SPREAD: f32 = 110.0;

/// A line as it is drawn.
pub(in crate::gui) struct LineView<'a> {
    /// Its number among the lines.
    pub(in crate::gui) number: usize,
    pub(in crate::gui) text: &'a RowText,
    /// The sources that tell of it, by position, ascending.
    pub(in crate::gui) told: &'a [u32],
    pub(in crate::gui) is_conflict: bool,
    pub(in crate::gui) is_chosen: bool,
}

/// Draws the line into `rect`; whether it was chosen.
pub(in crate::gui) fn ui(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    rect: Rect,
    view: &LineView<'_>,
) -> bool {
    let LineView {
        text, is_chosen, ..
    } = *view;
    let id = ui.scope_id().with(("happening-line", view.number));
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, is_chosen, &text.whole));
    focus::ring(ui, &response, rect.shrink(1.0));
    let ground = match (is_chosen, response.hovered() || response.has_focus()) {
        (true, _) => frame.theme.selected,
        (false, true) => frame.theme.surface,
        (false, false) => frame.theme.field,
    };
    ui.painter().rect_filled(rect.shrink(1.0), 6.0, ground);
    let side = LogicalRect::new(rect.shrink2(vec2(PADDING, 0.0)), frame.is_rtl());
    if !is_chosen {
        let stroke = Stroke::new(1.0, frame.theme.grid);
        ui.painter()
            .hline(side.rect().x_range(), rect.bottom() - 0.5, stroke);
    }
    let middle = HEIGHT / 2.0;
    let number = frame.words.number(view.told.len() as i64);
    let look = Look::new(TextStyle::STRONG, frame.theme.ink, NUMBER);
    frame.paint_line(ui, side.at(0.0, middle), side.start(), &number, look);
    let ink = Ink {
        color: frame.theme.ink,
        ground,
        is_later_right: !frame.state.is_axis_rtl(),
    };
    let center = side.at(NUMBER + SHAPE / 2.0 - 4.0, middle);
    let shape = text.slot.map_or(Shape::Undated, Shape::Placed);
    report_mark::paint(ui.painter(), frame.theme, center, shape, ink);
    if view.is_conflict {
        report_mark::notch(ui.painter(), center, frame.theme.accent);
    }
    let (told, sources) = (view.told, frame.state.library.index.sources().len());
    let width = spread::width(sources, told.len(), SPREAD.min(side.width() * 0.35));
    let place = side.part(side.width() - width, width + 0.01);
    spread::paint(ui.painter(), frame.theme, place, sources, told);
    let from = NUMBER + SHAPE;
    let name = side.part(from, side.width() - width - from - 8.0).rect();
    Text::new(&text.name, TextStyle::INTERFACE, frame.theme.ink)
        .direction(Direction::Rtl)
        .max_width(name.width())
        .paint(
            ui.painter(),
            frame.text,
            pos2(name.right(), rect.center().y),
            Align2::RIGHT_CENTER,
        );
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    text::tooltip(response, frame.text, &text.whole, frame.words.is_rtl()).clicked()
}
