//! Why a file was not written, in the words of the interface.

use std::path::Path;

use crate::corpus::shown_path;
use crate::export::OutFileError;
use crate::i18n::Words;
use crate::session::State;

impl State {
    /// The reason in words.
    pub(in crate::session) fn told_of(&self, error: &OutFileError) -> String {
        let words = Words::with(self.locale());
        let shown = |path: &Path| words.name(&shown_path(path)).into_owned();
        let (key, path, reason) = match error {
            OutFileError::Exists { path } => ("give-exists", path, None),
            OutFileError::Folder { path } => ("give-is-folder", path, None),
            OutFileError::NoFolder { path } => ("give-no-folder", path, None),
            OutFileError::Read { path } => ("give-is-read", path, None),
            OutFileError::Io { path, error } => ("give-failed", path, Some(error.to_string())),
        };
        let reason = reason.unwrap_or_default();
        let args = [
            ("path", shown(path).into()),
            ("reason", words.name(&reason).into()),
        ];
        words.format(key, &args)
    }
}
