//! A paragraph that is set: glyphs in their places, and what is under a point.

use std::ops::Range;

use parley::PositionedLayoutItem;
use parley::editing::{Cursor, Selection};

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
        // Not parley's `Selection::geometry`: at the end of a paragraph its cursor may lie on the line before.
        let lines = self.inner.lines();
        lines.flat_map(|line| rects_on(&line, &range)).collect()
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

impl Layout {
    /// The picture of one of its glyphs; `None` where it has none.
    pub fn draw(&self, glyph: &PlacedGlyph) -> Option<GlyphImage> {
        let font = self.fonts.get(usize::from(glyph.font))?;
        glyph_image::draw(font, glyph.id, glyph.quarter)
    }
}

/// The rectangles of a range on one line, from left to right; neighbours are one.
fn rects_on(line: &parley::Line<'_, Ink>, range: &Range<usize>) -> Vec<PixelRect> {
    let metrics = line.metrics();
    let (top, bottom) = (metrics.block_min_coord, metrics.block_max_coord);
    let mut right = metrics.offset + metrics.inline_min_coord;
    let mut rects: Vec<PixelRect> = Vec::new();
    let mut is_open = false;
    for run in line.runs() {
        for cluster in run.visual_clusters() {
            let left = right;
            right += cluster.advance();
            let is_inside = range.contains(&cluster.text_range().start);
            match rects.last_mut().filter(|_| is_open) {
                Some(rect) if is_inside => rect[2] = right,
                _ if is_inside => rects.push([left, top, right, bottom]),
                _ => {}
            }
            is_open = is_inside;
        }
    }
    rects.retain(|[left, _, right, _]| right > left);
    rects
}

#[cfg(test)]
mod tests {
    use crate::typeset::{Direction, Layout, Mark, Paragraph, TextStyle, Typesetter};

    const SEED: &str = include_str!("../../seeds/000_e0b61fc5f78971f8.txt");

    /// A sentence that parley's own selection loses the last line of.
    fn sentence() -> &'static str {
        SEED.lines()
            .find(|line| line.contains("عيد الميلاد"))
            .unwrap()
    }

    fn set(text: &str, bold: &str, width: f32) -> Layout {
        let mark = |words: &str, ink, is_bold| {
            let start = text.find(words).unwrap();
            let range = start..start + words.len();
            let underline = None;
            Mark {
                range,
                ink,
                is_bold,
                underline,
            }
        };
        Typesetter::default().set(&Paragraph {
            text,
            direction: Direction::Rtl,
            style: TextStyle::READING,
            marks: &[mark(text, 1, false), mark(bold, 2, true)],
            width: Some(width),
            pixels_per_point: 1.0,
        })
    }

    /// The ground of a sentence covers each of its lines, whichever words are bold.
    #[test]
    fn a_range_is_covered_on_every_line() {
        let text = sentence();
        for width in (200_u16..=720).step_by(13) {
            for bold in ["عطلة عيد الميلاد", "7 يناير", "العام الجديد", "أيام", "."]
            {
                let layout = set(text, bold, f32::from(width));
                let rects = layout.rects_of(0..text.len());
                let tops: Vec<_> = rects.iter().map(|rect| rect[1]).collect();
                assert_eq!(tops.len(), layout.lines(), "{bold:?} at {width}: {tops:?}");
                assert!(tops.is_sorted());
            }
        }
    }

    /// Two ranges beside each other fill what both together fill.
    #[test]
    fn neighbours_meet() {
        let text = sentence();
        let layout = set(text, "7 يناير", 420.0);
        let area = |range| -> f32 {
            let rects = layout.rects_of(range);
            rects.iter().map(|[l, t, r, b]| (r - l) * (b - t)).sum()
        };
        let middle = text.find("2022").unwrap();
        let (one, other) = (area(0..middle), area(middle..text.len()));
        assert!((one + other - area(0..text.len())).abs() < 1.0);
        assert!(one > 0.0 && other > 0.0);
        assert!(layout.rects_of(middle..middle).is_empty());
    }
}
