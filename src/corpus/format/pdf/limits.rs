//! How much of a PDF is read before it is refused: a file of a kilobyte can ask for a day of work.

use std::io::{self, Read as _};

use flate2::read::ZlibDecoder;
use hayro_syntax::object::Stream;

use crate::corpus::format::pdf::PdfError;

pub(crate) const MAX_PAGES: usize = 10_000;
pub(crate) const MAX_TEXT_BYTES: usize = 64 << 20;
/// A page of a newspaper has some 20,000 letters.
const MAX_GLYPHS: usize = 200_000;
/// Maps drawn as paths have some 1,000,000.
const MAX_OPERATIONS: usize = 8_000_000;
/// All pages of a file: a book of a thousand pages has some 5,000,000.
const MAX_FILE_OPERATIONS: usize = 30_000_000;
/// A content stream, when it is unpacked.
const MAX_CONTENT_BYTES: u64 = 64 << 20;
/// Packed so small, a stream cannot unpack to more than that.
const SMALL_STREAM: usize = 60 << 10;
/// What is packed twice unpacks once to at most so many bytes.
const MAX_PACKED_AGAIN: u64 = 256 << 10;
/// Forms drawn on one page, those inside forms counted each time.
const MAX_FORMS: usize = 20_000;
/// Forms inside forms.
const MAX_FORM_DEPTH: usize = 16;
/// Graphics states saved and not restored.
pub(crate) const MAX_SAVED_STATES: usize = 1000;
/// Marked content begun and not ended.
pub(crate) const MAX_MARKED_DEPTH: usize = 1000;

/// What one page may still ask for, and the file.
#[derive(Debug)]
pub(crate) struct Budget {
    page: usize,
    of_file: usize,
    glyphs: usize,
    operations: usize,
    forms: usize,
}

impl Budget {
    /// That of a file, before its first page.
    pub(crate) fn of_file() -> Self {
        Self {
            page: 0,
            of_file: MAX_FILE_OPERATIONS,
            glyphs: 0,
            operations: 0,
            forms: 0,
        }
    }

    /// That of the page with this number, counted from 1, after those before it.
    pub(crate) fn for_page(self, page: usize) -> Self {
        Self {
            page,
            of_file: self.of_file,
            glyphs: MAX_GLYPHS,
            operations: MAX_OPERATIONS,
            forms: MAX_FORMS,
        }
    }

    pub(crate) fn glyph(&mut self) -> Result<(), PdfError> {
        spend(&mut self.glyphs, self.page)
    }

    pub(crate) fn operation(&mut self) -> Result<(), PdfError> {
        spend(&mut self.of_file, self.page)?;
        spend(&mut self.operations, self.page)
    }

    /// Refuses what unpacks to more than a page has.
    pub(crate) fn stream(&self, stream: &Stream<'_>) -> Result<(), PdfError> {
        let packed = stream.raw_data();
        if packed.len() <= SMALL_STREAM && stream.filters().len() < 2 {
            return Ok(());
        }
        let most = match stream.filters().len() {
            0 => return Ok(()),
            1 => MAX_CONTENT_BYTES,
            _ => MAX_PACKED_AGAIN,
        };
        // What is packed in another way is no zlib, and ends at once.
        let unpacked = ZlibDecoder::new(&*packed).take(most + 1);
        match io::copy(&mut { unpacked }, &mut io::sink()) {
            Ok(len) if len > most => Err(PdfError::TooMuchOnPage { page: self.page }),
            _ => Ok(()),
        }
    }

    pub(crate) fn form(&mut self) -> Result<(), PdfError> {
        spend(&mut self.forms, self.page)
    }
}

/// Whether a form at this depth is drawn at all; what lies deeper is in a circle or made to harm.
pub(crate) fn is_form_depth(depth: usize) -> bool {
    depth < MAX_FORM_DEPTH
}

fn spend(left: &mut usize, page: usize) -> Result<(), PdfError> {
    *left = left
        .checked_sub(1)
        .ok_or(PdfError::TooMuchOnPage { page })?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn budget_ends_with_the_page_named() {
        let mut budget = Budget::of_file().for_page(7);
        for _ in 0..MAX_FORMS {
            budget.form().unwrap();
        }
        let error = budget.form().unwrap_err();
        assert_eq!(
            error.to_string(),
            "Page 7 of the PDF draws more than Khatt reads of one page"
        );
        assert!(budget.glyph().is_ok());
        assert!(budget.for_page(8).form().is_ok());
    }

    #[test]
    fn all_pages_together_have_a_budget_too() {
        let mut budget = Budget::of_file();
        budget.of_file = 2;
        let mut budget = budget.for_page(1);
        assert!(budget.operation().is_ok() && budget.operation().is_ok());
        assert!(budget.operation().is_err());
        assert!(budget.for_page(2).operation().is_err());
    }

    #[test]
    fn forms_are_drawn_up_to_their_depth() {
        assert!(is_form_depth(MAX_FORM_DEPTH - 1));
        assert!(!is_form_depth(MAX_FORM_DEPTH));
    }
}
