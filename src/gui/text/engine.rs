//! Layouts from a cache.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::Arc;

use egui::{Context, Rect, Vec2, pos2, vec2};

use crate::gui::text::atlas::{Atlas, Slot};
use crate::typeset::shorten;
use crate::typeset::{Layout, Paragraph, Typesetter};

/// Sets text, keeps glyph pictures and recent layouts. One for a window, handed to views as `&mut`.
#[derive(Default)]
pub struct TextEngine {
    pub(super) typesetter: Typesetter,
    pub(super) atlas: Atlas,
    cache: HashMap<u64, (Arc<Laid>, u64)>,
    shortened: HashMap<u64, (Arc<str>, u64)>,
    frame: Option<u64>,
}

impl std::fmt::Debug for TextEngine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TextEngine")
            .field("layouts", &self.cache.len())
            .finish_non_exhaustive()
    }
}

/// A layout with the places of its glyphs in the texture.
pub struct Laid {
    /// The layout, in pixels.
    pub layout: Layout,
    pub(super) quads: Vec<(Rect, Slot, u8)>,
    pixels_per_point: f32,
    pub(super) generation: u32,
}

/// Layouts that this many frames did not ask for are dropped.
const KEEP_FRAMES: u64 = 240;
/// How often that is looked at.
const SWEEP_FRAMES: u64 = 120;

impl Laid {
    /// Width and height in points.
    pub fn size(&self) -> Vec2 {
        let [width, height] = self.layout.size;
        vec2(width, height) / self.pixels_per_point
    }

    /// Physical pixels in a point.
    pub fn pixels_per_point(&self) -> f32 {
        self.pixels_per_point
    }

    /// Rectangles behind a half-open range of bytes, in points from the left top.
    pub fn rects_of(&self, range: std::ops::Range<usize>) -> impl Iterator<Item = Rect> + '_ {
        self.layout
            .rects_of(range)
            .into_iter()
            .map(|[left, top, right, bottom]| {
                Rect::from_min_max(pos2(left, top), pos2(right, bottom)) / self.pixels_per_point
            })
    }
}

impl TextEngine {
    /// The layout of a paragraph, from the cache where it is there.
    pub fn lay(&mut self, ctx: &Context, paragraph: &Paragraph<'_>) -> Arc<Laid> {
        let frame = self.begin_frame(ctx);
        let key = key_of(paragraph);
        if let Some((laid, used)) = self.cache.get_mut(&key)
            && laid.generation == self.atlas.generation
        {
            *used = frame;
            return Arc::clone(laid);
        }
        let layout = self.typesetter.set(paragraph);
        let laid = Arc::new(self.finish(ctx, layout, paragraph.pixels_per_point));
        self.cache.insert(key, (Arc::clone(&laid), frame));
        laid
    }

    /// Finds the places of a layout's glyphs in the textures.
    pub(super) fn finish(&mut self, ctx: &Context, layout: Layout, pixels_per_point: f32) -> Laid {
        let quads = layout.glyphs.iter().filter_map(|glyph| {
            let slot = self.atlas.slot(ctx, &layout, glyph)?;
            let min = pos2((glyph.x + slot.left) as f32, (glyph.y + slot.top) as f32);
            let size = vec2(f32::from(slot.width), f32::from(slot.height));
            Some((Rect::from_min_size(min, size), slot, glyph.ink))
        });
        Laid {
            quads: quads.collect(),
            layout,
            pixels_per_point,
            generation: self.atlas.generation,
        }
    }

    /// The text, shortened with … where it is wider than `max_width` points in one line.
    pub(super) fn shorten(
        &mut self,
        ctx: &Context,
        paragraph: &Paragraph<'_>,
        max_width: f32,
    ) -> Arc<str> {
        let frame = self.begin_frame(ctx);
        let mut hasher = DefaultHasher::new();
        (key_of(paragraph), max_width.to_bits()).hash(&mut hasher);
        let key = hasher.finish();
        let typesetter = &mut self.typesetter;
        let (text, used) = self
            .shortened
            .entry(key)
            .or_insert_with(|| (shorten::shorten(typesetter, paragraph, max_width), frame));
        *used = frame;
        Arc::clone(text)
    }

    /// Once a frame: drops what was not asked for in a while, and lets the pictures begin anew where they must.
    pub(super) fn begin_frame(&mut self, ctx: &Context) -> u64 {
        let frame = ctx.cumulative_pass_nr();
        if self.frame != Some(frame) {
            self.frame = Some(frame);
            self.atlas.begin_frame(ctx);
            if frame.is_multiple_of(SWEEP_FRAMES) {
                let is_kept = |used: u64| used + KEEP_FRAMES > frame;
                self.cache.retain(|_, (_, used)| is_kept(*used));
                self.shortened.retain(|_, (_, used)| is_kept(*used));
            }
        }
        frame
    }
}

fn key_of(paragraph: &Paragraph<'_>) -> u64 {
    let mut hasher = DefaultHasher::new();
    let style = paragraph.style;
    paragraph.text.hash(&mut hasher);
    paragraph.direction.hash(&mut hasher);
    style.face.hash(&mut hasher);
    let lengths = [
        style.size_points,
        style.weight,
        style.line_height,
        paragraph.pixels_per_point,
    ];
    lengths.map(f32::to_bits).hash(&mut hasher);
    paragraph.width.map(f32::to_bits).hash(&mut hasher);
    paragraph.marks.hash(&mut hasher);
    hasher.finish()
}
