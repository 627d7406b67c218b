//! Pictures of glyphs in textures.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use egui::epaint::FontColorTransferFunction;
use egui::{
    Color32, ColorImage, Context, Rect, TextureHandle, TextureId, TextureOptions, pos2, vec2,
};

use crate::typeset::{GlyphImage, Layout, PlacedGlyph};

/// Side of a page in pixels.
const SIDE: u16 = 1024;
/// Pages that may be full at the end of a frame; the letters of a session rarely fill one.
const MOST_PAGES: usize = 8;

/// Where a glyph lies in a page, and against its origin; in pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slot {
    page: u16,
    x: u16,
    y: u16,
    pub(super) width: u16,
    pub(super) height: u16,
    pub(super) left: i32,
    pub(super) top: i32,
}

impl Slot {
    /// Position of its page.
    pub(super) fn page(&self) -> usize {
        usize::from(self.page)
    }

    /// Its part of the page, from 0 to 1.
    pub(super) fn uv(&self) -> Rect {
        let min = pos2(f32::from(self.x), f32::from(self.y));
        let size = vec2(f32::from(self.width), f32::from(self.height));
        Rect::from_min_size(min, size) / f32::from(SIDE)
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct GlyphKey {
    font: u64,
    glyph: u32,
    size: u32,
    quarter: u8,
    coords: u64,
}

struct Page {
    texture: TextureHandle,
    next: [u16; 2],
    row_height: u16,
}

/// Pages of glyphs, filled row by row.
///
/// A full page is followed by another, so that what a frame has painted stays valid to its end;
/// only between two frames may everything begin anew.
#[derive(Default)]
pub(super) struct Atlas {
    pages: Vec<Page>,
    slots: HashMap<GlyphKey, Option<Slot>>,
    transfer: FontColorTransferFunction,
    /// Counts how often everything began anew: older places are void.
    pub(super) generation: u32,
}

impl Atlas {
    /// To be called when a frame begins: makes room, and follows the theme, whose light letters need more weight.
    pub(super) fn begin_frame(&mut self, ctx: &Context) {
        let visuals = &ctx.global_style().visuals;
        let transfer = visuals.text_options.color_transfer_function;
        if self.transfer != transfer || self.pages.len() > MOST_PAGES {
            self.transfer = transfer;
            self.slots.clear();
            self.pages.clear();
            self.generation += 1;
        }
    }

    /// Number of pages.
    pub(super) fn page_count(&self) -> usize {
        self.pages.len()
    }

    /// The texture of a page.
    pub(super) fn texture_id(&self, page: usize) -> Option<TextureId> {
        self.pages.get(page).map(|page| page.texture.id())
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
        if image.width >= SIDE || image.height >= SIDE {
            return None;
        }
        let (page, [x, y]) = self.room_for(ctx, image);
        let transfer = self.transfer;
        let pixels = image
            .coverage
            .iter()
            .map(|coverage| transfer.to_atlas_color(Color32::from_white_alpha(*coverage)));
        let size = [image.width.into(), image.height.into()];
        let picture = ColorImage::new(size, pixels.collect());
        let texture = &mut self.pages.get_mut(page)?.texture;
        texture.set_partial([x.into(), y.into()], picture, TextureOptions::NEAREST);
        Some(Slot {
            page: page as u16,
            x,
            y,
            width: image.width,
            height: image.height,
            left: image.left,
            top: image.top,
        })
    }

    /// A free place in the last page, or in a new one.
    fn room_for(&mut self, ctx: &Context, image: &GlyphImage) -> (usize, [u16; 2]) {
        let last = self.pages.last_mut();
        if let Some(place) = last.and_then(|page| page.room_for(image)) {
            return (self.pages.len() - 1, place);
        }
        let side = usize::from(SIDE);
        let empty = ColorImage::filled([side, side], Color32::TRANSPARENT);
        self.pages.push(Page {
            texture: ctx.load_texture("glyphs", empty, TextureOptions::NEAREST),
            next: [image.width + 1, 0],
            row_height: image.height,
        });
        (self.pages.len() - 1, [0, 0])
    }
}

impl Page {
    fn room_for(&mut self, image: &GlyphImage) -> Option<[u16; 2]> {
        if self.next[0] + image.width > SIDE {
            self.next = [0, self.next[1] + self.row_height + 1];
            self.row_height = 0;
        }
        let place = self.next;
        if place[1] + image.height > SIDE {
            return None;
        }
        self.next[0] += image.width + 1;
        self.row_height = self.row_height.max(image.height);
        Some(place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn image(side: u16) -> GlyphImage {
        GlyphImage {
            width: side,
            height: side,
            coverage: vec![255; usize::from(side) * usize::from(side)],
            ..GlyphImage::default()
        }
    }

    #[test]
    fn a_full_page_is_followed_by_another() {
        let (ctx, mut atlas) = (Context::default(), Atlas::default());
        atlas.begin_frame(&ctx);
        let slots: Vec<Slot> = (0..5)
            .filter_map(|_| atlas.insert(&ctx, &image(500)))
            .collect();
        let places: Vec<_> = slots.iter().map(|s| (s.page, s.x, s.y)).collect();
        let page = [(0, 0, 0), (0, 501, 0), (0, 0, 501), (0, 501, 501)];
        assert_eq!(places[..4], page);
        assert_eq!(places[4], (1, 0, 0));
        assert_eq!(atlas.page_count(), 2);
    }

    #[test]
    fn what_is_larger_than_a_page_is_left_out() {
        let (ctx, mut atlas) = (Context::default(), Atlas::default());
        assert!(atlas.insert(&ctx, &image(SIDE)).is_none());
        assert!(atlas.insert(&ctx, &image(SIDE - 1)).is_some());
    }

    #[test]
    fn everything_begins_anew_only_between_frames() {
        let (ctx, mut atlas) = (Context::default(), Atlas::default());
        atlas.begin_frame(&ctx);
        let before = atlas.generation;
        for _ in 0..=MOST_PAGES {
            atlas.insert(&ctx, &image(SIDE - 1));
        }
        assert_eq!(atlas.generation, before);
        atlas.begin_frame(&ctx);
        assert_eq!((atlas.generation, atlas.page_count()), (before + 1, 0));
    }

    #[test]
    fn a_new_theme_draws_the_letters_again() {
        let (ctx, mut atlas) = (Context::default(), Atlas::default());
        ctx.set_theme(egui::Theme::Light);
        atlas.begin_frame(&ctx);
        let before = atlas.generation;
        ctx.set_theme(egui::Theme::Dark);
        atlas.begin_frame(&ctx);
        assert_eq!(atlas.generation, before + 1);
    }
}
