//! PDF: a drawing of letters, from which their text is read.
//!
//! The glyphs of each page come from its content stream ([`interpreter`]) with their places and, as far as the file
//! or its fonts say, their letters ([`font`]). They become pieces ([`piece`]), lines ([`line`]), clusters as they are
//! seen ([`visual`]) and text as it is read ([`logical`]).

#[cfg(test)]
mod assembly_tests;
#[cfg(test)]
mod bed_tests;
mod columns;
mod document;
mod dots;
mod doubles;
mod embedded;
mod error;
mod font;
mod glyph;
mod heads;
mod info;
mod interpreter;
mod island;
mod letters;
mod limits;
mod line;
mod logical;
mod marked;
mod page;
mod paragraph;
mod piece;
mod run;
mod shaping;
#[cfg(test)]
mod tests;
mod text_state;
mod to_unicode;
mod visual;

use std::panic::{AssertUnwindSafe, catch_unwind};

use hayro_syntax::Pdf;

use crate::corpus::format::pdf::font::Fonts;
use crate::corpus::format::pdf::glyph::Drawn;
use crate::corpus::format::pdf::heads::drop_heads;
use crate::corpus::format::pdf::info::{raw_date, title_of};
use crate::corpus::format::pdf::interpreter::draw;
use crate::corpus::format::pdf::limits::{Budget, MAX_PAGES, MAX_TEXT_BYTES};
use crate::corpus::format::pdf::page::{TextLine, read_page, unknown_letters};
use crate::corpus::format::pdf::paragraph::paragraphs_of;

pub(crate) use document::FORMAT;
pub(crate) use error::PdfError;

/// A page is unreadable where more than one letter in so many cannot be named.
const LETTERS_PER_UNKNOWN: usize = 3;
/// A page without text is a picture where it draws a picture or so many paths; else it is blank.
const PATHS_OF_PICTURE: usize = 50;

/// The text of a PDF and what the file says about itself.
#[derive(Clone, Debug, Default)]
pub(crate) struct PdfText {
    /// In the order of reading: a paragraph is a line, a blank line stands between pages.
    pub(crate) text: String,
    /// Where each page begins, in bytes of the text; ascending.
    pub(crate) page_starts: Vec<usize>,
    /// Pages that are pictures, from 1.
    pub(crate) pages_without_text: Vec<u32>,
    /// Pages whose letters nobody can name, from 1; nothing of them is in the text.
    pub(crate) unreadable_pages: Vec<u32>,
    /// Pages that draw more than is read of one, or that break their reader, from 1.
    pub(crate) heavy_pages: Vec<u32>,
    /// Why the pages behind the last are not there.
    pub(crate) end: Option<PdfError>,
    pub(crate) title: Option<String>,
    /// Dates as the file writes them: `D:20230317083000+02'00'`.
    pub(crate) created: Option<String>,
    pub(crate) modified: Option<String>,
}

/// The text of a PDF.
///
/// # Errors
/// Where the file is locked or damaged, or is or asks for more than one document may.
pub(crate) fn read_pdf(bytes: &[u8]) -> Result<PdfText, PdfError> {
    let pdf = Pdf::new(bytes.to_vec())?;
    let pages = pdf.pages();
    if pages.is_empty() {
        return Err(PdfError::Damaged);
    }
    if pages.len() > MAX_PAGES {
        let (pages, limit) = (pages.len(), MAX_PAGES);
        return Err(PdfError::TooManyPages { pages, limit });
    }
    let info = pdf.metadata();
    let mut text = PdfText {
        title: info.title.as_deref().and_then(title_of),
        created: info.creation_date.as_ref().map(raw_date),
        modified: info.modification_date.as_ref().map(raw_date),
        ..PdfText::default()
    };
    let mut fonts = Fonts::new();
    let mut lines = Vec::new();
    let mut budget = Budget::of_file();
    for (number, page) in (1..).zip(pages.iter()) {
        budget = budget.for_page(number);
        let read = catch_unwind(AssertUnwindSafe(|| {
            let drawn = draw(page, &mut fonts, &mut budget)?;
            Ok::<_, PdfError>(text.lines_of(number, &drawn))
        }));
        if read.is_err() {
            // What was at hand when it broke is not used again.
            fonts = Fonts::new();
        }
        let read = read.ok().and_then(Result::ok);
        if read.is_none() {
            text.heavy_pages.push(page_number(number));
        }
        lines.push(read.unwrap_or_default());
    }
    drop_heads(&mut lines);
    for page in &lines {
        if let Err(error) = text.push_page(page) {
            text.end = Some(error);
            break;
        }
    }
    Ok(text)
}

fn page_number(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

impl PdfText {
    /// The lines of a page; pages that give none are noted.
    fn lines_of(&mut self, number: usize, drawn: &Drawn) -> Vec<TextLine> {
        let page = page_number(number);
        let glyphs = match drawn.glyphs.is_empty() {
            true => &drawn.heads,
            false => &drawn.glyphs,
        };
        let (unknown, all) = unknown_letters(glyphs);
        if all == 0 && (drawn.pictures > 0 || drawn.paths >= PATHS_OF_PICTURE) {
            self.pages_without_text.push(page);
        }
        if unknown * LETTERS_PER_UNKNOWN > all {
            self.unreadable_pages.push(page);
            return Vec::new();
        }
        read_page(glyphs)
    }

    fn push_page(&mut self, lines: &[TextLine]) -> Result<(), PdfError> {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.page_starts.push(self.text.len());
        for paragraph in paragraphs_of(lines) {
            self.text.push_str(&paragraph);
            self.text.push('\n');
        }
        match self.text.len() > MAX_TEXT_BYTES {
            true => Err(PdfError::TooLong {
                limit: MAX_TEXT_BYTES,
            }),
            false => Ok(()),
        }
    }
}
