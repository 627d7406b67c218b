//! The mark of the program as the window's icon: set like all other text, so no picture file is needed.

use egui::{Color32, IconData};

use crate::gui::theme::Theme;
use crate::session::ColorScheme;
use crate::typeset::{Direction, Layout, Paragraph, TextStyle, Typesetter};

/// Pixels on each side.
const SIDE: u16 = 128;
/// Radius of the corners in pixels.
const RADIUS: f32 = 28.0;
/// Size of the letters in pixels.
const LETTERS: f32 = 78.0;

/// The mark in the colours of the light theme.
pub(super) fn icon() -> IconData {
    let theme = Theme::new(ColorScheme::Light);
    let mut picture = Picture::ground(theme.accent);
    let layout = Typesetter::default().set(&Paragraph {
        text: "خط",
        direction: Direction::Rtl,
        style: TextStyle {
            size_points: LETTERS,
            ..TextStyle::TITLE
        },
        marks: &[],
        width: None,
        pixels_per_point: 1.0,
    });
    picture.write(&layout, theme.on_accent);
    picture.into_icon()
}

/// Square, row by row from the top.
struct Picture {
    pixels: Vec<Color32>,
}

impl Picture {
    /// A square with round corners.
    fn ground(color: Color32) -> Self {
        let places = (0..SIDE).flat_map(|y| (0..SIDE).map(move |x| (x, y)));
        let pixels = places.map(|(x, y)| color.gamma_multiply(inside(x, y)));
        Self {
            pixels: pixels.collect(),
        }
    }

    /// The letters in the middle of the square.
    fn write(&mut self, layout: &Layout, color: Color32) {
        let glyphs: Vec<_> = layout
            .glyphs
            .iter()
            .filter_map(|glyph| {
                let image = layout.draw(glyph)?;
                Some((glyph.x + image.left, glyph.y + image.top, image))
            })
            .collect();
        let left = glyphs.iter().map(|(x, _, _)| *x).min();
        let top = glyphs.iter().map(|(_, y, _)| *y).min();
        let right = glyphs.iter().map(|(x, _, i)| x + i32::from(i.width)).max();
        let bottom = glyphs.iter().map(|(_, y, i)| y + i32::from(i.height)).max();
        let (Some(left), Some(top), Some(right), Some(bottom)) = (left, top, right, bottom) else {
            return;
        };
        let middle = i32::from(SIDE) / 2;
        let (shift_x, shift_y) = (middle - (left + right) / 2, middle - (top + bottom) / 2);
        for (x, y, image) in &glyphs {
            let rows = image.coverage.chunks(usize::from(image.width).max(1));
            for (row, coverage) in (0..).zip(rows) {
                for (column, coverage) in (0..).zip(coverage) {
                    self.mix(x + shift_x + column, y + shift_y + row, color, *coverage);
                }
            }
        }
    }

    fn mix(&mut self, x: i32, y: i32, color: Color32, coverage: u8) {
        let (Ok(x), Ok(y)) = (u16::try_from(x), u16::try_from(y)) else {
            return;
        };
        let at = usize::from(y) * usize::from(SIDE) + usize::from(x);
        if let Some(pixel) = self.pixels.get_mut(at).filter(|_| x < SIDE) {
            *pixel = pixel.blend(color.gamma_multiply_u8(coverage));
        }
    }

    fn into_icon(self) -> IconData {
        let bytes = self.pixels.iter().flat_map(Color32::to_srgba_unmultiplied);
        IconData {
            rgba: bytes.collect(),
            width: SIDE.into(),
            height: SIDE.into(),
        }
    }
}

/// Share of a pixel that lies inside the round corners.
fn inside(x: u16, y: u16) -> f32 {
    let beyond = |at: u16| {
        let from_middle = (f32::from(at) + 0.5 - f32::from(SIDE) / 2.0).abs();
        (from_middle - (f32::from(SIDE) / 2.0 - RADIUS)).max(0.0)
    };
    (RADIUS - beyond(x).hypot(beyond(y)) + 0.5).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_stand_in_the_middle_of_a_round_square() {
        let icon = icon();
        let pixel = |x: usize, y: usize| {
            let at = 4 * (y * usize::from(SIDE) + x);
            <[u8; 4]>::try_from(&icon.rgba[at..at + 4]).unwrap()
        };
        let theme = Theme::new(ColorScheme::Light);
        assert_eq!(pixel(0, 0)[3], 0);
        assert_eq!(pixel(64, 4), theme.accent.to_array());
        let ink = theme.on_accent.to_array();
        let side = usize::from(SIDE);
        let letters: Vec<_> = (0..side * side)
            .map(|at| (at % side, at / side))
            .filter(|(x, y)| pixel(*x, *y) == ink)
            .collect();
        let (left, right) = (
            letters.iter().map(|at| at.0).min().unwrap(),
            letters.iter().map(|at| at.0).max().unwrap(),
        );
        assert!(right - left > 60, "{left} to {right}");
        assert!((left + right).abs_diff(side) <= 4, "{left} to {right}");
    }
}
