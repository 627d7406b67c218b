//! The borders between the rooms: who may import whom, and who may touch files, clock and screen.
//!
//! The table of rooms is read from ARCHITECTURE.md, so that there is one. Test modules (behind `#[cfg(test)]`) are free.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod support {
    pub(crate) mod source;
}

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

use support::source::{SourceFile, source_files};

/// Each room, in the order of the flow, and the rooms it may import: the table of ARCHITECTURE.md.
static ROOMS: LazyLock<Vec<(&str, Vec<&str>)>> = LazyLock::new(|| {
    let rows = ARCHITECTURE.lines().skip_while(|line| *line != "## Rooms");
    rows.filter_map(row).collect()
});

const ARCHITECTURE: &str = include_str!("../ARCHITECTURE.md");

/// A row of the table: a room, what it owns, and what it may import.
fn row(line: &'static str) -> Option<(&'static str, Vec<&'static str>)> {
    let cells: Vec<&str> = line.split('|').map(str::trim).collect();
    let ["", room, _, imports, ""] = cells.as_slice() else {
        return None;
    };
    let room = room.strip_prefix('`')?.strip_suffix('`')?;
    Some((room, quoted(imports)))
}

/// What stands between backticks.
fn quoted(text: &'static str) -> Vec<&'static str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// What stands for something that only some rooms may use, and these rooms.
const TOOLS: &[(&str, &[&str])] = &[
    ("egui", &["gui"]),
    ("eframe", &["gui"]),
    ("egui_plot", &["gui"]),
    ("rfd", &["gui"]),
    ("parley", &["typeset", "gui"]),
    ("skrifa", &["typeset", "gui"]),
    ("vello_cpu", &["typeset", "drawing", "gui"]),
    ("clap", &["cli"]),
    ("rayon", &["similarity"]),
    ("walkdir", &["corpus"]),
    ("csv_core", &["corpus"]),
    ("hayro_cmap", &["corpus"]),
    ("hayro_font", &["corpus"]),
    ("hayro_syntax", &["corpus"]),
    ("read_fonts", &["corpus"]),
    ("unicode_bidi", &["corpus"]),
    ("unicode_normalization", &["corpus"]),
    ("html5gum", &["corpus", "report"]),
    ("parquet", &["tables", "corpus", "export"]),
    ("arrow_array", &["tables", "corpus"]),
    ("sha2", &["corpus"]),
    ("std::fs", FILES),
    ("fs::", FILES),
    ("File::", FILES),
    ("std::time::Instant", &["session", "cli", "gui"]),
    ("Instant::", &["session", "cli", "gui"]),
    ("SystemTime", &[]),
    ("Utc::now", &[]),
    ("Local::now", &[]),
    ("std::env::var", RIM),
    ("io::stdin", &["cli"]),
    ("io::stdout", &["cli"]),
    ("io::stderr", &["cli", "gui"]),
    ("std::thread", &["pipeline", "session", "store", "gui"]),
];

/// The rooms that touch files.
const FILES: &[&str] = &["corpus", "store", "tables", "import", "export", "report"];

/// The rooms outside of the core: they meet the user and may have a clock.
const RIM: &[&str] = &["cli", "gui"];

/// Ways to write an import that this test could not read.
const FORBIDDEN: &[(&str, &str)] = &[
    ("use crate::{", "one import, one path"),
    ("use super::{super", "name the room from the crate down"),
    ("super::super", "name the room from the crate down"),
    ("use crate::*", "name what is imported"),
];

/// All breaches in one file, each with its place.
fn breaches(file: &SourceFile) -> Vec<String> {
    let Some(room) = file.room() else {
        return forbidden_words(file);
    };
    let Some((_, allowed)) = ROOMS.iter().find(|(name, _)| *name == room) else {
        return vec![format!(
            "{}: the room {room:?} is not in the table",
            file.path
        )];
    };
    let mut found = forbidden_words(file);
    for (line, other) in file.rooms_named() {
        if other != room && !allowed.contains(&other.as_str()) {
            let path = &file.path;
            found.push(format!("{path}:{line}: {room} must not import {other}"));
        }
    }
    found.extend(forbidden_tools(file, room));
    found
}

fn forbidden_words(file: &SourceFile) -> Vec<String> {
    let mut found = Vec::new();
    for (number, line) in file.code_lines() {
        for (words, reason) in FORBIDDEN {
            if line.contains(words) {
                found.push(format!("{}:{number}: {words:?}: {reason}", file.path));
            }
        }
    }
    found
}

fn forbidden_tools(file: &SourceFile, room: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (number, line) in file.code_lines() {
        let breach = TOOLS
            .iter()
            .find(|(tool, rooms)| !rooms.contains(&room) && names(line, tool));
        if let Some((tool, _)) = breach {
            let path = &file.path;
            found.push(format!("{path}:{number}: {room} must not use {tool}"));
        }
    }
    found
}

/// Whether `line` names this path, not one that only ends or begins alike.
fn names(line: &str, path: &str) -> bool {
    let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    line.match_indices(path).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + path.len()..].chars().next();
        let is_whole = path.ends_with("::") || !after.is_some_and(is_word);
        let is_crate = path.chars().all(is_word) && path.starts_with(char::is_lowercase);
        let is_used = !is_crate || line[at + path.len()..].starts_with("::");
        !before.is_some_and(is_word) && is_whole && is_used
    })
}

#[test]
fn rooms_import_only_what_their_row_allows() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = source_files(&root);
    assert!(files.len() > 20, "only {} files found", files.len());
    let found: Vec<String> = files.iter().flat_map(breaches).collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn the_table_has_no_cycle() {
    let mut known = BTreeSet::new();
    assert!(ROOMS.len() > 20, "only {} rooms found", ROOMS.len());
    for (room, imports) in &*ROOMS {
        for import in imports {
            assert!(
                known.contains(import),
                "{room} imports {import}, which comes later"
            );
        }
        assert!(known.insert(room), "{room} has two rows");
    }
}

#[test]
fn every_room_of_the_library_has_a_row() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let library = std::fs::read_to_string(root.join("lib.rs")).unwrap();
    let rooms: BTreeMap<_, _> = ROOMS.iter().cloned().collect();
    for line in library.lines() {
        if let Some(name) = line.strip_prefix("pub mod ") {
            let name = name.trim_end_matches(';');
            assert!(rooms.contains_key(name), "{name} is not in the table");
        }
    }
}

/// Longer ones hold two ideas.
#[test]
fn no_file_has_more_than_400_lines() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut long = source_files(&root);
    long.retain(|file| {
        let text = std::fs::read_to_string(root.join(&file.path)).unwrap();
        text.lines().count() > 400
    });
    assert!(long.is_empty(), "{long:?}");
}

/// A newcomer goes by these paths.
#[test]
fn every_path_that_the_architecture_names_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let is_path = |name: &&str| {
        let roots = ["src/", "tests/", "assets/", "benches/"];
        roots.iter().any(|root| name.starts_with(root)) && !name.contains(['*', '<'])
    };
    let paths: Vec<&str> = quoted(ARCHITECTURE).into_iter().filter(is_path).collect();
    assert!(paths.len() > 40, "only {} paths found", paths.len());
    let lost: Vec<&&str> = paths
        .iter()
        .filter(|path| !root.join(path).exists())
        .collect();
    assert!(lost.is_empty(), "{lost:?}");
}

#[test]
fn planted_breaches_are_caught() {
    let caught = |path: &str, code: &str| breaches(&SourceFile::new(path, code)).len();
    for (path, code) in [
        ("time/day.rs", "use crate::text::Span;"),
        ("time/day.rs", "fn f() -> crate::text::Span {"),
        ("text/mod.rs", "pub use crate::gui::text::label;"),
        ("cli/run.rs", "use crate::grammar::Reading;"),
        ("corpus/walk.rs", "use crate::{text, time};"),
        ("corpus/a/b.rs", "use super::super::Document;"),
        ("corpus/a/b.rs", "    use super::super::Document;"),
        ("index/mod.rs", "use egui::Color32;"),
        ("typeset/mod.rs", "let color = egui::Color32::RED;"),
        ("resolve/mod.rs", "use parley::Layout;"),
        ("resolve/mod.rs", "let text = std::fs::read(path)?;"),
        ("lexicon/load.rs", "use std::fs::File;"),
        ("pipeline.rs", "let file = File::open(path)?;"),
        ("pipeline/load.rs", "use std::time::Instant;"),
        ("gui/app.rs", "let now = SystemTime::now();"),
        ("resolve/dct.rs", "let today = chrono::Utc::now();"),
        ("resolve/dct.rs", "let home = std::env::var(\"HOME\");"),
        ("grammar/chart.rs", "writeln!(io::stderr(), \"x\")"),
        ("cellar/mod.rs", "pub fn f() {}"),
    ] {
        assert_eq!(caught(path, code), 1, "{path}: {code}");
    }
    for (path, code) in [
        ("text/mod.rs", "use crate::text::Span;"),
        ("gui/app.rs", "use crate::index::Index;"),
        ("gui/app.rs", "use std::time::Instant;"),
        ("corpus/read.rs", "use std::fs::File;"),
        ("corpus/read.rs", "/// See [`Span`](crate::gui::Span)."),
        ("corpus/read.rs", "let x = 1; // crate::gui is far away"),
        (
            "corpus/read.rs",
            "#[cfg(test)]\nmod tests {\n    use crate::gui::App;\n}",
        ),
        ("pipeline.rs", "let profile = Profile::default();"),
        ("time/day.rs", "let clap = 1; let egui_like = clap;"),
        ("lib.rs", "pub use crate::grammar::Reading;"),
        ("main.rs", "use std::io;"),
    ] {
        assert_eq!(caught(path, code), 0, "{path}: {code}");
    }
}
