//! Paragraph to positioned glyph lines: bidi, shaping, line breaking, hit test, caret.
//!
//! Knows no colour, no window and no font on the machine: an [`Ink`] is a number that the painter looks up, fonts are
//! embedded. parley does the work (UAX #9 for order, HarfBuzz's rules for shapes); lengths are physical pixels.
//!
//! [`Typesetter`] is the long-lived scratch, [`Paragraph`] what to set, [`Layout`] the result.

pub(crate) mod document_pieces;
mod editor;
mod fonts;
mod glyph_image;
mod layout;
mod paragraph;
pub(crate) mod shorten;
mod style;
#[cfg(test)]
mod tests;
mod typesetter;

pub use editor::{Extend, Granularity, LineEditor, Motion};
pub use glyph_image::{GlyphImage, glyph_image};
pub use layout::{Layout, PixelRect, PlacedGlyph, Rule};
pub use paragraph::{Direction, Ink, Mark, Paragraph, Underline};
pub use style::{Face, TextStyle};
pub use typesetter::Typesetter;
