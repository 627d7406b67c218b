//! Events that others wrote, taken as events of the user: all of a file are one step to undo.

use std::path::Path;
use std::sync::Arc;

use crate::i18n::Words;
use crate::import::{ImportError, read_file};
use crate::session::{Edit, Effect, Notice, State};

impl State {
    /// Takes the events of a file, and tells how many they were.
    pub(super) fn import(&mut self, path: &Path) -> Option<Effect> {
        self.library.opened.as_ref()?;
        let imported = match read_file(path, &Words::with(self.locale())) {
            Ok(imported) => imported,
            Err(error) => {
                self.tell(Notice::NotImported(path.to_owned(), key_of(&error)));
                return None;
            }
        };
        let project = Arc::make_mut(&mut self.corrections.project);
        let (changes, there) = imported.changes(project);
        let taken = changes.len();
        for change in changes {
            project.push(change, String::new());
        }
        let from = project.edits.len() - taken;
        let edits = project.edits.get(from..).unwrap_or_default().to_vec();
        self.tell(Notice::Imported {
            taken,
            there,
            left_out: imported.left_out.len(),
        });
        if edits.is_empty() {
            return None;
        }
        self.corrections.edits.push(Edit::Changes(edits));
        self.corrections.moved = None;
        Some(Effect::Redate(self.wishes()))
    }
}

/// The key of the reason.
fn key_of(error: &ImportError) -> &'static str {
    match error {
        ImportError::Io(_) | ImportError::NotFile => "import-unreadable",
        ImportError::TooLarge { .. } => "import-too-large",
        ImportError::Unknown => "import-unknown",
        ImportError::NoColumns => "import-no-columns",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{Command, Opened};

    #[test]
    fn what_is_imported_is_one_step_to_undo() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("events.csv");
        std::fs::write(&path, "title,date\nأول,2011-03-05\nثان,2012-03-05\nثالث,\n").unwrap();
        let mut state = State::default();
        state.library.opened = Some(Opened::Sample);
        let effect = state.apply(Command::Import(path.clone()));
        assert!(matches!(effect, Some(Effect::Redate(_))));
        let told = Notice::Imported {
            taken: 2,
            there: 0,
            left_out: 1,
        };
        assert_eq!(state.notice, Some(told));
        assert_eq!(state.corrections.project.edits.len(), 2);
        state.apply(Command::Import(path.clone()));
        assert_eq!(state.corrections.project.edits.len(), 2);
        state.apply(Command::Undo);
        assert!(state.corrections.project.edits.is_empty());
        state.apply(Command::Redo);
        assert_eq!(state.corrections.project.edits.len(), 2);
        std::fs::write(&path, "nothing").unwrap();
        state.apply(Command::Import(path.clone()));
        assert_eq!(
            state.notice,
            Some(Notice::NotImported(path, "import-unknown"))
        );
    }
}
