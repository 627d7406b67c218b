//! A paragraph that is set: glyphs in their places, and what is under a point.

use std::ops::Range;

use parley::editing::{Cursor, Selection};
use parley::{Cluster, Line, PositionedLayoutItem};

use crate::typeset::{GlyphImage, Ink, Mark, Underline, glyph_image};

/// Sums of advances differ by less than this, in pixels.
const TOUCH: f32 = 0.01;
/// Depth of an underline below the baseline, in line heights.
const UNDERLINE_DEPTH: f32 = 0.19;

/// One glyph in its place.
#[derive(Clone, Debug)]
pub struct PlacedGlyph {
    /// Position of its font in `Layout::fonts`.
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
pub type PixelRect = [f32; 4];

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
            for line in self.inner.lines() {
                let metrics = line.metrics();
                // Below the baseline by a part of the line, where descenders leave it readable.
                let below = (metrics.line_height * UNDERLINE_DEPTH).round();
                let rects = rects_on(&line, &mark.range, self.is_rtl()).into_iter();
                self.rules.extend(rects.map(|[left, _, right, _]| Rule {
                    x: left.round(),
                    y: metrics.baseline.round() + below,
                    width: (right - left).round(),
                    underline,
                    ink: mark.ink,
                }));
            }
        }
    }

    /// Rectangles behind a half-open range of bytes, line by line, from left to right; none where it is empty.
    ///
    /// A letter that the range cuts is inside, the spaces that a line ends in are not. Of two directions on a line
    /// each has its own rectangle.
    pub fn rects_of(&self, range: Range<usize>) -> Vec<PixelRect> {
        let lines = self.inner.lines();
        let is_rtl = self.is_rtl();
        lines
            .flat_map(|line| rects_on(&line, &range, is_rtl))
            .collect()
    }

    /// The byte whose letter is nearest to a point.
    pub fn byte_at(&self, x: f32, y: f32) -> usize {
        Cursor::from_point(&self.inner, x, y).index()
    }

    /// The first byte of the letter under a point; `None` beside the line.
    pub fn letter_at(&self, x: f32, y: f32) -> Option<usize> {
        let (letter, _) = Cluster::from_point_exact(&self.inner, x, y)?;
        Some(letter.text_range().start)
    }

    /// The bytes of the word at a point.
    pub fn word_at(&self, x: f32, y: f32) -> Range<usize> {
        Selection::word_from_point(&self.inner, x, y).text_range()
    }

    /// Whether the paragraph as a whole is read from the right.
    pub fn is_rtl(&self) -> bool {
        self.inner.is_rtl()
    }

    /// Left and right end of the widest line, with its trailing spaces, which may stand left of zero.
    pub fn span(&self) -> [f32; 2] {
        self.inner.lines().fold([0.0, 0.0], |[left, right], line| {
            let start = line.metrics().offset;
            [left.min(start), right.max(start + line.metrics().advance)]
        })
    }

    /// Ends of the first graphemes that are together no wider than `width` pixels, ascending, in bytes.
    pub fn ends_within(&self, width: f32) -> Vec<usize> {
        let lines = self.inner.lines();
        let runs = lines.flat_map(|line| line.runs().collect::<Vec<_>>());
        let mut graphemes: Vec<(usize, f32)> = runs
            .flat_map(|run| run.clusters().collect::<Vec<_>>())
            .map(|cluster| (cluster.text_range().end, cluster.advance()))
            .collect();
        graphemes.sort_by_key(|(end, _)| *end);
        let mut used = 0.0;
        let fitting = graphemes.into_iter().map_while(|(end, advance)| {
            used += advance;
            (used <= width).then_some(end)
        });
        fitting.collect()
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

/// The rectangles behind the part of a range that lies on a line.
///
/// Not parley's selection: in 0.12 that looks for the line of an end by the caret, and the caret at the left end of a
/// wrapped right-to-left line is drawn on the line above, so that the line is left out.
fn rects_on(line: &Line<'_, Ink>, range: &Range<usize>, is_rtl: bool) -> Vec<PixelRect> {
    let mut rects: Vec<PixelRect> = Vec::new();
    if !overlap(&line.text_range(), range) {
        return rects;
    }
    let metrics = line.metrics();
    let top = metrics.block_min_coord.min(metrics.content_block_min_coord);
    let bottom = metrics.block_max_coord.max(metrics.content_block_max_coord);
    let mut left = metrics.offset + metrics.inline_min_coord;
    let (first, last) = if is_rtl {
        (left + metrics.hanging_advance, left + metrics.advance)
    } else {
        (left, left + metrics.advance - metrics.hanging_advance)
    };
    for run in line.runs() {
        for cluster in run.visual_clusters() {
            let right = left + cluster.advance();
            let hangs = right <= first + TOUCH || left >= last - TOUCH;
            if right > left && !hangs && overlap(&cluster.text_range(), range) {
                match rects.last_mut() {
                    Some(last) if last[2] == left => last[2] = right,
                    _ => rects.push([left, top, right, bottom]),
                }
            }
            left = right;
        }
    }
    rects
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    !a.is_empty() && !b.is_empty() && a.start < b.end && b.start < a.end
}

impl Layout {
    /// The outline of one of its glyphs around its origin, y down; `None` where it has none.
    pub(crate) fn outline(&self, glyph: &PlacedGlyph) -> Option<vello_cpu::kurbo::BezPath> {
        let font = self.fonts.get(usize::from(glyph.font))?;
        glyph_image::outline(font, glyph.id, glyph.quarter)
    }

    /// The picture of one of its glyphs; `None` where it has none.
    pub fn draw(&self, glyph: &PlacedGlyph) -> Option<GlyphImage> {
        let font = self.fonts.get(usize::from(glyph.font))?;
        glyph_image::draw(font, glyph.id, glyph.quarter)
    }
}
