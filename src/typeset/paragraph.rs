//! What to set.

use std::ops::Range;

use crate::typeset::TextStyle;

/// A colour by its number: the painter has the palette, so that a layout outlives a change of theme.
pub type Ink = u8;

/// Direction of a paragraph as a whole (UAX #9, rule P2 where it is found from the text).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Right to left: documents and the Arabic interface, whatever their first letter is.
    Rtl,
    /// Left to right: the English interface.
    Ltr,
    /// By the first strong letter: what a user types.
    Auto,
}

impl Direction {
    /// The direction of an interface language.
    pub fn of(is_rtl: bool) -> Self {
        if is_rtl { Self::Rtl } else { Self::Ltr }
    }
}

/// A line under words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Underline {
    /// A thin line.
    Thin,
    /// A thick line.
    Thick,
    /// A row of dots.
    Dotted,
}

/// Bytes of a paragraph that look different from the rest.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Mark {
    /// Half-open, in bytes of the paragraph.
    pub range: Range<usize>,
    /// Its colour.
    pub ink: Ink,
    /// In the bold weight.
    pub is_bold: bool,
    /// The line under it.
    pub underline: Option<Underline>,
}

/// One paragraph and how it is to be set.
#[derive(Clone, Debug)]
pub struct Paragraph<'a> {
    /// The text; line breaks in it are kept.
    pub text: &'a str,
    /// Direction of the whole.
    pub direction: Direction,
    /// How it is set where no mark says otherwise.
    pub style: TextStyle,
    /// What looks different, in ascending order.
    pub marks: &'a [Mark],
    /// Width to break lines at, in points, or `None` for one line.
    pub width: Option<f32>,
    /// Physical pixels in a point.
    pub pixels_per_point: f32,
}
