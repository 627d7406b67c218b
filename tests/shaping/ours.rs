//! What `khatt::typeset` makes of a text.

use std::fs;

use khatt::typeset::Direction;
use khatt::typeset::Layout;
use khatt::typeset::Paragraph;
use khatt::typeset::PlacedGlyph;
use khatt::typeset::TextStyle;
use khatt::typeset::Typesetter;

use crate::glyph::Glyph;
use crate::glyph::Line;
use crate::glyph::Picture;
use crate::script::is_extending;
use crate::setting::SETTINGS;
use crate::setting::Setting;

/// Sets texts in every setting.
pub(crate) struct Ours {
    typesetter: Typesetter,
    /// The bytes of both fonts of every setting.
    files: Vec<[Vec<u8>; 2]>,
}

impl Ours {
    pub(crate) fn new() -> Self {
        let read = |setting: &Setting| setting.fonts.map(|font| fs::read(font.path()).unwrap());
        Self {
            typesetter: Typesetter::default(),
            files: SETTINGS.iter().map(read).collect(),
        }
    }

    pub(crate) fn picture(&mut self, text: &str) -> Picture {
        let layouts: Vec<Layout> = SETTINGS.iter().map(|s| self.set(text, s)).collect();
        let lines = (0..SETTINGS.len()).map(|n| self.line(&layouts[n], n));
        Picture {
            lines: lines.collect(),
            order: order(text, &layouts),
        }
    }

    /// One line, as many pixels to the em as the first font has units: a pixel is a font unit.
    fn set(&mut self, text: &str, setting: &Setting) -> Layout {
        self.typesetter.set(&Paragraph {
            text,
            direction: Direction::Rtl,
            style: TextStyle {
                size_points: setting.fonts[0].upem as f32,
                ..setting.style
            },
            marks: &[],
            width: None,
            pixels_per_point: 1.0,
        })
    }

    fn line(&self, layout: &Layout, setting: usize) -> Line {
        let baseline = layout.baselines().next().unwrap().round() as i32;
        let mut line = Line::default();
        for run in layout.glyphs.chunk_by(|a, b| a.font == b.font) {
            let font = self.tag(layout, &run[0], setting);
            line.0.extend(run.iter().map(|glyph| Glyph {
                font,
                id: glyph.id,
                x_quarters: glyph.x * 4 + i32::from(glyph.quarter),
                y: baseline - glyph.y,
            }));
        }
        line
    }

    fn tag(&self, layout: &Layout, glyph: &PlacedGlyph, setting: usize) -> char {
        let file = layout.font_file(glyph).unwrap();
        let font = self.files[setting].iter().position(|known| known == file);
        font.map_or('?', |font| SETTINGS[setting].fonts[font].tag)
    }
}

/// The order is a matter of the text alone: that of every setting is the same.
fn order(text: &str, layouts: &[Layout]) -> Vec<usize> {
    let order = layouts[0].visual_order();
    for layout in layouts {
        assert_eq!(layout.visual_order(), order, "{text:?}");
    }
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let number = |byte: &usize| letters.binary_search_by_key(byte, |letter| letter.0);
    let numbers: Vec<usize> = order.iter().map(|byte| number(byte).unwrap()).collect();
    assert!(
        numbers.iter().all(|n| !is_extending(letters[*n].1)),
        "a mark is placed alone in {text:?}"
    );
    numbers
}
