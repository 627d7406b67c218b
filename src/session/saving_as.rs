//! What is open, saved as a project of its own; and taken over from a window that had it before.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::export::{OutFileError, check_not_read};
use crate::i18n::Words;
use crate::session::giving::GivingState;
use crate::session::{Effect, FolderSession, Notice, Opened, State};
use crate::store::{is_project, project_path, save_project};

impl State {
    /// Where a new project would lie: beside what is open, under its name.
    pub fn new_project_path(&self) -> PathBuf {
        let opened = self.opened_paths();
        let first = opened.first().cloned().unwrap_or_default();
        let mut name = match first.is_dir() {
            true => first.file_name().unwrap_or_default().to_owned(),
            false => first.file_stem().unwrap_or_default().to_owned(),
        };
        let known = is_project(&first);
        name.push(if known { " 2.khatt" } else { ".khatt" });
        first.with_file_name(name)
    }

    /// Saves what the user knows better as a new project, and works on that from now on.
    pub(super) fn save_as(&mut self, asked: &Path, replaces: bool) -> Option<Effect> {
        if asked.file_name().is_none() || self.opened_paths().is_empty() {
            return None;
        }
        let path = named_as_project(asked);
        // Leave to replace a file is leave to replace that one, byte for byte.
        let replaces = replaces && path.as_os_str() == asked.as_os_str();
        match self.write_project(&path, replaces) {
            Ok(()) => {}
            Err(OutFileError::Exists { path }) => {
                self.saving = GivingState::Exists(path);
                return None;
            }
            Err(error) => {
                self.saving = GivingState::Failed(self.told_of(&error));
                return None;
            }
        }
        self.leave();
        let sources = self.sources();
        Arc::make_mut(&mut self.corrections.project).sources = sources;
        let path = project_path(&path);
        self.corrections.project_path = Some(path.clone());
        self.remember(std::slice::from_ref(&path));
        self.set_opened(Opened::Paths(vec![path.clone()]));
        self.library.is_elsewhere = false;
        self.forget_replaced();
        self.saving = GivingState::Choosing;
        self.view.overlay = None;
        self.tell(Notice::SavedAs(path));
        Some(Effect::Moved)
    }

    /// The groups and the view of a project that was replaced are none of the one that took its place.
    fn forget_replaced(&mut self) {
        let paths = self.real_paths().to_vec();
        let left = &mut self.preferences.left;
        left.retain(|left| left.paths() != paths);
        left.insert(0, FolderSession::of(paths));
    }

    /// Says that another window works on the project that was to be replaced.
    pub(super) fn refuse_claimed(&mut self) {
        let words = Words::with(self.locale());
        self.saving = GivingState::Failed(words.text("save-as-elsewhere").into_owned());
    }

    fn write_project(&self, path: &Path, replaces: bool) -> Result<(), OutFileError> {
        let failed = |error| OutFileError::Io {
            path: path.to_owned(),
            error,
        };
        if path.is_dir() {
            let path = path.to_owned();
            return Err(OutFileError::Folder { path });
        }
        if path.exists() && !replaces {
            let path = path.to_owned();
            return Err(OutFileError::Exists { path });
        }
        let documents = self.library.index.documents().iter();
        check_not_read(
            path,
            documents.filter_map(|one| one.document.path.as_deref()),
        )?;
        let mut project = self.project_to_keep();
        project.sources = self.sources();
        // What a link points to is replaced, not the link.
        save_project(&project_path(path), &project).map_err(failed)
    }

    /// The folders and files that the open project, or the folder without one, is about.
    fn sources(&self) -> Vec<PathBuf> {
        match self.corrections.project_path {
            Some(_) => self.corrections.project.sources.clone(),
            None => self.opened_paths(),
        }
    }

    /// Opens what another window had before anew, to work on it as it is shown here.
    pub(super) fn take_over(&mut self) -> Option<Effect> {
        let opened = self
            .library
            .opened
            .clone()
            .filter(|_| self.library.is_elsewhere)?;
        // The other window knows better what was corrected.
        let paths = self.real_paths().to_vec();
        self.preferences.left.retain(|left| left.paths() != paths);
        let shown = self.kept();
        let effect = self.open(opened);
        self.library.shown_before = Some(shown);
        effect
    }

    /// Shows what was shown when it was only read, once what is kept of it is known.
    pub(super) fn show_again(&mut self) {
        if let Some(shown) = self.library.shown_before.take() {
            self.show_snapshot(&shown);
        }
    }
}

/// A path with the ending of projects.
pub(super) fn named_as_project(path: &Path) -> PathBuf {
    if is_project(path) {
        return path.to_owned();
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".khatt");
    path.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::index::samples::at;
    use crate::session::date_tests::{Session, YESTERDAY};
    use crate::session::{Command, Correction, Keeper};
    use crate::store::open_project;

    fn session(folder: &Path) -> Session {
        let open = Command::Open(vec![folder.join("news")]);
        fs::create_dir_all(folder.join("news")).unwrap();
        Session::opened(State::default(), open, &[("1.txt", YESTERDAY)])
    }

    fn save(session: &mut Session, path: &Path, replaces: bool) -> Option<Effect> {
        let path = path.to_owned();
        session.state.apply(Command::SaveAs { path, replaces })
    }

    fn star() -> Command {
        Command::Correct(Box::new(Correction::Star(at(0, 0).into(), true)))
    }

    #[test]
    fn a_folder_with_edits_becomes_a_project_and_is_one_from_then_on() {
        let folder = tempfile::tempdir().unwrap();
        let mut session = session(folder.path());
        session.apply(star());
        assert_eq!(
            session.state.new_project_path(),
            folder.path().join("news.khatt")
        );
        let path = folder.path().join("case");
        assert_eq!(save(&mut session, &path, false), Some(Effect::Moved));
        let path = folder.path().join("case.khatt");
        let saved = open_project(&path).unwrap().project;
        assert_eq!(saved.edits.len(), 1);
        assert_eq!(saved.sources, [folder.path().join("news")]);
        assert_eq!(session.state.project_file().unwrap().0, project_path(&path));
        assert!(session.state.corrections.marks.is_starred(at(0, 0).into()));
        let (_, kept) = session.state.project_file().unwrap();
        assert_eq!(kept.sources, [PathBuf::from("news")]);
    }

    #[test]
    fn a_file_that_is_there_is_asked_for_and_a_place_that_is_none_refused() {
        let folder = tempfile::tempdir().unwrap();
        let mut session = session(folder.path());
        let path = folder.path().join("case.khatt");
        fs::write(&path, "theirs").unwrap();
        assert_eq!(save(&mut session, &path, false), None);
        assert_eq!(session.state.saving, GivingState::Exists(path.clone()));
        assert_eq!(fs::read(&path).unwrap(), b"theirs");
        assert_eq!(save(&mut session, &path, true), Some(Effect::Moved));
        let below_a_file = path.join("below.khatt");
        assert_eq!(save(&mut session, &below_a_file, true), None);
        assert!(matches!(session.state.saving, GivingState::Failed(_)));
    }

    #[test]
    fn a_project_that_nobody_asked_about_is_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let mut session = session(folder.path());
        let path = folder.path().join("case.khatt");
        fs::write(&path, "theirs").unwrap();
        for _ in 0..2 {
            // The dialog of the system asked about "case" alone.
            assert_eq!(save(&mut session, &folder.path().join("case"), true), None);
            assert_eq!(session.state.saving, GivingState::Exists(path.clone()));
            assert_eq!(fs::read(&path).unwrap(), b"theirs");
        }
        assert_eq!(save(&mut session, &path, true), Some(Effect::Moved));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_project_is_saved_under_the_very_bytes_that_were_chosen() {
        use std::ffi::OsStr;
        use std::os::unix::ffi::OsStrExt as _;
        let folder = tempfile::tempdir().unwrap();
        let mut session = session(folder.path());
        for name in [&b"\xFFcase.khatt"[..], b" 'case'.khatt "] {
            let path = folder.path().join(OsStr::from_bytes(name));
            assert_eq!(save(&mut session, &path, false), Some(Effect::Moved));
            assert!(named_as_project(&path).is_file());
        }
    }

    #[test]
    fn a_second_window_reads_is_refused_edits_and_takes_over_when_the_first_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        let window = |session: &mut Session| {
            let (keeper, _) = Keeper::start(|| (), |_| None, data.clone(), &mut session.state);
            let mut keeper = keeper.unwrap();
            keeper.open_folder(&mut session.state);
            keeper
        };
        let mut one = session(folder.path());
        let mut first = window(&mut one);
        assert!(!one.state.library.is_elsewhere);
        let mut other = session(folder.path());
        let mut second = window(&mut other);
        assert!(other.state.library.is_elsewhere);
        other.apply(star());
        assert!(other.state.corrections.project.edits.is_empty());
        assert_eq!(other.state.notice, Some(Notice::ReadOnly));
        assert!(!second.can_take_over(&other.state));
        one.apply(star());
        first.finish(&one.state);
        drop(first);
        assert!(second.can_take_over(&other.state));
        second.forget(&other.state);
        assert!(matches!(
            other.state.apply(Command::TakeOver),
            Some(Effect::Load(_))
        ));
        second.open_folder(&mut other.state);
        assert!(!other.state.library.is_elsewhere);
        assert_eq!(
            other.state.corrections.project.edits.len(),
            1,
            "of the first window"
        );
    }
}
