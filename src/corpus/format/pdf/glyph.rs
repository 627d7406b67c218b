//! What a page draws, as far as it is text.

use std::rc::Rc;

use hayro_font::kurbo::{Point, Rect};

/// One glyph, or the glyphs that one `/ActualText` stands for, in the coordinates of the page: y grows downwards.
#[derive(Clone, Debug)]
pub(crate) struct Glyph {
    pub(crate) text: GlyphText,
    /// Where the pen stands before it and after it.
    pub(crate) start: Point,
    pub(crate) end: Point,
    /// The height of the em square.
    pub(crate) size: f64,
    /// What is black, where it is known.
    pub(crate) ink: Option<Rect>,
    /// What the tables of the font say that is drawn.
    pub(crate) drawn: Option<Rc<str>>,
    /// The same for the same glyph of the same font.
    pub(crate) shape: u64,
    /// Whether the writer of the file said the text himself, by `/ActualText`.
    pub(crate) is_given: bool,
}

/// What a glyph says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum GlyphText {
    /// Letters in their logical order, never empty.
    Is(String),
    /// Nothing of its own: a dot or a tail whose letter another glyph says.
    PartOfAnother,
    /// Letters that nobody can name.
    Unknown,
}

/// What a page draws.
#[derive(Debug, Default)]
pub(crate) struct Drawn {
    /// In the order of drawing.
    pub(crate) glyphs: Vec<Glyph>,
    /// Running heads and feet, as the writer of the file marked them.
    pub(crate) heads: Vec<Glyph>,
    /// Pictures, and paths filled or drawn.
    pub(crate) pictures: usize,
    pub(crate) paths: usize,
}
