//! Layouts from a cache, and their triangles.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::Arc;

use egui::{Color32, Context, Mesh, Painter, Pos2, Rect, Shape, Vec2, pos2, vec2};

use crate::gui::text::atlas::{self, Atlas, Slot};
use crate::typeset::{Layout, Paragraph, Rule, Typesetter, Underline};

/// Sets text, keeps glyph pictures and recent layouts. One for a window, handed to views as `&mut`.
#[derive(Default)]
pub struct TextEngine {
    pub(super) typesetter: Typesetter,
    atlas: Atlas,
    cache: HashMap<u64, (Arc<Laid>, u64)>,
    shortened: HashMap<u64, (Arc<str>, u64)>,
    swept: u64,
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
    quads: Vec<(Rect, Slot, u8)>,
    pixels_per_point: f32,
    generation: u32,
}

/// Layouts that no frame asked for in this many are dropped.
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
        let frame = self.sweep(ctx);
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

    /// Finds the places of a layout's glyphs; begins again where the texture began anew half way.
    pub(super) fn finish(&mut self, ctx: &Context, layout: Layout, pixels_per_point: f32) -> Laid {
        loop {
            let generation = self.atlas.generation;
            let quads: Vec<_> = layout
                .glyphs
                .iter()
                .filter_map(|glyph| {
                    let slot = self.atlas.slot(ctx, &layout, glyph)?;
                    let min = pos2((glyph.x + slot.left) as f32, (glyph.y + slot.top) as f32);
                    let size = vec2(f32::from(slot.width), f32::from(slot.height));
                    Some((Rect::from_min_size(min, size), slot, glyph.ink))
                })
                .collect();
            if generation == self.atlas.generation {
                return Laid {
                    layout,
                    quads,
                    pixels_per_point,
                    generation,
                };
            }
        }
    }

    /// Paints a layout with its left top at `at`, moved to whole pixels; inks beyond the palette take its first colour.
    pub fn paint(&self, painter: &Painter, laid: &Laid, at: Pos2, palette: &[Color32]) {
        let Some(texture) = self.atlas.texture_id() else {
            return;
        };
        let scale = laid.pixels_per_point;
        let origin = vec2((at.x * scale).round(), (at.y * scale).round());
        let color = |ink: u8| {
            palette
                .get(usize::from(ink))
                .or(palette.first())
                .copied()
                .unwrap_or_default()
        };
        let clip = painter.clip_rect();
        let mut mesh = Mesh::with_texture(texture);
        for (rect, slot, ink) in &laid.quads {
            let rect = rect.translate(origin) / scale;
            if rect.intersects(clip) {
                mesh.add_rect_with_uv(rect, uv(slot), color(*ink));
            }
        }
        for rule in &laid.layout.rules {
            paint_rule(painter, rule, origin, scale, color(rule.ink));
        }
        painter.add(Shape::mesh(mesh));
    }

    /// The text, shortened with … where it is wider than `max_width` points in one line.
    pub(super) fn shorten(
        &mut self,
        ctx: &Context,
        paragraph: &Paragraph<'_>,
        max_width: f32,
    ) -> Arc<str> {
        let frame = self.swept;
        let mut hasher = DefaultHasher::new();
        (key_of(paragraph), max_width.to_bits()).hash(&mut hasher);
        let key = hasher.finish();
        if let Some((text, used)) = self.shortened.get_mut(&key) {
            *used = frame;
            return Arc::clone(text);
        }
        let text = self.shorten_now(ctx, paragraph, max_width);
        self.shortened.insert(key, (Arc::clone(&text), frame));
        text
    }

    fn shorten_now(
        &mut self,
        ctx: &Context,
        paragraph: &Paragraph<'_>,
        max_width: f32,
    ) -> Arc<str> {
        let mut fits = |text: &str| {
            self.lay(
                ctx,
                &Paragraph {
                    text,
                    ..paragraph.clone()
                },
            )
            .size()
            .x <= max_width
        };
        // A long text is cut before it is set: a line holds no more letters than this.
        let cap = paragraph
            .text
            .char_indices()
            .nth((max_width / 2.0) as usize);
        let text = cap.map_or(paragraph.text, |(at, _)| {
            paragraph.text.get(..at).unwrap_or_default()
        });
        if cap.is_none() && fits(text) {
            return text.into();
        }
        let borders: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let with_dots = |count: usize| {
            let end = borders.get(count).copied().unwrap_or(text.len());
            format!("{}…", text.get(..end).unwrap_or_default().trim_end())
        };
        let (mut low, mut high) = (0, borders.len());
        while low < high {
            let middle = (low + high).div_ceil(2);
            if fits(&with_dots(middle)) {
                low = middle
            } else {
                high = middle - 1
            }
        }
        with_dots(low).into()
    }

    fn sweep(&mut self, ctx: &Context) -> u64 {
        let frame = ctx.cumulative_frame_nr();
        if frame >= self.swept + SWEEP_FRAMES {
            self.swept = frame;
            self.cache
                .retain(|_, (_, used)| *used + KEEP_FRAMES > frame);
            self.shortened
                .retain(|_, (_, used)| *used + KEEP_FRAMES > frame);
        }
        frame
    }
}

fn uv(slot: &Slot) -> Rect {
    let side = f32::from(atlas::SIDE);
    let min = pos2(f32::from(slot.x), f32::from(slot.y));
    let size = vec2(f32::from(slot.width), f32::from(slot.height));
    Rect::from_min_size(min, size) / side
}

fn paint_rule(painter: &Painter, rule: &Rule, origin: Vec2, scale: f32, color: Color32) {
    let pixel = scale.round().max(1.0);
    let height = if rule.underline == Underline::Thick {
        2.0 * pixel
    } else {
        pixel
    };
    let rect = |x: f32, width: f32| {
        let min = pos2(x, rule.y) + origin;
        Rect::from_min_size(min, vec2(width, height)) / scale
    };
    if rule.underline != Underline::Dotted {
        painter.rect_filled(rect(rule.x, rule.width), 0.0, color);
        return;
    }
    let step = 3.0 * pixel;
    for dot in 0..(rule.width / step) as usize {
        painter.rect_filled(rect(rule.x + dot as f32 * step, pixel), 0.0, color);
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
