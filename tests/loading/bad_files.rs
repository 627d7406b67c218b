//! What can be wrong with a file or a path, each with its message.

use std::fs;
use std::sync::atomic::AtomicBool;

use khatt::corpus::list;

use crate::{TEXT, folder, told_inside, told_of_folder};

#[test]
fn err_each_bad_file_is_told_and_the_others_are_read() {
    let folder = folder(&[
        ("1.txt", TEXT),
        ("2.txt", b""),
        ("3.txt", b" \r\n\t"),
        ("4.txt", b"\xEF\xBB\xBF"),
        ("5.txt", b"ab\xE9\xE8"),
        ("6.txt", b"\xFF\xFE\x48\x06\x4A"),
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
            "6.txt of 6",
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
            "There is no document that Khatt reads, but 1 other file (.png: 1): */empty",
            "There is no such file or folder: */none/none.txt",
            "There is no document that Khatt reads, and no other file: */bare",
            "full/1.txt of full",
        ]
    );
    assert!(lines[4].starts_with("Could not be read: "), "{}", lines[4]);
    assert!(lines[4].ends_with("*/full/1.txt/x"), "{}", lines[4]);
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
