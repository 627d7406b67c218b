//! What an edit moved: a line with the count, and below it each mention with its days before and after.

use egui::{Role, Sense, Ui, WidgetInfo, vec2};

use crate::describe::names;
use crate::gui::focus;
use crate::gui::logical_rect::LogicalRect;
use crate::gui::paint_line::Look;
use crate::gui::panels::shapes;
use crate::gui::view_context::ViewContext;
use crate::session::{DateChangeSummary, MovedMention};
use crate::typeset::TextStyle;

/// Mentions that are written out.
const MOST_SHOWN: usize = 40;
const HEIGHT: f32 = 26.0;

/// Draws the line and, where open, the list.
pub(super) fn ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    moved: &DateChangeSummary,
    is_open: &mut bool,
) {
    let heading = frame
        .words
        .format("moved-heading", &[("count", moved.count.into())]);
    if moved.count == 0 {
        frame.wrapped(ui, &heading, TextStyle::SECONDARY, frame.theme.soft);
        return;
    }
    if heading_ui(ui, frame, &heading, *is_open) {
        *is_open = !*is_open;
    }
    if !*is_open {
        return;
    }
    for mention in moved.mentions.iter().take(MOST_SHOWN) {
        mention_ui(ui, frame, moved, mention);
    }
    let more = moved.count.saturating_sub(MOST_SHOWN);
    if more > 0 {
        let more = frame.words.format("moved-more", &[("count", more.into())]);
        frame.wrapped(ui, &more, TextStyle::SECONDARY, frame.theme.soft);
    }
}

/// The line with the count; whether it was clicked.
fn heading_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, heading: &str, is_open: bool) -> bool {
    let size = vec2(ui.available_width(), HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let side = LogicalRect::new(rect, frame.is_rtl());
    let look = Look::new(TextStyle::SECONDARY, frame.theme.ink, side.width() - 16.0);
    frame.paint_line(ui, side.at(0.0, HEIGHT / 2.0), side.start(), heading, look);
    let center = side.at_end(6.0, HEIGHT / 2.0);
    let color = frame.theme.soft;
    shapes::chevron(ui.painter(), center, color, is_open, side.is_rtl());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_open, heading));
    focus::ring(ui, &response, rect.expand2(vec2(6.0, 0.0)));
    response.clicked()
}

fn mention_ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    moved: &DateChangeSummary,
    mention: &MovedMention,
) {
    let words = frame.words;
    let quoted = [("words", words.name(&mention.words).into())];
    let mut title = words.format("details-words", &quoted);
    if mention.document != moved.document {
        let document = names::of_document(words, &frame.state.library.index, &mention.document);
        title = format!("{title} · {document}");
    }
    frame.wrapped(ui, &title, TextStyle::SECONDARY, frame.theme.ink);
    let days = |(interval, grain)| words.interval(interval, grain);
    let args = [
        ("before", days(mention.before).into()),
        ("after", days(mention.after).into()),
    ];
    let change = words.format("moved-change", &args);
    frame.wrapped(ui, &change, TextStyle::SECONDARY, frame.theme.soft);
    ui.add_space(4.0);
}
