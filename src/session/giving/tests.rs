//! What is chosen is what is written, and nothing that was read is written over.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::*;
use crate::pipeline::{Options, load};
use crate::session::{Command, Correction, Effect, Opened, Overlay, State};

/// A folder of two documents, read.
fn opened(folder: &Path) -> State {
    let texts = [
        ("أ.txt", "رست السفينة في الميناء يوم 16 مارس 2023."),
        ("ب.txt", "أُغلق الميناء في 20 مارس 2023 بسبب الرياح."),
    ];
    for (name, text) in texts {
        fs::write(folder.join(name), text).unwrap();
    }
    let mut state = State::default();
    state.library.opened = Some(Opened::Paths(vec![folder.to_owned()]));
    let cancel = Arc::new(AtomicBool::new(false));
    let mut documents = Vec::new();
    load(&[folder.to_owned()], Options::default(), &cancel, |told| {
        if let crate::pipeline::LoadMessage::Document(one) = told {
            documents.push(one);
        }
    });
    state.add(documents, Vec::new());
    state
}

/// Does what a command asks for, as the thread of the window does.
fn give(state: &mut State, command: Command) {
    if let Some(Effect::Give(job)) = state.apply(command) {
        state.given(job.number, Ok(job.run()));
    }
}

fn write(state: &mut State, path: &Path, replaces: bool) -> GivingState {
    let path = path.to_str().unwrap().to_owned();
    let wish = GiveCommand::Write { path, replaces };
    give(state, Command::Give(wish));
    state.giving.state.clone()
}

fn choose(state: &mut State, portion: Portion, format: &'static str) {
    let format = GiveCommand::Format(GiveFormat::Events(format));
    give(state, Command::Give(format));
    give(state, Command::Give(GiveCommand::Choose(portion)));
}

#[test]
fn every_format_has_a_preview_and_a_name_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let mut state = opened(folder.path());
    give(&mut state, Command::ShowOverlay(Some(Overlay::Giving)));
    let page = state.giving.preview.clone().unwrap();
    assert!(page.bytes > 1000 && page.lines.is_empty(), "{page:?}");
    let mut names = Vec::new();
    for format in GiveFormat::all() {
        give(&mut state, Command::Give(GiveCommand::Format(format)));
        let preview = state.giving.preview.clone().unwrap();
        let is_page = format == GiveFormat::Page;
        let has_lines = !is_page && !format.is_picture();
        assert_eq!(preview.lines.is_empty(), !has_lines, "{format:?}");
        assert!(is_page || preview.count == 2, "{preview:?}");
        names.push(format.proper_name());
    }
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), GiveFormat::all().count());
}

#[test]
fn what_is_shown_is_written_and_a_name_that_is_there_is_asked() {
    let folder = tempfile::tempdir().unwrap();
    let out = tempfile::tempdir().unwrap();
    let mut state = opened(folder.path());
    choose(&mut state, Portion::Shown, "csv");
    assert_eq!(state.giving.preview.as_ref().unwrap().count, 2);
    let first = state.library.index.documents()[0].document.id.clone();
    state.apply(Command::ToggleDocument(first));
    give(&mut state, Command::ShowOverlay(Some(Overlay::Giving)));
    assert_eq!(state.giving.preview.as_ref().unwrap().count, 1);
    let path = out.path().join("x.csv");
    assert_eq!(
        write(&mut state, &path, false),
        GivingState::Written(path.clone())
    );
    let written = fs::read_to_string(&path).unwrap();
    assert!(written.contains("أُغلق الميناء") && !written.contains("رست السفينة"));
    fs::write(&path, "theirs").unwrap();
    assert_eq!(
        write(&mut state, &path, false),
        GivingState::Exists(path.clone())
    );
    assert_eq!(fs::read(&path).unwrap(), b"theirs");
    assert_eq!(
        write(&mut state, &path, true),
        GivingState::Written(path.clone())
    );
    assert_ne!(fs::read(&path).unwrap(), b"theirs");
}

#[test]
fn a_document_of_the_folder_is_never_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let mut state = opened(folder.path());
    choose(&mut state, Portion::Everything, "md");
    let document = folder.path().join("أ.txt");
    let before = fs::read(&document).unwrap();
    let told = write(&mut state, &document, true);
    assert!(matches!(told, GivingState::Failed(_)), "{told:?}");
    assert_eq!(fs::read(&document).unwrap(), before);
}

#[test]
fn the_file_stands_beside_the_folder_under_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let news = folder.path().join("أخبار 2.0");
    fs::create_dir(&news).unwrap();
    let mut state = opened(&news);
    assert_eq!(state.giving_path(), folder.path().join("أخبار 2.0.html"));
    choose(&mut state, Portion::Everything, "ics");
    assert_eq!(state.giving_path(), folder.path().join("أخبار 2.0.ics"));
    let other = PathBuf::from("/tmp/x.txt");
    give(&mut state, Command::Give(GiveCommand::Path(other)));
    assert_eq!(state.giving_path(), PathBuf::from("/tmp/x.ics"));
}

#[test]
fn a_dossier_that_is_gone_is_chosen_no_more() {
    let folder = tempfile::tempdir().unwrap();
    let mut state = opened(folder.path());
    choose(&mut state, Portion::Dossier("الميناء".to_owned()), "csv");
    assert_eq!(state.giving.portion, Portion::Everything);
    let at = state.library.index.placed()[1];
    let collect = Correction::Collect(at.into(), "الميناء".to_owned());
    let Some(Effect::Redate(wishes)) = state.apply(Command::Correct(Box::new(collect))) else {
        panic!("nothing was collected");
    };
    let documents = state.library.index.documents().iter();
    let documents = documents.map(|one| &one.document);
    let located = crate::store::locate(&wishes.project, documents);
    state.located(Arc::new(located));
    choose(&mut state, Portion::Dossier("الميناء".to_owned()), "csv");
    assert_eq!(state.giving.preview.as_ref().unwrap().count, 1);
}

#[test]
fn an_answer_to_another_question_is_not_taken() {
    let folder = tempfile::tempdir().unwrap();
    let mut state = opened(folder.path());
    let Some(Effect::Give(first)) = state.apply(Command::ShowOverlay(Some(Overlay::Giving))) else {
        panic!("no preview was asked for");
    };
    choose(&mut state, Portion::Everything, "csv");
    let known = state.giving.preview.clone();
    state.given(first.number, Ok(first.run()));
    assert_eq!(state.giving.preview, known);
}
