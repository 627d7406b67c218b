//! What two windows keep of the same, and what is kept of a project that took the place of another.

use std::path::{Path, PathBuf};

use crate::index::samples::at;
use crate::session::date_tests::{Session, YESTERDAY};
use crate::session::giving::GivingState;
use crate::session::keeper::LOOK;
use crate::session::{Command, Correction, Effect, GroupCommand, Keeper, Overlay, State, TimeView};
use crate::store::open_project;

/// A window on something, with what it keeps below `data`.
struct Window {
    session: Session,
    keeper: Keeper,
}

impl Window {
    fn open(data: &Path, path: PathBuf) -> Self {
        let mut state = State::default();
        let (keeper, _) = Keeper::start(|| (), |_| None, data.to_owned(), &mut state);
        let mut keeper = keeper.unwrap();
        let open = Command::Open(vec![path]);
        let mut session = Session::opened(state, open, &[("1.txt", YESTERDAY)]);
        keeper.open_folder(&mut session.state);
        Self { session, keeper }
    }

    fn reopen(&mut self, path: &Path) {
        self.keeper.leave(&mut self.session.state);
        let open = Command::Open(vec![path.to_owned()]);
        let loaded = self.session.state.apply(open);
        assert!(matches!(loaded, Some(Effect::Load(_))));
        self.keeper.open_folder(&mut self.session.state);
    }

    fn save_as(&mut self, path: &Path) -> Option<Effect> {
        let state = &mut self.session.state;
        self.keeper.save_as(state, path.to_owned(), true)
    }

    fn star(&mut self) {
        let star = Correction::Star(at(0, 0).into(), true);
        self.session.apply(Command::Correct(Box::new(star)));
    }

    fn group(&mut self) {
        let name = "صحف".to_owned();
        self.session.apply(Command::Group(GroupCommand::Make(name)));
        assert_eq!(self.session.state.corrections.groups.len(), 1);
    }

    fn edits(&self) -> usize {
        self.session.state.corrections.project.edits.len()
    }

    fn close(mut self) {
        self.keeper.finish(&self.session.state);
    }
}

/// A folder with folders to open, and the place of what is kept.
fn folders() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    for name in ["news", "other"] {
        let made = tempfile::Builder::new()
            .prefix(name)
            .rand_bytes(0)
            .tempdir_in(&folder);
        assert_eq!(made.unwrap().keep(), folder.path().join(name));
    }
    let data = folder.path().join("data");
    (folder, data)
}

#[test]
fn a_project_that_another_window_works_on_is_not_replaced() {
    let (folder, data) = folders();
    let case = folder.path().join("case.khatt");
    let mut first = Window::open(&data, folder.path().join("news"));
    first.star();
    assert_eq!(first.save_as(&case), Some(Effect::Moved));
    let before = open_project(&case).unwrap();
    let mut second = Window::open(&data, folder.path().join("other"));
    assert_eq!(second.save_as(&case), None);
    let saving = &second.session.state.saving;
    assert!(matches!(saving, GivingState::Failed(reason) if reason.contains("نافذة")));
    assert_eq!(open_project(&case).unwrap(), before);
    first.close();
    assert_eq!(second.save_as(&case), Some(Effect::Moved));
    assert!(Window::open(&data, case).session.state.library.is_elsewhere);
}

#[test]
fn a_project_that_is_open_is_saved_as_itself() {
    let (folder, data) = folders();
    let case = folder.path().join("case.khatt");
    let mut window = Window::open(&data, folder.path().join("news"));
    assert_eq!(window.save_as(&case), Some(Effect::Moved));
    window.star();
    assert_eq!(window.save_as(&case), Some(Effect::Moved));
    assert_eq!(open_project(&case).unwrap().project.edits.len(), 1);
    assert!(Window::open(&data, case).session.state.library.is_elsewhere);
}

#[test]
fn a_folder_that_another_window_edited_is_read_afresh() {
    let (folder, data) = folders();
    let (news, other) = (folder.path().join("news"), folder.path().join("other"));
    let mut first = Window::open(&data, news.clone());
    first.group();
    first.reopen(&other);
    let mut second = Window::open(&data, news.clone());
    assert!(!second.session.state.library.is_elsewhere);
    second.star();
    second.close();
    first.reopen(&news);
    assert_eq!(first.edits(), 1);
    assert_eq!(first.session.state.corrections.groups.len(), 1);
    first.session.apply(Command::Undo);
    first.close();
    assert_eq!(
        Window::open(&data, news).edits(),
        0,
        "what was read can be taken back"
    );
}

#[test]
fn a_project_in_the_place_of_another_has_none_of_its_groups() {
    let (folder, data) = folders();
    let case = folder.path().join("case.khatt");
    let mut earlier = Window::open(&data, folder.path().join("news"));
    assert_eq!(earlier.save_as(&case), Some(Effect::Moved));
    earlier.group();
    earlier.close();
    assert_eq!(
        Window::open(&data, case.clone())
            .session
            .state
            .corrections
            .groups
            .len(),
        1
    );
    let mut later = Window::open(&data, folder.path().join("other"));
    assert_eq!(later.save_as(&case), Some(Effect::Moved));
    assert!(later.session.state.corrections.groups.is_empty());
    later.close();
    let again = Window::open(&data, case);
    assert!(again.session.state.corrections.groups.is_empty());
}

#[test]
fn the_last_edits_of_a_project_are_on_disk_when_it_is_saved_as_another() {
    let (folder, data) = folders();
    let at = |name: &str| folder.path().join(name);
    let mut window = Window::open(&data, at("news"));
    assert_eq!(window.save_as(&at("one.khatt")), Some(Effect::Moved));
    window.star();
    assert_eq!(window.save_as(&at("two.khatt")), Some(Effect::Moved));
    for name in ["one.khatt", "two.khatt"] {
        let saved = open_project(&at(name)).unwrap().project;
        assert_eq!(saved.edits.len(), 1, "{name}");
    }
}

#[test]
fn a_window_that_reads_is_told_that_the_other_is_gone_and_shows_the_same_once_it_takes_over() {
    let (folder, data) = folders();
    let news = folder.path().join("news");
    let mut first = Window::open(&data, news.clone());
    first.star();
    let mut second = Window::open(&data, news);
    let state = &mut second.session.state;
    let shown = TimeView::new(100.0, 200.0);
    (state.view.time, state.view.is_fitted) = (shown, false);
    state.view.overlay = Some(Overlay::Settings);
    second.keeper.look(&mut second.session.state);
    assert!(!second.session.state.library.is_let_go);
    first.close();
    std::thread::sleep(LOOK);
    let state = &mut second.session.state;
    second.keeper.look(state);
    assert!(state.library.is_let_go && state.library.is_elsewhere);
    assert_eq!(state.view.overlay, Some(Overlay::Settings));
    assert_eq!(state.library.loading, None, "nothing is read unasked");
    second.keeper.forget(state);
    let loaded = state.apply(Command::TakeOver);
    assert!(matches!(loaded, Some(Effect::Load(_))));
    second.keeper.open_folder(state);
    assert_eq!(state.view.time, shown);
    assert!(!state.library.is_elsewhere && !state.library.is_let_go);
    assert_eq!(second.edits(), 1);
}

#[cfg(unix)]
#[cfg(test)]
mod links {
    use std::fs;
    use std::os::unix::fs::symlink;

    use super::*;
    use crate::store::folder_file;

    #[test]
    fn a_folder_is_the_same_by_a_slash_and_by_a_link() {
        let (folder, data) = folders();
        let at = |name: &str| folder.path().join(name);
        symlink(at("news"), at("link")).unwrap();
        let mut first = Window::open(&data, at("news"));
        first.star();
        for name in ["news/", "link", "link/"] {
            let second = Window::open(&data, at(name));
            assert!(second.session.state.library.is_elsewhere, "{name}");
        }
        first.close();
        for name in ["news", "news/", "link", "other/../link/"] {
            let next = Window::open(&data, at(name));
            assert_eq!(next.edits(), 1, "{name}");
            next.close();
        }
    }

    #[test]
    fn what_was_kept_under_the_name_of_a_link_is_found() {
        let (folder, data) = folders();
        let at = |name: &str| folder.path().join(name);
        let mut first = Window::open(&data, at("news"));
        first.star();
        first.close();
        // As a program of before kept it.
        symlink(at("news"), at("link")).unwrap();
        let (real, link) = (at("news"), at("link"));
        let kept = folder_file(&data, std::slice::from_ref(&real));
        let text = fs::read_to_string(&kept).unwrap();
        let (of, to) = (real.to_str().unwrap(), link.to_str().unwrap());
        assert!(text.contains(of));
        let of_link = folder_file(&data, std::slice::from_ref(&link));
        fs::write(&of_link, text.replace(of, to)).unwrap();
        for name in fs::read_dir(data.join("folders")).unwrap() {
            let path = name.unwrap().path();
            if path != of_link {
                fs::remove_file(path).unwrap();
            }
        }
        for name in ["link", "news"] {
            let next = Window::open(&data, at(name));
            assert_eq!(next.edits(), 1, "{name}");
            next.close();
        }
    }

    #[test]
    fn windows_with_two_folders_of_state_see_each_other_on_one_project() {
        let (folder, data) = folders();
        let case = folder.path().join("case.khatt");
        let mut first = Window::open(&data, folder.path().join("news"));
        assert_eq!(first.save_as(&case), Some(Effect::Moved));
        let elsewhere = folder.path().join("data of another");
        let second = Window::open(&elsewhere, case.clone());
        assert!(second.session.state.library.is_elsewhere);
        first.close();
        let third = Window::open(&elsewhere, case);
        assert!(!third.session.state.library.is_elsewhere);
    }

    #[test]
    fn one_project_reached_by_a_link_is_claimed_once() {
        let (folder, data) = folders();
        let at = |name: &str| folder.path().join(name);
        symlink(folder.path(), at("link")).unwrap();
        let mut first = Window::open(&data, at("news"));
        // Claimed before it is there, and known by its other path afterwards.
        assert_eq!(first.save_as(&at("link/case.khatt")), Some(Effect::Moved));
        for path in ["case.khatt", "link/case.khatt"] {
            let second = Window::open(&data, at(path));
            assert!(second.session.state.library.is_elsewhere, "{path}");
        }
        symlink(at("case.khatt"), at("alias.khatt")).unwrap();
        first.close();
        let mut third = Window::open(&data, at("other"));
        assert_eq!(third.save_as(&at("alias.khatt")), Some(Effect::Moved));
        assert!(
            at("alias.khatt").is_symlink(),
            "the file is replaced, not the link"
        );
        assert_eq!(
            open_project(&at("case.khatt")).unwrap().project.sources,
            [at("other")]
        );
    }
}
