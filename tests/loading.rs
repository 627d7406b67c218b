//! Folders, files and what can be wrong with them, through the loader that the window uses.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use khatt::corpus::{list, sample};
use khatt::pipeline::{LoadMessage, Options, load, load_documents};
use tempfile::TempDir;

const TEXT: &[u8] = "وصل الوفد يوم الجمعة.".as_bytes();

/// A folder with these files, each a path below it and a content.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, content) in files {
        write(folder.path(), path, content);
    }
    folder
}

fn write(folder: &Path, path: &str, content: &[u8]) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, content).unwrap();
}

fn never() -> Arc<AtomicBool> {
    Arc::new(AtomicBool::new(false))
}

/// All messages of a load that nobody cancels, one line each; the folder's own path is written `*`.
fn told(paths: &[PathBuf], root: &Path) -> Vec<String> {
    let mut lines = Vec::new();
    load(paths, Options::default(), &never(), |message| {
        lines.push(line_of(&message).replace(&root.display().to_string(), "*"));
    });
    lines
}

fn line_of(message: &LoadMessage) -> String {
    match message {
        LoadMessage::Listed { count } => format!("listed {count}"),
        LoadMessage::Document(analysed) => {
            let document = &analysed.document;
            format!("{} of {}", document.id, document.source.as_str())
        }
        LoadMessage::Problem(problem) => problem.to_string(),
        LoadMessage::Finished { cancelled } => format!("finished, cancelled {cancelled}"),
    }
}

/// The lines between `Listed` and `Finished`.
fn told_inside(paths: &[PathBuf], root: &Path) -> Vec<String> {
    let mut lines = told(paths, root);
    assert_eq!(lines.pop().unwrap(), "finished, cancelled false");
    assert_eq!(lines.remove(0), format!("listed {}", lines.len()));
    lines
}

fn told_of_folder(folder: &TempDir) -> Vec<String> {
    told_inside(&[folder.path().to_owned()], folder.path())
}

#[test]
fn a_folder_is_read_in_the_order_of_its_paths() {
    let folder = folder(&[
        ("b.txt", TEXT),
        ("a/2.TXT", TEXT),
        ("a/10.txt", TEXT),
        ("a-b/1.txt", TEXT),
        ("a/deep/er/1.Txt", TEXT),
        ("الأهرام/١.txt", TEXT),
        ("a/picture.png", TEXT),
        ("txt", TEXT),
        (".hidden/1.txt", TEXT),
        ("a/.1.txt.swp.txt", TEXT),
    ]);
    assert_eq!(
        told_of_folder(&folder),
        [
            "a-b/1.txt of a-b",
            "a/10.txt of a",
            "a/2.TXT of a",
            "a/deep/er/1.Txt of a",
            "b.txt of b",
            "الأهرام/١.txt of الأهرام",
        ]
    );
}

#[test]
fn several_paths_stay_apart() {
    let folder = folder(&[
        ("x/news/1.txt", TEXT),
        ("x/news/daily/2.txt", TEXT),
        ("y/news/1.txt", TEXT),
        ("y/1.txt", TEXT),
        ("notes.md", TEXT),
    ]);
    let paths = ["y/news", "x/news", "y/1.txt", "notes.md"].map(|path| folder.path().join(path));
    assert_eq!(
        told_inside(&paths, folder.path()),
        [
            "y/news/1.txt of y/news",
            "x/news/1.txt of x/news",
            "x/news/daily/2.txt of daily",
            "1.txt of 1",
            "notes.md of notes",
        ]
    );
}

#[test]
fn what_is_reached_twice_is_read_once() {
    let folder = folder(&[("a/1.txt", TEXT), ("a/b/2.txt", TEXT)]);
    let paths = ["a/1.txt", "a/b", "a", "a", "a/../a/b/2.txt", "a/b"];
    let paths = paths.map(|path| folder.path().join(path));
    assert_eq!(
        told_inside(&paths, folder.path()),
        ["1.txt of 1", "b/2.txt of b"]
    );
    let twice = ["a", "a/."].map(|path| folder.path().join(path));
    assert_eq!(
        told_inside(&twice, folder.path()),
        ["1.txt of 1", "b/2.txt of b"]
    );
}

#[test]
fn a_named_file_is_read_whatever_it_is_called() {
    let folder = folder(&[("مقال", TEXT), (".hidden/.x", TEXT)]);
    for (path, told) in [("مقال", "مقال of مقال"), (".hidden/.x", ".x of .x")] {
        let paths = [folder.path().join(path)];
        assert_eq!(told_inside(&paths, folder.path()), [told]);
    }
    let hidden = [".hidden", ".hidden/.x"].map(|path| folder.path().join(path));
    assert_eq!(
        told_inside(&hidden, folder.path()),
        ["The folder holds no .txt document: */.hidden", ".x of .x"]
    );
}

#[test]
fn err_each_bad_file_is_told_and_the_others_are_read() {
    let utf16: Vec<u8> = "\u{FEFF}يوم" // BYTE ORDER MARK
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let folder = folder(&[
        ("1.txt", TEXT),
        ("2.txt", b""),
        ("3.txt", b" \r\n\t"),
        ("4.txt", b"\xEF\xBB\xBF"),
        ("5.txt", b"ab\xC7\xE1"),
        ("6.txt", &utf16),
        ("7.txt", b"\x27\x06\x00\x01"),
        ("9.txt", TEXT),
    ]);
    assert_eq!(
        told_of_folder(&folder),
        [
            "1.txt of 1",
            "The file is empty: */2.txt",
            "The file is empty: */3.txt",
            "The file is empty: */4.txt",
            "Not UTF-8: the first wrong byte is at offset 2: */5.txt",
            "Encoded as UTF-16: expected UTF-8: */6.txt",
            "Not a text: 1 zero bytes, the first at offset 2: */7.txt",
            "9.txt of 9",
        ]
    );
}

#[test]
fn err_paths_that_hold_nothing() {
    let folder = folder(&[
        ("full/1.txt", TEXT),
        ("empty/picture.png", b"x"),
        ("empty/.h/1.txt", TEXT),
    ]);
    fs::create_dir(folder.path().join("bare")).unwrap();
    let paths = ["empty", "none/none.txt", "bare", "full", "full/1.txt/x"];
    let paths = paths.map(|path| folder.path().join(path));
    let lines = told_inside(&paths, folder.path());
    assert_eq!(
        lines[..4],
        [
            "The folder holds no .txt document: */empty",
            "There is no such file or folder: */none/none.txt",
            "The folder holds no .txt document: */bare",
            "full/1.txt of full",
        ]
    );
    assert!(lines[4].starts_with("Could not be read: "), "{}", lines[4]);
    assert!(lines[4].ends_with("*/full/1.txt/x"), "{}", lines[4]);
}

#[test]
fn byte_order_mark_is_dropped_and_line_ends_stay() {
    let folder = folder(&[("1.txt", "\u{FEFF}يوم\r\nغد\n".as_bytes())]); // BYTE ORDER MARK
    let entries = list(&[folder.path().to_owned()], &AtomicBool::new(false));
    let document = entries.into_iter().next().unwrap().unwrap().read().unwrap();
    assert_eq!(&*document.text, "يوم\r\nغد\n");
    assert_eq!(document.path, Some(folder.path().join("1.txt")));
    assert!(document.title.is_none() && document.dct.is_none());
}

#[test]
fn err_a_file_that_vanishes_after_the_listing() {
    let folder = folder(&[("1.txt", TEXT), ("2.txt", TEXT)]);
    let entries = list(&[folder.path().to_owned()], &AtomicBool::new(false));
    fs::remove_file(folder.path().join("1.txt")).unwrap();
    let read: Vec<String> = entries
        .into_iter()
        .map(|entry| match entry.unwrap().read() {
            Ok(document) => document.id.to_string(),
            Err(problem) => problem.to_string(),
        })
        .collect();
    let path = folder.path().join("1.txt");
    let gone = "The file was there when the folder was listed and is gone now";
    assert_eq!(
        read,
        [format!("{gone}: {}", path.display()), "2.txt".to_owned()]
    );
}

#[test]
fn thousands_of_small_files_arrive_in_order() {
    let folder = tempfile::tempdir().unwrap();
    for number in 0..3000 {
        let path = format!("s{}/{number:05}.txt", number % 7);
        write(folder.path(), &path, format!("وصل عام {number}").as_bytes());
    }
    let lines = told_of_folder(&folder);
    assert_eq!(lines.len(), 3000);
    assert!(lines.is_sorted());
    assert_eq!(lines[2999], "s6/02995.txt of s6");
}

#[test]
fn cancel_stops_the_load_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    for number in 0..500 {
        write(folder.path(), &format!("{number:03}.txt"), TEXT);
    }
    let cancel = never();
    let mut lines = Vec::new();
    let paths = [folder.path().to_owned()];
    load(&paths, Options::default(), &cancel, |message| {
        lines.push(line_of(&message));
        cancel.store(lines.len() >= 4, Ordering::Relaxed);
    });
    assert_eq!(
        lines,
        [
            "listed 500",
            "000.txt of 000",
            "001.txt of 001",
            "002.txt of 002",
            "finished, cancelled true"
        ]
    );
}

#[test]
fn cancel_before_the_start_reads_nothing() {
    let folder = folder(&[("1.txt", TEXT)]);
    let mut lines = Vec::new();
    let cancel = Arc::new(AtomicBool::new(true));
    let paths = [folder.path().to_owned()];
    load(&paths, Options::default(), &cancel, |message| {
        lines.push(line_of(&message));
    });
    assert_eq!(lines, ["listed 0", "finished, cancelled true"]);
}

#[test]
fn the_sample_is_the_folder_of_seeds() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let from_disk: Vec<_> = list(&[seeds], &AtomicBool::new(false))
        .into_iter()
        .map(|entry| entry.unwrap().read().unwrap())
        .map(|document| (document.id, document.source, document.text))
        .collect();
    let built_in: Vec<_> = sample()
        .into_iter()
        .map(|document| (document.id, document.source, document.text))
        .collect();
    assert_eq!(built_in.len(), 5);
    assert_eq!(built_in, from_disk);
}

#[test]
fn documents_in_memory_take_the_given_day_where_they_have_none() {
    let own = "2022-12-30".parse().unwrap();
    let given = "2023-03-17".parse().unwrap();
    let mut documents = sample();
    documents[1].dct = Some(own);
    let options = Options { dct: Some(given) };
    let mut days = Vec::new();
    load_documents(documents, options, &never(), |message| {
        if let LoadMessage::Document(analysed) = message {
            days.push(analysed.dct.best.unwrap());
        }
    });
    assert_eq!(days, [given, own, given, given, given]);
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    use std::os::unix::net::UnixListener;

    use super::*;

    #[test]
    fn links_are_followed_and_circles_end() {
        let folder = folder(&[
            ("a/1.txt", TEXT),
            ("b/2.txt", TEXT),
            ("elsewhere/3.txt", TEXT),
        ]);
        let at = |path: &str| folder.path().join(path);
        symlink(at("a"), at("a/self")).unwrap();
        symlink(at("b"), at("a/to_b")).unwrap();
        symlink(at("a"), at("b/to_a")).unwrap();
        symlink(folder.path(), at("b/up")).unwrap();
        symlink(at("elsewhere/3.txt"), at("b/linked.txt")).unwrap();
        symlink(at("elsewhere"), at("a/to_elsewhere")).unwrap();
        let outside = super::folder(&[("4.txt", TEXT), ("deep/5.txt", TEXT)]);
        symlink(outside.path(), at("b/outside")).unwrap();
        symlink(outside.path().join("deep"), at("a/deep")).unwrap();
        assert_eq!(
            told_of_folder(&folder),
            [
                "a/1.txt of a",
                "a/deep/5.txt of a",
                "b/2.txt of b",
                "b/linked.txt of b",
                "b/outside/4.txt of b",
                "elsewhere/3.txt of elsewhere",
            ]
        );
        let link = [at("b/outside")];
        assert_eq!(
            told_inside(&link, folder.path()),
            ["4.txt of 4", "deep/5.txt of deep"]
        );
    }

    #[test]
    fn err_broken_links() {
        let folder = folder(&[("1.txt", TEXT)]);
        let at = |path: &str| folder.path().join(path);
        symlink(at("gone"), at("2.txt")).unwrap();
        symlink(at("gone"), at("folder")).unwrap();
        symlink(at("gone"), at("picture.png")).unwrap();
        symlink(at("gone"), at(".lock")).unwrap();
        symlink(at("ring.txt"), at("ring.txt")).unwrap();
        let lines = told_of_folder(&folder);
        assert_eq!(
            lines[..3],
            [
                "1.txt of 1",
                "The symbolic link points to nothing: */2.txt",
                "The symbolic link points to nothing: */folder",
            ]
        );
        assert!(lines[3].starts_with("Could not be read: "), "{lines:?}");
        assert!(lines[3].ends_with(": */ring.txt"), "{lines:?}");
        assert_eq!(lines.len(), 4, "{lines:?}");
        let named = told_inside(&[at("2.txt")], folder.path());
        assert_eq!(named, ["The symbolic link points to nothing: */2.txt"]);
    }

    #[test]
    fn err_no_permission() {
        let folder = folder(&[("1.txt", TEXT), ("2.txt", TEXT), ("shut/3.txt", TEXT)]);
        for path in ["1.txt", "shut"] {
            let none = fs::Permissions::from_mode(0o000);
            fs::set_permissions(folder.path().join(path), none).unwrap();
        }
        let lines = told_of_folder(&folder);
        let all = fs::Permissions::from_mode(0o700);
        fs::set_permissions(folder.path().join("shut"), all).unwrap();
        if fs::read(folder.path().join("1.txt")).is_ok() {
            println!("skipped: this user may read everything");
            return;
        }
        let denied = "Could not be read: Permission denied (os error 13)";
        assert_eq!(
            lines,
            [
                format!("{denied}: */1.txt"),
                "2.txt of 2".to_owned(),
                format!("{denied}: */shut")
            ]
        );
    }

    #[test]
    fn err_a_socket_is_no_document() {
        let folder = folder(&[("1.txt", TEXT)]);
        let _socket = UnixListener::bind(folder.path().join("2.txt")).unwrap();
        assert_eq!(
            told_of_folder(&folder),
            ["1.txt of 1", "Neither a file nor a folder: */2.txt"]
        );
    }
}
