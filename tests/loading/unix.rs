//! Links, rights and sockets.

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::os::unix::net::UnixListener;
use std::path::Path;

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
    let leads_out = |link: &Path, target: &Path| {
        let link = link.strip_prefix(folder.path()).unwrap().display();
        let target = fs::canonicalize(target).unwrap();
        let target = target.display();
        format!(
            "The symbolic link leads out of the opened folder, to {target}; what is there is read: */{link}"
        )
    };
    assert_eq!(
        told_of_folder(&folder),
        [
            "a/1.txt of a",
            &leads_out(&at("a/deep"), &outside.path().join("deep")),
            "a/deep/5.txt of a",
            "The symbolic link leads in a circle; it is not followed: */a/self",
            "b/2.txt of b",
            "b/linked.txt of b",
            &leads_out(&at("b/outside"), outside.path()),
            "b/outside/4.txt of b",
            "The symbolic link leads in a circle; it is not followed: */b/up",
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
    let circle = "The symbolic link leads in a circle; it is not followed: */ring.txt";
    assert_eq!(lines[3], circle);
    assert_eq!(lines.len(), 4, "{lines:?}");
    let named = told_inside(&[at("2.txt")], folder.path());
    assert_eq!(named, ["The symbolic link points to nothing: */2.txt"]);
}

#[cfg(target_os = "linux")]
#[test]
fn err_links_into_the_system_and_above_the_folder() {
    let folder = folder(&[("1.txt", TEXT)]);
    let at = |path: &str| folder.path().join(path);
    symlink("/proc/self/status", at("2.txt")).unwrap();
    symlink("/sys", at("sys")).unwrap();
    symlink("/dev/zero", at("zero.txt")).unwrap();
    symlink("/", at("disk")).unwrap();
    let of_system = "It is a file of the system and no document";
    assert_eq!(
        told_of_folder(&folder),
        [
            "1.txt of 1".to_owned(),
            format!("{of_system}: */2.txt"),
            "The symbolic link leads in a circle; it is not followed: */disk".to_owned(),
            format!("{of_system}: */sys"),
            format!("{of_system}: */zero.txt"),
        ]
    );
}

#[test]
fn links_that_lead_out_are_told_up_to_the_limit_and_then_counted() {
    let outside = crate::folder(&[("4.txt", TEXT)]);
    for (links, more) in [(20, 0), (21, 1)] {
        let folder = folder(&[("0.txt", TEXT)]);
        for link in 0..links {
            let name = format!("{link:02}.link.txt");
            symlink(outside.path().join("4.txt"), folder.path().join(name)).unwrap();
        }
        let lines = told_of_folder(&folder);
        let told = lines
            .iter()
            .filter(|line| line.starts_with("The symbolic link leads out"));
        assert_eq!(told.count(), 20);
        let counted = lines
            .iter()
            .filter(|line| line.starts_with("More symbolic links"));
        assert_eq!(counted.count(), more);
        assert_eq!(lines.len(), 1 + links + 20 + more);
    }
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
    let denied = "Its permissions do not let it be read";
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
