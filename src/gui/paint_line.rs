//! Text at a place, short to write in views.

use egui::{
    Align, Align2, Color32, Layout, Pos2, Rect, Response, Role, Sense, Ui, WidgetInfo, vec2,
};

use crate::gui::text;
use crate::gui::text::Text;
use crate::gui::view_context::ViewContext;
use crate::typeset::TextStyle;

/// How a line of the interface looks.
#[derive(Clone, Copy)]
pub(crate) struct Look {
    /// How it is set.
    pub(crate) style: TextStyle,
    /// Its colour.
    pub(crate) color: Color32,
    /// Beyond this width in points it ends in "…".
    pub(crate) width: f32,
}

impl Look {
    /// What a line of this style and colour looks like in so many points.
    pub(crate) fn new(style: TextStyle, color: Color32, width: f32) -> Self {
        Self {
            style,
            color,
            width,
        }
    }
}

impl ViewContext<'_> {
    /// One thing below the other, from the side where reading begins.
    pub(crate) fn column(&self) -> Layout {
        Layout::top_down(if self.is_rtl() {
            Align::Max
        } else {
            Align::Min
        })
    }

    /// One thing beside the other, from the side where reading begins, and on in the next line.
    pub(crate) fn row(&self) -> Layout {
        if self.is_rtl() {
            Layout::right_to_left(Align::Center)
        } else {
            Layout::left_to_right(Align::Center)
        }
        .with_main_wrap(true)
    }

    /// One thing beside the other in a single line, from the side where reading begins.
    pub(crate) fn line(&self) -> Layout {
        self.row().with_main_wrap(false)
    }

    /// One thing beside the other in a single line, from the side where reading ends.
    pub(crate) fn line_from_end(&self) -> Layout {
        if self.is_rtl() {
            Layout::left_to_right(Align::Center)
        } else {
            Layout::right_to_left(Align::Center)
        }
    }

    /// Paints one line with `anchor` at `at`; returns the rectangle that it fills.
    pub(crate) fn paint_line(
        &mut self,
        ui: &Ui,
        at: Pos2,
        anchor: Align2,
        line: &str,
        look: Look,
    ) -> Rect {
        Text::new(line, look.style, look.color)
            .rtl(self.is_rtl())
            .max_width(look.width)
            .paint(ui.painter(), self.text, at, anchor)
    }

    /// Names what was painted for assistive programs.
    pub(crate) fn name_place(&self, ui: &Ui, place: Rect, role: Role, words: &str) -> Response {
        let id = ui.scope_id().with(("named", words));
        let response = ui.interact(place, id, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(role, true, words));
        response
    }

    /// Tells the whole line beside the pointer where it was painted shortened.
    pub(crate) fn whole_on_hover(&mut self, response: Response, line: &str, look: Look) {
        if !response.hovered() {
            return;
        }
        let words = Text::new(line, look.style, look.color);
        if words.size(&response.ctx, self.text).x > look.width {
            text::tooltip(response, self.text, line, self.words.is_rtl());
        }
    }

    /// The one button of a place that counts most.
    pub(crate) fn accent_button(&mut self, ui: &mut Ui, words: &str) -> Response {
        let colors = (self.theme.accent, self.theme.on_accent);
        text::accent_button(ui, self.text, words, self.words.is_rtl(), colors)
    }

    /// A label that breaks its lines at the width there is.
    pub(crate) fn wrapped(
        &mut self,
        ui: &mut Ui,
        line: &str,
        style: TextStyle,
        color: Color32,
    ) -> Response {
        let width = ui.available_width();
        Text::new(line, style, color)
            .rtl(self.is_rtl())
            .wrap(width)
            .label(ui, self.text)
    }

    /// Things beside each other that break into lines.
    pub(crate) fn flow(&mut self, ui: &mut Ui, content: impl FnOnce(&mut Ui, &mut Self)) {
        let size = vec2(ui.available_width(), 0.0);
        ui.allocate_ui_with_layout(size, self.row(), |ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
            content(ui, self);
        });
        ui.add_space(6.0);
    }

    /// A button with the words of a message.
    pub(crate) fn button(&mut self, ui: &mut Ui, key: &str) -> Response {
        let words = self.words.text(key);
        text::button(ui, self.text, &words, self.words.is_rtl())
    }
}
