//! A drawing as pixels.

use vello_cpu::color::AlphaColor;
use vello_cpu::kurbo::{Affine, Rect, Shape as _, Stroke};
use vello_cpu::{Pixmap, RenderContext, Resources};

use crate::drawing::canvas::{Color, Drawing};
use crate::drawing::png;

impl Drawing {
    /// As a PNG file with so many pixels for a unit; none where it would be larger than a picture can be.
    pub fn to_png(&self, scale: u8) -> Option<Vec<u8>> {
        let side = |length: f64| {
            let pixels = (length * f64::from(scale)).ceil();
            (pixels <= f64::from(u16::MAX)).then_some(pixels.max(1.0) as u16)
        };
        let (width, height) = (side(self.width)?, side(self.height)?);
        let mut context = RenderContext::new(width, height);
        context.set_transform(Affine::scale(f64::from(scale)));
        if let Some(ground) = self.ground {
            context.set_paint(paint(ground, 1.0));
            let whole = Rect::new(0.0, 0.0, self.width + 1.0, self.height + 1.0);
            context.fill_path(&whole.to_path(0.1));
        }
        for shape in &self.shapes {
            if let Some(fill) = shape.fill {
                context.set_paint(paint(fill, shape.opacity));
                context.fill_path(&shape.path);
            }
            if let Some(pen) = shape.pen {
                let stroke = Stroke::new(pen.width);
                context.set_stroke(match pen.is_dashed {
                    true => stroke.with_dashes(0.0, [3.0, 2.5]),
                    false => stroke,
                });
                context.set_paint(paint(pen.color, shape.opacity));
                context.stroke_path(&shape.path);
            }
        }
        let mut pixels = Pixmap::new(width, height);
        context.render(&mut pixels, &mut Resources::new());
        let straight: Vec<u8> = pixels
            .data_as_u8_slice()
            .chunks_exact(4)
            .flat_map(straight)
            .collect();
        png::encoded(width.into(), height.into(), scale, &straight)
    }
}

fn paint([red, green, blue]: Color, opacity: f32) -> AlphaColor<vello_cpu::color::Srgb> {
    AlphaColor::from_rgba8(red, green, blue, (opacity * 255.0).round() as u8)
}

/// A pixel whose colours are not multiplied by how much it covers.
fn straight(pixel: &[u8]) -> [u8; 4] {
    let [red, green, blue, alpha] = [0, 1, 2, 3].map(|at| pixel.get(at).copied().unwrap_or(0));
    let divided = |color: u8| match alpha {
        0 => 0,
        alpha => {
            ((u32::from(color) * 255 + u32::from(alpha) / 2) / u32::from(alpha)).min(255) as u8
        }
    };
    [divided(red), divided(green), divided(blue), alpha]
}
