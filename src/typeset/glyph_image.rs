//! One glyph as a picture of coverage.

use skrifa::instance::{LocationRef, NormalizedCoord, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{GlyphId, MetadataProvider as _};
use vello_cpu::kurbo::{Affine, BezPath, Shape as _};
use vello_cpu::{Pixmap, RenderContext, Resources};

use crate::typeset::layout::SizedFont;

/// Coverage of a glyph, one byte a pixel, row by row.
#[derive(Clone, Debug, Default)]
pub struct GlyphImage {
    /// Width in pixels.
    pub width: u16,
    /// Height in pixels.
    pub height: u16,
    /// Pixels from the glyph's origin to the left edge.
    pub left: i32,
    /// Pixels from the baseline down to the top edge; negative is above.
    pub top: i32,
    /// 0 is empty, 255 full; `width * height` long.
    pub coverage: Vec<u8>,
}

/// Draws a glyph, moved right by `quarter` quarters of a pixel; `None` where it has no outline (a space).
pub(crate) fn draw(font: &SizedFont, id: u32, quarter: u8) -> Option<GlyphImage> {
    glyph_image(
        font.font.data.as_ref(),
        font.font.index,
        font.size_pixels,
        &font.coords,
        id,
        quarter,
    )
}

/// Draws a glyph of a font file at `size_pixels` and normalised variation coordinates, moved right by `quarter`
/// quarters of a pixel; `None` where it has no outline (a space) or the font is broken.
pub fn glyph_image(
    file: &[u8],
    index: u32,
    size_pixels: f32,
    coords: &[i16],
    id: u32,
    quarter: u8,
) -> Option<GlyphImage> {
    let path = path_of(file, index, size_pixels, coords, (id, quarter))?;
    let bounds = path.bounding_box().expand();
    let (width, height) = (bounds.width() as u16, bounds.height() as u16);
    if width == 0 || height == 0 {
        return None;
    }
    let mut context = RenderContext::new(width, height);
    context.set_transform(Affine::translate((-bounds.x0, -bounds.y0)));
    context.set_paint(vello_cpu::color::palette::css::WHITE);
    context.fill_path(&path);
    let mut pixels = Pixmap::new(width, height);
    context.render(&mut pixels, &mut Resources::new());
    let coverage = pixels
        .data_as_u8_slice()
        .chunks_exact(4)
        .filter_map(|p| p.last().copied());
    Some(GlyphImage {
        width,
        height,
        left: bounds.x0 as i32,
        top: bounds.y0 as i32,
        coverage: coverage.collect(),
    })
}

/// The outline of a glyph around its origin, y down; `None` where it has none.
pub(crate) fn outline(font: &SizedFont, id: u32, quarter: u8) -> Option<BezPath> {
    let file = font.font.data.as_ref();
    let (index, size) = (font.font.index, font.size_pixels);
    path_of(file, index, size, &font.coords, (id, quarter))
}

fn path_of(
    file: &[u8],
    index: u32,
    size_pixels: f32,
    coords: &[i16],
    (id, quarter): (u32, u8),
) -> Option<BezPath> {
    let font = skrifa::FontRef::from_index(file, index).ok()?;
    let coords: Vec<NormalizedCoord> = coords
        .iter()
        .map(|c| NormalizedCoord::from_bits(*c))
        .collect();
    let settings = DrawSettings::unhinted(Size::new(size_pixels), LocationRef::new(&coords));
    let mut pen = Pen {
        path: BezPath::new(),
        shift: f64::from(quarter) / 4.0,
    };
    font.outline_glyphs()
        .get(GlyphId::new(id))?
        .draw(settings, &mut pen)
        .ok()?;
    Some(pen.path)
}

/// Takes an outline, y down, moved right.
struct Pen {
    path: BezPath,
    shift: f64,
}

impl Pen {
    fn point(&self, x: f32, y: f32) -> (f64, f64) {
        (f64::from(x) + self.shift, -f64::from(y))
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.path.move_to(self.point(x, y));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.path.line_to(self.point(x, y));
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.path.quad_to(self.point(cx, cy), self.point(x, y));
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.path
            .curve_to(self.point(cx0, cy0), self.point(cx1, cy1), self.point(x, y));
    }

    fn close(&mut self) {
        self.path.close_path();
    }
}
