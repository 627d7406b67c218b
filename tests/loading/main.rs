//! Folders, files and what can be wrong with them, through the loader that the window uses.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod bad_files;
#[cfg(unix)]
mod unix;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use khatt::corpus::{list, sample};
use khatt::pipeline::{Folder, LoadMessage, Options, load, load_documents};
use khatt::time::Day;
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
        LoadMessage::More { count } => format!("more {count}"),
        LoadMessage::Document(analysed) => {
            let document = &analysed.document;
            format!("{} of {}", document.id, document.source.as_str())
        }
        LoadMessage::Problem(problem) => problem.to_string(),
        LoadMessage::Redated(analysed) => format!("redated {}", analysed.document.id),
        LoadMessage::Fault(message) => format!("fault {message}"),
        LoadMessage::Finished { cancelled } => format!("finished, cancelled {cancelled}"),
    }
}

/// The lines between `Listed` and `Finished` that tell something for the first time.
fn told_inside(paths: &[PathBuf], root: &Path) -> Vec<String> {
    let mut lines = told(paths, root);
    assert_eq!(lines.pop().unwrap(), "finished, cancelled false");
    lines.retain(|line| !line.starts_with("redated "));
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
        [
            "There is no document that Khatt reads, and no other file: */.hidden",
            ".x of .x"
        ]
    );
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
fn thousands_of_small_files_arrive_in_order() {
    let folder = tempfile::tempdir().unwrap();
    for number in 0..3000 {
        let path = format!("s{}/{number:05}.txt", number % 7);
        write(
            folder.path(),
            &path,
            format!("وصل الوفد، رقمه {number}").as_bytes(),
        );
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
    let options = Options {
        dct: Some(given),
        ..Options::default()
    };
    let mut days = Vec::new();
    load_documents(documents, options, &never(), |message| {
        if let LoadMessage::Document(analysed) = message {
            days.push(analysed.dct.best.unwrap());
        }
    });
    assert_eq!(days, [given, own, given, given, given]);
}

/// What two papers print alike.
const REPORT: &str = "افتتح الرئيس المصري قناة السويس الجديدة أمس بحضور وفود من دول كثيرة. \
    وألقى الرئيس كلمة أمام الضيوف في مدينة الإسماعيلية عصر أمس.";

/// The copy in the second file has no date beside it.
fn copies() -> TempDir {
    folder(&[
        ("manifest.tsv", b"file\tdct\n1.txt\t2015-08-07\n"),
        ("1.txt", REPORT.as_bytes()),
        ("2.txt", REPORT.as_bytes()),
    ])
}

#[test]
fn documents_are_told_again_once_those_beside_them_date_them() {
    let folder = copies();
    let mut lines = told(&[folder.path().to_owned()], folder.path());
    assert_eq!(lines.pop().unwrap(), "finished, cancelled false");
    assert_eq!(lines.pop().unwrap(), "redated 2.txt");
    assert_eq!(lines[0], "listed 2");
    assert_eq!(lines.len(), 3);
}

#[test]
fn a_users_day_stands_before_all_and_dates_the_others() {
    let folder = copies();
    let paths = [folder.path().to_owned()];
    let mut loaded = load(&paths, Options::default(), &never(), |_| ());
    let days = |loaded: &Folder| -> Vec<_> {
        let documents = loaded.documents();
        documents.map(|analysed| analysed.dct.best).collect()
    };
    let (manifest, user) = (
        "2015-08-07".parse().unwrap(),
        "2016-01-20".parse::<Day>().unwrap(),
    );
    assert_eq!(days(&loaded), [Some(manifest), Some(manifest)]);
    let given = BTreeMap::from([("1.txt".into(), user)]);
    let changed = loaded.redate(&given, &never());
    assert_eq!(changed.len(), 2);
    assert_eq!(days(&loaded), [Some(user), Some(user)]);
    // Nothing changes by saying it again, and everything comes back by taking it back.
    assert!(loaded.redate(&given, &never()).is_empty());
    loaded.redate(&BTreeMap::new(), &never());
    assert_eq!(days(&loaded), [Some(manifest), Some(manifest)]);
}

#[test]
fn a_cancelled_dating_changes_nothing() {
    let folder = copies();
    let paths = [folder.path().to_owned()];
    let mut loaded = load(&paths, Options::default(), &never(), |_| ());
    let given = BTreeMap::from([("1.txt".into(), "2016-01-20".parse::<Day>().unwrap())]);
    let cancelled = Arc::new(AtomicBool::new(true));
    assert!(loaded.redate(&given, &cancelled).is_empty());
    assert_eq!(loaded.redate(&given, &never()).len(), 2);
}
