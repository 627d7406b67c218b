//! A line of reasoning as a row: a sign at the start, the words above, what is said of them below.

use egui::{Align2, Color32, Response, Role, Sense, Ui, WidgetInfo, vec2};

use crate::describe::why::Line;
use crate::gui::focus;
use crate::gui::logical_rect::LogicalRect;
use crate::gui::text::Text;
use crate::gui::view_context::ViewContext;
use crate::typeset::TextStyle;

/// From the start of a row to its words.
const WORDS_START: f32 = 20.0;
/// Space between two rows.
const GAP: f32 = 9.0;

/// How a row looks and what it can do.
#[derive(Clone, Copy)]
pub(super) struct StepLook {
    /// Colour of the title.
    pub(super) title: Color32,
    /// What lies behind it.
    pub(super) ground: Option<Color32>,
    /// Whether it is clicked.
    pub(super) is_button: bool,
}

/// Draws a row in the width there is; the sign at its start is left to the caller.
pub(super) fn ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    line: &Line,
    look: StepLook,
) -> Response {
    let (theme, is_rtl) = (frame.theme, frame.is_rtl());
    let width = ui.available_width() - WORDS_START;
    let set = |words, style, color| Text::new(words, style, color).rtl(is_rtl).wrap(width);
    let title = set(&line.title, TextStyle::INTERFACE, look.title);
    let soft = line
        .soft
        .as_deref()
        .map(|soft| set(soft, TextStyle::SECONDARY, theme.soft));
    let title_height = title.size(ui.ctx(), frame.text).y;
    let soft_height = soft.map_or(0.0, |soft| soft.size(ui.ctx(), frame.text).y);
    let size = vec2(ui.available_width(), title_height + soft_height + GAP);
    let (sense, role) = if look.is_button {
        (Sense::click(), Role::Button)
    } else {
        (Sense::hover(), Role::ListItem)
    };
    let (rect, response) = ui.allocate_exact_size(size, sense);
    if let Some(ground) = look.ground {
        let behind = rect
            .expand2(vec2(6.0, 2.0))
            .translate(vec2(0.0, -GAP / 2.0 + 2.0));
        ui.painter().rect_filled(behind, 6.0, ground);
    }
    let words = LogicalRect::new(rect, is_rtl)
        .part(WORDS_START, width)
        .rect();
    title.paint(ui.painter(), frame.text, words.min, Align2::LEFT_TOP);
    if let Some(soft) = soft {
        let below = words.min + vec2(0.0, title_height);
        soft.paint(ui.painter(), frame.text, below, Align2::LEFT_TOP);
    }
    response.widget_info(|| {
        let soft = line.soft.as_deref().unwrap_or_default();
        let label = format!("{} {soft}", line.title);
        WidgetInfo::labeled(role, true, label.trim_end())
    });
    focus::ring(ui, &response, rect.expand2(vec2(6.0, 2.0)));
    response
}
