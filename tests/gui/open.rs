//! Ways to open something, and what is said when it does not work.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{DroppedFile, HoveredFile, Key};
use khatt::session::Opened;

use crate::window::{SIZE, Window};

#[test]
fn the_sample_opens_and_shows_its_documents() {
    let mut window = Window::start();
    window.click("افتح المثال المرفق");
    window.wait();
    assert_eq!(window.state().library.opened, Some(Opened::Sample));
    assert_eq!(window.state().library.index.documents().len(), 5);
    assert!(window.shows_part("5 وثائق"));
}

#[test]
fn a_typed_path_opens_a_folder() {
    let mut window = Window::start();
    let path = window.folder.path().display().to_string();
    window.type_into("أو اكتب مسار المجلد", &path);
    window.press(Key::Enter);
    window.wait();
    assert_eq!(window.state().library.index.documents().len(), 3);
    assert_eq!(window.state().library.index.sources().len(), 2);
}

#[test]
fn a_wrong_path_says_so_and_stays_in_the_field() {
    let mut window = Window::start();
    window.type_into("أو اكتب مسار المجلد", "/ليس/هنا");
    window.click("فتح");
    assert_eq!(window.state().library.opened, None);
    assert!(window.shows("لا ملف ولا مجلد بهذا المسار: /ليس/هنا"));
}

#[test]
fn a_folder_with_nothing_to_read_names_its_reason() {
    let empty = tempfile::tempdir().unwrap();
    let path = empty.path().to_owned();
    let mut window = Window::sized(SIZE, |_| vec![path]);
    window.wait();
    assert_eq!(window.state().library.problems.len(), 1);
    assert!(window.shows_part("ولا ملف آخر فيه"));
}

#[test]
fn what_was_not_read_is_counted_in_the_bar_and_listed_in_a_table() {
    let mut window = Window::sized(SIZE, |folder| {
        std::fs::write(folder.path().join("المرفأ/فارغ.txt"), "").unwrap();
        vec![folder.path().to_owned()]
    });
    window.wait();
    window.click("ملف لم يُقرأ");
    assert!(window.shows("ما لم يُقرأ") && window.shows_part("فارغ.txt"));
    assert!(window.shows("السبب") && window.shows("نسخ القائمة"));
    window.click("قراءة المجلد من جديد");
    window.wait();
    assert_eq!(window.state().library.problems.len(), 1);
    assert_eq!(window.state().view.overlay, None);
}

#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("the window reads files by their paths".to_owned())
    }
}

#[test]
fn a_dropped_folder_is_opened() {
    let mut window = Window::start();
    let path = window.folder.path().to_owned();
    let hovered = HoveredFile {
        path: Some(path.clone()),
        mime: String::new(),
    };
    window.harness.input_mut().hovered_files.push(hovered);
    // egui asks for frames as long as files hang over the window.
    window.harness.run_steps(2);
    window.harness.input_mut().hovered_files.clear();
    let dropped = Arc::new(Dropped(path.clone()));
    window.harness.input_mut().dropped_files.push(dropped);
    window.wait();
    assert_eq!(
        window.state().library.opened,
        Some(Opened::Paths(vec![path]))
    );
    assert_eq!(window.state().library.index.documents().len(), 3);
}

#[test]
fn a_folder_that_was_opened_before_is_offered() {
    let mut window = Window::opened();
    let name = window.folder.path().file_name().unwrap();
    let name = name.to_string_lossy().into_owned();
    window.apply(khatt::session::Command::Close);
    assert_eq!(window.state().library.opened, None);
    window.click(&name);
    window.wait();
    assert_eq!(window.state().library.index.documents().len(), 3);
}

#[test]
fn the_start_screen_looks_as_it_did() {
    let mut window = Window::start();
    let mut results = egui_kittest::SnapshotResults::new();
    results.add(window.harness.try_snapshot("start_light"));
    window.click("القائمة");
    window.click("مظهر داكن");
    window.click("English");
    window.harness.remove_cursor();
    window.harness.run();
    results.add(window.harness.try_snapshot("start_dark_english"));
}

#[test]
fn a_folder_without_documents_says_what_it_holds_and_what_is_read() {
    let mut window = Window::sized(SIZE, |folder| {
        let odd = folder.path().join("odd");
        std::fs::create_dir_all(odd.join("below")).unwrap();
        std::fs::write(odd.join("below/a.PNG"), "x").unwrap();
        std::fs::write(odd.join("b.pptx"), "x").unwrap();
        vec![odd]
    });
    window.wait();
    assert!(window.shows("لم تقرأ أي وثيقة"));
    assert!(window.shows_part("وفيه ملفان من نوع آخر"));
    window.click("افتح المثال المرفق");
    window.wait();
    assert!(!window.shows("لم تقرأ أي وثيقة"));
    assert_eq!(window.state().library.index.documents().len(), 5);
}
