//! The colours of the window, from its file.

use serde::Deserialize;

use crate::drawing::Color;
use crate::export::Ground;

/// The colours that a picture needs.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Palette {
    surface: String,
    hairline: String,
    grid: String,
    ink: String,
    soft: String,
    sources: Vec<String>,
}

const FILE: &str = include_str!("../../../assets/ui/theme.toml");

impl Palette {
    /// Of a ground; a broken file is a failing test.
    #[expect(
        clippy::expect_used,
        reason = "the file is embedded and a test reads it"
    )]
    pub(super) fn of(ground: Ground) -> Self {
        #[derive(Deserialize)]
        struct Shades {
            light: Palette,
            dark: Palette,
        }
        let shades: Shades = toml::from_str(FILE).expect("assets/ui/theme.toml is read by a test");
        match ground {
            Ground::Light | Ground::Transparent => shades.light,
            Ground::Dark => shades.dark,
        }
    }

    pub(super) fn ground(&self) -> Color {
        color(&self.surface)
    }

    pub(super) fn hairline(&self) -> Color {
        color(&self.hairline)
    }

    pub(super) fn grid(&self) -> Color {
        color(&self.grid)
    }

    pub(super) fn ink(&self) -> Color {
        color(&self.ink)
    }

    pub(super) fn soft(&self) -> Color {
        color(&self.soft)
    }

    /// Of the source at a position; after the last come the same again.
    pub(super) fn source(&self, position: usize) -> Color {
        let found = self.sources.get(position % self.sources.len().max(1));
        found.map_or(self.ink(), |found| color(found))
    }
}

fn color(hex: &str) -> Color {
    let number = u32::from_str_radix(hex, 16).unwrap_or_default();
    let [_, red, green, blue] = number.to_be_bytes();
    [red, green, blue]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_colours_are_those_of_the_window() {
        let palette = Palette::of(Ground::Light);
        assert_eq!(palette.ground(), [0xF6, 0xF4, 0xEF]);
        assert_ne!(palette.source(0), palette.source(1));
        assert_ne!(palette.ground(), Palette::of(Ground::Dark).ground());
    }
}
