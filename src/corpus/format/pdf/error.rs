//! Why a PDF gave no text.

use hayro_syntax::{DecryptionError, LoadPdfError};

/// Why a PDF gave no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum PdfError {
    #[error("The PDF is locked with a password")]
    Password,
    #[error("The PDF is encrypted in a way that Khatt does not know")]
    Encryption,
    #[error("Damaged: no page can be found in the PDF")]
    Damaged,
    #[error("The PDF has {pages} pages, more than the {limit} that one document may have")]
    TooManyPages { pages: usize, limit: usize },
    #[error("Page {page} of the PDF draws more than Khatt reads of one page")]
    TooMuchOnPage { page: usize },
    #[error(
        "The text of the PDF is longer than {limit} bytes, the most that one document may have"
    )]
    TooLong { limit: usize },
}

impl From<LoadPdfError> for PdfError {
    fn from(error: LoadPdfError) -> Self {
        match error {
            LoadPdfError::Decryption(DecryptionError::PasswordProtected) => Self::Password,
            LoadPdfError::Decryption(_) => Self::Encryption,
            LoadPdfError::Invalid => Self::Damaged,
        }
    }
}
