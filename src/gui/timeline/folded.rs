//! Folded times: a hatched strip across ruler and lanes that opens on a click.

use egui::{CursorIcon, Id, Painter, Rangef, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2};

use crate::gui::marks;
use crate::gui::text::{Text, tooltip};
use crate::gui::timeline::ruler;
use crate::gui::timeline::scale::Scale;
use crate::gui::view_context::ViewContext;
use crate::session::{Command, Gap};
use crate::time::Grain;
use crate::typeset::TextStyle;

/// How long an empty year is, for its number of years.
const DAYS_IN_YEAR: f64 = 365.25;
const STYLE: TextStyle = TextStyle {
    size_points: 11.5,
    line_height: 1.3,
    ..TextStyle::SECONDARY
};

/// Where the folded times of the view stand.
pub fn places(scale: &Scale) -> impl Iterator<Item = (Gap, Rangef)> {
    scale.folds.gaps().iter().filter_map(|gap| {
        let x = scale.x_range(f64::from(gap.first), f64::from(gap.end));
        let x = x.intersection(scale.x);
        (x.span() > 0.0).then_some((*gap, x))
    })
}

/// Draws them into `rect`, the ruler and the lanes, behind the marks.
pub fn paint(painter: &Painter, frame: &ViewContext<'_>, scale: &Scale, rect: Rect) {
    for (_, x) in places(scale) {
        let strip = Rect::from_x_y_ranges(x, rect.y_range());
        painter.rect_filled(strip, 0.0, frame.theme.panel);
        marks::hatched(painter, strip, frame.theme.grid);
        for x in [x.min, x.max] {
            painter.vline(x, strip.y_range(), Stroke::new(1.0, frame.theme.hairline));
        }
    }
}

/// How long they are, above them; a click opens one.
pub fn ui(ui: &Ui, frame: &mut ViewContext<'_>, scale: &Scale, rect: Rect) {
    for (gap, x) in places(scale) {
        let strip = Rect::from_x_y_ranges(x, rect.y_range());
        years(ui, frame, gap, strip);
        let id = Id::unique(("timeline-gap", gap.first));
        let response = ui.interact(strip, id, Sense::CLICK);
        let range = frame.words.interval(gap.interval(), Grain::Year);
        let name = frame
            .words
            .format("timeline-gap-open", &[("range", range.into())]);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        if tooltip(response, frame.text, &name, frame.is_rtl()).clicked() {
            frame.push(Command::OpenGap(gap));
        }
    }
}

fn years(ui: &Ui, frame: &mut ViewContext<'_>, gap: Gap, strip: Rect) {
    let count = (f64::from(gap.days()) / DAYS_IN_YEAR).round() as i64;
    let words = frame
        .words
        .format("timeline-gap", &[("count", count.into())]);
    let text = Text::new(&words, STYLE, frame.theme.soft).rtl(frame.is_rtl());
    let size = text.size(ui.ctx(), frame.text);
    if size.x + 4.0 > strip.width() {
        return;
    }
    let at = pos2(strip.center().x, strip.top() + ruler::HIJRI_MIDDLE);
    let ground = Rect::from_center_size(at, size).expand(2.0);
    ui.painter().rect_filled(ground, 4.0, frame.theme.panel);
    text.paint(ui.painter(), frame.text, at, egui::Align2::CENTER_CENTER);
}
