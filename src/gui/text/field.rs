//! A line to type in, in both directions.

use egui::output::IMEOutput;
use egui::{
    Align2, CursorIcon, IMEPurpose, Pos2, Rect, Response, Sense, StrokeKind, Ui, WidgetInfo, pos2,
    vec2,
};

use crate::gui::text::{Text, TextEngine, field_input};
use crate::typeset::{Direction, LineEditor, PixelRect, TextStyle};

/// Space around the words.
const PADDING: egui::Vec2 = egui::vec2(10.0, 3.0);
/// Corner radius.
const RADIUS: u8 = 8;
/// Height of the field.
const HEIGHT: f32 = 30.0;
/// Thickness of the caret.
const CARET: f32 = 1.5;

/// A single line of text: bidi caret, selection, clipboard, input methods.
pub struct TextField {
    pub(super) editor: LineEditor,
    /// The text without what an input method is still composing.
    text: String,
    style: TextStyle,
    /// Points that the words are moved to the left, where they are wider than the field.
    scroll: f32,
    wants_focus: bool,
    pub(super) was_entered: bool,
}

impl Default for TextField {
    fn default() -> Self {
        Self::new(TextStyle::INTERFACE)
    }
}

impl std::fmt::Debug for TextField {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TextField")
            .field("text", &self.text)
            .finish_non_exhaustive()
    }
}

/// Where the field, its words and their left top are, in points.
#[derive(Clone, Copy)]
struct Place {
    rect: Rect,
    inner: Rect,
    origin: Pos2,
    scale: f32,
}

impl Place {
    fn of(&self, [left, top, right, bottom]: PixelRect) -> Rect {
        let rect = Rect::from_min_max(pos2(left, top), pos2(right, bottom)) / self.scale;
        rect.translate(self.origin.to_vec2())
    }
}

impl TextField {
    /// An empty field.
    pub fn new(style: TextStyle) -> Self {
        Self {
            editor: LineEditor::new(style),
            text: String::new(),
            style,
            scroll: 0.0,
            wants_focus: false,
            was_entered: false,
        }
    }

    /// What is typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Replaces what is typed; the caret goes to the end.
    pub fn set_text(&mut self, text: &str) {
        self.editor.set_text(text);
        self.text = self.editor.text();
    }

    /// The same with the caret at the beginning, so that this is what is seen of a long text.
    pub fn begin_with(&mut self, text: &str) {
        self.set_text(text);
        self.editor.begin();
    }

    /// Takes the keyboard at the next frame, with everything selected.
    pub fn focus(&mut self) {
        self.wants_focus = true;
    }

    /// Whether Enter was pressed in the last frame.
    pub fn entered(&self) -> bool {
        self.was_entered
    }

    /// Shows the field; `name` is its accessible name, `hint` what stands in it while it is empty.
    ///
    /// The response is `changed` when the text changed and has lost focus on Enter and Esc.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        engine: &mut TextEngine,
        width: f32,
        name: &str,
        hint: &str,
        is_rtl: bool,
    ) -> Response {
        let (rect, mut response) =
            ui.allocate_exact_size(vec2(width, HEIGHT), Sense::click_and_drag());
        engine.begin_frame(ui.ctx());
        let scale = ui.ctx().pixels_per_point();
        let direction = if self.editor.shown_text().is_empty() {
            Direction::of(is_rtl)
        } else {
            Direction::Auto
        };
        self.editor
            .prepare(&mut engine.typesetter, scale, direction);
        self.take_focus(engine, &response);
        let place = self.place(engine, rect, scale);
        field_input::pointer(self, ui, engine, &response, place.origin);
        self.was_entered = false;
        if response.has_focus() {
            ui.data_mut(|data| data.insert_temp(typing_id(), response.id));
            field_input::keyboard(self, ui, engine, &response);
        } else if self.editor.is_composing() {
            self.editor.stop_composing(&mut engine.typesetter);
        }
        let before = std::mem::replace(&mut self.text, self.editor.text());
        if before != self.text {
            response.mark_changed();
        }
        self.follow_caret(engine, place);
        let place = self.place(engine, rect, scale);
        if ui.is_rect_visible(rect) {
            self.paint_ui(ui, engine, &response, place, hint, is_rtl);
        }
        self.tell_input_method(ui, &response, place);
        let is_enabled = ui.is_enabled();
        response.widget_info(|| {
            let mut info = WidgetInfo::text_edit(is_enabled, &before, &self.text, hint);
            info.label = Some(name.to_owned());
            info
        });
        response.on_hover_cursor(CursorIcon::Text)
    }

    fn take_focus(&mut self, engine: &mut TextEngine, response: &Response) {
        if std::mem::take(&mut self.wants_focus) {
            response.request_focus();
            self.editor.select_all(&mut engine.typesetter);
        }
    }

    /// The words stand at the side where their direction begins, or are scrolled.
    fn place(&mut self, engine: &mut TextEngine, rect: Rect, scale: f32) -> Place {
        let inner = rect.shrink2(PADDING);
        let layout = self.editor.layout(&mut engine.typesetter);
        let [left, right] = layout.span().map(|x| x / scale);
        let height = layout.size[1] / scale;
        let x = match (right - left <= inner.width(), layout.is_rtl()) {
            (true, true) => inner.right() - right,
            (true, false) => inner.left() - left,
            (false, _) => inner.left() - self.scroll,
        };
        Place {
            rect,
            inner,
            origin: pos2(x, inner.center().y - height / 2.0),
            scale,
        }
    }

    /// Scrolls just so far that the caret is inside.
    fn follow_caret(&mut self, engine: &mut TextEngine, place: Place) {
        let [left, right] = self.editor.layout(&mut engine.typesetter).span();
        let (left, right) = (left / place.scale, right / place.scale + CARET);
        let Some(caret) = self.editor.caret_rect(CARET * place.scale) else {
            return;
        };
        let (caret_left, caret_right) = (caret[0] / place.scale, caret[2] / place.scale);
        let room = place.inner.width();
        self.scroll = self
            .scroll
            .min(caret_left)
            .max(caret_right - room)
            .min(right - room)
            .max(left);
    }

    fn paint_ui(
        &mut self,
        ui: &Ui,
        engine: &mut TextEngine,
        response: &Response,
        place: Place,
        hint: &str,
        is_rtl: bool,
    ) {
        let visuals = ui.visuals();
        let has_focus = response.has_focus();
        let stroke = if has_focus {
            visuals.selection.stroke
        } else {
            visuals.widgets.inactive.bg_stroke
        };
        let ground = visuals.extreme_bg_color;
        ui.painter()
            .rect(place.rect, RADIUS, ground, stroke, StrokeKind::Inside);
        let clip = place.inner.expand(CARET).intersect(ui.clip_rect());
        let painter = ui.painter().with_clip_rect(clip);
        if has_focus {
            for selected in self.editor.selection_rects() {
                painter.rect_filled(place.of(selected), 0.0, visuals.selection.bg_fill);
            }
        }
        if self.editor.shown_text().is_empty() {
            let (at, anchor) = if is_rtl {
                (place.inner.right_center(), Align2::RIGHT_CENTER)
            } else {
                (place.inner.left_center(), Align2::LEFT_CENTER)
            };
            Text::new(hint, self.style, visuals.weak_text_color())
                .rtl(is_rtl)
                .max_width(place.inner.width())
                .paint(&painter, engine, at, anchor);
        } else {
            let layout = self.editor.layout(&mut engine.typesetter).clone();
            let laid = engine.finish(ui.ctx(), layout, place.scale);
            engine.paint(&painter, &laid, place.origin, &[visuals.text_color()]);
        }
        if has_focus && let Some(caret) = self.editor.caret_rect(CARET * place.scale) {
            painter.rect_filled(place.of(caret), 0.0, visuals.strong_text_color());
        }
    }

    /// Lets an input method know where to show its candidates; without this it stays off.
    fn tell_input_method(&self, ui: &Ui, response: &Response, place: Place) {
        if !ui.memory(|memory| memory.owns_ime_events(response.id)) {
            return;
        }
        let to_global = ui.ctx().layer_transform_to_global(ui.layer_id());
        let to_global = to_global.unwrap_or_default();
        let caret = self.editor.caret_rect(1.0);
        let caret = caret.map_or(place.inner, |caret| place.of(caret));
        ui.output_mut(|output| {
            output.ime = Some(IMEOutput {
                purpose: IMEPurpose::Normal,
                rect: to_global * place.inner,
                cursor_rect: to_global * caret,
                should_interrupt_composition: false,
            });
        });
    }
}

/// Whether a field has the keyboard: then no key is a command.
pub fn is_typing(ctx: &egui::Context) -> bool {
    let focused = ctx.memory(egui::Memory::focused);
    focused.is_some() && focused == ctx.data(|data| data.get_temp(typing_id()))
}

fn typing_id() -> egui::Id {
    egui::Id::unique("the field that is typed in")
}
