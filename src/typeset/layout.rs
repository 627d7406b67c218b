//! A paragraph that is set: glyphs in their places, and what is under a point.

use std::ops::Range;

use parley::editing::{Cursor, Selection};
use parley::{Affinity, BoundingBox, PositionedLayoutItem};

use crate::typeset::{GlyphImage, Ink, Mark, Underline, glyph_image};

/// Depth of an underline below the baseline, in line heights.
const UNDERLINE_DEPTH: f32 = 0.19;

/// One glyph in its place.
#[derive(Clone, Debug)]
pub struct PlacedGlyph {
    /// Position of its font in [`Layout::fonts`].
    pub font: u16,
    /// Number of the glyph in the font.
    pub id: u32,
    /// Whole pixels from the left of the paragraph.
    pub x: i32,
    /// Quarters of a pixel to add to `x`, 0–3.
    pub quarter: u8,
    /// Baseline, whole pixels from the top.
    pub y: i32,
    /// Its colour.
    pub ink: Ink,
}

/// A font at a size, as a run uses it.
#[derive(Clone, Debug)]
pub(crate) struct SizedFont {
    pub(crate) font: parley::FontData,
    pub(crate) size_pixels: f32,
    pub(crate) coords: Vec<i16>,
}

/// A line under words, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rule {
    /// Left end.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Length.
    pub width: f32,
    /// How it is drawn.
    pub underline: Underline,
    /// Its colour.
    pub ink: Ink,
}

/// A rectangle in pixels: left, top, right, bottom.
pub(super) type PixelRect = [f32; 4];

/// A paragraph that is set. Lengths are physical pixels from its left top.
#[derive(Clone)]
pub struct Layout {
    pub(super) inner: parley::Layout<Ink>,
    /// Fonts that the glyphs name.
    pub(crate) fonts: Vec<SizedFont>,
    /// The glyphs, line by line, from left to right.
    pub glyphs: Vec<PlacedGlyph>,
    /// Lines under words.
    pub rules: Vec<Rule>,
    /// Width and height.
    pub size: [f32; 2],
}

impl Layout {
    pub(crate) fn new(inner: parley::Layout<Ink>, width: f32, marks: &[Mark]) -> Self {
        let size = [width.max(inner.width()), inner.height()];
        let mut layout = Self {
            inner,
            fonts: Vec::new(),
            glyphs: Vec::new(),
            rules: Vec::new(),
            size,
        };
        layout.place();
        layout.underline(marks);
        layout
    }

    fn place(&mut self) {
        for line in self.inner.lines() {
            for item in line.items() {
                let PositionedLayoutItem::GlyphRun(run) = item else {
                    continue;
                };
                let font = u16::try_from(self.fonts.len()).unwrap_or(u16::MAX);
                self.fonts.push(SizedFont {
                    font: run.run().font().clone(),
                    size_pixels: run.run().font_size(),
                    coords: run
                        .run()
                        .normalized_coords()
                        .iter()
                        .map(|c| c.to_bits())
                        .collect(),
                });
                let ink = run.style().brush;
                self.glyphs.extend(run.positioned_glyphs().map(|glyph| {
                    let quarters = (glyph.x * 4.0).round() as i32;
                    PlacedGlyph {
                        font,
                        id: glyph.id,
                        x: quarters.div_euclid(4),
                        quarter: quarters.rem_euclid(4) as u8,
                        y: glyph.y.round() as i32,
                        ink,
                    }
                }));
            }
        }
    }

    fn underline(&mut self, marks: &[Mark]) {
        for mark in marks {
            let Some(underline) = mark.underline else {
                continue;
            };
            for [left, top, right, bottom] in self.rects_of(mark.range.clone()) {
                let middle = f32::midpoint(top, bottom);
                let line = self.inner.lines().find(|line| {
                    let metrics = line.metrics();
                    metrics.block_min_coord <= middle && middle <= metrics.block_max_coord
                });
                let Some(line) = line else { continue };
                let metrics = line.metrics();
                // Below the baseline by a part of the line, where descenders leave it readable.
                let below = (metrics.line_height * UNDERLINE_DEPTH).round();
                self.rules.push(Rule {
                    x: left.round(),
                    y: metrics.baseline.round() + below,
                    width: (right - left).round(),
                    underline,
                    ink: mark.ink,
                });
            }
        }
    }

    /// Rectangles behind a half-open range of bytes, one or more a line.
    pub fn rects_of(&self, range: Range<usize>) -> Vec<PixelRect> {
        let at = |byte| Cursor::from_byte_index(&self.inner, byte, Affinity::Downstream);
        let end = Cursor::from_byte_index(&self.inner, range.end, Affinity::Upstream);
        Selection::new(at(range.start), end)
            .geometry(&self.inner)
            .into_iter()
            .map(|(rect, _)| pixel_rect(rect))
            .collect()
    }

    /// The byte whose letter is nearest to a point.
    pub fn byte_at(&self, x: f32, y: f32) -> usize {
        Cursor::from_point(&self.inner, x, y).index()
    }

    /// The bytes of the word at a point.
    pub fn word_at(&self, x: f32, y: f32) -> Range<usize> {
        Selection::word_from_point(&self.inner, x, y).text_range()
    }

    /// Number of lines.
    pub fn lines(&self) -> usize {
        self.inner.len()
    }

    /// The baseline of each line, in pixels from the top.
    pub fn baselines(&self) -> impl Iterator<Item = f32> + '_ {
        self.inner.lines().map(|line| line.metrics().baseline)
    }

    /// The bytes of the font file that one of its glyphs is from.
    pub fn font_file(&self, glyph: &PlacedGlyph) -> Option<&[u8]> {
        let font = self.fonts.get(usize::from(glyph.font))?;
        Some(font.font.data.as_ref())
    }

    /// Bytes of each visual cluster's first letter, line by line, from left to right.
    pub fn visual_order(&self) -> Vec<usize> {
        let runs = self
            .inner
            .lines()
            .flat_map(|line| line.runs().collect::<Vec<_>>());
        runs.flat_map(|run| {
            run.visual_clusters()
                .map(|c| c.text_range().start)
                .collect::<Vec<_>>()
        })
        .collect()
    }
}

pub(super) fn pixel_rect(rect: BoundingBox) -> PixelRect {
    [
        rect.x0 as f32,
        rect.y0 as f32,
        rect.x1 as f32,
        rect.y1 as f32,
    ]
}

impl Layout {
    /// The picture of one of its glyphs; `None` where it has none.
    pub fn draw(&self, glyph: &PlacedGlyph) -> Option<GlyphImage> {
        let font = self.fonts.get(usize::from(glyph.font))?;
        glyph_image::draw(font, glyph.id, glyph.quarter)
    }
}
