//! What the user should know, in words.

use std::path::Path;

use crate::corpus::shown_path;
use crate::i18n::Words;
use crate::session::Notice;
use crate::store::StoreNotice;

impl Notice {
    /// Whether something went well, and is told in the colour of all words.
    pub fn is_news(&self) -> bool {
        matches!(
            self,
            Self::FolderChanged(_) | Self::Imported { .. } | Self::SavedAs(_)
        )
    }

    /// What it says.
    pub fn in_words(&self, words: &Words) -> String {
        match self {
            Notice::NoDialog => words.text("start-no-dialog").into_owned(),
            Notice::TooManyLanes => words.text("notice-too-many-lanes").into_owned(),
            Notice::NoSuchPath(path) => {
                words.format("start-no-such-path", &[("path", words.name(path).into())])
            }
            Notice::NotOpened(path, reason) => {
                let path = shown_path(path).into_owned();
                let path = words.name(&path).into_owned();
                let args = [("path", path.into()), ("reason", reason.as_str().into())];
                words.format("notice-not-opened", &args)
            }
            Notice::Project(reason) => {
                words.format("notice-project", &[("reason", words.name(reason).into())])
            }
            Notice::ReadOnly => words.text("elsewhere-refused").into_owned(),
            Notice::SavedAs(path) => {
                let path = shown_path(path).into_owned();
                let path = words.name(&path).into_owned();
                words.format("notice-saved-as", &[("path", path.into())])
            }
            Notice::FolderChanged(changes) => {
                let args = [
                    ("added", changes.added.into()),
                    ("changed", changes.changed.into()),
                    ("removed", changes.removed.into()),
                ];
                words.format("notice-folder-changed", &args)
            }
            Notice::Imported {
                taken,
                there,
                left_out,
            } => {
                let counts = [("taken", taken), ("there", there), ("left", left_out)];
                let counts = counts.map(|(name, count)| (name, (*count).into()));
                words.format("import-done", &counts)
            }
            Notice::NotImported(path, key) => {
                let path = shown_path(path).into_owned();
                let reason = words.text(key).into_owned();
                let args = [
                    ("path", words.name(&path).into_owned().into()),
                    ("reason", reason.into()),
                ];
                words.format("import-failed", &args)
            }
            Notice::State(notice) => state_words(words, notice),
            Notice::Fault(message) => {
                words.format("notice-fault", &[("reason", message.as_str().into())])
            }
        }
    }
}

/// What happened to saved state that could not be taken as it was.
fn state_words(words: &Words, notice: &StoreNotice) -> String {
    let path = |path: &Path| words.name(&path.display().to_string()).into_owned();
    let isolated = |text: &str| words.name(text).into_owned();
    let (key, args) = match notice {
        StoreNotice::SetAside {
            count,
            first,
            path: file,
        } => (
            "notice-state-set-aside",
            vec![
                ("count", (*count).into()),
                ("reason", isolated(first).into()),
                ("path", path(file).into()),
            ],
        ),
        StoreNotice::Unreadable { reason, path: file } => (
            "notice-state-unreadable",
            vec![
                ("reason", isolated(reason).into()),
                ("path", path(file).into()),
            ],
        ),
        StoreNotice::Before { reason, path: file } => (
            "notice-state-before",
            vec![
                ("reason", isolated(reason).into()),
                ("path", path(file).into()),
            ],
        ),
        StoreNotice::Newer { path: file } => {
            ("notice-state-newer", vec![("path", path(file).into())])
        }
        StoreNotice::NotOpened { reason, path: file } => (
            "notice-state-not-opened",
            vec![
                ("reason", isolated(reason).into()),
                ("path", path(file).into()),
            ],
        ),
    };
    words.format(key, &args)
}
