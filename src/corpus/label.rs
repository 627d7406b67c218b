//! What documents and sources are called.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use crate::corpus::SourceName;
use crate::text::name_text;

/// The source of a document that has this id: the first folder in it, or the name without its extension.
pub(crate) fn source_of(id: &str) -> SourceName {
    match id.split_once('/') {
        Some((folder, _)) if !folder.is_empty() => SourceName(Arc::from(folder)),
        _ => SourceName(Arc::from(stem(id))),
    }
}

/// `name` without the extension of its last part.
pub(crate) fn stem(name: &str) -> &str {
    match name.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() && !extension.contains('/') => stem,
        _ => name,
    }
}

/// A relative path with `/` on every system; what is not Unicode in it is written as [`name_text`] does.
pub(crate) fn slashed(relative: &Path) -> String {
    let parts: Vec<_> = relative
        .components()
        .map(|part| name_text(part.as_os_str().as_encoded_bytes()))
        .collect();
    parts.join("/")
}

/// One name for each path that was given, all different: the last part of the path,
/// with as many parts before it as tell it from the others, and a number where none does.
pub(crate) fn distinct_names(paths: &[PathBuf]) -> Vec<String> {
    let parts: Vec<Vec<String>> = paths.iter().map(|path| name_parts(path)).collect();
    let mut taken = vec![1; paths.len()];
    loop {
        let names: Vec<String> = parts
            .iter()
            .zip(&taken)
            .map(|(parts, taken)| last_parts(parts, *taken))
            .collect();
        let mut has_grown = false;
        let counts = count_names(&names);
        for ((name, parts), taken) in names.iter().zip(&parts).zip(&mut taken) {
            if counts.get(name).is_some_and(|count| *count > 1) && *taken < parts.len() {
                *taken += 1;
                has_grown = true;
            }
        }
        if !has_grown {
            return numbered(names);
        }
    }
}

/// The same names with ` (2)`, ` (3)` … behind those that were there before.
pub(crate) fn numbered(names: Vec<String>) -> Vec<String> {
    let mut counts = count_names(&names);
    let mut seen = BTreeMap::<String, usize>::new();
    names
        .into_iter()
        .map(|name| {
            let times = seen.entry(name.clone()).or_default();
            *times += 1;
            if *times == 1 {
                return name;
            }
            let free = (*times..)
                .map(|number| format!("{name} ({number})"))
                .find(|numbered| !counts.contains_key(numbered))
                .unwrap_or(name);
            counts.insert(free.clone(), 1);
            free
        })
        .collect()
}

fn count_names(names: &[String]) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for name in names {
        *counts.entry(name.clone()).or_default() += 1;
    }
    counts
}

fn name_parts(path: &Path) -> Vec<String> {
    let absolute = if path.file_name().is_some() {
        std::path::absolute(path)
    } else {
        // `.` and `..` have a name only once they are resolved.
        fs::canonicalize(path)
    };
    absolute
        .unwrap_or_else(|_| path.to_owned())
        .components()
        .filter_map(|part| match part {
            Component::Normal(name) => Some(name_text(name.as_encoded_bytes()).into_owned()),
            _ => None,
        })
        .collect()
}

fn last_parts(parts: &[String], count: usize) -> String {
    let from = parts.len().saturating_sub(count);
    parts.get(from..).unwrap_or_default().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn source_is_the_first_folder_or_the_file() {
        for (id, source) in [
            ("اليوم/2015/a.txt", "اليوم"),
            ("a.b.txt", "a.b"),
            ("a", "a"),
            (".txt", ".txt"),
            ("/etc/x.txt", "/etc/x"),
        ] {
            assert_eq!(source_of(id).as_str(), source);
        }
    }

    #[test]
    fn equal_names_take_the_folder_before_them() {
        let paths = ["/a/x/one", "/b/x/one", "/b/two", "/b/two"].map(PathBuf::from);
        assert_eq!(
            distinct_names(&paths),
            ["a/x/one", "b/x/one", "b/two", "b/two (2)"]
        );
    }

    #[test]
    fn numbers_step_over_names_that_exist() {
        let names = ["a", "a (2)", "a", "a"].map(str::to_owned);
        assert_eq!(numbered(names.to_vec()), ["a", "a (2)", "a (3)", "a (4)"]);
    }
}
