//! Pictures of glyphs in one texture.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use egui::{Color32, ColorImage, Context, TextureHandle, TextureId, TextureOptions};

use crate::typeset::{GlyphImage, Layout, PlacedGlyph};

/// Where a glyph lies in the texture, and against its origin; in pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slot {
    pub(super) x: u16,
    pub(super) y: u16,
    pub(super) width: u16,
    pub(super) height: u16,
    pub(super) left: i32,
    pub(super) top: i32,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct GlyphKey {
    font: u64,
    glyph: u32,
    size: u32,
    quarter: u8,
    coords: u64,
}

/// A texture of glyphs, filled row by row; when it is full it begins anew.
pub(super) struct Atlas {
    texture: Option<TextureHandle>,
    slots: HashMap<GlyphKey, Option<Slot>>,
    next: [u16; 2],
    row_height: u16,
    /// Counts how often it began anew: older places are void.
    pub(super) generation: u32,
}

/// Side of the texture in pixels; the letters of a session fill a small part of it.
pub(super) const SIDE: u16 = 2048;

impl Default for Atlas {
    fn default() -> Self {
        Self {
            texture: None,
            slots: HashMap::new(),
            next: [0, 0],
            row_height: 0,
            generation: 0,
        }
    }
}

impl Atlas {
    pub(super) fn texture_id(&self) -> Option<TextureId> {
        self.texture.as_ref().map(TextureHandle::id)
    }

    /// The place of a glyph, drawn at first use; `None` for glyphs without a picture.
    pub(super) fn slot(
        &mut self,
        ctx: &Context,
        layout: &Layout,
        glyph: &PlacedGlyph,
    ) -> Option<Slot> {
        let font = layout.fonts.get(usize::from(glyph.font))?;
        let mut hasher = DefaultHasher::new();
        font.coords.hash(&mut hasher);
        let key = GlyphKey {
            font: font.font.data.id(),
            glyph: glyph.id,
            size: font.size_pixels.to_bits(),
            quarter: glyph.quarter,
            coords: hasher.finish(),
        };
        if let Some(slot) = self.slots.get(&key) {
            return *slot;
        }
        let slot = layout
            .draw(glyph)
            .and_then(|image| self.insert(ctx, &image));
        self.slots.insert(key, slot);
        slot
    }

    fn insert(&mut self, ctx: &Context, image: &GlyphImage) -> Option<Slot> {
        let (width, height) = (image.width, image.height);
        if width >= SIDE || height >= SIDE {
            return None;
        }
        if self.next[0] + width + 1 > SIDE {
            self.next = [0, self.next[1] + self.row_height + 1];
            self.row_height = 0;
        }
        if self.next[1] + height + 1 > SIDE {
            self.begin_anew();
        }
        let [x, y] = self.next;
        self.next[0] += width + 1;
        self.row_height = self.row_height.max(height);
        let pixels = image
            .coverage
            .iter()
            .map(|coverage| Color32::from_white_alpha(*coverage));
        let picture = ColorImage::new([width.into(), height.into()], pixels.collect());
        self.texture(ctx)
            .set_partial([x.into(), y.into()], picture, TextureOptions::NEAREST);
        Some(Slot {
            x,
            y,
            width,
            height,
            left: image.left,
            top: image.top,
        })
    }

    fn texture(&mut self, ctx: &Context) -> &mut TextureHandle {
        self.texture.get_or_insert_with(|| {
            let side = usize::from(SIDE);
            let empty = ColorImage::filled([side, side], Color32::TRANSPARENT);
            ctx.load_texture("glyphs", empty, TextureOptions::NEAREST)
        })
    }

    fn begin_anew(&mut self) {
        self.slots.clear();
        self.next = [0, 0];
        self.row_height = 0;
        self.generation += 1;
    }
}
