//! Keeps what the user did: which file it goes to, and when.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde::Serialize;
use serde_json::Value;

use crate::session::saving_as::named_as_project;
use crate::session::{ApplicationState, Command, Effect, FolderSession, Notice, State};
use crate::store::{
    Claim, ClaimFiles, Project, SaveStatus, Saver, StateFile, StoreNotice, folder_file,
    folder_files, project_path,
};

/// The longest time from a change until it is handed to the disk.
pub const SOON: Duration = Duration::from_secs(1);

/// Time between two looks whether another window let go of what is open.
pub const LOOK: Duration = Duration::from_secs(2);

/// What a program of before kept.
#[derive(Debug, Default)]
pub struct LegacyState {
    /// What its user chose once.
    pub application: ApplicationState,
    /// The folders as they were left.
    pub left: Vec<FolderSession>,
    /// What could not be taken over, and where a copy of the file lies.
    pub notice: Option<StoreNotice>,
}

/// The files of state below one folder, and what was handed to them.
pub struct Keeper {
    data: PathBuf,
    saver: Saver,
    /// The newest value of each file that was opened.
    handed: BTreeMap<PathBuf, Value>,
    last: Instant,
    /// The claims on what is open, with their files.
    claim: Option<(ClaimFiles, Vec<Claim>)>,
    /// When it was looked last whether another window let go.
    looked: Instant,
}

impl Keeper {
    /// Reads what the last start left below `data`, into a state that is new; what cannot be kept is told in it.
    ///
    /// What a program of before kept, read by `legacy`, is taken over once, and its file left alone; `wake` asks for a
    /// frame.
    ///
    /// Returns what was open then; `None` for the keeper where the system refuses a thread.
    pub fn start(
        wake: impl Fn() + Send + 'static,
        legacy: impl FnOnce(&Path) -> Option<LegacyState>,
        data: PathBuf,
        state: &mut State,
    ) -> (Option<Self>, Vec<PathBuf>) {
        let saver = match Saver::start(wake) {
            Ok(saver) => saver,
            Err(error) => {
                state.preferences.not_saved = Some(error.to_string());
                return (None, Vec::new());
            }
        };
        let mut keeper = Self {
            data,
            saver,
            handed: BTreeMap::new(),
            last: Instant::now(),
            claim: None,
            looked: Instant::now(),
        };
        let path = keeper.data.join("application.json");
        let is_first = !path.exists();
        let mut application: ApplicationState = keeper.open(path, state);
        if is_first && let Some(old) = legacy(&keeper.data) {
            application = old.application;
            for left in &old.left {
                keeper.take_over(left, state);
            }
            if let Some(notice) = old.notice {
                state.tell(Notice::State(notice));
            }
        }
        let opened = application.opened.clone();
        state.take_application_state(application);
        (Some(keeper), opened)
    }

    /// Reads what was kept of the folder that is being opened.
    pub fn open_folder(&mut self, state: &mut State) {
        self.read_folder(state);
        state.show_again();
    }

    fn read_folder(&mut self, state: &mut State) {
        let paths = state.real_paths().to_vec();
        self.claim(&paths, state);
        let path = folder_file(&self.data, &paths);
        // A file that this start has opened already holds nothing that the state does not know.
        if paths.is_empty() || self.handed.contains_key(&path) {
            return;
        }
        if let Some(project) = state.corrections.project_path.clone() {
            // It is read already; from here on it is saved.
            let _read: Project = self.open(project, state);
        }
        let is_new = !path.exists();
        let left: FolderSession = self.open(path, state);
        if !left.paths().is_empty() {
            state.take_left(left);
        }
        if is_new {
            self.find_left(&paths, state);
        }
    }

    /// Claims what is open; another window may work on it.
    fn claim(&mut self, paths: &[PathBuf], state: &mut State) {
        let files = ClaimFiles::of(&self.data, paths);
        if self
            .claim
            .as_ref()
            .is_some_and(|(known, _)| *known == files)
        {
            return;
        }
        self.claim = None;
        state.library.is_elsewhere = false;
        if paths.is_empty() {
            return;
        }
        match files.take() {
            Some(claims) => self.claim = Some((files, claims)),
            None => state.library.is_elsewhere = true,
        }
    }

    /// Saves all as a project that no other window works on, and keeps it from then on; what was open before is on disk
    /// by then.
    pub fn save_as(&mut self, state: &mut State, path: PathBuf, replaces: bool) -> Option<Effect> {
        self.finish(state);
        let files = ClaimFiles::of(&self.data, &[project_path(&named_as_project(&path))]);
        let is_held = self.claim.as_ref().is_some_and(|(held, _)| *held == files);
        let claim = (!is_held).then(|| files.take()).flatten();
        if claim.is_none() && !is_held {
            state.refuse_claimed();
            return None;
        }
        let effect = state.apply(Command::SaveAs { path, replaces });
        if effect == Some(Effect::Moved) {
            self.claim = claim.map(|claim| (files, claim)).or(self.claim.take());
            self.forget(state);
            self.open_folder(state);
        }
        effect
    }

    /// Nothing is open any more.
    pub fn let_go(&mut self) {
        self.claim = None;
    }

    /// Whether the window that works on what is open has let go of it.
    pub fn can_take_over(&self, state: &State) -> bool {
        let files = ClaimFiles::of(&self.data, state.real_paths());
        state.library.is_elsewhere && files.take().is_some()
    }

    /// Tells the state whether it has, no more often than every two seconds: what is shown stays, and the reader goes on
    /// until it is asked for.
    pub fn look(&mut self, state: &mut State) {
        if state.library.is_elsewhere && self.looked.elapsed() >= LOOK {
            self.looked = Instant::now();
            state.library.is_let_go = self.can_take_over(state);
        }
    }

    /// Forgets what was read of what is open, so that it is read again.
    pub fn forget(&mut self, state: &State) {
        let folder = folder_file(&self.data, state.real_paths());
        let project = state.corrections.project_path.clone();
        for path in [Some(folder), project].into_iter().flatten() {
            self.handed.remove(&path);
        }
    }

    /// Hands over what changed, at most once in [`SOON`]; tells the state whether everything is saved.
    ///
    /// Returns whether there may be more to hand over later.
    pub fn keep(&mut self, state: &mut State, is_due: bool) -> bool {
        state.preferences.not_saved = match self.saver.status() {
            SaveStatus::NotSaved { reason } => Some(reason),
            SaveStatus::Saved | SaveStatus::Saving => None,
        };
        for notice in self.saver.take_notices() {
            state.tell(Notice::State(notice));
        }
        if !is_due {
            return false;
        }
        if self.last.elapsed() < SOON {
            return true;
        }
        self.hand_over(state);
        false
    }

    /// Hands over what changed and waits for the disk; at the end of the window.
    pub fn finish(&mut self, state: &State) {
        self.hand_over(state);
        self.saver.flush();
    }

    /// Hands over what changed before something else is opened, and forgets what nobody has open: another window may
    /// work on that by the time it is opened again, so it is read afresh then.
    ///
    /// What could not be saved is not forgotten.
    pub fn leave(&mut self, state: &mut State) {
        self.hand_over(state);
        if self.saver.flush() != SaveStatus::Saved {
            return;
        }
        let is_ours = !state.library.is_elsewhere;
        let opened = Some(state.real_paths().to_vec()).filter(|_| is_ours);
        let left = &mut state.preferences.left;
        left.retain(|left| opened.as_deref() == Some(left.paths()));
        let folder = opened.map(|paths| folder_file(&self.data, &paths));
        let project = state.corrections.project_path.clone();
        let project = project.filter(|_| is_ours);
        let kept = [Some(self.data.join("application.json")), folder, project];
        let is_kept = |path: &PathBuf| kept.iter().flatten().any(|kept| kept == path);
        self.handed.retain(|path, _| is_kept(path));
    }

    fn hand_over(&mut self, state: &State) {
        self.last = Instant::now();
        self.save(
            self.data.join("application.json"),
            &state.application_state(),
        );
        for left in state.folder_sessions() {
            self.save(folder_file(&self.data, left.paths()), &left);
        }
        if let Some((path, project)) = state.project_file() {
            self.save(path.to_owned(), &project);
        }
    }

    /// What was kept of a folder under another name of it, a link or one with a slash at its end; else of folders that
    /// are gone, one of which it may be.
    fn find_left(&self, paths: &[PathBuf], state: &mut State) {
        let files = folder_files(&self.data).into_iter();
        let kept = files.map(|path| StateFile::open::<FolderSession>(path).0);
        let (orphans, others): (Vec<_>, Vec<_>) = kept.partition(FolderSession::is_orphan);
        let same = others.into_iter().find(|one| one.is_of(paths));
        match same {
            Some(same) => state.take_left(same.at(paths.to_vec())),
            None if state.corrections.project_path.is_none() => state.preferences.orphans = orphans,
            None => {}
        }
    }

    fn save(&mut self, path: PathBuf, value: &impl Serialize) {
        // Maps have texts as keys, and numbers are finite or null.
        let Ok(value) = serde_json::to_value(value) else {
            return;
        };
        if self.handed.get(&path) != Some(&value) {
            self.handed.insert(path.clone(), value.clone());
            self.saver.save(path, value);
        }
    }

    fn open<T: crate::store::StateKind>(&mut self, path: PathBuf, state: &mut State) -> T {
        let (value, mut file) = StateFile::open::<T>(path.clone());
        for notice in file.take_notices() {
            state.tell(Notice::State(notice));
        }
        self.saver.open(file);
        let handed = serde_json::to_value(&value).unwrap_or_default();
        self.handed.insert(path, handed);
        value
    }

    /// Saves what a program of before kept of a folder, unless there is a file for it.
    fn take_over(&mut self, left: &FolderSession, state: &mut State) {
        let path = folder_file(&self.data, left.paths());
        if !left.paths().is_empty() && !path.exists() {
            let _nothing: FolderSession = self.open(path.clone(), state);
            self.save(path, left);
            state.preferences.left.push(left.clone());
        }
    }
}
