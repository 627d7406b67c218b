//! What the shapes of the list mean, small and always there.

use egui::{Pos2, Rect, Role, Sense, Stroke, Ui, vec2};

use crate::gui::happenings::row::PADDING;
use crate::gui::happenings::spread::{DOT, SPECK};
use crate::gui::logical_rect::LogicalRect;
use crate::gui::marks::Fill;
use crate::gui::paint_line::Look;
use crate::gui::report_mark::{Ink, Shape};
use crate::gui::view_context::ViewContext;
use crate::gui::{marks, report_mark};
use crate::typeset::TextStyle;

/// Height of the legend in points, and how many shapes stand in one of its lines.
pub(super) const HEIGHT: f32 = 64.0;
const IN_LINE: usize = 4;
/// Room for a shape before its word.
const SHAPE: f32 = 24.0;
/// Its words.
const WORDS: TextStyle = TextStyle {
    size_points: 12.0,
    ..TextStyle::SECONDARY
};

#[derive(Clone, Copy)]
enum Entry {
    Day,
    Days,
    Inferred,
    Scheduled,
    Told,
    Silent,
    Copied,
    Conflict,
}

const ENTRIES: [(Entry, &str); 8] = [
    (Entry::Day, "happenings-legend-day"),
    (Entry::Days, "happenings-legend-days"),
    (Entry::Inferred, "happenings-legend-inferred"),
    (Entry::Scheduled, "happenings-legend-scheduled"),
    (Entry::Told, "happenings-legend-told"),
    (Entry::Silent, "happenings-legend-silent"),
    (Entry::Copied, "happenings-legend-copied"),
    (Entry::Conflict, "happenings-legend-conflict"),
];

/// Draws it into `rect`, at the foot of the list.
pub(super) fn ui(ui: &Ui, frame: &mut ViewContext<'_>, rect: Rect) {
    let line = Stroke::new(1.0, frame.theme.hairline);
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, line);
    let side = LogicalRect::new(rect.shrink2(vec2(PADDING, 0.0)), frame.is_rtl());
    let width = side.width() / IN_LINE as f32;
    for (number, (entry, key)) in ENTRIES.into_iter().enumerate() {
        let y = 20.0 + 25.0 * (number / IN_LINE) as f32;
        let from = (number % IN_LINE) as f32 * width;
        entry.paint(ui, frame, side.at(from + SHAPE / 2.0 - 3.0, y));
        let words = frame.words.text(key);
        let look = Look::new(WORDS, frame.theme.soft, width - SHAPE);
        let at = side.at(from + SHAPE, y);
        let place = frame.paint_line(ui, at, side.start(), &words, look);
        let label = frame.name_place(ui, place, Role::Label, &words);
        frame.whole_on_hover(label, &words, look);
    }
    ui.interact(
        rect,
        ui.scope_id().with("happenings-legend"),
        Sense::hover(),
    );
}

impl Entry {
    fn paint(self, ui: &Ui, frame: &ViewContext<'_>, center: Pos2) {
        let (painter, theme) = (ui.painter(), frame.theme);
        let bar = Rect::from_center_size(center, vec2(17.0, marks::BAR_HEIGHT));
        match self {
            Self::Day => marks::dot(painter, center, theme.ink, Fill::Solid),
            Self::Days => marks::bar(painter, bar, theme.ink, Fill::Solid),
            Self::Inferred => marks::dot(painter, center, theme.ink, Fill::Outlined),
            Self::Scheduled => marks::bar(painter, bar, theme.ink, Fill::Dashed),
            Self::Told => {
                painter.circle_filled(center, DOT, theme.source(0));
            }
            Self::Silent => {
                painter.circle_filled(center, SPECK, theme.quiet);
            }
            Self::Copied => {
                let ink = Ink {
                    color: theme.soft,
                    ground: theme.panel,
                    is_later_right: true,
                };
                report_mark::paint(painter, theme, center, Shape::Copied, ink);
            }
            Self::Conflict => {
                marks::dot(painter, center, theme.ink, Fill::Solid);
                report_mark::notch(painter, center, theme.accent);
            }
        }
    }
}
