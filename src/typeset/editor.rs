//! One line of text that is edited: bidi caret, selection, half-composed input.

use std::ops::Range;

use parley::editing::{Generation, PlainEditorDriver};
use parley::{FontFamily, FontWeight, LineHeight, PlainEditor, StyleProperty};

use crate::typeset::layout::PixelRect;
use crate::typeset::{Direction, Ink, Layout, Mark, TextStyle, Typesetter, Underline};

/// Where a key moves the caret; left and right are what the eye sees, in both directions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Motion {
    /// One letter to the left.
    Left,
    /// One letter to the right.
    Right,
    /// One word to the left.
    WordLeft,
    /// One word to the right.
    WordRight,
    /// To where reading starts.
    Start,
    /// To where reading ends.
    End,
}

/// Whether a motion leaves the other end of the selection where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Extend {
    /// The caret moves alone; a selection is dropped.
    No,
    /// The selection grows or shrinks to the new place.
    Yes,
}

/// How much one step takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Granularity {
    /// A letter, or a place between two.
    Letter,
    /// A word.
    Word,
    /// Everything.
    All,
}

/// The text of a one-line field with its caret, selection and half-composed input.
///
/// Offsets are bytes; geometry is in physical pixels from the top left of [`LineEditor::layout`].
/// Line breaks that come in by any way become spaces.
pub struct LineEditor {
    editor: PlainEditor<Ink>,
    scale: f32,
    direction: Direction,
    caret_belongs_at_end: bool,
    drawn: Option<(Generation, Layout)>,
}

impl LineEditor {
    /// An empty field.
    pub fn new(style: TextStyle) -> Self {
        let mut editor = PlainEditor::new(style.size_points);
        let styles = editor.edit_styles();
        styles.insert(StyleProperty::FontFamily(FontFamily::Source(
            style.face.families().into(),
        )));
        styles.insert(StyleProperty::FontWeight(FontWeight::new(style.weight)));
        styles.insert(StyleProperty::LineHeight(LineHeight::FontSizeRelative(
            style.line_height,
        )));
        Self {
            editor,
            scale: 1.0,
            direction: Direction::Auto,
            caret_belongs_at_end: false,
            drawn: None,
        }
    }

    /// The text without what is still being composed.
    pub fn text(&self) -> String {
        self.editor.text().to_string()
    }

    /// The text as it is shown, with what is being composed.
    pub fn shown_text(&self) -> &str {
        self.editor.raw_text()
    }

    /// Replaces the text; the caret goes to its end.
    pub fn set_text(&mut self, text: &str) {
        self.editor.set_text(&one_line(text));
        self.caret_belongs_at_end = true;
    }

    /// Puts the caret of a text that was just set to its beginning.
    pub fn begin(&mut self) {
        self.caret_belongs_at_end = false;
    }

    /// Says how many pixels a point has and where an undecided text starts.
    pub fn prepare(&mut self, typesetter: &mut Typesetter, scale: f32, direction: Direction) {
        if self.scale != scale {
            self.scale = scale;
            self.editor.set_scale(scale);
        }
        if self.direction != direction {
            self.direction = direction;
            self.editor.set_base_direction(direction.base());
        }
        if std::mem::take(&mut self.caret_belongs_at_end) {
            self.driver(typesetter).move_to_text_end();
        }
    }

    /// The caret's place in the shown text, in bytes.
    pub fn caret_byte(&self) -> usize {
        self.editor.raw_selection().focus().index()
    }

    /// The selected bytes of the shown text, if any.
    pub fn selected_range(&self) -> Option<Range<usize>> {
        let selection = self.editor.raw_selection();
        (!selection.is_collapsed()).then(|| selection.text_range())
    }

    /// The selected text, if any.
    pub fn selected_text(&self) -> Option<&str> {
        self.editor.selected_text()
    }

    /// Whether an input method is in the middle of a word.
    pub fn is_composing(&self) -> bool {
        self.editor.is_composing()
    }

    /// Puts text in the place of the selection or at the caret.
    pub fn insert(&mut self, typesetter: &mut Typesetter, text: &str) {
        self.driver(typesetter)
            .insert_or_replace_selection(&one_line(text));
    }

    /// Takes away the selection, or else what stands before the caret.
    pub fn delete_before(&mut self, typesetter: &mut Typesetter, amount: Granularity) {
        let mut driver = self.driver(typesetter);
        match amount {
            Granularity::Letter => driver.backdelete(),
            Granularity::Word => driver.backdelete_word(),
            Granularity::All => {
                driver.select_to_text_start();
                driver.delete_selection();
            }
        }
    }

    /// Takes away the selection, or else what stands after the caret.
    pub fn delete_after(&mut self, typesetter: &mut Typesetter, amount: Granularity) {
        let mut driver = self.driver(typesetter);
        match amount {
            Granularity::Letter => driver.delete(),
            Granularity::Word => driver.delete_word(),
            Granularity::All => {
                driver.select_to_text_end();
                driver.delete_selection();
            }
        }
    }

    /// Takes away so many characters before and after the caret, as an input method asks for.
    pub fn delete_around(&mut self, typesetter: &mut Typesetter, before: usize, after: usize) {
        let caret = self.caret_byte();
        let text = self.editor.raw_text();
        let head = text.get(..caret).unwrap_or_default();
        let tail = text.get(caret..).unwrap_or_default();
        let start = head.char_indices().rev().take(before).last();
        let start = start.map_or(caret, |(at, _)| at);
        let end = tail
            .char_indices()
            .nth(after)
            .map_or(text.len(), |(at, _)| caret + at);
        let mut driver = self.driver(typesetter);
        driver.select_byte_range(start, end);
        driver.delete_selection();
    }

    /// Takes away the selection, if there is one.
    pub fn delete_selection(&mut self, typesetter: &mut Typesetter) {
        if self.selected_range().is_some() {
            self.driver(typesetter).delete_selection();
        }
    }

    /// Moves the caret.
    pub fn move_caret(&mut self, typesetter: &mut Typesetter, motion: Motion, extend: Extend) {
        let mut driver = self.driver(typesetter);
        match (motion, extend) {
            (Motion::Left, Extend::No) => driver.move_left(),
            (Motion::Left, Extend::Yes) => driver.select_left(),
            (Motion::Right, Extend::No) => driver.move_right(),
            (Motion::Right, Extend::Yes) => driver.select_right(),
            (Motion::WordLeft, Extend::No) => driver.move_word_left(),
            (Motion::WordLeft, Extend::Yes) => driver.select_word_left(),
            (Motion::WordRight, Extend::No) => driver.move_word_right(),
            (Motion::WordRight, Extend::Yes) => driver.select_word_right(),
            (Motion::Start, Extend::No) => driver.move_to_text_start(),
            (Motion::Start, Extend::Yes) => driver.select_to_text_start(),
            (Motion::End, Extend::No) => driver.move_to_text_end(),
            (Motion::End, Extend::Yes) => driver.select_to_text_end(),
        }
    }

    /// Selects everything.
    pub fn select_all(&mut self, typesetter: &mut Typesetter) {
        self.driver(typesetter).select_all();
    }

    /// Places the caret at a point, or selects what is there.
    pub fn press(&mut self, typesetter: &mut Typesetter, [x, y]: [f32; 2], amount: Granularity) {
        let mut driver = self.driver(typesetter);
        match amount {
            Granularity::Letter => driver.move_to_point(x, y),
            Granularity::Word => driver.select_word_at_point(x, y),
            Granularity::All => driver.select_all(),
        }
    }

    /// Moves the free end of the selection to a point, by the step the selection began with.
    pub fn drag_to(&mut self, typesetter: &mut Typesetter, [x, y]: [f32; 2]) {
        self.driver(typesetter).extend_selection_to_point(x, y);
    }

    /// Shows what an input method is composing; an empty text ends it.
    ///
    /// `caret` is a range of bytes in `text` that the method points at.
    pub fn compose(
        &mut self,
        typesetter: &mut Typesetter,
        text: &str,
        caret: Option<Range<usize>>,
    ) {
        if text.is_empty() {
            return self.stop_composing(typesetter);
        }
        let at_end = text.len()..text.len();
        let caret = caret.filter(|range| range.end <= text.len());
        let caret = caret.unwrap_or(at_end);
        self.driver(typesetter)
            .set_compose(text, Some((caret.start, caret.end)));
    }

    /// Drops what is being composed.
    pub fn stop_composing(&mut self, typesetter: &mut Typesetter) {
        self.driver(typesetter).clear_compose();
    }

    /// The text set on one line; call [`LineEditor::prepare`] first.
    pub fn layout(&mut self, typesetter: &mut Typesetter) -> &Layout {
        self.driver(typesetter).refresh_layout();
        let generation = self.editor.generation();
        let composed: Vec<Mark> = self.composed_mark().into_iter().collect();
        let editor = &mut self.editor;
        let drawn = self
            .drawn
            .take()
            .filter(|(known, _)| *known == generation)
            .unwrap_or_else(|| {
                let lines = editor.layout(&mut typesetter.fonts, &mut typesetter.scratch);
                (generation, Layout::new(lines.clone(), 0.0, &composed))
            });
        &self.drawn.insert(drawn).1
    }

    /// The caret's rectangle, unless an input method hides it.
    pub fn caret_rect(&self, width_px: f32) -> Option<PixelRect> {
        self.editor.cursor_geometry(width_px).map(pixel_rect)
    }

    /// The rectangles behind the selection.
    pub fn selection_rects(&self) -> Vec<PixelRect> {
        let boxes = self.editor.selection_geometry();
        boxes
            .into_iter()
            .map(|(bounds, _)| pixel_rect(bounds))
            .collect()
    }

    fn composed_mark(&self) -> Option<Mark> {
        let range = self.editor.raw_compose().clone()?;
        Some(Mark {
            range,
            ink: 0,
            is_bold: false,
            underline: Some(Underline::Thin),
        })
    }

    fn driver<'a>(&'a mut self, typesetter: &'a mut Typesetter) -> PlainEditorDriver<'a, Ink> {
        self.editor
            .driver(&mut typesetter.fonts, &mut typesetter.scratch)
    }
}

fn one_line(text: &str) -> String {
    text.replace("\r\n", " ").replace(['\n', '\r'], " ")
}

/// A rectangle of the editor, as ours.
fn pixel_rect(bounds: parley::BoundingBox) -> PixelRect {
    [
        bounds.x0 as f32,
        bounds.y0 as f32,
        bounds.x1 as f32,
        bounds.y1 as f32,
    ]
}
