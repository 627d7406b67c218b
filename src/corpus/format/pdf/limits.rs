//! How much of a PDF is read before it is refused: a file of a kilobyte can ask for a day of work.

use crate::corpus::format::pdf::PdfError;

pub(crate) const MAX_PAGES: usize = 10_000;
pub(crate) const MAX_TEXT_BYTES: usize = 64 << 20;
/// A page of a newspaper has some 20,000 letters.
const MAX_GLYPHS: usize = 200_000;
/// Maps drawn as paths have some 1,000,000.
const MAX_OPERATIONS: usize = 8_000_000;
/// Forms drawn on one page, those inside forms counted each time.
const MAX_FORMS: usize = 20_000;
/// Forms inside forms.
const MAX_FORM_DEPTH: usize = 16;
/// Graphics states saved and not restored.
pub(crate) const MAX_SAVED_STATES: usize = 1000;
/// Marked content begun and not ended.
pub(crate) const MAX_MARKED_DEPTH: usize = 1000;

/// What one page may still ask for.
#[derive(Debug)]
pub(crate) struct Budget {
    page: usize,
    glyphs: usize,
    operations: usize,
    forms: usize,
}

impl Budget {
    /// That of the page with this number, counted from 1.
    pub(crate) fn of_page(page: usize) -> Self {
        Self {
            page,
            glyphs: MAX_GLYPHS,
            operations: MAX_OPERATIONS,
            forms: MAX_FORMS,
        }
    }

    pub(crate) fn glyph(&mut self) -> Result<(), PdfError> {
        spend(&mut self.glyphs, self.page)
    }

    pub(crate) fn operation(&mut self) -> Result<(), PdfError> {
        spend(&mut self.operations, self.page)
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
        let mut budget = Budget::of_page(7);
        for _ in 0..MAX_FORMS {
            budget.form().unwrap();
        }
        let error = budget.form().unwrap_err();
        assert_eq!(
            error.to_string(),
            "Page 7 of the PDF draws more than Khatt reads of one page"
        );
        assert!(budget.glyph().is_ok());
    }

    #[test]
    fn forms_are_drawn_up_to_their_depth() {
        assert!(is_form_depth(MAX_FORM_DEPTH - 1));
        assert!(!is_form_depth(MAX_FORM_DEPTH));
    }
}
