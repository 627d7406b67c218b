//! The timeline as a picture: SVG and PNG, with the shapes and colours of the window.
//!
//! Sources are lanes, time runs as the language reads; the days that most events lie in are drawn, what is before and
//! behind them is counted.

mod axis;
mod drawn;
mod lanes;
mod palette;

use std::io::{self, Write};

use crate::export::{ExportView, Exporter, Omitted};

/// A vector picture, whose words are outlines.
#[derive(Clone, Copy, Debug)]
pub(super) struct Svg;

/// A picture of pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Png;

impl Exporter for Svg {
    fn name(&self) -> &'static str {
        "svg"
    }

    fn extension(&self) -> &'static str {
        "svg"
    }

    fn is_text(&self) -> bool {
        false
    }

    fn write(&self, view: &ExportView<'_>, out: &mut dyn Write) -> io::Result<Omitted> {
        let (drawing, omitted) = drawn::drawn(view);
        let svg = drawing.to_svg(view.picture().scale);
        out.write_all(svg.as_bytes())?;
        Ok(omitted)
    }
}

impl Exporter for Png {
    fn name(&self) -> &'static str {
        "png"
    }

    fn extension(&self) -> &'static str {
        "png"
    }

    fn is_text(&self) -> bool {
        false
    }

    fn write(&self, view: &ExportView<'_>, out: &mut dyn Write) -> io::Result<Omitted> {
        let (drawing, omitted) = drawn::drawn(view);
        // A picture that is too high is drawn smaller rather than not at all.
        let scales = (1..=view.picture().scale).rev();
        let mut drawn = scales.filter_map(|scale| drawing.to_png(scale));
        let png = drawn.next().ok_or_else(|| {
            io::Error::other("so many lanes make no picture of pixels; export them as svg")
        })?;
        out.write_all(&png)?;
        Ok(omitted)
    }
}
