//! What the tables of an embedded font say about its glyphs, for files that say nothing.

use std::collections::HashMap;

use read_fonts::tables::cmap::CmapSubtable;
use read_fonts::{FontRef, TableProvider as _};

use crate::corpus::format::pdf::dots::dots_by_name;
use crate::corpus::format::pdf::shaping::{Replacement, replacements_of};

/// Forms are made of forms so often.
const FORMS_OF_FORMS: usize = 4;

/// Glyphs of one font and their letters.
#[derive(Debug, Default)]
pub(crate) struct EmbeddedLetters {
    letters: HashMap<u32, String>,
}

impl EmbeddedLetters {
    pub(crate) fn of(data: &[u8]) -> Self {
        let mut letters = Self::default();
        if let Ok(font) = FontRef::new(data) {
            letters.add_names(&font);
            letters.add_map(&font);
            letters.add_forms(&font);
        }
        letters
    }

    pub(crate) fn get(&self, glyph: u32) -> Option<String> {
        self.letters.get(&glyph).cloned()
    }

    /// The character map backwards; it is surer than names.
    fn add_map(&mut self, font: &FontRef<'_>) {
        let Ok(map) = font.cmap() else { return };
        for record in map.encoding_records() {
            match record.subtable(map.offset_data()) {
                Ok(CmapSubtable::Format4(table)) => {
                    table
                        .iter()
                        .for_each(|(code, glyph)| self.add(code, glyph.to_u32()));
                }
                Ok(CmapSubtable::Format12(table)) => {
                    table
                        .iter()
                        .for_each(|(code, glyph)| self.add(code, glyph.to_u32()));
                }
                _ => {}
            }
        }
    }

    fn add(&mut self, code: u32, glyph: u32) {
        let is_private = |letter: &char| matches!(letter, '\u{E000}'..='\u{F8FF}');
        let letter =
            char::from_u32(code).filter(|letter| !is_private(letter) && !letter.is_control());
        if let Some(letter) = letter.filter(|_| glyph != 0) {
            self.letters.insert(glyph, letter.to_string());
        }
    }

    /// Forms and ligatures say what the letters say that they stand for; forms of forms do too.
    fn add_forms(&mut self, font: &FontRef<'_>) {
        let mut replacements = replacements_of(font);
        for _ in 0..FORMS_OF_FORMS {
            replacements.retain(|Replacement { from, to }| {
                let texts: Option<String> = from.iter().map(|glyph| self.get(*glyph)).collect();
                if let (Some(text), false) = (&texts, self.letters.contains_key(to)) {
                    self.letters.insert(*to, text.clone());
                }
                texts.is_none()
            });
        }
    }

    fn add_names(&mut self, font: &FontRef<'_>) {
        let Ok(names) = font.post() else { return };
        let count = font.maxp().map_or(0, |table| table.num_glyphs());
        for glyph in 0..count {
            let name = names.glyph_name(read_fonts::types::GlyphId16::new(glyph));
            if let Some(text) = name
                .and_then(|name| text_of_name(name).or_else(|| Some(dots_by_name(name)?.into())))
            {
                self.letters.insert(u32::from(glyph), text);
            }
        }
    }
}

/// Names like `uni0628.init`, `uni06440627` and `u1F600`, as the rules for names of glyphs have it.
fn text_of_name(name: &str) -> Option<String> {
    let base = name.split('.').next()?;
    let text: Option<String> = base.split('_').map(letters_of_part).collect();
    text.filter(|text| !text.is_empty())
}

fn letters_of_part(part: &str) -> Option<String> {
    if let Some(digits) = part
        .strip_prefix("uni")
        .filter(|digits| digits.len() % 4 == 0)
    {
        let units = digits.as_bytes().chunks(4);
        return units
            .map(|unit| hex(std::str::from_utf8(unit).ok()?))
            .collect();
    }
    let digits = part
        .strip_prefix('u')
        .filter(|digits| (4..=6).contains(&digits.len()))?;
    hex(digits).map(String::from)
}

fn hex(digits: &str) -> Option<char> {
    u32::from_str_radix(digits, 16)
        .ok()
        .and_then(char::from_u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_glyphs_say_letters() {
        assert_eq!(text_of_name("uni0628.init").as_deref(), Some("ب"));
        assert_eq!(text_of_name("uni06440627").as_deref(), Some("لا"));
        assert_eq!(text_of_name("uni0644_uni0627.fina").as_deref(), Some("لا"));
        assert_eq!(text_of_name("u1F600").as_deref(), Some("😀"));
        assert_eq!(text_of_name("glyph00012"), None);
        assert_eq!(text_of_name("dot"), None);
    }
}
