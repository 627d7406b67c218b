//! Pictures made of shapes and words: as SVG, whose words are outlines, and as PNG.
//!
//! A [`Drawing`] is a list of paths with their colours; words are shaped and put in order by `typeset` when they are
//! added, so that no reader needs a font for them. It knows nothing of what it shows.

mod canvas;
mod outline;
mod png;
mod raster;
mod svg;

pub use canvas::{Anchor, Color, Drawing, Line, Look, Pen};
