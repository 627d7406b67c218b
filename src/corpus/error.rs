//! What can go wrong with one file; the others go on.

use std::borrow::Cow;
use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::corpus::wire;
use crate::corpus::{ManifestFault, OtherFiles};
use crate::text::quoted_name;

/// The name of an encoding in the Encoding Standard.
type Name = &'static str;

/// Why a document could not be read.
#[derive(Clone, Debug, thiserror::Error, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each message says it")]
pub enum LoadError {
    #[error("Not UTF-8: the first wrong byte is at offset {offset}")]
    NotUtf8 { offset: usize },
    #[error("Not UTF-16: the first wrong byte is at offset {offset}")]
    NotUtf16 { offset: usize },
    #[error("Not UTF-32: the first wrong byte is at offset {offset}")]
    NotUtf32 { offset: usize },
    #[error("Not {charset}, which the page declares: the first wrong byte is at offset {offset}")]
    NotDeclared {
        #[serde(with = "wire::charset")]
        charset: Name,
        offset: usize,
    },
    #[error("Not a text: {count} zero bytes, the first at offset {offset}")]
    Binary { count: usize, offset: usize },
    #[error("The file is empty")]
    Empty,
    #[error("Nothing can be read: <{element}> is never closed")]
    Unclosed { element: String },
    #[error("The symbolic link points to nothing")]
    BrokenLink,
    #[error("The symbolic link leads in a circle; it is not followed")]
    Circle,
    #[error(
        "The symbolic link leads out of the opened folder, to {}; what is there is read",
        shown_path(target)
    )]
    LeadsOut { target: PathBuf },
    #[error("More symbolic links lead out of the opened folder ({count}); what is there is read")]
    MoreLeadOut { count: usize },
    #[error("It is a file of the system and no document")]
    OfSystem,
    #[error("It is a project of Khatt: open it alone, its sources are in it")]
    Project,
    #[error("Khatt wrote it; what stands in it is not read as a document")]
    Own,
    #[error("Its permissions do not let it be read")]
    Denied,
    #[error("There is no such file or folder")]
    NotFound,
    #[error("The file was there when the folder was listed and is gone now")]
    Vanished,
    #[error("Neither a file nor a folder")]
    NotAFile,
    #[error("There is no document that Khatt reads, {0}")]
    NoDocuments(OtherFiles),
    #[error("Longer than {limit} bytes, the most that one document may have")]
    TooLong { limit: u64 },
    #[error("Nothing came from this pipe for {seconds} seconds")]
    SilentPipe { seconds: u32 },
    #[error("The pipe gave no text; a pipe can be read only once")]
    EmptyPipe,
    #[error("The same pipe is named before, and a pipe can be read only once")]
    PipeAgain,
    #[error("Reading was cancelled")]
    Cancelled,
    #[error("Not a readable {format} file: {reason}")]
    Damaged { format: String, reason: String },
    #[error("The {format} file is cut or damaged; what stands before that place is read")]
    CutShort { format: String },
    #[error("There is no text in it")]
    NoText,
    #[error("Its {pages} pages are pictures without text and need OCR")]
    Pictures { pages: usize },
    #[error("Its letters cannot be told: its fonts do not say which they are")]
    NoLetters,
    #[error("It is locked with a password")]
    Locked,
    #[error("No column of the table holds texts")]
    NoTextColumn,
    #[error("Unpacked it has more than {limit} bytes, the most that is read")]
    Unpacks { limit: u64 },
    #[error("It holds more than {limit} bytes of text; what is beyond is not read")]
    TooMuchText { limit: u64 },
    #[error("It holds more than {limit} documents; what is beyond is not read")]
    TooManyParts { limit: usize },
    #[error("{count} more documents in it could not be read")]
    MoreFaults { count: usize },
    #[error("Archives lie in each other more than {limit} deep")]
    TooDeep { limit: usize },
    #[error("Reading it took longer than {seconds} seconds and was stopped")]
    TooSlow { seconds: u64 },
    #[error("Its reader broke down, or needed more than {megabytes} MB of memory")]
    BrokeDown { megabytes: u64 },
    #[serde(skip)]
    #[error("{0}")]
    Manifest(#[source] ManifestFault),
    #[error("Could not be read: {0}")]
    Io(
        #[source]
        #[serde(with = "wire::io_error")]
        Arc<io::Error>,
    ),
    #[error("A fault in Khatt stopped its reading, please report it: {message:?}")]
    Fault { message: String },
}

impl From<io::Error> for LoadError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::PermissionDenied => Self::Denied,
            _ => Self::Io(Arc::new(error)),
        }
    }
}

impl LoadError {
    /// That a file is not as its format asks.
    pub(crate) fn damaged(format: &str, reason: impl std::fmt::Display) -> Self {
        Self::Damaged {
            format: format.to_owned(),
            reason: reason.to_string(),
        }
    }
}

/// A path as messages and lists show it: see [`quoted_name`].
pub fn shown_path(path: &Path) -> Cow<'_, str> {
    quoted_name(path.as_os_str().as_encoded_bytes())
}

/// One part of a path, as [`shown_path`] shows it.
pub fn shown_name(name: &OsStr) -> Cow<'_, str> {
    quoted_name(name.as_encoded_bytes())
}

/// One path and why it gave no document, or what is wrong with it as a manifest.
#[derive(Clone, Debug, thiserror::Error)]
#[error("{error}: {}", shown_path(path))]
pub struct LoadProblem {
    /// The path as it was found; the name of the document where it came from no file.
    pub path: PathBuf,
    /// The reason.
    #[source]
    pub error: LoadError,
}

impl LoadProblem {
    /// Whether it is only that Khatt wrote the file itself, which may be written anew.
    pub fn is_own(&self) -> bool {
        matches!(self.error, LoadError::Own)
    }

    /// Whether a document is missing because of it; what is wrong with a manifest costs none, and neither does a link
    /// to what is read, or what Khatt wrote itself.
    pub fn costs_document(&self) -> bool {
        !matches!(
            self.error,
            LoadError::Manifest(_)
                | LoadError::Own
                | LoadError::Circle
                | LoadError::LeadsOut { .. }
                | LoadError::MoreLeadOut { .. }
        )
    }
}
