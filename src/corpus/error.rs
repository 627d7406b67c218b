//! What can go wrong with one file; the others go on.

use std::io;
use std::path::PathBuf;

/// Why a document could not be read.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "each message says it")]
pub enum LoadError {
    #[error("Not UTF-8: the first wrong byte is at offset {offset}")]
    NotUtf8 { offset: usize },
    #[error("The file is empty")]
    Empty,
    #[error("The symbolic link points to nothing")]
    BrokenLink,
    #[error("There is no such file or folder")]
    NotFound,
    #[error("The file was there when the folder was listed and is gone now")]
    Vanished,
    #[error("The folder holds no .txt document")]
    NoDocuments,
    #[error("Longer than {limit} bytes, the most that one document may have")]
    TooLong { limit: usize },
    #[error("Could not be read: {0}")]
    Io(#[from] io::Error),
}

/// One path and why it gave no document.
#[derive(Debug, thiserror::Error)]
#[error("{error}: {}", path.display())]
pub struct LoadProblem {
    /// The path as it was found.
    pub path: PathBuf,
    /// The reason.
    #[source]
    pub error: LoadError,
}
