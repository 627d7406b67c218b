//! A font of the file: from codes to glyphs, their places, their shapes and what they say.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use hayro_cmap::{BfString, load_embedded};
use hayro_font::kurbo::{Affine, Rect, Shape as _, Vec2};
use hayro_font::{CMapResolverFn, Font, FontCache, FontGlyph, FontQuery, FontResolverFn};
use hayro_syntax::object::{Dict, Stream};

use crate::corpus::format::pdf::dots::is_dots;
use crate::corpus::format::pdf::embedded::EmbeddedLetters;
use crate::corpus::format::pdf::glyph::GlyphText;
use crate::corpus::format::pdf::to_unicode::ToUnicode;

/// Units of glyph space in one em.
const UNITS_PER_EM: f64 = 1000.0;

/// All fonts of a file, each loaded once.
pub(crate) struct Fonts<'a> {
    cache: FontCache<'a>,
    fonts: HashMap<(usize, usize), Option<Rc<PdfFont<'a>>>>,
    font_resolver: FontResolverFn,
    cmap_resolver: CMapResolverFn,
}

impl<'a> Fonts<'a> {
    pub(crate) fn new() -> Self {
        Self {
            cache: FontCache::new(),
            fonts: HashMap::new(),
            font_resolver: Arc::new(|query| match query {
                FontQuery::Standard(font) => Some(font.get_font_data()),
                FontQuery::Fallback(query) => Some(query.pick_standard_font().get_font_data()),
            }),
            cmap_resolver: Arc::new(load_embedded),
        }
    }

    /// The font that a dictionary describes; `None` where it describes none.
    pub(crate) fn get(&mut self, dict: &Dict<'a>) -> Option<Rc<PdfFont<'a>>> {
        let data = dict.data();
        let key = (data.as_ptr().addr(), data.len());
        if let Some(font) = self.fonts.get(&key) {
            return font.clone();
        }
        let font = self.load(dict).map(Rc::new);
        self.fonts.insert(key, font.clone());
        font
    }

    fn load(&self, dict: &Dict<'a>) -> Option<PdfFont<'a>> {
        let font = self
            .cache
            .font(dict, &self.font_resolver, &self.cmap_resolver)?;
        let map = dict
            .get::<Stream<'_>>(b"ToUnicode")
            .and_then(|stream| stream.decoded_data().ok())
            .map(|data| ToUnicode::parse(&data))
            .unwrap_or_default();
        Some(PdfFont {
            number: u64::try_from(self.fonts.len()).unwrap_or(0),
            font,
            map,
            glyphs: RefCell::default(),
            embedded: RefCell::default(),
        })
    }
}

/// One font of the file.
pub(crate) struct PdfFont<'a> {
    /// Tells the fonts of a file apart.
    number: u64,
    font: Font<'a>,
    map: ToUnicode,
    glyphs: RefCell<HashMap<u32, Rc<FontLetter>>>,
    embedded: RefCell<Option<Rc<EmbeddedLetters>>>,
}

/// What a font knows of one code.
#[derive(Debug)]
pub(crate) struct FontLetter {
    pub(crate) text: GlyphText,
    /// How far the pen moves, in ems; along y where the font is written downwards.
    pub(crate) advance: Vec2,
    /// From glyph space to ems.
    pub(crate) to_em: Affine,
    /// What the tables of the font say that is drawn.
    pub(crate) drawn: Option<Rc<str>>,
    /// The same for the same glyph of the same font.
    pub(crate) shape: u64,
    /// In ems, from the origin of the glyph.
    pub(crate) ink: Option<Rect>,
}

impl PdfFont<'_> {
    pub(crate) fn is_horizontal(&self) -> bool {
        self.font.is_horizontal()
    }

    /// The codes of a string, each with the number of its bytes.
    pub(crate) fn codes_of(&self, bytes: &[u8]) -> Vec<(u32, usize)> {
        let mut codes = Vec::new();
        let mut at = 0;
        while at < bytes.len() {
            let (code, length) = self.font.read_code(bytes, at);
            codes.push((code, length));
            at += length.max(1);
        }
        codes
    }

    pub(crate) fn letter(&self, code: u32) -> Rc<FontLetter> {
        if let Some(letter) = self.glyphs.borrow().get(&code) {
            return Rc::clone(letter);
        }
        let letter = Rc::new(self.load_letter(code));
        self.glyphs.borrow_mut().insert(code, Rc::clone(&letter));
        letter
    }

    fn load_letter(&self, code: u32) -> FontLetter {
        let id = self.font.map_code(code);
        let glyph = self.font.glyph(id, code);
        let to_em = Affine::scale(1.0 / UNITS_PER_EM)
            * Affine::translate(self.font.origin_displacement(code))
            * Affine::scale_non_uniform(self.font.glyph_stretch(id, code), 1.0);
        let drawn = self.embedded_text(&glyph);
        FontLetter {
            text: self.text_of(code, &glyph, drawn.as_deref()),
            drawn: drawn.map(Rc::from),
            shape: self.number << 32 | u64::from(id.to_u32()),
            advance: self.font.code_advance(code) / UNITS_PER_EM,
            ink: ink_of(&glyph).map(|ink| to_em.transform_rect_bbox(ink)),
            to_em,
        }
    }

    /// The map of the file first, then names of glyphs, then the tables of the embedded font.
    fn text_of(&self, code: u32, glyph: &FontGlyph<'_>, drawn: Option<&str>) -> GlyphText {
        if let Some(text) = self.map.get(code) {
            if text.is_empty() {
                return GlyphText::PartOfAnother;
            }
            if is_readable(text) {
                return GlyphText::Is(text.to_owned());
            }
        }
        let by_name = match glyph {
            FontGlyph::Outline(glyph) => glyph.as_unicode(),
            FontGlyph::Type3(glyph) => glyph.as_unicode(),
        };
        by_name
            .map(text_of_target)
            .filter(|text| is_readable(text))
            .or_else(|| drawn.map(str::to_owned))
            .filter(|text| !text.starts_with(is_dots))
            .map_or(GlyphText::Unknown, GlyphText::Is)
    }

    fn embedded_text(&self, glyph: &FontGlyph<'_>) -> Option<String> {
        let FontGlyph::Outline(glyph) = glyph else {
            return None;
        };
        let mut embedded = self.embedded.borrow_mut();
        let letters = embedded.get_or_insert_with(|| {
            let data = glyph.font_data();
            let letters = data.map(|font| EmbeddedLetters::of((*font.data).as_ref()));
            Rc::new(letters.unwrap_or_default())
        });
        letters.get(glyph.glyph_id().to_u32())
    }
}

fn ink_of(glyph: &FontGlyph<'_>) -> Option<Rect> {
    let FontGlyph::Outline(glyph) = glyph else {
        return None;
    };
    let outline = glyph.outline();
    if outline.elements().is_empty() {
        return None;
    }
    Some(outline.bounding_box())
}

fn text_of_target(target: BfString) -> String {
    match target {
        BfString::Char(letter) => letter.to_string(),
        BfString::String(text) => text,
    }
}

/// Whether a text says letters: no replacement characters, no private ones, no controls alone.
fn is_readable(text: &str) -> bool {
    let is_private = |letter: char| matches!(letter, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}' | '\u{FFF0}'..='\u{FFFF}');
    !text.is_empty()
        && !text.chars().any(is_private)
        && !text
            .chars()
            .all(|letter| letter.is_control() && !letter.is_whitespace())
}
