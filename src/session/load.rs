//! Opening, and what the worker tells.

use std::path::PathBuf;
use std::sync::Arc;

use crate::align::Alignment;
use crate::corpus::LoadProblem;
use crate::index::{AnalyzedDocument, Index};
use crate::pipeline::Wishes;
use crate::session::load_buffer::Portion;
use crate::session::{CoverageView, Effect, Library, Notice, Opened, Progress, State, View};
use crate::store::is_project;

/// Folders that are remembered.
pub(super) const RECENT: usize = 6;

impl State {
    pub(super) fn open_typed(&mut self, path: String) -> Option<Effect> {
        let typed = meant(&path);
        if path.trim().is_empty() || !typed.exists() {
            self.tell(Notice::NoSuchPath(path));
            return None;
        }
        self.open(Opened::Paths(vec![typed]))
    }

    /// Tells something; a fault stays until it is closed, so no lesser notice takes its place.
    pub fn tell(&mut self, notice: Notice) {
        let is_fault = |notice: &Notice| matches!(notice, Notice::Fault(_));
        if is_fault(&notice) || !self.notice.as_ref().is_some_and(is_fault) {
            self.notice = Some(notice);
        }
    }

    pub(super) fn open(&mut self, opened: Opened) -> Option<Effect> {
        let project = match &opened {
            Opened::Paths(paths) => Self::project_at(paths),
            Opened::Sample => Ok(None),
        };
        let project = match project {
            Ok(project) => project,
            Err(reason) => {
                self.tell(Notice::Project(reason));
                return None;
            }
        };
        self.clear();
        if let Opened::Paths(paths) = &opened {
            self.remember(paths);
        }
        self.set_opened(opened.clone());
        self.library.loading = Some(Progress::default());
        self.view.is_fitted = true;
        self.corrections.project_path = project.as_ref().map(|(path, _)| path.clone());
        self.come_back();
        Some(Effect::Load(match project {
            Some((path, project)) => self.take_project(path, project),
            None => opened,
        }))
    }

    /// Puts folders at the head of those opened before.
    pub(super) fn remember(&mut self, paths: &[PathBuf]) {
        let is_lasting = |path: &&PathBuf| path.is_dir() || is_project(path);
        let folders: Vec<PathBuf> = paths.iter().filter(is_lasting).cloned().collect();
        self.preferences
            .recent
            .retain(|known| !folders.contains(known));
        self.preferences.recent.splice(0..0, folders);
        self.preferences.recent.truncate(RECENT);
    }

    /// Back to the start screen; what the user chose once, recent folders and closed panels stay.
    pub(super) fn clear(&mut self) {
        self.leave();
        *self = Self {
            library: Library {
                dct: self.library.dct,
                ..Library::default()
            },
            view: View {
                lanes: self.view.lanes.for_other_folder(),
                closed: std::mem::take(&mut self.view.closed),
                ..View::default()
            },
            preferences: std::mem::take(&mut self.preferences),
            ..Self::default()
        };
    }

    /// Documents and problems that are there at once: makes the index that the worker makes for a folder.
    pub fn add(&mut self, documents: Vec<Arc<AnalyzedDocument>>, problems: Vec<LoadProblem>) {
        let portion = Portion::new(&self.library.index, documents, problems);
        self.show_portion(portion);
    }

    /// Shows what was read meanwhile; the view follows until the user moves it.
    pub(super) fn show_portion(&mut self, portion: Portion) {
        if let Some(progress) = &mut self.library.loading {
            progress.done += portion.documents + portion.problems.len();
        }
        self.library.problems.extend(portion.problems);
        if portion.documents == 0 {
            return;
        }
        let is_first = self.library.index.documents().is_empty();
        self.set_index(portion.index);
        if let Some(view) = self.view.awaited {
            self.view.time = view;
        } else if self.view.is_fitted || is_first {
            self.fit_most();
        }
    }

    /// The folder is listed.
    pub fn listed(&mut self, count: usize) {
        if let Some(progress) = &mut self.library.loading {
            progress.of = Some(count);
        }
    }

    /// A file holds so many documents more than one.
    pub fn found_more(&mut self, count: usize) {
        if let Some(progress) = &mut self.library.loading {
            progress.of = progress.of.map(|of| of + count);
        }
    }

    /// Reading ended.
    ///
    /// Returns the edits of the last time that come back, under which the documents are to be read anew before
    /// what was shown comes back by [`State::redated`].
    pub fn finished(&mut self) -> Option<Wishes> {
        self.library.loading = None;
        self.view.is_fitted = false;
        self.adopt();
        self.give_awaited_dates();
        self.corrections.is_returning |= !self.corrections.project.edits.is_empty();
        if !self.corrections.is_returning {
            self.show_awaited();
            return None;
        }
        Some(self.wishes())
    }

    /// Shows what was shown the last time; where no event was selected, the day that most sources tell of.
    pub(super) fn show_awaited(&mut self) {
        self.select_awaited();
        self.choose_first();
        if let Some(view) = self.view.awaited.take() {
            self.view.time = view;
        }
    }

    /// Which events tell of the same happening, in the documents as they are now.
    pub fn aligned(&mut self, happenings: Arc<Alignment>) {
        self.library.happenings = happenings;
        self.renew_marks();
        self.selection.happening = None;
        self.view.coverage = CoverageView::default();
        self.library.is_aligned = true;
    }

    /// Takes the documents as they are now; what they tell of the same happenings is not known yet.
    pub(super) fn set_index(&mut self, index: Arc<Index>) {
        self.library.index = index;
        self.library.happenings = Arc::default();
        self.selection.happening = None;
        self.view.coverage = CoverageView::default();
        self.library.is_aligned = false;
        self.view.opened_days = None;
        self.renew_marks();
        self.fold();
        self.view.filter.search(&self.library.index);
        self.gather_hits();
    }
}

/// A path as people type or paste it: in quotes, or from the home folder on.
pub fn meant(typed: &str) -> PathBuf {
    let bare = typed.trim().trim_matches(['"', '\'']);
    let below_home = bare.strip_prefix("~/").zip(std::env::home_dir());
    below_home.map_or_else(|| PathBuf::from(bare), |(rest, home)| home.join(rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pasted_paths_are_meant_as_they_are_said() {
        assert_eq!(meant("'/a b/c'"), PathBuf::from("/a b/c"));
        assert_eq!(meant("a/~/b"), PathBuf::from("a/~/b"));
        if let Some(home) = std::env::home_dir() {
            assert_eq!(meant("~/أخبار"), home.join("أخبار"));
        }
    }
}
