//! Man pages and completions are made from the arguments that the program takes, and stand fresh in the tree.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::fs;
use std::path::{Path, PathBuf};

use clap_complete::{Shell, generate};

const PROGRAM: &str = "khatt";

fn packaging() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("packaging")
}

/// Compares a file with what it should hold, or writes it anew where that is asked for.
fn is_fresh(path: &Path, expected: &[u8]) {
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, expected).unwrap();
    }
    let found = fs::read(path).unwrap_or_default();
    let is_same = found == expected;
    assert!(
        is_same,
        "UPDATE_SNAPSHOTS=1 writes it anew: {}",
        path.display()
    );
}

#[test]
fn completions_are_fresh() {
    for (shell, name) in [
        (Shell::Bash, "khatt.bash"),
        (Shell::Zsh, "_khatt"),
        (Shell::Fish, "khatt.fish"),
    ] {
        let mut script = Vec::new();
        generate(shell, &mut khatt::cli::command(), PROGRAM, &mut script);
        is_fresh(&packaging().join("completions").join(name), &script);
    }
}

#[test]
fn man_pages_are_fresh() {
    let folder = tempfile::tempdir().unwrap();
    clap_mangen::generate_to(khatt::cli::command(), folder.path()).unwrap();
    let pages = fs::read_dir(folder.path()).unwrap();
    let mut names: Vec<String> = pages
        .map(|page| page.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert!(names.contains(&"khatt-extract.1".to_owned()), "{names:?}");
    for name in &names {
        let page = fs::read(folder.path().join(name)).unwrap();
        is_fresh(&packaging().join("man").join(name), &page);
    }
    let kept = fs::read_dir(packaging().join("man")).unwrap();
    assert_eq!(kept.count(), names.len(), "a page of no command is left");
}

#[test]
fn the_desktop_and_the_mime_type_agree() {
    let read = |name: &str| fs::read_to_string(packaging().join(name)).unwrap();
    let kind = "application/x-khatt-project";
    for name in ["khatt.desktop", "khatt-mime.xml", "khatt.metainfo.xml"] {
        assert!(read(name).contains(kind), "{name}");
    }
    let version = format!("version=\"{}\"", env!("CARGO_PKG_VERSION"));
    assert!(read("khatt.metainfo.xml").contains(&version));
    assert!(read("khatt-mime.xml").contains("*.khatt"));
}
