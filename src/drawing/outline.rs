//! The outlines of words that are set.

use vello_cpu::kurbo::{Affine, BezPath};

use crate::typeset::Layout;

/// All glyphs of a layout whose left top lies at a place, as one path.
pub(super) fn outline(layout: &Layout, (x, y): (f64, f64)) -> BezPath {
    let mut all = BezPath::new();
    for glyph in &layout.glyphs {
        if let Some(path) = layout.outline(glyph) {
            let at = (x + f64::from(glyph.x), y + f64::from(glyph.y));
            all.extend(Affine::translate(at) * path);
        }
    }
    all
}
