//! From a layout to triangles.

use egui::{Color32, Mesh, Painter, Pos2, Rect, Shape, pos2, vec2};

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
        // Plain triangles: a shape's softened edges would swallow a dot of one pixel.
        let mut rules = Mesh::default();
        for rule in &laid.layout.rules {
            for part in parts_of(rule, scale) {
                let rect = part.translate(origin) / scale;
                if rect.intersects(clip) {
                    rules.add_colored_rect(rect, color(rule.ink));
                }
            }
        }
        meshes.push(rules);
        meshes.retain(|mesh| !mesh.is_empty());
        painter.extend(meshes.into_iter().map(Shape::mesh));
    }
}

/// The rectangles of a rule in pixels: one, or one for each dot.
fn parts_of(rule: &Rule, scale: f32) -> impl Iterator<Item = Rect> {
    let pixel = scale.round().max(1.0);
    let height = if rule.underline == Underline::Thick {
        2.0 * pixel
    } else {
        pixel
    };
    let (step, width) = if rule.underline == Underline::Dotted {
        (3.0 * pixel, pixel)
    } else {
        (rule.width, rule.width)
    };
    let (left, top) = (rule.x, rule.y);
    let count = (rule.width / step) as usize;
    (0..count).map(move |part| {
        let min = pos2(left + part as f32 * step, top);
        Rect::from_min_size(min, vec2(width, height))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(underline: Underline) -> Rule {
        Rule {
            x: 10.0,
            y: 20.0,
            width: 31.0,
            underline,
            ink: 0,
        }
    }

    #[test]
    fn a_dotted_rule_is_dots_that_stay_within() {
        let dots: Vec<Rect> = parts_of(&rule(Underline::Dotted), 1.0).collect();
        assert_eq!(dots.len(), 10);
        assert!(
            dots.iter()
                .all(|dot| dot.width() == 1.0 && dot.right() <= 41.0)
        );
        assert_eq!(parts_of(&rule(Underline::Dotted), 2.0).count(), 5);
    }

    #[test]
    fn other_rules_are_one_piece() {
        for (underline, height) in [(Underline::Thin, 1.0), (Underline::Thick, 2.0)] {
            let parts: Vec<Rect> = parts_of(&rule(underline), 1.0).collect();
            assert_eq!(parts.len(), 1);
            assert_eq!(parts[0].size(), vec2(31.0, height));
        }
    }
}
