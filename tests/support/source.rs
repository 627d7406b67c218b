//! Our own source files as lines of code, for tests that read them.

use std::fs;
use std::path::Path;

/// A file of `src/` with its path below it, written with `/`.
#[derive(Debug)]
pub(crate) struct SourceFile {
    /// Path below `src/`.
    pub(crate) path: String,
    lines: Vec<(usize, String)>,
}

impl SourceFile {
    /// A file with this content.
    pub(crate) fn new(path: &str, content: &str) -> Self {
        let lines = content
            .lines()
            .enumerate()
            .take_while(|(_, line)| !line.starts_with("#[cfg(test)]"))
            .map(|(number, line)| (number + 1, without_comment(line).to_owned()))
            .filter(|(_, line)| !line.trim().is_empty())
            .collect();
        Self {
            path: path.to_owned(),
            lines,
        }
    }

    /// The room that the file stands in; none for `lib.rs` and `main.rs`.
    pub(crate) fn room(&self) -> Option<&str> {
        let (first, _) = self.path.split_once(['/', '.'])?;
        let is_root = matches!(self.path.as_str(), "lib.rs" | "main.rs");
        (!is_root).then_some(first)
    }

    /// Number, from 1, and code of each line, without comments and without the tests at the end of the file.
    pub(crate) fn code_lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.lines
            .iter()
            .map(|(number, line)| (*number, line.as_str()))
    }

    /// Each room that is named as `crate::room`, with the line.
    pub(crate) fn rooms_named(&self) -> Vec<(usize, String)> {
        let mut named = Vec::new();
        for (number, line) in self.code_lines() {
            for part in line.split("crate::").skip(1) {
                let is_word = |letter: &char| letter.is_alphanumeric() || *letter == '_';
                let room: String = part.chars().take_while(is_word).collect();
                if !room.is_empty() {
                    named.push((number, room));
                }
            }
        }
        named
    }
}

/// All `.rs` files below `root`, except those that hold only tests (`tests.rs`).
pub(crate) fn source_files(root: &Path) -> Vec<SourceFile> {
    let mut files: Vec<SourceFile> = walkdir::WalkDir::new(root)
        .sort_by_file_name()
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| {
            entry
                .path()
                .extension()
                .is_some_and(|ending| ending == "rs")
        })
        .filter(|entry| entry.file_name() != "tests.rs")
        .map(|entry| {
            let below = entry.path().strip_prefix(root).unwrap();
            let path = below.to_string_lossy().replace('\\', "/");
            SourceFile::new(&path, &fs::read_to_string(entry.path()).unwrap())
        })
        .collect();
    files.sort_by(|one, other| one.path.cmp(&other.path));
    files
}

/// The line up to `//`; a string that holds it (an address) is cut, too, which hides no import.
fn without_comment(line: &str) -> &str {
    line.split("//").next().unwrap_or_default()
}
