//! A line of glyphs in their places, in a form that can be compared and stored.

use std::fmt;

/// One glyph of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Glyph {
    /// [`crate::setting::Font::tag`] of its font.
    pub(crate) font: char,
    /// Its number in the font.
    pub(crate) id: u32,
    /// Quarters of a font unit from the left of the line, so that advances and offsets both count.
    pub(crate) x_quarters: i32,
    /// Font units up from the baseline, whole.
    pub(crate) y: i32,
}

/// `N69@658,0`: font, number, x and y in units of the first font.
impl fmt::Display for Glyph {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let x = f64::from(self.x_quarters) / 4.0;
        write!(f, "{}{}@{x},{}", self.font, self.id, self.y)
    }
}

/// What a text looks like in one setting, from left to right.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Line(pub(crate) Vec<Glyph>);

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, glyph) in self.0.iter().enumerate() {
            let gap = if position == 0 { "" } else { " " };
            write!(f, "{gap}{glyph}")?;
        }
        Ok(())
    }
}

/// A text as it is set in every setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Picture {
    /// Numbers of the letters from left to right, without those that belong to the letter before.
    pub(crate) order: Vec<usize>,
    /// One for each of [`crate::setting::SETTINGS`].
    pub(crate) lines: Vec<Line>,
}

impl Picture {
    pub(crate) fn order_text(&self) -> String {
        let numbers: Vec<String> = self.order.iter().map(usize::to_string).collect();
        numbers.join(" ")
    }

    pub(crate) fn glyphs(&self) -> usize {
        self.lines.iter().map(|line| line.0.len()).sum()
    }

    /// A number that stands for all of it.
    pub(crate) fn digest(&self) -> String {
        let mut text = self.order_text();
        for line in &self.lines {
            text.push('\n');
            text.push_str(&line.to_string());
        }
        format!("{:016x}", xxhash_rust::xxh3::xxh3_64(text.as_bytes()))
    }
}
