//! From a layout to triangles.

use egui::{Color32, Mesh, Painter, Pos2, Rect, Shape, Vec2, pos2, vec2};

use crate::gui::text::{Laid, TextEngine};
use crate::typeset::{Rule, Underline};

impl TextEngine {
    /// Paints a layout with its left top at `at`, moved to whole pixels; inks beyond the palette take its first colour.
    pub fn paint(&self, painter: &Painter, laid: &Laid, at: Pos2, palette: &[Color32]) {
        let scale = laid.pixels_per_point();
        let origin = vec2((at.x * scale).round(), (at.y * scale).round());
        let color = |ink: u8| {
            palette
                .get(usize::from(ink))
                .or(palette.first())
                .copied()
                .unwrap_or_default()
        };
        let clip = painter.clip_rect();
        let mut meshes: Vec<Mesh> = (0..self.atlas.page_count())
            .filter_map(|page| self.atlas.texture_id(page))
            .map(Mesh::with_texture)
            .collect();
        for (rect, slot, ink) in &laid.quads {
            let rect = rect.translate(origin) / scale;
            if let Some(mesh) = meshes.get_mut(slot.page())
                && rect.intersects(clip)
            {
                mesh.add_rect_with_uv(rect, slot.uv(), color(*ink));
            }
        }
        for rule in &laid.layout.rules {
            paint_rule(painter, rule, origin, scale, color(rule.ink));
        }
        meshes.retain(|mesh| !mesh.is_empty());
        painter.extend(meshes.into_iter().map(Shape::mesh));
    }
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
