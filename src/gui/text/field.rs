//! A line to type in, in both directions.

use egui::{
    Align2, EventFilter, Key, Modifiers, Pos2, Rect, Response, Sense, StrokeKind, Ui, WidgetInfo,
    pos2, vec2,
};
use parley::editing::PlainEditorDriver;
use parley::{FontFamily, LineHeight, PlainEditor, StyleProperty};

use crate::gui::text::{Text, TextEngine};
use crate::typeset::{Direction, Ink, Layout, TextStyle};

/// Space around the words.
const PADDING: egui::Vec2 = egui::vec2(10.0, 3.0);
/// Corner radius.
const RADIUS: u8 = 8;
/// Height of the field.
const HEIGHT: f32 = 30.0;

/// A single line of text: bidi caret, selection, clipboard, input methods.
pub struct TextField {
    editor: PlainEditor<Ink>,
    style: TextStyle,
    /// Points that the words are moved to the left, where they are wider than the field.
    scroll: f32,
}

impl Default for TextField {
    fn default() -> Self {
        Self::new(TextStyle::INTERFACE)
    }
}

impl std::fmt::Debug for TextField {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TextField")
            .field("text", &self.text())
            .finish_non_exhaustive()
    }
}

impl TextField {
    /// An empty field.
    pub fn new(style: TextStyle) -> Self {
        let mut editor = PlainEditor::new(style.size_points);
        let styles = editor.edit_styles();
        styles.insert(StyleProperty::FontFamily(FontFamily::Source(
            style.face.families().into(),
        )));
        styles.insert(StyleProperty::LineHeight(LineHeight::FontSizeRelative(
            style.line_height,
        )));
        Self {
            editor,
            style,
            scroll: 0.0,
        }
    }

    /// What is typed.
    pub fn text(&self) -> &str {
        self.editor.raw_text()
    }

    /// Replaces what is typed.
    pub fn set_text(&mut self, text: &str) {
        self.editor.set_text(text);
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
        let inner = rect.shrink2(PADDING);
        let scale = ui.ctx().pixels_per_point();
        let is_empty = self.text().is_empty();
        let direction = if is_empty {
            Direction::of(is_rtl)
        } else {
            Direction::Auto
        };
        self.editor.set_scale(scale);
        self.editor.set_width(None);
        self.editor.set_base_direction(direction.base());
        let before = self.text().to_owned();
        let origin = self.origin(engine, inner, scale);
        self.point(ui, engine, &response, origin, scale);
        if response.has_focus() {
            ui.data_mut(|data| data.insert_temp(typing_id(), response.id));
            self.keys(ui, engine, &response);
        }
        self.editor
            .refresh_layout(&mut engine.typesetter.fonts, &mut engine.typesetter.scratch);
        if before != self.text() {
            response.mark_changed();
        }
        self.follow_caret(inner, scale);
        let origin = self.origin(engine, inner, scale);
        self.paint(ui, engine, &response, (rect, inner, origin), hint, is_rtl);
        let (text, name) = (self.text().to_owned(), name.to_owned());
        response.widget_info(|| {
            let mut info = WidgetInfo::text_edit(true, &text, &text, hint);
            info.label = Some(name.clone());
            info
        });
        response.on_hover_cursor(egui::CursorIcon::Text)
    }

    fn driver<'a>(&'a mut self, engine: &'a mut TextEngine) -> PlainEditorDriver<'a, Ink> {
        self.editor
            .driver(&mut engine.typesetter.fonts, &mut engine.typesetter.scratch)
    }

    /// Where the layout's left top lies: at the side where its direction begins, or scrolled.
    fn origin(&mut self, engine: &mut TextEngine, inner: Rect, scale: f32) -> Pos2 {
        self.editor
            .refresh_layout(&mut engine.typesetter.fonts, &mut engine.typesetter.scratch);
        let (width, height, is_rtl) =
            self.editor
                .try_layout()
                .map_or((0.0, 0.0, false), |layout| {
                    (
                        layout.full_width() / scale,
                        layout.height() / scale,
                        layout.is_rtl(),
                    )
                });
        let x = match (width <= inner.width(), is_rtl) {
            (true, true) => inner.right() - width,
            (true, false) => inner.left(),
            (false, _) => inner.left() - self.scroll,
        };
        pos2(x, inner.center().y - height / 2.0)
    }

    /// Scrolls just so far that the caret is inside.
    fn follow_caret(&mut self, inner: Rect, scale: f32) {
        let Some(layout) = self.editor.try_layout() else {
            return;
        };
        let width = layout.full_width() / scale;
        let Some(caret) = self.editor.cursor_geometry(1.0) else {
            return;
        };
        let (left, right) = (caret.x0 as f32 / scale, caret.x1 as f32 / scale);
        let most = (width - inner.width()).max(0.0);
        self.scroll = self
            .scroll
            .clamp((right - inner.width()).max(0.0), left.max(0.0))
            .min(most);
    }

    fn point(
        &mut self,
        ui: &Ui,
        engine: &mut TextEngine,
        response: &Response,
        origin: Pos2,
        scale: f32,
    ) {
        if response.clicked() || response.drag_started() {
            response.request_focus();
        }
        let Some(at) = response.interact_pointer_pos() else {
            return;
        };
        let at = (at - origin) * scale;
        let pressed = ui.input(|input| input.pointer.press_origin());
        let mut driver = self.driver(engine);
        if response.triple_clicked() {
            driver.select_all();
        } else if response.double_clicked() {
            driver.select_word_at_point(at.x, at.y);
        } else if response.drag_started() {
            let from = pressed.map_or(at, |pressed| (pressed - origin) * scale);
            driver.move_to_point(from.x, from.y);
        } else if response.clicked() {
            driver.move_to_point(at.x, at.y);
        } else if response.dragged() {
            driver.extend_selection_to_point(at.x, at.y);
        }
    }

    fn keys(&mut self, ui: &Ui, engine: &mut TextEngine, response: &Response) {
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        for event in ui.input(|input| input.events.clone()) {
            self.event(ui, engine, response, event);
        }
    }

    fn event(&mut self, ui: &Ui, engine: &mut TextEngine, response: &Response, event: egui::Event) {
        use egui::{Event, ImeEvent};
        match event {
            Event::Text(text) | Event::Paste(text) => self.insert(engine, &text),
            Event::Ime(ImeEvent::Commit(text)) => {
                self.driver(engine).clear_compose();
                self.insert(engine, &text);
            }
            Event::Copy | Event::Cut => {
                if let Some(text) = self.editor.selected_text() {
                    ui.ctx().copy_text(text.to_owned());
                }
                if event == Event::Cut {
                    self.driver(engine).delete_selection();
                }
            }
            Event::Key {
                key: Key::Escape | Key::Enter,
                pressed: true,
                ..
            } => {
                response.surrender_focus();
            }
            Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } => {
                press(&mut self.driver(engine), key, modifiers);
            }
            _ => {}
        }
    }

    fn insert(&mut self, engine: &mut TextEngine, text: &str) {
        let line = text.replace(['\n', '\r'], " ");
        self.driver(engine).insert_or_replace_selection(&line);
    }

    fn paint(
        &self,
        ui: &Ui,
        engine: &mut TextEngine,
        response: &Response,
        (rect, inner, origin): (Rect, Rect, Pos2),
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
        ui.painter().rect(
            rect,
            RADIUS,
            visuals.extreme_bg_color,
            stroke,
            StrokeKind::Inside,
        );
        let painter = ui
            .painter()
            .with_clip_rect(inner.expand(1.0).intersect(ui.clip_rect()));
        let scale = ui.ctx().pixels_per_point();
        let place = |rect: parley::BoundingBox| {
            let min = pos2(rect.x0 as f32, rect.y0 as f32);
            let max = pos2(rect.x1 as f32, rect.y1 as f32);
            (Rect::from_min_max(min, max) / scale).translate(origin.to_vec2())
        };
        if has_focus {
            for (selected, _) in self.editor.selection_geometry() {
                painter.rect_filled(place(selected), 0.0, visuals.selection.bg_fill);
            }
        }
        if self.text().is_empty() {
            let (at, anchor) = if is_rtl {
                (inner.right_center(), Align2::RIGHT_CENTER)
            } else {
                (inner.left_center(), Align2::LEFT_CENTER)
            };
            let words = Text::new(hint, self.style, visuals.weak_text_color()).rtl(is_rtl);
            words
                .max_width(inner.width())
                .paint(&painter, engine, at, anchor);
        } else if let Some(layout) = self.editor.try_layout() {
            let laid = engine.finish(ui.ctx(), Layout::new(layout.clone(), 0.0, &[]), scale);
            engine.paint(&painter, &laid, origin, &[visuals.text_color()]);
        }
        if has_focus && let Some(caret) = self.editor.cursor_geometry(1.5 * scale) {
            painter.rect_filled(place(caret), 0.0, visuals.strong_text_color());
        }
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

/// Moves and deletions, in the order that the eye sees.
fn press(driver: &mut PlainEditorDriver<'_, Ink>, key: Key, modifiers: Modifiers) {
    let by_word = modifiers.ctrl || modifiers.alt;
    match (key, modifiers.shift, by_word) {
        (Key::ArrowLeft, false, false) => driver.move_left(),
        (Key::ArrowLeft, true, false) => driver.select_left(),
        (Key::ArrowLeft, false, true) => driver.move_word_left(),
        (Key::ArrowLeft, true, true) => driver.select_word_left(),
        (Key::ArrowRight, false, false) => driver.move_right(),
        (Key::ArrowRight, true, false) => driver.select_right(),
        (Key::ArrowRight, false, true) => driver.move_word_right(),
        (Key::ArrowRight, true, true) => driver.select_word_right(),
        (Key::Home, false, _) => driver.move_to_line_start(),
        (Key::Home, true, _) => driver.select_to_line_start(),
        (Key::End, false, _) => driver.move_to_line_end(),
        (Key::End, true, _) => driver.select_to_line_end(),
        (Key::A, ..) if modifiers.command => driver.select_all(),
        (Key::Backspace, _, false) => driver.backdelete(),
        (Key::Backspace, _, true) => driver.backdelete_word(),
        (Key::Delete, _, false) => driver.delete(),
        (Key::Delete, _, true) => driver.delete_word(),
        _ => {}
    }
}
