//! Where the pen stands: the graphics and text state of a content stream, as far as places of glyphs hang on it.

use std::rc::Rc;

use hayro_font::kurbo::{Affine, Vec2};

use crate::corpus::format::pdf::font::PdfFont;

/// What `q` saves and `Q` restores.
#[derive(Clone)]
pub(crate) struct TextState<'a> {
    /// From user space to the page.
    pub(crate) to_page: Affine,
    pub(crate) font: Option<Rc<PdfFont<'a>>>,
    pub(crate) font_size: f64,
    pub(crate) char_space: f64,
    pub(crate) word_space: f64,
    /// 1 is the natural width.
    pub(crate) stretch: f64,
    pub(crate) leading: f64,
    pub(crate) rise: f64,
    /// From text space to user space: where the next glyph stands, and where its line began.
    pub(crate) matrix: Affine,
    line: Affine,
}

impl TextState<'_> {
    pub(crate) fn new(to_page: Affine) -> Self {
        Self {
            to_page,
            font: None,
            font_size: 1.0,
            char_space: 0.0,
            word_space: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
            matrix: Affine::IDENTITY,
            line: Affine::IDENTITY,
        }
    }

    pub(crate) fn set_matrix(&mut self, matrix: Affine) {
        self.matrix = matrix;
        self.line = matrix;
    }

    pub(crate) fn next_line(&mut self, by: Vec2) {
        self.set_matrix(self.line * Affine::translate(by));
    }

    pub(crate) fn next_line_by_leading(&mut self) {
        self.next_line(Vec2::new(0.0, -self.leading));
    }

    /// From ems to the page.
    pub(crate) fn em_to_page(&self) -> Affine {
        let size = self.font_size;
        let em = Affine::new([size * self.stretch, 0.0, 0.0, size, 0.0, self.rise]);
        self.to_page * self.matrix * em
    }

    /// Moves the pen behind a glyph; `is_space` is a code of one byte with the value 32.
    pub(crate) fn advance(&mut self, advance: Vec2, is_space: bool) {
        let space = match is_space {
            true => self.char_space + self.word_space,
            false => self.char_space,
        };
        self.shift(advance * self.font_size, space);
    }

    /// Moves the pen back, by thousandths of an em.
    pub(crate) fn adjust(&mut self, thousandths: f64) {
        self.shift(Vec2::ZERO, -thousandths / 1000.0 * self.font_size);
    }

    fn shift(&mut self, by: Vec2, more: f64) {
        let is_horizontal = self.font.as_ref().is_none_or(|font| font.is_horizontal());
        let by = match is_horizontal {
            true => Vec2::new((by.x + more) * self.stretch, 0.0),
            false => Vec2::new(0.0, by.y + more),
        };
        self.matrix *= Affine::translate(by);
    }
}
