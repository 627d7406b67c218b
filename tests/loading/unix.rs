//! Links, rights and sockets.

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::os::unix::net::UnixListener;

use crate::{TEXT, folder, told_inside, told_of_folder};

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
    let outside = crate::folder(&[("4.txt", TEXT), ("deep/5.txt", TEXT)]);
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
